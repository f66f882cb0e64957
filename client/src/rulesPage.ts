// The page with all rules as a read-only virtual document. The server writes it.
import { type Disposable, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { rulesPageRequest } from "../../server/src/protocol/rules";

const scheme = "kestra-config-rules";

/** The page has a heading per rule; without a name, it is shown from the top. */
export const rulesPage = (rule: string): Uri =>
  Uri.from({ scheme, path: "/rules.md" }).with({ fragment: rule });

/** Provides its text to the editor, also for a preview from before a reload of the window. */
export const provideRules = (client: () => BaseLanguageClient): Disposable =>
  workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent() {
      const running = client();
      await running.start();
      return running.sendRequest<string>(rulesPageRequest);
    },
  });

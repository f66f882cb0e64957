// Reports from the server as read-only virtual documents, shown in the Markdown preview.
import { type Disposable, EventEmitter, Uri, workspace } from "vscode";
import { showMarkdown } from "./markdown";

const scheme = "kestra-config-report";

const reports = new Map<string, string>();
const changed = new EventEmitter<Uri>();

/** Provides the texts of the reports to the editor. */
export const provideReports = (): Disposable =>
  workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => reports.get(uri.path) ?? "",
  });

/** Shows a Markdown report; it replaces an earlier one with the same title. */
export async function showReport(title: string, markdown: string): Promise<void> {
  const uri = Uri.from({ scheme, path: `/${title}.md` });
  reports.set(uri.path, markdown);
  changed.fire(uri);
  await showMarkdown(uri, "markdown.showPreviewToSide");
}

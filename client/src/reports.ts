// Reports of the server's, as documents that stand nowhere on a disk: shown in the preview, and nobody can type in them.
import { commands, type Disposable, EventEmitter, Uri, window, workspace } from "vscode";

const scheme = "kestra-config-report";

const reports = new Map<string, string>();
const changed = new EventEmitter<Uri>();

/** Lends the editor the reports' texts. */
export const lendReports = (): Disposable =>
  workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => reports.get(uri.path) ?? "",
  });

/** Shows a report in Markdown; one with the same title takes the place of the one before. */
export async function showReport(title: string, markdown: string): Promise<void> {
  const uri = Uri.from({ scheme, path: `/${title}.md` });
  reports.set(uri.path, markdown);
  changed.fire(uri);
  try {
    await commands.executeCommand("markdown.showPreviewToSide", uri);
  } catch {
    // The editor's own Markdown extension can be switched off; the text is readable, too.
    await window.showTextDocument(uri, { preview: true });
  }
}

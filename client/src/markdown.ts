// Shows Markdown in the editor's preview, or as text if the built-in Markdown extension is missing or disabled.
import { commands, Selection, TextEditorRevealType, type Uri, window, workspace } from "vscode";

/** Shows a document; the fragment of `uri` is the heading of a section. */
export async function showMarkdown(
  uri: Uri,
  preview: "markdown.showPreview" | "markdown.showPreviewToSide",
): Promise<void> {
  try {
    await commands.executeCommand(preview, uri);
  } catch {
    // Theia does not open a document by its URI alone.
    const document = await workspace.openTextDocument(uri.with({ fragment: "" }));
    const editor = await window.showTextDocument(document);
    const line = document.getText().split("\n").indexOf(`## ${uri.fragment}`);
    if (line === -1) return;
    const { range } = document.lineAt(line);
    editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range, TextEditorRevealType.AtTop);
  }
}

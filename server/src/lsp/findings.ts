// The findings in a document, whether the editor has opened it or the server has found it in the workspace.
import type { Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { diagnostics, type DiagnosticsOptions } from "../features/diagnostics";
import type { Worded } from "../messages/message";
import { optionsIn } from "../rules/running/codeBlocks";
import { languageOfDocument } from "./documentLanguage";
import type { Session } from "./session";

export async function findingsIn(
  session: Session,
  document: TextDocument,
  { yamlIsChecked }: Pick<DiagnosticsOptions, "yamlIsChecked">,
): Promise<Worded<Diagnostic>[]> {
  if (session.isExcluded(document)) return [];
  const language = languageOfDocument(document);
  const options = session.showOptions(document);
  if (language)
    return session.blocksOf(document, language).flatMap((block) =>
      diagnostics(block.file, document, {
        ...optionsIn(language, block, options),
        yamlIsChecked: false,
      }),
    );
  const file = await session.reportedFileOf(document);
  return diagnostics(file, document, { ...options, yamlIsChecked });
}

// The language of a document that is not YAML but may have code blocks of YAML.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { languageOf } from "../document/codeBlocks";
import type { Language, LanguageId } from "../document/codeBlocks/codeBlock";

/** The language ids of editors. VS Code's are first; others have their own. */
const ids: Readonly<Record<string, LanguageId | undefined>> = {
  __proto__: null as never,
  markdown: "markdown",
};

export function languageOfDocument({ languageId }: TextDocument): Language | undefined {
  const id = ids[languageId];
  return id && languageOf(id);
}

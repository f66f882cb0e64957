// The language of a document that is not YAML but may have code blocks of YAML.
import type { TextDocument } from "vscode-languageserver-textdocument";
import { languageOf } from "../document/codeBlocks";
import { languageOfName } from "../document/codeBlocks/names";
import type { Language, LanguageId } from "../document/codeBlocks/codeBlock";

/** The language ids of VS Code, then those of other editors. */
const ids: Readonly<Record<string, LanguageId | undefined>> = {
  __proto__: null as never,
  markdown: "markdown",
  shellscript: "shellscript",
  terraform: "terraform",
  dockerfile: "dockerfile",
  sh: "shellscript",
  bash: "shellscript",
  zsh: "shellscript",
  tf: "terraform",
};

export function languageOfDocument({ languageId, uri }: TextDocument): Language | undefined {
  // Editors read a template of Terraform as YAML or as any other language.
  const isTemplate = languageOfName(uri) === "terraform-template";
  const id = isTemplate ? "terraform-template" : ids[languageId];
  return id && languageOf(id);
}

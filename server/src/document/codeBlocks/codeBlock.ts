// YAML inside a file of another language: a fence in Markdown, a heredoc in a script. Each code block is read as a file
// of its own.
import type { Span } from "../span";

/** The lines of a YAML file inside another file. */
export interface CodeBlock extends Span {
  /** What the other language replaces before anything reads the block, so that the text there is unknown. */
  readonly filledIn: readonly Span[];
  /** Text that has a meaning in the other language, so that no edit may insert it. */
  readonly reserved?: RegExp;
  /** The other language removes tabs at the start of lines, which YAML cannot contain, so the block is not edited. */
  readonly tabs?: true;
  /** It is the value of the launcher's variable, so it belongs to Kestra. */
  readonly proof?: true;
}

export interface Language {
  readonly id: LanguageId;
  /** Its files show parts of a configuration, so that it is not known whether something is missing. */
  readonly isExcerpt: boolean;
  /** The blocks that may be YAML, in order. Those whose content cannot be certain are left out. */
  blocksIn(text: string): readonly CodeBlock[];
}

/** The names that VS Code uses; it has none for templates of Terraform. */
export type LanguageId =
  "markdown" | "shellscript" | "terraform" | "terraform-template" | "dockerfile";

// What editors do beyond the capabilities that they announce, by the name they send. Only what was seen in the editor itself.
import type { InitializeParams } from "vscode-languageserver";

export interface Habits {
  /** It inserts a snippet with the texts of its tab stops, and indents its further lines like the first. */
  readonly indentsSnippets?: true;
  /** It shows the documentation of completion items in the formats that it announces only for hover. */
  readonly documentsLikeHover?: true;
}

const nothingKnown: Habits = {};

/** Seen in Neovim 0.11 and 0.12, Helix 25.07, kak-lsp 22, and eglot 1.17 with yasnippet and markdown-mode. */
const known = new Map<string, Habits>([
  ["Neovim", { indentsSnippets: true }],
  ["helix", { indentsSnippets: true, documentsLikeHover: true }],
  ["kakoune-lsp", { indentsSnippets: true }],
  ["Eglot", { indentsSnippets: true, documentsLikeHover: true }],
]);

export const habitsOf = ({ clientInfo }: InitializeParams): Habits =>
  known.get(clientInfo?.name ?? "") ?? nothingKnown;

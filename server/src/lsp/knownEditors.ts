// What editors do beyond the capabilities that they announce, by the name they send. Only what was seen in the editor itself.
import type { InitializeParams } from "vscode-languageserver";

export interface Habits {
  /** It inserts a snippet with the texts of its tab stops, and indents its further lines like the first. */
  readonly indentsSnippets?: true;
  /** It shows the documentation of completion items in the formats that it announces only for hover. */
  readonly documentsLikeHover?: true;
  /** It cannot show an edit for review that creates a file, and then applies nothing. */
  readonly reviewsNoNewFiles?: true;
  /** It may apply an edit that needs confirmation without asking. */
  readonly mayNotAsk?: true;
}

const nothingKnown: Habits = {};

/** Seen in Neovim 0.11 and 0.12, Helix 25.07, kak-lsp 22, and eglot 1.17 with yasnippet and markdown-mode; Theia 1.74. */
const known = new Map<string, Habits>([
  ["Neovim", { indentsSnippets: true }],
  ["helix", { indentsSnippets: true, documentsLikeHover: true }],
  ["kakoune-lsp", { indentsSnippets: true, mayNotAsk: true }],
  ["Theia", { reviewsNoNewFiles: true, mayNotAsk: true }],
  ["Eglot", { indentsSnippets: true, documentsLikeHover: true }],
]);

export const habitsOf = ({ clientInfo }: InitializeParams): Habits =>
  known.get(clientInfo?.name ?? "") ?? nothingKnown;

// Markdown that is made of messages.
import { MarkupKind } from "vscode-languageserver-types";
import { joined, message, type Text } from "../../messages/message";

export interface Markdown {
  readonly kind: typeof MarkupKind.Markdown;
  readonly value: Text;
}

export const markdown = (value: Text): Markdown => ({ kind: MarkupKind.Markdown, value });

/** Absent parts are left out. */
export const paragraphs = (...parts: readonly (Text | undefined)[]): Text => joined(parts, "\n\n");

export const bullets = (lines: readonly Text[]): Text | undefined =>
  lines.length > 0
    ? joined(
        lines.map((line) => joined(["- ", line], "")),
        "\n",
      )
    : undefined;

export const numbered = (lines: readonly Text[]): Text =>
  joined(
    lines.map((line, index) => joined([`${index + 1}. `, line], "")),
    "\n",
  );

/** A string as code; it contains no backtick. */
export const code = (text: string): string => `\`${text}\``;

/** A link to a page of documentation, where there is one. */
export const documentation = (page: string | undefined): Text | undefined =>
  page ? message("keyText.documentation", { page }) : undefined;

// Markdown built from messages.
import { MarkupKind } from "vscode-languageserver-types";
import { joined, message, type Text } from "../../messages/message";

export interface Markdown {
  readonly kind: typeof MarkupKind.Markdown;
  readonly value: Text;
}

export const markdown = (value: Text): Markdown => ({ kind: MarkupKind.Markdown, value });

/** Undefined parts are left out. */
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

/** A string as inline code; it must not contain backticks. */
export const code = (text: string): string => `\`${text}\``;

/** A link to a documentation page, if there is one. */
export const documentation = (page: string | undefined): Text | undefined =>
  page ? message("keyText.documentation", { page }) : undefined;

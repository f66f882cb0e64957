// Finds the texts of an answer that stay English in French because they are not messages.
import { languageOf } from "../../server/src/lsp/language";
import { french as templates } from "../../server/src/messages/french";
import { inLanguage, type Language } from "../../server/src/messages/render";

const inFrench = languageOf("fr");

/** Renders every message as an empty string, so that only strings that are not messages are left. */
export const withoutMessages: Language = {
  locale: "fr",
  templates: new Proxy(templates, { get: () => "" }),
};

/** Names and configuration values, which are the same in every language. */
const names =
  /^(OpenID Connect|Microsoft Entra ID|Amazon Cognito|Ory Hydra|Pocket ID|READ, CREATE, UPDATE, DELETE|<manager password>)$/;

const isText = (text: string): boolean =>
  /\p{L}\p{L}+ \p{L}/u.test(withoutCode(text)) && !names.test(text) && !/^\S+ = /.test(text);

/** The texts of an answer that are not messages. */
export const english = (answer: unknown): string[] =>
  textsIn(inLanguage(answer as object, withoutMessages)).filter(
    (text) => isText(text) || hasEnglish(text),
  );

/** The texts of an answer that contain English words when it is rendered in French. */
export const partlyEnglish = (answer: unknown): string[] =>
  textsIn(inLanguage(answer as object, inFrench)).filter(hasEnglish);

/** Words that are common in English and do not exist in French. */
const englishWords =
  /(?<![\p{L}\d.\-/_])(the|of|and|is|are|was|not|this|that|which|when|where|from|for|by|to|it|its|has|have|be|no|with|without|what|how|whether|only|then|must|all|each|one|default|block|text|list|number|often|example|since|use)(?![\p{L}\d\-/_=]|[.:]\S)/iu;

/** Whether a text contains English words, apart from code, quoted parts and addresses. */
const hasEnglish = (text: string): boolean =>
  englishWords.test(
    withoutCode(text).replace(
      /«[^»]*»|\([^)\s]*:[^)\s]*\)|\S+:\/\/\S+|\S+=\S+|\b\p{Lu}{2,}\b/gu,
      "…",
    ),
  );

const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, "…");

/** The members of answers that users read. */
const shownMembers = new Set([
  "message",
  "title",
  "label",
  "tooltip",
  "detail",
  "description",
  "documentation",
  "prompt",
  "placeholder",
  "reason",
  "what",
  "fileKind",
  "notices",
  "summary",
  "allows",
  "governs",
  "fixed",
  "note",
]);

/** Edits, data that comes back to the server, and parts of the file. */
const otherMembers = new Set([
  "changes",
  "documentChanges",
  "textEdit",
  "additionalTextEdits",
  "data",
  "value",
  "role",
]);

/** The texts that users read in an answer. Markdown is split into lines, without lines of code. */
export function textsIn(value: unknown, name = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, name));
  if (typeof value === "string") return shownMembers.has(name) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  if ("kind" in value && value.kind === "markdown" && "value" in value)
    return linesIn(String(value.value));
  return Object.entries(value).flatMap(([member, own]: [string, unknown]) => {
    if (otherMembers.has(member) || (member === "label" && "textEdit" in value)) return [];
    return textsIn(own, name === "next" && member === "text" ? "message" : member);
  });
}

function linesIn(markdown: string): string[] {
  let isCode = false;
  return markdown.split("\n").flatMap((line) => {
    if (line.startsWith("```")) isCode = !isCode;
    const [, text = ""] = /^\s*(?:[-*] |\d+\. |#+ )?([^]*)$/.exec(line) ?? [];
    return isCode || text === "" ? [] : [text];
  });
}

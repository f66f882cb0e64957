// Finds English left in French responses: untranslated strings, and strings translated in part.
import { sayIn, shown } from "../../server/src/lsp/wording";
import { french } from "../../server/src/lsp/wording/french";
import { languageOf } from "../../server/src/lsp/language";
import { french as messages } from "../../server/src/messages/french";
import { inLanguage, type Language } from "../../server/src/messages/render";

const say = sayIn("fr");
const inFrench = languageOf("fr");

/** The compiler checks messages; what is left are sentences without an id. */
export const withoutMessages: Language = {
  locale: "fr",
  templates: new Proxy(messages, { get: () => "" }),
};

/** Names and configuration values, which are the same in every language. */
const names =
  /^(OpenID Connect|Microsoft Entra ID|READ, CREATE, UPDATE, DELETE|<manager password>)$/;

const isText = (text: string): boolean =>
  /\p{L}\p{L}+ \p{L}/u.test(withoutCode(text)) && !names.test(text) && !/^\S+ = /.test(text);

/** Results by text, because the same text occurs in many places. */
const seen = new Map<string, string | undefined>();

/** The texts of a response that are not translated, and those translated in part, with the result. */
export function english(answer: unknown): string[] {
  const left: string[] = [];
  shown(inLanguage<object>(answer as object, withoutMessages), (text) => {
    if (!seen.has(text)) seen.set(text, leftIn(text));
    const found = seen.get(text);
    if (found !== undefined) left.push(found);
    return text;
  });
  return left;
}

/** The French texts of a response that still contain English. */
export function partlyEnglish(answer: unknown): string[] {
  const left: string[] = [];
  shown(inLanguage<object>(answer as object, inFrench), (text) => {
    const said = say(text);
    if (hasEnglish(said)) left.push(said);
    return text;
  });
  return left;
}

function leftIn(text: string): string | undefined {
  const said = say(text);
  if (isText(text) && isUnsaid(text, said)) return text;
  return hasEnglish(said) ? `${text} → ${said}` : undefined;
}

const isUnsaid = (text: string, said: string): boolean =>
  said === text && !Object.hasOwn(french.sentences, text);

/** Words of English sentences that do not occur in French. */
const englishWords =
  /(?<![\p{L}\d.\-/_])(the|of|and|is|are|was|not|this|that|which|when|where|from|for|by|to|it|its|has|have|be|no|with|without|what|how|whether|only|then|must|all|each|one|default|block|text|list|number|often|example|since|use)(?![\p{L}\d\-/_=]|[.:]\S)/iu;

/** Whether there are English words outside code, quoted values and addresses. */
export const hasEnglish = (said: string): boolean =>
  englishWords.test(
    withoutCode(said).replace(
      /«[^»]*»|\([^)\s]*:[^)\s]*\)|\S+:\/\/\S+|\S+=\S+|\b\p{Lu}{2,}\b/gu,
      "…",
    ),
  );

const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, "…");

// What of an answer stays English in French: texts that nobody has translated, and those of which a part is left.
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

/** Names and words of a configuration, which are the same in every language. */
const names =
  /^(OpenID Connect|Microsoft Entra ID|READ, CREATE, UPDATE, DELETE|<manager password>)$/;

const isText = (text: string): boolean =>
  /\p{L}\p{L}+ \p{L}/u.test(withoutCode(text)) && !names.test(text) && !/^\S+ = /.test(text);

/** What has been looked at: the same is said of a key in many places. */
const seen = new Map<string, string | undefined>();

/** The texts of an answer that stay English, or in part; what they have become behind those. */
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

/** The texts of an answer that contain English in French: a string that no message and no sentence translates. */
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

/** Words that English sentences are made with and French ones are not. */
const englishWords =
  /(?<![\p{L}\d.\-/_])(the|of|and|is|are|was|not|this|that|which|when|where|from|for|by|to|it|its|has|have|be|no|with|without|what|how|whether|only|then|must|all|each|one|default|block|text|list|number|often|example|since|use)(?![\p{L}\d\-/_=]|[.:]\S)/iu;

/** Whether English words are left, not counting code, what somebody has written, and addresses. */
export const hasEnglish = (said: string): boolean =>
  englishWords.test(
    withoutCode(said).replace(
      /«[^»]*»|\([^)\s]*:[^)\s]*\)|\S+:\/\/\S+|\S+=\S+|\b\p{Lu}{2,}\b/gu,
      "…",
    ),
  );

const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, "…");

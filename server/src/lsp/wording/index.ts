// The languages that the server speaks beside English, by what an editor calls its own.
import { french } from "./french";
import { type Say, translator } from "./translator";

const languages: Readonly<Record<string, Say | undefined>> = { fr: translator(french) };

/** English for every language that we do not have; `locale` is such as `fr` or `fr-CA`. */
export const sayIn = (locale: string | undefined): Say =>
  languages[locale?.split(/[-_]/)[0]?.toLowerCase() ?? ""] ?? ((text) => text);

export { shown } from "./shown";
export type { Say } from "./translator";

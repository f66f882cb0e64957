// The language of messages, by what an editor calls its own.
/* eslint-disable @typescript-eslint/no-require-imports */
import type * as French from "../messages/french";
import { english } from "../messages/inEnglish";
import type { Language } from "../messages/render";

/** Evaluated only when a user needs it: a `require` runs where it is. */
const others: Readonly<Record<string, (() => Language) | undefined>> = {
  fr: () => ({
    locale: "fr",
    templates: (require("../messages/french") as typeof French).french,
  }),
};

/** English for every language that we do not have; `locale` is such as `fr` or `fr-CA`. */
export const languageOf = (locale: string | undefined): Language =>
  others[locale?.split(/[-_]/)[0]?.toLowerCase() ?? ""]?.() ?? english;

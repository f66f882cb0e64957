// The language of messages for an editor's locale.
/* eslint-disable @typescript-eslint/no-require-imports */
import type * as French from "../messages/french";
import { english } from "../messages/inEnglish";
import type { Language } from "../messages/render";

/** Loaded only if needed: a `require` is evaluated when it is reached. */
const others: Readonly<Record<string, (() => Language) | undefined>> = {
  fr: () => ({
    locale: "fr",
    templates: (require("../messages/french") as typeof French).french,
  }),
};

/** English for every language without a translation; `locale` is for example `fr` or `fr-CA`. */
export const languageOf = (locale: string | undefined): Language =>
  others[locale?.split(/[-_]/)[0]?.toLowerCase() ?? ""]?.() ?? english;

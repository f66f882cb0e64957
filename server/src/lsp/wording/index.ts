// The languages that the server speaks beside English, by what an editor calls its own.
/* eslint-disable @typescript-eslint/no-require-imports */
import type * as French from "./french";
import { type Catalogue, type Say, translator } from "./translator";

/** Loaded only for whoever speaks it: a `require` is evaluated where it stands. */
const languages: Readonly<Record<string, (() => Catalogue) | undefined>> = {
  fr: () => (require("./french") as typeof French).french,
};

/** English for every language that we do not have; `locale` is such as `fr` or `fr-CA`. */
export function sayIn(locale: string | undefined): Say {
  const catalogue = languages[locale?.split(/[-_]/)[0]?.toLowerCase() ?? ""];
  return catalogue ? translator(catalogue()) : (text) => text;
}

export { shown } from "./shown";
export type { Say } from "./translator";

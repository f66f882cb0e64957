// The texts of a page in the user's language. The host passes them, because a page has no access to VS Code's l10n.

let texts: Readonly<Record<string, string>> = {};

/** Sets the texts, by their English text. */
export function setTexts(given: Readonly<Record<string, string>>): void {
  texts = given;
}

/** A text with values for `{0}`, `{1}` …, in English if there is no translation. */
export const t = (text: string, ...values: readonly (string | number)[]): string =>
  (texts[text] ?? text).replace(/\{(\d)\}/g, (written, index: string) =>
    String(values[Number(index)] ?? written),
  );

// The page's words in the language of the editor: the panel hands over the extension's texts, for a page cannot ask.

let texts: Readonly<Record<string, string>> = {};

/** Takes the texts, by what they are in English. */
export function speak(given: Readonly<Record<string, string>>): void {
  texts = given;
}

/** A text with values for `{0}`, `{1}` …, in English where there is no other. */
export const t = (text: string, ...values: readonly (string | number)[]): string =>
  (texts[text] ?? text).replace(/\{(\d)\}/g, (written, index: string) =>
    String(values[Number(index)] ?? written),
  );

// The texts of the page in French, by their English text.
export const french: Readonly<Record<string, string>> = {};

// Ends of texts. A search for `/+$` begins anew at every slash, and a text of nothing else takes it for ever.

/** The text without any of `character` at its end. */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end--;
  return text.slice(0, end);
}

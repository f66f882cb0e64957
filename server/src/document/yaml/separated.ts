// The YAML documents of a part of a file that is indented as a whole.

/**
 * The lines between the documents stand at the part's own indentation, where the parser does not look for them: it knows
 * `---` only at the start of a line.
 */
export function separated(part: string): { readonly written: string; readonly offset: number }[] {
  const indent = /^( +)\S/m.exec(part)?.[1] ?? "";
  const markers = indent === "" ? [] : [...part.matchAll(/^( +)(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm)];
  const starts = markers.flatMap(({ 1: own, index }) => (own === indent ? [index] : []));
  return [0, ...starts].map((offset, index, all) => {
    const piece = part.slice(offset, all[index + 1]);
    const written = index === 0 ? piece : piece.replace(/---|\.\.\./, "   ");
    return { written, offset };
  });
}

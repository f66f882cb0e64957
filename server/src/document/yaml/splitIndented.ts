// Splits an indented part of a file into its YAML documents.

/**
 * In an indented part, the document markers are indented, too, and the parser does not recognise them: it expects `---`
 * at the start of a line.
 */
export function splitIndented(
  part: string,
): { readonly written: string; readonly offset: number }[] {
  const indent = /^( *)\S/m.exec(part)?.[1] ?? "";
  const markers = indent === "" ? [] : [...part.matchAll(/^( +)(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm)];
  // A marker at the start of a line ends the string that contains the part, which is reported elsewhere.
  const own = indent === "" ? part : part.replace(/^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm, "   ");
  const starts = markers.flatMap(({ 1: spaces, index }) => (spaces === indent ? [index] : []));
  return [0, ...starts].map((offset, index, all) => {
    const piece = own.slice(offset, all[index + 1]);
    const written = index === 0 ? piece : piece.replace(/---|\.\.\./, "   ");
    return { written, offset };
  });
}

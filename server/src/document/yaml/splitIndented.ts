// Splits an indented part of a file into its YAML documents.
import type { SyntaxProblem } from "./diagnose";
import { earlyDocumentEnds } from "./documentEnds";
import { maskWithin } from "../span";

export interface IndentedDocument {
  readonly written: string;
  readonly offset: number;
}

/**
 * In an indented part, the document markers are indented, too, and the parser does not recognise them: it expects `---`
 * at the start of a line.
 */
export function splitIndented(part: string): {
  readonly documents: readonly IndentedDocument[];
  readonly problems: readonly SyntaxProblem[];
} {
  const indent = /^( *)\S/m.exec(part)?.[1] ?? "";
  // Those at the start of a line are read with their document.
  const ends = indent === "" ? [] : earlyDocumentEnds(part, indent);
  const continued = maskWithin(part, ends);
  const markers =
    indent === "" ? [] : [...continued.matchAll(/^( +)(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm)];
  // A marker at the start of a line ends the string that contains the part, which is reported elsewhere.
  const own = indent === "" ? part : continued.replace(/^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm, "   ");
  const starts = markers.flatMap(({ 1: spaces, index }) => (spaces === indent ? [index] : []));
  const documents = [0, ...starts].map((offset, index, all) => {
    const piece = own.slice(offset, all[index + 1]);
    const written = index === 0 ? piece : piece.replace(/---|\.\.\./, "   ");
    return { written, offset };
  });
  return { documents, problems: ends.map((span) => ({ kind: "document-end", span })) };
}

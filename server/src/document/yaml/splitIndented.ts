// Splits an indented part of a file into its YAML documents.
import type { SyntaxProblem } from "./diagnose";
import { earlyDocumentEnds } from "./documentEnds";
import { lineStart } from "../lines";
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
  const starts = markers.flatMap(({ 1: spaces, index }) =>
    spaces === indent ? [index - directivesBefore(continued, index, indent)] : [],
  );
  const documents = [0, ...starts].map((offset, index, all) => {
    const piece = own.slice(offset, all[index + 1]);
    return { written: index === 0 ? piece : withoutMarker(piece, indent), offset };
  });
  return { documents, problems: ends.map((span) => ({ kind: "document-end", span })) };
}

/** The length of the directives above a document marker, such as `%YAML 1.1`. */
function directivesBefore(text: string, marker: number, indent: string): number {
  let start = marker;
  for (let end = marker; end > 0;) {
    const above = lineStart(text, end - 1);
    const line = text.slice(above, end);
    if (line.startsWith(`${indent}%`)) start = above;
    else if (!/^\s*(?:#|$)/.test(line)) break;
    end = above;
  }
  return marker - start;
}

/** A document without the marker it begins with. With directives, both are moved to the start of their lines. */
function withoutMarker(piece: string, indent: string): string {
  if (!piece.startsWith(`${indent}%`)) return piece.replace(/---|\.\.\./, "   ");
  const marker = `\n${indent}---`;
  const end = piece.indexOf(marker) + marker.length;
  const head = piece.slice(0, end).replace(/^( +)(%[^\r\n]*|---)/gm, "$2$1");
  return head + piece.slice(end);
}

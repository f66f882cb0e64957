// Text to syntax, by the YAML parser, which only this file and convert.ts know; broken text still gives a tree for all that
// can be read.
import { type Document, parseAllDocuments } from "yaml";
import { convert } from "./convert";
import { diagnose, mostProblems, type ParserError, type SyntaxProblem } from "./diagnose";
import { opensWithoutEnd } from "../limits";
import { lineStart } from "../lines";
import { maskWithin } from "../span";
import type { YamlDocument } from "../syntax";

export interface ParsedYaml {
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly SyntaxProblem[];
}

/** What was read, and from what: the text in which the lines that cannot be read are blanks. */
export interface ReadYaml extends ParsedYaml {
  readonly readable: string;
}

/** Each repair costs one more parse, so a large text gets fewer: to so many characters. */
const mostRepaired = 600_000;

export const mostRepairs = 12;

const repairsFor = (text: string): number =>
  Math.max(1, Math.min(mostRepairs, Math.floor(mostRepaired / text.length)));

/** So does each error, and one mistake can make many: where there were this many so far, no more than the first is repaired. */
const mostErrors = 2000;

/** What is read of a text that is nested without end: nothing. */
const nothingOf = (readable: string): ReadYaml => ({
  documents: [],
  problems: [{ kind: "too-deep", span: { start: 0, end: readable.length } }],
  readable,
});

/**
 * Reads `text` as YAML, as one piece. Never throws. Where a line cannot be read, it is reported, hidden, and the rest is
 * read without it, so that one unclosed quote does not swallow the file.
 */
export function parsePiece(text: string): ReadYaml {
  if (opensWithoutEnd(text)) return nothingOf(text);
  const problems: SyntaxProblem[] = [...controlCharacter(text)];
  let readable = text;
  let errors = 0;
  for (let repairs = repairsFor(text); ; repairs--) {
    let documents: Document.Parsed[];
    try {
      documents = parseDocuments(readable);
    } catch {
      // The parser ran out of stack: nothing of this can be read.
      return nothingOf(readable);
    }
    const error = firstError(documents);
    const isWorthwhile = repairs > 0 && (errors < mostErrors || readable === text);
    const repair = error && isWorthwhile ? diagnose(readable, error) : undefined;
    for (const document of documents) errors += document.errors.length;
    if (repair?.hide) {
      // Where tabs stood, columns are a guess, and what seems wrong with them follows from the tabs.
      if (!problems.some(({ kind }) => kind === "tab")) problems.push(repair.problem);
      readable = maskWithin(readable, repair.hide);
      continue;
    }
    problems.push(...remainingProblems(readable, documents));
    const converted = documents.map((document) => convert(document, text, problems));
    return { documents: converted, problems: inOrder(problems).slice(0, mostKept), readable };
  }
}

/** The first character that no YAML may hold; a binary file has many, and one finding says it all. */
function controlCharacter(text: string): SyntaxProblem[] {
  const found = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
  if (!found) return [];
  return [{ kind: "control-character", span: { start: found.index, end: found.index + 1 } }];
}

function parseDocuments(text: string): Document.Parsed[] {
  // Each of the parser's errors would collect the calls that led to it, which takes longer than to read the text.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parsed(text);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Throws a RangeError where the parser runs out of stack, which it reports as an error of the text if it can. */
function parsed(text: string): Document.Parsed[] {
  const read = parseAllDocuments(text, {
    // Failsafe keeps every scalar as the text it is; what Micronaut makes of it is decided in micronaut/.
    schema: "failsafe",
    uniqueKeys: false,
    strict: false,
    prettyErrors: false,
    logLevel: "silent",
    merge: false,
  });
  const documents = Array.isArray(read) ? (read as Document.Parsed[]) : [];
  for (const { errors } of documents)
    if (errors.some(({ code }) => code === "RESOURCE_EXHAUSTION"))
      throw new RangeError("The text is nested too deeply.");
  return documents;
}

function firstError(documents: readonly Document.Parsed[]): ParserError | undefined {
  let first: ParserError | undefined;
  for (const { errors } of documents) {
    for (const error of errors) if (!first || error.pos[0] < first.pos[0]) first = error;
  }
  return first;
}

function inOrder(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  return [...problems].sort((a, b) => a.span.start - b.span.start);
}

/** Of the problems that cost next to nothing to find. Findings are compared with each of them. */
const mostKept = 100;

/** Many errors may come down to one line, and each is looked into by itself. */
const mostDiagnoses = 200;

/** Errors the parser recovered from by itself: the first of each line, for the others follow from it. */
function remainingProblems(text: string, documents: readonly Document.Parsed[]): SyntaxProblem[] {
  const lines = new Map<number, SyntaxProblem>();
  let diagnoses = 0;
  for (const { errors } of documents) {
    for (const error of errors) {
      if (lines.size === mostProblems || diagnoses === mostDiagnoses) break;
      // The line of the error is known before the rest of the diagnosis is worked out.
      if (lines.has(lineStart(text, error.pos[0]))) continue;
      diagnoses++;
      const { problem } = diagnose(text, error);
      const line = lineStart(text, problem.span.start);
      if (!lines.has(line)) lines.set(line, problem);
    }
  }
  return [...lines.values()];
}

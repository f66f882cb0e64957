// Parses text with the YAML parser, which only this file and convert.ts use. Broken text still gives a tree of its
// readable lines.
import { type Document, parseAllDocuments } from "yaml";
import { convert } from "./convert";
import {
  type Diagnosis,
  diagnose,
  maxProblems,
  type ParserError,
  type SyntaxProblem,
} from "./diagnose";
import { hasTooManyOpenBrackets } from "../limits";
import { lineStart } from "../lines";
import { applyChanges, maskWithin, type Span } from "../span";
import { pathTo, type YamlDocument } from "../syntax";
import { brokenBlockScalars } from "./blockScalars";
import { earlyDocumentEnds } from "./documentEnds";
import { lineSeparators, withLineBreaks } from "./lineSeparators";
import { withJoinedLines } from "./joinedLines";
import { readSimple } from "./simple";
import { withoutLoneDashes } from "./loneDashes";
import { misplacedTabs, tabProblems } from "./tabs";
import { withoutTemplates } from "./templates";

export interface ParsedYaml {
  readonly documents: readonly YamlDocument[];
  readonly problems: readonly SyntaxProblem[];
}

/** The parsed YAML, and the text it was parsed from, in which unreadable lines are replaced by spaces. */
export interface ReadYaml extends ParsedYaml {
  readonly readable: string;
}

/** Each repair parses the text again, so large texts get fewer repairs: up to this many characters in total. */
const maxRepaired = 600_000;

export const maxRepairs = 12;

const repairsFor = (text: string): number =>
  Math.max(1, Math.min(maxRepairs, Math.floor(maxRepaired / text.length)));

/**
 * Errors cost time, too, and one mistake can cause many of them: beyond this number, only the first one is repaired.
 */
const maxErrors = 2000;

/** The result for a text that is nested too deeply. */
const tooDeep = (readable: string): ReadYaml => ({
  documents: [],
  problems: [{ kind: "too-deep", span: { start: 0, end: readable.length } }],
  readable,
});

/**
 * Parses `text` as YAML in one piece. Never throws. Unreadable lines are reported and hidden, and the rest is parsed
 * without them, so that one unclosed quote does not swallow the file.
 */
export function parsePiece(text: string): ReadYaml {
  if (hasTooManyOpenBrackets(text)) return tooDeep(text);
  const hidden = withoutTemplates(text);
  return parseSimple(text, hidden) ?? parseWithRepairs(text, hidden);
}

/** The same for a text in which all lines have the usual forms; undefined for others, which take longer. */
export function parseSimple(text: string, hidden = withoutTemplates(text)): ReadYaml | undefined {
  const root = hidden === text && !hasTooManyOpenBrackets(text) ? readSimple(text) : undefined;
  return root && { documents: [root], problems: [], readable: text };
}

/** The same for a text of any form, with the parser. `hidden` is the text without what a template replaces. */
export function parseWithRepairs(text: string, hidden = withoutTemplates(text)): ReadYaml {
  const problems: SyntaxProblem[] = [...controlCharacter(text)];
  const ends = earlyDocumentEnds(hidden);
  for (const span of ends) problems.push({ kind: "document-end", span });
  let readable = withLineBreaks(maskWithin(hidden, ends));
  const separated = readable === maskWithin(hidden, ends) ? [] : separatorsIn(text, readable);
  let errors = 0;
  let isPrepared = false;
  /** Prepares the text for the parser; returns whether that has changed it. */
  const prepareOnce = (): boolean => {
    isPrepared = true;
    const prepared = prepare(readable);
    problems.push(...prepared.problems);
    const before = readable;
    readable = prepared.readable;
    return readable !== before;
  };
  // Tabs can cause many errors, which take long to parse.
  if (readable.includes("\t")) prepareOnce();
  for (let repairs = repairsFor(text); ; repairs--) {
    let documents: Document.Parsed[];
    try {
      documents = parseDocuments(readable);
    } catch {
      // The parser ran out of stack.
      return tooDeep(readable);
    }
    const error = firstError(readable, documents);
    if (error && !isPrepared && prepareOnce()) continue;
    const isWorthwhile = repairs > 0 && (errors < maxErrors || readable === text);
    const repair = error && isWorthwhile ? diagnose(readable, error) : undefined;
    for (const document of documents) errors += document.errors.length;
    const repaired = repair && withRepair(readable, repair);
    if (repair && repaired !== readable) {
      // With tabs, columns are only a guess, and further problems are consequences of the tabs.
      if (!problems.some(({ kind }) => kind === "tab")) problems.push(repair.problem);
      readable = repaired ?? readable;
      continue;
    }
    problems.push(...remainingProblems(readable, documents), ...unmarkedDocuments(documents));
    const converted = documents.map((document) => convert(document, { text, readable }, problems));
    const separators = separated.filter(({ span }) => !isInScalar(text, converted, span.start));
    return { documents: converted, problems: withSeparators(text, problems, separators), readable };
  }
}

const withRepair = (text: string, { hide = [], instead }: Diagnosis): string =>
  instead ? applyChanges(text, [instead]) : maskWithin(text, hide);

/**
 * A text without what our parser reads differently from the server: values that continue to the left, lines that end
 * their block scalar, and tabs.
 */
function prepare(text: string): Pick<ReadYaml, "problems" | "readable"> {
  const joined = withJoinedLines(text, isReadIn);
  const broken = brokenBlockScalars(joined);
  const complete = emptied(
    joined,
    broken.flatMap(({ hide }) => hide ?? []),
  );
  const tabs = misplacedTabs(withLineBreaksOf(text, complete), complete);
  return {
    problems: [...broken.map(({ problem }) => problem), ...tabProblems(tabs)],
    readable: maskWithin(
      complete,
      tabs.map(({ span }) => span),
    ),
  };
}

/** A text with the line breaks of another one. */
const withLineBreaksOf = (text: string, masked: string): string =>
  text === masked
    ? masked
    : masked.replace(/ /g, (space, at: number) => (text[at] === "\n" ? "\n" : space));

/** Whether the parser reads a text without errors in a part of it. */
function isReadIn(text: string, { start, end }: Span): boolean {
  try {
    return parseDocuments(text).every(({ errors }) =>
      errors.every(
        (error) => isAccepted(text, error) || error.pos[0] < start || error.pos[0] > end,
      ),
    );
  } catch {
    return false;
  }
}

/** The line separators that have become line breaks in the `readable` text. */
const separatorsIn = (text: string, readable: string): SyntaxProblem[] =>
  lineSeparators(text).filter(({ span }) => readable[span.start] === "\n");

/** After `...`, the server only reads a document that begins with `---`. */
const unmarkedDocuments = (documents: readonly Document.Parsed[]): SyntaxProblem[] =>
  documents.slice(1).flatMap(({ directives, contents }) => {
    const [start, end] = contents?.range ?? [];
    return directives.docStart || start === undefined || end === undefined
      ? []
      : [{ kind: "rejected", span: { start, end } }];
  });

/** Whether a line separator is inside a scalar that continues after it: the server gets the scalar as a whole. */
function isInScalar(text: string, documents: readonly YamlDocument[], offset: number): boolean {
  const next = offset + text.slice(offset).search(/[^\s\x85]/);
  return documents.some((root) => {
    const last = pathTo(root, next).at(-1);
    return last && "kind" in last && last.kind === "scalar" && last.span.start < offset;
  });
}

/** The problems of a text. Others in a line with a separator are its consequences. */
function withSeparators(
  text: string,
  problems: readonly SyntaxProblem[],
  separators: readonly SyntaxProblem[],
): SyntaxProblem[] {
  const lines = new Set(separators.map(({ span }) => lineStart(text, span.start)));
  const others = problems.filter(({ span }) => !lines.has(lineStart(text, span.start)));
  return inOrder([...others, ...separators]).slice(0, maxKept);
}

/** A text with some lines replaced by line breaks, because spaces could be deeper than their block scalar. */
const emptied = (text: string, lines: readonly Span[]): string =>
  applyChanges(
    text,
    lines.map((span) => ({
      span,
      text: text.slice(span.start, span.end).replace(/[^\r\n]/g, "\n"),
    })),
  );

/** The first character that YAML does not allow; a binary file has many, and one finding is enough. */
function controlCharacter(text: string): SyntaxProblem[] {
  const found = notAllowed.exec(text);
  if (!found) return [];
  return [{ kind: "control-character", span: { start: found.index, end: found.index + 1 } }];
}

const notAllowed =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function parseDocuments(text: string): Document.Parsed[] {
  // Capturing a stack trace for each parser error would take longer than parsing.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parsed(text);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Throws a RangeError if the parser runs out of stack, which it may also report as an error in the text. */
function parsed(text: string): Document.Parsed[] {
  const read = parseAllDocuments(withoutLoneDashes(text), {
    // Failsafe keeps every scalar as a string; micronaut/ does the conversions.
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

function firstError(text: string, documents: readonly Document.Parsed[]): ParserError | undefined {
  let first: ParserError | undefined;
  for (const { errors } of documents) {
    for (const error of errors)
      if (!isAccepted(text, error) && (!first || error.pos[0] < first.pos[0])) first = error;
  }
  return first;
}

/** Except after the header of a block scalar, the server needs no space before a comment. */
const isAccepted = (text: string, { message, pos: [at] }: ParserError): boolean =>
  message.startsWith("Comments must be") &&
  !/\s[|>][-+\d]{0,2}$/.test(text.slice(Math.max(0, at - 4), at));

function inOrder(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  return [...problems].sort((a, b) => a.span.start - b.span.start);
}

/** The maximum number of problems returned. Most cost little to find, but findings are compared with each of them. */
const maxKept = 100;

/** The maximum number of diagnosed errors. Many errors may belong to one line, and each is diagnosed separately. */
const maxDiagnoses = 200;

/** Errors the parser recovered from by itself: only the first of each line, because it causes the others. */
function remainingProblems(text: string, documents: readonly Document.Parsed[]): SyntaxProblem[] {
  const lines = new Map<number, SyntaxProblem>();
  let diagnoses = 0;
  for (const { errors } of documents) {
    for (const error of errors) {
      if (lines.size === maxProblems || diagnoses === maxDiagnoses) break;
      if (isAccepted(text, error)) continue;
      // Skip known lines before the more expensive diagnosis.
      if (lines.has(lineStart(text, error.pos[0]))) continue;
      diagnoses++;
      const { problem } = diagnose(text, error);
      const line = lineStart(text, problem.span.start);
      if (!lines.has(line)) lines.set(line, problem);
    }
  }
  return [...lines.values()];
}

// Everything that is written in English and read by people: the sentences of the product, its documents, and the comments,
// test names and declared names of its code.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";

export interface Text {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** On a line or the line above it, this lets a word pass. The reason comes after the colon. */
const exception = /plain-english-ignore: \S/;

/** Generated from texts that are read elsewhere, in another language, or the words of others. */
const skipped =
  /^(?:docs\/(?:NOTICE\.md|schemas\/)|LICENSE|test\/(?:fixtures|conformance\/(?!.*\.ts$|recorder\/src\/main\/java))|test\/english\/words\.ts|.*french|.*\.fr\.|.*package-lock\.json)/;

export function textsOfRepository(): Text[] {
  const { stdout } = spawnSync("git", ["ls-files", "-z"], { encoding: "utf8" });
  const files = stdout.split("\0").filter((file) => file !== "" && !skipped.test(file));
  return files.flatMap(textsOf);
}

function textsOf(file: string): Text[] {
  const read = readers.find(({ files }) => files.test(file))?.read;
  if (!read) return [];
  const content = readFileSync(file, "utf8");
  const lines = content.split("\n");
  return read(content).flatMap(({ start, text }) => {
    const line = content.slice(0, start).split("\n").length;
    const isExcepted = [lines[line - 1], lines[line - 2]].some((at) => at && exception.test(at));
    return isExcepted ? [] : [{ file, line, text }];
  });
}

/** A part of a file that is English, and the offset at which it starts. */
interface Part {
  readonly start: number;
  readonly text: string;
}

const readers: readonly { readonly files: RegExp; readonly read: (content: string) => Part[] }[] = [
  { files: /^server\/src\/messages\/english\/.*\.ts$/, read: linesIn },
  { files: /\.[cm]?[jt]s$/, read: partsOfCode },
  { files: /\.java$/, read: (content) => partsMatching(content, /\/\/.*|\/\*[^]*?\*\//g) },
  {
    files: /\.(?:ya?ml|el|lua|sh)$/,
    read: (content) => partsMatching(content, /(?:^|\s)(?:#|;;|--) .*/gm),
  },
  {
    files: /\.md$|^(?:package\.nls|client\/l10n\/bundle\.l10n|package)\.json$|\.code-snippets$/,
    read: linesIn,
  },
];

const partsMatching = (content: string, pattern: RegExp): Part[] =>
  [...content.matchAll(pattern)].flatMap(({ index, 0: text }) =>
    linesIn(text).map((line) => ({ ...line, start: index + line.start })),
  );

/** Code between backticks is not English, nor are the ids of messages. */
function linesIn(content: string): Part[] {
  let start = 0;
  return content.split("\n").map((line) => {
    const part = { start, text: line.replace(/`[^`]*`|^\s*"[\w.-]+":/g, "`…`") };
    start += line.length + 1;
    return part;
  });
}

/** Comments, the names of tests, and declared names with spaces between their words. */
function partsOfCode(content: string): Part[] {
  const source = ts.createSourceFile("a.ts", content, ts.ScriptTarget.Latest, true);
  const comments = new Map<number, string>();
  const names: Part[] = [];
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(content, node.pos) ?? [])
      comments.set(pos, content.slice(pos, end));
    for (const { pos, end } of ts.getTrailingCommentRanges(content, node.end) ?? [])
      comments.set(pos, content.slice(pos, end));
    const test = nameOfTest(node);
    if (test) names.push({ start: test.getStart(source), text: test.text });
    const declared = nameDeclared(node);
    if (declared) names.push({ start: declared.getStart(source), text: spaced(declared.text) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  const parts = [...comments].flatMap(([pos, comment]) =>
    linesIn(comment).map(({ start, text }) => ({ start: pos + start, text })),
  );
  return [...parts, ...names];
}

function nameOfTest(node: ts.Node): ts.StringLiteralLike | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const [name] = node.arguments;
  const isTest = ["it", "describe", "specify"].includes(node.expression.text);
  return isTest && name && ts.isStringLiteralLike(name) ? name : undefined;
}

function nameDeclared(node: ts.Node): ts.Identifier | undefined {
  const name = (node as ts.NamedDeclaration).name;
  return ts.isIdentifier(node) ||
    !name ||
    !ts.isIdentifier(name) ||
    ts.isPropertyAccessExpression(node)
    ? undefined
    : name;
}

const spaced = (name: string): string => name.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ").toLowerCase();

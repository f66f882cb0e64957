// Text that a tool replaces before the file is read as YAML: actions of a template and placeholders on lines of their
// own, and values and keys without quotes. Our parser does not see them, and what they become is unknown.
import { interpolatedMark } from "../dollars";
import { readableLine, withMarks } from "../filledIn";
import { applyChanges, type Span, type TextChange } from "../span";
import { indentation, lineEnd, nextLine } from "../lines";
import { headerIn, isAction, linesBelow, parentColumn } from "./blockScalars";

/** Cheap check that rules out most files. */
const mayHaveTemplates = (text: string): boolean =>
  text.includes("{{") || text.includes("{%") || withMarks(text) !== text;

interface Replaced {
  /** Lines that are actions of a template, or placeholders for other lines. */
  readonly actions: readonly Span[];
  /** Lines whose key is a placeholder, so that any key may be there. */
  readonly keys: readonly Span[];
  /** Unquoted text that YAML would read as something else, and what it reads instead. */
  readonly values: readonly TextChange[];
}

/** What is replaced in a text. In a block scalar, it is content, except for lines that would end it. */
function replacedIn(text: string): Replaced {
  const actions: Span[] = [];
  const keys: Span[] = [];
  const values: TextChange[] = [];
  /** The end of the block scalar around a line, and the column that its lines exceed. */
  let scalar = { end: 0, parent: 0 };
  let isOpen = false;
  /** Whether the line above leaves brackets open, so that the next one is an item in them. */
  let isInBrackets = false;
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    const line = { start, end: lineEnd(text, start) };
    const written = text.slice(start, line.end);
    const isInScalar = start < scalar.end && indentation(written) > scalar.parent;
    if (!isOpen && isInScalar) continue;
    if (isOpen || (isAction(written.trimStart()) && !isInBrackets)) {
      actions.push(line);
      isOpen = isOpen ? !written.includes("}}") : isLeftOpen(written);
      continue;
    }
    if (/^\s*#(?!\{[\w.-]+\})/.test(written)) continue;
    if (hasFilledInKey(written)) keys.push(line);
    const readable = readableLine(withoutValue(written));
    if (readable !== written) values.push({ span: line, text: readable });
    if (written.trim() !== "") isInBrackets = /[[{,]\s*$/.test(written);
    const header = start < scalar.end ? undefined : headerIn(text, start);
    if (header === undefined) continue;
    const parent = parentColumn(text, header);
    scalar = { parent, end: linesBelow(text, header, parent, true).end };
  }
  return { actions, keys, values };
}

const isLeftOpen = (line: string): boolean => line.lastIndexOf("{{") > line.lastIndexOf("}}");

/** Whether the key of a line is a placeholder, or contains one. */
const hasFilledInKey = (line: string): boolean =>
  /^\s*(?:- +)*["']?[^\s"'\uFFFC]*\uFFFC[^\s"']*["']?\s*:(?:\s|$)/.test(withMarks(line));

const valueStart = /(?::|^\s*-)[ \t]+(?=\{\{|\{%)/;

/** The line without a value that begins with an action: it contains text that other tools evaluate. */
function withoutValue(line: string): string {
  const found = valueStart.exec(line);
  if (!found || /["'#[{]/.test(withMarks(line.slice(0, found.index)))) return line;
  const start = found.index + found[0].length;
  const comment = line.slice(start + 1).search(/\s#(?!\{)/);
  const end = comment === -1 ? line.length : start + 1 + comment;
  const value = line.slice(start, end).trimEnd();
  return line.slice(0, start) + marks(value) + line.slice(start + value.length);
}

const marks = (text: string): string => text.replace(/[^\r\n]/g, interpolatedMark);

/** The lines of a part of a text that are actions of a template, or that may become any key. */
export function actionLines(text: string, { start, end }: Span): Span[] {
  const part = text.slice(start, end);
  if (!mayHaveTemplates(part)) return [];
  const { actions, keys } = replacedIn(part);
  return [...actions, ...keys].map((line) => ({
    start: start + line.start,
    end: start + line.end,
  }));
}

/** The text with actions hidden and values replaced by a mark. Offsets stay the same. */
export function withoutTemplates(text: string): string {
  if (!mayHaveTemplates(text)) return text;
  const { actions, values } = replacedIn(text);
  const hidden = actions.map((span) => ({
    span,
    text: text.slice(span.start, span.end).replace(/[^\r\n]/g, "\n"),
  }));
  return applyChanges(text, [...hidden, ...values]);
}

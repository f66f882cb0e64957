// Text that a tool replaces before the file is read as YAML: actions of a template on lines of their own, and values
// without quotes. Our parser does not see them, and what they become is unknown.
import { interpolatedMark } from "../dollars";
import { applyChanges, type Span, type TextChange } from "../span";
import { indentation, lineEnd, nextLine } from "../lines";
import { headerIn, isAction, linesBelow, parentColumn } from "./blockScalars";

/** Cheap check that rules out most files. */
const mayHaveTemplates = (text: string): boolean =>
  ["{{", "{%", "#{", "[["].some((open) => text.includes(open)) || /[[,:-] *[%@]\w/.test(text);

interface Replaced {
  /** Lines that are actions of a template. */
  readonly actions: readonly Span[];
  /** Values without quotes that begin with a placeholder of a tool. */
  readonly values: readonly Span[];
}

/** What is replaced in a text. In a block scalar, it is content, except for lines that would end it. */
function replacedIn(text: string): Replaced {
  const actions: Span[] = [];
  const values: Span[] = [];
  /** The end of the block scalar around a line, and the column that its lines exceed. */
  let scalar = { end: 0, parent: 0 };
  let isOpen = false;
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    const line = { start, end: lineEnd(text, start) };
    const written = text.slice(start, line.end);
    const isInScalar = start < scalar.end && indentation(written) > scalar.parent;
    if (!isOpen && isInScalar) continue;
    if (isOpen || isAction(written.trimStart())) {
      actions.push(line);
      isOpen = isOpen ? !written.includes("}}") : isLeftOpen(written);
      continue;
    }
    const value = valueIn(written, start);
    values.push(...(value ? [value] : valuesInBrackets(written, start)));
    const header = start < scalar.end ? undefined : headerIn(text, start);
    if (header === undefined) continue;
    const parent = parentColumn(text, header);
    scalar = { parent, end: linesBelow(text, header, parent, true).end };
  }
  return { actions, values };
}

const isLeftOpen = (line: string): boolean => line.lastIndexOf("{{") > line.lastIndexOf("}}");

const valueStart = /(?::|^\s*-)[ \t]+(?=\{\{|\{%|#\{|\[\[|[%@]\w)/;
const placeholder =
  /^(?:\{\{|\{%|#\{[^{}]+\}|%[A-Za-z_]\w*%|@\w[\w.-]*@|\[\[[ \t]*[A-Za-z][\w.-]*[ \t]*\]\]$)/;

/** The value in a line, if it begins with a placeholder that YAML would read as something else. */
function valueIn(line: string, offset: number): Span | undefined {
  const found = valueStart.exec(line);
  if (!found) return undefined;
  const before = line.slice(0, found.index).replace(/\{\{[^{}]*\}\}/g, "");
  if (/["'#[{]/.test(before)) return undefined;
  const start = found.index + found[0].length;
  const comment = line.slice(start + 1).search(/\s#(?!\{)/);
  const value = (
    comment === -1 ? line.slice(start) : line.slice(start, start + 1 + comment)
  ).trimEnd();
  if (!placeholder.test(value)) return undefined;
  return { start: offset + start, end: offset + start + value.length };
}

const inBrackets =
  /(?<=[[{,:][ \t]*)(?:#\{[^{}]+\}#?|%[A-Za-z_]\w*%|@\w[\w.-]*@|\$*\{\{[^{}]*\}\})(?=[ \t]*[\]},])/g;

/** The items and values in the brackets of a line that are placeholders. */
const valuesInBrackets = (line: string, offset: number): Span[] =>
  [...line.matchAll(inBrackets)].flatMap(({ 0: written, index }) =>
    /["']|#(?!\{)/.test(line.slice(0, index).replaceAll(inBrackets, ""))
      ? []
      : [{ start: offset + index, end: offset + index + written.length }],
  );

/** The lines of a part of a text that are actions of a template. */
export function actionLines(text: string, { start, end }: Span): Span[] {
  const part = text.slice(start, end);
  if (!part.includes("{{") && !part.includes("{%")) return [];
  return replacedIn(part).actions.map((line) => ({
    start: start + line.start,
    end: start + line.end,
  }));
}

/** The text with actions hidden and values replaced by a mark. Offsets stay the same. */
export function withoutTemplates(text: string): string {
  if (!mayHaveTemplates(text)) return text;
  const { actions, values } = replacedIn(text);
  const replaced = (span: Span, by: string): TextChange => ({
    span,
    text: text.slice(span.start, span.end).replace(/[^\r\n]/g, by),
  });
  return applyChanges(text, [
    ...actions.map((span) => replaced(span, "\n")),
    ...values.map((span) => replaced(span, interpolatedMark)),
  ]);
}

// Dollar signs in a string that is interpolated before the server reads it, as compose does with its files: `$$`
// becomes one dollar, `$NAME` and `${NAME}` are replaced, and compose rejects a file with braces of any other form.
// From the Compose specification, "Interpolation", and from the pattern in compose-go's template package.
import { lineEnd } from "./lines";
import type { Span } from "./span";

/** Represents interpolated text whose value is unknown. */
export const interpolatedMark = "\uFFFC";

/** A dollar sign and the expression it begins, as offsets in the string. */
export interface Dollar extends Span {
  readonly kind:
    | "escaped"
    /** Only a name, with or without braces. */
    | "replaced"
    /** A name with an operator that only compose evaluates: `${NAME:-x}`, `${NAME:?x}`, `${NAME:+x}`. */
    | "replaced-with-operator"
    /** `${{ … }}` of a CI job or another tool, which fills it in before compose reads the file. */
    | "filled-in"
    | "refused";
}

/** The dollar signs that are interpolated, in order; all others are literal. */
export function dollarsIn(text: string): Dollar[] {
  const dollars: Dollar[] = [];
  const pattern = /\$(?:\$|[_a-z]\w*|\{)/gi;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [written] = match;
    const dollar: Dollar = written.endsWith("{")
      ? bracesAt(text, match.index)
      : {
          kind: written === "$$" ? "escaped" : "replaced",
          start: match.index,
          end: match.index + written.length,
        };
    dollars.push(dollar);
    pattern.lastIndex = dollar.end;
  }
  return dollars;
}

/** The refused expressions in defaults, which compose only reads if the variable before them is not set. */
export const refusedDefaultsIn = (text: string): Dollar[] =>
  dollarsIn(text).flatMap(({ kind, start, end }) => {
    if (kind !== "replaced-with-operator") return [];
    const [head = ""] = /^\$\{\w+:?-/.exec(text.slice(start, end)) ?? [];
    if (head === "") return [];
    const from = start + head.length;
    const inner = text.slice(from, end - 1);
    return [
      ...dollarsIn(inner).filter((dollar) => dollar.kind === "refused"),
      ...refusedDefaultsIn(inner),
    ].map((dollar) => ({ ...dollar, start: from + dollar.start, end: from + dollar.end }));
  });

function bracesAt(text: string, start: number): Dollar {
  const line = text.slice(start, lineEnd(text, start));
  const expression = /^\$\{\{[^{}]*\}\}/.exec(line)?.[0];
  if (expression) return { kind: "filled-in", start, end: start + expression.length };
  const form = /^\$\{[_a-z]\w*(\}|:?[-+?])/i.exec(line)?.[1];
  const end = form === "}" ? line.indexOf("}") + 1 : form && closingBrace(line);
  if (end)
    return { kind: form === "}" ? "replaced" : "replaced-with-operator", start, end: start + end };
  return { kind: "refused", start, end: start + (line.indexOf("}") + 1 || 2) };
}

/** Offset after the brace that closes the one at the start of `line`; 0 if there is none. */
function closingBrace(line: string): number {
  let open = 0;
  for (const { 0: written, index } of line.matchAll(/\$\{|\}/g)) {
    open += written === "}" ? -1 : 1;
    if (open === 0) return index + 1;
  }
  return 0;
}

// Micronaut's placeholders: `${NAME}`, `${NAME:default}`, chains of names, defaults in backticks. From its
// DefaultPropertyPlaceholderResolver, recorded in test/conformance/placeholders, including surprises: the first closing
// brace ends a placeholder, and the default of `${A:https://x}` is the name `https` with the default `//x`.

/** A piece of a value, with offsets from the start of the string. */
export type Segment =
  | { readonly kind: "text"; readonly text: string }
  | Placeholder
  /** `${` without a closing brace, which is an error for Micronaut. */
  | { readonly kind: "unclosed"; readonly start: number };

export interface Placeholder {
  readonly kind: "placeholder";
  /** From the dollar sign to after the closing brace. */
  readonly start: number;
  readonly end: number;
  /** The names to look up in order; may include a `random.` expression. */
  readonly names: readonly string[];
  /** The default if none of the names is defined. */
  readonly fallback: string | undefined;
  /** The fallback is in backticks, which keep its colons. */
  readonly quoted: boolean;
}

/** The pieces of a value, in order. */
export function segmentsOfValue(text: string): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (let start = text.indexOf("${"); start !== -1; start = text.indexOf("${", done)) {
    if (start > done) segments.push({ kind: "text", text: text.slice(done, start) });
    const brace = text.indexOf("}", start);
    if (brace === -1) return [...segments, { kind: "unclosed", start }];
    done = brace + 1;
    const content = chainOf(text.slice(start + 2, brace).trim());
    segments.push({ kind: "placeholder", start, end: done, ...content });
  }
  if (done < text.length) segments.push({ kind: "text", text: text.slice(done) });
  return segments;
}

/** The placeholders of a value. */
export const placeholdersIn = (text: string): Placeholder[] =>
  segmentsOfValue(text).filter((segment) => segment.kind === "placeholder");

type Chain = Pick<Placeholder, "names" | "fallback" | "quoted">;

/** Parses the names and the fallback between the braces. */
function chainOf(content: string): Chain {
  const names: string[] = [];
  const mayBeQuoted = content.includes("`");
  for (let rest = content; ;) {
    const between = mayBeQuoted ? backticks.exec(rest) : null;
    if (between) return { names: [...names, between[1] ?? ""], fallback: between[2], quoted: true };
    const colon = rest.indexOf(":");
    if (colon === -1) return { names: [...names, rest], fallback: undefined, quoted: false };
    names.push(rest.slice(0, colon));
    rest = rest.slice(colon + 1);
    if (!rest.includes(":")) return { names, fallback: rest, quoted: false };
  }
}

/** Everything before the backticks is one name, including colons. */
const backticks = /^(.+)?:`([^`]+?)`/s;

export type Resolution =
  | { readonly kind: "value"; readonly text: string }
  /** A different value at every start. */
  | { readonly kind: "random" }
  /** The server fails to read the value. */
  | { readonly kind: "error" };

/** The random expressions of Micronaut's RandomPropertyExpressionResolver, in any case. */
const random =
  /^random\.(port|int|integer|long|float|shortuuid|uuid|uuid2|(int|integer|long|float)(\([^()]*\)|\[[^[\]]*\]))$/i;

/** Whether a name is a random expression, valid or not. */
export const isRandom = (name: string): boolean => /^random\./i.test(name);

/** Returns the raw string of a name, null if the name has no value, or undefined if it is not defined. */
export type LookUp = (name: string) => string | null | undefined;

/** Resolves a value. A name without a value is an error, even if there is a fallback. */
export function resolvePlaceholders(text: string, lookUp: LookUp): Resolution {
  return resolveWithin(text, lookUp, []);
}

function resolveWithin(text: string, lookUp: LookUp, open: readonly string[]): Resolution {
  let value = "";
  let hasRandom = false;
  for (const segment of segmentsOfValue(text)) {
    if (segment.kind === "unclosed") return { kind: "error" };
    if (segment.kind === "text") {
      value += segment.text;
      continue;
    }
    const found = resolveChain(segment, lookUp, open);
    if (found.kind === "error") return found;
    if (found.kind === "random") hasRandom = true;
    else value += found.text;
  }
  return hasRandom ? { kind: "random" } : { kind: "value", text: value };
}

function resolveChain(
  { names, fallback }: Placeholder,
  lookUp: LookUp,
  open: readonly string[],
): Resolution {
  for (const name of names) {
    if (isRandom(name)) return { kind: random.test(name) ? "random" : "error" };
    const found = lookUp(name);
    if (found === undefined) continue;
    // A value that refers to itself cannot be resolved.
    return found === null || open.includes(name)
      ? { kind: "error" }
      : resolveWithin(found, lookUp, [...open, name]);
  }
  return fallback === undefined ? { kind: "error" } : { kind: "value", text: fallback };
}

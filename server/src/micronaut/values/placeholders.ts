// Placeholders as Micronaut reads them: `${NAME}`, `${NAME:default}`, chains of names, defaults between backticks. From
// its DefaultPropertyPlaceholderResolver, recorded in test/conformance/placeholders; what surprises people is there, too:
// the first brace closes, and in `${A:https://x}` the default is a name `https` with the default `//x`.

/** A piece of a value; offsets count from the start of the text. */
export type Segment =
  | { readonly kind: "text"; readonly text: string }
  | Placeholder
  /** `${` without a brace behind it, which stops whoever reads the value. */
  | { readonly kind: "unclosed"; readonly start: number };

export interface Placeholder {
  readonly kind: "placeholder";
  /** From the dollar to behind the brace. */
  readonly start: number;
  readonly end: number;
  /** The names to be looked up, one after the other; a `random.` expression is one of them. */
  readonly names: readonly string[];
  /** What to take when none of them is there. */
  readonly fallback: string | undefined;
  /** The fallback stands between backticks, which keep its colons. */
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

/** The names and the fallback of what stands between the braces. */
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

/** Everything in front of the backticks is one name, colons and all. */
const backticks = /^(.+)?:`([^`]+?)`/s;

export type Resolution =
  | { readonly kind: "value"; readonly text: string }
  /** Another value at each start. */
  | { readonly kind: "random" }
  /** The server fails when it reads the value. */
  | { readonly kind: "error" };

/** The random expressions of Micronaut's RandomPropertyExpressionResolver, in any case. */
const random =
  /^random\.(port|int|integer|long|float|shortuuid|uuid|uuid2|(int|integer|long|float)(\([^()]*\)|\[[^[\]]*\]))$/i;

/** A name that asks for something random, whether there is such a thing or not. */
export const isRandom = (name: string): boolean => /^random\./i.test(name);

/** Gives the raw text under a name, null where the name is there without a value, or nothing. */
export type LookUp = (name: string) => string | null | undefined;

/** What a value becomes. A name that is there without a value is an error, whatever the fallback. */
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
    // A value that needs itself never ends.
    return found === null || open.includes(name)
      ? { kind: "error" }
      : resolveWithin(found, lookUp, [...open, name]);
  }
  return fallback === undefined ? { kind: "error" } : { kind: "value", text: fallback };
}

// Random configurations with all known keys, properly nested, with one line for each key and each list item.
import fc from "fast-check";
import {
  findKey,
  acceptsAnyValue,
  type Key,
  keysOf,
  hasUserDefinedKeys,
} from "../../server/src/knowledge/schema/keys";
import { type Spelling, spell } from "../../server/src/micronaut/names";

/** A line with the lines that belong inside it. */
export interface Nested {
  readonly line: string;
  /** Comments and empty lines before it. */
  readonly above: readonly string[];
  readonly inner: readonly Nested[];
}

type Lines = fc.Arbitrary<readonly Nested[]>;

const words = fc.constantFrom(
  "main",
  "https://a.example.com",
  "${SECRET}",
  '"in quotes"',
  "42",
  "true",
  "it's # no",
  "",
);

/** Names that users choose, some of which are keys elsewhere. */
const names = ["main", "second", "google", "kestra", "token", "server", "FLOW", "EXECUTION"];

const mostly = <T>(usual: T, ...rare: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  );

const above = mostly<readonly string[]>([], ["# a comment"], ["", "# key: value"], [""]);
const trailing = mostly("", " # why: because");

const line = (start: fc.Arbitrary<string>, inner: Lines): fc.Arbitrary<Nested> =>
  fc.tuple(start, trailing, above, inner).map(([written, comment, comments, lines]) => ({
    line: written + comment,
    above: comments,
    inner: lines,
  }));

const leaf = (start: string, value: fc.Arbitrary<string>): fc.Arbitrary<Nested> =>
  line(
    value.filter(Boolean).map((written) => `${start} ${written}`),
    fc.constant([]),
  );

const block = (start: string, inner: Lines): fc.Arbitrary<Nested> =>
  line(fc.constant(start), inner);

/** A multi-line string, which looks like keys once it is flattened. */
const severalLines = (start: string, ...texts: readonly string[][]): fc.Arbitrary<Nested> =>
  fc.constantFrom(...texts).map(([head = "", ...lines]) => ({
    line: `${start} ${head}`,
    above: [],
    inner: lines.map((written) => ({ line: written, above: [], inner: [] })),
  }));

const texts = [
  ["|", "enabled: true", "# and so on"],
  ["first", "and second"],
  ['"first', 'and second"'],
];

/** A key with its value, usually of the right type. */
function valueFor(start: string, key: Key | undefined, depth: number): fc.Arbitrary<Nested> {
  const type = key && !acceptsAnyValue(key) ? key.schema.type : "free";
  if (key && type === "object") return block(start, keysIn(key, depth));
  if (key && type === "array")
    return fc.oneof(
      { weight: 20, arbitrary: leaf(start, fc.constantFrom("[READ, CREATE]", "[]", "a,b")) },
      { weight: 20, arbitrary: block(start, itemsOf(key, depth)) },
      { weight: 1, arbitrary: severalLines(start, ["[a,", "b]"]) },
    );
  const scalar = { weight: 60, arbitrary: leaf(start, words) };
  const text = { weight: 1, arbitrary: severalLines(start, ...texts) };
  if (type !== "free" || depth > 6) return fc.oneof(scalar, text);
  return fc.oneof(
    scalar,
    text,
    { weight: 20, arbitrary: block(start, freeKeys(depth)) },
    { weight: 6, arbitrary: block(start, itemsOf(key, depth)) },
  );
}

const freeKeys = (depth: number): Lines =>
  chosenOf(["foo", "bar", "url", "some.thing"], 2, (name) =>
    valueFor(`${name}:`, undefined, depth + 1),
  );

const chosenOf = (
  from: readonly string[],
  most: number,
  make: (name: string) => fc.Arbitrary<Nested>,
): Lines =>
  fc
    .uniqueArray(fc.constantFrom(...from), {
      selector: (name) => name.toLowerCase(),
      minLength: 1,
      maxLength: most,
    })
    .chain((present) => fc.tuple(...present.map(make)));

function itemsOf(list: Key | undefined, depth: number): Lines {
  const item = list && findKey([...list.path, "[0]"]);
  const one =
    item?.schema.type === "object"
      ? keysIn(item, depth + 1).map(itemWith)
      : leaf("-", fc.constantFrom("READ", "CREATE"));
  return fc.array(one, { minLength: 1, maxLength: 3 });
}

/** The first key follows the dash. Lines below it are one level deeper than the other keys of the item. */
const itemWith = ([first, ...others]: readonly Nested[]): Nested => ({
  line: `- ${first?.line ?? ""}`,
  above: first?.above ?? [],
  inner: [...(first?.inner ?? []).map(deeper), ...others],
});

const deeper = (nested: Nested): Nested => ({
  line: `  ${nested.line}`,
  above: nested.above.map((comment) => (comment === "" ? "" : `  ${comment}`)),
  inner: nested.inner.map(deeper),
});

function keysIn(parent: Key, depth: number): Lines {
  const fixed = keysOf(parent).map(({ path }) => path.at(-1) ?? "");
  const all = hasUserDefinedKeys(parent) ? [...fixed, ...names] : fixed;
  const written = (name: string, spelling: Spelling): string =>
    fixed.includes(name) ? spell(name, spelling) : name;
  return chosenOf(all, depth > 3 ? 2 : 4, (name) =>
    fc
      .constantFrom<Spelling>("kebab", "camel")
      .chain((spelling) =>
        valueFor(
          `${written(name, spelling)}:`,
          findKey([...parent.path, name.toLowerCase()]),
          depth + 1,
        ),
      ),
  );
}

/** A top-level key with some commonly used keys. Everything below them is random. */
const root = (name: string, ...keys: readonly string[]): fc.Arbitrary<Nested> =>
  block(
    `${name}:`,
    chosenOf(keys, 4, (key) => valueFor(`${key}:`, findKey([name, key]), 2)),
  );

export const configurations: Lines = fc
  .tuple(
    root("micronaut", "security", "server", "metrics", "otel"),
    root("kestra", "url", "security", "ee", "server", "storage", "encryption", "plugins", "secret"),
    root("datasources", "postgres"),
  )
  .chain((roots) => fc.shuffledSubarray(roots, { minLength: 1 }));

/** The lines with their indentation; all lines below `flat` are in the column of `flat`. */
export const linesOf = (all: readonly Nested[], flat?: Nested, column = 0, step = 2): string[] =>
  all.flatMap((nested) => {
    const indented = (written: string): string =>
      written === "" ? "" : " ".repeat(column) + written;
    const inner =
      nested === flat
        ? linesOf(nested.inner, undefined, column, 0).map((written) => indented(written.trim()))
        : linesOf(nested.inner, flat, column + step, step);
    return [...nested.above.map(indented), indented(nested.line), ...inner];
  });

/** All lines, including nested ones. */
export const everyLine = (all: readonly Nested[]): Nested[] =>
  all.flatMap((nested) => [nested, ...everyLine(nested.inner)]);

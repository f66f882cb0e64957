// Random Kestra configurations for the property tests: a tree of keys, its decoration and layout, and the resulting
// text. Every comment is unique, and every line has a flag for whether an edit may change it.
import fc from "fast-check";
import { normalise } from "../../server/src/micronaut/names";

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;

type Value = Of<typeof nothing> | Scalar | Of<typeof list> | Tree | Alias;
type Scalar = Of<typeof scalar>;
type Decoration = Of<typeof decorated>;
type Style = Of<typeof style>;
type Layout = "block" | "flow" | "flow-lines";

interface Tree {
  readonly kind: "map";
  readonly entries: Entry[];
  layout: Layout;
}

interface Alias {
  readonly kind: "alias";
  readonly name: string;
  readonly target: Value;
}

interface Entry {
  readonly key: string;
  anchor?: string;
  value: Value;
  decoration: Decoration;
  /** The edit may change its own lines, not only remove or add lines next to them. */
  changeable: boolean;
  /** The whole entry may change, including the comments above it. */
  movable: boolean;
}

/** A line of the text. Lines with `kept` must survive an edit unchanged and in order. */
export interface Line {
  readonly text: string;
  readonly kept: boolean;
}

export interface Configuration {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly comments: readonly string[];
  /** With anchors a move may be impossible. */
  readonly hasAnchors: boolean;
  /** Whether the existing role has a different value for one of the moved keys. */
  readonly conflict: boolean;
  /** The expected values after the move, by the side that is kept. */
  readonly expected: Readonly<Record<"moved" | "there", ReadonlyMap<string, string>>>;
}

// ---- contents of a configuration

/** `usual`, with `times` the weight of `rare`. */
const mostly = <T>(
  times: number,
  usual: fc.Arbitrary<NoInfer<T>>,
  rare: fc.Arbitrary<T>,
): fc.Arbitrary<T> => fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: rare });

/** True with a probability of 1 in `times`. */
const oneIn = (times: number): fc.Arbitrary<boolean> => fc.nat(times - 1).map((at) => at === 0);

const scalar = fc.record({
  kind: fc.constant("scalar" as const),
  words: fc.array(
    fc.constantFrom<string[]>("viewer", "editor", "🚀", "Read", "only", "it's", "x#y"),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  style: mostly(
    1,
    fc.constant("plain"),
    fc.constantFrom(
      "plain",
      "single",
      "double",
      "literal",
      "folded",
      "plain-lines",
      "double-lines",
    ),
  ),
});

const list = fc.record({
  kind: fc.constant("list" as const),
  items: fc.array(fc.constantFrom<string[]>("READ", "CREATE", "UPDATE"), { maxLength: 3 }),
  layout: fc.constantFrom("flow", "flow-lines", "block", "flush"),
});

const nothing = fc.record({
  kind: fc.constant("nothing" as const),
  written: fc.constantFrom("", "{}", "~"),
});

const treeOf = (entries: readonly (readonly [string, Value])[]): Tree => ({
  kind: "map",
  layout: "block",
  entries: entries.map(([key, value]) => entry(key, value)),
});

const entry = (key: string, value: Value): Entry => ({
  key,
  value,
  decoration: plain,
  changeable: false,
  movable: false,
});

const pairs = (
  keys: readonly string[],
  value: fc.Arbitrary<Value>,
  minLength: number,
): fc.Arbitrary<Tree> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), value), {
      selector: ([key]) => key,
      minLength,
      maxLength: keys.length,
    })
    .map(treeOf);

const permissions = mostly<Value>(
  8,
  pairs(["FLOW", "EXECUTION", "NAMESPACE", "KVSTORE"], list, 1),
  fc.oneof(nothing, scalar),
);

const role = mostly<Value>(
  12,
  fc
    .tuple(
      fc.option(mostly<Value>(6, scalar, nothing)),
      fc.option(scalar),
      fc.option(permissions),
      fc.option(list),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([name, description, rights, unknown, turn]): Value => {
      const all = { name, description, permissions: rights, someUnknownKey: unknown };
      const entries = Object.entries(all).flatMap(([key, value]) =>
        value ? [[key, value] as const] : [],
      );
      const turned = [...entries.slice(turn), ...entries.slice(0, turn)];
      return turned.length > 0 ? treeOf(turned) : { kind: "nothing", written: "" };
    }),
  nothing,
);

const leaf: fc.Arbitrary<Value> = fc.oneof(scalar, list, nothing);
const block = pairs(["alpha", "beta", "gamma-delta"], leaf, 1);
const filler = mostly<Value>(2, leaf, fc.oneof(block, pairs(["one", "two"], block, 1)));

const roleKey = fc.constantFrom("defaultRole", "default-role", "default_role");

const wrongPlaces: readonly (readonly string[])[] = [
  [],
  ["micronaut"],
  ["micronaut", "security"],
  ["micronaut", "security"],
  ["micronaut.security"],
  ["micronaut", "security", "oauth2", "clients", "google"],
  ["micronaut", "security", "oauth2.clients.google"],
  ["kestra"],
  ["kestra", "ee"],
  ["security"],
];

const rightPlaces: readonly (readonly string[])[] = [
  ["kestra", "security"],
  ["kestra", "security"],
  ["kestra.security"],
];

const parents: readonly (readonly string[])[] = [
  [],
  ["micronaut"],
  ["micronaut", "security"],
  ["micronaut", "security", "oauth2", "clients", "google"],
  ["kestra"],
  ["kestra", "security"],
  ["kestra", "ee"],
];

interface Put {
  readonly keys: readonly string[];
  readonly value: Value;
}

const putAt = (
  places: readonly (readonly string[])[],
  key: fc.Arbitrary<string>,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Put> =>
  fc
    .tuple(fc.constantFrom(...places), key, value)
    .map(([place, name, inner]) => ({ keys: [...place, name], value: inner }));

const otherKey = fc.constantFrom(
  "url",
  "storage",
  "encryption",
  "fooBar",
  "foo-baz",
  "enabled",
  "server",
);

const puts: fc.Arbitrary<{ moved: Put; there: Put | undefined; all: readonly Put[] }> = fc
  .record({
    moved: putAt(wrongPlaces, roleKey, role),
    there: fc.option(putAt(rightPlaces, roleKey, role), { nil: undefined }),
    fillers: fc.array(putAt(parents, otherKey, filler), { maxLength: 4 }),
    empty: fc.array(
      fc.record({
        keys: fc.constantFrom(["kestra"], ["kestra", "security"], ["kestra.security"]),
        value: nothing,
      }),
      { maxLength: 1 },
    ),
    recognised: fc.constantFrom<Put>(
      { keys: ["kestra", "repository", "type"], value: word("postgres") },
      { keys: ["micronaut", "security", "enabled"], value: word("true") },
    ),
  })
  .chain(({ moved, there, fillers, empty, recognised }) => {
    const all = [moved, ...(there ? [there] : []), ...fillers, ...empty];
    const needsMore = !moved.keys[0]?.startsWith("micronaut");
    return fc
      .shuffledSubarray(needsMore ? [...all, recognised] : all, {
        minLength: all.length + (needsMore ? 1 : 0),
      })
      .map((ordered) => ({ moved, there, all: ordered }));
  });

function word(text: string): Scalar {
  return { kind: "scalar", words: [text], style: "plain" };
}

const decorated = fc.record({
  spaces: mostly(4, fc.constant(0), fc.integer({ min: 1, max: 2 })),
  above: mostly(
    2,
    fc.constant<[]>([]),
    fc.array(
      fc.record({ at: fc.constantFrom("key", "key", "key", "zero", "deeper"), gap: oneIn(5) }),
      { maxLength: 2 },
    ),
  ),
  trailing: fc.boolean(),
  inside: fc.constantFrom(undefined, undefined, "child", "key"),
  after: oneIn(4),
  layout: mostly<Layout>(10, fc.constant("block"), fc.constantFrom("flow", "flow-lines")),
  odd: oneIn(7),
});

const plain: Decoration = {
  ...{ spaces: 0, above: [], trailing: false, inside: undefined },
  ...{ after: false, layout: "block", odd: false },
};

const decoration = mostly(2, decorated, fc.constant(plain));

const lineEnd = fc.constantFrom("\n", "\r\n");

const style = fc.record({
  step: fc.constantFrom(2, 2, 3, 4),
  ends: mostly(
    6,
    fc.tuple(fc.constantFrom("\n", "\n", "\r\n")),
    fc.array(lineEnd, { minLength: 2, maxLength: 7 }),
  ),
  finalEnd: fc.boolean(),
  compose: fc.constantFrom("none", "none", "none", "with tail", "at the end"),
  byteOrderMark: oneIn(4),
  /** Indexes (in file order) of the values that get an anchor and of those that become an alias of it. */
  anchors: mostly(
    7,
    fc.constant<[]>([]),
    fc.array(fc.record({ anchor: fc.nat(9), alias: fc.nat(9) }), { minLength: 1, maxLength: 3 }),
  ),
  secondDocument: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 5, nil: undefined }),
});

/** A configuration with a misplaced default role. */
export const misplacedRole: fc.Arbitrary<Configuration> = fc
  .tuple(puts, fc.array(decoration, { maxLength: 24 }), style)
  .map(([{ moved, there, all }, decorations, chosen]) => {
    const root = treeOf([]);
    for (const { keys, value } of all) put(root, keys, value);
    decorate(root, [...decorations]);
    chosen.anchors.forEach((places, index) => addAnchor(root, `a${index}`, places));
    markChangeable(root, moved.keys);
    const hasAnchors = chosen.anchors.length > 0;
    return { ...write(root, chosen), ...outcome(root, moved.keys, there?.keys), hasAnchors };
  });

function put(tree: Tree, keys: readonly string[], value: Value): void {
  const [key = "", ...below] = keys;
  let found = tree.entries.find((candidate) => candidate.key === key);
  if (below.length === 0) {
    if (!found) tree.entries.push(entry(key, copied(value)));
    return;
  }
  if (!found) tree.entries.push((found = entry(key, treeOf([]))));
  if (found.value.kind === "nothing") found.value = treeOf([]);
  if (found.value.kind === "map") put(found.value, below, value);
}

const copied = (value: Value): Value =>
  value.kind === "map"
    ? treeOf(value.entries.map(({ key, value: inner }) => [key, copied(inner)]))
    : value;

function decorate(tree: Tree, decorations: Decoration[]): void {
  for (const inner of tree.entries) {
    inner.decoration = decorations.shift() ?? plain;
    if (inner.value.kind !== "map") continue;
    inner.value.layout = inner.decoration.layout;
    decorate(inner.value, decorations);
  }
}

/** Adds an anchor to a value and replaces a leaf further down with an alias. */
function addAnchor(
  root: Tree,
  name: string,
  places: { readonly anchor: number; readonly alias: number },
): void {
  const all = [...entriesBelow(root)];
  const target = all[places.anchor];
  if (!target || target.anchor || target.value.kind === "nothing" || target.value.kind === "alias")
    return;
  const inside = target.value.kind === "map" ? [...entriesBelow(target.value)] : [];
  // An alias of a mapping that contains the role would be another misplaced role.
  if (inside.some(({ key }) => normalise(key) === "default-role")) return;
  const user = all[places.anchor + 1 + inside.length + places.alias];
  target.anchor = name;
  if (user && !user.anchor && user.value.kind !== "map" && user.value.kind !== "alias")
    user.value = { kind: "alias", name, target: target.value };
}

function* entriesBelow(tree: Tree): Generator<Entry> {
  for (const inner of tree.entries) {
    yield inner;
    if (inner.value.kind === "map") yield* entriesBelow(inner.value);
  }
}

const valueAt = (value: Value, [key, ...rest]: readonly string[]): Value =>
  key === undefined || value.kind !== "map"
    ? value
    : valueAt(value.entries.find((inner) => inner.key === key)?.value ?? value, rest);

// ---- what an edit may change

const target = ["kestra", "security", "default-role"];

const namesOf = (key: string): string[] => key.split(".").map(normalise);

function markChangeable(root: Tree, moved: readonly string[]): void {
  const chain: { tree: Tree; entry: Entry }[] = [];
  let tree: Value = root;
  for (const key of moved) {
    const found: Entry | undefined =
      tree.kind === "map" ? tree.entries.find((e) => e.key === key) : undefined;
    if (!found || tree.kind !== "map") break;
    chain.push({ tree, entry: found });
    tree = found.value;
  }
  const own = chain.at(-1)?.entry;
  if (own) own.movable = true;
  for (let index = chain.length - 1; index > 0; index--) {
    const path = moved.slice(0, index).flatMap(namesOf);
    const isKept = path.every((name, depth) => target[depth] === name);
    if (chain[index]?.tree.entries.length !== 1 || isKept) break;
    const above = chain[index - 1];
    if (above) above.entry.changeable = true;
  }
  for (const { entry: above } of chain)
    if (above.value.kind === "map" && above.value.layout !== "block") above.changeable = true;
  markDestination(root, []);
}

function markDestination(tree: Tree, path: readonly string[]): void {
  for (const inner of tree.entries) {
    const own = [...path, ...namesOf(inner.key)];
    if (own.join() === target.join()) inner.movable = true;
    else if (own.every((name, depth) => target[depth] === name)) {
      if (inner.value.kind === "nothing") inner.changeable = true;
      if (inner.value.kind === "map" && inner.value.layout !== "block") inner.changeable = true;
      if (inner.value.kind === "map") markDestination(inner.value, own);
    }
  }
}

// ---- the expected result

function outcome(
  root: Tree,
  moved: readonly string[],
  there: readonly string[] | undefined,
): Pick<Configuration, "conflict" | "expected"> {
  const from = moved.flatMap(namesOf).join(".");
  const to = target.join(".");
  const isBelow = (path: string, top: string): boolean =>
    path === top || path.startsWith(`${top}.`);
  const rest = [...flat(root, [])].filter(([path]) => !isBelow(path, from) && !isBelow(path, to));
  const conflicts: string[] = [];
  const joined = (prefer: "moved" | "there"): Value =>
    there
      ? join(valueAt(root, moved), valueAt(root, there), prefer, conflicts)
      : valueAt(root, moved);
  const expected = (prefer: "moved" | "there"): Map<string, string> =>
    new Map([...rest, ...flat(joined(prefer), target)]);
  return {
    expected: { moved: expected("moved"), there: expected("there") },
    conflict: conflicts.length > 0,
  };
}

function join(moved: Value, there: Value, prefer: "moved" | "there", conflicts: string[]): Value {
  if (moved.kind === "nothing") return there;
  if (there.kind === "nothing") return moved;
  if (moved.kind === "map" && there.kind === "map") {
    const result = treeOf(there.entries.map(({ key, value }) => [key, value]));
    for (const { key, value } of moved.entries) {
      const existing = result.entries.find((candidate) => candidate.key === key);
      if (existing) existing.value = join(value, existing.value, prefer, conflicts);
      else result.entries.push(entry(key, value));
    }
    return result;
  }
  const alike = JSON.stringify([...flat(moved, [])]) === JSON.stringify([...flat(there, [])]);
  if (!alike) conflicts.push("");
  return prefer === "moved" ? moved : there;
}

function flat(value: Value, path: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  if (value.kind === "alias") return flat(value.target, path);
  const name = path.join(".");
  if (value.kind === "scalar") values.set(name, textOf(value));
  if (value.kind === "list") {
    if (value.items.length === 0) values.set(name, "[]");
    value.items.forEach((item, index) => values.set(`${name}.[${index}]`, item));
  }
  if (value.kind === "map")
    for (const inner of value.entries)
      for (const [key, text] of flat(inner.value, [...path, ...namesOf(inner.key)]))
        values.set(key, text);
  return values;
}

/** The string that a scalar represents. */
function textOf({ words: parts, style: written }: Scalar): string {
  const text = parts.join(" ");
  if (written === "literal") return `${parts.join("\n")}\n`;
  return written === "folded" ? `${text}\n` : text;
}

// ---- the text

class Writer {
  readonly lines: Line[] = [];
  readonly comments: string[] = [];

  line(text: string, kept: boolean): void {
    this.lines.push({ text, kept });
  }

  comment(): string {
    const id = `§${this.comments.length + 1}§`;
    this.comments.push(id);
    return this.comments.length % 3 === 0 ? `#${id} it's: "half` : `# ${id} see { 🚀`;
  }
}

const pad = (column: number): string => " ".repeat(column);

function write(root: Tree, chosen: Style): Pick<Configuration, "text" | "lines" | "comments"> {
  const writer = new Writer();
  root.entries.forEach((inner, index) => {
    if (index === chosen.secondDocument && chosen.compose === "none" && chosen.anchors.length === 0)
      writer.line("---", true);
    writeEntry(writer, inner, 0, chosen, false, index === 0);
  });
  let lines: Line[] = writer.lines;
  if (chosen.compose !== "none") lines = wrapped(lines, chosen.compose === "with tail");
  const ended = lines.map(({ text, kept }, index) => {
    const last = index === lines.length - 1 && !chosen.finalEnd;
    return { text: text + (last ? "" : (chosen.ends[index % chosen.ends.length] ?? "\n")), kept };
  });
  const text = ended.map((line) => line.text).join("");
  const mark = chosen.byteOrderMark && chosen.compose === "none" ? "\uFEFF" : "";
  return { text: mark + text, lines: ended, comments: writer.comments };
}

function wrapped(lines: readonly Line[], tail: boolean): Line[] {
  const head = ["services:", "  kestra:", "    environment:", "      KESTRA_CONFIGURATION: |"];
  const kept = (text: string): Line => ({ text, kept: true });
  return [
    ...head.map(kept),
    ...lines.map((line) => ({ ...line, text: line.text === "" ? "" : pad(8) + line.text })),
    ...(tail ? ["    # the ports", "    ports:", '      - "8080:8080"'].map(kept) : []),
  ];
}

function writeEntry(
  writer: Writer,
  { key, value, decoration: look, changeable, movable, anchor }: Entry,
  column: number,
  chosen: Style,
  free: boolean,
  first: boolean,
): void {
  // A deeper comment belongs to what is above, and so do the empty lines before it.
  const spacesStay = !free && look.above.every(({ at }) => at !== "deeper");
  for (let count = 0; count < look.spaces; count++) writer.line("", spacesStay);
  for (const { at, gap } of look.above) {
    const indent =
      first && column === 0 ? 0 : at === "key" ? column : at === "zero" ? 0 : column + 1;
    writer.line(pad(indent) + writer.comment(), !free && !movable && indent <= column);
    if (gap) writer.line("", spacesStay);
  }
  const kept = !free && !movable && !changeable;
  const trailing = (): string => (look.trailing ? ` ${writer.comment()}` : "");
  const step = chosen.step + (look.odd ? 1 : 0);
  const inner = column + step;
  const head = `${pad(column)}${key}:${anchor ? ` &${anchor}` : ""}`;
  const insideComment = (): void => {
    if (!look.inside) return;
    // A comment directly above the first key of the mapping belongs to that key.
    const isItsOwn = value.kind !== "map" || !value.entries[0]?.movable;
    writer.line(pad(look.inside === "key" ? column : inner) + writer.comment(), kept && isItsOwn);
  };
  if (value.kind === "map" && value.layout === "block") {
    writer.line(head + trailing(), kept);
    insideComment();
    value.entries.forEach((below) => writeEntry(writer, below, inner, chosen, !kept, false));
  } else if (value.kind === "list" && value.items.length > 0 && !value.layout.startsWith("flow")) {
    writer.line(head + trailing(), kept);
    insideComment();
    for (const item of value.items)
      writer.line(`${pad(value.layout === "flush" ? column : inner)}- ${item}`, kept);
  } else if (value.kind === "scalar" && (value.style === "literal" || value.style === "folded")) {
    writer.line(`${head} ${value.style === "literal" ? "|" : ">"}${trailing()}`, kept);
    for (const part of value.words) writer.line(pad(inner) + part, kept);
  } else {
    const written = inFlow(writer, value, inner, false);
    const [start = "", ...rest] = written === "" ? [head] : `${head} ${written}`.split("\n");
    const all = [start, ...rest];
    all[all.length - 1] += trailing();
    for (const line of all) writer.line(line, kept);
  }
  if (look.after) writer.line(pad(column + 1) + writer.comment(), kept);
}

/** A value on one line, or on several lines that are already indented except for the first. */
function inFlow(writer: Writer, value: Value, column: number, within: boolean): string {
  switch (value.kind) {
    case "nothing":
      return value.written;
    case "alias":
      return `*${value.name} `;
    case "list":
      if (value.layout === "flow-lines" && value.items.length > 1)
        return `[${value.items.reduce((all, item) => `${all}, ${writer.comment()}\n${pad(column)}${item}`)}]`;
      return `[${value.items.join(", ")}]`;
    case "scalar":
      return scalarInFlow(value, column, within);
    case "map": {
      if (value.layout !== "flow-lines") {
        const inner = value.entries.map((below) => flowPair(writer, below, column));
        return `{ ${inner.join(", ")} }`;
      }
      const lines = value.entries.map((below, index) => {
        const { above, trailing } = below.decoration;
        const comma = index < value.entries.length - 1 || below.decoration.after ? "," : "";
        const comments = above.map(() => pad(column) + writer.comment());
        const pair = pad(column) + flowPair(writer, below, column + 2) + comma;
        return [...comments, pair + (trailing ? ` ${writer.comment()}` : "")].join("\n");
      });
      return ["{", ...lines, `${pad(Math.max(0, column - 1))}}`].join("\n");
    }
  }
}

const flowPair = (writer: Writer, { key, value, anchor }: Entry, column: number): string => {
  const written = inFlow(writer, value, column, true);
  return [`${key}:`, ...(anchor ? [`&${anchor}`] : []), ...(written ? [written] : [])].join(" ");
};

function scalarInFlow(
  { words: parts, style: written }: Scalar,
  column: number,
  within: boolean,
): string {
  const text = parts.join(" ");
  const broken = parts.join(`\n${pad(column)}`);
  if (written === "literal") return JSON.stringify(`${parts.join("\n")}\n`);
  if (written === "folded") return JSON.stringify(`${text}\n`);
  if (written === "single") return `'${text.replaceAll("'", "''")}'`;
  if (written === "double") return JSON.stringify(text);
  if (written === "double-lines") return `"${within ? text : broken}"`;
  return written === "plain-lines" && !within ? broken : text;
}

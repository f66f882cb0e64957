// Edits of text that several keys read through aliases and merge keys. A fix is meant for the keys that its finding is
// about, and must not change what the others mean.
import type { Span, TextChange } from "../../document/span";
import { pathTo } from "../../document/syntax";
import { type Anchor, anchorsIn } from "../../document/yaml/anchors";
import { findKey } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { changed } from "../../micronaut/edits/rewrite";
import { type ConfigNode, isLeaf, walk } from "../../micronaut/tree/node";

/**
 * Whether changes only affect keys that a finding is about: one key for each text, or all readers of a text if the
 * finding applies to `uses` of them.
 */
export function keepsOtherReaders(
  config: Config,
  changes: readonly TextChange[],
  uses: number,
): boolean {
  if (config.region.shared && !staysInRegion(config, changes)) return false;
  if (!hasAliases(config)) return true;
  let before = valuesBefore.get(config);
  if (!before) valuesBefore.set(config, (before = readValues(config)));
  const after = readValues(changed(config, changes));
  return mostReaders(before, after) <= uses && mostReaders(after, before) <= uses;
}

/** The largest number of keys with the same text as their value for which it is another one in `others`. */
function mostReaders({ values }: ReadValues, others: ReadValues): number {
  const readers = new Map<number, Set<string>>();
  for (const [path, { start, text, user }] of values) {
    if (others.values.get(path)?.text === text) continue;
    const known = readers.get(start) ?? new Set();
    // Keys that are moved together with their alias are one reader: the edit is about all of them.
    readers.set(start, known.add(others.users.has(user) ? path : "moved"));
  }
  return Math.max(0, ...[...readers.values()].map(({ size }) => size));
}

const withAliases = new WeakMap<Config, boolean>();

function hasAliases(config: Config): boolean {
  let found = withAliases.get(config);
  if (found === undefined) {
    found = /[*]|<</.test(config.text) && isAnyRead(config.root);
    withAliases.set(config, found);
  }
  return found;
}

/** Whether an alias or a merge key gives any key its value. */
function isAnyRead(root: ConfigNode): boolean {
  for (const { entries } of walk(root))
    if (entries.some(({ inherited, pair }) => inherited || pair?.value?.kind === "alias"))
      return true;
  return false;
}

interface ReadValue {
  /** Where it is written. */
  readonly start: number;
  readonly text: string;
  /** The path of the key that is not inserted and has the value, or an alias or merge key with it. */
  readonly user: string;
}

interface ReadValues {
  readonly values: ReadonlyMap<string, ReadValue>;
  /** The paths of all keys that are not inserted. */
  readonly users: ReadonlySet<string>;
}

/** All fixes for a configuration are compared with these. */
const valuesBefore = new WeakMap<Config, ReadValues>();

/** The values of the keys that the server may read, by path, as they are written. */
function readValues({ root, text }: Config): ReadValues {
  const values = new Map<string, ReadValue>();
  const users = new Set<string>();
  const read = ({ path, entries, children }: ConfigNode, above: string): void => {
    const name = path.join("\n");
    const isOwn = entries.some(({ inherited }) => !inherited);
    const user = isOwn ? name : above;
    if (isOwn) users.add(name);
    const entry = entries.findLast(isLeaf);
    if (entry) {
      const { start, end } = entry.value?.span ?? entry.key;
      values.set(name, { start, text: text.slice(start, end), user });
    }
    for (const child of children.values()) read(child, user);
  };
  for (const child of root.children.values()) if (findKey(child.path)) read(child, "");
  return { values, users };
}

/** A shared region is part of a larger YAML text, whose other parts may read its anchors. */
function staysInRegion(config: Config, changes: readonly TextChange[]): boolean {
  const { span } = config.region;
  const isHere = ({ start, end }: Span): boolean => span.start <= start && end <= span.end;
  if (!changes.every((change) => isHere(change.span))) return false;
  const anchors = anchorsOf(config).filter(({ aliases }) => !aliases.every(isHere));
  return !anchors.some(({ at }) => changes.some((change) => isAfter(config, at, change)));
}

/** Whether a change is in the value after an anchor, or adds to its end. */
function isAfter({ documents, text }: Config, anchor: Span, { span }: TextChange): boolean {
  const end = text.slice(0, span.start).trimEnd().length - 1;
  const nodes = documents.flatMap((root) => [...pathTo(root, span.start), ...pathTo(root, end)]);
  return nodes.some(
    (node) =>
      anchor.end <= node.span.start && text.slice(anchor.end, node.span.start).trim() === "",
  );
}

const anchorsByConfig = new WeakMap<Config, readonly Anchor[]>();

function anchorsOf(config: Config): readonly Anchor[] {
  const { text, region } = config;
  let anchors = anchorsByConfig.get(config);
  if (!anchors) {
    const isUsed = /&\S/.test(text) && /\*\S/.test(text);
    anchors = isUsed ? anchorsIn(text, region.within ?? { start: 0, end: text.length }) : [];
    anchorsByConfig.set(config, anchors);
  }
  return anchors;
}

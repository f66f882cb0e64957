// The effective properties of a configuration: the value the server finds for each name, and where it comes from.
// Recorded from Micronaut's own resolver in test/conformance/properties.
import { type ConfigNode, type Entry, isLeaf, isListItem, parentOf } from "./node";
import { resolveScalar, type YamlValue } from "../values/scalars";

export interface Property {
  /** The name that the server's code looks up: normalised, with dots, and `[0]` for items. */
  readonly name: string;
  readonly node: ConfigNode;
  readonly value: PropertyValue;
  /** The place that determines it. */
  readonly won: Entry;
}

/** The loader's value. The items of a list are separate properties. */
export type PropertyValue =
  YamlValue | { readonly kind: "list" } | { readonly kind: "empty-block" };

/** Every property of the tree, by its name. */
export function propertiesOf(root: ConfigNode): ReadonlyMap<string, Property> {
  const properties = new Map<string, Property>();
  const visit = (node: ConfigNode, prefix: string): void => {
    const won = node.entries.findLast(isLeaf);
    const value = won && valueOf(won);
    const name = withoutLastHyphen(prefix);
    if (won && value) properties.set(name, { name, node, value, won });
    for (const child of node.children.values()) {
      if (isListItem(child.name) ? value?.kind === "list" : isReadable(child))
        visit(child, nameBelow(prefix, child));
    }
  };
  visit(root, "");
  return properties;
}

interface Named {
  readonly byName: ReadonlyMap<string, Property>;
  readonly byWrittenName: ReadonlyMap<string, Property>;
}

/** Cached, because a tree does not change and every placeholder in it looks properties up. */
const named = new WeakMap<ConfigNode, Named>();

/** The property that a placeholder finds for a name, which may be normalised or as written in the file. */
export function propertyNamed(root: ConfigNode, name: string): Property | undefined {
  const { byName, byWrittenName } = named.get(root) ?? nameAll(root);
  return byName.get(name) ?? byWrittenName.get(name);
}

function nameAll(root: ConfigNode): Named {
  const byName = propertiesOf(root);
  const byWrittenName = new Map<string, Property>();
  for (const property of byName.values()) {
    const name = writtenName(root, property.node);
    if (!byWrittenName.has(name)) byWrittenName.set(name, property);
  }
  const all = { byName, byWrittenName };
  named.set(root, all);
  return all;
}

function writtenName(root: ConfigNode, node: ConfigNode): string {
  const parent = parentOf(root, node);
  if (!parent) return "";
  const [above, written] = [writtenName(root, parent), node.entries.at(-1)?.written ?? node.name];
  return above === "" || isListItem(node.name) ? above + written : `${above}.${written}`;
}

/** Micronaut's resolver only finds top-level keys that begin with an ASCII letter. */
const isReadable = ({ name, path }: ConfigNode): boolean => path.length > 1 || /^[a-z]/i.test(name);

/** Inside a list, the keys of maps are not normalised. */
function nameBelow(prefix: string, child: ConfigNode): string {
  if (isListItem(child.name)) return prefix + child.name;
  const name = prefix.includes("[") ? (child.entries.at(-1)?.written ?? child.name) : child.name;
  return prefix === "" ? name : `${prefix}.${name}`;
}

/** A segment may end with a hyphen, but a whole name does not. */
const withoutLastHyphen = (name: string): string => name.replace(/-$/, "");

/** Undefined for a null in a list, because the loader omits it. */
function valueOf({ value, pair }: Entry): PropertyValue | undefined {
  if (value?.kind === "list") return { kind: "list" };
  if (value?.kind === "map") return { kind: "empty-block" };
  const resolved: YamlValue = value?.kind === "scalar" ? resolveScalar(value) : { kind: "null" };
  return resolved.kind === "null" && !pair ? undefined : resolved;
}

// The effective properties of a configuration: what the server finds under each name, and the place it comes from.
// Recorded from Micronaut's own resolver in test/conformance/properties.
import { type ConfigNode, type Entry, isLeaf, isListItem, parentOf } from "./node";
import { resolveScalar, type YamlValue } from "../values/scalars";

export interface Property {
  /** The name under which the server's code reads it: normalised, with dots, and `[0]` for items. */
  readonly name: string;
  readonly node: ConfigNode;
  readonly value: PropertyValue;
  /** The place that decides it. */
  readonly won: Entry;
}

/** What the loader hands on. The items of a list are properties of their own. */
export type PropertyValue =
  YamlValue | { readonly kind: "list" } | { readonly kind: "empty-block" };

/** Every property of the tree below `root`, by its name. */
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

/** A tree does not change, and each of its placeholders asks. */
const named = new WeakMap<ConfigNode, Named>();

/** The property that a placeholder finds under a name: the one read under it, or the one written so in the file. */
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

/** A top-level key begins with a letter of ASCII; the resolver has no place for any other. */
const isReadable = ({ name, path }: ConfigNode): boolean => path.length > 1 || /^[a-z]/i.test(name);

/** Inside a list, maps stay as they are written. */
function nameBelow(prefix: string, child: ConfigNode): string {
  if (isListItem(child.name)) return prefix + child.name;
  const name = prefix.includes("[") ? (child.entries.at(-1)?.written ?? child.name) : child.name;
  return prefix === "" ? name : `${prefix}.${name}`;
}

/** A block keeps the hyphen at the end of its name, but no name as a whole does. */
const withoutLastHyphen = (name: string): string => name.replace(/-$/, "");

/** Nothing for a null in a list, for the loader leaves it out. */
function valueOf({ value, pair }: Entry): PropertyValue | undefined {
  if (value?.kind === "list") return { kind: "list" };
  if (value?.kind === "map") return { kind: "empty-block" };
  const resolved: YamlValue = value?.kind === "scalar" ? resolveScalar(value) : { kind: "null" };
  return resolved.kind === "null" && !pair ? undefined : resolved;
}

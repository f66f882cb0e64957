// A tree built from a part of a text, shown at the position of that part: see document/placed.ts.
import { type Placement, View } from "../../document/placed";
import { LazyChildren } from "./lazyChildren";
import type { Children, ConfigNode, Entry } from "./node";

/** The view of a node at a position; always the same object. */
export const placedNode = (node: ConfigNode, from: Placement): ConfigNode =>
  from.viewOf(node, (own) => new NodeView(own, from));

class NodeView extends View<ConfigNode> implements ConfigNode {
  readonly name: string;
  readonly path: readonly string[];
  #entries: readonly Entry[] | undefined;
  #children: Children | undefined;

  constructor(node: ConfigNode, from: Placement) {
    super(node, from);
    this.name = node.name;
    this.path = node.path;
  }

  get entries(): readonly Entry[] {
    return (this.#entries ??= this.original.entries.map((entry) => placedEntry(entry, this.from)));
  }

  get children(): Children {
    return (this.#children ??= new LazyChildren(this.original.children, (child) =>
      placedNode(child, this.from),
    ));
  }

  get parts(): readonly ConfigNode[] | undefined {
    return this.original.parts?.map((part) => placedNode(part, this.from));
  }
}

const placedEntry = (entry: Entry, from: Placement): Entry => ({
  ...entry,
  key: from.span(entry.key),
  pair: entry.pair && from.pair(entry.pair),
  part: entry.part && from.node(entry.part),
  value: entry.value && from.node(entry.value),
});

// What was read of a text by itself, seen as a part of a longer text in which it stands. Nothing that was read is ever
// changed: where text moves, what was read of it is seen from another place. Views are made when somebody looks.
import type { Span } from "./span";
import type { ListNode, MapNode, Pair, SyntaxNode, YamlDocument } from "./syntax";

/** Where a text stands in a longer one. Of each thing that was read there is one view from there. */
export class Placement {
  /** Most pieces of a text are placed and never looked at. */
  private views: Map<object, object> | undefined = undefined;

  constructor(readonly offset: number) {}

  span({ start, end }: Span): Span {
    return { start: start + this.offset, end: end + this.offset };
  }

  node<T extends SyntaxNode>(node: T): T {
    return this.viewOf(node, see) as T;
  }

  pair(pair: Pair): Pair {
    return this.viewOf(pair, (own, from) => new PairView(own, from));
  }

  /** The view of a thing; `make` makes it, once. */
  viewOf<T extends object>(thing: T, make: (thing: T, from: Placement) => T): T {
    const known = this.views?.get(thing);
    // What was kept for a thing was made of it.
    if (known) return known as T;
    const view = make(thing, this);
    (this.views ??= new Map()).set(thing, view);
    return view;
  }
}

/** A thing as it is seen from a place. */
export class View<T> {
  constructor(
    readonly thing: T,
    readonly from: Placement,
  ) {}
}

/** Lists of documents, which are views as well. */
const lists = new WeakMap<object, View<object>>();

/** What a list of documents, a map or a list, or a node made of one is a view of; nothing where it stands as it was read. */
export const viewIn = <T extends object>(seen: T): View<T> | undefined =>
  (seen instanceof View ? seen : Array.isArray(seen) ? lists.get(seen) : undefined) as
    View<T> | undefined;

/** The documents of a text that was read by itself. */
export function placedDocuments(
  documents: readonly YamlDocument[],
  from: Placement,
): readonly YamlDocument[] {
  const seen = documents.map((root) => root && from.node(root));
  lists.set(seen, new View(documents, from));
  return seen;
}

/** The thing itself, however often it was placed: the same for all views of it. */
export function itself<T extends object>(seen: T): T {
  let thing = seen;
  for (let view = viewIn(thing); view; view = viewIn(thing)) ({ thing } = view);
  return thing;
}

function see(node: SyntaxNode, from: Placement): SyntaxNode {
  switch (node.kind) {
    case "map":
      return new MapView(node, from);
    case "list":
      return new ListView(node, from);
    case "scalar":
      return { ...node, span: from.span(node.span) };
    case "alias":
      return {
        ...node,
        span: from.span(node.span),
        target: node.target && from.node(node.target),
      };
  }
}

class PairView extends View<Pair> implements Pair {
  readonly span: Span;
  #key: Pair["key"] | undefined;

  constructor(pair: Pair, from: Placement) {
    super(pair, from);
    this.span = from.span(pair.span);
  }

  get key(): Pair["key"] {
    return (this.#key ??= this.from.node(this.thing.key));
  }

  get value(): SyntaxNode | undefined {
    const { value } = this.thing;
    return value && this.from.node(value);
  }
}

/** A map or list. */
class BlockView<T extends MapNode | ListNode> extends View<T> {
  readonly kind: T["kind"];
  readonly flow: boolean;
  readonly tag: string | undefined;
  readonly span: Span;

  constructor(block: T, from: Placement) {
    super(block, from);
    this.kind = block.kind;
    this.flow = block.flow;
    this.tag = block.tag;
    this.span = from.span(block.span);
  }

  get parts(): readonly T[] | undefined {
    const parts = this.thing.parts as readonly T[] | undefined;
    return parts?.map((part) => this.from.node(part));
  }
}

class MapView extends BlockView<MapNode> implements MapNode {
  #pairs: readonly Pair[] | undefined;

  get pairs(): readonly Pair[] {
    return (this.#pairs ??= this.thing.pairs.map((pair) => this.from.pair(pair)));
  }
}

class ListView extends BlockView<ListNode> implements ListNode {
  #items: readonly SyntaxNode[] | undefined;

  get items(): readonly SyntaxNode[] {
    return (this.#items ??= this.thing.items.map((item) => this.from.node(item)));
  }
}

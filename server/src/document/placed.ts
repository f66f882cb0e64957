// Syntax trees of a part of a text, shown at the position of that part in the whole text. Parsed trees are immutable:
// if a part moves, it gets a new view with other offsets. Views are created lazily.
import type { Span } from "./span";
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode, YamlDocument } from "./syntax";

/** The position of a part in the whole text. It keeps one view of each node of the part. */
export class Placement {
  /** Created on demand, because most placed parts are never accessed. */
  private views: Map<object, object> | undefined = undefined;

  constructor(readonly offset: number) {}

  span({ start, end }: Span): Span {
    return { start: start + this.offset, end: end + this.offset };
  }

  node<T extends SyntaxNode>(node: T): T {
    return this.viewOf(node, createView) as T;
  }

  pair(pair: Pair): Pair {
    return this.viewOf(pair, (own, from) => new PairView(own, from));
  }

  /** The view of an object; calls `make` only the first time. */
  viewOf<T extends object>(original: T, make: (original: T, from: Placement) => T): T {
    const known = this.views?.get(original);
    // The map only contains views that `make` created from `original`, so the type is right.
    if (known) return known as T;
    const view = make(original, this);
    (this.views ??= new Map()).set(original, view);
    return view;
  }
}

/** An object, shown at another position. */
export class View<T> {
  constructor(
    readonly original: T,
    readonly from: Placement,
  ) {}
}

/** The views for arrays of documents, which cannot be instances of `View`. */
const documentViews = new WeakMap<object, View<object>>();

/** The view of a node or an array of documents; undefined if it is the original. */
export const viewIn = <T extends object>(seen: T): View<T> | undefined =>
  (seen instanceof View ? seen : Array.isArray(seen) ? documentViews.get(seen) : undefined) as
    View<T> | undefined;

/** Views of the documents of a text that was parsed on its own. */
export function placedDocuments(
  documents: readonly YamlDocument[],
  from: Placement,
): readonly YamlDocument[] {
  const seen = documents.map((root) => root && from.node(root));
  documentViews.set(seen, new View(documents, from));
  return seen;
}

/** The original object, which is the same for all its views. */
export function originalOf<T extends object>(seen: T): T {
  let original = seen;
  for (let view = viewIn(original); view; view = viewIn(original)) ({ original } = view);
  return original;
}

function createView(node: SyntaxNode, from: Placement): SyntaxNode {
  switch (node.kind) {
    case "map":
      return new MapView(node, from);
    case "list":
      return new ListView(node, from);
    case "scalar":
      return new ScalarView(node, from);
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
    return (this.#key ??= this.from.node(this.original.key));
  }

  get value(): SyntaxNode | undefined {
    const { value } = this.original;
    return value && this.from.node(value);
  }
}

class ScalarView extends View<ScalarNode> implements ScalarNode {
  readonly kind = "scalar";
  readonly style: ScalarNode["style"];
  readonly tag: string | undefined;
  readonly text: string;
  readonly span: Span;

  constructor(scalar: ScalarNode, from: Placement) {
    super(scalar, from);
    this.style = scalar.style;
    this.tag = scalar.tag;
    this.text = scalar.text;
    this.span = from.span(scalar.span);
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
    const parts = this.original.parts as readonly T[] | undefined;
    return parts?.map((part) => this.from.node(part));
  }
}

class MapView extends BlockView<MapNode> implements MapNode {
  #pairs: readonly Pair[] | undefined;

  get pairs(): readonly Pair[] {
    return (this.#pairs ??= this.original.pairs.map((pair) => this.from.pair(pair)));
  }
}

class ListView extends BlockView<ListNode> implements ListNode {
  #items: readonly SyntaxNode[] | undefined;

  get items(): readonly SyntaxNode[] {
    return (this.#items ??= this.original.items.map((item) => this.from.node(item)));
  }
}

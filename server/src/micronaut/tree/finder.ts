// Finds nodes in a tree. Where the tree was read piece by piece, what was found in a piece is remembered as long as the
// piece stays, so that nobody who looks for something goes through a large file at each key stroke.
import type { ConfigNode } from "./node";

/**
 * A way to find the nodes that `is` accepts in the tree below a root, parents first. It may look at a node, its path and
 * what is below it, and at nothing else, for the rest of the file may change while the node stays.
 */
export function finder(
  is: (node: ConfigNode) => boolean,
): (root: ConfigNode) => readonly ConfigNode[] {
  const known = new WeakMap<ConfigNode, readonly ConfigNode[]>();
  /** A tree that is still the same was not touched at all. */
  const wholes = new WeakMap<ConfigNode, readonly ConfigNode[]>();
  const inPart = (part: ConfigNode): readonly ConfigNode[] => {
    let found = known.get(part);
    if (!found) {
      found = [...part.children.values()].flatMap(below);
      known.set(part, found);
    }
    return found;
  };
  const below = (node: ConfigNode): ConfigNode[] => {
    const found = is(node) ? [node] : [];
    if (node.parts) for (const part of node.parts) add(found, inPart(part));
    else for (const child of node.children.values()) add(found, below(child));
    return found;
  };
  return (root) => {
    let found = wholes.get(root);
    if (!found) {
      found = below(root);
      wholes.set(root, found);
    }
    return found;
  };
}

/** The same for the nodes straight below a given one. */
export function childFinder(
  is: (node: ConfigNode) => boolean,
): (parent: ConfigNode) => readonly ConfigNode[] {
  const known = new WeakMap<ConfigNode, readonly ConfigNode[]>();
  const inPart = (part: ConfigNode): readonly ConfigNode[] => {
    let found = known.get(part);
    if (!found) {
      found = [...part.children.values()].filter(is);
      known.set(part, found);
    }
    return found;
  };
  return (parent) => (parent.parts ? parent.parts.flatMap(inPart) : inPart(parent));
}

function add(found: ConfigNode[], more: readonly ConfigNode[]): void {
  for (const node of more) found.push(node);
}

// Children that are only made when somebody asks for them, so that a large file which was read in pieces, or has moved,
// costs no more than what is looked at.
import type { Children, ConfigNode } from "./node";

/** `make` makes a child of what is known under its name, always the same. */
export class LateChildren<T> implements Children {
  constructor(
    private readonly known: Omit<Children<T>, "values">,
    private readonly make: (known: T, name: string) => ConfigNode | undefined,
  ) {}

  get size(): number {
    return this.known.size;
  }

  has(name: string): boolean {
    return this.known.has(name);
  }

  get(name: string): ConfigNode | undefined {
    const known = this.known.get(name);
    return known && this.make(known, name);
  }

  keys(): Iterable<string> {
    return this.known.keys();
  }

  *values(): Iterable<ConfigNode> {
    for (const name of this.known.keys()) {
      const child = this.get(name);
      if (child) yield child;
    }
  }
}

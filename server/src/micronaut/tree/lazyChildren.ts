// Children that are created on demand, so that only the accessed nodes of a large file cost time when it was parsed in
// pieces or has moved.
import type { Children, ConfigNode } from "./node";

/** `make` creates a child from the known value of its name; it must return the same child every time. */
export class LazyChildren<T> implements Children {
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

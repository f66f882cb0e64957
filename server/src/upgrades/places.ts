// Where to report what concerns a configuration as a whole.
import type { Span } from "../document/span";
import type { Config } from "../micronaut/configuration";

/** The first of its keys; undefined if there is none. */
export const firstKey = ({ root }: Config): Span | undefined =>
  [...root.children.values()]
    .flatMap(({ entries }) => entries.map(({ key }) => key))
    .sort((a, b) => a.start - b.start)[0];

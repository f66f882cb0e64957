// What a host is: a kind of file that carries Kestra configurations. What differs between kinds is data here, so that
// nothing after document/ ever asks which kind it has before it.
import type { SyntaxProblem } from "../diagnose";
import type { Span } from "../span";

export interface Host {
  readonly id: "plain" | "compose" | "helm" | "kubernetes";
  /** What a person calls it. */
  readonly title: string;
  /** How a dollar sign is written in this file so that the server sees one. */
  readonly dollar: "$" | "$$";
  /** Whether finding a region is proof that it is Kestra's; otherwise its content must prove it. */
  readonly proof: boolean;
  /** Whether what `text` describes surely runs in a container whose network is its own, so that localhost is itself. */
  isContained(text: string): boolean;
  /** The regions of `text` that hold a configuration. */
  find(text: string): Region[];
}

/** A stretch of a file that holds one configuration and nothing else. */
export interface Region {
  readonly span: Span;
  /** The column at which the configuration's top-level keys belong while it has none. */
  readonly column: number;
  /** It is a text inside another file's value, where no other tool looks. */
  readonly embedded: boolean;
  /** The file's own YAML goes on in it, with its anchors, and the server gets the values in YAML written anew. */
  readonly shared: boolean;
  /** What is wrong with the way the file holds the region. */
  readonly problems: readonly SyntaxProblem[];
}

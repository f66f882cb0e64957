// What a host is: a kind of file that carries Kestra configurations. What differs between kinds is data here, so that
// nothing after document/ ever asks which kind it has before it.
import type { SyntaxProblem } from "../yaml/diagnose";
import type { ReadYaml } from "../yaml/read";
import type { Span, TextChange } from "../span";
import type { ClusterObject } from "./source";
import type { Workload } from "./workload";

export interface Host {
  readonly id: "plain" | "compose" | "helm" | "kubernetes" | "variable";
  /** What a person calls it. */
  readonly title: string;
  /** How a dollar sign is written in this file so that the server sees one. */
  readonly dollar: "$" | "$$";
  /** The file beside it from which the variables are filled in that it names outside of a configuration. */
  readonly filledFrom?: ".env";
  /** Whether what `text` describes surely runs in a container whose network is its own, so that localhost is itself. */
  isContained(text: string): boolean;
  /** What `text` holds that may be Kestra's; cheap for a text that holds nothing of the kind. `read` reads it as YAML. */
  find(text: string, read: () => ReadYaml): Found;
  /** Where a configuration belongs of which nothing is there yet, and what must go before it can begin. */
  begin?(text: string): Beginning | undefined;
}

export interface Beginning {
  readonly changes: readonly TextChange[];
  /** The region, once the changes are made. */
  readonly region: Region;
}

export interface Found {
  /** The regions that hold a configuration. */
  readonly regions: readonly Region[];
  /** The containers the file describes, whatever runs in them. */
  readonly workloads: readonly Workload[];
}

export const nothing: Found = { regions: [], workloads: [] };

/** A stretch of a file that holds one configuration and nothing else. */
export interface Region {
  readonly span: Span;
  /** The column at which the configuration's top-level keys belong while it has none. */
  readonly column: number;
  /** It is a text inside another file's value, where no other tool looks. */
  readonly embedded: boolean;
  /** The file's own YAML goes on in it, with its anchors, and the server gets the values in YAML written anew. */
  readonly shared: boolean;
  /** The launcher's own variable holds it, which proves that it is Kestra's; otherwise its content must. */
  readonly proof?: true;
  /** The object of the cluster that holds it, where one does. */
  readonly object?: ClusterObject;
  /** What is wrong with the way the file holds the region. */
  readonly problems: readonly SyntaxProblem[];
  /** The file holds it in another way than the server reads it, so that nothing can be said of what is in it. */
  readonly nonLiteral?: NonLiteral;
}

/** A configuration where a literal block belongs, and how it could become one. */
export interface NonLiteral {
  readonly as: "folded" | "quoted" | "map";
  /** The block's header, the line of the opening quote, or the key above the map. */
  readonly at: Span;
  /** What the server gets; nothing where it gets none, since a file with a map in this place is refused. */
  readonly got: string | undefined;
  /** The configuration as it is meant, as YAML. */
  readonly meant: string;
  /** What would make it a literal block; empty where that cannot be done. */
  readonly literal: readonly TextChange[];
}

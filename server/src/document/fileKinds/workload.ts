// A workload: a container that a file describes, with what the file says of it beside a configuration, the image it
// runs and the environment variables it starts with. Whether Kestra's server runs in it is asked in knowledge/.
import type { Span } from "../span";
import type { MapNode, Pair, SyntaxNode } from "../syntax";
import type { Image } from "./image";
import { configurationVariable, type Source } from "./source";

export interface Workload {
  /** What the file calls it. */
  readonly name: string;
  readonly image: Image | undefined;
  /** The variables it starts with, inherited ones included; of two with one name the last one counts. */
  readonly variables: readonly Variable[];
  /** The places where its variables are written, or may be. */
  readonly environments: readonly ContainerEnvironment[];
  /** Where one more variable for it belongs; absent where the file has no place for one. */
  readonly place: VariablePlace | undefined;
  /** It also gets variables from where we cannot look: a file, a secret, another service. */
  readonly hasUnseenVariables: boolean;
  /** What is started in it, as far as the file says: command and arguments with blanks between them. */
  readonly command: string;
  /** Where the regions of the file begin whose configuration it reads. */
  readonly reads: readonly number[];
  /** Where its configurations come from, as far as the file says; the regions it reads among them. */
  readonly sources: readonly Source[];
}

/** An environment variable, where it is written. */
export interface Variable {
  readonly name: string;
  /** The name as it stands in the file. */
  readonly at: Span;
  /** The name with all that is said of it: a pair, or an item of a list. */
  readonly entry: Span;
  /** The value as it stands in the file; absent where it is empty or comes from elsewhere. */
  readonly value: Span | undefined;
  /** The node that holds the value, aliases followed; of `NAME=value` the whole item. */
  readonly node: SyntaxNode | undefined;
}

/** A block in which variables are written. */
export interface ContainerEnvironment {
  /** The key whose block it is. */
  readonly key: Span;
  /** The ways in which a variable can be written in it; more than one while it is empty. */
  readonly forms: readonly VariableForm[];
}

/** A pair of a map, an item `NAME=value`, or an item that is a map with a `name` and a `value`. */
export type VariableForm = "pair" | "assignment" | "named";

/** The way to the block in which one more variable is written, as far as it is there already. */
export interface VariablePlace {
  /** The map that holds `pair`, or in which the missing keys begin. */
  readonly within: MapNode;
  /** The deepest pair on the way; absent where the first key of `missing` belongs into `within` itself. */
  readonly pair: Pair | undefined;
  /** The keys that are still missing, the block's own key last; none where `pair` has the block. */
  readonly missing: readonly string[];
  /** The key whose block it is, where that is written; absent while it is missing. */
  readonly key: Span | undefined;
  /** The ways in which a variable can be written there, the one for a new block first. */
  readonly forms: readonly VariableForm[];
}

/** What a file says of a container, places apart: of two that say the same, the same holds. */
export function sayingOf(workload: Workload): string {
  let saying = sayings.get(workload);
  if (saying === undefined) {
    const { name, image, variables, environments, place, hasUnseenVariables } = workload;
    saying = JSON.stringify([
      name,
      image && [image.name, image.tag],
      variables.map(({ name: variable, value, node }) => [
        variable,
        value !== undefined,
        // A configuration is judged by itself.
        node?.kind === "scalar" && variable !== configurationVariable
          ? [node.text, node.style, node.tag]
          : node?.kind,
      ]),
      environments.map(({ forms }) => forms),
      place && [place.missing, place.forms],
      hasUnseenVariables,
      workload.command,
      workload.sources.map((source) => [
        source.rank,
        source.kind,
        source.kind === "file" ? source.path : source.kind === "object" ? source.object : "",
      ]),
    ]);
    sayings.set(workload, saying);
  }
  return saying;
}

const sayings = new WeakMap<Workload, string>();

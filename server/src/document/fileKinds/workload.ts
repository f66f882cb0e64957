// A workload: a container that a file describes, with its image and environment variables. knowledge/ determines
// whether it runs Kestra's server.
import type { Span } from "../span";
import type { MapNode, Pair, SyntaxNode } from "../syntax";
import type { Arrival } from "./arrival";
import type { Image } from "./image";
import { configurationVariable, type Source } from "./source";

/** A file from which a container takes variables: an env file, or another file's service. */
export type OutsideLayer =
  | { readonly kind: "env-file"; readonly path: string; readonly isRaw: boolean }
  | { readonly kind: "service"; readonly path: string; readonly service: string };

/** The variables that one place contributes to a container. */
export interface VariableLayer {
  readonly variables: readonly Variable[];
  /** Its variables replace those of the layers below, with `!override` or `!reset`. */
  readonly replacesLower?: boolean;
  /** The variables that it removes from the layers below, with `!reset`. */
  readonly removed?: readonly Variable[];
}

export interface Workload extends VariableLayer {
  /** Its name in the file. */
  readonly name: string;
  readonly image: Image | undefined;
  /** Its variables, including inherited ones; the last of two with the same name wins. */
  readonly variables: readonly Variable[];
  /** The places where its variables are, or can be added. */
  readonly environments: readonly ContainerEnvironment[];
  /** Where to add a variable for it; undefined if the file has no place for one. */
  readonly place: VariablePlace | undefined;
  /** It also gets variables from sources that are not analysed: a file, a secret, another service. */
  readonly hasUnseenVariables: boolean;
  /** What other files contribute to its variables, lowest first; `hasUnseenVariables` until they are read. */
  readonly outside?: readonly OutsideLayer[];
  /** Command and arguments separated by spaces, as far as the file sets them. */
  readonly command: string;
  /** Start offsets of the regions in this file that it reads. */
  readonly reads: readonly number[];
  /** Where its configurations come from, as far as the file defines it; includes the regions it reads. */
  readonly sources: readonly Source[];
  /** The string in the file whose YAML describes it; the YAML of the file itself if absent. */
  readonly within?: Span;
}

/** An environment variable with its spans. */
export interface Variable {
  readonly name: string;
  /** Span of the name. */
  readonly at: Span;
  /** Span of the whole pair or list item. */
  readonly entry: Span;
  /** Span of the value; undefined if it is empty or comes from elsewhere. */
  readonly value: Span | undefined;
  /** The node of the value, aliases resolved; for `NAME=value`, the whole item. */
  readonly node: SyntaxNode | undefined;
  /** What the container gets for the value; undefined if that is only known from how other tools write values. */
  readonly arrival?: Arrival;
}

/** A map or list of variables. */
export interface ContainerEnvironment {
  /** Its key. */
  readonly key: Span;
  /** The possible forms of a variable in it; more than one while it is empty. */
  readonly forms: readonly VariableForm[];
}

/** A pair of a map, an item `NAME=value`, or an item that is a map with a `name` and a `value`. */
export type VariableForm = "pair" | "assignment" | "named";

/** Where to add a variable: the existing part of the path to the map or list, and the missing keys. */
export interface VariablePlace {
  /** The map that contains `pair`, or to which the missing keys are added. */
  readonly within: MapNode;
  /** The deepest existing pair of the path; undefined if the first missing key belongs in `within` itself. */
  readonly pair: Pair | undefined;
  /** The missing keys, that of the map or list last; empty if `pair` has the map or list. */
  readonly missing: readonly string[];
  /** The key of the map or list; undefined while it is missing. */
  readonly key: Span | undefined;
  /** The possible forms of a variable there, the one for a new map or list first. */
  readonly forms: readonly VariableForm[];
}

/** A key for caches: equal for workloads that are the same except for their spans. */
export function fingerprintOf(workload: Workload): string {
  let fingerprint = fingerprints.get(workload);
  if (fingerprint === undefined) {
    const { name, image, variables, environments, place, hasUnseenVariables } = workload;
    fingerprint = JSON.stringify([
      name,
      image && [image.name, image.tag],
      variables.map(({ name: variable, value, node }) => [
        variable,
        value !== undefined,
        // The configuration itself is checked separately.
        node?.kind === "scalar" && variable !== configurationVariable
          ? [node.text, node.style, node.tag]
          : node?.kind,
      ]),
      environments.map(({ forms }) => forms),
      place && [place.missing, place.forms],
      hasUnseenVariables,
      workload.command,
      workload.replacesLower,
      workload.outside,
      workload.removed?.map((variable) => variable.name),
      workload.sources.map((source) => [
        source.rank,
        source.kind,
        source.kind === "file" ? source.path : source.kind === "object" ? source.object : "",
        source.kind === "object" && source.isFile,
      ]),
    ]);
    fingerprints.set(workload, fingerprint);
  }
  return fingerprint;
}

const fingerprints = new WeakMap<Workload, string>();

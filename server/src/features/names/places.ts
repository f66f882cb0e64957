// A symbol and its references.
import { contains, type Span } from "../../document/span";
import { assignmentsIn } from "../../document/envFile";
import type { ClientPlace } from "../../interpretation/clients/clientPlaces";
import type { Config } from "../../micronaut/configuration";
import { distinctBySpot, type FileText, type Spot } from "../../micronaut/deployment";

export interface NamedPlace extends Spot {
  /** Whether this place defines the name. */
  readonly declares: boolean;
  /** Whether the span is exactly the name. */
  readonly exact: boolean;
  /** The value is passed in from outside under the same name, and its source is not visible. */
  readonly isGiven?: boolean;
}

/** The symbol under the cursor; `at` is its span there. */
export type Named = { readonly name: string; readonly at: Span } & (
  | { readonly kind: "client"; readonly config: Config; readonly places: readonly ClientPlace[] }
  | {
      /** `interpolation`: a variable that is interpolated into the file before the server sees it. */
      readonly kind: "anchor" | "property" | "variable" | "interpolation";
      readonly places: readonly NamedPlace[];
    }
);

export interface NamedOptions {
  /** Another extension handles the file's own YAML, so only embedded YAML is left to us. */
  readonly yamlIsChecked: boolean;
  /** The env files next to this file and next to the files that describe its containers. */
  readonly environmentFiles?: readonly Required<FileText>[];
}

/** The symbol with these places; undefined if none of them is at `offset`, or if there is only one. */
export function named(
  kind: Exclude<Named["kind"], "client">,
  name: string,
  all: readonly NamedPlace[],
  offset: number,
): Named | undefined {
  const places = distinctBySpot(all, (place) => place);
  const here = places.find(
    ({ inFile, at }) => inFile.uri === undefined && contains(withSign(at), offset),
  );
  return here && places.length > 1 ? { kind, name, at: here.at, places } : undefined;
}

/** Extends a name to the sign before it: an ampersand, an asterisk, a brace. */
export const withSign = ({ start, end }: Span): Span => ({ start: start - 1, end });

/** The places where env files set a variable. */
export const assignedIn = (
  { environmentFiles = [] }: NamedOptions,
  name: string,
): readonly NamedPlace[] =>
  environmentFiles.flatMap((inFile) =>
    assignmentsIn(inFile.text)
      .filter((assignment) => assignment.name === name)
      .map(({ at }) => ({ inFile, at, declares: true, exact: true, isGiven: true })),
  );

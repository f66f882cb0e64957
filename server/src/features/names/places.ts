// Something with a name, and the places that say the name.
import { contains, type Span } from "../../document/span";
import { assignmentsIn } from "../../document/envFile";
import type { ClientPlace } from "../../interpretation/clients/clientPlaces";
import type { Config } from "../../micronaut/configuration";
import { eachOnce, type FileText, type Spot } from "../../micronaut/deployment";

export interface NamedPlace extends Spot {
  /** The name gets its meaning here. */
  readonly declares: boolean;
  /** Nothing but the name stands at the place. */
  readonly exact: boolean;
  /** What it means there comes from somewhere that has the name, too, and is not shown. */
  readonly isGiven?: boolean;
}

/** Something with a name under the cursor; `at` is the place there. */
export type Named = { readonly name: string; readonly at: Span } & (
  | { readonly kind: "client"; readonly config: Config; readonly places: readonly ClientPlace[] }
  | {
      /** `interpolation`: a variable that the file itself is filled in with before the server sees it. */
      readonly kind: "anchor" | "property" | "variable" | "interpolation";
      readonly places: readonly NamedPlace[];
    }
);

export interface NamedOptions {
  /** Another extension answers for the file's own YAML, so that only what is embedded in it is left to us. */
  readonly yamlIsChecked: boolean;
  /** The files of variables beside this one, and beside those that describe its containers. */
  readonly environmentFiles?: readonly Required<FileText>[];
}

/** What those places name; nothing where none of them is at `offset`, or where there is but one. */
export function named(
  kind: Exclude<Named["kind"], "client">,
  name: string,
  all: readonly NamedPlace[],
  offset: number,
): Named | undefined {
  const places = eachOnce(all, (place) => place);
  const here = places.find(
    ({ inFile, at }) => inFile.uri === undefined && contains(withSign(at), offset),
  );
  return here && places.length > 1 ? { kind, name, at: here.at, places } : undefined;
}

/** The sign in front of a name belongs to it: an ampersand, an asterisk, a brace. */
export const withSign = ({ start, end }: Span): Span => ({ start: start - 1, end });

/** Where files of variables set one. */
export const assignedIn = (
  { environmentFiles = [] }: NamedOptions,
  name: string,
): readonly NamedPlace[] =>
  environmentFiles.flatMap((inFile) =>
    assignmentsIn(inFile.text)
      .filter((assignment) => assignment.name === name)
      .map(({ at }) => ({ inFile, at, declares: true, exact: true, isGiven: true })),
  );

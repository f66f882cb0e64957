// How the places of a name become what is named under the cursor.
import { contains, type Span } from "../../document/span";
import { assignmentsIn } from "../../document/envFile";
import { eachOnce } from "../../micronaut/scope";
import type { Named, NamedOptions, NamedPlace } from "./named";

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

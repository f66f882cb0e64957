// The symbol at a place in a file and all its references: anchors, SSO clients, properties, environment variables. Go
// to definition, find references, highlight and rename are based on this.
import { lineEnd, lineStart } from "../../document/lines";
import { contains } from "../../document/span";
import {
  type ClientPlace,
  clientNames,
  clientPlaces,
} from "../../interpretation/clients/clientPlaces";
import { configAt, type KestraFile } from "../../interpretation/kestraFile";
import { anchorAt } from "./anchor";
import { interpolationAt } from "./interpolation";
import type { Named, NamedOptions, NamedPlace } from "./places";
import { keyAt, referenceAt, variableAt } from "./property";

/** The symbol at `offset`; undefined for a name without other references. */
export function namedAt(
  file: KestraFile,
  offset: number,
  options: NamedOptions,
): Named | undefined {
  if (file.configs.length + file.workloads.length === 0) return undefined;
  return (
    anchorAt(file, offset, options) ??
    clientAt(file, offset) ??
    referenceAt(file, offset, options) ??
    variableAt(file, offset, options) ??
    interpolationAt(file, offset, options) ??
    keyAt(file, offset)
  );
}

/** Whether a place defines its name. */
export const declares = (place: NamedPlace | ClientPlace): boolean =>
  "declares" in place ? place.declares : place.as === "key";

function clientAt(file: KestraFile, offset: number): Named | undefined {
  const around = configAt(file, offset);
  for (const config of around ? [around] : file.configs) {
    for (const name of clientNames(config).filter(isInLine(file.text, offset))) {
      const places = clientPlaces(config, name);
      const here = places.find(
        ({ inFile, at, exact }) => inFile.uri === undefined && exact && contains(at, offset),
      );
      if (here) return { kind: "client", name, at: here.at, config, places };
    }
  }
  return undefined;
}

/**
 * A cheap first check whether a name, in any spelling, can be at `offset`. If it cannot, its places need not be
 * searched.
 */
function isInLine(text: string, offset: number): (name: string) => boolean {
  const line = lettersOf(text.slice(lineStart(text, offset), lineEnd(text, offset)));
  return (name) => line.includes(lettersOf(name));
}

/** The part that all spellings of a name have in common. */
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z\d]+/g, "");

// Markdown about a key that is set more than once, in this file or in others of the deployment: which place wins, with
// links. Values are never shown.
import { withoutSecret } from "../../interpretation/secretKeys";
import { variablesWin } from "../../interpretation/deployment/environmentVariables";
import type { Companion, Config, ForeignWorkload } from "../../micronaut/configuration";
import { sets } from "../../micronaut/environment";
import { at, isLeaf, isListItem } from "../../micronaut/tree/node";
import type { Place } from "../../micronaut/cursor/place";
import { lineLinkInto } from "./lineLink";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { overriddenBy, overrideOf } from "../../micronaut/tree/overrides";
import { lineLink } from "./lineLink";

/** Sentences on the key at a place; empty where no other file has to do with it. */
export function describeElsewhere({ elsewhere, root }: Config, { path }: Place): string {
  const key = isListItem(path.at(-1) ?? "") ? path.slice(0, -1) : path;
  const isValue = at(root, key)?.entries.some(isLeaf) === true;
  const sentences = [
    ...elsewhere.configs.flatMap((companion) => ofCompanion(companion, key, isValue)),
    ...(isValue ? elsewhere.workloads.flatMap((foreign) => ofVariables(foreign, key)) : []),
  ];
  return [...new Set(sentences)].join("\n\n");
}

function ofCompanion(
  { uri, config, rank }: Companion,
  path: readonly string[],
  isValue: boolean,
): string[] {
  if (rank === "instead") {
    const where = lineLinkInto(uri, config.text, config.region.span.start);
    return [`**Lost:** the configuration in ${where} takes the place of this one as a whole.`];
  }
  const other = at(config.root, path)?.entries.findLast(isLeaf);
  if (!isValue || !other) return [];
  const where = lineLinkInto(uri, config.text, other.key.start);
  switch (rank) {
    case "above":
      return [
        `**Without effect:** ${where} sets the same key, and the server reads that file later.`,
      ];
    case "below":
      return [`Wins over ${where}.`];
    case "unknown":
      return [`Also set in ${where}; the file that the server reads later wins.`];
  }
}

const ofVariables = (
  { uri, text, workload }: ForeignWorkload,
  path: readonly string[],
): string[] =>
  variablesWin(workload)
    ? workload.variables
        .filter(({ name }) => sets(name, path))
        .map(
          ({ name, at: place }) =>
            `The environment variable \`${name}\` (${lineLinkInto(uri, text, place.start)}) wins over this value.`,
        )
    : [];

/** A sentence for a place that does not count, or that counts although others say the same; empty for all others. */
export function describeOverride(config: Config, place: Place, document: TextDocument): string {
  const override = overrideOf(config, place);
  if (override) {
    const where = lineLink(document, override.by.start);
    return override.kind === "replaced"
      ? `**Lost:** \`${withoutSecret(override.written)}\` stands again on ${where}, and the server reads only that one with what is below it.`
      : `**Without effect:** ${where} sets the same key, and the last one wins.`;
  }
  const vain = overriddenBy(config, place).map(({ key }) => lineLink(document, key.start));
  return vain.length > 0 ? `Wins over ${vain.join(" and ")}.` : "";
}

// Markdown about a key that is set more than once, in this file or in others of the deployment: the place that wins,
// with links. Values are never shown.
import { withoutSecret } from "../../interpretation/secretKeys";
import { setsKey, variablesWin } from "../../interpretation/deployment/environmentVariables";
import type { Companion, Config, ForeignWorkload } from "../../micronaut/configuration";
import { at, isLeaf, isListItem } from "../../micronaut/tree/node";
import type { Place } from "../../micronaut/cursor/place";
import { and, keyOf, message, type Text } from "../../messages/message";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { overriddenBy, overrideOf } from "../../micronaut/tree/overrides";
import { lineLink, lineLinkInto } from "./lineLink";
import { paragraphs } from "./markdown";

/** Sentences about the key at a place; undefined if no other file sets it. */
export function describeElsewhere({ otherFiles, root }: Config, { path }: Place): Text | undefined {
  const key = isListItem(path.at(-1) ?? "") ? path.slice(0, -1) : path;
  const isValue = at(root, key)?.entries.some(isLeaf) === true;
  const sentences = [
    ...otherFiles.configs.flatMap((companion) => ofCompanion(companion, key, isValue)),
    ...(isValue ? otherFiles.workloads.flatMap((foreign) => ofVariables(foreign, key)) : []),
  ];
  const different = new Map(sentences.map((sentence) => [keyOf(sentence), sentence]));
  return different.size > 0 ? paragraphs(...different.values()) : undefined;
}

function ofCompanion(
  { uri, config, rank }: Companion,
  path: readonly string[],
  isValue: boolean,
): Text[] {
  if (rank === "instead") {
    const where = lineLinkInto(uri, config.text, config.region.span.start);
    return [message("overrideText.replacedBy", { where })];
  }
  const other = at(config.root, path)?.entries.findLast(isLeaf);
  if (!isValue || !other) return [];
  const where = lineLinkInto(uri, config.text, other.key.start);
  switch (rank) {
    case "above":
      return [message("overrideText.overriddenByFile", { where })];
    case "below":
      return [message("overrideText.overrides", { where })];
    case "unknown":
      return [message("overrideText.orderUnknown", { where })];
  }
}

const ofVariables = ({ uri, text, workload }: ForeignWorkload, path: readonly string[]): Text[] =>
  variablesWin(workload)
    ? workload.variables
        .filter(({ name, arrival }) => arrival?.kind !== "from-outside" && setsKey(name, path))
        .map(({ name, at: place }) =>
          message("environmentText.overridden", {
            variable: message("environmentText.place", {
              name,
              line: lineLinkInto(uri, text, place.start),
            }),
          }),
        )
    : [];

/** A sentence for a place that is overridden or overrides others; undefined for all others. */
export function describeOverride(
  config: Config,
  place: Place,
  document: TextDocument,
): Text | undefined {
  const override = overrideOf(config, place);
  if (override) {
    const where = lineLink(document, override.by.start);
    return override.kind === "replaced"
      ? message("overrideText.lost", { key: withoutSecret(override.written), where })
      : message("overrideText.overridden", { where });
  }
  const lines = overriddenBy(config, place).map(({ key }) => lineLink(document, key.start));
  return lines.length > 0
    ? message("overrideText.overridesLines", { lines: and(lines) })
    : undefined;
}

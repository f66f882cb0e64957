// Values of Kestra's Helm chart: the configuration is a map in the values themselves. It is under
// configurations.application in charts from 1.0, one level deeper in the starter chart, and under configuration and
// secrets in charts 0.x.
import { parseYaml } from "../yaml/read";
import type { YamlDocument } from "../syntax";
import { chartWorkloads } from "./chart";
import { embeddedIn, variableRegions } from "./embedded";
import {
  type Found,
  type FileKind,
  type InsertionPoint,
  nothingFound,
  type Region,
} from "./fileKind";
import { findInManifests } from "./kubernetes";
import { type FileReader, fileReader } from "./reader";
import { firstOf, insertionPointBelow, isMap, mapRegion, merged, pairAt } from "./regions";

/** Key paths to a chart's values, and in them to the configuration. */
interface ChartPaths {
  readonly values: readonly string[];
  readonly configurations: readonly (readonly string[])[];
}

/** Kestra's chart itself, and as a dependency of another chart, under its name or an alias. */
function chartsIn(root: YamlDocument): ChartPaths[] {
  const aliases = isMap(root)
    ? root.pairs.filter(({ value }) => pairAt(value, ...application)).map(({ key }) => key.text)
    : [];
  return [
    { values: [], configurations: [application, ["configuration"], ["secrets"]] },
    ...[...new Set(["kestra", ...aliases])].map((name) => ({
      values: [name],
      configurations: [application],
    })),
  ];
}

const application = ["configurations", "application"];

export const helm: FileKind = {
  id: "helm",
  dollar: "$",
  isContained: (text) => !text.includes("hostNetwork"),
  find(text, read) {
    if (!mayHaveConfigurations(text) && !mayHaveVariables(text)) return nothingFound;
    const { documents } = read();
    const reader = fileReader(text, documents);
    return merged(documents.map((root) => findInValues(reader, root)));
  },
  insertionPoint(text) {
    const { documents } = parseYaml(text);
    return firstOf(documents, (root) => insertionPointInValues(text, root));
  },
};

/** The configurations and containers in the values of a chart, also in a manifest or another file that contains them. */
export const findInValues = (reader: FileReader, root: YamlDocument): Found =>
  merged([
    { regions: [...variableRegions(reader.text, root)], workloads: [] },
    ...chartsIn(root).map((chart) => findInChart(reader, root, chart)),
    findInManifests(reader, reader.itemsOf(pairAt(root, "extraManifests")?.value)),
  ]);

/** Where to start a configuration in values with an empty place for one. */
export const insertionPointInValues = (
  text: string,
  root: YamlDocument,
): InsertionPoint | undefined =>
  firstOf(chartsIn(root), ({ values, configurations }) =>
    firstOf(configurations, (path) => {
      const pair = pairAt(root, ...values, ...path);
      return pair && insertionPointBelow(text, pair);
    }),
  );

/** Searching for a word is much faster than matching lines, and rules out most files. */
const mayHaveConfigurations = (text: string): boolean =>
  ["configuration", "secrets", "extraManifests"].some((word) => text.includes(word)) &&
  /^\uFEFF? *["']?(configurations?|secrets|extraManifests)["']?:/m.test(text);

/** The chart's key for variables, and a word that every image of Kestra contains. */
const mayHaveVariables = (text: string): boolean =>
  text.includes("extraEnv") && text.includes("kestra");

function findInChart(
  reader: FileReader,
  root: YamlDocument,
  { values, configurations }: ChartPaths,
): Found {
  const regions = configurations.flatMap((path): Region[] => {
    const pair = pairAt(root, ...values, ...path);
    const region = pair && mapRegion(reader.text, pair);
    return region ? [region] : [];
  });
  const top = values.length === 0 ? root : pairAt(root, ...values)?.value;
  const workloads = chartWorkloads(
    reader,
    top,
    regions.map(({ span }) => span.start),
  );
  return { regions: [...regions, ...embeddedIn(reader.text, workloads)], workloads };
}

// Values of Kestra's Helm chart: the configuration is a map in the values themselves. It is under
// configurations.application in charts from 1.0, one level deeper in the starter chart, and under configuration and
// secrets in charts 0.x.
import { parseYaml } from "../yaml/read";
import type { YamlDocument } from "../syntax";
import { chartWorkloads } from "./chart";
import { embeddedIn, variableRegions } from "./embedded";
import { type Found, type FileKind, nothingFound, type Region } from "./fileKind";
import { findInManifests } from "./kubernetes";
import { type FileReader, fileReader } from "./reader";
import { insertionPointBelow, mapRegion, distinctRegions, pairAt } from "./regions";

/** The key paths to a chart's values, and in them to the configuration. */
const charts = [
  {
    values: [],
    configurations: [["configurations", "application"], ["configuration"], ["secrets"]],
  },
  { values: ["kestra"], configurations: [["configurations", "application"]] },
];

export const helm: FileKind = {
  id: "helm",
  dollar: "$",
  isContained: (text) => !text.includes("hostNetwork"),
  find(text, read) {
    if (!mayHaveConfigurations(text) && !mayHaveVariables(text)) return nothingFound;
    const { documents } = read();
    const reader = fileReader(text, documents);
    const found = documents.flatMap((root) => [
      { regions: [...variableRegions(text, root)], workloads: [] },
      ...charts.map((chart) => findInChart(reader, root, chart)),
      findInManifests(reader, reader.itemsOf(pairAt(root, "extraManifests")?.value)),
    ]);
    return {
      regions: distinctRegions(found.flatMap(({ regions }) => regions)),
      workloads: found.flatMap(({ workloads }) => workloads),
    };
  },
  insertionPoint(text) {
    const { documents } = parseYaml(text);
    for (const root of documents) {
      for (const { values, configurations } of charts) {
        for (const path of configurations) {
          const pair = pairAt(root, ...values, ...path);
          const point = pair && insertionPointBelow(text, pair);
          if (point) return point;
        }
      }
    }
    return undefined;
  },
};

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
  { values, configurations }: (typeof charts)[number],
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

// Azure Container Apps and Container Instances, as YAML for their command lines. From "Azure Container Apps ARM and
// YAML template specifications" and "YAML reference: Azure Container Instances".
import type { YamlDocument } from "../../syntax";
import { embeddedIn, keylessIn } from "../embedded";
import { type FileKind, nothingFound } from "../fileKind";
import { type ContainerKeys, platformContainer } from "./platformContainer";
import { type FileReader, fileReader, textOf } from "../reader";
import { distinctRegions } from "../regions";
import type { Workload } from "../workload";

export const containerApps: FileKind = {
  id: "containerApps",
  dollar: "$",
  words: ["containers"],
  isContained: () => true,
  find(text, read) {
    if (!mayHaveContainers(text)) return nothingFound;
    const { documents } = read();
    const reader = fileReader(text, documents);
    const workloads = documents.flatMap((root) => containersIn(reader, root));
    return {
      regions: distinctRegions([...embeddedIn(text, workloads), ...keylessIn(text, workloads)]),
      workloads,
    };
  },
};

/** Cheap check that rules out most files. */
const mayHaveContainers = (text: string): boolean =>
  text.includes("containers") && /^\uFEFF? *["']?properties["']?[ \t]*:/m.test(text);

function containersIn(reader: FileReader, root: YamlDocument): Workload[] {
  const apps = reader.itemsOf(reader.pairAt(root, "properties", "template", "containers")?.value);
  const instances = reader.itemsOf(reader.pairAt(root, "properties", "containers")?.value);
  return [
    ...apps.map((container) => platformContainer(reader, container, appKeys)),
    ...instances.flatMap((container) => {
      const properties = reader.pairAt(container, "properties")?.value;
      const name = textOf(reader.pairAt(container, "name")?.value) ?? "";
      return properties ? [{ ...platformContainer(reader, properties, instanceKeys), name }] : [];
    }),
  ];
}

const appKeys: ContainerKeys = {
  name: "name",
  image: "image",
  environment: "env",
  variable: { name: "name", value: "value" },
  command: ["command", "args"],
  unseen: [],
};

const instanceKeys: ContainerKeys = {
  ...appKeys,
  environment: "environmentVariables",
  command: ["command"],
};

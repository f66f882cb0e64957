// Task definitions of Amazon ECS: in a CloudFormation template, whose keys begin with capital letters, or as input of
// the AWS command line. A value of `!Sub` is not read, because CloudFormation replaces its placeholders. From the
// references of AWS::ECS::TaskDefinition and RegisterTaskDefinition.
import type { SyntaxNode, YamlDocument } from "../../syntax";
import { embeddedIn, keylessIn } from "../embedded";
import { type FileKind, nothingFound } from "../fileKind";
import { type ContainerKeys, platformContainer } from "./platformContainer";
import { type FileReader, fileReader, textOf } from "../reader";
import { distinctRegions } from "../regions";
import type { Workload } from "../workload";

export const ecs: FileKind = {
  id: "ecs",
  dollar: "$",
  words: ["ontainerDefinitions"],
  isContained: (text) => !/[Nn]etworkMode["']?:\s*["']?host/.test(text),
  find(text, read) {
    if (!text.includes("ontainerDefinitions")) return nothingFound;
    const { documents } = read();
    const reader = fileReader(text, documents);
    const workloads = documents.flatMap((root) => containersIn(reader, root));
    return {
      regions: distinctRegions([...embeddedIn(text, workloads), ...keylessIn(text, workloads)]),
      workloads,
    };
  },
};

function containersIn(reader: FileReader, root: YamlDocument): Workload[] {
  const containers = (holder: SyntaxNode | undefined, keys: ContainerKeys, key: string) =>
    reader
      .itemsOf(reader.pairAt(holder, key)?.value)
      .map((container) => platformContainer(reader, container, keys));
  const templates = reader
    .pairsOf(reader.pairAt(root, "Resources")?.value)
    .map(({ pair }) => pair.value)
    .filter(
      (resource) => textOf(reader.pairAt(resource, "Type")?.value) === "AWS::ECS::TaskDefinition",
    )
    .flatMap((resource) =>
      containers(
        reader.pairAt(resource, "Properties")?.value,
        templateKeys,
        "ContainerDefinitions",
      ),
    );
  return [...templates, ...containers(root, inputKeys, "containerDefinitions")];
}

const templateKeys: ContainerKeys = {
  name: "Name",
  image: "Image",
  environment: "Environment",
  variable: { name: "Name", value: "Value" },
  command: ["EntryPoint", "Command"],
  unseen: ["Secrets", "EnvironmentFiles"],
};

const inputKeys: ContainerKeys = {
  name: "name",
  image: "image",
  environment: "environment",
  variable: { name: "name", value: "value" },
  command: ["entryPoint", "command"],
  unseen: ["secrets", "environmentFiles"],
};

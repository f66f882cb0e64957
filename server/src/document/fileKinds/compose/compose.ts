// Compose files: the configuration is the literal block scalar of a KESTRA_CONFIGURATION variable of any service, in a
// map or list of variables, written directly or through an anchor. Other styles are marked as non-literal.
import { isServerOnly } from "../../yaml/diagnose";
import { resolve, type SyntaxNode, type YamlDocument } from "../../syntax";
import { contentRegions } from "./composeConfigs";
import { composeRefusals } from "./composeRefusals";
import { composeServices } from "./composeServices";
import { keylessIn, variableRegions } from "../embedded";
import { type FileKind, nothingFound } from "../fileKind";
import { type FileReader, fileReader } from "../reader";
import { mapOrAssignments } from "../environment";
import { composeArrival } from "./composeScalars";
import type { IgnoredValue } from "../ignoredValue";
import { overriddenVariables } from "../overridden";
import { distinctRegions } from "../regions";
import { configurationVariable } from "../source";

export const compose: FileKind = {
  id: "compose",
  dollar: "$$",
  words: [configurationVariable, "services"],
  variablesFile: ".env",
  // With `network_mode`, a service may use the network of the machine or of another service.
  isContained: (text) => !text.includes("network_mode"),
  find(text, read) {
    if (!text.includes(configurationVariable) && !mayHaveServices(text)) return nothingFound;
    const { documents, problems } = read();
    const reader = fileReader(text, documents);
    if (!documents.some((root) => hasServices(reader, root, !problems.every(isServerOnly))))
      return nothingFound;
    const { workloads, lost } = composeServices(reader, documents);
    // Several services may share one block scalar through an anchor; it is one configuration.
    const regions = distinctRegions([
      ...documents.flatMap((root) => [...variableRegions(text, root)]),
      ...documents.flatMap((root) => contentRegions(reader, root)),
      ...keylessIn(text, workloads),
    ]).filter(({ span }) => !lost.has(span.start));
    const spans = regions.filter(({ nonLiteral }) => !nonLiteral).map(({ span }) => span);
    return {
      regions,
      workloads,
      refusals: composeRefusals(reader, { documents, problems }, spans),
      ignored: problems.every(isServerOnly)
        ? documents.flatMap((root) => overriddenIn(reader, root))
        : [],
    };
  },
};

/** The variables that a service sets twice in a list. */
const overriddenIn = (reader: FileReader, root: YamlDocument): IgnoredValue[] =>
  reader.pairsOf(reader.pairAt(root, "services")?.value).flatMap(({ pair }) => {
    const environment = reader.pairAt(pair.value, "environment");
    if (!environment || resolve(environment.value)?.kind !== "list") return [];
    const { variables } = mapOrAssignments(reader, environment, composeArrival);
    return overriddenVariables(reader.text, variables);
  });

/** Cheap check for services and a word in an image of Kestra, or a variable or tag in an override file. */
const mayHaveServices = (text: string): boolean =>
  text.includes("services") &&
  /^\uFEFF? *["']?services["']?[ \t]*:/m.test(text) &&
  /kestra|micronaut_|!reset|!override/i.test(text);

/**
 * Whether the services are those of a compose file. Other files contain the variable, too (manifests, values of other
 * charts, Ansible tasks), but their dollar signs are not interpolated. `isBroken`: some lines could not be parsed.
 */
function hasServices(reader: FileReader, root: YamlDocument, isBroken: boolean): boolean {
  const services = reader.pairAt(root, "services");
  if (!services || resolve(services.value)?.kind === "list") return false;
  return (
    isBroken || reader.pairsOf(services.value).some(({ pair }) => isService(reader, pair.value))
  );
}

function isService(reader: FileReader, service: SyntaxNode | undefined): boolean {
  const kindOf = (key: string): string | undefined =>
    resolve(reader.pairAt(service, key)?.value)?.kind;
  const has = (key: string): boolean => reader.pairAt(service, key) !== undefined;
  if (has("env")) return false;
  return (
    kindOf("image") === "scalar" ||
    composeKeys.some(has) ||
    ["ports", "volumes", "configs", "secrets"].some((key) => kindOf(key) === "list")
  );
}

/** Keys that services of other tools do not have. */
const composeKeys = [
  "build",
  "extends",
  "environment",
  "env_file",
  "entrypoint",
  "command",
  "depends_on",
];

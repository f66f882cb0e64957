// A compose file: the configuration is the literal block of a KESTRA_CONFIGURATION variable, on any service, in the
// environment's map or list, by itself or through an anchor. Other ways to write the variable are told apart.
import { resolve, type SyntaxNode, type YamlDocument } from "../syntax";
import { composeServices } from "./composeServices";
import { variableRegions } from "./embedded";
import { type Host, nothing } from "./fileKind";
import { type FileReader, fileReader } from "./reader";
import { once } from "./regions";
import { configurationVariable } from "./source";

export const compose: Host = {
  id: "compose",
  title: "compose file",
  dollar: "$$",
  filledFrom: ".env",
  // A service may also use the network of the machine, or of another service.
  isContained: (text) => !text.includes("network_mode"),
  find(text, read) {
    if (!text.includes(configurationVariable) && !mayHaveServices(text)) return nothing;
    const { documents, problems } = read();
    const reader = fileReader(text, documents);
    if (!documents.some((root) => hasServices(reader, root, problems.length > 0))) return nothing;
    const workloads = documents.flatMap((root) => composeServices(reader, root));
    // Several services may share one block by its anchor; it is one configuration.
    const regions = once(documents.flatMap((root) => [...variableRegions(text, root)]));
    return { regions, workloads };
  },
};

/** Services, and a word that any of Kestra's own would have in its image, or in the variables that an override adds. */
const mayHaveServices = (text: string): boolean =>
  text.includes("services") &&
  /^\uFEFF?["']?services["']?[ \t]*:/m.test(text) &&
  /kestra|MICRONAUT_/.test(text);

/**
 * Whether there are services as only compose has them. Other files have the variable, too (manifests, values of other
 * charts, tasks of Ansible), and nobody fills in their dollars. `isBroken` is whether some lines could not be read.
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
    own.some(has) ||
    ["ports", "volumes", "configs", "secrets"].some((key) => kindOf(key) === "list")
  );
}

/** Keys that services of other tools do not have. */
const own = ["build", "extends", "environment", "env_file", "entrypoint", "command", "depends_on"];

// The `provider` command: prints the application at the provider as code, and what to do with it.
import { clientsOf, isSwitchedOff } from "../interpretation/clients/clients";
import { inEnglish } from "../messages/inEnglish";
import { normalise } from "../micronaut/names";
import type { ConfigNode } from "../micronaut/tree/node";
import type { Config } from "../micronaut/configuration";
import { type Application, applicationOf } from "../providerSide/application";
import { formatById, formats, formatsFor } from "../providerSide/formats";
import { stepsFor } from "../providerSide/formats/stepsFor";
import { blockChecker, languageOfFile, yamlChecker } from "./checker";
import type { Unreadable } from "./decode";
import type { ExitCode } from "./exitCode";
import type { ProviderCommand } from "./options";
import type { Platform } from "./platform";
import { projectFor } from "./project";
import { displayName } from "./read";
import { deploymentFor, readFiles } from "./readFiles";
import { oneLine } from "./reports/problem";

export async function provider(command: ProviderCommand, platform: Platform): Promise<ExitCode> {
  if (command.format === "list") {
    platform.print(listed());
    return 0;
  }
  const application = await applicationFor(command, platform);
  if ("refused" in application) {
    platform.printError(`kestra-config: ${oneLine(application.refused)}\n`);
    return 2;
  }
  const named = command.format === undefined ? undefined : formatById(command.format);
  const format = named ?? formatsFor(application.provider)[0];
  if (!format) throw new Error("no format fits every provider");
  platform.print(format.write(application));
  platform.printError(
    stepsFor(format, application)
      .map(({ text, copy = "" }, index) => {
        const step = `${index + 1}. ${oneLine(inEnglish(text))}\n`;
        return copy === "" ? step : `${step}   ${oneLine(copy)}\n`;
      })
      .join(""),
  );
  return 0;
}

function listed(): string {
  const width = Math.max(...formats.map(({ id }) => id.length));
  return formats.map(({ id, title }) => `${id.padEnd(width)}  ${inEnglish(title)}\n`).join("");
}

interface FoundClient {
  readonly file: string;
  readonly config: Config;
  readonly client: ConfigNode;
}

/** The application of the only client, or of the one that the command names. */
async function applicationFor(
  { names, client }: ProviderCommand,
  platform: Platform,
): Promise<Application | Unreadable> {
  const found = await clientsIn(names, platform);
  if ("refused" in found) return found;
  const ids = [...new Set(found.map((each) => each.client.name))];
  if (ids.length === 0)
    return { refused: "No SSO client found. Specify the file that contains one." };
  const wanted =
    client === undefined ? ids : ids.filter((id) => id === client || id === normalise(client));
  if (wanted.length === 0)
    return { refused: `There is no client '${client}'. Use ${orList(ids)}.` };
  if (wanted.length > 1)
    return { refused: `There are several clients. Use --client ${orList(ids)}.` };
  const [first, ...others] = found.filter((each) => each.client.name === wanted[0]);
  if (!first) return { refused: "No SSO client found." };
  const other = others.find(({ file }) => file !== first.file);
  return other
    ? {
        refused: `${first.file} and ${other.file} contain the client '${first.client.name}'. Specify one of them.`,
      }
    : applicationOf(first.config, first.client);
}

const orList = (names: readonly string[]): string => names.join(" or ");

async function clientsIn(
  names: readonly string[],
  platform: Platform,
): Promise<readonly FoundClient[] | Unreadable> {
  const project = await projectFor(undefined, platform);
  if ("refused" in project) return project;
  const read = await readFiles(names, project, platform);
  const deployment = await deploymentFor(read, platform);
  const found: FoundClient[] = [];
  for (const { name, content } of read) {
    const file = displayName(name);
    if ("refused" in content) return { refused: `${file}: ${content.refused}` };
    const language = languageOfFile(name, content.text);
    const options = { target: undefined };
    const reader = language
      ? blockChecker(language, options)
      : yamlChecker({ uri: platform.locate(name), isNamed: true }, deployment, options);
    for (const part of reader.parts(content.text))
      for (const config of part.file.configs)
        for (const client of clientsOf(config))
          if (!isSwitchedOff(config, client)) found.push({ file, config, client });
  }
  return found;
}

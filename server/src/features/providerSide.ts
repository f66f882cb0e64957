// Creates the application at the provider as code, for each client of a file.
import { clientsOf, isSwitchedOff } from "../interpretation/clients/clients";
import type { KestraFile } from "../interpretation/kestraFile";
import type { Worded } from "../messages/message";
import type {
  CreatableApplication,
  ProviderSide,
  ProviderSideParams,
} from "../protocol/providerSide";
import { applicationOf } from "../providerSide/application";
import { formatById, formatsFor } from "../providerSide/formats";
import { stepsFor } from "../providerSide/formats/stepsFor";

export const creatableApplications = ({ configs }: KestraFile): Worded<CreatableApplication>[] =>
  configs.flatMap((config, configuration) =>
    clientsOf(config)
      .filter((client) => !isSwitchedOff(config, client))
      .map((client) => {
        const { provider } = applicationOf(config, client);
        return {
          configuration,
          client: client.name,
          ...(provider ? { provider: provider.name } : {}),
          formats: formatsFor(provider).map(({ id, title }) => ({ id, title })),
        };
      }),
  );

/** Undefined if the file does not contain the client. */
export function providerSide(
  { configs }: KestraFile,
  { configuration, client: name, format: id }: Omit<ProviderSideParams, "uri">,
): Worded<ProviderSide> | undefined {
  const config = configs[configuration];
  const client = config && clientsOf(config).find((each) => each.name === name);
  const format = formatById(id);
  if (!config || !client || !format) return undefined;
  const application = applicationOf(config, client);
  return {
    text: format.write(application),
    language: format.language,
    fileName: format.fileName(name),
    next: stepsFor(format, application),
  };
}

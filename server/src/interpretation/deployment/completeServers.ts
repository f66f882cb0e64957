// Whether a file shows everything that its servers read, so that what it does not set is certainly missing.
import { type Config, isIncomplete, serversOf } from "../../micronaut/configuration";
import { editionIn } from "./edition";
import { variablesWin } from "./environmentVariables";

/** Only for official images, because others may contain a configuration of their own. */
export function showsEverything(config: Config): boolean {
  const servers = serversOf(config);
  return (
    servers.length > 0 &&
    !isIncomplete(config) &&
    config.otherFiles.configs.length === 0 &&
    servers.every(
      ({ image, variables, sources, hasUnseenVariables, command }) =>
        editionIn(image) !== undefined &&
        !hasUnseenVariables &&
        // No file on the command line.
        variablesWin({ command }) &&
        sources.length === 1 &&
        sources.every(({ kind }) => kind === "region") &&
        !variables.some(({ name }) => /^MICRONAUT_|^JAVA_|_OPTS$/.test(name)),
    )
  );
}

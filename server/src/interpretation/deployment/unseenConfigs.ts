// Configurations that a server reads and that are not in the known files: ConfigMaps and Secrets.
import { type Config, serversOf } from "../../micronaut/configuration";

/** Whether a server reads another file that may set what this configuration does not. */
export function readsUnseenFiles(config: Config): boolean {
  const known = [config, ...config.otherFiles.configs.map((other) => other.config)].flatMap(
    ({ region }) => region.object?.name ?? [],
  );
  return serversOf(config).some(({ sources }) =>
    sources.some(
      (source) => source.kind === "object" && source.isFile && !known.includes(source.object.name),
    ),
  );
}

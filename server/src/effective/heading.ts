// What is above the properties of a server: its name, and what the files do not show.
import { formatVersion } from "../knowledge/versions";
import { message, type Text } from "../messages/message";
import type { Line } from "./formats/lines";
import type { Effective } from "./property";

/** Servers with the same properties from the same places. */
export interface Group {
  readonly effective: Effective;
  /** The names of their containers; empty for a configuration that no container in sight reads. */
  readonly servers: readonly string[];
}

/** Services often share their whole configuration, which is then shown once. */
export function grouped(all: readonly Effective[]): Group[] {
  const groups = new Map<string, Group>();
  for (const effective of all) {
    const { server, uri, properties, limits } = effective;
    const key = all.length === 1 ? "" : JSON.stringify([uri, properties, limits]);
    const known = groups.get(key);
    const servers = [...(known?.servers ?? []), ...(server === undefined ? [] : [server])];
    groups.set(key, { effective: known?.effective ?? effective, servers });
  }
  return [...groups.values()];
}

/** `kestra (compose.yml)`, or the name of the file. */
export const nameOfGroup = ({ servers }: Group, file: string): string =>
  servers.length === 0 ? file : `${servers.join(", ")} (${file})`;

/** The comments above the properties. */
export function headingOf(group: Group, file: string): Line[] {
  const { defaultsOf, limits, properties } = group.effective;
  return [
    message("effective.title", { name: nameOfGroup(group, file) }),
    ...(defaultsOf ? [message("effective.version", { version: formatVersion(defaultsOf) })] : []),
    ...limits,
    ...(properties.length === 0 ? [message("effective.empty")] : []),
  ].map((text: Text): Line => ({ code: "", note: [{ kind: "text", text }] }));
}

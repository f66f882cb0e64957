// The services of a compose file as workloads. Resolves anchors, aliases, merge keys and `x-` fields.
import { type Pair, resolve, type YamlDocument } from "../syntax";
import { composeSources } from "./composeSources";
import { composeArrival } from "./composeScalars";
import { mapOrAssignments, noEnvironment, placeAt } from "./environment";
import { interpolated, parseImage } from "./image";
import { type FileReader, isFilled, textOf } from "./reader";
import { embeddedIn } from "./embedded";
import type { Workload } from "./workload";

/** The services below `root`. */
export function composeServices(reader: FileReader, root: YamlDocument): Workload[] {
  const services = reader.pairAt(root, "services")?.value;
  const readOnce = environmentReader(reader);
  return reader.pairsOf(services).flatMap(({ pair }) => {
    if (resolve(pair.value)?.kind !== "map") return [];
    const at = (key: string): Pair | undefined => reader.pairAt(pair.value, key);
    const environment = at("environment");
    const written = environment ? readOnce(environment) : { ...noEnvironment, reads: [] };
    const command = ["entrypoint", "command"].map((key) => wordsOf(reader, at(key))).join(" ");
    return [
      {
        name: pair.key.text,
        image: imageOf(at("image")),
        ...written,
        place: placeAt(reader, pair.value, ["environment"], ["pair", "assignment"]),
        // A service that extends another one inherits its variables, and that service may be in another file.
        hasUnseenVariables: isFilled(at("env_file")?.value) || isFilled(at("extends")?.value),
        command,
        sources: composeSources(reader, root, pair.value, { ...written, command }),
      },
    ];
  });
}

/** Reads each environment only once, even if several services share it. */
function environmentReader(
  reader: FileReader,
): (pair: Pair) => Pick<Workload, "variables" | "environments" | "reads"> {
  const known = new Map<unknown, ReturnType<ReturnType<typeof environmentReader>>>();
  return (pair) => {
    const block = resolve(pair.value) ?? pair;
    let read = known.get(block);
    if (!read) {
      const written = mapOrAssignments(reader, pair, composeArrival);
      const embedded = embeddedIn(reader.text, [written]).map(({ span }) => span.start);
      read = { ...written, reads: embedded };
      known.set(block, read);
    }
    return read;
  };
}

function imageOf(pair: Pair | undefined): Workload["image"] {
  const value = resolve(pair?.value);
  return value?.kind === "scalar" ? parseImage(interpolated(value.text), value.span) : undefined;
}

/** A command, written as a string or as a list of words. */
export const wordsOf = (reader: FileReader, pair: Pair | undefined): string =>
  textOf(pair?.value) ??
  reader
    .itemsOf(pair?.value)
    .map((item) => textOf(item) ?? "")
    .join(" ");

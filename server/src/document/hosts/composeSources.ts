// Which files a compose service's server reads its configuration from, beside the variable that holds one. The launcher
// writes that variable into a file and then reads this file alone, whatever MICRONAUT_CONFIG_FILES says; a file that the
// command line names ranks above all. From Kestra's gradle/jar/selfrun.sh and AbstractCommand.java.
import type { SyntaxNode } from "../syntax";
import { interpolated } from "./image";
import { type CarrierReader, textOf } from "./reader";
import { configuredPaths, type Mount, mountedFile, type Source } from "./source";
import type { Variable, Workload } from "./workload";

/** The sources of a service; `reads` says where the regions begin that its variables hold. */
export function composeSources(
  reader: CarrierReader,
  root: SyntaxNode | undefined,
  service: SyntaxNode | undefined,
  { variables, command, reads }: Pick<Workload, "variables" | "command" | "reads">,
): Source[] {
  const mounts = mountsOf(reader, root, service);
  const sources: Source[] = [];
  const add = (path: string | undefined): void => {
    if (path !== undefined && !/[$~]/.test(path))
      sources.push({ kind: "file", path, rank: sources.length });
  };
  for (const start of reads) sources.push({ kind: "region", start, rank: sources.length });
  if (reads.length === 0) {
    const files = variables.findLast(({ name }) => name === "MICRONAUT_CONFIG_FILES");
    for (const path of valueOf(files)?.split(",") ?? []) add(mountedFile(mounts, path.trim()));
  }
  for (const path of configuredPaths(command)) add(mountedFile(mounts, path));
  // What lies where configurations lie may be read as well, and nobody knows in which order.
  for (const { source, target } of mounts) {
    const isNew = sources.every((known) => known.kind !== "file" || known.path !== source);
    if (isNew && /(^|\/)application[^/]*\.ya?ml$|\/confs\/[^/]+\.ya?ml$/.test(target))
      sources.push({ kind: "file", path: source, rank: undefined });
  }
  return sources;
}

function valueOf(variable: Variable | undefined): string | undefined {
  const text = textOf(variable?.node);
  return text?.startsWith("MICRONAUT_CONFIG_FILES=") ? text.slice(text.indexOf("=") + 1) : text;
}

/** What `volumes` and `configs` of a service mount from files. */
function mountsOf(
  reader: CarrierReader,
  root: SyntaxNode | undefined,
  service: SyntaxNode | undefined,
): Mount[] {
  const at = (node: SyntaxNode | undefined, ...path: string[]): string | undefined => {
    const text = textOf(reader.pairAt(node, ...path)?.value);
    return text === undefined ? undefined : interpolated(text);
  };
  const itemsAt = (key: string): readonly SyntaxNode[] =>
    reader.itemsOf(reader.pairAt(service, key)?.value);
  const volumes = itemsAt("volumes").map((item) => {
    const short = textOf(item);
    const [source, target] =
      short === undefined
        ? [at(item, "source"), at(item, "target")]
        : splitVolume(interpolated(short));
    return { source, target };
  });
  const configs = itemsAt("configs").map((item) => {
    const name = textOf(item) ?? at(item, "source");
    const target = at(item, "target") ?? `/${name ?? ""}`;
    return { source: name && at(root, "configs", name, "file"), target };
  });
  return [...volumes, ...configs].flatMap(({ source, target }) =>
    source && target && isPath(source) ? [{ source, target }] : [],
  );
}

/** `./application.yml:/app/confs/application.yml:ro`; a drive's letter has a colon of its own. */
function splitVolume(text: string): [string | undefined, string | undefined] {
  const match = /^([A-Za-z]:[\\/][^:]*|[^:]+):([^:]+)(?::[^:]*)?$/.exec(text);
  return [match?.[1], match?.[2]];
}

/** A name without a slash is a volume, not a file. */
const isPath = (source: string): boolean => /[/\\]|^\.|\.ya?ml$/.test(source);

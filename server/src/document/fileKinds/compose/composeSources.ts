// Where the server of a compose service reads its configuration from: a variable, or files. The launcher writes the
// variable to a file and then reads only this file, regardless of MICRONAUT_CONFIG_FILES; a file on the command line
// has the highest precedence. From Kestra's gradle/jar/selfrun.sh and AbstractCommand.java.
import type { Span } from "../../span";
import { resolve, type SyntaxNode, type YamlDocument } from "../../syntax";
import { contentRegion, mountedConfigs } from "./composeConfigs";
import { interpolated } from "../image";
import { type FileReader, textOf } from "../reader";
import { configuredPaths, type Mount, mountedFile, type Source } from "../source";
import type { Variable, Workload } from "../workload";

/** The sources of a service that is written in some parts, lowest first; `reads` are the start offsets of the regions in its variables. */
export function composeSources(
  reader: FileReader,
  parts: readonly { readonly root: YamlDocument; readonly service: SyntaxNode }[],
  { variables, command, reads }: Pick<Workload, "variables" | "command" | "reads">,
): Source[] {
  // The mounts of a higher part win, and the first of several counts.
  const mounts = parts.flatMap(({ root, service }) => mountsOf(reader, root, service)).reverse();
  const sources: Source[] = [];
  const add = (target: string, at?: Span): void => {
    const path = mountedFile(mounts, target);
    if (path === undefined || /[$~]/.test(path)) return;
    const content = mounts.find((mount) => mount.target === target)?.content;
    if (content !== undefined) {
      sources.push({ kind: "region", start: content, rank: sources.length });
      return;
    }
    const mount = mounts.find(({ source }) => source === path)?.at;
    const named = [at, mount].filter((span) => span !== undefined);
    sources.push({ kind: "file", path, named, rank: sources.length });
  };
  for (const start of reads) sources.push({ kind: "region", start, rank: sources.length });
  if (reads.length === 0) {
    const files = variables.findLast(({ name }) => name === "MICRONAUT_CONFIG_FILES");
    for (const path of valueOf(files)?.split(",") ?? [])
      add(path.trim(), placeOf(reader.text, files?.value, path.trim()));
  }
  for (const path of configuredPaths(command)) add(path);
  // Other files mounted at usual locations of configurations may be read as well, in an unknown order.
  for (const { source, target, at, content } of mounts) {
    const isNew = sources.every((known) =>
      known.kind === "file"
        ? known.path !== source
        : known.kind !== "region" || known.start !== content,
    );
    if (!isNew || !/(^|\/)application[^/]*\.ya?ml$|\/confs\/[^/]+\.ya?ml$/.test(target)) continue;
    sources.push(
      content === undefined
        ? { kind: "file", path: source, named: at ? [at] : [], rank: undefined }
        : { kind: "region", start: content, rank: undefined },
    );
  }
  return sources;
}

/** The span of a path within a value; undefined if the value does not contain it literally. */
function placeOf(text: string, within: Span | undefined, path: string): Span | undefined {
  if (!within || path === "") return undefined;
  const index = text.slice(within.start, within.end).indexOf(path);
  const start = within.start + index;
  return index === -1 ? undefined : { start, end: start + path.length };
}

function valueOf(variable: Variable | undefined): string | undefined {
  const text = textOf(variable?.node);
  return text?.startsWith("MICRONAUT_CONFIG_FILES=") ? text.slice(text.indexOf("=") + 1) : text;
}

/** The files that `volumes` and `configs` of a service mount. */
function mountsOf(
  reader: FileReader,
  root: YamlDocument,
  service: SyntaxNode | undefined,
): ComposeMount[] {
  const written = (node: SyntaxNode | undefined, ...path: string[]): ScalarAt => {
    const value = resolve(path.length === 0 ? node : reader.pairAt(node, ...path)?.value);
    return value?.kind === "scalar"
      ? { text: interpolated(value.text), span: value.span }
      : { text: undefined, span: undefined };
  };
  const itemsAt = (key: string): readonly SyntaxNode[] =>
    reader.itemsOf(reader.pairAt(service, key)?.value);
  const volumes = itemsAt("volumes").map((item) => {
    const short = written(item);
    const [source, target] =
      short.text === undefined
        ? [written(item, "source").text, written(item, "target").text]
        : splitVolume(short.text);
    return { source, target, span: short.span ?? written(item, "source").span };
  });
  const mounted = mountedConfigs(reader, service);
  const configs = mounted.map(({ name, target }) => {
    const file = written(root, "configs", name, "file");
    return { source: file.text, target: interpolated(target), span: file.span };
  });
  const contents = mounted.flatMap(({ name, target }): ComposeMount[] => {
    const region = contentRegion(reader, root, name);
    return region ? [{ source: name, target, at: undefined, content: region.span.start }] : [];
  });
  const files = [...volumes, ...configs].flatMap(({ source, target, span }): ComposeMount[] =>
    source && target && isPath(source)
      ? [{ source, target, at: placeOf(reader.text, span, source) }]
      : [],
  );
  return [...files, ...contents];
}

interface ComposeMount extends Mount {
  /** The start offset of the region with its content, if that is in this file. */
  readonly content?: number;
}

type ScalarAt =
  | { readonly text: string; readonly span: Span }
  | { readonly text: undefined; readonly span: undefined };

/** Source and target of `./application.yml:/app/confs/application.yml:ro`; a drive letter contains a colon, too. */
function splitVolume(text: string): [string | undefined, string | undefined] {
  const match = /^([A-Za-z]:[\\/][^:]*|[^:]+):([^:]+)(?::[^:]*)?$/.exec(text);
  return [match?.[1], match?.[2]];
}

/** A name without a slash is a volume, not a file. */
const isPath = (source: string): boolean => /[/\\]|^\.|\.ya?ml$/.test(source);

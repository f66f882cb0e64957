// The `configs` of a compose file with their content in the file itself, and where services mount them.
import { type Pair, resolve, type SyntaxNode, type YamlDocument } from "../../syntax";
import { regionOfText } from "../embedded";
import type { Region } from "../fileKind";
import { type FileReader, textOf } from "../reader";

/** A config that a service mounts. */
export interface MountedConfig {
  readonly name: string;
  /** The path in the container. */
  readonly target: string;
}

export function mountedConfigs(
  reader: FileReader,
  service: SyntaxNode | undefined,
): MountedConfig[] {
  return reader.itemsOf(reader.pairAt(service, "configs")?.value).flatMap((item) => {
    const name = textOf(item) ?? textOf(reader.pairAt(item, "source")?.value);
    if (name === undefined) return [];
    return [{ name, target: textOf(reader.pairAt(item, "target")?.value) ?? `/${name}` }];
  });
}

/** The region of the content of a config; undefined if its content is elsewhere. */
export function contentRegion(
  reader: FileReader,
  root: YamlDocument,
  name: string,
): Region | undefined {
  const pair = reader.pairAt(root, "configs", name, "content");
  return pair && regionOfText(reader.text, pair);
}

/** The content of all configs that a service mounts. */
export function contentRegions(reader: FileReader, root: YamlDocument): Region[] {
  const services = reader.pairsOf(reader.pairAt(root, "services")?.value);
  const names = services.flatMap(({ pair }: { readonly pair: Pair }) =>
    mountedConfigs(reader, resolve(pair.value)).map(({ name }) => name),
  );
  return [...new Set(names)].flatMap((name) => contentRegion(reader, root, name) ?? []);
}

// A container of a cloud platform, whose variables are a list of maps. Each platform has its own keys and its own way
// to pass on secrets, so no variables are added.
import { resolve, type SyntaxNode } from "../../syntax";
import { wordsOf } from "../compose/composeServices";
import { embeddedIn } from "../embedded";
import { parseImage } from "../image";
import { type FileReader, textOf } from "../reader";
import type { Variable, Workload } from "../workload";

/** The keys of a container. */
export interface ContainerKeys {
  readonly name: string;
  readonly image: string;
  readonly environment: string;
  /** The keys of one variable. */
  readonly variable: { readonly name: string; readonly value: string };
  readonly command: readonly string[];
  /** Keys with variables whose values are elsewhere. */
  readonly unseen: readonly string[];
}

export function platformContainer(
  reader: FileReader,
  container: SyntaxNode,
  keys: ContainerKeys,
): Workload {
  const at = (key: string): SyntaxNode | undefined => resolve(reader.pairAt(container, key)?.value);
  const image = at(keys.image);
  const items = reader.itemsOf(at(keys.environment));
  const variables = items.flatMap((item) => variableOf(reader, item, keys.variable) ?? []);
  const reads = embeddedIn(reader.text, [{ variables }]).map(({ span }) => span.start);
  return {
    name: textOf(at(keys.name)) ?? "",
    image:
      image?.kind === "scalar" && image.tag === undefined
        ? parseImage(image.text, image.span)
        : undefined,
    variables,
    environments: [],
    place: undefined,
    // An item without a name is a function of the platform, such as `!If`.
    hasUnseenVariables:
      variables.length < items.length || keys.unseen.some((key) => at(key) !== undefined),
    command: keys.command.map((key) => wordsOf(reader, reader.pairAt(container, key))).join(" "),
    reads,
    sources: reads.map((start, rank) => ({ kind: "region", start, rank })),
  };
}

function variableOf(
  reader: FileReader,
  item: SyntaxNode,
  keys: ContainerKeys["variable"],
): Variable | undefined {
  const name = resolve(reader.pairAt(item, keys.name)?.value);
  if (name?.kind !== "scalar" || name.text === "") return undefined;
  const value = resolve(reader.pairAt(item, keys.value)?.value);
  // The functions of a platform, such as `!Sub`, give a value that is not in the file.
  const node = value?.kind === "scalar" && value.tag === undefined ? value : undefined;
  return { name: name.text, at: name.span, entry: item.span, value: node?.span, node };
}

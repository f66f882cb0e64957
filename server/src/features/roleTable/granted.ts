// What the default role grants, as the server reads it, and what keeps a grant from being changed where it stands.
import { itemScalars, wordsIn } from "../../interpretation/values/items";
import { isEmptyValue } from "../../document/edits/edit";
import { type ScalarNode, type SyntaxNode } from "../../document/syntax";
import { actionsIn, grantsOf } from "../../interpretation/role/defaultRole";
import { defaultRolePath, permissionsPath } from "../../knowledge/roles/permissions";
import { isDynamic } from "../../micronaut/values/dynamic";
import type { Config } from "../../micronaut/configuration";
import { at, type ConfigNode, type Entry, isLeaf, winner } from "../../micronaut/tree/node";

export interface Granted {
  /** The permission as it is written. */
  readonly name: string;
  readonly node: ConfigNode;
  readonly words: readonly string[];
  /** A placeholder grants more, or something else. */
  readonly isOpen: boolean;
  /** Why it cannot be changed in this place; a sentence. */
  readonly fixed: string | undefined;
}

/** Every grant of the role, wherever it comes from. */
export const grantedIn = (config: Config): Granted[] =>
  grantsOf(config).map((node) => {
    const scalars = itemScalars(node).filter((scalar) => !isEmptyValue(scalar));
    const isOpen = scalars.some(isDynamic);
    const words = scalars.filter((scalar) => !isDynamic(scalar)).flatMap(wordsIn);
    return {
      name: winner(node)?.written ?? node.name,
      node,
      words: [...new Set(words)],
      isOpen,
      fixed: reasonFor(config, node, scalars, isOpen),
    };
  });

function reasonFor(
  config: Config,
  node: ConfigNode,
  scalars: readonly ScalarNode[],
  isOpen: boolean,
): string | undefined {
  const [entry, another] = node.entries;
  if (another) return "It is written in several places of this file, of which the last one counts.";
  if (entry?.pair?.value?.kind === "alias")
    return "Its list is an alias of another one in this file: change that one, or write the list out here.";
  if (entry?.inherited)
    return "It comes from a block that stands elsewhere in this file, by an alias or a merge key: change it there.";
  if (isOpen) return "It holds a placeholder, so only the running server knows what it grants.";
  if (!entry || !isLeaf(entry)) return "A block stands where the list of its actions belongs.";
  return isPlainlyWritten(config, node, entry, scalars)
    ? undefined
    : "Its actions are written in such a way that they can only be changed by hand.";
}

/** Whether each action is a word of its own in the text. */
function isPlainlyWritten(
  config: Config,
  node: ConfigNode,
  { value }: Entry,
  scalars: readonly ScalarNode[],
): boolean {
  if (value?.kind === "list" && !value.items.every(isWord)) return false;
  if (value?.kind === "scalar" && isEmptyValue(value)) return true;
  return actionsIn(config, node).length === scalars.flatMap(wordsIn).length;
}

const isWord = (item: SyntaxNode): boolean =>
  item.kind === "scalar" && item.style !== "literal" && item.style !== "folded";

/** Why nothing at all can be changed in this configuration; a sentence. */
export function reasonAgainstAll(config: Config): string | undefined {
  if (config.problems.length > 0)
    return "This configuration has syntax errors; the table shows what can be read, and changes nothing until they are mended.";
  const node = at(config.root, permissionsPath);
  const value = node?.entries.findLast(isLeaf)?.value;
  if (value?.kind === "list")
    return "The permissions are a list, which Kestra cannot read: each permission must be a key of its own.";
  if (value?.kind === "scalar" && !isEmptyValue(value))
    return isDynamic(value)
      ? "The permissions come from a placeholder, so only the running server knows them."
      : "The permissions are a text, which Kestra cannot read: each permission must be a key of its own.";
  const [role] = [node, at(config.root, defaultRolePath)].filter((found) => found !== undefined);
  return role?.entries.every(({ inherited }) => inherited)
    ? "The role stands elsewhere in this file and is here by an alias or a merge key: change it there."
    : undefined;
}

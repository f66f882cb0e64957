// The grants of the default role as the server reads them, and why a grant cannot be changed in place.
import { message, type Text } from "../../messages/message";
import { itemScalars, wordsIn } from "../../interpretation/values/items";
import { isEmptyValue } from "../../document/edits/edit";
import { type ScalarNode, type SyntaxNode } from "../../document/syntax";
import { ownActionsIn, grantsOf } from "../../interpretation/role/defaultRole";
import { defaultRolePath, permissionsPath } from "../../knowledge/roles/permissions";
import { isDynamic } from "../../micronaut/values/dynamic";
import type { Config } from "../../micronaut/configuration";
import { at, type ConfigNode, type Entry, isLeaf, winner } from "../../micronaut/tree/node";

export interface Granted {
  /** The permission as written in the file. */
  readonly name: string;
  readonly node: ConfigNode;
  readonly actions: readonly string[];
  /** A placeholder may grant more, or something else. */
  readonly hasPlaceholder: boolean;
  /** Why it cannot be changed in this place. */
  readonly fixed: Text | undefined;
}

/** All grants of the role, including inherited ones. */
export const grantedIn = (config: Config): Granted[] =>
  grantsOf(config).map((node) => {
    const scalars = itemScalars(node).filter((scalar) => !isEmptyValue(scalar));
    const hasPlaceholder = scalars.some(isDynamic);
    const words = scalars.filter((scalar) => !isDynamic(scalar)).flatMap(wordsIn);
    return {
      name: winner(node)?.written ?? node.name,
      node,
      actions: [...new Set(words)],
      hasPlaceholder,
      fixed: reasonAgainstChange(config, node, scalars, hasPlaceholder),
    };
  });

function reasonAgainstChange(
  config: Config,
  node: ConfigNode,
  scalars: readonly ScalarNode[],
  hasPlaceholder: boolean,
): Text | undefined {
  const [entry, another] = node.entries;
  if (another) return message("roleTable.severalPlaces");
  if (entry?.pair?.value?.kind === "alias") return message("roleTable.aliasedList");
  if (entry?.inherited) return message("roleTable.inherited");
  if (hasPlaceholder) return message("roleTable.placeholder");
  if (!entry || !isLeaf(entry)) return message("roleTable.mapping");
  return isPlainlyWritten(config, node, entry, scalars) ? undefined : message("roleTable.spelling");
}

/** Whether each action is a separate word in the text. */
function isPlainlyWritten(
  config: Config,
  node: ConfigNode,
  { value }: Entry,
  scalars: readonly ScalarNode[],
): boolean {
  if (value?.kind === "list" && !value.items.every(isWord)) return false;
  if (value?.kind === "scalar" && isEmptyValue(value)) return true;
  return ownActionsIn(config, node).length === scalars.flatMap(wordsIn).length;
}

const isWord = (item: SyntaxNode): boolean =>
  item.kind === "scalar" && item.style !== "literal" && item.style !== "folded";

/** Why nothing can be changed in this configuration. */
export function reasonAgainstChanges(config: Config): Text | undefined {
  if (config.problems.length > 0) return message("roleTable.brokenYaml");
  if (config.actions.length > 0) return message("roleTable.template");
  const node = at(config.root, permissionsPath);
  const value = node?.entries.findLast(isLeaf)?.value;
  if (value?.kind === "list") return message("roleTable.permissionsList");
  if (value?.kind === "scalar" && !isEmptyValue(value))
    return isDynamic(value)
      ? message("roleTable.permissionsPlaceholder")
      : message("roleTable.permissionsString");
  const [role] = [node, at(config.root, defaultRolePath)].filter((found) => found !== undefined);
  return role?.entries.every(({ inherited }) => inherited)
    ? message("roleTable.roleInherited")
    : undefined;
}

// Adds a grant in the style of the role's other grants.
import { keyColumn, type ListNode } from "../../document/syntax";
import { quotedLike } from "../../document/edits/items";
import { column, lineStart } from "../../document/lines";
import type { TextChange } from "../../document/span";
import { grantsOf } from "../../interpretation/role/defaultRole";
import { orderBelow } from "../../knowledge/schema/keys";
import { permissions, permissionsPath } from "../../knowledge/roles/permissions";
import type { Config } from "../../micronaut/configuration";
import { insertKey } from "../../micronaut/edits/insert";
import { normalise } from "../../micronaut/names";
import { winner } from "../../micronaut/tree/node";

const permissionOrder = permissions.map(({ name }) => normalise(name));

const isPermissions = (path: readonly string[]): boolean =>
  path.join(".") === permissionsPath.join(".");

/** Adds a permission with its actions, and the missing mappings above it. */
export const insertGrant = (
  config: Config,
  name: string,
  words: readonly string[],
): readonly TextChange[] | undefined =>
  insertKey(
    config,
    { path: [...permissionsPath, normalise(name)], lines: linesFor(config, name, words) },
    (path) => (isPermissions(path) ? permissionOrder : orderBelow(path)),
  );

function linesFor(config: Config, name: string, words: readonly string[]): string[] {
  const sibling = lastList(config);
  const [first] = sibling?.list.items ?? [];
  const style = first?.kind === "scalar" ? first : { style: "double-quoted" as const };
  const quoted = words.map((word) => quotedLike(style, word));
  if (!sibling || sibling.list.flow || !first) return [`${name}: [${quoted.join(", ")}]`];
  const { text } = config;
  const dash = text.slice(lineStart(text, first.span.start), first.span.start);
  const hyphen = dash.indexOf("-");
  const indent = " ".repeat(Math.max(0, hyphen - sibling.keys));
  return [`${name}:`, ...quoted.map((word) => indent + dash.slice(hyphen) + word)];
}

interface Sibling {
  readonly list: ListNode;
  /** The column of its key. */
  readonly keys: number;
}

/** The last grant that has its own list, if that is not empty. */
function lastList(config: Config): Sibling | undefined {
  const found = grantsOf(config).flatMap((grant): Sibling[] => {
    const entry = winner(grant);
    const value = entry?.pair?.value;
    if (!entry?.part || entry.inherited || value?.kind !== "list" || !value.items[0]) return [];
    const first = value.items[0];
    if (!value.flow && !isDashed(config.text, first.span.start)) return [];
    return [{ list: value, keys: keyColumn(config.text, entry.part) }];
  });
  return found.at(-1);
}

const isDashed = (text: string, start: number): boolean =>
  /^ *- +$/.test(text.slice(start - column(text, start), start));

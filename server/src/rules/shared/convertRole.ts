// Converts the default role to the actions of another Kestra version, for the fix of action-version and the migration.
import { and, message, type Text } from "../../messages/message";
import { vocabularyOf } from "../../knowledge/roles/actions";
import { commentsWithin } from "../../document/edits/comments";
import { replaceLines } from "../../document/edits/edit";
import { quotedLike, rewriteItems, type ItemTexts } from "../../document/edits/items";
import { column, lineStart, shiftLines } from "../../document/lines";
import type { Span, TextChange } from "../../document/span";
import { type Pair, resolve, type SyntaxNode } from "../../document/syntax";
import { inKestra1, inKestra2, permissionsInKestra2 } from "../../knowledge/roles/actionTable";
import { grantsOf } from "../../interpretation/role/defaultRole";
import { orderBelow } from "../../knowledge/schema/keys";
import { defaultRolePath, findPermission } from "../../knowledge/roles/permissions";
import { isDynamic } from "../../micronaut/values/dynamic";
import type { Config } from "../../micronaut/configuration";
import { insertKey } from "../../micronaut/edits/insert";
import { normalise } from "../../micronaut/names";
import { type Entry, winner } from "../../micronaut/tree/node";
import { removeKey } from "../../micronaut/edits/remove";
import { afterSteps, type Step } from "../../micronaut/edits/rewrite";

export interface Converted {
  readonly after: Config;
  /** What the user should review: rights that were lost or gained, and grants that could not be converted. */
  readonly notes: readonly MigrationNote[];
}

export interface MigrationNote {
  /** In the text before the conversion. */
  readonly at: Span;
  readonly message: Text;
}

/** The actions of each item of a grant; undefined for an item whose value is not known. */
function itemsOf(value: SyntaxNode | undefined): ItemTexts[] {
  const list = resolve(value);
  const items = list?.kind === "list" ? list.items : list ? [list] : [];
  return items.map((item) => {
    const scalar = resolve(item);
    if (scalar?.kind !== "scalar" || isDynamic(scalar)) return undefined;
    return scalar.text
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
  });
}

const wordsOf = ({ pair, value }: Entry): string[] =>
  itemsOf(pair?.value ?? value).flatMap((words) => words ?? []);

/** The path of the role; not the default role's own if it is in the wrong place. */
type RolePath = readonly string[];

/** The entry that grants a permission, by its name as written; undefined if there are several or none. */
function grantNamed(
  config: Config,
  name: string,
  role: RolePath,
): (Entry & { readonly pair: Pair }) | undefined {
  const found = grantsOf(config, role)
    .flatMap(({ entries }) => (entries.length === 1 ? entries : []))
    .find(({ written }) => written === name);
  // An alias can be written out in its place; an entry from a merge key is written somewhere else.
  if (!found?.pair || !found.whole || (found.inherited && found.pair.value?.kind !== "alias"))
    return undefined;
  return { ...found, pair: found.pair };
}

/** Replaces the actions of a grant. */
function writeActions(
  { text }: Config,
  { value }: Pair,
  words: readonly ItemTexts[],
): TextChange[] | undefined {
  if (value?.kind === "list") return rewriteItems(text, value, words);
  const written = words.flatMap((item) => item ?? []);
  if (!value || written.length === 0) return undefined;
  if (value.kind === "alias") return [{ span: value.span, text: `[${written.join(", ")}]` }];
  if (value.kind !== "scalar" || value.style === "literal" || value.style === "folded")
    return undefined;
  if (written.join() === value.text.replace(/\s/g, "")) return [];
  const quoted = written.map((word) => quotedLike(value, word));
  const shown = quoted.length === 1 ? (quoted[0] ?? "") : `[${quoted.join(", ")}]`;
  return [{ span: value.span, text: shown }];
}

/** Converts the actions of each item, without duplicates. */
function convertItems(
  items: readonly ItemTexts[],
  convert: (word: string) => readonly string[],
): ItemTexts[] {
  const seen = new Set<string>();
  return items.map((words) =>
    words?.flatMap(convert).filter((word) => !seen.has(word) && seen.add(word)),
  );
}

/** Which actions of a grant are those of 1.x: all, only READ, which 2.0 does not have, or none. */
type Kestra1Actions = "all" | "read" | "none";

function kestra1ActionsOf(words: readonly string[], role: readonly string[]): Kestra1Actions {
  const isNew = (word: string): boolean => vocabularyOf(word) === "2.0";
  if (words.includes("READ")) return words.some(isNew) ? "read" : "all";
  return role.some(isNew) ? "none" : "all";
}

/** The role with the permissions and actions of Kestra 2.0. Converting it again changes nothing. */
export function toKestra2(config: Config, path: RolePath = defaultRolePath): Converted {
  const entries = grantsOf(config, path).flatMap(({ entries: [first] }) => (first ? [first] : []));
  // Permissions that are dropped do not show for which version the others were written.
  const kept = entries.filter(({ written }) => permissionsInKestra2(written).length > 0);
  const role = kept.flatMap(wordsOf);
  const notes: MigrationNote[] = [];
  let current = config;
  // Aliases first, while the values they refer to are unchanged; then permissions that keep their name, so that others
  // can be merged into them.
  const rank = ({ pair, written }: Entry): number =>
    pair?.value?.kind === "alias" ? 0 : permissionsInKestra2(written)[0] === written ? 1 : 2;
  const ordered = [...entries].sort((a, b) => rank(a) - rank(b));
  for (const entry of ordered) {
    const { written: name, key } = entry;
    const kestra1 = kestra1ActionsOf(wordsOf(entry), role);
    if (findPermission(name)?.again && kestra1 === "none") continue;
    if (permissionsInKestra2(name)[0] === name && kestra1 === "none") continue;
    const after = afterSteps(
      current,
      stepsFor(path, name, kestra1, wordsOf(entry), quoteOf(entry)),
    );
    if (!after || after.problems.length > current.problems.length) {
      notes.push({ at: key, message: message("convertRole.failed", { name }) });
      continue;
    }
    const reported =
      lossOf(name, wordsOf(entry)) ??
      (kestra1 === "all" ? gainOf(name, wordsOf(entry)) : undefined);
    if (reported) notes.push({ at: key, message: reported });
    current = after;
  }
  return { after: current, notes };
}

function lossOf(name: string, words: readonly string[]): Text | undefined {
  if (name === "IMPERSONATE") return message("convertRole.impersonate");
  const names = permissionsInKestra2(name);
  if (names.length === 0) return message("convertRole.unknown", { name });
  const hasNoEquivalent =
    words.length > 0 &&
    names.every((to) => words.every((word) => inKestra2(to, word).length === 0));
  return hasNoEquivalent ? message("convertRole.withoutEffect", { name }) : undefined;
}

/** What a permission without effect in 1.x grants in 2.0. */
function gainOf(name: string, words: readonly string[]): Text | undefined {
  const withoutEffect = findPermission(name)?.withoutEffect ?? [];
  if (words.length === 0 || !words.every((word) => withoutEffect.includes(word))) return undefined;
  const gained = permissionsInKestra2(name).flatMap((to) => {
    const actions = [...new Set(words.flatMap((word) => inKestra2(to, word)))];
    return actions.length > 0 ? [`${to}: ${actions.join(", ")}`] : [];
  });
  return gained.length > 0 ? message("convertRole.gain", { name, gained: and(gained) }) : undefined;
}

const quoteOf = ({ pair }: Entry): ((word: string) => string) => {
  const list = resolve(pair?.value);
  const first = list?.kind === "list" ? list.items[0] : list;
  return (word) => (first?.kind === "scalar" ? quotedLike(first, word) : word);
};

function stepsFor(
  role: RolePath,
  name: string,
  kestra1: Kestra1Actions,
  words: readonly string[],
  quote: (word: string) => string,
): Step[] {
  const convertTo =
    (permission: string) =>
    (word: string): readonly string[] =>
      kestra1 === "all" || (kestra1 === "read" && word === "READ")
        ? inKestra2(permission, word)
        : [word];
  const steps: Step[] = [];
  const goals = permissionsInKestra2(name).filter(
    (goal) => words.length === 0 || words.some((word) => convertTo(goal)(word).length > 0),
  );
  if (goals.length === 0) return [(config) => removeGrant(config, name, role)];
  const written = (goal: string): readonly string[] =>
    convertItems([words], convertTo(goal))[0] ?? [];
  for (const goal of goals.slice(1)) {
    steps.push((config) =>
      isGranted(config, goal, role)
        ? addActions(config, goal, written(goal), role)
        : addGrant(config, goal, written(goal).map(quote), role),
    );
  }
  const [first = name] = goals;
  steps.push((config) => {
    const entry = grantNamed(config, name, role);
    if (!entry) return undefined;
    if (first !== name && isGranted(config, first, role))
      return addActions(config, first, written(first), role);
    const items = convertItems(itemsOf(entry.pair.value), convertTo(first));
    const changes = words.length === 0 ? [] : writeActions(config, entry.pair, items);
    return changes && [...changes, ...(first === name ? [] : [renameGrant(config, entry, first)])];
  });
  if (first !== name)
    steps.push((config) =>
      isGranted(config, name, role) ? removeMergedGrant(config, name, role) : [],
    );
  return steps;
}

const isGranted = (config: Config, name: string, role: RolePath): boolean =>
  grantsOf(config, role).some(({ entries }) => entries.some(({ written }) => written === name));

/** Renames a grant and keeps its quotes. */
export function renameGrant({ text }: Config, { key }: Entry, name: string): TextChange {
  const quote = /^["']/.exec(text.slice(key.start))?.[0] ?? "";
  return { span: key, text: quote + name + quote };
}

/** Removes a grant; the permissions stay, even if they are then empty. */
export function removeGrant(
  config: Config,
  name: string,
  role: RolePath = defaultRolePath,
): readonly TextChange[] | undefined {
  const entry = grantNamed(config, name, role);
  return entry && removeKey(config, entry.pair, [...role, "permissions"]);
}

/** Removes a grant whose actions were merged into another, but keeps its comments; undefined if that is impossible. */
export function removeMergedGrant(
  config: Config,
  name: string,
  role: RolePath,
): readonly TextChange[] | undefined {
  const { text } = config;
  const changes = removeGrant(config, name, role);
  const [change] = changes ?? [];
  const entry = grantNamed(config, name, role);
  if (!change || !entry) return undefined;
  const { span } = change;
  const comments = commentsWithin(text, span).map(({ start, end }) => text.slice(start, end));
  if (comments.length === 0) return changes;
  if (changes?.length !== 1 || lineStart(text, span.start) !== span.start) return undefined;
  const lines = shiftLines(comments, column(text, entry.key.start));
  return [replaceLines(text, span, lines)];
}

/** Adds a grant. */
export const addGrant = (
  config: Config,
  name: string,
  words: readonly string[],
  role: RolePath = defaultRolePath,
): readonly TextChange[] | undefined =>
  insertKey(
    config,
    { path: [...role, "permissions", normalise(name)], lines: [`${name}: [${words.join(", ")}]`] },
    orderBelow,
  );

/** Adds actions to an existing grant. */
export function addActions(
  config: Config,
  name: string,
  words: readonly string[],
  role: RolePath = defaultRolePath,
): readonly TextChange[] | undefined {
  const entry = grantNamed(config, name, role);
  if (!entry) return undefined;
  const items = itemsOf(entry.pair.value);
  const there = wordsOf(entry);
  const missing = words.filter((word) => !there.includes(word));
  if (missing.length === 0) return [];
  const last = items.at(-1);
  return last && writeActions(config, entry.pair, [...items.slice(0, -1), [...last, ...missing]]);
}

/** Replaces the actions of an existing grant with exactly these. */
export function setActions(
  config: Config,
  name: string,
  words: readonly string[],
  role: RolePath = defaultRolePath,
): readonly TextChange[] | undefined {
  const entry = grantNamed(config, name, role);
  if (!entry) return undefined;
  const there = wordsOf(entry);
  if (there.length === words.length && words.every((word) => there.includes(word))) return [];
  const missing = words.filter((word) => !there.includes(word));
  const kept = convertItems(itemsOf(entry.pair.value), (word) =>
    words.includes(word) ? [word] : [],
  );
  const at = Math.max(
    0,
    kept.findLastIndex((item) => item !== undefined && item.length > 0),
  );
  return writeActions(
    config,
    entry.pair,
    kept.map((item, index) => (index === at ? [...(item ?? []), ...missing] : item)),
  );
}

/** The role with the actions of Kestra 1.x; undefined if every equivalent in 1.x would grant more. */
export function toKestra1(config: Config, role: RolePath = defaultRolePath): Config | undefined {
  const steps = grantsOf(config, role).flatMap(({ entries }) => {
    const entry = entries[0];
    if (!entry || !wordsOf(entry).some((word) => vocabularyOf(word) === "2.0")) return [];
    return [(current: Config) => withKestra1Actions(current, entry.written, role)];
  });
  return afterSteps(config, steps);
}

function withKestra1Actions(
  config: Config,
  name: string,
  role: RolePath,
): readonly TextChange[] | undefined {
  const entry = grantNamed(config, name, role);
  if (!entry) return undefined;
  const words = wordsOf(entry);
  const goal = permissionsInKestra2(name)[0] ?? name;
  if (words.some((word) => inKestra1(goal, word, words) === undefined)) return undefined;
  const items = convertItems(itemsOf(entry.pair.value), (word) => [
    inKestra1(goal, word, words) ?? word,
  ]);
  return writeActions(config, entry.pair, items);
}

/** The names of all grants as written in the entry that wins. */
export const grantedNames = (config: Config): string[] =>
  grantsOf(config).flatMap((grant) => winner(grant)?.written ?? []);

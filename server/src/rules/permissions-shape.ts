// Permissions that are a list or a string instead of a mapping, or actions that are not a list.
import { message } from "../messages/message";
import { valueOf } from "../interpretation/values/value";
import { commentsWithin } from "../document/edits/comments";
import { column } from "../document/lines";
import type { TextChange } from "../document/span";
import type { ListNode, MapNode, ScalarNode, SyntaxNode } from "../document/syntax";
import { itemScalars } from "../interpretation/values/items";
import { defaultRolesIn, grantsOf } from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import { findAction, vocabularyIn } from "../knowledge/roles/actions";
import { findPermission } from "../knowledge/roles/permissions";
import type { KestraVersion } from "../knowledge/versions";
import { isDynamic } from "../micronaut/values/dynamic";
import type { Config } from "../micronaut/configuration";
import { winner } from "../micronaut/tree/node";
import { granting } from "./shared/examples";
import type { Finding, Fix, Rule } from "./rule";

const bare = (value: string): string => granting().replace("permissions:", `permissions: ${value}`);

export const permissionsShape: Rule = {
  id: "permissions-shape",
  topic: "role",
  severity: "warning",
  title: "Permissions that are not a mapping",
  why: "Below `permissions`, each permission is a key, and its value is the list of its actions. The server cannot read a list or a string instead of this mapping.",
  docs: docs.security,
  fixesChange: { properties: ["other"], lines: 3, titled: true },
  examples: [
    {
      bad: granting("- FLOW: [READ] # to look", "- EXECUTION:", "    - READ"),
      good: granting("  FLOW: [READ] # to look", "  EXECUTION:", "    - READ"),
    },
    {
      bad: bare("[{ FLOW: [READ] }, { EXECUTION: [READ] }]"),
      good: bare("{ FLOW: [READ], EXECUTION: [READ] }"),
    },
    {
      bad: granting("- FLOW", "- EXECUTION"),
      good: granting("FLOW: [VIEW, LIST]", "EXECUTION: [VIEW, LIST]"),
    },
    { bad: bare("FLOW"), good: bare("{ FLOW: [VIEW, LIST] }") },
    { bad: bare("everything") },
    { bad: granting("FLOW: READ"), good: granting("FLOW: [READ]") },
    { bad: granting('FLOW: "READ,CREATE"'), good: granting('FLOW: ["READ", "CREATE"]') },
  ],
  *check(config, { target }) {
    for (const { path } of defaultRolesIn(config)) yield* findingsFor(config, path, target);
  },
};

function* findingsFor(
  config: Config,
  role: readonly string[],
  target: KestraVersion | undefined,
): Iterable<Finding> {
  const { from } = valueOf(config, [...role, "permissions"]);
  if (from?.kind !== "here" || !from.entry.whole) return;
  const { entry } = from;
  const { value } = entry;
  if (value?.kind === "list" || (value?.kind === "scalar" && isText(value))) {
    if (value.kind === "list" && value.items.length === 0) return;
    yield {
      at: entry.key,
      what:
        value.kind === "list"
          ? message("permissions-shape.list.what")
          : message("permissions-shape.string.what"),
      why: message("permissions-shape.why"),
      todo: message("permissions-shape.todo"),
      fixes: () =>
        mapsWithoutDashes(config, value) ??
        (target ? [vocabularyIn(target)] : ["2.0", "1.x"]).flatMap((version) =>
          namesWithActions(config, entry.pair?.key.span.start, value, version),
        ),
    };
    return;
  }
  yield* bareActions(config, role);
}

const isText = (value: SyntaxNode): boolean =>
  value.kind === "scalar" && !isDynamic(value) && !/^(|~|null|Null|NULL)$/.test(value.text);

/** `- FLOW: [READ]` is a list of mappings; without the dashes, it is the mapping that was meant. */
function mapsWithoutDashes(config: Config, value: SyntaxNode): Fix[] | undefined {
  if (value.kind !== "list") return undefined;
  const maps = value.items.filter((item): item is MapNode => item.kind === "map");
  if (maps.length < value.items.length) return undefined;
  const names = maps.flatMap(({ pairs }) => pairs.map(({ key }) => key.text));
  if (new Set(names).size < names.length) return [];
  const changes = value.flow ? braces(config.text, value, maps) : spaces(config.text, maps);
  return changes ? [{ title: message("permissions-shape.fix"), changes, preferred: true }] : [];
}

function spaces(text: string, maps: readonly MapNode[]): TextChange[] | undefined {
  const columns = new Set(maps.map(({ span }) => column(text, span.start)));
  const changes = maps.map(({ flow, span }) => {
    const before = text.slice(span.start - column(text, span.start), span.start);
    const dash = span.start - before.length + before.indexOf("-");
    return !flow && /^ *- +$/.test(before)
      ? { span: { start: dash, end: dash + 1 }, text: " " }
      : undefined;
  });
  return columns.size === 1 && changes.every((change) => change !== undefined)
    ? changes
    : undefined;
}

function braces(
  text: string,
  { span }: ListNode,
  maps: readonly MapNode[],
): TextChange[] | undefined {
  if (text[span.start] !== "[" || text[span.end - 1] !== "]") return undefined;
  if (commentsWithin(text, span).length > 0 || text.slice(span.start, span.end).includes("\n"))
    return undefined;
  const inner = maps.map(({ span: { start, end } }) =>
    text[start] === "{" ? text.slice(start + 1, end - 1).trim() : text.slice(start, end).trim(),
  );
  return [{ span, text: `{ ${inner.join(", ")} }` }];
}

/** Names without actions get read-only access, which grants the least. */
function namesWithActions(
  config: Config,
  key: number | undefined,
  value: SyntaxNode,
  version: string,
): Fix[] {
  const { text } = config;
  const items = value.kind === "list" ? value.items : [value];
  const actions = version === "2.0" ? "VIEW, LIST" : "READ";
  const arePermissions = items.every((item) => item.kind === "scalar" && findPermission(item.text));
  if (!arePermissions || key === undefined || new Set(items.map(textOf)).size < items.length)
    return [];
  const title = message("permissions-shape.readOnly.fix", { version });
  const fix = (changes: readonly TextChange[]): Fix[] => [{ title, changes, preferred: false }];
  if (value.kind === "list" && !value.flow) {
    const changes = items.map(({ span }) => {
      const before = text.slice(span.start - column(text, span.start), span.start);
      const dash = span.start - before.length + before.indexOf("-");
      // A list may begin at the column of its key, a mapping may not.
      const start = column(text, dash) > column(text, key) ? dash : dash + 1;
      const indent = start === dash ? "" : "  ";
      return /^ *- +$/.test(before)
        ? [
            { span: { start: dash, end: span.start }, text: indent },
            { span: { start: span.end, end: span.end }, text: `: [${actions}]` },
          ]
        : undefined;
    });
    return changes.every((change) => change !== undefined) ? fix(changes.flat()) : [];
  }
  if (commentsWithin(text, value.span).length > 0) return [];
  const pairs = items.map((item) => `${textOf(item)}: [${actions}]`);
  return fix([{ span: value.span, text: `{ ${pairs.join(", ")} }` }]);
}

const textOf = (node: SyntaxNode): string => (node.kind === "scalar" ? node.text : "");

/** Micronaut converts a string to a list, so this works, but the documentation uses only lists. */
function* bareActions(config: Config, role: readonly string[]): Iterable<Finding> {
  for (const grant of grantsOf(config, role)) {
    for (const item of itemScalars(grant))
      if (item !== winner(grant)?.value && hasSpaces(item.text) && findAction(item.text.trim()))
        yield* spacesFinding(item, [item.text.trim()]);
    const entry = winner(grant);
    const scalar = entry?.value;
    if (!entry?.whole || scalar?.kind !== "scalar" || !isText(scalar)) continue;
    if (scalar.style === "literal" || scalar.style === "folded") continue;
    const words = scalar.text.split(",").map((word) => word.trim());
    // Another rule reports unknown actions.
    if (!words.every(findAction)) continue;
    if (hasSpaces(scalar.text)) {
      yield* spacesFinding(scalar, words);
      continue;
    }
    const quote = scalar.style === "double-quoted" ? '"' : scalar.style === "plain" ? "" : "'";
    const list = `[${words.map((word) => quote + word + quote).join(", ")}]`;
    yield {
      at: scalar.span,
      severity: "information",
      what: message("permissions-shape.actions.what"),
      why: message("permissions-shape.actions.why"),
      todo: message("permissions-shape.actions.todo", { list }),
      fixes: () => [
        {
          title: message("fix.changeToExactly", { text: list }),
          changes: [{ span: scalar.span, text: list }],
          preferred: true,
        },
      ],
    };
  }
}

/** Micronaut splits a string at its commas, and keeps the spaces. */
const hasSpaces = (text: string): boolean => text.split(",").some((word) => word !== word.trim());

/** Without the spaces, the role may grant more, so the user has to choose. */
function* spacesFinding({ span, style }: ScalarNode, words: readonly string[]): Iterable<Finding> {
  if (style === "literal" || style === "folded") return;
  const quote = style === "single-quoted" ? "'" : style === "plain" ? "" : '"';
  const text = quote + words.join(",") + quote;
  yield {
    at: span,
    severity: "information",
    what: message("permissions-shape.spaces.what"),
    why: message("permissions-shape.spaces.why"),
    todo: message("permissions-shape.spaces.todo"),
    fixes: () => [
      {
        title: message("fix.changeToExactly", { text }),
        changes: [{ span, text }],
        preferred: false,
      },
    ],
  };
}

// Characters in keys and values that look like others or cannot be seen, as word processors and web pages leave them.
import { message, type Text } from "../messages/message";
import {
  codePoint,
  type ForeignCharacter,
  type ForeignKind,
  foreignIn,
  intendedNames,
  quoteAround,
  replacedIn,
  similarNames,
  unseen,
  unseenEdges,
  withoutQuotes,
} from "../document/foreignCharacters";
import { isFirstOnLine, lineEnd } from "../document/lines";
import { contains, overlaps, type Span } from "../document/span";
import { pathTo, type ScalarNode } from "../document/syntax";
import { type Flattened, flattenedIn } from "../interpretation/nesting/flattened";
import {
  type ForeignIndentation,
  foreignIndentationIn,
} from "../interpretation/nesting/foreignIndentation";
import { isSecretKey } from "../interpretation/secretKeys";
import { docs } from "../knowledge/docs";
import { findPermission, permissionsPath } from "../knowledge/roles/permissions";
import { acceptsAnyValue, findKey, type Key } from "../knowledge/schema/keys";
import type { Config } from "../micronaut/configuration";
import { normalise } from "../micronaut/names";
import { finder } from "../micronaut/tree/finder";
import { type ConfigNode, type Entry, isListItem, parentOf } from "../micronaut/tree/node";
import { ssoExample, under } from "./shared/examples";
import { isEvaluatedHere } from "./shared/inserted";
import { renameOf } from "./shared/renaming";
import type { Finding, Fix, Rule } from "./rule";

const kestra = under("kestra.queue", "type: postgres");
const withUrl = (line: string): string => under("kestra", "queue: { type: postgres }", line);

export const foreignCharacter: Rule = {
  id: "foreign-character",
  topic: "reading",
  severity: "warning",
  title: "Character that looks like another or is invisible",
  why: "Text from web pages, chats and word processors contains no-break spaces, invisible characters and typographic quotes, and letters of other alphabets can look like Latin ones. YAML reads them as part of the key or value, so the server reads another key or value than the one that is visible. Names in any alphabet, and strings that only people read, are not reported.",
  docs: docs.configurationBasics,
  fixesChange: { properties: ["added", "moved", "value", "unread", "other"], lines: 1 },
  examples: [
    {
      bad: withUrl("url\u200b: https://kestra.example.com"),
      good: withUrl("url: https://kestra.example.com"),
    },
    {
      bad: withUrl("url: https://kestra.example.com").replace("  url", "\u00a0\u00a0url"),
      good: withUrl("url: https://kestra.example.com"),
    },
    { bad: kestra.replace("type", "tуpe"), good: kestra },
    {
      bad: ssoExample().replace("client-id", "client\u2011id"),
      good: ssoExample(),
    },
    {
      bad: withUrl("url: “https://kestra.example.com”"),
      good: withUrl('url: "https://kestra.example.com"'),
    },
    {
      bad: withUrl("url: https://kestra.example.com\u00a0"),
      good: withUrl("url: https://kestra.example.com"),
    },
  ],
  *check(config) {
    // Another rule reports the root, and all of this is below it.
    if (config.region.brokenRoot) return;
    const indented = indentationIn(config);
    const flattened = indented
      ? flattenedIn(config).filter((run) => isFlattened(run, indented))
      : [];
    if (indented && flattened.length === 0) yield indentationFinding(config, indented);
    for (const node of foreignKeys(config.root))
      for (const entry of node.entries) {
        if (!isEvaluatedHere(config, node, entry)) continue;
        if (flattened.some(({ covers }) => overlaps(covers, entry.key))) continue;
        // The whole line was read as a key.
        if (hasNoColon(config, entry)) continue;
        const found = foreignKey(
          node.path,
          indented ? withoutIndentation(config, entry) : entry.written,
        );
        if (found && isWritten(config, entry.key, found))
          yield keyFinding(config, node, entry, found);
      }
    for (const node of foreignValues(config.root)) {
      const name = nameOfValue(node.path);
      for (const scalar of ownScalars(config, node)) {
        const found = foreignValue(node.path, scalar.text);
        if (found && isWritten(config, scalar.span, found))
          yield valueFinding(config, node, scalar, { ...found, name });
      }
    }
  },
};

const hasNoColon = ({ problems }: Config, { key }: Entry): boolean =>
  problems.some(({ kind, span }) => kind === "missing-colon" && span.start === key.start);

/** Whether a character is written as such: an escape in a quoted string is there on purpose. */
const isWritten = (
  { text }: Config,
  { start, end }: Span,
  { character }: ForeignCharacter,
): boolean => text.slice(start, end).includes(character);

const characterText = ({ kind, character }: ForeignCharacter): Text => {
  const code = codePoint(character);
  return kind === "invisible" || kind === "space"
    ? message(`foreign-character.${kind}`, { code })
    : message(`foreign-character.${kind as Exclude<ForeignKind, "invisible" | "space">}`, {
        code,
        character,
      });
};

// ---- indentation

const unseenStart = new RegExp(`^[ ${unseen}]+`, "u");
const startsUnseen = new RegExp(`^[${unseen}]`, "u");

function indentationIn(config: Config): ForeignIndentation | undefined {
  const { text, problems, root } = config;
  const isKey = foreignKeys(root).some(({ entries }) =>
    entries.some(
      ({ key, written }) => startsUnseen.test(written) && isFirstOnLine(text, key.start),
    ),
  );
  return isKey || problems.length > 0 ? foreignIndentationIn(config) : undefined;
}

/** If all lines are indented like this, another rule restores their nesting. */
const isFlattened = (run: Flattened, { isAllOf }: ForeignIndentation): boolean =>
  isAllOf(run.span) && run.restored() !== undefined;

function indentationFinding(config: Config, found: ForeignIndentation): Finding {
  const { text, problems } = config;
  const [first = config.region.span] = found.lines;
  const last = found.lines.at(-1) ?? first;
  const start = text.indexOf(found.character, first.start);
  const repaired = found.repaired();
  // Lines below may only be unreadable because of these.
  const consequences =
    repaired?.after.problems.length === 0 ? problems.map(({ span }) => span.end) : [];
  const kind = /\s/.test(found.character) && found.character !== "\ufeff" ? "space" : "invisible";
  return {
    at: { start, end: endOfWord(text, first.end) },
    covers: {
      start: first.start,
      end: Math.max(lineEnd(text, last.end), ...endsBelow(config, found), ...consequences),
    },
    what: message("foreign-character.indentation.what", {
      character: characterText({ kind, character: found.character }),
    }),
    why: message("foreign-character.indentation.why"),
    todo: message("foreign-character.indentation.todo"),
    fixes: () =>
      repaired
        ? [
            {
              title: message("foreign-character.indentation.fix"),
              changes: repaired.changes,
              preferred: repaired.isCertain,
            },
          ]
        : [],
  };
}

/** The ends of the values of the keys on these lines. They may be below another parent afterwards. */
const endsBelow = ({ documents }: Config, { lines }: ForeignIndentation): number[] =>
  lines.flatMap((line) =>
    documents.flatMap((root) => {
      const pair = pathTo(root, line.end).findLast((node) => "key" in node);
      return pair && contains(pair.key.span, line.end) ? pair.span.end : [];
    }),
  );

const endOfWord = (text: string, offset: number): number =>
  offset + (/^[^\s:]*/.exec(text.slice(offset, lineEnd(text, offset)))?.[0].length ?? 0);

function withoutIndentation({ text }: Config, { written, key }: Entry): string {
  return isFirstOnLine(text, key.start) ? written.replace(unseenStart, "") : written;
}

// ---- keys

interface ForeignKey extends ForeignCharacter {
  /** What was probably meant. */
  readonly meant: string | undefined;
  /** It is a key of the schema, and not a name of the user's choice. */
  readonly isKnown: boolean;
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

const foreignKeys = finder(({ path, entries }) =>
  entries.some(({ written }) => !isAscii(written) && foreignKey(path, written) !== undefined),
);

function foreignKey(path: readonly string[], written: string): ForeignKey | undefined {
  const parent = findKey(path.slice(0, -1));
  if (isAscii(written) || !parent || acceptsAnyValue(parent)) return undefined;
  const known = similarNames(written).find((name) => isKnownIn(parent, name));
  const found = foreignIn(written) ?? (known === undefined ? undefined : replacedIn(written));
  if (!found) return undefined;
  return { ...found, meant: known ?? intendedNames(written)[0], isKnown: known !== undefined };
}

function isKnownIn({ path }: Key, name: string): boolean {
  if (path.join(".") === permissionsPath.join(".")) return findPermission(name) !== undefined;
  return findKey([...path, normalise(name)])?.chosen === false;
}

function keyFinding(config: Config, node: ConfigNode, entry: Entry, found: ForeignKey): Finding {
  const { meant, isKnown, kind } = found;
  const isName = !isKnown && findKey(node.path)?.chosen === true;
  return {
    at: entry.key,
    covers: entry.key,
    what: message("foreign-character.key.what", { character: characterText(found) }),
    why: message(isName ? "foreign-character.name.why" : "foreign-character.key.why"),
    todo:
      meant === undefined
        ? message("foreign-character.key.todo")
        : message("foreign-character.meant.todo", { meant }),
    fixes() {
      const isTaken =
        meant !== undefined && parentOf(config.root, node)?.children.has(normalise(meant));
      if (meant === undefined || isTaken || node.entries.length > 1) return [];
      return [
        {
          title: message("fix.rename", { name: meant }),
          changes: [renameOf(config, entry, meant)],
          preferred: isKnown || kind === "invisible",
        },
      ];
    },
  };
}

// ---- values

interface ForeignValue extends ForeignCharacter {
  readonly name: string;
}

const mayBeForeign = (text: string): boolean =>
  text.charCodeAt(0) > 127 || text.charCodeAt(text.length - 1) > 127;

const foreignValues = finder(({ path, entries }) =>
  entries.some(
    ({ value }) =>
      value?.kind === "scalar" &&
      mayBeForeign(value.text) &&
      foreignValue(path, value.text) !== undefined,
  ),
);

/** Strings that people read, and patterns in which any character may be meant. */
const freeText =
  /description|title|realm|from-name|regex|pattern|characters|format|separator|prefix/;

function foreignValue(path: readonly string[], text: string): ForeignCharacter | undefined {
  const named = path.slice(0, path.findLastIndex((name) => !isListItem(name)) + 1);
  const key = findKey(named);
  const described = findKey(path);
  if (!key || !described || acceptsAnyValue(described) || described.schema.type === "object")
    return undefined;
  // A string under a name that the user chose can be any text.
  if ((key.chosen && key.schema.type === "string") || freeText.test(key.path.at(-1) ?? ""))
    return undefined;
  const { start, end } = unseenEdges(text);
  const [character] = [...(start || end)];
  if (character === undefined) return quoteAround(text);
  return {
    kind: /\s/.test(character) && character !== "\ufeff" ? "space" : "invisible",
    character,
  };
}

const nameOfValue = (path: readonly string[]): string =>
  path.findLast((name) => !isListItem(name)) ?? "";

/** The scalars that are written at the key itself, in one line. */
const ownScalars = (config: Config, node: ConfigNode): ScalarNode[] =>
  node.entries.flatMap((entry) => {
    const { value, pair, key } = entry;
    if (value?.kind !== "scalar" || !isEvaluatedHere(config, node, entry)) return [];
    if (value.style === "literal" || value.style === "folded") return [];
    const isOwn = pair ? pair.value === value : key.start === value.span.start;
    return isOwn ? [value] : [];
  });

function valueFinding(
  config: Config,
  node: ConfigNode,
  scalar: ScalarNode,
  found: ForeignValue,
): Finding {
  const isSecret = isSecretKey(node.path);
  const { name: key, kind } = found;
  const character = characterText(found);
  const isQuote = kind === "quote";
  return {
    at: scalar.span,
    ...(isSecret ? {} : { covers: scalar.span }),
    what: isQuote
      ? message("foreign-character.quotes.what", { key, character })
      : message("foreign-character.value.what", { key, character }),
    why: isQuote ? message("foreign-character.quotes.why") : message("foreign-character.value.why"),
    todo: isQuote
      ? message("foreign-character.quotes.todo")
      : message("foreign-character.value.todo"),
    fixes: () => valueFixes(config, scalar, found, !isSecret && isChecked(node.path)),
  };
}

/** Whether only certain values are valid, so that none of them contains such a character. */
function isChecked(path: readonly string[]): boolean {
  const schema = findKey(path)?.schema;
  if (!schema) return false;
  const { type, format, suggestions } = schema;
  return (
    type !== "string" ||
    [schema.enum, format, suggestions].some(Boolean) ||
    isListItem(path.at(-1) ?? "")
  );
}

function valueFixes(
  { text }: Config,
  { span, style, text: value }: ScalarNode,
  { kind }: ForeignCharacter,
  preferred: boolean,
): Fix[] {
  const isPlain = style === "plain";
  const inner = isPlain ? span : { start: span.start + 1, end: span.end - 1 };
  const written = text.slice(inner.start, inner.end);
  // With escapes, the text is not what is written.
  if (written !== value) return [];
  if (kind === "quote") {
    const content = withoutQuotes(value);
    if (isPlain && /["\\]/.test(content)) return [];
    const changed = isPlain ? `"${content}"` : content;
    return [
      {
        title: message("foreign-character.quotes.fix"),
        changes: [{ span: inner, text: changed }],
        preferred,
      },
    ];
  }
  const { start, end } = unseenEdges(value);
  const changed = value.slice(start.length, value.length - end.length);
  if (changed === "") return [];
  return [
    {
      title: message("foreign-character.value.fix"),
      changes: [{ span: inner, text: changed }],
      preferred,
    },
  ];
}

// Compares our knowledge of Kestra's keys and permissions with the recorded tables.
import {
  defaultIn,
  findKey,
  type Key,
  keysOf,
  hasUserDefinedKeys,
} from "../../../server/src/knowledge/schema/keys";
import type { KeySchema } from "../../../server/src/knowledge/schema/field";
import { actions, vocabularyIn } from "../../../server/src/knowledge/roles/actions";
import { existsIn, permissions } from "../../../server/src/knowledge/roles/permissions";
import { isAtLeast, parseVersion } from "../../../server/src/knowledge/versions";
import {
  exactWords,
  ignoresWord,
  outcomeInAnotherCase,
  type Outcome,
  outcomeOf,
} from "../../../server/src/knowledge/schema/outcomes";
import { requirements, typesFor } from "../../../server/src/knowledge/schema/requirements";
import { unfittingValues } from "./outcomeCases";
import type { OutcomeRow } from "./outcomeTable";
import { exactSpellingOf, nameOf } from "./keyNames";
import { durationText, type KeyRow } from "./keyTable";
import { compareReleases, lineOf, releases } from "./releases";
import type { Row } from "./table";

export type DifferenceKind =
  /** The jars read a key that we do not know. */
  | "unknown"
  /** We know a key that no jar reads. */
  | "claimed"
  | "type"
  | "enum"
  /** The only spelling in which a key is found. */
  | "spelling"
  | "default"
  /** The first version that reads the key. */
  | "since"
  /** The first version that no longer reads the key. */
  | "removedIn"
  /** Permissions and actions: a version and a word. */
  | "permission"
  | "action"
  /** What happens with a value that does not fit the type: a version and a key. */
  | "outcome"
  /** A setting that a server needs, or not: a version, a key and the settings that require it. */
  | "requirement"
  /** A word in another case: a version and a key with this word. */
  | "case";

export interface Difference {
  readonly kind: DifferenceKind;
  /** A key of the table, or a version and a word. */
  readonly subject: string;
  readonly detail: string;
}

/** Keys of which we read only a string in the code may be names of something else. */
export const isCertain = ({ evidence }: KeyRow): boolean => evidence !== "string";

/** The path of a key in the table. Names that the user chose are `*`, list items `[*]`. */
export const pathOf = (key: string): string[] =>
  key
    .replaceAll("[*]", ".[0]")
    .split(".")
    .map((name) => (name === "*" ? "name" : name));

export function compareKeys(rows: readonly KeyRow[]): Difference[] {
  return [...rows.filter(isCertain).flatMap(compareKey), ...claimedKeys(rows)];
}

function compareKey(row: KeyRow): Difference[] {
  const subject = nameOf(row);
  const ours = findKey(pathOf(subject));
  if (!ours) return [{ kind: "unknown", subject, detail: `${row.type} ${row.default}`.trim() }];
  const { schema } = ours;
  const differs = (kind: DifferenceKind, theirs: string, own: string): Difference[] =>
    theirs === own ? [] : [{ kind, subject, detail: `${theirs || "none"}, not ${own || "none"}` }];
  // When a mapping was first read depends on its keys, and Micronaut reads other roots before Kestra's own jars do.
  const isDated = row.type !== "mapping" && subject.startsWith("kestra.");
  return [
    ...(typeFits(row.type, schema) ? [] : differs("type", row.type, ownType(schema))),
    ...(row.type === "enum"
      ? differs("enum", sortedWords(row.enum.split(" ")), sortedWords(schema.enum ?? []))
      : []),
    ...differs("spelling", exactSpellingOf(row), schema.exactSpelling ?? ""),
    ...differentDefaults(row, ours, subject),
    ...(isDated ? differs("since", firstLine(row), ownSince(pathOf(subject))) : []),
    ...(isDated ? differs("removedIn", lineAfter(row.last), ownRemovedIn(pathOf(subject))) : []),
  ];
}

// Types, words and defaults

function typeFits(type: string, schema: KeySchema): boolean {
  if (type === "" || type === "any") return true;
  if (/^(mapping|map)\b/.test(type)) return schema.type === "object" || schema.type === undefined;
  if (type.startsWith("list")) return schema.type === "array";
  if (type === "long" || type === "integer") return schema.type === "integer";
  if (type === "string") return schema.type === "string" && schema.format !== "duration";
  return ownType(schema) === type;
}

function ownType({ type, format, enum: words }: KeySchema): string {
  if (words) return "enum";
  return format ?? type ?? "any";
}

const sortedWords = (words: readonly string[]): string =>
  words
    .map((word) => word.toUpperCase().replaceAll("-", "_"))
    .sort()
    .join(" ");

/** Compares the default in each release that reads the key. The jars do not contain every default. */
function differentDefaults(row: KeyRow, ours: Key, subject: string): Difference[] {
  const releasesReading = releases.filter(
    (release) =>
      compareReleases(release, row.first) >= 0 &&
      (row.last === "" || compareReleases(release, row.last) <= 0) &&
      !row["missing in"].split(" ").includes(release),
  );
  const details = releasesReading.flatMap((release) => {
    const theirs = recordedDefault(row, release);
    const own = ownDefault(defaultIn(ours, parseVersion(release)));
    return theirs === "" || theirs === own ? [] : [`${theirs}, not ${own || "none"}`];
  });
  return [...new Set(details)].map((detail) => ({ kind: "default", subject, detail }));
}

/** The default in a release; empty if its jars do not contain it. */
function recordedDefault({ default: recorded }: KeyRow, release: string): string {
  const ranges = recorded
    .split("; ")
    .map((range) => /^from ([\d.]+): (.*)$/.exec(range))
    .flatMap((match) => (match ? [[match[1] ?? "", match[2] ?? ""] as const] : []));
  if (ranges.length === 0) return comparable(recorded);
  const current = ranges.findLast(([first]) => compareReleases(release, first) >= 0)?.[1] ?? "none";
  return current === "none" ? "" : comparable(current);
}

const ownDefault = (own: unknown): string =>
  own === undefined ? "" : comparable(Array.isArray(own) ? own.join(",") : String(own));

const comparable = (value: string): string =>
  /^-?\d+\.0$/.test(value) ? value.replace(/\.0$/, "") : durationText(value);

// Versions

/** The version from which on a key is read; empty if the oldest release measured reads it. */
export const firstLine = ({ first }: KeyRow): string =>
  lineOf(first) === lineOf(releases[0]) ? "" : lineOf(first);

/** The first version that no longer reads a key; empty if the newest release reads it. */
const lineAfter = (last: string): string =>
  last === ""
    ? ""
    : (releases.map(lineOf).find((line) => compareReleases(`${line}.0`, `${lineOf(last)}.0`) > 0) ??
      "");

/** A fact about a key, which is often given for a key above it. */
function inherited(
  path: readonly string[],
  fact: (schema: KeySchema) => string | true | undefined,
) {
  for (let length = path.length; length > 0; length--) {
    const schema = findKey(path.slice(0, length))?.schema;
    const found = schema && fact(schema);
    if (found !== undefined) return String(found);
  }
  return "";
}

function ownSince(path: readonly string[]): string {
  const since = inherited(path, (schema) => schema.since ?? schema.readFrom);
  const version = parseVersion(since);
  return version && isAtLeast(version, "0.21") ? since : "";
}

const ownRemovedIn = (path: readonly string[]): string =>
  inherited(path, (schema) => schema.removedIn);

// Keys that no jar reads

function claimedKeys(rows: readonly KeyRow[]): Difference[] {
  const read = new Map(rows.map((row) => [nameOf(row), row]));
  const kestra = findKey(["kestra"]);
  return kestra ? [...leavesBelow(kestra, "kestra")].flatMap((name) => claimed(name, read)) : [];
}

function claimed(name: string, read: ReadonlyMap<string, KeyRow>): Difference[] {
  const parts = name.split(/\.|(?=\[\*\])/);
  for (let length = parts.length; length > 1; length--) {
    const row = read.get(parts.slice(0, length).join(".").replaceAll(".[*]", "[*]"));
    // Everything below a map, and every item of a list, is read with it.
    if (row && (length === parts.length || /^(map|list|any)\b/.test(row.type))) return [];
  }
  const path = pathOf(name);
  // The modules of the Enterprise edition are not published.
  if (findKey(path)?.enterprise) return [];
  // Our knowledge agrees that no version in use reads it.
  if (ownRemovedIn(path) === "true") return [];
  const since = inherited(path, (schema) => schema.since);
  return [{ kind: "claimed", subject: name, detail: since && `since ${since}` }];
}

/** The names of all keys below a key that have a value of their own. */
function* leavesBelow(key: Key, name: string): Generator<string> {
  const children = keysOf(key).map((child): [Key, string] => [
    child,
    `${name}.${child.path.at(-1) ?? ""}`,
  ]);
  const chosen = hasUserDefinedKeys(key) ? findKey([...key.path, "name"]) : undefined;
  if (chosen?.chosen) children.push([chosen, `${name}.*`]);
  const item = key.schema.items?.type === "object" ? findKey([...key.path, "[0]"]) : undefined;
  if (item) children.push([item, `${name}[*]`]);
  if (children.length === 0) yield name;
  for (const [child, childName] of children) yield* leavesBelow(child, childName);
}

// Wrong values

/** Compares what a value does that fits no type, such as a word for a number. */
export function compareOutcomes(rows: readonly OutcomeRow[]): Difference[] {
  return rows
    .filter(({ value, with: also }) => unfittingValues.includes(value) && also === "")
    .flatMap(({ key, release, outcome }) => {
      const own = ownOutcome(pathOf(key), release);
      const theirs = outcomeKind(outcome);
      if (own === undefined || own === theirs) return [];
      return [
        {
          kind: "outcome" as const,
          subject: `${lineOf(release)} ${key}`,
          detail: `${theirs}, not ${own}`,
        },
      ];
    });
}

function ownOutcome(path: readonly string[], release: string): Outcome | undefined {
  const key = findKey(path);
  return key && ignoresWord(key) ? "default" : outcomeOf(path, parseVersion(release))?.outcome;
}

/** Compares which servers do not start without a type, and which values require other settings. */
export function compareRequirements(rows: readonly OutcomeRow[]): Difference[] {
  return rows.flatMap((row) => [...differentTypes(row), ...differentSettings(row)]);
}

function differentTypes({ key, value, with: also, release, outcome }: OutcomeRow): Difference[] {
  const [, server] = /^kestra\.server-type: (\w+)/.exec(also) ?? [];
  if (server === undefined || value !== "" || !key.endsWith(".type")) return [];
  const own = typesFor(`server ${server.toLowerCase()}`, parseVersion(release))?.includes(key);
  // A class that the server does not need is not a reason to require the type.
  const theirs = outcome === "start fails" ? outcome : "default";
  return asRecorded("requirement", `${lineOf(release)} ${key} ${server}`, theirs, own === true);
}

function differentSettings({ key, value, with: also, release, outcome }: OutcomeRow): Difference[] {
  const required = requirements.filter((one) => one.key === key && one.value === value);
  if (required.length === 0) return [];
  const isMissing = required.some(({ needs }) => !also.includes(`${needs}: `));
  return asRecorded(
    "requirement",
    `${lineOf(release)} ${key} ${value} ${also}`,
    outcome,
    isMissing,
  );
}

/** Whether a difference is recorded as a failure if and only if we expect one. */
const asRecorded = (
  kind: DifferenceKind,
  subject: string,
  outcome: string,
  expectsFailure: boolean,
): Difference[] =>
  (outcomeKind(outcome) !== "default") === expectsFailure
    ? []
    : [{ kind, subject, detail: outcome }];

/** Compares what becomes of a word in another case than the one that Kestra compares with. */
export function compareExactWords(rows: readonly OutcomeRow[]): Difference[] {
  const keys = Object.keys(exactWords) as (keyof typeof exactWords)[];
  return keys.flatMap((key) =>
    rows
      .filter((row) => row.key === key && isInAnotherCase(key, row.value))
      .flatMap(({ value, with: also, release, outcome }) => {
        const own = outcomeInAnotherCase(key, parseVersion(release));
        const theirs = outcomeKind(outcome);
        // A context starts without what only a server creates.
        if (theirs === "default" && also === "") return [];
        const fits = own === "settings" ? theirs === "component" : theirs === own;
        return fits
          ? []
          : [
              {
                kind: "case" as const,
                subject: `${lineOf(release)} ${key} ${value}`,
                detail: theirs,
              },
            ];
      }),
  );
}

function isInAnotherCase(key: string, value: string): boolean {
  const { suggestions, enum: words } = findKey(key.split("."))?.schema ?? {};
  const known = words ?? suggestions ?? [];
  return !known.includes(value) && known.some((word) => word.toLowerCase() === value.toLowerCase());
}

function outcomeKind(outcome: string): Outcome {
  if (outcome === "start fails") return "stops";
  return outcome.startsWith("bean missing") ? "component" : "default";
}

// Permissions and actions

/** `columns` are the clients, each with the version of Kestra it was made for. */
export function comparePermissions(
  rows: readonly Row<string>[],
  columns: ReadonlyMap<string, string>,
): Difference[] {
  return [...new Set(columns.values())].flatMap((line) => {
    const clients = [...columns].filter(([, version]) => version === line).map(([name]) => name);
    const known = (kind: string): Set<string> =>
      new Set(
        rows
          .filter((row) => row["kind"] === kind && clients.some((client) => row[client] === "x"))
          .map((row) => row["name"] ?? "")
          // The client's word for a value it does not know.
          .filter((name) => name !== "UNKNOWN"),
      );
    return [
      ...differentWords("permission", line, known("permission"), permissionsIn(line)),
      ...differentWords("action", line, known("action"), actionsIn(line)),
    ];
  });
}

function differentWords(
  kind: DifferenceKind,
  line: string,
  theirs: ReadonlySet<string>,
  own: ReadonlySet<string>,
): Difference[] {
  return [
    ...[...theirs]
      .filter((word) => !own.has(word))
      .map((word) => ({ kind, subject: `${line} ${word}`, detail: "only in the client" })),
    ...[...own]
      .filter((word) => !theirs.has(word))
      .map((word) => ({ kind, subject: `${line} ${word}`, detail: "in no client" })),
  ];
}

function permissionsIn(line: string): Set<string> {
  const version = parseVersion(line);
  if (!version) return new Set();
  const existing = permissions.filter((permission) => existsIn(permission, version));
  return new Set(existing.map(({ name }) => name));
}

function actionsIn(line: string): Set<string> {
  const version = parseVersion(line);
  if (!version) return new Set();
  const vocabulary = vocabularyIn(version);
  return new Set(
    actions
      .filter((action) => action.vocabulary === "both" || action.vocabulary === vocabulary)
      .map(({ name }) => name),
  );
}

// Writes desired values into a configuration. Missing values are added, empty ones are filled in, and different ones
// are replaced only if the user chose so.
import { indentStep } from "../../document/layout";
import { findKey, orderBelow } from "../../knowledge/schema/keys";
import { render, type Template, withPlaceholders } from "../completion/template";
import { type Config, spellingIn } from "../../micronaut/configuration";
import { isVerified } from "../../micronaut/edits/verify";
import { insertKey } from "../../micronaut/edits/insert";
import { at } from "../../micronaut/tree/node";
import { afterSteps, reparse, type Step } from "../../micronaut/edits/rewrite";
import { valuesOf } from "../../micronaut/values/flatValues";
import { replaceValue, type CurrentValue, currentValueOf } from "./currentValue";
import { quoteIn, type Quote, type DesiredValue, yamlOf } from "./desiredValue";

/** Current values that differ from the desired ones, so that the user has to decide. */
export interface Conflict {
  readonly group: string;
  readonly desiredValues: readonly DesiredValue[];
  /** The current value of the first desired value. Undefined for a mapping. */
  readonly shown: string | undefined;
}

const groupOf = ({ group, path }: DesiredValue): string => group ?? path.join(".");

/** The conflicts in the order of the desired values. */
export function conflictsIn(config: Config, desiredValues: readonly DesiredValue[]): Conflict[] {
  const groups = new Map<string, { desiredValues: DesiredValue[]; shown: string | undefined }>();
  for (const desired of desiredValues) {
    const current = currentValueOf(config, desired);
    if (current.kind !== "different") continue;
    const known = groups.get(groupOf(desired));
    if (known) known.desiredValues.push(desired);
    else groups.set(groupOf(desired), { desiredValues: [desired], shown: current.shown });
  }
  return [...groups].map(([group, rest]) => ({ group, ...rest }));
}

export type WriteResult =
  | {
      readonly kind: "written";
      readonly after: Config;
      /** The text with marked placeholders as in features/completion/template.ts. */
      readonly marked: string;
    }
  | { readonly kind: "impossible"; readonly path: readonly string[] };

/** The configuration with all desired values. `replaced` returns whether the user chose to replace a group. */
export function write(
  config: Config,
  desiredValues: readonly DesiredValue[],
  replaced: (group: string) => boolean,
): WriteResult {
  const currentValues = new Map(
    desiredValues.map((desired) => [desired, currentValueOf(config, desired)]),
  );
  const keeps = (desired: DesiredValue): boolean =>
    currentValues.get(desired)?.kind === "different" && !replaced(groupOf(desired));
  // A group that the user keeps stays as it is: nothing is added to it.
  const kept = new Set(
    desiredValues.filter((desired) => desired.group !== undefined && keeps(desired)).map(groupOf),
  );
  const wanted = desiredValues.filter((desired) => !kept.has(groupOf(desired)) && !keeps(desired));
  const byKind = (...kinds: CurrentValue["kind"][]): DesiredValue[] =>
    wanted.filter((desired) => kinds.includes(currentValues.get(desired)?.kind ?? "as-desired"));
  let edited = config;
  for (const desired of byKind("empty", "different")) {
    const after = afterSteps(edited, [replaceValue(desired)]);
    if (!after) return { kind: "impossible", path: desired.path };
    edited = after;
  }
  const missing = byKind("missing");
  for (const top of topsOf(edited, missing)) {
    const below = missing.filter(({ path }) => startsWith(path, top));
    const after = afterSteps(edited, [insertValues(top, below, quoteIn(config))]);
    if (!after) return { kind: "impossible", path: top };
    edited = after;
  }
  const after = unmarked(edited);
  const changed = byKind("empty", "different", "missing");
  const missed = changed.find((desired) => currentValueOf(after, desired).kind !== "as-desired");
  if (missed) return { kind: "impossible", path: missed.path };
  if (changed.length > 0 && !isVerified(config, after, expected(config, after, changed)))
    return { kind: "impossible", path: changed[0]?.path ?? [] };
  return { kind: "written", after, marked: edited.text };
}

const startsWith = (path: readonly string[], top: readonly string[]): boolean =>
  top.every((name, index) => path[index] === name);

/** The topmost missing keys, without duplicates. */
function topsOf(config: Config, missing: readonly DesiredValue[]): (readonly string[])[] {
  const tops = missing.map(({ path }) => {
    const depth = path.findIndex((_, index) => !at(config.root, path.slice(0, index + 1)));
    return path.slice(0, depth + 1);
  });
  return [...new Map(tops.map((top) => [top.join("\0"), top])).values()];
}

const insertValues =
  (top: readonly string[], desiredValues: readonly DesiredValue[], quote: Quote): Step =>
  (config) => {
    const style = { spelling: spellingIn(config), step: indentStep(config.text, config.documents) };
    const lines = render(templateAt(config, top, desiredValues, quote), style);
    return insertKey(config, { path: top, lines }, orderBelow);
  };

/** The template of the key at a path with all desired values below it, in their order. */
function templateAt(
  config: Config,
  path: readonly string[],
  desiredValues: readonly DesiredValue[],
  quote: Quote,
): Template {
  const own = desiredValues.find((desired) => desired.path.length === path.length);
  const key = own?.name ?? path.at(-1) ?? "";
  const name = findKey(path)?.chosen || own?.name ? { key, chosen: true as const } : { key };
  if (own) {
    const yaml = yamlOf(config, own.value, quote);
    return own.value.kind === "placeholder"
      ? { ...name, value: yaml }
      : { ...name, verbatim: yaml };
  }
  const next = [...new Set(desiredValues.map((desired) => desired.path[path.length] ?? ""))];
  return {
    ...name,
    children: next.map((child) => {
      const inner = [...path, child];
      const below = desiredValues.filter((desired) => startsWith(desired.path, inner));
      return templateAt(config, inner, below, quote);
    }),
  };
}

/** The configuration without the marks around placeholders. */
function unmarked(config: Config): Config {
  const text = withPlaceholders(config.text);
  if (text === config.text) return config;
  const { start, end } = config.region.span;
  return reparse(config, text, { start, end: end + text.length - config.text.length });
}

/** The expected values: the current ones of all other keys, and the actual ones of the desired keys. */
function expected(
  before: Config,
  after: Config,
  desiredValues: readonly DesiredValue[],
): ReadonlyMap<string, string> {
  const tops = desiredValues.map(({ path }) => path.join("."));
  const isWanted = (path: string): boolean =>
    tops.some((top) => path === top || path.startsWith(`${top}.`));
  const values = new Map([...valuesOf(before.root)].filter(([path]) => !isWanted(path)));
  for (const [path, value] of valuesOf(after.root)) if (isWanted(path)) values.set(path, value);
  return values;
}

// Writing what a set-up wants into a configuration: what is missing is added, what is blank is filled in, and what is
// something else is replaced only where somebody has decided so.
import { indentStep } from "../../document/layout";
import { findKey, orderBelow } from "../../knowledge/schema/keys";
import { render, type Template, withPlaceholders } from "../completion/template";
import { type Config, spellingIn } from "../../micronaut/configuration";
import { isVerified } from "../../micronaut/edits/verify";
import { insertKey } from "../../micronaut/edits/insert";
import { at } from "../../micronaut/tree/node";
import { afterSteps, reparse, type Step } from "../../micronaut/edits/rewrite";
import { valuesOf } from "../../micronaut/values/flatValues";
import { replaces, type Standing, standingOf } from "./standing";
import { quoteIn, type Quote, type Wish, yamlOf } from "./wish";

/** Something else than what is wanted, to be decided about. */
export interface Conflict {
  readonly unit: string;
  readonly wishes: readonly Wish[];
  /** The current value of the first wish, or undefined for a mapping. */
  readonly shown: string | undefined;
}

const unitOf = ({ unit, path }: Wish): string => unit ?? path.join(".");

/** What there is to decide about, in the order of the wishes. */
export function conflictsIn(config: Config, wishes: readonly Wish[]): Conflict[] {
  const units = new Map<string, { wishes: Wish[]; shown: string | undefined }>();
  for (const wish of wishes) {
    const standing = standingOf(config, wish);
    if (standing.kind !== "other") continue;
    const known = units.get(unitOf(wish));
    if (known) known.wishes.push(wish);
    else units.set(unitOf(wish), { wishes: [wish], shown: standing.shown });
  }
  return [...units].map(([unit, rest]) => ({ unit, ...rest }));
}

export type Written =
  | {
      readonly kind: "written";
      readonly after: Config;
      /** The text with its stand-ins marked as in features/completion/template.ts. */
      readonly marked: string;
    }
  | { readonly kind: "impossible"; readonly path: readonly string[] };

/** The configuration with all wishes; `replaced` says of a unit whether what is there gives way. */
export function write(
  config: Config,
  wishes: readonly Wish[],
  replaced: (unit: string) => boolean,
): Written {
  const standings = new Map(wishes.map((wish) => [wish, standingOf(config, wish)]));
  const keeps = (wish: Wish): boolean =>
    standings.get(wish)?.kind === "other" && !replaced(unitOf(wish));
  // Who keeps a part keeps it as it is: nothing is added to it.
  const kept = new Set(wishes.filter((wish) => wish.unit !== undefined && keeps(wish)).map(unitOf));
  const wanted = wishes.filter((wish) => !kept.has(unitOf(wish)) && !keeps(wish));
  const byKind = (...kinds: Standing["kind"][]): Wish[] =>
    wanted.filter((wish) => kinds.includes(standings.get(wish)?.kind ?? "there"));
  let current = config;
  for (const wish of byKind("blank", "other")) {
    const after = afterSteps(current, [replaces(wish)]);
    if (!after) return { kind: "impossible", path: wish.path };
    current = after;
  }
  const missing = byKind("missing");
  for (const top of topsOf(current, missing)) {
    const below = missing.filter(({ path }) => startsWith(path, top));
    const after = afterSteps(current, [inserts(top, below, quoteIn(config))]);
    if (!after) return { kind: "impossible", path: top };
    current = after;
  }
  const after = unmarked(current);
  const changed = byKind("blank", "other", "missing");
  const missed = changed.find((wish) => standingOf(after, wish).kind !== "there");
  if (missed) return { kind: "impossible", path: missed.path };
  if (changed.length > 0 && !isVerified(config, after, expected(config, after, changed)))
    return { kind: "impossible", path: changed[0]?.path ?? [] };
  return { kind: "written", after, marked: current.text };
}

const startsWith = (path: readonly string[], top: readonly string[]): boolean =>
  top.every((name, index) => path[index] === name);

/** The uppermost blocks that are missing, each once. */
function topsOf(config: Config, missing: readonly Wish[]): (readonly string[])[] {
  const tops = missing.map(({ path }) => {
    const depth = path.findIndex((_, index) => !at(config.root, path.slice(0, index + 1)));
    return path.slice(0, depth + 1);
  });
  return [...new Map(tops.map((top) => [top.join("\0"), top])).values()];
}

const inserts =
  (top: readonly string[], wishes: readonly Wish[], quote: Quote): Step =>
  (config) => {
    const style = { spelling: spellingIn(config), step: indentStep(config.text, config.documents) };
    const lines = render(templateAt(config, top, wishes, quote), style);
    return insertKey(config, { path: top, lines }, orderBelow);
  };

/** The block at a path with everything that is wanted in it, in the order of the wishes. */
function templateAt(
  config: Config,
  path: readonly string[],
  wishes: readonly Wish[],
  quote: Quote,
): Template {
  const own = wishes.find((wish) => wish.path.length === path.length);
  const key = own?.name ?? path.at(-1) ?? "";
  const name = findKey(path)?.chosen || own?.name ? { key, chosen: true as const } : { key };
  if (own) {
    const yaml = yamlOf(config, own.value, quote);
    return own.value.kind === "stand-in" ? { ...name, value: yaml } : { ...name, verbatim: yaml };
  }
  const next = [...new Set(wishes.map((wish) => wish.path[path.length] ?? ""))];
  return {
    ...name,
    children: next.map((child) => {
      const inner = [...path, child];
      const below = wishes.filter((wish) => startsWith(wish.path, inner));
      return templateAt(config, inner, below, quote);
    }),
  };
}

/** The configuration with its stand-ins as they stand in the file. */
function unmarked(config: Config): Config {
  const text = withPlaceholders(config.text);
  if (text === config.text) return config;
  const { start, end } = config.region.span;
  return reparse(config, text, { start, end: end + text.length - config.text.length });
}

/** The values there must be: those that were there, and of what was wanted whatever is there now. */
function expected(
  before: Config,
  after: Config,
  wishes: readonly Wish[],
): ReadonlyMap<string, string> {
  const tops = wishes.map(({ path }) => path.join("."));
  const isWanted = (path: string): boolean =>
    tops.some((top) => path === top || path.startsWith(`${top}.`));
  const values = new Map([...valuesOf(before.root)].filter(([path]) => !isWanted(path)));
  for (const [path, value] of valuesOf(after.root)) if (isWanted(path)) values.set(path, value);
  return values;
}

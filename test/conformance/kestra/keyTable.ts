// The table of all configuration keys, from what the jars of each release read.
import { releases } from "./releases";
import type { Row } from "./table";

export const keyColumns = [
  "key",
  "type",
  "default",
  "enum",
  "nullable",
  "first",
  "last",
  "missing in",
  "modules",
  "evidence",
  "read by",
] as const;

export type KeyRow = Row<(typeof keyColumns)[number]>;

/** A place where a jar reads a key, as the recorder writes it. */
interface Read {
  readonly key: string;
  readonly type: string;
  readonly default: string | null;
  readonly nullable: boolean;
  readonly evidence: string;
  readonly place: string;
}

export interface ReleaseReads {
  readonly modules: Readonly<Record<string, readonly Read[]>>;
  /** By the class's internal name. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** Strongest first. */
const evidences = [
  "metadata",
  "class",
  "placeholder",
  "property",
  "condition",
  "lookup",
  "string",
] as const;

const roots =
  /^(kestra|micronaut|endpoints|datasources|jackson|logger|flyway|otel|tasks)(\.(?!yml$|yaml$|json$)|$)/;

/** The strings of these classes are names of trace attributes. */
const withoutKeys = /\b(Current)?TraceUtils\b/;

interface FoundKey {
  readonly spelling: string;
  readonly byRelease: Map<string, (Read & { readonly module: string })[]>;
}

/** The rows of the table, sorted by key. */
export function keyRows(reads: ReadonlyMap<string, ReleaseReads>): KeyRow[] {
  const found = new Map<string, FoundKey>();
  for (const [release, { modules }] of reads)
    for (const [module, moduleReads] of Object.entries(modules))
      for (const read of moduleReads) {
        if (!roots.test(read.key) || read.key.includes("$")) continue;
        if (read.evidence === "string" && withoutKeys.test(read.place)) continue;
        const key = kebab(read.key);
        const entry = found.get(key) ?? { spelling: read.key, byRelease: new Map() };
        found.set(key, entry);
        entry.byRelease.set(release, [
          ...(entry.byRelease.get(release) ?? []),
          { ...read, module },
        ]);
      }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => keyRow(key, entry, reads));
}

function keyRow(
  key: string,
  { spelling, byRelease }: FoundKey,
  reads: ReadonlyMap<string, ReleaseReads>,
): KeyRow {
  const measured = [...byRelease.keys()];
  const [first = "", last = ""] = [measured[0], measured.at(-1)];
  const all = [...byRelease.values()].flat();
  const latest = byRelease.get(last) ?? [];
  const type = bestType(latest) || bestType([...all].reverse());
  const enumName = /enum:([^>]+)/.exec(type)?.[1];
  const words = enumName === undefined ? [] : (reads.get(last)?.enums[enumName] ?? []);
  const between = releases.slice(
    releases.indexOf(first as (typeof releases)[number]),
    releases.indexOf(last as (typeof releases)[number]),
  );
  return {
    key: spelling === key ? key : `${key} (only as ${spelling})`,
    type: type.replace(/enum:[^>]+/, "enum"),
    default: defaults(byRelease, type),
    enum: words.join(" "),
    nullable: latest.some(({ nullable }) => nullable) ? "yes" : "",
    first,
    last: last === releases.at(-1) ? "" : last,
    "missing in": between.filter((release) => !byRelease.has(release)).join(" "),
    modules: unique(all.map(({ module }) => module)).join(" "),
    evidence: evidences
      .filter((evidence) => all.some((read) => read.evidence === evidence))
      .join(" "),
    "read by": unique(latest.map(({ place }) => place)).join("; "),
  };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** As Micronaut writes names: `localRepositoryPath` as `local-repository-path`. */
const kebab = (key: string): string => key.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();

/** The most precise type: an enum before a string, and a list with its items before one without. */
function bestType(reads: readonly Read[]): string {
  const types = reads.map(({ type }) => type).filter((type) => type !== "");
  const precise = (type: string): number =>
    type.includes("enum:") ? 3 : type.includes("<") ? 2 : type === "string" ? 0 : 1;
  return types.sort((a, b) => precise(b) - precise(a))[0] ?? "";
}

/** The default, or from which release on there is which default. */
function defaults(byRelease: FoundKey["byRelease"], type: string): string {
  const changes: [string, string][] = [];
  for (const [release, reads] of byRelease) {
    const values = unique(
      reads.flatMap((read) => (read.default === null ? [] : [defaultText(read.default, type)])),
    ).join(" | ");
    if (changes.at(-1)?.[1] !== values) changes.push([release, values]);
  }
  if (changes.length === 1) return changes[0]?.[1] ?? "";
  return changes.map(([release, value]) => `from ${release}: ${value || "none"}`).join("; ");
}

function defaultText(written: string, type: string): string {
  // Micronaut removes the quotes around the default of a placeholder.
  const value = written.replace(/^'(.*)'$/, "$1");
  if (type === "boolean") return { "0": "false", "1": "true" }[value] ?? value;
  return type === "duration" || type === "" ? durationText(value) : value;
}

const units: readonly [string, number][] = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1000],
  ["ms", 1],
];

/** A duration in the largest unit that gives an integer: `PT60S` and `60s` as `1m`. */
export function durationText(value: string): string {
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/i.exec(value);
  const plain = /^(\d+)(d|h|m|s|ms)$/.exec(value);
  const milliseconds = iso
    ? Number(iso[1] ?? 0) * 3_600_000 + Number(iso[2] ?? 0) * 60_000 + Number(iso[3] ?? 0) * 1000
    : plain
      ? Number(plain[1]) * (units.find(([unit]) => unit === plain[2])?.[1] ?? 0)
      : 0;
  const fitting = units.find(([, size]) => milliseconds > 0 && milliseconds % size === 0);
  return fitting ? `${milliseconds / fitting[1]}${fitting[0]}` : value;
}

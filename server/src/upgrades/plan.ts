// The plan of an upgrade: everything that changes for the configurations of a file between two releases.
import { sentences } from "../messages/message";
import { contains } from "../document/span";
import type { KestraFile } from "../interpretation/kestraFile";
import { textWithoutSecret } from "../interpretation/secretKeys";
import { docs } from "../knowledge/docs";
import { plainUri } from "../knowledge/location";
import { findKey } from "../knowledge/schema/keys";
import { formatVersion, type KestraVersion } from "../knowledge/versions";
import type { Config } from "../micronaut/configuration";
import { changesTo } from "../micronaut/edits/rewrite";
import { itemId, whyNotConverted } from "./apply";
import { stepsByHand } from "./byHand";
import { conversionsIn } from "./conversions";
import { changedDefaults } from "./defaults";
import { groupOf, type NewFinding, newFindings } from "./findings";
import { groups, type UpgradeItem } from "./item";
import { noticesIn } from "./notices";
import { releasesOf } from "./release";

/** A file of the plan, combined with the other files of its deployment. */
export interface UpgradedFile {
  readonly uri: string;
  readonly file: KestraFile;
  readonly from: KestraVersion;
  readonly to: KestraVersion;
}

/** The items of a file that is planned alone. */
export const planUpgrade = (
  file: KestraFile,
  from: KestraVersion,
  to: KestraVersion,
): readonly UpgradeItem[] => planUpgrades([{ uri: "", file, from, to }])[0] ?? [];

/**
 * The items of each file, the most important group first and then by place; none if `to` is not later than `from`. What
 * concerns a whole server is only in the first file that it reads.
 */
export function planUpgrades(files: readonly UpgradedFile[]): readonly (readonly UpgradeItem[])[] {
  const seen = new Map<string, Set<string>>();
  return files.map(({ uri, file, from, to }) => {
    const releases = releasesOf(from, to);
    const found = releases.length > 0 ? newFindings(file, from, to) : [];
    const items = file.configs.flatMap((config, index): UpgradeItem[] => {
      const unreadable = releases.length > 0 ? whyNotConverted(config) : undefined;
      if (unreadable) return [unreadableItem(index, to, unreadable)];
      const own = found.filter(({ finding: { at } }) => contains(config.region.span, at.start));
      const items = itemsFor(config, index, own, from, to);
      const others = config.otherFiles.configs.map((other) => placeOf(other.uri, other.config));
      const known = others.flatMap((place) => [...(seen.get(place) ?? [])]);
      const kept = items.filter(({ id, ofServer }) => !ofServer || !known.includes(keyOf(id)));
      seen.set(placeOf(uri, config), new Set(kept.map(({ id }) => keyOf(id))));
      return kept;
    });
    const around = found.filter(
      ({ finding: { at } }) => !file.configs.some(({ region }) => contains(region.span, at.start)),
    );
    return sorted([...items, ...findingItems(around, file.configs.length)]);
  });
}

const placeOf = (uri: string, { region }: Config): string =>
  `${plainUri(uri)} ${region.span.start}`;

/** The id without the index of the configuration. */
const keyOf = (id: string): string => id.slice(id.indexOf(" "));

function itemsFor(
  config: Config,
  index: number,
  found: readonly NewFinding[],
  from: KestraVersion,
  to: KestraVersion,
): UpgradeItem[] {
  const reported = new Set(found.map(({ finding }) => finding.at.start));
  return [
    ...conversionItems(config, index, from, to),
    ...noticeItems(config, index, from, to).filter(({ at }) => !reported.has(at.start)),
    ...findingItems(found, index),
    ...changedDefaults(config, from, to).map(
      ({ id, release, at, message: text, docs: page }): UpgradeItem => ({
        id: itemId(index, id),
        ...{ group: "should", release, at, message: text, docs: page ?? docs.configuration },
        ofServer: true,
      }),
    ),
    ...stepsByHand(config, from, to).map(
      ({ step: { id, version, group, text, page }, at }): UpgradeItem => ({
        id: itemId(index, `by hand ${id}`),
        ...{ group, release: version, at, message: text, docs: page },
        ofServer: true,
      }),
    ),
  ];
}

const findingItems = (found: readonly NewFinding[], index: number): UpgradeItem[] =>
  found.map(({ finding, version }) => {
    const { rule, at, severity, message } = finding;
    return {
      id: itemId(index, `${rule.id} ${ordinal(found, finding)}`),
      group: groupOf(severity),
      release: formatVersion(version),
      ...{ at, message },
      ...(rule.docs ? { docs: rule.docs } : {}),
    };
  });

/** The number of a finding among those of its rule. */
const ordinal = (all: readonly NewFinding[], finding: NewFinding["finding"]): number =>
  all
    .filter((other) => other.finding.rule === finding.rule)
    .findIndex((other) => other.finding === finding);

const unreadableItem = (
  index: number,
  to: KestraVersion,
  { at, message: text }: NonNullable<ReturnType<typeof whyNotConverted>>,
): UpgradeItem => ({
  id: itemId(index, "unreadable"),
  ...{ group: "must", release: formatVersion(to), at, message: text },
});

/** Whether an item says that a configuration cannot be converted. */
export const isUnreadable = ({ id }: UpgradeItem): boolean => id.endsWith(" unreadable");

function conversionItems(
  config: Config,
  index: number,
  from: KestraVersion,
  to: KestraVersion,
): UpgradeItem[] {
  const items = new Map<string, UpgradeItem>();
  for (const release of releasesOf(from, to)) {
    for (const conversion of conversionsIn(config, release)) {
      const { id, group, since, at, what, notes, failed, convert } = conversion;
      // A switch that was removed earlier is also converted by later releases.
      if (items.has(id)) continue;
      const after = convert(config);
      const changes = after && after.text !== config.text;
      const path = id.split(" ")[1]?.split(".") ?? [];
      // An earlier release may already remove a permission.
      const own = notes.filter((note) => ![...items.values()].some((item) => item.at === note.at));
      items.set(id, {
        id: itemId(index, id),
        ...{ group, release: since ?? formatVersion(release.version), at },
        message: textWithoutSecret(
          sentences(what, ...own.map((note) => note.message), after ? undefined : failed),
        ),
        docs: id === "role" ? docs.roleActions : (findKey(path)?.docs ?? docs.configuration),
        ...(changes ? { title: what, changes: changesTo(config, after) } : {}),
      });
    }
  }
  return [...items.values()];
}

const noticeItems = (
  config: Config,
  index: number,
  from: KestraVersion,
  to: KestraVersion,
): UpgradeItem[] =>
  releasesOf(from, to).flatMap((release) =>
    [...noticesIn(config, release)].map(({ id, group, at, message: text }) => ({
      id: itemId(index, `notice ${id}`),
      ...{ group, release: formatVersion(release.version), at },
      message: textWithoutSecret(text),
      docs: findKey(id.split(" ")[0]?.split(".") ?? [])?.docs ?? docs.migrationGuide,
    })),
  );

const sorted = (items: readonly UpgradeItem[]): UpgradeItem[] => {
  const rank = ({ group }: UpgradeItem): number => groups.indexOf(group);
  return [...items].sort((a, b) => rank(a) - rank(b) || a.at.start - b.at.start);
};

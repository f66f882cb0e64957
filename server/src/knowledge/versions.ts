// Kestra versions: parsing, formatting and comparison.

/** A version without its patch level; major and minor as numbers. */
export interface KestraVersion {
  readonly major: number;
  readonly minor: number;
}

/** Parses `1.3`, `v1.3.2` or `2.0.0-SNAPSHOT`; undefined for anything else (`latest`). */
export function parseVersion(text: string): KestraVersion | undefined {
  const match = /^v?(\d{1,4})\.(\d{1,4})(?:[.\-+].*)?$/.exec(text.trim());
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : undefined;
}

export const formatVersion = ({ major, minor }: KestraVersion): string => `${major}.${minor}`;

/** Negative if `a` is older than `b`, 0 if they are equal. */
export const compareVersions = (a: KestraVersion, b: KestraVersion): number =>
  a.major - b.major || a.minor - b.minor;

/** Whether `version` is `bound` or later. `bound` must be a valid version. */
export function isAtLeast(version: KestraVersion, bound: string): boolean {
  const parsed = parseVersion(bound);
  return parsed !== undefined && compareVersions(version, parsed) >= 0;
}

/** The minor versions a configuration can target, newest first. */
export const knownVersions = [
  "2.0",
  "1.3",
  "1.2",
  "1.1",
  "1.0",
  "0.24",
  "0.23",
  "0.22",
  "0.21",
  "0.20",
] as const;

/** The known versions after `from` up to `to`, oldest first. */
export const versionsBetween = (from: KestraVersion, to: KestraVersion): KestraVersion[] =>
  knownVersions
    .flatMap((known) => parseVersion(known) ?? [])
    .filter((known) => compareVersions(known, from) > 0 && compareVersions(known, to) <= 0)
    .reverse();

/** The newest of them. */
export const newestRelease = parseVersion(knownVersions[0]);

/** Whether a version is older or newer than all of those whose keys are known. */
export const isOutsideKnown = (version: KestraVersion | undefined): boolean =>
  version !== undefined &&
  (knownVersions.every((known) => !isAtLeast(version, known)) ||
    (newestRelease !== undefined && compareVersions(version, newestRelease) > 0));

/**
 * The tags of Kestra's images that move on with each release (`latest`) or commit (`develop`), in every flavour. Not
 * `latest-lts`, which is an older release.
 */
const movingTag = /^(latest|develop)(-(full|no-plugins|slim))?$/;

/** The release that a moving tag is taken for: the newest known one; undefined for any other tag. */
export const releaseOfMovingTag = (tag: string): KestraVersion | undefined =>
  movingTag.test(tag) ? newestRelease : undefined;

/** Changes of this version or older are also reported, with their version, to users whose version is unknown. */
const oldestCurrent: KestraVersion = { major: 1, minor: 0 };

/**
 * Whether a change made in version `bound`, or before any version in use (`true`), applies: certainly for the target
 * version, or probably if the target is unknown but all current versions have the change.
 */
export function isInEffect(
  bound: string | true,
  target: KestraVersion | undefined,
): "surely" | "probably" | undefined {
  if (bound === true) return "surely";
  if (target) return isAtLeast(target, bound) ? "surely" : undefined;
  return isAtLeast(oldestCurrent, bound) ? "probably" : undefined;
}

// Versions of Kestra: how they are written, and which comes first.

/** A version without its patch level; major and minor as numbers. */
export interface KestraVersion {
  readonly major: number;
  readonly minor: number;
}

/** Reads `1.3`, `v1.3.2` or `2.0.0-SNAPSHOT`; nothing for anything else (`latest`). */
export function parseVersion(text: string): KestraVersion | undefined {
  const match = /^v?(\d{1,4})\.(\d{1,4})(?:[.\-+].*)?$/.exec(text.trim());
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : undefined;
}

export const formatVersion = ({ major, minor }: KestraVersion): string => `${major}.${minor}`;

/** Negative when `a` came before `b`, 0 when they are the same. */
export const compareVersions = (a: KestraVersion, b: KestraVersion): number =>
  a.major - b.major || a.minor - b.minor;

/** Whether `version` is `bound` or later; `bound` is written by us and always readable. */
export function isAtLeast(version: KestraVersion, bound: string): boolean {
  const parsed = parseVersion(bound);
  return parsed !== undefined && compareVersions(version, parsed) >= 0;
}

/** The minor versions that a configuration may be for, newest first. */
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

/** What has held since this version or longer may be told, with its version, to people whose own is not known. */
const oldestCurrent: KestraVersion = { major: 1, minor: 0 };

/**
 * Whether a change has come that was made in version `bound`, or before any version in use (`true`): surely by the
 * target version, probably where that is not known but all current ones have it.
 */
export function hasCome(
  bound: string | true,
  target: KestraVersion | undefined,
): "surely" | "probably" | undefined {
  if (bound === true) return "surely";
  if (target) return isAtLeast(target, bound) ? "surely" : undefined;
  return isAtLeast(oldestCurrent, bound) ? "probably" : undefined;
}

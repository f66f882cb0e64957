// The releases of an upgrade. Everything that an upgrade changes is bound to the release that changes it, so that an upgrade
// over several releases is the sum of its steps.
import { compareVersions, type KestraVersion, versionsBetween } from "../knowledge/versions";

/** A release, and the one before it or the one that the upgrade starts from. */
export interface Release {
  readonly before: KestraVersion;
  readonly version: KestraVersion;
}

/** The releases after `from` up to `to`, oldest first; empty if `to` is not later. */
export function releasesOf(from: KestraVersion, to: KestraVersion): Release[] {
  const versions = versionsBetween(from, to);
  return versions.map((version, index) => ({ before: versions[index - 1] ?? from, version }));
}

/** Whether `version` is in an upgrade from `from` to `to`. */
export const isBetween = (
  version: KestraVersion,
  from: KestraVersion,
  to: KestraVersion,
): boolean => compareVersions(version, from) > 0 && compareVersions(version, to) <= 0;

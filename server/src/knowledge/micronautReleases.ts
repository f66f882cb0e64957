// Differences between the releases of Micronaut that Kestra is built on. Kestra's POMs name these releases, and
// test/conformance records what they read. A patch of Kestra may contain a newer Micronaut than the first release of its
// line: 0.22.0 contains Micronaut 4.7.14, 0.22.41 contains 4.9.9.
import { isAtLeast, type KestraVersion } from "./versions";

/**
 * Whether the target version may read durations in microseconds (`10us`), which needs Micronaut 4.9: all releases do from
 * Kestra 1.0 on, and the newest patches of 0.22 to 0.24.
 */
export const readsMicroseconds = (target: KestraVersion | undefined): boolean =>
  target === undefined || isAtLeast(target, "0.22");

// What is measured, and how often.
import type { Build } from "./builds";

/** The number of measurements, after warm-up rounds, and what is measured. */
export interface RunSize {
  warmUp: number;
  rounds: number;
  /** Ours first, then an earlier one, if there is one. */
  builds: readonly Build[];
  /** Whether other servers are measured too. */
  peers: boolean;
}

// What other files say to the server that reads a configuration: further configurations, and the containers in which it
// runs. Filled in by whoever knows other files; for everybody else there are none.
import type { Workload } from "../document/fileKinds/workload";
import type { Config } from "./configuration";

export interface Elsewhere {
  readonly configs: readonly Companion[];
  readonly workloads: readonly ForeignWorkload[];
}

/** Another configuration that the same server reads. */
export interface Companion {
  readonly uri: string;
  readonly config: Config;
  /**
   * Which of the two wins where both set a property: the other one, this one, or nobody knows. `instead`: the other one
   * takes this one's place as a whole.
   */
  readonly rank: "above" | "below" | "unknown" | "instead";
}

/** A container in which the configuration is read, and the file that describes it. */
export interface ForeignWorkload {
  readonly uri: string;
  readonly text: string;
  readonly workload: Workload;
}

export const nowhereElse: Elsewhere = { configs: [], workloads: [] };

/** Every container in which a configuration is read, whichever file describes it. */
export const serversOf = ({ workloads, elsewhere }: Config): readonly Workload[] =>
  elsewhere.workloads.length === 0
    ? workloads
    : [...workloads, ...elsewhere.workloads.map(({ workload }) => workload)];

// One thing that an upgrade changes for a configuration.
import type { Span, TextChange } from "../document/span";
import type { Text } from "../messages/message";

/**
 * `must`: without it, the server does not start, or ignores or loses something. `should`: it behaves differently, or a
 * later version will. `good-to-know`: nothing has to be done.
 */
export type Group = "must" | "should" | "good-to-know";

export const groups: readonly Group[] = ["must", "should", "good-to-know"];

export interface UpgradeItem {
  /** Unique in its file, and the same while other lines of the file change. */
  readonly id: string;
  readonly group: Group;
  /** The release that changes it, such as `0.23`. */
  readonly release: string;
  /** What it is about, in the text before the upgrade. */
  readonly at: Span;
  readonly message: Text;
  /** What changes, without what to review; absent if there is no edit. */
  readonly title?: Text;
  /** It concerns the whole server, so one of the files that the server reads is enough. */
  readonly ofServer?: true;
  /** A page about it. */
  readonly docs?: string;
  /** The edit, on its own; absent if it has to be done by hand. */
  readonly changes?: readonly TextChange[];
}

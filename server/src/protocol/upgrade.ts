// Planning an upgrade of Kestra for the configurations of a deployment.
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";

/** Requests the versions between which an upgrade can be planned; null if there is no configuration. */
export const upgradeVersionsRequest = "kestraConfig/upgradeVersions";

export interface UpgradeVersions {
  /** The current version, if the files show it or the user has chosen one. */
  readonly from?: string;
  /** All known versions, newest first. */
  readonly all: readonly string[];
}

/** Requests the plan; null if there is no configuration any more. */
export const planUpgradeRequest = "kestraConfig/planUpgrade";

export interface PlanUpgradeParams {
  readonly uri: string;
  readonly from: string;
  readonly to: string;
}

export interface UpgradePlan {
  /** The title of the plan. */
  readonly title: string;
  /** Markdown that is readable as it is. */
  readonly text: string;
  readonly links: readonly PlanLink[];
  /** The number of items that can be edited. */
  readonly editable: number;
  /** Their edits, with an annotation per item if the editor supports that; absent if there are none. */
  readonly edit?: WorkspaceEdit;
}

/** A place in the text that refers to a line of a file. Lines and columns count from 0. */
export interface PlanLink {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly uri: string;
  readonly targetLine: number;
}

/** The same plan for a page, where users tick the edits that they want. */
export interface UpgradeList {
  readonly title: string;
  /** How many items there are, or that nothing has to be changed. */
  readonly summary: string;
  readonly groups: readonly UpgradeGroup[];
  readonly choices: readonly UpgradeChoice[];
}

export interface UpgradeGroup {
  readonly title: string;
  readonly items: readonly ListedItem[];
}

export interface ListedItem {
  readonly uri: string;
  /** Counts from 0. */
  readonly line: number;
  /** The release that changes it, such as 0.23. */
  readonly release: string;
  readonly message: string;
  /** The URL of a page about it. */
  readonly docs?: string;
  /** The index of its edits among the choices; absent if there are none. */
  readonly choice?: number;
}

/** The edits of one or more items in a file. They do not touch those of other choices. */
export interface UpgradeChoice {
  readonly uri: string;
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

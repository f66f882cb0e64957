// Planning an upgrade of Kestra for the configurations of a deployment.
import type { WorkspaceEdit } from "vscode-languageserver-types";

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

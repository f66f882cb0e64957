// The protocol of the table of default role grants, and of the changes made in it.
import type { Range, TextEdit } from "vscode-languageserver-types";

/**
 * Requests the table of the default role. The result is null for a document without configuration that is not empty.
 */
export const roleTableRequest = "kestraConfig/roleTable";

/** Requests the edits that grant or revoke an action. */
export const grantRequest = "kestraConfig/grant";

/** Requests the edits that make the role grant what a preset grants. */
export const presetRequest = "kestraConfig/grantPreset";

/** Requests the role as a Terraform resource. The result is null if there is no role. */
export const terraformRequest = "kestraConfig/terraform";

export interface RoleTableParams {
  readonly uri: string;
  /** Selects the configuration of the file: the one at this offset, or else the first one. */
  readonly offset?: number;
  /** Selects it by index, as in an earlier result. Takes precedence over the offset. */
  readonly configuration?: number;
  /** Shows the role for this version instead of the version of the configuration. */
  readonly version?: string;
}

export interface GrantParams extends RoleTableParams {
  readonly permission: string;
  readonly action: string;
  /** Whether to grant or to revoke it. */
  readonly grant: boolean;
}

export interface PresetParams extends RoleTableParams {
  /** The name of the preset. */
  readonly preset: string;
}

export type RoleEdits =
  | { readonly kind: "edits"; readonly edits: TextEdit[] }
  /** The reason is shown to the user. */
  | { readonly kind: "refused"; readonly reason: string };

export interface RoleTable {
  /** The version of the table, such as 1.3. */
  readonly version: string;
  /**
   * Where the version comes from: a request, the setting, a comment, an image, or the actions of the role. Otherwise
   * it is the newest.
   */
  readonly versionFrom: "asked" | "setting" | "comment" | "image" | "words" | "newest";
  readonly versions: readonly string[];
  /** The name of the file kind. */
  readonly fileKind: string;
  /** The index of the configuration in the file. */
  readonly configuration: number;
  /** Absent if the configuration has no default role. */
  readonly role?: { readonly name: string; readonly description: string; readonly at: Range };
  /** What the user should know first. */
  readonly notices: readonly string[];
  /** How much the role grants. */
  readonly summary: string;
  readonly columns: readonly RoleColumn[];
  readonly rows: readonly RoleRow[];
  readonly presets: readonly RolePreset[];
}

export interface RoleColumn {
  readonly action: string;
  /** What it allows users to do. */
  readonly allows: string;
  /** The role contains the action, but this version does not have it. */
  readonly isForeign: boolean;
}

export interface RoleRow {
  readonly permission: string;
  /** What it governs. */
  readonly governs: string;
  /** The permission belongs to another version or is unknown. */
  readonly isForeign: boolean;
  /** Why nothing can be changed in this row. */
  readonly fixed?: string;
  /** One for each column. */
  readonly cells: readonly RoleCell[];
}

export interface RoleCell {
  readonly granted: "yes" | "no" | "unknown";
  /** Whether granting it has an effect; `unavailable` if the permission has no such action. */
  readonly effect: "some" | "none" | "unavailable";
  readonly isEditable: boolean;
  /** Further information about the cell. */
  readonly note?: string;
}

export interface RolePreset {
  readonly name: string;
  /** What it allows users to do. */
  readonly allows: string;
  readonly grants: Readonly<Record<string, readonly string[]>>;
}

// The table of what the default role grants, and the changes that are made in it.
import type { Range, TextEdit } from "vscode-languageserver-types";

/** Asks for the table of the default role; null where the document holds no configuration and is not empty. */
export const roleTableRequest = "kestraConfig/roleTable";

/** Asks for the edits that grant an action or withdraw it. */
export const grantRequest = "kestraConfig/grant";

/** Asks for the edits that make the role grant what a preset does. */
export const presetRequest = "kestraConfig/grantPreset";

/** Asks for the role as a Terraform resource; null where there is no role. */
export const terraformRequest = "kestraConfig/terraform";

export interface RoleTableParams {
  readonly uri: string;
  /** Which configuration of the file is meant: the one around this offset, else the first. */
  readonly offset?: number;
  /** The same, counted from 0, as an earlier answer had it; it comes first. */
  readonly configuration?: number;
  /** A version to look at the role with, instead of the one the configuration is for. */
  readonly version?: string;
}

export interface GrantParams extends RoleTableParams {
  readonly permission: string;
  readonly action: string;
  /** Whether it is to be granted. */
  readonly grant: boolean;
}

export interface PresetParams extends RoleTableParams {
  /** By its name. */
  readonly preset: string;
}

export type RoleEdits =
  | { readonly kind: "edits"; readonly edits: TextEdit[] }
  /** The reason is a sentence for the user. */
  | { readonly kind: "refused"; readonly reason: string };

export interface RoleTable {
  /** The version the role is looked at with, such as 1.3. */
  readonly version: string;
  /** Why that one: somebody says it, the words of the role do, or it is the newest. */
  readonly versionFrom: "asked" | "setting" | "comment" | "image" | "words" | "newest";
  readonly versions: readonly string[];
  /** What kind of file carries the configuration, in words. */
  readonly carrier: string;
  /** Which configuration of the file it is, counted from 0. */
  readonly configuration: number;
  /** Absent where the configuration has no default role. */
  readonly role?: { readonly name: string; readonly description: string; readonly at: Range };
  /** What a person should know before anything else; sentences. */
  readonly notices: readonly string[];
  /** How much the role grants, in a sentence. */
  readonly summary: string;
  readonly columns: readonly RoleColumn[];
  readonly rows: readonly RoleRow[];
  readonly presets: readonly RolePreset[];
}

export interface RoleColumn {
  readonly action: string;
  /** What it lets people do; a sentence. */
  readonly allows: string;
  /** No action of this version, but written in the role. */
  readonly isForeign: boolean;
}

export interface RoleRow {
  readonly permission: string;
  /** What it governs; a sentence. */
  readonly governs: string;
  /** Of another version, or not known at all. */
  readonly isForeign: boolean;
  /** Why nothing can be changed in it; a sentence. */
  readonly fixed?: string;
  /** One for each column. */
  readonly cells: readonly RoleCell[];
}

export interface RoleCell {
  readonly granted: "yes" | "no" | "unknown";
  /** Whether granting it does something; `unavailable` where the permission has no such action. */
  readonly effect: "some" | "none" | "unavailable";
  readonly isEditable: boolean;
  /** What is special about it; a sentence. */
  readonly note?: string;
}

export interface RolePreset {
  readonly name: string;
  /** What people with it can do. */
  readonly allows: string;
  readonly grants: Readonly<Record<string, readonly string[]>>;
}

// The messages between the role table and its host.
import type { RoleTable } from "../../../server/src/protocol/roleTable";

export type ToPage =
  /** The current table; null while the document contains no configuration. */
  | {
      readonly kind: "table";
      /** The name of the file. */
      readonly document: string;
      readonly table: RoleTable | null;
      readonly state: PageState;
    }
  /** The result of an action. */
  | { readonly kind: "message"; readonly message: string };

export type FromPage =
  /** The page has loaded and needs the table. */
  | { readonly kind: "ready" }
  | {
      readonly kind: "grant";
      readonly permission: string;
      readonly action: string;
      readonly grant: boolean;
    }
  | { readonly kind: "preset"; readonly preset: string; readonly revokes: number }
  /** Show the role for another version; `auto` for the role's own version. */
  | { readonly kind: "version"; readonly version: string }
  | { readonly kind: "terraform" }
  /** Show the role in its document. */
  | { readonly kind: "reveal" };

/** The state of the page that survives a restart of the window. */
export interface PageState {
  readonly uri: string;
  readonly configuration?: number;
  readonly version?: string;
}

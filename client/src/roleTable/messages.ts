// What the panel of the role table and its page tell each other.
import type { RoleTable } from "../../../server/src/protocol/roleTable";

export type ToPage =
  /** The table as it is now; null while the document holds no configuration. */
  | {
      readonly kind: "table";
      /** The file's name. */
      readonly document: string;
      readonly table: RoleTable | null;
      readonly state: PageState;
    }
  /** Something has been done, or could not be. */
  | { readonly kind: "told"; readonly message: string };

export type FromPage =
  /** The page is there and wants the table. */
  | { readonly kind: "ready" }
  | {
      readonly kind: "grant";
      readonly permission: string;
      readonly action: string;
      readonly grant: boolean;
    }
  | { readonly kind: "preset"; readonly preset: string; readonly withdraws: number }
  /** Look at the role with another version; `auto` for the one it is for. */
  | { readonly kind: "version"; readonly version: string }
  | { readonly kind: "terraform" }
  /** Show the role in its document. */
  | { readonly kind: "reveal" };

/** What the page keeps over a restart of the window. */
export interface PageState {
  readonly uri: string;
  readonly configuration?: number;
  readonly version?: string;
}

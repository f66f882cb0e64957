// Writing an SSO client or a default role into a document.
import type { Range, TextEdit } from "vscode-languageserver-types";

/** Asks for the edit that writes an SSO client or a default role into a document. */
export const insertRequest = "kestraConfig/insert";

export interface InsertParams {
  readonly uri: string;
  /** Which configuration of a compose file is meant: the one around this offset, else the first. */
  readonly offset: number;
  readonly what:
    { readonly kind: "sso-client"; readonly provider: string } | { readonly kind: "default-role" };
}

export type InsertResult =
  /** The edits, and the stand-in to select once they are applied. */
  | { readonly kind: "edits"; readonly edits: TextEdit[]; readonly select: Range | undefined }
  /** It is there already. */
  | { readonly kind: "present"; readonly range: Range; readonly name: string }
  /** It cannot be written here; the reason is a sentence for the user. */
  | { readonly kind: "refused"; readonly reason: string };

/** Asks for the providers a client can be made for. */
export const providersRequest = "kestraConfig/providers";

export interface ProviderChoice {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

// Checking an issuer with its provider over the network.

/** Checks the providers of a document's clients. Can be cancelled. */
export const checkIssuerRequest = "kestraConfig/checkIssuer";

export interface CheckIssuerParams {
  readonly uri: string;
  /** The name of the client to check; all clients if undefined. */
  readonly client?: string;
  /** The editor's proxy setting. */
  readonly proxy?: { readonly url: string; readonly except: readonly string[] };
}

export type CheckIssuerResult =
  | {
      readonly kind: "report";
      readonly title: string;
      /** Markdown. */
      readonly report: string;
      /** Shell commands, to be copied, for the requests whose responses the browser withheld. */
      readonly shellCommands?: string;
    }
  | { readonly kind: "cancelled" }
  /** No request was sent; the reason is a sentence for the user. */
  | { readonly kind: "refused"; readonly reason: string };

/** Tells the server whether the workspace is trusted; until then, no requests are sent. */
export const trustNotification = "kestraConfig/trust";

// Checking an issuer with its provider, which is asked over the network.

/** Asks what the providers of a document's clients say of themselves. It can be cancelled. */
export const checkIssuerRequest = "kestraConfig/checkIssuer";

export interface CheckIssuerParams {
  readonly uri: string;
  /** The name of the client that is meant; without one, all of them. */
  readonly client?: string;
  /** The proxy that the editor is set to. */
  readonly proxy?: { readonly url: string; readonly except: readonly string[] };
}

export type CheckIssuerResult =
  | {
      readonly kind: "report";
      readonly title: string;
      /** Markdown. */
      readonly report: string;
      /** Lines for a shell, to be copied, that ask what the browser has kept back. */
      readonly byHand?: string;
    }
  | { readonly kind: "cancelled" }
  /** Nobody was asked; the reason is a sentence for the user. */
  | { readonly kind: "refused"; readonly reason: string };

/** Tells the server whether the user trusts what is open; until then, nobody is asked anything. */
export const trustNotification = "kestraConfig/trust";

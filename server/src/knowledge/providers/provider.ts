// What a provider is: an identity provider Kestra users sign in with, as data.
import type { Issuer } from "../issuer";

export interface Provider {
  readonly id: string;
  readonly name: string;
  /** The client name the documentation uses; it becomes part of the redirect URI. */
  readonly client: string;
  readonly docs: string;
  /** The issuer with the parts a person fills in as `<…>`. */
  readonly issuer: string;
  /** Client names people give it beside `client`. */
  readonly aliases?: readonly string[];
  /** One sentence on what to watch out for. */
  readonly trap: string;
  /** After a logout there, the browser comes back to Kestra's /logout with GET. */
  readonly sendsBack?: true;
  /** It takes the redirect URI as a regular expression, which has to match all of it. */
  readonly takesPattern?: true;
  /** Whether an issuer is plainly this provider's, by host or path. */
  recognises?(issuer: Issuer): boolean;
  /**
   * What is wrong with an issuer's shape, given that it is meant for this provider; `corrected` only where that is
   * certain. Nothing when it may be right.
   */
  check?(issuer: Issuer): { readonly expected: string; readonly corrected?: string } | undefined;
}

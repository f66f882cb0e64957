// An identity provider that Kestra users sign in with, as data.
import type { Text } from "../../messages/message";
import type { Issuer } from "../sso/issuer";
import type { ProviderQuestion } from "./questions";

export interface Provider {
  readonly id: string;
  readonly name: string;
  /** The client name in the documentation. It becomes part of the redirect URI. */
  readonly client: string;
  readonly docs: string;
  /** The issuer with `<…>` for the parts that the user fills in. */
  readonly issuer: string;
  /** Other common client names. */
  readonly aliases?: readonly string[];
  /** One sentence about the most common mistake. */
  readonly pitfall: Text;
  /** The questions whose answers make up the issuer. Empty if the issuer is the same for all users. */
  readonly questions: readonly ProviderQuestion[];
  /** After a logout at the provider, the browser returns to Kestra's /logout with GET. */
  readonly sendsBack?: true;
  /** The provider reads the redirect URI as a regular expression that must match the whole address. */
  readonly takesPattern?: true;
  /**
   * Whether it URL-decodes client ID and secret in the Authorization header, as RFC 6749 requires; absent if this is
   * unknown. Micronaut does not encode them.
   */
  readonly decodesCredentials?: boolean;
  /** Whether the host or path of an issuer shows that it is this provider's. */
  recognises?(issuer: Issuer): boolean;
  /**
   * What is wrong with the form of an issuer that is meant for this provider, or undefined if it may be right.
   * `corrected` is set only if the correction is certain.
   */
  check?(issuer: Issuer): { readonly expected: Text; readonly corrected?: string } | undefined;
  /** The issuer, given valid answers to all questions. */
  issuerFrom(answers: ProviderAnswers): string;
  /** The answers that an issuer or another address of the provider contains, if it contains them all. */
  answersIn?(url: Issuer): ProviderAnswers | undefined;
  /** What the user does at the provider, in order. */
  steps(registration: Registration): readonly NextStep[];
}

/** The answers by question id. */
export type ProviderAnswers = Readonly<Record<string, string>>;

/** What the user registers at the provider. */
export interface Registration {
  readonly answers: ProviderAnswers;
  /** In the form that the provider's field takes. */
  readonly redirect: string;
  readonly postLogout: string;
}

/** What the user does next, outside the file. */
export interface NextStep {
  /** One sentence. */
  readonly text: Text;
  /** The string to enter there. */
  readonly copy?: string;
}

/**
 * A regular expression that matches exactly this string. Every character that is special in any regular expression
 * language is escaped, because the provider's language may differ from JavaScript.
 */
export const patternOf = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

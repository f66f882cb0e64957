// An identity provider that Kestra users sign in with, as data.
import type { Text } from "../../messages/message";
import type { Issuer } from "../sso/issuer";
import type { IssuerProblem } from "./issuerProblem";
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
  /** It accepts client ID and secret in the request body only if the client is registered for `client_secret_post`. */
  readonly registersAuthentication?: true;
  /** Where the ID token has the user's groups. Undefined if the provider adds none. */
  readonly groups?: GroupsClaim;
  /** What a logout from Kestra can do about the session at the provider. Undefined if it was not determined. */
  readonly logout?: ProviderLogout;
  /** It also sends an ID token if the scopes do not include openid. */
  readonly sendsIdTokenWithoutOpenid?: true;
  /** Whether the host or path of an issuer shows that it is this provider's. */
  recognises?(issuer: Issuer): boolean;
  /** What is wrong with the form of an issuer that is meant for this provider, or undefined if it may be right. */
  check?(issuer: Issuer): IssuerProblem | undefined;
  /** The issuer, given valid answers to all questions. */
  issuerFrom(answers: ProviderAnswers): string;
  /** The answers that an issuer or another address of the provider contains, if it contains them all. */
  answersIn?(url: Issuer): ProviderAnswers | undefined;
  /** What the user does at the provider, in order. */
  steps(registration: Registration): readonly NextStep[];
}

export interface GroupsClaim {
  /** With dots between levels, because Kestra reads it that way. */
  readonly claim: string;
  /** The scope that adds a claim to the ID token. Absent if the default scopes suffice. */
  scopeFor?(claim: string): string;
  /** What the provider needs before it adds the claim. */
  readonly step?: Text;
}

/**
 * `recognised`: Micronaut recognises the provider by its issuer and ends its session. `asOkta`: the provider has an
 * end_session_endpoint that wants the ID token, which Micronaut only uses with the recipe for Okta; run with Keycloak
 * 26.7.3 and Hydra 2.3.0 on Micronaut Security 4.15.1. `none`: the provider publishes no end_session_endpoint. `asked`:
 * it depends on the provider, as `asOkta` or `none`.
 */
export type ProviderLogout = "recognised" | "asOkta" | "none" | "asked";

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

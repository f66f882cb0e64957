// What a provider is: an identity provider Kestra users sign in with, as data.
import type { Text } from "../../messages/message";
import type { Issuer } from "../sso/issuer";
import type { ProviderQuestion } from "./questions";

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
  /** What must be asked to know the issuer; nothing where it is the same for everybody. */
  readonly questions: readonly ProviderQuestion[];
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
  /** The issuer, given good answers to all questions. */
  issuerFrom(answers: ProviderAnswers): string;
  /** The answers that an issuer, or another address of the provider, holds; nothing where it is no issuer. */
  answersIn?(url: Issuer): ProviderAnswers | undefined;
  /** What a person does at the provider, in order. */
  steps(registration: Registration): readonly NextStep[];
}

/** By the id of the question. */
export type ProviderAnswers = Readonly<Record<string, string>>;

/** What is to be registered at the provider. */
export interface Registration {
  readonly answers: ProviderAnswers;
  /** As the provider's field for it wants it. */
  readonly redirect: string;
  readonly postLogout: string;
}

/** What a person does next, somewhere else. */
export interface NextStep {
  /** One sentence. */
  readonly text: Text;
  /** What to enter there. */
  readonly copy?: string;
}

/**
 * A regular expression for a text and nothing else, for a provider that matches the whole of an address: every character
 * that means something in such an expression, in whichever language, stands behind a backslash.
 */
export const patternOf = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

// One thing that is checked in the answer of a provider, and what is wrong with it.
import type { Text } from "../messages/message";
import type { FailureTexts } from "./failures";

export interface Check {
  /** What is looked at, such as `Key set`. */
  readonly name: Text;
  /** What was found, in a few words. */
  readonly found: Text;
  readonly problem?: Problem;
}

export interface Problem extends FailureTexts {
  readonly rule: "issuer-unreachable" | "issuer-mismatch" | "issuer-keys" | "issuer-unsupported";
  readonly severity: "error" | "warning" | "information" | "hint";
  /** The key it is about. */
  readonly about: "issuer" | "scopes";
  /** The issuer that would be right. */
  readonly issuer?: string;
}

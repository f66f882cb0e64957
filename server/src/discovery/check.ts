// One aspect of a provider's response, and the problem with it, if any.
import type { Text } from "../messages/message";
import type { FailureTexts } from "./failures";

export interface Check {
  /** What is checked, such as `Key set`. */
  readonly name: Text;
  /** A short summary of what was found. */
  readonly found: Text;
  readonly problem?: Problem;
}

export interface Problem extends FailureTexts {
  readonly rule: "issuer-unreachable" | "issuer-mismatch" | "issuer-keys" | "issuer-unsupported";
  readonly severity: "error" | "warning" | "information" | "hint";
  /** The key that the problem is about. */
  readonly about: "issuer" | "scopes";
  /** The correct issuer. */
  readonly issuer?: string;
}

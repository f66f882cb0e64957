// What a rule is: one way in which a configuration goes wrong, with the reason, the fix, and examples that are its
// documentation and its tests.
import type { Span, TextChange } from "../document/span";
import type { KestraVersion } from "../knowledge/versions";
import type { Config } from "../micronaut/configuration";

export type Severity = "error" | "warning" | "information" | "hint";

export interface Rule {
  /** The file's name; it names the problem. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** Why it matters, for the rule's page. */
  readonly why: string;
  readonly docs: string;
  readonly examples: readonly Example[];
  check(config: Config, context: Context): Iterable<Finding>;
}

/** `bad` gives exactly one finding of the rule; its first fix gives `good`, which gives none. */
export interface Example {
  readonly bad: string;
  /** Absent where no fix is certain. */
  readonly good?: string;
}

/** What a rule may know beside the configuration itself. */
export interface Context {
  /** The version of Kestra the configuration is for; rules that depend on it stay silent without. */
  readonly target: KestraVersion | undefined;
}

export interface Finding {
  readonly at: Span;
  /** A stretch of text that means nothing as it stands, so that no other rule can say anything of it. */
  readonly covers?: Span;
  /** What is wrong. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do; the fix's title says the same as an order. */
  readonly todo: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Another place in the file that has to do with it. */
  readonly related?: { readonly at: Span; readonly message: string };
  /** Worked out only when asked for; best first. */
  fixes?(): readonly Fix[];
}

export interface Fix {
  readonly title: string;
  readonly changes: readonly TextChange[];
  /** The one right thing to do, which may be applied without asking. */
  readonly preferred: boolean;
}

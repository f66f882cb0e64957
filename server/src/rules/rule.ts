// What a rule is: one way in which a configuration goes wrong, with the reason, the fix, and examples that are its
// documentation and its tests.
import type { Span, TextChange } from "../document/span";
import type { ProviderAnswer } from "../discovery/ask";
import type { Facts } from "../discovery/facts";
import type { Edition } from "../interpretation/deployment/edition";
import type { NeededVariable } from "./shared/supplyVariable";
import type { KestraVersion } from "../knowledge/versions";
import type { Text } from "../messages/message";
import type { Config } from "../micronaut/configuration";

export type Severity = "error" | "warning" | "information" | "hint";

/** What rules are about, in the order of their page. */
export const topics = {
  reading: "How the file is read",
  place: "Keys in the wrong place",
  login: "Logging in",
  version: "Versions of Kestra and Micronaut",
  role: "The default role",
  comments: "Comments that suppress findings",
} as const;

export interface Rule {
  /** The file's name; it names the problem. */
  readonly id: string;
  readonly topic: keyof typeof topics;
  readonly severity: Severity;
  /** Silent until the user gives it a severity. */
  readonly offByDefault?: true;
  readonly title: string;
  /** Why it matters, for the rule's page. */
  readonly why: string;
  /** The page of Kestra's documentation on it; none where it is about us. */
  readonly docs?: string;
  /** What it finds depends on the version of Kestra; while that is unknown, it finds less. */
  readonly byVersion?: true;
  readonly examples: readonly Example[];
  /** It speaks only where the server surely runs in a container; its examples are silent in any other kind of file. */
  readonly containersOnly?: true;
  /** It speaks only of what a provider has answered, so nobody can tell beforehand whether it would. */
  readonly needsAnswer?: true;
  /** Absent where it has no fixes. A test holds every fix in random files against it. */
  readonly fixesChange?: FixesChange;
  check(config: Config, context: Context): Iterable<Finding>;
}

/** What the fixes of a rule may change, in what the server reads and in the text. */
export interface FixesChange {
  readonly properties: readonly Effect[];
  /** Lines that are gone or others afterwards, spaces around them apart, at most. */
  readonly lines: number;
  /** They correct what the default role grants, and their titles name the correction. */
  readonly rights?: true;
}

/**
 * What happens to the effective properties. `nothing`: the server reads the same. `value`: other values under the same
 * names. `added`, `removed`: more or fewer names, all others as they are. `moved`: the same values under other names.
 * `other`: more than one of these. `unread`: the file could not be read as a whole before, so they cannot be compared.
 */
export type Effect = "nothing" | "value" | "added" | "removed" | "moved" | "other" | "unread";

/** `bad` gives exactly one finding of the rule; its first fix gives `good`, which gives none. */
export interface Example {
  readonly bad: string;
  /** The version of Kestra it is judged by, such as 2.0; without one, none is known. */
  readonly version?: string;
  /** Absent where no fix is certain. */
  readonly good?: string;
  /** They are compose files as a whole, for what they show is how the file holds its configuration, or what stands beside it. */
  readonly whole?: true;
  /** What the provider answers, and how the rule's page tells it: "The provider answers: …". */
  readonly answer?: ProviderAnswer & { readonly reported: string };
}

/** What a rule may know beside the configuration itself. */
export interface Context {
  /** The version of Kestra the configuration is for; rules that depend on it stay silent without. */
  readonly target: KestraVersion | undefined;
  /** The edition that reads the configuration, where the file tells. */
  readonly edition: Edition | undefined;
  /** What providers have answered, where somebody has asked. */
  readonly facts: Facts;
}

export interface Finding {
  readonly at: Span;
  /** A stretch of text that means nothing as it stands, so that no other rule can say anything of it. */
  readonly covers?: Span;
  /** What is wrong. */
  readonly what: Text;
  /** Why it matters. */
  readonly why: Text;
  /** What to do; the fix's title says the same as an order. */
  readonly todo: Text;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** How an editor shows the place beside its severity: greyed, or struck through. */
  readonly tag?: "unnecessary" | "deprecated";
  /** Another place in the file that has to do with it. */
  readonly related?: { readonly at: Span; readonly message: Text };
  /** Worked out only when asked for; best first. */
  fixes?(): readonly Fix[];
}

export interface Fix {
  readonly title: Text;
  readonly changes: readonly TextChange[];
  /**
   * The variables that the configuration reads afterwards; where they come from is beyond the one file. Asked for, so
   * that no secret stands in what is shown or logged of a fix.
   */
  needs?(): readonly NeededVariable[];
  /** The one right thing to do, which may be applied without asking. */
  readonly preferred: boolean;
}

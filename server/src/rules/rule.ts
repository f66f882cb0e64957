// A rule finds one kind of mistake in a configuration. It has a reason, fixes, and examples that serve as its
// documentation and its tests.
import type { Span, TextChange } from "../document/span";
import type { ProviderAnswer } from "../discovery/query";
import type { Facts } from "../discovery/facts";
import type { Edition } from "../interpretation/deployment/edition";
import type { NeededVariable } from "./shared/supplyVariable";
import type { KestraVersion } from "../knowledge/versions";
import type { Text } from "../messages/message";
import type { Config, ProviderFile } from "../micronaut/configuration";

export type Severity = "error" | "warning" | "information" | "hint";

/** The groups of rules, in the order of docs/rules.md. */
export const topics = {
  reading: "How the file is read",
  place: "Keys in the wrong place",
  login: "Logging in",
  version: "Versions of Kestra and Micronaut",
  role: "The default role",
  comments: "Comments that suppress findings",
} as const;

export interface Rule {
  /** The name of the rule's file; it describes the problem. */
  readonly id: string;
  readonly topic: keyof typeof topics;
  readonly severity: Severity;
  /** Off until the user sets a severity. */
  readonly offByDefault?: true;
  readonly title: string;
  /** Why it matters, for the rule's page. */
  readonly why: string;
  /** The page of Kestra's documentation on it; absent for rules about this tool's own comments. */
  readonly docs?: string;
  /** Its findings depend on the version of Kestra; it finds less if the version is unknown. */
  readonly byVersion?: true;
  readonly examples: readonly Example[];
  /** It applies only if the server certainly runs in a container; its examples have no findings in other file kinds. */
  readonly containersOnly?: true;
  /** It only reports on a provider's responses or files, so whether it finds anything is unknown without them. */
  readonly needsAnswer?: true;
  /** Absent if it has no fixes. A test compares every fix in random files with it. */
  readonly fixesChange?: FixesChange;
  check(config: Config, context: Context): Iterable<Finding>;
}

/** What the fixes of a rule may change: in the properties that the server reads, and in the text. */
export interface FixesChange {
  readonly properties: readonly Effect[];
  /** The maximum number of lines that are removed or changed, apart from spaces at their start and end. */
  readonly lines: number;
  /** The fixes change who gets in or what the default role grants, and their titles say so. */
  readonly titled?: true;
  /** The user always has to choose them: none is preferred, so they need not be computed for automatic fixes. */
  readonly chosen?: true;
}

/**
 * What happens to the effective properties. `nothing`: they are unchanged. `value`: other values under the same names.
 * `added`, `removed`: more or fewer names, the others unchanged. `moved`: the same values under other names. `other`:
 * more than one of these. `unread`: the file could not be read completely before, so they cannot be compared.
 */
export type Effect = "nothing" | "value" | "added" | "removed" | "moved" | "other" | "unread";

/** `bad` has exactly one finding of the rule. Its first fix results in `good`, which has none. */
export interface Example {
  readonly bad: string;
  /** The version of Kestra it is evaluated for, such as 2.0; unknown if absent. */
  readonly version?: string;
  /** Absent if no fix is certain. */
  readonly good?: string;
  /** They are complete files, because the mistake is in the file around the configuration. */
  readonly wholeFile?: true;
  /** The provider's response, and how docs/rules.md describes it: "The provider responds: …". */
  readonly answer?: ProviderAnswer & { readonly reported: string };
  /** A file of the provider in the same folder. */
  readonly providerFile?: { readonly name: string; readonly text: string };
}

/** What a rule may depend on in addition to the configuration itself. */
export interface Context {
  /** The version of Kestra the configuration is for; rules that depend on it find less without it. */
  readonly target: KestraVersion | undefined;
  /** The edition that reads the configuration, if the file shows which. */
  readonly edition: Edition | undefined;
  /** The providers' responses, if the user has had them checked. */
  readonly facts: Facts;
}

export interface Finding {
  readonly at: Span;
  /** Text that is unreadable in its current form, so that the findings of other rules in it are dropped. */
  readonly covers?: Span;
  /** What is wrong. */
  readonly what: Text;
  /** Why it matters. */
  readonly why: Text;
  /** What to do; the title of the fix says the same as an imperative. */
  readonly todo: Text;
  /** Set if it differs from the rule's own. */
  readonly severity?: Severity;
  /** How an editor shows the text in addition to the severity: faded out or struck through. */
  readonly tag?: "unnecessary" | "deprecated";
  /** Other places that the problem involves. */
  readonly related?: readonly RelatedPlace[];
  /** Computed on request; best first. If only preferred ones are wanted, others need not be computed. */
  fixes?(wanted?: "preferred"): readonly Fix[];
}

export interface RelatedPlace {
  readonly at: Span;
  /** The file that contains it, if it is another one. */
  readonly file?: ProviderFile;
  readonly message: Text;
}

export interface Fix {
  readonly title: Text;
  readonly changes: readonly TextChange[];
  /**
   * The variables that the configuration reads afterwards, which may be defined in other files. A method, so that
   * secrets do not appear where a fix is shown or logged.
   */
  needs?(): readonly NeededVariable[];
  /** It is the only right solution, and may be applied without asking. */
  readonly preferred: boolean;
}

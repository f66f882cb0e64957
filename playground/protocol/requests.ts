// What the page asks its worker, and what the worker answers. All offsets are UTF-16 offsets in the text, whose lines end
// with \n.
import type { Span, TextChange } from "../../server/src/document/span";
import type { EffectiveResult } from "../../server/src/protocol/effective";
import type {
  GrantParams,
  PresetParams,
  RoleEdits,
  RoleTable,
  RoleTableParams,
} from "../../server/src/protocol/roleTable";
import type { Status } from "../../server/src/protocol/status";
import type { UpgradeList, UpgradeVersions } from "../../server/src/protocol/upgrade";

export type { Span, Status, TextChange };

/** The text in the editor, and what the visitor has chosen about it. A request contains it, so the worker keeps no state. */
export interface Source {
  readonly text: string;
  /** The file name. It decides only whether the text is in another language than YAML, such as Markdown. */
  readonly name: string;
  /** The id of a file kind; absent to recognise it from the content. */
  readonly fileKind?: string | undefined;
  /** Such as 1.3; absent to take it from the file. */
  readonly version?: string | undefined;
}

/** A place in the text. */
export interface Place {
  readonly source: Source;
  readonly offset: number;
}

/** Every request by name, with what it sends and what the answer is. */
export interface Requests {
  readonly choices: Exchange<null, Choices>;
  readonly check: Exchange<Source, Checked>;
  /** The fixes of the problems that touch a span, and the comments that suppress those problems. */
  readonly fixes: Exchange<{ readonly source: Source; readonly at: Span }, readonly Fix[]>;
  /** The changes of all safe fixes together; empty if there are none. */
  readonly fixAll: Exchange<Source, readonly TextChange[]>;
  readonly hover: Exchange<Place, Hover | null>;
  readonly complete: Exchange<Place, readonly Proposal[]>;
  /** What to write in place of text that was pasted at a span and has lost its indentation; null if it is right as it is. */
  readonly nestPasted: Exchange<
    { readonly text: string; readonly at: Span; readonly pasted: string },
    string | null
  >;
  /** The requests of the role table have the same parameters as in editors. */
  readonly roleTable: Exchange<About<RoleTableParams>, RoleTable | null>;
  readonly grant: Exchange<About<GrantParams>, RoleEdits>;
  readonly preset: Exchange<About<PresetParams>, RoleEdits>;
  readonly terraform: Exchange<About<RoleTableParams>, string | null>;
  readonly effective: Exchange<
    { readonly source: Source; readonly defaults: boolean },
    EffectiveResult
  >;
  /** Null if the text contains no configuration, or is in another language than YAML. */
  readonly upgradeVersions: Exchange<Source, UpgradeVersions | null>;
  readonly upgrade: Exchange<
    { readonly source: Source; readonly from: string; readonly to: string },
    UpgradeList | null
  >;
  /** The text without its secrets. */
  readonly share: Exchange<Source, Shareable>;
}

export interface About<Params> {
  readonly source: Source;
  readonly params: Params;
}

interface Exchange<Sent, Answer> {
  readonly sent: Sent;
  readonly answer: Answer;
}

export type RequestName = keyof Requests;
export type Sent<Name extends RequestName> = Requests[Name]["sent"];
export type Answer<Name extends RequestName> = Requests[Name]["answer"];

export type ToWorker = {
  readonly [Name in RequestName]: {
    readonly id: number;
    readonly request: Name;
    readonly sent: Sent<Name>;
  };
}[RequestName];

/** `failure` is set instead of an answer after an internal error. */
export type FromWorker =
  | { readonly id: number; readonly answer: Answer<RequestName> }
  | { readonly id: number; readonly failure: string };

/** What the visitor can choose. */
export interface Choices {
  readonly fileKinds: readonly { readonly id: string; readonly title: string }[];
  /** Newest first. */
  readonly versions: readonly string[];
}

export interface Checked {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** The file kind and the version used; null if the text contains no configuration. */
  readonly status: Status | null;
}

export interface Problem extends Span {
  readonly severity: Severity;
  /** What is wrong, why it matters and what to do. */
  readonly message: string;
  /** The id of the rule, and the address of its description. */
  readonly rule?: string;
  readonly link?: string;
  readonly tag?: "unnecessary" | "deprecated";
  /** Other places that the problem involves. */
  readonly related: readonly (Span & { readonly message: string })[];
}

export type Severity = "error" | "warning" | "information" | "hint";

export interface Fix {
  readonly title: string;
  readonly changes: readonly TextChange[];
  /** What it fixes. */
  readonly problems: readonly Problem[];
  /** It writes a comment that suppresses the problem. */
  readonly suppresses: boolean;
}

/** Markdown about a span. */
export interface Hover extends Span {
  readonly markdown: string;
}

/** Something that can be inserted at the cursor. */
export interface Proposal {
  readonly label: string;
  readonly detail: string;
  readonly markdown: string;
  /** The mapping it is inserted in, if that is another one than that of the cursor. */
  readonly where?: string;
  readonly deprecated: boolean;
  /** What it replaces. Its start is the same for all proposals. */
  readonly at: Span;
  /** A snippet of the Language Server Protocol, whose further lines are inserted as they are. */
  readonly snippet: string;
  /** Changes before `at` that belong to it. */
  readonly also: readonly TextChange[];
  /** What it inserts needs a value, so more proposals follow. */
  readonly continues: boolean;
}

export interface Shareable {
  readonly text: string;
  /** The number of values that were replaced. */
  readonly masked: number;
}

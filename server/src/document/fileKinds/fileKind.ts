// The kinds of files that contain Kestra configurations. Their differences are data, so that code outside document/
// never checks which kind a file has.
import type { SyntaxProblem } from "../yaml/diagnose";
import type { ReadYaml } from "../yaml/read";
import type { Span, TextChange } from "../span";
import type { RootName } from "./brokenRoot";
import type { IgnoredValue } from "./ignoredValue";
import type { Refusal } from "./refusal";
import type { ClusterObject } from "./source";
import type { Workload } from "./workload";

export interface FileKind {
  readonly id:
    | "plain"
    | "compose"
    | "helm"
    | "kubernetes"
    | "argoCd"
    | "flux"
    | "helmController"
    | "helmfile"
    | "kustomize"
    | "ecs"
    | "containerApps"
    | "ansible"
    | "cloudInit"
    | "pipeline"
    | "variable";
  /** How to write a dollar sign in this file so that the server gets one. */
  readonly dollar: "$" | "$$";
  /** The sibling file that sets the variables used in this file outside of configurations. */
  readonly variablesFile?: ".env";
  /**
   * Whether the servers in `text` certainly run in containers with their own network, where localhost is the container.
   */
  isContained(text: string): boolean;
  /** Each such file contains one of these words. Searching for words rules out most files. */
  readonly words?: readonly string[];
  /** The rest of the file may contain configurations of another kind. */
  readonly isPartOfFile?: true;
  /** Finds what may belong to Kestra; cheap for other files. `read` parses `text` as YAML, or a part of it. */
  find(text: string, read: ReadPart): Found;
  /** Where to start a configuration in a file that has none yet, and what to remove first. */
  insertionPoint?(text: string): InsertionPoint | undefined;
}

/** Parses a text as YAML, or a part of it that begins at the start of a line; all spans are offsets in the text. */
export type ReadPart = (part?: Span) => ReadYaml;

export interface InsertionPoint {
  readonly changes: readonly TextChange[];
  /** The region after the changes. */
  readonly region: Region;
}

export interface Found {
  /** The regions that contain a configuration. */
  readonly regions: readonly Region[];
  /** All containers that the file describes, also those of other programs. */
  readonly workloads: readonly Workload[];
  /** What the program that reads the file refuses outside of the regions. */
  readonly refusals?: readonly Refusal[];
  /** What the program that reads the file ignores in it. */
  readonly ignored?: readonly IgnoredValue[];
}

export const nothingFound: Found = { regions: [], workloads: [] };

/** A part of a file that contains exactly one configuration. */
export interface Region {
  readonly span: Span;
  /** The column for top-level keys while the configuration has none. */
  readonly column: number;
  /** The configuration is a string in a value of the file, which no other tool checks. */
  readonly embedded: boolean;
  /** The region is part of the file's own YAML and can use its anchors; the server gets its values serialised again. */
  readonly shared: boolean;
  /** For a shared region: the string in the file whose YAML it is part of; the YAML of the file itself if absent. */
  readonly within?: Span;
  /** The region is in the launcher's variable, so it belongs to Kestra; other regions are recognised by content. */
  readonly proof?: true;
  /** The cluster object that contains it, if any. */
  readonly object?: ClusterObject;
  /** Problems with the way the region is embedded in the file. */
  readonly problems: readonly SyntaxProblem[];
  /** The region is not a literal block scalar: the server gets another string, so its content cannot be checked. */
  readonly nonLiteral?: NonLiteral;
  /** The region is the file around the regions, without a configuration; what its reader refuses in it. */
  readonly refusals?: readonly Refusal[];
  /** The same for what its reader ignores. */
  readonly ignored?: readonly IgnoredValue[];
  /** Its first line was meant to be a root key, so the server reads none of its keys as they were meant. */
  readonly brokenRoot?: BrokenRoot;
}

/** A line that was meant to be a root key, and how to make it one; without changes if that is not certain. */
export interface BrokenRoot {
  readonly at: Span;
  readonly name: RootName;
  readonly changes: readonly TextChange[];
  /** The file with that key. */
  readonly intended: string;
}

/** A string in which the server finds no keys: empty, a path, only `NAME=value`, anything else. */
export type KeylessForm = "empty" | "path" | "assignments" | "plain";

/**
 * A configuration that should be all lines of a literal block scalar, or a map instead of a string or list, and how to
 * convert it.
 */
export interface NonLiteral {
  readonly as:
    | "folded"
    | "quoted"
    | "assigned"
    | "map"
    | "string"
    | "list"
    | "base64"
    | "outside"
    | KeylessForm;
  /** The header, the line of the opening quote, the plain scalar, the rest of the first line, or the map's key. */
  readonly at: Span;
  /** The string the server gets; undefined for a map, because a file with a map here is rejected. */
  readonly actual: string | undefined;
  /** The intended configuration, as YAML. */
  readonly intended: string;
  /** The changes that convert it; empty if that is not possible. */
  readonly literal: readonly TextChange[];
}

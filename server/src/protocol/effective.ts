// What a server ends up with, as lines of YAML with comments.

/** The client's command that shows it. Its argument is a document. */
export const showEffectiveCommand = "kestraConfig.showEffectiveConfiguration";

export interface ShowEffective {
  readonly uri: string;
}

/** Requests the view of a document's servers. Can be cancelled; the result then means nothing. */
export const effectiveRequest = "kestraConfig/effectiveConfiguration";

export interface EffectiveParams {
  readonly uri: string;
  /** Whether comments show where values come from and what they override. */
  readonly origins: boolean;
  /** Whether to add the defaults of keys that nothing sets. */
  readonly defaults: boolean;
  /** The texts of files to use instead of their current ones, such as those of a commit; null for a file that is missing there. */
  readonly texts?: readonly FileVersion[];
}

export interface FileVersion {
  readonly uri: string;
  readonly text: string | null;
}

export type EffectiveResult =
  | { readonly kind: "view"; readonly lines: readonly EffectiveLine[] }
  /** The document contains no configuration; the reason is a sentence for the user. */
  | { readonly kind: "none"; readonly reason: string };

export interface EffectiveLine {
  /** What is before the comment, including its `#`. */
  readonly code: string;
  /** The comment, in parts that follow each other. */
  readonly note: readonly EffectivePart[];
}

export interface EffectivePart {
  readonly text: string;
  /** The line that the part names; lines count from 0. */
  readonly target?: { readonly uri: string; readonly line: number };
}

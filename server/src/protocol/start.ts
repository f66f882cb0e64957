// What client and server exchange at startup, and about other extensions.

/** The initializationOptions of the client. */
export interface InitializationOptions {
  /** The client's command that opens the suggestion list. */
  readonly suggestCommand?: string;
  /** Whether to offer proposals while a word is typed, in an editor that would not request them. */
  readonly completeWhileTyping?: boolean;
  /** Whether changes that need confirmation are shown in a list in which the user has to tick them. */
  readonly ticksChanges?: boolean;
  /** Whether the client shows the version used to check a document, and wants to be notified of changes. */
  readonly showsStatus?: boolean;
  /** Whether another extension provides YAML support: it checks syntax, outlines whole files, and finds anchors. */
  readonly yamlIsChecked?: boolean;
  /** Whether validation is disabled in that other extension. */
  readonly yamlIsUnvalidated?: boolean;
  /**
   * The commands of the client; a feature that runs a command, such as a code lens, is only offered if it is listed.
   */
  readonly commands?: readonly string[];
  /** URL of a rule's documentation, with `{rule}` for its name; defaults to Kestra's documentation. */
  readonly ruleLink?: string;
  /** Whether the workspace is trusted, so that a file may determine which hosts are requested. */
  readonly isTrusted?: boolean;
}

/** The options that describe the other extension. */
export type OtherYaml = Pick<InitializationOptions, "yamlIsChecked" | "yamlIsUnvalidated">;

/** The languages that it supports; documents in other languages with YAML are not covered by it. */
export const otherYamlLanguages: readonly string[] = ["yaml", "dockercompose"];

/** Notifies the server that another extension has started or stopped checking YAML syntax, as an OtherYaml. */
export const yamlIsCheckedNotification = "kestraConfig/yamlIsChecked";

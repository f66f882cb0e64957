// What client and server tell each other at the start, and of other extensions.

/** What the client tells the server at start. */
export interface InitializationOptions {
  /** The client's command that opens the list of proposals. */
  readonly suggestCommand?: string;
  /** Proposals should come while a word is typed, although the editor itself would not ask. */
  readonly completeWhileTyping?: boolean;
  /** The client shows what a document is judged by, and wants to be told when that may have changed. */
  readonly showsStatus?: boolean;
  /** Another extension checks YAML syntax. */
  readonly yamlIsChecked?: boolean;
  /** The commands the client has; what would run one, such as a code lens, is offered only where it is among them. */
  readonly commands?: readonly string[];
  /** Where the name of a finding's rule leads, with `{rule}` in place of the name; else to Kestra's documentation. */
  readonly ruleLink?: string;
  /** The user trusts what is open, so that a file may say who is asked over the network. */
  readonly isTrusted?: boolean;
}

/** Tells the server that another extension has begun, or ceased, to check YAML syntax. */
export const yamlIsCheckedNotification = "kestraConfig/yamlIsChecked";

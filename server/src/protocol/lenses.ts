// The commands of a client that a code lens may run. A lens is only offered where the client says it has the command.

/** Puts a text into the clipboard. */
export const copyTextCommand = "kestraConfig.copyText";

export interface CopyText {
  readonly text: string;
  /** What the text is, as a person calls it: "redirect URI". */
  readonly what: string;
}

/** Shows the default role as a table. */
export const showDefaultRoleCommand = "kestraConfig.showDefaultRole";

export interface ShowDefaultRole {
  readonly uri: string;
  /** Where its permissions stand, for a file with several configurations. */
  readonly offset: number;
}

/** Asks a client's provider whether its issuer is right. */
export const checkIssuerCommand = "kestraConfig.checkIssuer";

export interface CheckIssuer {
  readonly uri: string;
  /** The client's name as it is written. */
  readonly client: string;
}

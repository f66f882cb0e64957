// Client commands that a code lens may run. A lens is only offered if the client announces its command.

/** Copies a text to the clipboard. */
export const copyTextCommand = "kestraConfig.copyText";

export interface CopyText {
  readonly text: string;
  /** The user's term for the text: "redirect URI". */
  readonly what: string;
}

/** Shows the default role as a table. */
export const showDefaultRoleCommand = "kestraConfig.showDefaultRole";

export interface ShowDefaultRole {
  readonly uri: string;
  /** The offset of its permissions, for a file with several configurations. */
  readonly offset: number;
}

/** Checks a client's issuer with its provider. */
export const checkIssuerCommand = "kestraConfig.checkIssuer";

export interface CheckIssuer {
  readonly uri: string;
  /** The client's name as written. */
  readonly client: string;
}

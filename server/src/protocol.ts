// Our own requests and what both sides need to agree on: the one file of the server that the client imports.
import type { Range, TextEdit } from "vscode-languageserver-types";

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
  /** Where the name of a finding's rule leads, with `{rule}` in place of the name; else to Kestra's documentation. */
  readonly ruleLink?: string;
}

/** Tells the server that another extension has begun, or ceased, to check YAML syntax. */
export const yamlIsCheckedNotification = "kestraConfig/yamlIsChecked";

/** The server asks the editor, where it has no files of its own, for the names of the files in a folder. */
export const listFolderRequest = "kestraConfig/listFolder";

/** The server asks the editor for the text of a file; null where there is none, or none that may be read. */
export const readFileRequest = "kestraConfig/readFile";

export interface FileParams {
  readonly uri: string;
}

/** Asks for the edit that writes an SSO client or a default role into a document. */
export const insertRequest = "kestraConfig/insert";

export interface InsertParams {
  readonly uri: string;
  /** Which configuration of a compose file is meant: the one around this offset, else the first. */
  readonly offset: number;
  readonly what:
    { readonly kind: "sso-client"; readonly provider: string } | { readonly kind: "default-role" };
}

export type InsertResult =
  /** The edits, and the stand-in to select once they are applied. */
  | { readonly kind: "edits"; readonly edits: TextEdit[]; readonly select: Range | undefined }
  /** It is there already. */
  | { readonly kind: "present"; readonly range: Range; readonly name: string }
  /** It cannot be written here; the reason is a sentence for the user. */
  | { readonly kind: "refused"; readonly reason: string };

/** Asks for the providers a client can be made for. */
export const providersRequest = "kestraConfig/providers";

export interface ProviderChoice {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

/** Asks by which version and edition a document is judged; null where it holds no configuration. */
export const statusRequest = "kestraConfig/status";

/** Tells a client that shows it that the answer to that may have changed, although no text has. */
export const statusChangedNotification = "kestraConfig/statusChanged";

export interface Status {
  /** Major and minor, such as 1.3; absent where nobody says it. */
  readonly version?: string;
  /** Who says the version. */
  readonly source?: "setting" | "comment" | "image";
  readonly edition?: "open-source" | "enterprise";
  /** What kind of file carries the configuration, in words. */
  readonly carrier: string;
}

/** Asks for the versions of Kestra there are to choose from, newest first. */
export const versionsRequest = "kestraConfig/versions";
/** Asks for what to paste instead of a text that has lost its indentation; the answer is null where nothing. */
export const nestPastedRequest = "kestraConfig/nestPasted";

export interface NestPastedParams {
  readonly uri: string;
  /** What the paste replaces. */
  readonly range: Range;
  readonly text: string;
}

/** A cheap test whether a text may have lost its indentation: a key with nothing behind it, and no deeper line below. */
export const mayBeFlattened = (text: string): boolean =>
  /^([^\S\n]*)\S.*:[^\S\n]*\n\1\S/m.test(text);

/** Languages in which a configuration may be opened; the file's content decides, not its language. */
export const languages = ["yaml", "dockercompose", "spring-boot-properties-yaml", "helm"] as const;

/**
 * A cheap test whether a text may hold a configuration, or a container that runs Kestra's server by the last part of its
 * image; false for most YAML, so that no server starts for it.
 */
export const mayHoldConfiguration = (text: string): boolean =>
  /KESTRA_CONFIGURATION|(^|[\s{,"'])(micronaut|kestra)["']?\s*[.:]/m.test(text) || image.test(text);

const image =
  /\b(image|repository)["']?[ \t]*:[ \t]*(&\S+[ \t]+)?([^\s#]*[/"'-])?kestra(-[\w.-]+)?(?=[:@"'\s,}]|$)/m;

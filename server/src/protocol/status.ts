// What a document is judged by: the version and the edition of Kestra.

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

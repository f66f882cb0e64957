// The version and edition of Kestra used to check a document.

/** Requests the version and edition used to check a document; null if it contains no configuration. */
export const statusRequest = "kestraConfig/status";

/** Notifies a client that shows the status that it may have changed although no text has. */
export const statusChangedNotification = "kestraConfig/statusChanged";

export interface Status {
  /** Major and minor, such as 1.3; undefined if unknown. */
  readonly version?: string;
  /** Where the version comes from. */
  readonly source?: "setting" | "comment" | "image";
  /** The image tag that is taken for the newest known release, such as `latest`. */
  readonly movingTag?: string;
  readonly edition?: "open-source" | "enterprise";
  /** The file kind, in words. */
  readonly fileKind: string;
}

/** Requests the available Kestra versions, newest first. */
export const versionsRequest = "kestraConfig/versions";

// Settings without which Kestra cannot create a component, by the value that requires them. Recorded by binding Kestra's
// own classes of 1.3.31 and 2.0.0.

export interface Requirement {
  readonly key: string;
  readonly value: string;
  /** At least one of them must be set. */
  readonly needs: readonly string[];
}

export const requirements: readonly Requirement[] = [
  { key: "kestra.storage.type", value: "local", needs: ["kestra.storage.local.base-path"] },
  {
    key: "kestra.security.zip-bomb-protection.enabled",
    value: "true",
    needs: ["max-number-of-entries", "max-entry-size"].map(
      (limit) => `kestra.security.zip-bomb-protection.${limit}`,
    ),
  },
  {
    key: "kestra.worker.controllers.type",
    value: "DNS",
    needs: ["kestra.worker.controllers.dns.hostname"],
  },
];

/** Without these, a server that runs executions does not start. */
export const requiredTypes = ["repository", "queue", "storage"].map(
  (name) => `kestra.${name}.type`,
);

/** The commands of these servers. `server local` sets the types itself. */
export const commandsWithTypes = /(?:^|\s)server\s+(?:executor|standalone)\b/;

/** Plugin repositories for which Kestra's own configuration may set a URL. */
export const ownRepositories = /^central$|kestra/;

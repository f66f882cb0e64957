// The environment variables whose outcome is recorded: the names that are written for a key, right and wrong.
import type { OutcomeCase } from "./outcomeCases";

export const variableColumns = ["variable", "release", "outcome", "error"] as const;

const storage = [
  "LOCAL_BASE_PATH",
  "LOCAL_BASE__PATH",
  "LOCAL_BASEPATH",
  "LOCAL_BASE-PATH",
  "LOCAL_basePath",
  "LOCAL_COLOUR",
  // Not the storage in use.
  "S3_ACCESS_KEY",
  "S3_ACCESS__KEY",
].map((name) => `KESTRA_STORAGE_${name}`);

const interval = [
  "KESTRA_SERVER_LIVENESS_HEARTBEAT_INTERVAL",
  "KESTRA_SERVER_LIVENESS_heartbeat_interval",
  "KESTRA_SERVER_LIVENESS_HEARTBEATINTERVAL",
  "KESTRA_SERVER_LIVENESS_heartbeatInterval",
  "KESTRA_SERVER_LIVENESS_HEARTBEAT__INTERVAL",
  "KESTRA_SERVER_LIVENESS_HEARTBEAT-INTERVAL",
  "KESTRA_SERVER_LIVENESS_HEARTBEAT.INTERVAL",
  "KESTRA__SERVER__LIVENESS__HEARTBEAT_INTERVAL",
  "KESTRA.SERVER.LIVENESS.HEARTBEAT-INTERVAL",
];

const caseOf = (name: string, value: string): OutcomeCase => ({
  key: "kestra.storage.type",
  value: "local",
  variable: { name, value },
});

export const variableCases: readonly OutcomeCase[] = [
  ...storage.map((name) => caseOf(name, "./other")),
  ...interval.map((name) => caseOf(name, "9s")),
];

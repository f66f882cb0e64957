// The version and edition used to check a document, and the available versions.
import { statusOf } from "../../features/status";
import { knownVersions } from "../../knowledge/versions";
import type { FileParams } from "../../protocol/files";
import {
  type Status,
  statusChangedNotification,
  statusRequest,
  versionsRequest,
} from "../../protocol/status";
import type { Handler } from "./handler";

export const statusHandler: Handler = (session) => {
  const { connection, answerAbout, target } = session;
  connection.onRequest(statusRequest, ({ uri }: FileParams) =>
    answerAbout<Status | null>(
      "status",
      null,
      uri,
      (document, file) => statusOf(file, target(document)) ?? null,
    ),
  );
  connection.onRequest(versionsRequest, (): readonly string[] => knownVersions);
  session.onRefresh(() => {
    if (session.options().showsStatus) void connection.sendNotification(statusChangedNotification);
  });
};

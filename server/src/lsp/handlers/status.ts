// By which version and edition a document is judged, and the versions there are.
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
  const { connection, documents, answerLater, deployedFileOf, target } = session;
  connection.onRequest(statusRequest, ({ uri }: FileParams) =>
    answerLater<Status | null>("status", null, async () => {
      const document = documents.get(uri);
      return document ? (statusOf(await deployedFileOf(document), target(document)) ?? null) : null;
    }),
  );
  connection.onRequest(versionsRequest, (): readonly string[] => knownVersions);
  session.onRefresh(() => {
    if (session.options().showsStatus) void connection.sendNotification(statusChangedNotification);
  });
};

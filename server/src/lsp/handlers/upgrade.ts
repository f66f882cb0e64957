// Plans an upgrade for a document and the other files of its deployment.
import { upgradePlan, upgradeVersions } from "../../features/upgrade";
import type { FileParams } from "../../protocol/files";
import {
  type PlanUpgradeParams,
  planUpgradeRequest,
  type UpgradePlan,
  type UpgradeVersions,
  upgradeVersionsRequest,
} from "../../protocol/upgrade";
import type { Handler } from "./handler";

export const upgradeHandler: Handler = (session) => {
  const { connection, answerAbout, target } = session;
  connection.onRequest(upgradeVersionsRequest, ({ uri }: FileParams) =>
    answerAbout<UpgradeVersions | null>(
      "versions of an upgrade",
      null,
      uri,
      async (document) =>
        upgradeVersions(await session.deploymentFilesOf(document), target(document)) ?? null,
    ),
  );
  connection.onRequest(planUpgradeRequest, (params: PlanUpgradeParams) =>
    answerAbout<UpgradePlan | null>("plan of an upgrade", null, params.uri, async (document) => {
      const files = await session.deploymentFilesOf(document);
      return (
        upgradePlan(files, params, session.editAbilities(), (text) => session.show<string>(text)) ??
        null
      );
    }),
  );
};

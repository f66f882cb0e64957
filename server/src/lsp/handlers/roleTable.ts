// The table of the default role, the edits made in it, and its export.
import type { HandlerResult } from "vscode-languageserver";
import { grantEdits, presetEdits, roleTable, terraform } from "../../features/roleTable";
import {
  type GrantParams,
  grantRequest,
  type PresetParams,
  presetRequest,
  type RoleEdits,
  type RoleTable,
  type RoleTableParams,
  roleTableRequest,
  terraformRequest,
} from "../../protocol/roleTable";
import type { Handler } from "./handler";

const closed: RoleEdits = {
  kind: "refused",
  reason: "The document is not open, or it is too large.",
};

export const roleTableHandler: Handler = (session) => {
  const { connection, documents, answer, answerLater, deployedFileOf, fileOf, target } = session;
  connection.onRequest(roleTableRequest, (params: RoleTableParams) =>
    answerLater<RoleTable | null>("role table", null, async () => {
      const document = documents.get(params.uri);
      if (!document) return null;
      return roleTable(await deployedFileOf(document), document, params, target(document)) ?? null;
    }),
  );
  connection.onRequest(grantRequest, (params: GrantParams): HandlerResult<RoleEdits, void> =>
    answer<RoleEdits>("grant", closed, () => {
      const document = documents.get(params.uri);
      return document ? grantEdits(fileOf(document), document, params) : closed;
    }),
  );
  // A preset and the export are of the version that the table shows, which the images of other files may tell.
  connection.onRequest(presetRequest, (params: PresetParams) =>
    answerLater<RoleEdits>("preset", closed, async () => {
      const document = documents.get(params.uri);
      if (!document) return closed;
      return presetEdits(await deployedFileOf(document), document, params, target(document));
    }),
  );
  connection.onRequest(terraformRequest, (params: RoleTableParams) =>
    answerLater<string | null>("terraform", null, async () => {
      const document = documents.get(params.uri);
      if (!document) return null;
      return terraform(await deployedFileOf(document), params, target(document)) ?? null;
    }),
  );
};

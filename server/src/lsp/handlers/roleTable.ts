// The table of the default role, edits in the table, and its export.
/* eslint-disable @typescript-eslint/no-require-imports */
import { message, type Worded } from "../../messages/message";
import type * as Table from "../../features/roleTable";
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

/** Evaluated by the first request: most sessions send none. */
const load = (): typeof Table => require("../../features/roleTable") as typeof Table;

const closed: Worded<RoleEdits> = {
  kind: "refused",
  reason: message("requests.notOpen"),
};

export const roleTableHandler: Handler = (session) => {
  const { connection, answerAbout, answerFrom, target } = session;
  connection.onRequest(roleTableRequest, (params: RoleTableParams) =>
    answerAbout<RoleTable | null>(
      "role table",
      null,
      params.uri,
      (document, file) => load().roleTable(file, document, params, target(document)) ?? null,
    ),
  );
  connection.onRequest<RoleEdits, void>(grantRequest, (params: GrantParams) =>
    answerFrom<RoleEdits>("grant", closed, params.uri, (document, file) =>
      load().grantEdits(file, document, params),
    ),
  );
  // A preset and the export use the version that the table shows, which may come from an image in another file.
  connection.onRequest<RoleEdits, void>(presetRequest, (params: PresetParams) =>
    answerAbout<RoleEdits>("preset", closed, params.uri, (document, file) =>
      load().presetEdits(file, document, params, target(document)),
    ),
  );
  connection.onRequest(terraformRequest, (params: RoleTableParams) =>
    answerAbout<string | null>(
      "terraform",
      null,
      params.uri,
      (document, file) => load().terraform(file, params, target(document)) ?? null,
    ),
  );
};

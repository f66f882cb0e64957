// The page with all rules.
import { rulesPage } from "../../agentTools/rulesPage";
import { rulesPageRequest } from "../../protocol/rules";
import type { Handler } from "./handler";

export const rulesHandler: Handler = ({ connection }) => {
  connection.onRequest(rulesPageRequest, rulesPage);
};

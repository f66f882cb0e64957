// The list of handlers.
import { agentToolsHandler } from "./agentTools";
import { checkIssuerHandler } from "./checkIssuer";
import { codeActionHandler } from "./codeActions";
import { codeLensHandler } from "./codeLens";
import { completionHandler } from "./completion";
import { diagnosticsHandler } from "./diagnostics";
import { effectiveHandler } from "./effective";
import type { Handler } from "./handler";
import { hoverHandler } from "./hover";
import { inlayHintHandler } from "./inlayHints";
import { navigationHandler } from "./navigation";
import { pastingHandler } from "./pasting";
import { providerSideHandler } from "./providerSide";
import { roleTableHandler } from "./roleTable";
import { renameHandler } from "./rename";
import { rulesHandler } from "./rules";
import { setUpHandler } from "./setUp";
import { statusHandler } from "./status";
import { workspaceHandler } from "./workspace";
import { upgradeHandler } from "./upgrade";

export const handlers: readonly Handler[] = [
  diagnosticsHandler,
  completionHandler,
  hoverHandler,
  codeActionHandler,
  pastingHandler,
  setUpHandler,
  providerSideHandler,
  effectiveHandler,
  statusHandler,
  upgradeHandler,
  roleTableHandler,
  navigationHandler,
  renameHandler,
  codeLensHandler,
  inlayHintHandler,
  checkIssuerHandler,
  workspaceHandler,
  agentToolsHandler,
  rulesHandler,
];

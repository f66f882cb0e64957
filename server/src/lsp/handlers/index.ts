// The list of handlers.
import { codeActionHandler } from "./codeActions";
import { completionHandler } from "./completion";
import { diagnosticsHandler } from "./diagnostics";
import type { Handler } from "./handler";
import { hoverHandler } from "./hover";
import { insertHandler } from "./insert";
import { pastingHandler } from "./pasting";
import { roleTableHandler } from "./roleTable";
import { statusHandler } from "./status";

export const handlers: readonly Handler[] = [
  diagnosticsHandler,
  completionHandler,
  hoverHandler,
  codeActionHandler,
  insertHandler,
  pastingHandler,
  statusHandler,
  roleTableHandler,
];

// Tells the server that the editor is Theia. Its products have names of their own, which they send instead.
import { env } from "vscode";
import type { StaticFeature } from "vscode-languageclient";

/** A function that only Theia has. */
const onlyTheia = "getClientOperatingSystem";

export const theiaName: StaticFeature = {
  fillInitializeParams(params) {
    if (onlyTheia in env) params.clientInfo = { ...params.clientInfo, name: "Theia" };
  },
  fillClientCapabilities: () => undefined,
  initialize: () => undefined,
  getState: () => ({ kind: "static" }),
  clear: () => undefined,
};

// Node's modules for the network take longer to load than everything else a start needs, so they are loaded only when the
// user asks for the network.
/* eslint-disable @typescript-eslint/no-require-imports */
import type { Online } from "../discovery/online";
import type * as Node from "./nodeOnline";

export const onlineOnDemand = (): Online => ({
  begin: (options) => (require("./nodeOnline") as typeof Node).nodeOnline().begin(options),
});

// Node's network modules take longer to load than everything else at startup, so they are loaded only when the user
// requests a check.
/* eslint-disable @typescript-eslint/no-require-imports */
import type { Online } from "../discovery/online";
import type * as Node from "./nodeOnline";

export const onlineOnDemand = (): Online => ({
  begin: (options) => (require("./nodeOnline") as typeof Node).nodeOnline().begin(options),
});

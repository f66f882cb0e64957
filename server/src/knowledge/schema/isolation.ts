// The switch that keeps kinds of server away from a shared resource; storage and secrets have the same one.
// From Kestra's documentation.
import { block, flag, type KeySchema, listOf, suggested, type Wording } from "./field";

/** From what the servers are kept away: a text for the block, and one for the list of servers. */
export const isolation = (meaning: Wording, denied: Wording): KeySchema =>
  block(
    meaning,
    {
      enabled: flag("isolation.enabled", {
        default: false,
        note: "isolation.enabled.note",
      }),
      "denied-services": listOf(
        denied,
        suggested("isolation.denied-services.item", [
          "EXECUTOR",
          "SCHEDULER",
          "WEBSERVER",
          "WORKER",
          "INDEXER",
        ]),
        { default: ["EXECUTOR", "SCHEDULER", "WEBSERVER"] },
      ),
    },
    { since: "0.22" },
  );

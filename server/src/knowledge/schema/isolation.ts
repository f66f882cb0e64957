// Settings that deny types of server access to a shared resource. They are the same for storage and secrets.
// From Kestra's documentation.
import { block, flag, type KeySchema, listOf, suggested, type Wording } from "./field";

/** `meaning` describes the mapping, `denied` the list of servers without access. */
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

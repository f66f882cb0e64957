// The switch that keeps kinds of server away from a shared resource; storage and secrets have the same one.
// From Kestra's documentation.
import { block, flag, listOf, suggested } from "./field";
import type { KeyFacts } from "./field";

/** `resource` completes the sentence "keeps servers away from …". */
export const isolation = (resource: string, facts: KeyFacts = {}): ReturnType<typeof block> =>
  block(
    `Keeps chosen kinds of server away from ${resource}, so that code running there cannot reach it.`,
    {
      enabled: flag("Turns the isolation on. Without it every server has access.", {
        default: false,
      }),
      "denied-services": listOf(
        `Kinds of server that may not touch ${resource}.`,
        suggested("A kind of server.", ["EXECUTOR", "SCHEDULER", "WEBSERVER", "WORKER", "INDEXER"]),
        { default: ["EXECUTOR", "SCHEDULER", "WEBSERVER"] },
      ),
    },
    { since: "0.22", ...facts },
  );

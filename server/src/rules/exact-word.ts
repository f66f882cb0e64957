// A word in another case than the one that Kestra's conditions compare with.
import { message, type Text } from "../messages/message";
import { docs } from "../knowledge/docs";
import { exactWords, outcomeInAnotherCase } from "../knowledge/schema/outcomes";
import { findKey, isPathReadIn } from "../knowledge/schema/keys";
import { formatVersion, type KestraVersion } from "../knowledge/versions";
import { literalScalar, valueOf } from "../interpretation/values/value";
import { fixByRewriting } from "./shared/rewriting";
import { under } from "./shared/examples";
import type { Rule } from "./rule";

export const exactWord: Rule = {
  id: "exact-word",
  topic: "reading",
  severity: "error",
  title: "Word in the wrong case",
  why: "Kestra selects its components by comparing these words exactly. If the word is `h2`, Kestra 2.0 does not start with `H2`, and Kestra 1.3 cannot create its repository. Other components are created without their settings.",
  docs: docs.runtimeAndStorage,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    { bad: under("kestra.repository", "type: H2"), good: under("kestra.repository", "type: h2") },
    {
      bad: under("kestra.storage", "type: 'Local'", "local:", "  base-path: /app/storage"),
      good: under("kestra.storage", "type: 'local'", "local:", "  base-path: /app/storage"),
    },
    {
      bad: under("kestra.worker.controllers", "type: dns", "dns:", "  hostname: controller"),
      good: under("kestra.worker.controllers", "type: DNS", "dns:", "  hostname: controller"),
    },
  ],
  *check(config, { target }) {
    for (const key of exactKeys) {
      const path = key.split(".");
      if (target && !isPathReadIn(path, target)) continue;
      const scalar = literalScalar(valueOf(config, path));
      const { schema } = findKey(path) ?? {};
      const words = schema?.enum ?? schema?.suggestions ?? [];
      if (!scalar || words.includes(scalar.text)) continue;
      const word = words.find((right) => right.toLowerCase() === scalar.text.toLowerCase());
      if (word === undefined) continue;
      yield {
        at: scalar.span,
        what: message("exact-word.what", { key, word }),
        why: whyFor(outcomeInAnotherCase(key, target), word, target),
        todo: message("exact-word.todo", { word }),
        fixes: () => fixByRewriting(config, scalar, word, true),
      };
    }
  },
};

const exactKeys = Object.keys(exactWords) as (keyof typeof exactWords)[];

function whyFor(
  outcome: ReturnType<typeof outcomeInAnotherCase>,
  word: string,
  target: KestraVersion | undefined,
): Text {
  if (outcome === "settings") return message("exact-word.settings.why", { word });
  const kestra = target ? `Kestra ${formatVersion(target)}` : "Kestra";
  return message(outcome === "stops" ? "exact-word.stops.why" : "exact-word.component.why", {
    kestra,
  });
}

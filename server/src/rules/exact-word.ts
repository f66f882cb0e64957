// A word in another case than the one that Kestra's conditions compare with.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { type ExactWord, exactWords } from "../knowledge/schema/outcomes";
import { findKey } from "../knowledge/schema/keys";
import { literalScalar, valueOf } from "../interpretation/values/value";
import { fixByRewriting } from "./shared/rewriting";
import { under } from "./shared/examples";
import type { Rule } from "./rule";

export const exactWord: Rule = {
  id: "exact-word",
  topic: "reading",
  severity: "error",
  title: "Word in the wrong case",
  why: "Kestra selects its components by comparing these words exactly. It does not find `H2` if the word is `h2`, and does not start, or it finds the component but not its settings.",
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
  *check(config) {
    for (const [key, reading] of Object.entries(exactWords)) {
      const path = key.split(".");
      const scalar = literalScalar(valueOf(config, path));
      const { schema } = findKey(path) ?? {};
      const words = schema?.enum ?? schema?.suggestions ?? [];
      if (!scalar || words.includes(scalar.text)) continue;
      const word = words.find((right) => right.toLowerCase() === scalar.text.toLowerCase());
      if (word === undefined) continue;
      yield {
        at: scalar.span,
        what: message("exact-word.what", { key, word }),
        why: message(whyBy[reading], { word }),
        todo: message("exact-word.todo", { word }),
        fixes: () => fixByRewriting(config, scalar, word, true),
      };
    }
  },
};

const whyBy = {
  stops: "exact-word.stops.why",
  settings: "exact-word.settings.why",
} as const satisfies Readonly<Record<ExactWord, string>>;

// A first line that was meant to be the root key of the configuration.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import type { Rule } from "./rule";
import { yaml } from "./shared/yaml";

const good = yaml`
  kestra:
    url: https://kestra.example.com
    queue:
      type: postgres
    repository:
      type: postgres
`;

export const brokenRootKey: Rule = {
  id: "broken-root-key",
  topic: "reading",
  severity: "error",
  title: "Root key with a slip",
  why: "The server looks for its settings below `kestra` and `micronaut`. With a slip in the first of these keys, it ignores all lines below it or rejects the file.",
  docs: docs.configurationBasics,
  fixesChange: { properties: ["added", "moved", "other", "unread"], lines: 1 },
  examples: [
    { wholeFile: true, bad: good.replace("kestra:", "kestra"), good },
    { wholeFile: true, bad: good.replace("kestra:", "kesrta:"), good },
    { wholeFile: true, bad: good.replace("kestra:", "- kestra:"), good },
    { wholeFile: true, bad: good.replace("kestra:", "    kestra:"), good },
  ],
  *check({ region: { brokenRoot, span } }) {
    if (!brokenRoot) return;
    const { at, name, changes } = brokenRoot;
    yield {
      at,
      // The keys below are not where other rules look for them.
      covers: span,
      what: message("broken-root-key.what", { name }),
      why: message("broken-root-key.why"),
      todo: message("broken-root-key.todo", { name }),
      fixes: () =>
        changes.length === 0
          ? []
          : [{ title: message("broken-root-key.fix", { name }), changes, preferred: true }],
    };
  },
};

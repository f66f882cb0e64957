// A name chosen by the user that Kestra gets in another spelling.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { rewrittenNamesAt } from "../knowledge/schema/keys";
import { finder } from "../micronaut/tree/finder";
import { under } from "./shared/examples";
import { renameOf } from "./shared/renaming";
import type { Rule } from "./rule";

export const rewrittenName: Rule = {
  id: "rewritten-name",
  topic: "reading",
  severity: "warning",
  title: "Name that Micronaut rewrites",
  why: "Micronaut writes all names in lower case with hyphens, including those that users choose. A metric tag then has another name than the one in the file. A class in `kestra.traces.categories` has no effect, because Kestra compares it with the original class name; packages in lower case work.",
  docs: docs.observability,
  fixesChange: { properties: ["nothing"], lines: 1 },
  examples: [
    {
      bad: under("kestra.metrics.tags", "costCenter: data"),
      good: under("kestra.metrics.tags", "cost-center: data"),
    },
    {
      bad: under("kestra.traces.categories", "io.kestra.core.runners.DefaultRunContext: FINE"),
    },
  ],
  *check(config) {
    for (const node of rewrittenNames(config.root)) {
      const outcome = rewrittenNamesAt(node.path);
      for (const entry of node.entries) {
        if (!isRewritten(entry.written, node.name)) continue;
        const names = { written: entry.written, name: node.name };
        if (outcome === "unmatched")
          yield {
            at: entry.key,
            what: message("rewritten-name.unmatched.what", names),
            why: message("rewritten-name.unmatched.why", names),
            todo: message("rewritten-name.unmatched.todo"),
          };
        else
          yield {
            at: entry.key,
            severity: "information",
            what: message("rewritten-name.renamed.what", names),
            why: message("rewritten-name.renamed.why"),
            todo: message("rewritten-name.renamed.todo", names),
            fixes: () =>
              node.entries.length > 1
                ? []
                : [
                    {
                      title: message("fix.rename", { name: node.name }),
                      changes: [renameOf(config, entry, node.name)],
                      preferred: true,
                    },
                  ],
          };
      }
    }
  },
};

/** Names with other characters are left to other rules. */
const isRewritten = (written: string, name: string): boolean =>
  written !== name && /^[\w-]+$/.test(written);

const rewrittenNames = finder(
  ({ entries, name, path }) =>
    entries.some(({ written }) => isRewritten(written, name)) &&
    rewrittenNamesAt(path) !== undefined,
);

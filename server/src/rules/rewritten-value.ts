// A value that another program writes in another form before Kestra reads it.
import { message } from "../messages/message";
import type { Variable } from "../document/fileKinds/workload";
import { keysSetBy } from "../interpretation/deployment/environmentVariables";
import { docs } from "../knowledge/docs";
import type { Config } from "../micronaut/configuration";
import { below } from "./shared/examples";
import { keepsCharacters, rewrittenNodes } from "./shared/rewrittenNodes";
import type { Finding, Rule } from "./rule";

const example = (password: string): string =>
  [
    ...below(
      "services.kestra",
      "image: kestra/kestra:latest",
      "environment:",
      `  DATASOURCES_POSTGRES_PASSWORD: ${password}`,
    ),
    "",
  ].join("\n");

const values = (user: string): string =>
  [...below("configurations.application.kestra", "queue.type: memory", `jira: ${user}`), ""].join(
    "\n",
  );

export const rewrittenValue: Rule = {
  id: "rewritten-value",
  topic: "reading",
  severity: "warning",
  title: "Value that changes before Kestra reads it",
  why: "Docker Compose and Helm read a file as YAML and write its values again. An unquoted value that looks like a number or a date gets another form: `0123456` becomes `42798`. Quotes keep the characters.",
  docs: docs.configurationBasics,
  fixesChange: { properties: ["nothing", "value", "moved", "other"], lines: 1 },
  examples: [
    { wholeFile: true, bad: example("0123456"), good: example('"0123456"') },
    {
      wholeFile: true,
      bad: values("312345678901234567"),
      good: values('"312345678901234567"'),
    },
  ],
  *check(config) {
    if (config.region.refusals) yield* rewrittenVariables(config);
    if (config.region.shared) yield* rewrittenNodes(config);
  },
};

/** The variables of the servers that set a key with another string than the file contains. */
function* rewrittenVariables({ workloads }: Config): Iterable<Finding> {
  const variables = new Set(workloads.flatMap((workload) => workload.variables));
  for (const variable of variables) {
    const finding = findingFor(variable);
    if (finding && keysSetBy(variable.name).some(keepsCharacters)) yield finding;
  }
}

/** The value is not shown, because it may be a secret. */
function findingFor({ node, arrival }: Variable): Finding | undefined {
  if (node?.kind !== "scalar" || arrival?.kind !== "rewritten") return undefined;
  const { span, text } = node;
  if (arrival.as === "boolean" || arrival.text === text) return undefined;
  return {
    at: span,
    what: message("rewritten-value.what", { reader: "Docker Compose" }),
    why: message("rewritten-value.why"),
    todo: message("rewritten-value.todo"),
    // What works today may be the other string.
    fixes: () => [
      {
        title: message("rewritten-value.fix"),
        changes: [{ span, text: `"${text}"` }],
        preferred: false,
      },
      {
        title: message("rewritten-value.current.fix"),
        changes: [{ span, text: `"${arrival.text}"` }],
        preferred: false,
      },
    ],
  };
}

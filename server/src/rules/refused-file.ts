// A file that the program that reads it refuses as a whole, for reasons outside of the configuration.
import { message } from "../messages/message";
import type { Correction, Refusal } from "../document/fileKinds/refusal";
import { docs } from "../knowledge/docs";
import type { Config } from "../micronaut/configuration";
import { below } from "./shared/examples";
import type { Finding, Fix, Rule } from "./rule";

const example = (...variables: readonly string[]): string =>
  [
    ...below("services.kestra", "image: kestra/kestra-ee:latest", "environment:"),
    ...variables.map((line) => `      ${line}`),
    "",
  ].join("\n");

export const refusedFile: Rule = {
  id: "refused-file",
  topic: "reading",
  severity: "error",
  title: "File that its reader rejects",
  why: "Docker Compose, Helm and Kubernetes read the file before Kestra does. They reject it as a whole if it contains something they do not accept, also outside of the configuration, and nothing starts.",
  docs: docs.configuration,
  fixesChange: { properties: ["nothing"], lines: 1 },
  examples: [
    {
      wholeFile: true,
      bad: example("KESTRA_URL: ${KESTRA_URL:localhost}"),
      good: example("KESTRA_URL: ${KESTRA_URL:-localhost}"),
    },
    { wholeFile: true, bad: example("KESTRA_URL: [localhost]") },
    {
      wholeFile: true,
      bad: example('- "KESTRA_URL = localhost"'),
      good: example('- "KESTRA_URL= localhost"'),
    },
  ],
  *check({ fileKind, region: { refusals } }: Config) {
    for (const refusal of refusals ?? []) yield findingFor(refusal, fileKind.dollar);
  },
};

function findingFor({ reader, kind, span, corrections }: Refusal, dollar: string): Finding {
  const isYaml = kind === "tab" || kind === "unknown-alias";
  return {
    at: span,
    what: isYaml
      ? message(`yaml-syntax.${kind}.what`)
      : message(`refused-file.${kind}.what`, { reader }),
    why:
      kind === "placeholder-in-default"
        ? message("refused-file.placeholder-in-default.why", { reader })
        : message("refused-file.why", { reader }),
    todo: isYaml
      ? message(`yaml-syntax.${kind}.todo`)
      : message(`refused-file.${kind}.todo`, { dollar }),
    ...(kind === "placeholder-in-default" ? { severity: "warning" } : {}),
    fixes: () => corrections.map((correction) => fixFor(correction, dollar)),
  };
}

/** What was meant is not certain. */
const fixFor = ({ kind, changes }: Correction, dollar: string): Fix => ({
  title: message(`refused-file.${kind}.fix`, { dollar }),
  changes,
  preferred: false,
});

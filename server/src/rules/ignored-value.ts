// A value that the program that reads the file ignores, although it looks as if it counts.
import { message, type Text } from "../messages/message";
import type { IgnoredKind, IgnoredValue } from "../document/fileKinds/ignoredValue";
import { docs } from "../knowledge/docs";
import { below } from "./shared/examples";
import type { Finding, Rule } from "./rule";

const configuration = below("configurations.application.kestra", "url: https://kestra.example.com");
const variables = below("extraEnv", "- name: KESTRA_URL", "  value: https://kestra.example.com");
const values = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;

export const ignoredValue: Rule = {
  id: "ignored-value",
  topic: "reading",
  severity: "warning",
  title: "Values that do not reach Kestra",
  why: "Charts from 1.0 read the configuration from `configurations` and variables from `common`. They silently ignore the keys of charts 0.x, such as `extraEnv` and `secrets` at the top level. Of several documents in one file, Helm 3 only reads the first, and Helm 4 merges all. Helm and Kubernetes ignore the lines after `...`. A misspelt key around the configuration, or a file name in a ConfigMap that does not end with `.yml`, hides all of it. Helm also reads only the last of two equal keys, and Docker Compose and Kubernetes only the last of two variables with the same name in a list.",
  docs: docs.configuration,
  fixesChange: { properties: ["nothing", "added"], lines: 12 },
  examples: [
    {
      wholeFile: true,
      bad: values(...configuration, ...variables),
      good: values(...configuration, "common:", ...variables.map((line) => `  ${line}`)),
    },
    { wholeFile: true, bad: values(...configuration, ...below("externalSecret", "secretName: s")) },
    {
      wholeFile: true,
      bad: values(
        ...below("services.kestra", "image: kestra/kestra-ee:latest", "environment:"),
        "      - KESTRA_URL=http://localhost:8080",
        "      - KESTRA_URL=https://kestra.example.com",
      ),
    },
    {
      wholeFile: true,
      bad: values(
        ...configuration,
        ...below("common", "logLevel: INFO"),
        ...below("common", "logLevel: DEBUG"),
      ),
    },
    { wholeFile: true, bad: values(...configuration, "---", ...below("image", "tag: v1.3.15")) },
  ],
  *check({ region: { ignored } }) {
    for (const value of ignored ?? []) yield findingFor(value);
  },
};

/** The kinds that are what was meant to count. */
const meant: ReadonlySet<IgnoredKind> = new Set<IgnoredKind>([
  "document",
  "document-end",
  "misspelt",
  "list",
  "file-name",
  "outside",
]);

const findingFor = ({ kind, span, name, move }: IgnoredValue): Finding => ({
  at: span,
  what: message(`ignored-value.${kind}.what`, { name }),
  why: message(`ignored-value.${kind}.why`),
  todo: message(`ignored-value.${kind}.todo`, { name }),
  ...(meant.has(kind) ? {} : { tag: "unnecessary" as const }),
  fixes: () =>
    move.length > 0
      ? [
          {
            title: titleFor(kind, name),
            changes: move,
            // All settings below take effect, among them who gets in.
            preferred: false,
          },
        ]
      : [],
});

function titleFor(kind: IgnoredKind, name: string): Text {
  switch (kind) {
    case "document-end":
      return message("yaml-syntax.stray-marker.fix");
    case "misspelt":
    case "file-name":
      return message("fix.rename", { name });
    case "list":
      return message("ignored-value.list.fix");
    default:
      return message("ignored-value.fix", { name });
  }
}

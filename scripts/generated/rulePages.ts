// One page about every rule: what it finds, why it matters, and its examples.
import { rules } from "../../server/src/rules";
import { type Rule, topics } from "../../server/src/rules/rule";

export function rulePages(): string {
  const head = [
    "# Rules",
    "",
    "Written by `npm run generate` from the rules themselves; each example is also a test.",
    "The severity of each rule can be changed by the setting `kestraConfig.severity`.",
    "",
    "A comment silences the rules it names, and behind ` -- ` it may say why:",
    "",
    "| comment | silences findings |",
    "|---|---|",
    "| `# kestra-config-ignore unknown-key` | of its own line |",
    "| `# kestra-config-ignore-next-line unknown-key wrong-type` | of the next line |",
    "| `# kestra-config-ignore-file unknown-key -- read by a proxy` | of the whole file, wherever it stands |",
    "",
    ...Object.entries(topics).flatMap(([topic, title]) => [
      `**${title}**`,
      "",
      "| rule | severity | what it finds | fix |",
      "|---|---|---|---|",
      ...rules.filter((rule) => rule.topic === topic).map(row),
      "",
    ]),
  ];
  return `${[...head.slice(0, -1), ...rules.flatMap(page)].join("\n")}\n`;
}

const severityOf = ({ severity, offByDefault }: Rule): string =>
  offByDefault ? `${severity}, off by default` : severity;

const row = (rule: Rule): string =>
  `| [${rule.id}](#${rule.id}) | ${severityOf(rule)} | ${rule.title} | ${rule.fixesChange ? "yes" : ""} |`;

function page(rule: Rule): string[] {
  const { id, title, why, docs, examples } = rule;
  const shown = examples.flatMap(({ bad, good, version, whole, answer }) => [
    "",
    ...(whole ? ["In a compose file:", ""] : []),
    ...(version === undefined ? [] : [`For Kestra ${version}:`, ""]),
    ...(answer ? [`Once asked, the provider answers: ${answer.told}.`, ""] : []),
    ...fenced(bad),
    ...(good === undefined ? [] : ["", "becomes", "", ...fenced(good)]),
  ]);
  return [
    "",
    `## ${id}`,
    "",
    `${title}. *${severityOf(rule)}*`,
    "",
    why,
    ...(docs === undefined ? [] : ["", `[Documentation](${docs})`]),
    ...shown,
  ];
}

/** A tab would be lost on most pages, and it is what some examples are about. */
const fenced = (yaml: string): string[] => [
  "```yaml",
  ...yaml.trimEnd().replaceAll("\t", "→").split("\n"),
  "```",
];

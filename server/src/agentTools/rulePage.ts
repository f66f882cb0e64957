// The page of a rule as Markdown: what it finds, why that matters, and its examples. The same as in docs/rules.md.
import type { Rule } from "../rules/rule";

export const severityOf = ({ severity, offByDefault }: Rule): string =>
  offByDefault ? `${severity}, off by default` : severity;

/** The lines of the page. */
export function rulePage(rule: Rule): string[] {
  const { id, title, why, docs, examples } = rule;
  const shown = examples.flatMap(({ bad, good, version, wholeFile, answer, providerFile }) => [
    "",
    ...(wholeFile ? ["In a compose file:", ""] : []),
    ...(version === undefined ? [] : [`For Kestra ${version}:`, ""]),
    ...(providerFile
      ? [`With \`${providerFile.name}\` next to it:`, "", ...fenced(providerFile.text), ""]
      : []),
    ...(answer ? [`The provider responds: ${answer.reported}.`, ""] : []),
    ...fenced(bad),
    ...(good === undefined ? [] : ["", "becomes", "", ...fenced(good)]),
  ]);
  return [
    `## ${id}`,
    "",
    `${title}. *${severityOf(rule)}*`,
    "",
    why,
    ...(docs === undefined ? [] : ["", `[Documentation](${docs})`]),
    ...shown,
  ];
}

/** Most pages would lose a tab, which some examples are about. */
const fenced = (yaml: string): string[] => [
  "```yaml",
  ...yaml.trimEnd().replaceAll("\t", "→").split("\n"),
  "```",
];

// Prints what a rule finds, why that matters, and its examples; or the list of all rules.
import { nearest } from "../knowledge/nearest";
import { rules } from "../rules";
import type { Rule } from "../rules/rule";
import type { ExitCode } from "./exitCode";
import type { Platform } from "./platform";
import { oneLine } from "./reports/problem";

export function explain(id: string | undefined, platform: Platform): ExitCode {
  if (id === undefined) {
    platform.print(listed());
    return 0;
  }
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const like = nearest(
      id,
      rules.map((candidate) => candidate.id),
    );
    const hint =
      like === undefined ? "Run kestra-config explain to list the rules." : `Did you mean ${like}?`;
    platform.printError(`kestra-config: There is no rule '${oneLine(id)}'. ${hint}\n`);
    return 2;
  }
  platform.print(page(rule));
  return 0;
}

function listed(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join("");
}

function page({ id, severity, offByDefault, title, why, docs, examples }: Rule): string {
  const parts = [
    `${id} (${offByDefault ? `${severity}, off by default` : severity})`,
    `${title}.`,
    wrapped(why),
    ...examples.flatMap(({ bad, good, version }) => [
      version === undefined ? "For example:" : `For example, in Kestra ${version}:`,
      indented(bad),
      ...(good === undefined ? [] : ["becomes", indented(good)]),
    ]),
    ...(docs === undefined ? [] : [docs]),
  ];
  return `${parts.join("\n\n")}\n`;
}

const indented = (text: string): string => text.trimEnd().replace(/^(?=.)/gm, "    ");

/** Wraps at 80 columns. */
// eslint-disable-next-line redos/no-vulnerable -- wraps our own explanations only
const wrapped = (text: string): string => text.replace(/(.{1,80})(?: +|$)/g, "$1\n").trimEnd();

// A placeholder without its closing brace.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { segmentsOfValue } from "../micronaut/values/placeholders";
import { interpolatedMark } from "../document/dollars";
import { type PlaceholderValue, placeholderValues } from "./shared/placeholderValues";
import { under } from "./shared/examples";
import type { Fix, Rule } from "./rule";

export const placeholderUnclosed: Rule = {
  id: "placeholder-unclosed",
  topic: "reading",
  severity: "error",
  title: "Placeholder that is not closed",
  why: "Micronaut fails at a placeholder without a closing brace. If the value is read at startup, the server does not start.",
  docs: docs.configurationBasics,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    { bad: under("kestra", "url: ${KESTRA_URL"), good: under("kestra", "url: ${KESTRA_URL}") },
    {
      bad: under("kestra", 'url: "https://${KESTRA_HOST:kestra"'),
      good: under("kestra", 'url: "https://${KESTRA_HOST:kestra}"'),
    },
    { bad: under("kestra", "url: https://${KESTRA_HOST/ui") },
  ],
  *check(config) {
    for (const value of unclosed(config)) {
      const last = segmentsOfValue(value.text).at(-1);
      if (last?.kind !== "unclosed") continue;
      // The brace may be part of an interpolated value.
      if (value.text.includes(interpolatedMark, last.start)) continue;
      yield {
        at: value.at(last.start, value.text.length),
        what: message("placeholder-unclosed.what"),
        why: message("placeholder-unclosed.why"),
        todo: message("placeholder-unclosed.todo"),
        fixes: () => closed(value, last.start),
      };
    }
  },
};

const unclosed = placeholderValues((text) => text.lastIndexOf("${") > text.lastIndexOf("}"));

/** Closes it at the end of the value, if only a name with at most one default follows. */
function closed(value: PlaceholderValue, start: number): Fix[] {
  const rest = value.text.slice(start + 2).trimEnd();
  const end = start + 2 + rest.length;
  const span = value.spanOf(end, end);
  if (!span || !/^\s*[\w.-]+(:[^\s${}"']*)?$/.test(rest)) return [];
  return [
    {
      title: message("placeholder-unclosed.fix"),
      changes: [{ span, text: "}" }],
      preferred: true,
    },
  ];
}

// An action that no version of Kestra knows.
import type { Span } from "../document/span";
import type { ScalarNode } from "../document/syntax";
import { defaultRoleOf, grantsOf } from "../knowledge/defaultRole";
import { docs } from "../knowledge/docs";
import { nearest } from "../knowledge/nearest";
import { actions, findAction } from "../knowledge/permissions";
import { isDynamic } from "../knowledge/values";
import type { Config } from "../micronaut/configuration";
import { type ConfigNode, scalarOf, winner } from "../micronaut/node";
import type { Rule } from "./rule";

export const unknownAction: Rule = {
  id: "unknown-action",
  severity: "warning",
  title: "No such action",
  why: "Actions are written in capitals. One that Kestra does not know allows nothing.",
  docs: docs.rbac,
  examples: [
    { bad: granting("[REED]"), good: granting("[READ]") },
    { bad: granting("[READ, create]"), good: granting("[READ, CREATE]") },
    { bad: granting('["EXECUT"]'), good: granting('["EXECUTE"]') },
    { bad: granting("\n          - DANCE") },
  ],
  *check(config) {
    if (!defaultRoleOf(config)) return;
    for (const grant of grantsOf(config)) {
      const granted = actionsIn(config, grant);
      for (const { word, at } of granted) {
        if (findAction(word)) continue;
        const upper = word.toUpperCase().replace(/[- ]/g, "_");
        const meant =
          findAction(upper)?.name ??
          nearest(
            upper,
            actions.map(({ name }) => name),
          );
        yield {
          at,
          what: `Kestra knows no action '${word}'.`,
          why: "It allows nothing.",
          todo: meant
            ? `Did you mean '${meant}'?`
            : "See the documentation for the actions there are.",
          fixes: () =>
            meant
              ? [
                  {
                    title: `Change to '${meant}'`,
                    changes: [{ span: at, text: meant }],
                    preferred: true,
                  },
                ]
              : [],
        };
      }
    }
  },
};

/** The actions a permission is granted with, each with the place of the word between its quotes. */
export function actionsIn(config: Config, grant: ConfigNode): { word: string; at: Span }[] {
  const items = [...grant.children.values()].filter(({ name }) => name.startsWith("["));
  const inherited = winner(grant)?.inherited ?? false;
  const scalars = items.length > 0 ? items.map(scalarOf) : [scalarOf(grant)];
  return scalars
    .filter(
      (scalar): scalar is ScalarNode =>
        scalar !== undefined && !isDynamic(scalar) && scalar.text !== "",
    )
    .flatMap((scalar) => (inherited ? [] : wordsOf(config.text, scalar)));
}

/** One text with commas is a list to Micronaut. */
function wordsOf(
  text: string,
  { span, style, text: value }: ScalarNode,
): { word: string; at: Span }[] {
  if (style === "literal" || style === "folded") return [];
  const start = style === "plain" ? span.start : span.start + 1;
  if (text.slice(start, start + value.length) !== value) return [];
  let offset = start;
  return value
    .split(",")
    .map((part) => {
      const from = offset + (part.length - part.trimStart().length);
      offset += part.length + 1;
      const word = part.trim();
      return { word, at: { start: from, end: from + word.length } };
    })
    .filter(({ word }) => word !== "");
}

function granting(list: string): string {
  return `kestra:
  security:
    default-role:
      name: viewer
      description: Read only
      permissions:
        FLOW: ${list}
`.replace(": \n", ":\n");
}

// A placeholder inside another one.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import type { Config } from "../micronaut/configuration";
import { splitDefault } from "../micronaut/values/splitDefault";
import { placeholdersIn } from "../micronaut/values/placeholders";
import { type PlaceholderValue, placeholderValues } from "./shared/placeholderValues";
import { under } from "./shared/examples";
import type { Fix, Rule } from "./rule";

export const placeholderNested: Rule = {
  id: "placeholder-nested",
  topic: "reading",
  severity: "warning",
  title: "Nested placeholders",
  why: "Micronaut ends a placeholder at the first closing brace. It never looks up the inner one, and the rest stays in the value: ${A:${B:x}} becomes 'x}'. Several names are written one after another: ${A:B:x}.",
  docs: docs.configurationBasics,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: under("kestra", "url: ${KESTRA_URL:${PUBLIC_URL:kestra}}"),
      good: under("kestra", "url: ${KESTRA_URL:PUBLIC_URL:kestra}"),
    },
    {
      bad: under("kestra", 'url: "https://${KESTRA_HOST:${PUBLIC_HOST}}/"'),
      good: under("kestra", 'url: "https://${KESTRA_HOST:PUBLIC_HOST:}/"'),
    },
    { bad: under("kestra", "url: ${KESTRA_URL:https${HOST:kestra}}") },
  ],
  *check(config) {
    for (const value of valuesWithSeveral(config)) {
      for (const { start, end } of placeholdersIn(value.text)) {
        if (!value.text.slice(start + 2, end).includes("${")) continue;
        const chain = chainAt(value.text, start);
        yield {
          at: value.at(start, chain?.end ?? end),
          what: message("placeholder-nested.what"),
          why: message("placeholder-nested.why"),
          todo: chain
            ? message("placeholder-nested.chain.todo")
            : message("placeholder-nested.todo"),
          fixes: () => (chain ? flattened(config, value, start, chain) : []),
        };
      }
    }
  },
};

const valuesWithSeveral = placeholderValues((text) => text.lastIndexOf("${") > text.indexOf("${"));

interface Chain {
  readonly names: readonly string[];
  readonly fallback: string | undefined;
  readonly end: number;
}

const outer = /\$\{\s*([\w.-]+(?::[\w.-]+)*):(?=\$\{)/y;
const inner = /\$\{\s*([\w.-][^${}`\uFFFC]*)\}/y;

/** Placeholders each of which is the whole default of the one around it, as one chain; undefined for any other form. */
function chainAt(text: string, start: number): Chain | undefined {
  const names: string[] = [];
  let braces = "";
  let offset = start;
  for (let found = match(outer, text, offset); found; found = match(outer, text, offset)) {
    for (const name of found.content.split(":")) names.push(name);
    braces += "}";
    offset = found.end;
  }
  const innermost = match(inner, text, offset);
  if (!innermost || braces === "" || !text.startsWith(braces, innermost.end)) return undefined;
  const { content, end } = innermost;
  if (splitDefault(content, { isName: () => false, isNumber: false })) return undefined;
  const parts = content.split(":");
  const fallback = parts.length > 1 ? parts.pop() : undefined;
  return {
    names: [...names, ...parts.map((name) => name.trim())],
    fallback,
    end: end + braces.length,
  };
}

function match(
  pattern: RegExp,
  text: string,
  offset: number,
): { readonly content: string; readonly end: number } | undefined {
  pattern.lastIndex = offset;
  const found = pattern.exec(text);
  return found ? { content: found[1] ?? "", end: offset + found[0].length } : undefined;
}

/** The last part of a chain is its default, so a chain without a default needs an empty one at its end. */
function flattened(
  { fileKind }: Config,
  value: PlaceholderValue,
  start: number,
  { names, fallback, end }: Chain,
): Fix[] {
  const span = value.spanOf(start, end);
  if (!span) return [];
  const flat = `${fileKind.dollar}{${[...names, fallback ?? ""].join(":")}}`;
  const title =
    fallback === undefined
      ? message("placeholder-nested.emptyDefault.fix")
      : message("placeholder-nested.fix");
  return [{ title, changes: [{ span, text: flat }], preferred: fallback !== undefined }];
}

// A placeholder's default that Micronaut splits at its colon.
import { message } from "../messages/message";
import type { TextChange } from "../document/span";
import { docs } from "../knowledge/docs";
import { findKey } from "../knowledge/schema/keys";
import type { Config } from "../micronaut/configuration";
import { type SplitDefault, splitDefault } from "../micronaut/values/splitDefault";
import { at } from "../micronaut/tree/node";
import { type Placeholder, placeholdersIn } from "../micronaut/values/placeholders";
import { type PlaceholderValue, placeholderValues } from "./shared/placeholderValues";
import { under } from "./shared/examples";
import type { Finding, Rule } from "./rule";

export const placeholderColon: Rule = {
  id: "placeholder-colon",
  topic: "reading",
  severity: "warning",
  title: "Placeholder default that is split at its colon",
  why: "In ${A:B:c}, Micronaut looks up A, then B, and uses c if neither is set. A default that contains a colon, such as a URL, therefore loses everything before its last colon. Backticks keep it whole: ${A:`https://x`}.",
  docs: docs.configurationBasics,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: under("kestra", "url: ${KESTRA_URL:https://kestra.example.com/}"),
      good: under("kestra", "url: ${KESTRA_URL:`https://kestra.example.com/`}"),
    },
    {
      bad: under("kestra.storage.minio", 'endpoint: "${MINIO_HOST:minio:9000}"'),
      good: under("kestra.storage.minio", 'endpoint: "${MINIO_HOST:`minio:9000`}"'),
    },
    { bad: under("kestra", "url: ${KESTRA_URL:PUBLIC_URL:https://kestra.example.com/}") },
    { bad: under("kestra", "url: ${KESTRA_URL:PUBLIC_URL:`https://kestra.example.com/`}") },
  ],
  *check(config) {
    for (const value of withColons(config)) {
      for (const placeholder of placeholdersIn(value.text)) {
        const finding = placeholder.quoted
          ? chainBeforeBackticks(value, placeholder)
          : splitFinding(config, value, placeholder);
        if (finding) yield finding;
      }
    }
  },
};

/** A default is split at a second colon, after the one that precedes it. */
const withColons = placeholderValues((text) => {
  const first = text.indexOf(":", text.indexOf("${"));
  return first !== -1 && text.includes(":", first + 1);
});

function splitFinding(
  config: Config,
  value: PlaceholderValue,
  { start, end }: Placeholder,
): Finding | undefined {
  const content = value.text.slice(start + 2, end - 1);
  // Another rule reports nested placeholders.
  if (content.includes("${")) return undefined;
  const type = findKey(value.path)?.schema.type;
  const found = splitDefault(content, {
    isName: (word) => isKey(config, word),
    isNumber: type === "integer" || type === "number" || type === "boolean",
  });
  if (!found) return undefined;
  const cut = { ...found, start: start + 2 + found.start, end: start + 2 + found.end };
  return {
    at: value.at(cut.start, cut.end),
    what: message("placeholder-colon.what"),
    why: message("placeholder-colon.why"),
    todo:
      cut.names.length > 1
        ? message("placeholder-colon.severalNames.todo")
        : message("placeholder-colon.todo"),
    fixes: () => {
      const change = backticks(config, value, cut);
      if (!change) return [];
      return [{ title: message("placeholder-colon.fix"), changes: [change], preferred: true }];
    },
  };
}

/** Replaces everything between colon and brace, because spaces before backticks would make them part of the default. */
function backticks(
  { text }: Config,
  value: PlaceholderValue,
  { names, start, end }: SplitDefault,
): TextChange | undefined {
  const colon = value.text.lastIndexOf(":", start - 1);
  const span = value.spanOf(colon + 1, value.text.indexOf("}", end));
  if (!span || names.length > 1) return undefined;
  const written = text.slice(span.start, span.end).trim();
  return written.includes("`") ? undefined : { span, text: `\`${written}\`` };
}

/** ``${A:B:`x`}``: Micronaut reads several names before backticks as one name, which no variable has. */
function chainBeforeBackticks(
  value: PlaceholderValue,
  { start, names }: Placeholder,
): Finding | undefined {
  const [name = ""] = names;
  if (!/^\w+(:\w+)+$/.test(name)) return undefined;
  const from = value.text.indexOf(name, start);
  return {
    at: value.at(from, from + name.length),
    what: message("placeholder-colon.oneName.what", { name }),
    why: message("placeholder-colon.oneName.why"),
    todo: message("placeholder-colon.oneName.todo"),
  };
}

const isKey = ({ root }: Config, word: string): boolean => {
  const path = word.split(".");
  return at(root, path) !== undefined || findKey(path) !== undefined;
};

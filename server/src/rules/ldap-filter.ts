// An LDAP filter that no directory accepts, or that finds the same entries for every user.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import type { ScalarNode } from "../document/syntax";
import { isOff } from "../interpretation/values/flags";
import { literalScalar, type Value, valueOf } from "../interpretation/values/value";
import type { Config } from "../micronaut/configuration";
import { get } from "../micronaut/tree/node";
import { under } from "./shared/examples";
import type { Finding, Fix, Rule } from "./rule";

const filter = (value: string): string =>
  under("micronaut.security.ldap.default.search", `filter: ${value}`);

export const ldapFilter: Rule = {
  id: "ldap-filter",
  topic: "login",
  severity: "warning",
  title: "LDAP filter that cannot work",
  why: "A filter is enclosed in balanced parentheses, and `{0}` in it is replaced with the user who logs in. The directory rejects a filter that starts with a curly bracket or has unbalanced parentheses. Without `{0}`, the filter finds the same entries for every user.",
  docs: docs.ldap,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: filter('"{&(objectClass=user)(mail={0})}"'),
      good: filter('"(&(objectClass=user)(mail={0}))"'),
    },
    {
      bad: filter("(&(objectClass=user)(mail={0}) # by address"),
      good: filter("(&(objectClass=user)(mail={0})) # by address"),
    },
    { bad: filter("(&(objectClass=user)(mail=%s))") },
  ],
  *check(config) {
    for (const server of get(config.root, "micronaut.security.ldap")?.children.values() ?? []) {
      const below = (...names: readonly string[]): Value =>
        valueOf(config, [...server.path, ...names]);
      if (isOff(below("enabled"))) continue;
      for (const block of ["search", "groups"] as const) {
        const scalar = literalScalar(below(block, "filter"));
        if (!scalar || scalar.text.trim() === "") continue;
        const finding = isOff(below(block, "enabled"))
          ? undefined
          : findingFor(config, block, scalar);
        if (finding) yield finding;
      }
    }
  },
};

function findingFor(
  config: Config,
  block: "search" | "groups",
  scalar: ScalarNode,
): Finding | undefined {
  const text = scalar.text.trim();
  const rejectedWhy = message("ldap-filter.refused.why");
  if (/^\{(?!\d+\})/.test(text)) {
    return {
      at: scalar.span,
      what: message("ldap-filter.curly.what"),
      why: rejectedWhy,
      todo: message("ldap-filter.curly.todo"),
      fixes: () => repair(config, scalar),
    };
  }
  if (!isBalanced(text)) {
    return {
      at: scalar.span,
      what: message("ldap-filter.unbalanced.what"),
      why: rejectedWhy,
      todo: message("ldap-filter.unbalanced.todo"),
      fixes: () => repair(config, scalar),
    };
  }
  if (text.includes("{0}")) return undefined;
  return {
    at: scalar.span,
    what: message("ldap-filter.what", { placeholder: "{0}" }),
    why: block === "groups" ? message("ldap-filter.groups.why") : message("ldap-filter.why"),
    todo: message("ldap-filter.todo", { placeholder: "{0}" }),
  };
}

/** Whether every parenthesis has its counterpart. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === "(") open++;
    if (character === ")" && --open < 0) return false;
  }
  return open === 0;
}

/** Repairs at the end of a filter: the number of characters to remove, and what to add. */
const repairs = [
  { cut: 1, close: ")" },
  { cut: 0, close: "" },
  { cut: 0, close: ")" },
  { cut: 0, close: "))" },
  { cut: 1, close: "" },
];

/** Changes only the start and end of the filter, and only if the result is valid. */
function repair(config: Config, { span, style, text }: ScalarNode): Fix[] {
  const inset = style === "plain" ? 0 : 1;
  const inner = { start: span.start + inset, end: span.end - inset };
  const written = config.text.slice(inner.start, inner.end);
  if (style === "literal" || style === "folded" || written !== text) return [];
  for (const { cut, close } of repairs) {
    const repaired = `(${written.slice(1, written.length - cut)}${close}`;
    if (!/^[({]/.test(written) || !isValid(repaired)) continue;
    const changes = [
      { span: { start: inner.start, end: inner.start + 1 }, text: "(" },
      { span: { start: inner.end - cut, end: inner.end }, text: close },
    ];
    return [{ title: message("fix.changeTo", { text: repaired }), changes, preferred: true }];
  }
  return [];
}

/** Replaces a valid part of a filter. */
const part = "\u0001";

/** From the inside out: a condition, then operators on conditions. */
const validParts = [
  new RegExp(`\\([^()&|!=${part}][^()=${part}]*=[^()${part}]*\\)`, "g"),
  new RegExp(`\\([&|]${part}+\\)`, "g"),
  new RegExp(`\\(!${part}\\)`, "g"),
];

/** Whether it is a filter according to RFC 4515 and contains `{0}`. */
function isValid(text: string): boolean {
  let rest = text;
  let before = "";
  while (before !== rest) {
    before = rest;
    for (const valid of validParts) rest = rest.replace(valid, part);
  }
  return rest === part && text.includes("{0}");
}

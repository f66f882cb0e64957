// An LDAP filter that the server cannot use, or that finds the same entries for every user.
import { message, type Text } from "../messages/message";
import { docs } from "../knowledge/docs";
import { isAtLeast, type KestraVersion } from "../knowledge/versions";
import { splitLines } from "../document/lines";
import type { ScalarNode } from "../document/syntax";
import { isOff } from "../interpretation/values/flags";
import { decidingScalar, literalScalar, type Value } from "../interpretation/values/value";
import type { Config } from "../micronaut/configuration";
import {
  type FilterProblem,
  hasUser,
  isQuoted,
  readSearchFilter,
} from "../micronaut/values/searchFilter";
import { serverTextOf } from "../micronaut/values/serverText";
import { isTemplated } from "../micronaut/values/dynamic";
import { under } from "./shared/examples";
import { closedFilter, correctedFilter } from "./shared/filterRepairs";
import { withoutLastBreak } from "./shared/lastLineBreak";
import { ldapServers, stopsOrFails } from "./shared/ldapServers";
import type { Finding, Fix, Rule } from "./rule";

const filter = (value: string, ...lines: readonly string[]): string =>
  under(
    "micronaut.security.ldap.default.search",
    "base: ou=people,dc=example,dc=org",
    `filter: ${value}`,
    ...lines,
  );

export const ldapFilter: Rule = {
  id: "ldap-filter",
  topic: "login",
  severity: "warning",
  title: "LDAP filter that cannot work",
  why: "A filter is enclosed in balanced parentheses, and `{0}` in it is replaced with the user who logs in. The server starts with any other filter, but every login fails with an error, or finds the same entries for every user. `${0}` is a placeholder of Micronaut, which it cannot resolve.",
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
    { bad: filter("((mail={0}))"), good: filter("(mail={0})") },
    { bad: filter("( mail = {0} )"), good: filter("(mail={0})") },
    {
      bad: filter("(objectClass=user)(mail={0})"),
      good: filter("(&(objectClass=user)(mail={0}))"),
    },
    { bad: filter("|", "  (mail={0})"), good: filter("|-", "  (mail={0})") },
    { bad: filter("(&(mail={0})(uid={1}))"), good: filter("(&(mail={0})(uid={0}))") },
    { bad: filter("(&(objectClass=user)(mail=%s))") },
  ],
  *check(config, { target }) {
    for (const server of ldapServers(config)) {
      for (const block of ["search", "groups"] as const) {
        if (isOff(server.value(block, "enabled"))) continue;
        const value = server.value(block, "filter");
        const scalar = literalScalar(value);
        const finding = scalar
          ? findingFor(config, block, scalar)
          : dollarAt(config, value, target);
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
  const { text } = scalar;
  if (text.trim() === "" || isTemplated(scalar)) return undefined;
  const { problem, sent, conditions } = readSearchFilter(text);
  const at = scalar.span;
  if (problem) return rejected(config, scalar, problem.kind);
  const fixes = (): Fix[] => rewriting(config, scalar, correctedFilter(text), false);
  if (text.slice(sent.end).trim() !== "") {
    return {
      ...{ at, fixes },
      what: message("ldap-filter.ignored.what"),
      why: message("ldap-filter.ignored.why"),
      todo: message("ldap-filter.ignored.todo"),
    };
  }
  const ofUser = conditions.filter(({ value }) => hasUser(value));
  if (ofUser.length === 0) {
    return {
      at,
      what: message("ldap-filter.what", { placeholder: "{0}" }),
      why: block === "groups" ? message("ldap-filter.groups.why") : message("ldap-filter.why"),
      todo: message("ldap-filter.todo", { placeholder: "{0}" }),
    };
  }
  if (!ofUser.some(isQuoted)) return undefined;
  return {
    ...{ at, fixes },
    what: message("ldap-filter.quoted.what"),
    why: message("ldap-filter.quoted.why"),
    todo: message("ldap-filter.quoted.todo"),
  };
}

function rejected(config: Config, scalar: ScalarNode, kind: FilterProblem): Finding {
  const { text, span: at } = scalar;
  const why = message("ldap-filter.refused.why");
  const isOneLine = !text.includes("\n");
  if (!isOneLine && !readSearchFilter(onOneLine(text)).problem) {
    return {
      ...{ at, why },
      what: message("ldap-filter.lineBreak.what"),
      todo: message("ldap-filter.lineBreak.todo"),
      fixes: () =>
        readSearchFilter(text.trimEnd()).problem ? [] : withoutLastBreak(config, scalar),
    };
  }
  const isCurly = /^\{(?!\d+\})/.test(text.trim());
  const { what, todo } = isCurly ? curly : words(kind);
  return {
    ...{ at, why, what, todo },
    fixes: () => {
      const closed = isCurly || kind === "unbalanced" ? closedFilter(text) : undefined;
      return closed === undefined
        ? rewriting(config, scalar, correctedFilter(text), false)
        : rewriting(config, scalar, closed, true);
    },
  };
}

const onOneLine = (text: string): string =>
  splitLines(text.trim())
    .map((line) => line.trim())
    .join(" ");

const curly = {
  what: message("ldap-filter.curly.what"),
  todo: message("ldap-filter.curly.todo"),
};

function words(kind: FilterProblem): { readonly what: Text; readonly todo: Text } {
  const placeholder = "{0}";
  switch (kind) {
    case "braces":
      return {
        what: message("ldap-filter.braces.what"),
        todo: message("ldap-filter.braces.todo", { placeholder }),
      };
    case "number":
      return {
        what: message("ldap-filter.number.what", { placeholder }),
        todo: message("ldap-filter.number.todo", { placeholder }),
      };
    case "unbalanced":
      return {
        what: message("ldap-filter.unbalanced.what"),
        todo: message("ldap-filter.unbalanced.todo"),
      };
    case "doubled":
      return {
        what: message("ldap-filter.doubled.what"),
        todo: message("ldap-filter.doubled.todo"),
      };
    case "spaces":
      return {
        what: message("ldap-filter.spaces.what"),
        todo: message("ldap-filter.spaces.todo"),
      };
    case "several-negated":
      return {
        what: message("ldap-filter.negated.what"),
        todo: message("ldap-filter.negated.todo"),
      };
    default:
      return {
        what: message("ldap-filter.condition.what"),
        todo: message("ldap-filter.condition.todo"),
      };
  }
}

/** Replaces the string between its quotes. */
function rewriting(
  config: Config,
  { span, style, text }: ScalarNode,
  corrected: string | undefined,
  preferred: boolean,
): Fix[] {
  const inset = style === "plain" ? 0 : 1;
  const inner = { start: span.start + inset, end: span.end - inset };
  const isExact = config.text.slice(inner.start, inner.end) === text && !text.includes("\n");
  if (corrected === undefined || style === "literal" || style === "folded" || !isExact) return [];
  return [
    {
      title: message("fix.changeTo", { text: corrected }),
      changes: [{ span: inner, text: corrected }],
      preferred,
    },
  ];
}

/** `${0}` instead of `{0}`, which Micronaut takes for a placeholder of its own. */
function dollarAt(
  config: Config,
  value: Value,
  target: KestraVersion | undefined,
): Finding | undefined {
  const scalar = decidingScalar(value);
  if (!scalar || isTemplated(scalar)) return undefined;
  const seen = serverTextOf(config, scalar);
  const found = /\$\{\s*\d+\s*\}/.exec(seen.text);
  if (!found) return undefined;
  const dollar = seen.spanOf(found.index, found.index + 1);
  return {
    at: seen.spanOf(found.index, found.index + found[0].length) ?? scalar.span,
    severity: target && !isAtLeast(target, "1.0") ? "warning" : "error",
    what: message("ldap-filter.dollar.what", { text: found[0] }),
    why: stopsOrFails(target),
    todo: message("ldap-filter.dollar.todo", { placeholder: "{0}" }),
    fixes: () =>
      dollar
        ? [
            {
              title: message("ldap-filter.dollar.fix"),
              changes: [{ span: dollar, text: "" }],
              preferred: false,
            },
          ]
        : [],
  };
}

// An allowed origin that equals no origin a browser sends. Recorded with the CorsFilter of Micronaut 4.10.26: it compares
// the whole string, and supports no wildcards.
import { message } from "../messages/message";
import type { ScalarNode } from "../document/syntax";
import { docs } from "../knowledge/docs";
import { readFlag } from "../interpretation/values/flags";
import { literalScalar, valueOf } from "../interpretation/values/value";
import type { Config } from "../micronaut/configuration";
import { type ConfigNode, get, isListItem } from "../micronaut/tree/node";
import { under } from "./shared/examples";
import { fixByRewriting } from "./shared/rewriting";
import type { Finding, Rule } from "./rule";

const cors = ["micronaut", "server", "cors"];

const allowing = (...lines: readonly string[]): string =>
  under("kestra", "url: https://kestra.example.com") +
  under(
    cors.join("."),
    "enabled: true",
    "configurations:",
    "  web:",
    ...lines.map((l) => `    ${l}`),
  );

export const corsOrigin: Rule = {
  id: "cors-origin",
  topic: "reading",
  severity: "warning",
  title: "Allowed origin that no browser sends",
  why: "Micronaut compares each string in `allowed-origins` with the whole origin that the browser sends, such as `https://portal.example.com`. Wildcards and regular expressions have no meaning there, and an origin has a scheme but no path. If no string is equal, the browser blocks the response.",
  docs: docs.configuration,
  fixesChange: { properties: ["value"], lines: 1, chosen: true },
  examples: [
    { bad: allowing("allowed-origins:", '  - "https://*.example.com"') },
    { bad: allowing("allowed-origins: ['*']") },
    { bad: allowing("allowedOrigins:", "  - ^https://.*\\.example\\.com$") },
    {
      bad: allowing("allowed-origins:", "  - https://portal.example.com/ # the portal"),
      good: allowing("allowed-origins:", "  - https://portal.example.com # the portal"),
    },
    {
      bad: allowing('allowed-origins: "http://localhost:5173/app"'),
      good: allowing('allowed-origins: "http://localhost:5173"'),
    },
    { bad: allowing("allowed-origins: [portal.example.com]") },
  ],
  *check(config) {
    if (readFlag(valueOf(config, [...cors, "enabled"])) !== "true") return;
    for (const rule of get(config.root, [...cors, "configurations"].join("."))?.children.values() ??
      []) {
      const origins = valueOf(config, [...rule.path, "allowed-origins"]);
      if (origins.from?.kind !== "here") continue;
      for (const scalar of literalsAt(config, origins.node)) {
        const finding = findingFor(config, scalar);
        if (finding) yield finding;
      }
    }
  },
};

/** The strings of a list, or a single string. Micronaut splits a string with commas itself. */
function literalsAt(config: Config, node: ConfigNode | undefined): ScalarNode[] {
  const items = [...(node?.children.values() ?? [])].filter(({ name }) => isListItem(name));
  return [node, ...items]
    .map((part) => part && literalScalar(valueOf(config, part.path)))
    .filter((scalar) => scalar !== undefined)
    .filter(({ text }) => !text.includes(","));
}

function findingFor(config: Config, scalar: ScalarNode): Finding | undefined {
  const origin = scalar.text.trim();
  const why = message("cors-origin.why");
  // A template or a deployment tool fills in such strings.
  if (origin === "" || origin === "null" || /[<>{}#%\s]/.test(origin)) return undefined;
  if (origin === "*") {
    return {
      at: scalar.span,
      what: message("cors-origin.any.what"),
      why,
      todo: message("cors-origin.any.todo"),
    };
  }
  if (/[*^$]/.test(origin)) {
    return {
      at: scalar.span,
      what: message("cors-origin.pattern.what"),
      why,
      todo: message("cors-origin.pattern.todo"),
    };
  }
  const [, base, path] = /^([a-z][a-z\d+.-]*:\/\/[^/]+)(\/.*)?$/i.exec(origin) ?? [];
  if (base === undefined) {
    return {
      at: scalar.span,
      what: message("cors-origin.scheme.what"),
      why,
      todo: message("cors-origin.scheme.todo"),
    };
  }
  if (path === undefined) return undefined;
  return {
    at: scalar.span,
    what: message("cors-origin.path.what"),
    why,
    todo: message("cors-origin.path.todo", { base }),
    fixes: () => fixByRewriting(config, scalar, base, false),
  };
}

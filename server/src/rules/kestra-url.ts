// A URL of the instance to which Kestra cannot append its own paths.
import { message } from "../messages/message";
import type { Span } from "../document/span";
import { docs } from "../knowledge/docs";
import { isAtLeast } from "../knowledge/versions";
import { isLoopback } from "../knowledge/sso/hostNames";
import type { Config } from "../micronaut/configuration";
import { withoutSecret } from "../interpretation/secretKeys";
import { certain } from "../interpretation/values/flags";
import { literalScalar, valueOf } from "../interpretation/values/value";
import { fixByRewriting } from "./shared/rewriting";
import { under } from "./shared/examples";
import type { Finding, Rule } from "./rule";

const withUrl = (url: string): string => under("kestra", `url: ${url}`);

export const kestraUrl: Rule = {
  id: "kestra-url",
  topic: "login",
  severity: "error",
  title: "kestra.url is not the base URL of the instance",
  why: "Kestra appends its own paths to `kestra.url` to create the links in notifications and e-mails. With /ui or /api at its end, these links are broken. Without http: or https:, Kestra 1.0 and later do not start.",
  docs: docs.configuration,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: withUrl("https://kestra.example.com/ui/"),
      good: withUrl("https://kestra.example.com"),
    },
    {
      bad: withUrl('"http://localhost:8080/tools/api"'),
      good: withUrl('"http://localhost:8080/tools"'),
    },
    { bad: withUrl("kestra.example.com"), good: withUrl("https://kestra.example.com") },
    { bad: withUrl("https:/kestra.example.com") },
    { bad: withUrl('""') },
  ],
  *check(config, { target }) {
    const scalar = literalScalar(valueOf(config, ["kestra", "url"]));
    if (!scalar) return;
    const url = scalar.text.trim();
    const isValidated = !target || isAtLeast(target, validatedSince);
    if (scalar.text === "" && scalar.style !== "plain" && isValidated)
      yield emptyFinding(scalar.span);
    // Another rule reports spaces, and angle brackets mark a placeholder value.
    if (/^$|[\s<>]/.test(url)) return;
    const isAbsolute = /^https?:\/\/[^/?#]+/i.test(url);
    const withScheme = isAbsolute ? url : schemeAdded(url);
    const base = withScheme && withoutOwnPath(config, withScheme);
    if (isAbsolute && base === url) return;
    yield {
      at: scalar.span,
      ...(isAbsolute ? notBase : isValidated && !/^https?:/i.test(url) ? notStarting : notUrl),
      todo: base
        ? message("kestra-url.corrected.todo", { base: withoutSecret(base) })
        : message("kestra-url.todo"),
      fixes: () => (base ? fixByRewriting(config, scalar, base, isAbsolute) : []),
    };
  },
};

/** The first version whose jars contain the class `AppConfigValidator`, which rejects such URLs. */
const validatedSince = "1.0";

const emptyFinding = (at: Span): Finding => ({
  at,
  what: message("kestra-url.empty.what"),
  why: message("kestra-url.stops.why", { version: validatedSince }),
  todo: message("kestra-url.todo"),
});

const notUrl: Pick<Finding, "what" | "why"> = {
  what: message("kestra-url.what"),
  why: message("kestra-url.why"),
};

const notStarting: Pick<Finding, "what" | "why"> = {
  what: message("kestra-url.what"),
  why: message("kestra-url.stops.why", { version: validatedSince }),
};

const notBase: Pick<Finding, "what" | "why"> = {
  what: message("kestra-url.inside.what"),
  why: message("kestra-url.inside.why"),
};

/** The URL with a scheme, if the text is certainly a host without one. */
function schemeAdded(text: string): string | undefined {
  const host = /^([a-z\d-]+(?:\.[a-z\d-]+)*)(:\d+)?(\/[^\s?#]*)?$/i.exec(text)?.[1]?.toLowerCase();
  if (!host || !/[a-z]/.test(host.split(".").at(-1) ?? "")) return undefined;
  if (isLoopback(host)) return `http://${text}`;
  return host.includes(".") ? `https://${text}` : undefined;
}

/** Servers do not accept longer URLs. */
const longestUrl = 8000;

/** The URL without `/ui` or `/api` at its end, or without the path of a page of the UI; other URLs are unchanged. */
function withoutOwnPath(config: Config, url: string): string {
  if (url.length > longestUrl) return url;
  // eslint-disable-next-line redos/no-vulnerable -- at most longestUrl characters
  const path = /^(https?:\/\/[^/?#]+)(?:(\/[^?#]*?)?\/(?:ui(?:\/[^?#]*)?|api\/?))$/i.exec(url);
  if (!path) return url;
  const [, origin = "", above = ""] = path;
  // The path may be the context path of the whole server.
  const context = certain(valueOf(config, ["micronaut", "server", "context-path"]));
  const isContext = context.kind === "unknown" || /\/(ui|api)(\/|$)/.test(context.text ?? "");
  return isContext ? url : origin + above;
}

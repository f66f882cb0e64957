// A provider that redirects users back to the logout path with GET, which Micronaut rejects by default.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { variableFor } from "../interpretation/deployment/environmentVariables";
import { orderBelow } from "../knowledge/schema/keys";
import type { KestraVersion } from "../knowledge/versions";
import { loginRoutes } from "../interpretation/clients/loginRoutes";
import { logoutRoute, mayHaveLogoutRoute } from "../interpretation/clients/logoutRoute";
import { type Config, spellingIn } from "../micronaut/configuration";
import { insertKey } from "../micronaut/edits/insert";
import { valueOf } from "../interpretation/values/value";
import { finder } from "../micronaut/tree/finder";
import type { ConfigNode } from "../micronaut/tree/node";
import { spell } from "../micronaut/names";
import { changed, changesTo } from "../micronaut/edits/rewrite";
import { logoutByGet, ssoExample } from "./shared/examples";
import { logoutProblem } from "./shared/logoutProblem";
import { completeClientsThat } from "./shared/missingClientKey";
import type { Fix, Rule } from "./rule";

const path = ["micronaut", "security", "endpoints", "logout", "get-allowed"];

const okta = { client: "okta", issuer: "https://acme.okta.com" };

export const logoutGet: Rule = {
  id: "logout-get",
  topic: "login",
  severity: "hint",
  title: "Logout at the provider ends in an error",
  byVersion: true,
  why: "If Micronaut recognises the provider by its issuer, or from Kestra 1.3 on by authorization-server, users can log out at the provider with /oauth/logout. The provider then redirects the browser to Kestra's /logout with GET. By default, Micronaut accepts only POST there: users see an error page and stay logged in. Micronaut recognises okta, cognito, auth0 and /auth/realms/ in the issuer.",
  docs: docs.keycloak,
  fixesChange: { properties: ["added", "value"], lines: 1, titled: true },
  examples: [
    {
      bad: ssoExample(okta),
      good: ssoExample(okta) + logoutByGet.map((line) => `    ${line}\n`).join(""),
    },
  ],
  *check(config, { target }) {
    // Another rule reports it if it is in the wrong place.
    const isWritten = logoutGetKeys(config.root).length > 0;
    if (isWritten || valueOf(config, path).kind !== "absent") return;
    if (!returnsToLogout(config)) return;
    const client = openidClients(config).find((each) => needsGet(config, each, target));
    const [entry] = client?.entries ?? [];
    if (!client || !entry) return;
    yield {
      at: entry.key,
      what: message("logout-get.what"),
      why: message("logout-get.why"),
      todo: message("logout-get.todo", { path: path.join("."), variable: variableFor(path) }),
      fixes: () => fixesFor(config),
    };
  },
};

const logoutGetKeys = finder(({ name }) => name === "get-allowed");

const openidClients = completeClientsThat(mayHaveLogoutRoute, (client) =>
  client.children.has("openid"),
);

/** Whether a logout at the provider returns to /logout. Another rule reports those that never return. */
function needsGet(config: Config, client: ConfigNode, target: KestraVersion | undefined): boolean {
  const route = logoutRoute(config, client, target);
  return typeof route === "object" && logoutProblem(config, client, target) === undefined;
}

/**
 * Whether logins use a path of Kestra, and the provider redirects to Kestra's own path for logouts. With a context path,
 * Micronaut does not redirect to the provider.
 */
const returnsToLogout = (config: Config): boolean =>
  loginRoutes(config).state !== "absent" &&
  [
    "server.context-path",
    "security.oauth2.openid.end-session.redirect-uri",
    "security.endpoints.logout.enabled",
    "security.endpoints.logout.path",
  ].every((key) => valueOf(config, ["micronaut", ...key.split(".")]).kind === "absent");

function fixesFor(config: Config): Fix[] {
  const line = `${spell("get-allowed", spellingIn(config))}: true`;
  const inserted = insertKey(config, { path, lines: [line] }, orderBelow);
  if (!inserted) return [];
  const changes = changesTo(config, changed(config, inserted));
  return [{ title: message("logout-get.fix"), changes, preferred: false }];
}

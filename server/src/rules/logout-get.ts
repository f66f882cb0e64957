// A provider that redirects users back to the logout path with GET, which Micronaut rejects by default.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { variableFor } from "../interpretation/deployment/environmentVariables";
import { orderBelow } from "../knowledge/schema/keys";
import { providerFor } from "../knowledge/providers";
import { type Config, spellingIn } from "../micronaut/configuration";
import { insertKey } from "../micronaut/edits/insert";
import { valueOf } from "../interpretation/values/value";
import { finder } from "../micronaut/tree/finder";
import { spell } from "../micronaut/names";
import { changed, changesTo } from "../micronaut/edits/rewrite";
import { logoutByGet, ssoExample } from "./shared/examples";
import { completeClients } from "./shared/missingClientKey";
import type { Fix, Rule } from "./rule";

const path = ["micronaut", "security", "endpoints", "logout", "get-allowed"];

const okta = { client: "okta", issuer: "https://acme.okta.com" };

export const logoutGet: Rule = {
  id: "logout-get",
  topic: "login",
  severity: "hint",
  title: "Logout at the provider ends in an error",
  why: "After a logout, Keycloak and Okta redirect the browser to Kestra's /logout with GET. By default, Micronaut accepts only POST there, so users see an error page.",
  docs: docs.keycloak,
  fixesChange: { properties: ["added", "value"], lines: 1 },
  examples: [
    {
      bad: ssoExample(okta),
      good: ssoExample(okta) + logoutByGet.map((line) => `    ${line}\n`).join(""),
    },
  ],
  *check(config) {
    // Another rule reports it if it is in the wrong place.
    const isWritten = logoutGetKeys(config.root).length > 0;
    if (isWritten || valueOf(config, path).kind !== "absent") return;
    const [client] = clientsWithGetLogout(config);
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

/** The clients of providers that redirect users back after a logout. */
const clientsWithGetLogout = completeClients(
  ({ name }, written) => providerFor(name, written("openid.issuer").text)?.sendsBack === true,
);

function fixesFor(config: Config): Fix[] {
  const line = `${spell("get-allowed", spellingIn(config))}: true`;
  const inserted = insertKey(config, { path, lines: [line] }, orderBelow);
  if (!inserted) return [];
  const changes = changesTo(config, changed(config, inserted));
  return [{ title: message("logout-get.fix"), changes, preferred: false }];
}

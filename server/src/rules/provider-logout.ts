// A logout at the provider that does not end the session there or in Kestra.
import { message } from "../messages/message";
import { clientValue } from "../interpretation/clients/clients";
import { mayHaveLogoutRoute } from "../interpretation/clients/logoutRoute";
import { redirectingMode } from "../interpretation/clients/loginRoutes";
import { readFlag } from "../interpretation/values/flags";
import { literalScalar, valueOf } from "../interpretation/values/value";
import { docs } from "../knowledge/docs";
import { orderBelow } from "../knowledge/schema/keys";
import { type Config, spellingIn } from "../micronaut/configuration";
import { insertKey } from "../micronaut/edits/insert";
import { afterSteps, changesTo, type Step } from "../micronaut/edits/rewrite";
import { spell } from "../micronaut/names";
import type { ConfigNode } from "../micronaut/tree/node";
import { logoutByGet, ssoExample } from "./shared/examples";
import { keptIdToken, logoutProblem, type LogoutProblem } from "./shared/logoutProblem";
import { completeClientsThat } from "./shared/missingClientKey";
import { removal } from "./shared/removal";
import { fixByRewriting } from "./shared/rewriting";
import type { Finding, Fix, Rule } from "./rule";

const getAllowed = ["micronaut", "security", "endpoints", "logout", "get-allowed"];

const keycloak = { client: "keycloak", issuer: "https://sso.example.com/realms/kestra" };
const dex = { client: "dex", issuer: "https://dex.example.com/dex" };
const asOkta = ["authorization-server: OKTA"];
const tokenKept = ["openid:", "  additional-claims:", "    jwt: true"];

export const providerLogout: Rule = {
  id: "provider-logout",
  topic: "login",
  severity: "information",
  byVersion: true,
  title: "Logout that does not end the session",
  why: "For KEYCLOAK, Micronaut sends the parameter redirect_uri, which Keycloak dropped in version 18: the browser stays on a page of Keycloak, and the session in Kestra does not end. The logout for OKTA works with Keycloak 18 and later and with Ory Hydra if Micronaut keeps the ID token and allows GET for /logout. Without the ID token, they reject it. For a provider without a logout address, such as Dex, /oauth/logout is an error.",
  docs: docs.keycloak,
  fixesChange: {
    properties: ["other", "added", "value", "removed"],
    lines: 3,
    titled: true,
    chosen: true,
  },
  examples: [
    {
      version: "2.0",
      bad: ssoExample({ ...keycloak, lines: ["authorization-server: KEYCLOAK"] }),
      good:
        ssoExample({ ...keycloak, lines: asOkta }) +
        [...tokenKept.map((line) => `  ${line}`), ...logoutByGet]
          .map((line) => `    ${line}\n`)
          .join(""),
    },
    {
      version: "1.3",
      bad: ssoExample({ ...keycloak, lines: asOkta, security: logoutByGet }),
      good:
        ssoExample({ ...keycloak, lines: asOkta, security: logoutByGet }) +
        tokenKept.map((line) => `      ${line}\n`).join(""),
    },
    {
      bad: ssoExample({ ...dex, lines: asOkta }),
      good: ssoExample(dex),
    },
  ],
  *check(config, { target }) {
    for (const client of completeSsoClients(config)) {
      const problem = logoutProblem(config, client, target);
      if (problem) yield findingFor(config, client, problem);
    }
  },
};

const completeSsoClients = completeClientsThat(mayHaveLogoutRoute, (client) =>
  client.children.has("openid"),
);

function findingFor(config: Config, client: ConfigNode, { kind, isNamed }: LogoutProblem): Finding {
  const [key] = ["authorization-server", "openid.issuer"].flatMap(
    (path) => clientValue(config, client, path).node?.entries.at(-1)?.key ?? [],
  );
  const at = key ?? client.entries[0]?.key ?? { start: 0, end: 0 };
  if (kind === "keycloak")
    return {
      at,
      what: message("provider-logout.keycloak.what"),
      why: message("provider-logout.keycloak.why"),
      todo: message("provider-logout.keycloak.todo"),
      // Only a Keycloak before 17 has this path by default, and there the logout works.
      ...(isNamed ? {} : { severity: "hint" }),
      fixes: () => recipe(config, client),
    };
  if (kind === "no-logout")
    return {
      at,
      what: message("provider-logout.none.what"),
      why: message("provider-logout.none.why"),
      todo: message("provider-logout.none.todo"),
      fixes: () => withoutServer(config, client),
    };
  return {
    at,
    what: message("provider-logout.idToken.what"),
    why: message("provider-logout.idToken.why"),
    todo: message("provider-logout.idToken.todo", { path: keptIdToken.join(".") }),
    fixes: () => recipe(config, client),
  };
}

function withoutServer(config: Config, client: ConfigNode): Fix[] {
  const { node } = clientValue(config, client, "authorization-server");
  const entry = node?.entries.at(-1);
  return node && entry ? [...removal(config, node, entry, false)] : [];
}

/** Everything that the logout for Okta needs. */
function recipe(config: Config, client: ConfigNode): Fix[] {
  const needsToken = redirectingMode(config) !== "idtoken";
  const after = afterSteps(config, [
    writing([...client.path, "authorization-server"], "OKTA"),
    ...(needsToken ? [writing(keptIdToken, "true")] : []),
    writing(getAllowed, "true"),
  ]);
  if (!after) return [];
  const changes = changesTo(config, after);
  return [{ title: message("provider-logout.fix"), changes, preferred: false }];
}

/** Sets a key in this file, unless it already has that value; not possible if another place sets it. */
const writing =
  (path: readonly string[], text: string): Step =>
  (config) => {
    const value = valueOf(config, path);
    if (value.text === text || readFlag(value) === text) return [];
    if (value.kind === "absent") {
      const line = `${spell(path.at(-1) ?? "", spellingIn(config))}: ${text}`;
      return insertKey(config, { path, lines: [line] }, orderBelow);
    }
    const scalar = literalScalar(value);
    return scalar && fixByRewriting(config, scalar, text, false)[0]?.changes;
  };

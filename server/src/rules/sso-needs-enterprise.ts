// Single sign-on with an image of the open-source edition, which does not support it.
import { message, type Text } from "../messages/message";
import { clientsPath, hasClient } from "../interpretation/clients/clients";
import { isOff } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import { docs } from "../knowledge/docs";
import type { Config } from "../micronaut/configuration";
import { type ConfigNode, get, winner } from "../micronaut/tree/node";
import { inCompose, ssoExample } from "./shared/examples";
import type { Rule } from "./rule";

export const ssoNeedsEnterprise: Rule = {
  id: "sso-needs-enterprise",
  topic: "login",
  severity: "information",
  title: "Single sign-on without the Enterprise edition",
  why: "The open-source edition does not include Micronaut Security. It silently ignores SSO clients and LDAP servers and keeps the login of `kestra.server.basic-auth`.",
  docs: docs.sso,
  examples: [
    {
      wholeFile: true,
      bad: inCompose("kestra/kestra:v1.3.0", ssoExample().replace("$", "$$$$")),
    },
  ],
  *check(config, { edition }) {
    if (edition !== "open-source") return;
    for (const { node, name } of loginSettings(config)) {
      const entry = winner(node);
      if (!entry) continue;
      yield {
        at: entry.key,
        what: message("sso-needs-enterprise.what", { name }),
        why: message("sso-needs-enterprise.why"),
        todo: message("sso-needs-enterprise.todo"),
      };
    }
  },
};

/** The parts of the configuration that are meant for logins. */
function loginSettings(config: Config): { node: ConfigNode; name: Text }[] {
  const clients = get(config.root, clientsPath.join("."));
  const ldap = get(config.root, "micronaut.security.ldap");
  const areClientsOff = isOff(valueOf(config, [...clientsPath.slice(0, -1), "enabled"]));
  return [
    ...(clients && !areClientsOff && hasClient(config)
      ? [{ node: clients, name: message("access.singleSignOn") }]
      : []),
    ...(ldap && [...ldap.children.values()].some(({ children }) => children.size > 0)
      ? [{ node: ldap, name: "LDAP" }]
      : []),
  ];
}

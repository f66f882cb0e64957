// Templates for parts of a configuration: an SSO client, a default role, an LDAP server.
import type { Vocabulary } from "../../knowledge/roles/actions";
import { proposedVariable } from "../../interpretation/deployment/environmentVariables";
import { defaultRolePath } from "../../knowledge/roles/permissions";
import type { Provider } from "../../knowledge/providers/provider";
import type { Template } from "./template";

/** A client for a provider. `dollar` is the escaped form of a dollar sign in this file kind. */
export const clientTemplate = (provider: Provider, dollar: string): Template => ({
  key: provider.client,
  chosen: true,
  children: [
    { key: "client-id", value: environment(provider, "client-id", dollar) },
    { key: "client-secret", value: environment(provider, "client-secret", dollar) },
    { key: "openid", children: [{ key: "issuer", value: `"${provider.issuer}"` }] },
  ],
});

const environment = ({ client }: Provider, key: string, dollar: string): string =>
  variable(client, key, dollar);

const variable = (name: string, key: string, dollar: string): string =>
  `"<=${dollar}{${proposedVariable(name, key)}}>"`;

/** The read-only actions, in the vocabulary of 1.x and of 2.0. */
const readActions = { "1.x": '["READ"]', "2.0": '["VIEW", "LIST"]' };

/** A default role that lets new users view flows and executions, and nothing else. */
export const defaultRoleTemplate = (vocabulary: Vocabulary): Template => ({
  key: "default-role",
  children: [
    { key: "name", value: "<=default>" },
    { key: "description", value: '"<=Default role>"' },
    permissionsTemplate(vocabulary),
  ],
});

export const permissionsTemplate = (vocabulary: Vocabulary): Template => ({
  key: "permissions",
  children: ["FLOW", "EXECUTION", "NAMESPACE"].map((key) => ({
    key,
    chosen: true,
    value: readActions[vocabulary],
  })),
});

/** An LDAP server for logins. */
export const ldapTemplate = (dollar: string): Template => ({
  key: "default",
  children: [
    {
      key: "context",
      children: [
        { key: "server", value: '"ldaps://<LDAP host>:636"' },
        { key: "manager-dn", value: '"<DN of an account that may search>"' },
        { key: "manager-password", value: variable("ldap", "manager-password", dollar) },
      ],
    },
    {
      key: "search",
      children: [
        { key: "base", value: '"<DN of the branch with people>"' },
        { key: "filter", value: '"<=(mail={0})>"' },
      ],
    },
    {
      key: "user-attributes",
      children: [
        { key: "firstName", chosen: true, value: "<=givenName>" },
        { key: "lastName", chosen: true, value: "<=sn>" },
        { key: "email", value: "<=mail>" },
      ],
    },
  ],
});

/** The template of the whole mapping for a key, if there is one. */
export function blockTemplate(
  path: readonly string[],
  vocabulary: Vocabulary,
  dollar: string,
): Template | undefined {
  switch (path.join(".")) {
    case defaultRolePath.join("."):
      return defaultRoleTemplate(vocabulary);
    case "micronaut.security.ldap.default":
      return ldapTemplate(dollar);
    default:
      return undefined;
  }
}

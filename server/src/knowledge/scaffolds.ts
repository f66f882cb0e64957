// What we write into a configuration when asked: an SSO client, a default role.
import { proposedVariable } from "./environment";
import type { Provider } from "./providers/provider";
import type { Template } from "./template";

/** A client for a provider. `dollar` is how the file's host writes a dollar sign. */
export const clientTemplate = (provider: Provider, dollar: string): Template => ({
  key: provider.client,
  chosen: true,
  children: [
    { key: "client-id", value: environment(provider, "client-id", dollar) },
    { key: "client-secret", value: environment(provider, "client-secret", dollar) },
    { key: "openid", children: [{ key: "issuer", value: `"${provider.issuer}"` }] },
  ],
});

const environment = (provider: Provider, key: string, dollar: string): string =>
  `"<=${dollar}{${proposedVariable(provider.client, key)}}>"`;

/** Actions that let people look, in the vocabulary of 1.x or of 2.0. */
const look = { "1.x": '["READ"]', "2.0": '["VIEW", "LIST"]' };

export type Vocabulary = keyof typeof look;

/** A default role that lets new users look at flows and executions, and nothing else. */
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
    value: look[vocabulary],
  })),
});

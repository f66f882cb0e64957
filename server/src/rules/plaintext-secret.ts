// A secret that is written in the file itself, where everyone with access to the file can read it.
import { message } from "../messages/message";
import type { ScalarNode } from "../document/syntax";
import { clientAround, isSwitchedOff } from "../interpretation/clients/clients";
import { docs } from "../knowledge/docs";
import { proposedVariable, variableFor } from "../interpretation/deployment/environmentVariables";
import { findKey } from "../knowledge/schema/keys";
import { interpolatedMark } from "../document/dollars";
import { placeholder, serverTextOf } from "../micronaut/values/serverText";
import { isDynamic } from "../micronaut/values/dynamic";
import type { Config } from "../micronaut/configuration";
import { finder } from "../micronaut/tree/finder";
import { type ConfigNode, writtenScalarOf } from "../micronaut/tree/node";
import { resolveScalar, textOf } from "../micronaut/values/scalars";
import { ssoExample, under } from "./shared/examples";
import { isExampleValue } from "./shared/exampleValues";
import type { Finding, Fix, Rule } from "./rule";
import { shortfallOf, signingSecretsOf } from "./shared/signingSecrets";

const literal = "Zq4pV7tXc2Lw9sKd";

export const plaintextSecret: Rule = {
  id: "plaintext-secret",
  topic: "login",
  severity: "information",
  title: "Secret in plain text",
  why: "Configuration files are copied, shown and committed. Every reader of the file can see the secrets in it. An environment variable keeps them out of the file.",
  docs: docs.security,
  fixesChange: { properties: ["value"], lines: 1, chosen: true },
  examples: [
    {
      bad: ssoExample().replace("${SECRET}", literal),
      good: ssoExample().replace("${SECRET}", '"${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}"'),
    },
    {
      bad: under(
        "micronaut.security.ldap.default.context",
        `manager-password: '${literal}' # of the service account`,
      ),
      good: under(
        "micronaut.security.ldap.default.context",
        'manager-password: "${MICRONAUT_SECURITY_LDAP_DEFAULT_CONTEXT_MANAGER_PASSWORD}" # of the service account',
      ),
    },
    {
      bad: under(
        "kestra.security",
        `superAdmin: { username: a@example.com, password: ${literal} }`,
      ),
      good: under(
        "kestra.security",
        'superAdmin: { username: a@example.com, password: "${KESTRA_SECURITY_SUPER_ADMIN_PASSWORD}" }',
      ),
    },
  ],
  *check(config) {
    const short = signingSecretsOf(config).filter((secret) => shortfallOf(config, secret));
    for (const node of secretsOfSecurity(config.root)) {
      const scalar = writtenScalarOf(node);
      const client = clientAround(node.path);
      if (!scalar || isExampleValue(config.text, scalar)) continue;
      if (client && isSwitchedOff(config, client)) continue;
      // A secret that is too short has to be replaced anyway.
      if (short.some((secret) => secret.scalar === scalar)) continue;
      yield plaintextFinding(config, scalar, variableOf(node));
    }
  },
};

/** The finding about a secret in plain text that can be read from `variable` instead. */
export const plaintextFinding = (
  config: Config,
  scalar: ScalarNode,
  variable: string,
): Finding => ({
  at: scalar.span,
  what: message("plaintext-secret.what"),
  why: message("plaintext-secret.why"),
  todo: message("plaintext-secret.todo", { variable }),
  fixes: () => fromEnvironment(config, scalar, variable),
});

const secretsOfSecurity = finder((node) => {
  const { path } = node;
  if (path[1] !== "security" || findKey(path)?.schema.secret !== true) return false;
  const scalar = writtenScalarOf(node);
  return scalar !== undefined && isLiteral(scalar);
});

/** Whether a value is certainly written in the file itself. */
export function isLiteral(scalar: ScalarNode): boolean {
  const value = textOf(resolveScalar(scalar));
  return value !== undefined && value !== "" && !isDynamic(scalar);
}

/** The proposed variable: the one from the scaffold for a client, otherwise the one that sets the key directly. */
function variableOf({ path }: ConfigNode): string {
  const client = clientAround(path);
  const [key = "", ...deeper] = client?.below ?? [];
  return client && deeper.length === 0 ? proposedVariable(client.name, key) : variableFor(path);
}

/** The fix that reads a value from a variable. */
function fromEnvironment(config: Config, scalar: ScalarNode, variable: string): Fix[] {
  const { span, style } = scalar;
  if (style === "literal" || style === "folded") return [];
  const value = serverValue(config, scalar);
  if (value === undefined) return [];
  return [
    {
      title: message("fix.readFromVariable"),
      changes: [{ span, text: placeholder(config, variable) }],
      needs: () => [{ name: variable, value }],
      preferred: false,
    },
  ];
}

/** The value that the server gets; undefined if it is interpolated first. */
function serverValue(config: Config, scalar: ScalarNode): string | undefined {
  const { text } = serverTextOf(config, scalar);
  if (text.includes(interpolatedMark)) return undefined;
  return text === scalar.text ? textOf(resolveScalar(scalar)) : text;
}

// The catalogue of rules, by part: every one is registered, or pending.

export const catalogue: Readonly<Record<string, readonly string[]>> = {
  "Reading the YAML": [
    "yaml-syntax",
    "flattened-paste",
    "duplicate-key",
    "config-not-literal",
    "unknown-key",
    "wrong-type",
    "placeholder-colon",
    "placeholder-nested",
    "placeholder-unclosed",
    "compose-interpolation",
  ],
  "The right place": ["misplaced-default-role", "misplaced-key"],
  SSO: [
    "oauth2-disabled",
    "missing-client-id",
    "missing-client-secret",
    "missing-issuer",
    "placeholder-credential",
    "plaintext-secret",
    "issuer-not-url",
    "issuer-is-discovery-url",
    "issuer-shape",
    "issuer-insecure",
    "issuer-loopback",
    "issuer-unreachable",
    "issuer-mismatch",
    "issuer-keys",
    "issuer-unsupported",
    "client-name",
    "scopes-without-openid",
    "logout-get",
    "authentication-mode",
    "short-signing-secret",
    "random-signing-secret",
    "own-issuer-validator",
    "kestra-url",
    "sso-needs-enterprise",
    "security-opens-oss",
    "ldap-filter",
    "basic-auth-username",
    "renamed-key",
    "key-without-effect",
  ],
  "Default role": [
    "default-role-incomplete",
    "permissions-shape",
    "unknown-permission",
    "permission-version",
    "unknown-action",
    "action-version",
    "action-without-effect",
    "duplicate-action",
    "broad-default-role",
  ],
};

/** Rules that are about this project and not about Kestra. */
export const ours: readonly string[] = ["unused-ignore"];

/** PENDING: in the catalogue, but not written yet. Whoever registers a rule takes it out here; it ends empty. */
export const pending: readonly string[] = [];

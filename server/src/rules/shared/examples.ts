// Configurations for the examples of rules. They are complete, so that each has exactly one mistake.

/** One line for each name of the path, and the given lines below them. */
export function below(path: string, ...lines: readonly string[]): string[] {
  const names = path.split(".").map((name, depth) => `${"  ".repeat(depth)}${name}:`);
  return [...names, ...lines.map((line) => "  ".repeat(names.length) + line)];
}

/** The same as a whole configuration. */
export const under = (path: string, ...lines: readonly string[]): string =>
  `${below(path, ...lines).join("\n")}\n`;

/** A default role whose permissions are these lines. */
export const granting = (...lines: readonly string[]): string =>
  under(
    "kestra.security.default-role",
    "name: viewer",
    "description: Read only",
    "permissions:",
    ...lines.map((line) => `  ${line}`),
  );

interface Parts {
  readonly client?: string;
  readonly issuer?: string;
  /** Additional lines in the client, and in its parents next to `clients` and next to `oauth2`. */
  readonly lines?: readonly string[];
  readonly oauth2?: readonly string[];
  readonly security?: readonly string[];
}

/** A configuration with one SSO client. */
export const ssoExample = ({
  client = "authentik",
  issuer = "https://auth.example.com/application/o/kestra/",
  lines = [],
  oauth2 = [],
  security = [],
}: Parts = {}): string =>
  under(
    "micronaut.security",
    ...security,
    "oauth2:",
    ...oauth2.map((line) => `  ${line}`),
    "  clients:",
    `    ${client}:`,
    "      client-id: kestra",
    "      client-secret: ${SECRET}",
    ...lines.map((line) => `      ${line}`),
    "      openid:",
    `        issuer: ${issuer}`,
  );

/** Needed for a provider that redirects users back with GET after the logout. */
export const logoutByGet = ["endpoints:", "  logout:", "    get-allowed: true"];

/** A compose file with a Kestra server and its configuration. */
export const inCompose = (image: string, config: string): string =>
  under(
    "services.kestra",
    `image: ${image}`,
    "environment:",
    "  KESTRA_CONFIGURATION: |",
    ...config
      .trimEnd()
      .split("\n")
      .map((line) => `    ${line}`),
  );

// Configurations for the examples of rules: complete, so that each shows its one mistake and nothing else.

interface Parts {
  readonly client?: string;
  readonly issuer?: string;
  /** Lines beside the client's own, and further up beside `clients` and `oauth2`. */
  readonly lines?: readonly string[];
  readonly oauth2?: readonly string[];
  readonly security?: readonly string[];
}

/** A configuration with one SSO client. */
export function ssoExample({
  client = "authentik",
  issuer = "https://auth.example.com/application/o/kestra/",
  lines = [],
  oauth2 = [],
  security = [],
}: Parts = {}): string {
  const all = [
    "micronaut:",
    "  security:",
    ...security.map((line) => `    ${line}`),
    "    oauth2:",
    ...oauth2.map((line) => `      ${line}`),
    "      clients:",
    `        ${client}:`,
    "          client-id: kestra",
    "          client-secret: ${SECRET}",
    ...lines.map((line) => `          ${line}`),
    "          openid:",
    `            issuer: ${issuer}`,
  ];
  return `${all.join("\n")}\n`;
}

/** What a provider needs that sends people back with GET after the logout. */
export const logoutByGet = ["endpoints:", "  logout:", "    get-allowed: true"];

// Long but realistic configurations, in plain files and inside other files.

/** A configuration of about `lines` lines. */
export function longConfiguration(lines: number): string {
  const written = [
    "micronaut:",
    "  security:",
    "    enabled: true",
    "    oauth2:",
    "      clients:",
  ];
  for (let n = 0; written.length < lines / 3; n++) written.push(...client(n));
  written.push("kestra:", "  url: https://kestra.example.com", "  plugins:", "    defaults:");
  for (let n = 0; written.length < (lines * 2) / 3; n++)
    written.push(
      `      - type: io.kestra.plugin.core.http.Request${n}`,
      "        values:",
      `          uri: https://api${n}.example.com/\${PATH_${n}:-x}`,
    );
  written.push(
    "  security:",
    "    defaultRole:",
    "      name: default",
    "      permissions:",
    "        FLOW: [CREATE, READ]",
    "  variables:",
    "    globals:",
  );
  for (let n = 0; written.length < lines; n++) {
    if (n % 20 === 7) written.push("      # what follows is read by flows");
    written.push(`      variable_${n}: value ${n}`);
  }
  return `${written.join("\n")}\n`;
}

const client = (n: number): string[] => [
  `        # the provider of unit ${n}`,
  `        idp${n}:`,
  `          ${n % 2 ? "client-id" : "clientId"}: kestra`,
  `          client-secret: \${SECRET_${n}}`,
  "          scopes:",
  "            - openid",
  "            - email",
  "          openid:",
  `            issuer: https://idp${n}.example.com/application/o/kestra${n % 7 ? "/" : ""}`,
];

const indented = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent);

/** Wrap a configuration in a file of each kind; several times in a compose file. */
export const wrappers: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  compose: (text) =>
    `services:\n${[1, 2, 3]
      .map(
        (n) =>
          `  kestra${n}:\n    image: kestra/kestra-ee:v1.0.${n}\n    environment:\n      KESTRA_CONFIGURATION: |\n${indented(text, "        ")}`,
      )
      .join("")}`,
  helm: (text) => `configurations:\n  application:\n${indented(text, "    ")}`,
  ConfigMap: (text) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kestra\ndata:\n  application.yml: |\n${indented(text, "    ")}`,
};

/** One of many servers in a compose file, with a random image, random variables and a small random configuration. */
export function serverOfMany(n: number, dice: (below: number) => number): string {
  const one = (...texts: readonly string[]): string => texts[dice(texts.length)] ?? "";
  return `  kestra${n}:
    image: kestra/kestra${one("", "-ee")}:${one("v1.3.0", "v0.20.1", "latest")}
${one("", "    command: server standalone --config /app/x.yml\n", "    network_mode: host\n")}    environment:
${one("", "      MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_CLIENT_ID: kestra\n", "      KESTRA_URL: https://k.example.com\n")}      KESTRA_CONFIGURATION: |
        ${one("# kestra-config: version=2.0", "# a server", "---")}
        micronaut:
          security:
            oauth2:
              enabled: ${one("true", "no", "$${SSO}", "${SSO}")}
              clients:
                sso:
                  ${one("clientId: kestra", "client-id:", "clientSecret: abc")}
                  openid: { issuer: ${one("https://sso.example.com/", "http://localhost/x", '"<issuer>"', "sso")} }
${one("", "            defaultRole: { name: x }\n")}        kestra:
          url: https://kestra.example.com${one("", "/ui", "/")}
          security:
            defaultRole: { name: viewer, permissions: { ${one("FLOW", "BINDING", "TEST")}: [${one("READ", "CREATE, READ", "EXECUTE")}] } }
`;
}

export const textOfMany = (servers: readonly string[], version = ""): string =>
  `${version && `# kestra-config: version=${version}\n`}services:\n${servers.join("")}`;

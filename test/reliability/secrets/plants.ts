// Marked secrets, planted in every possible place: in configurations, which tests wrap into every file kind, and in
// whole files.
import { isLong } from "../../randomCases";
import { everyKey } from "../../../server/src/knowledge/schema/keys";
import { providers } from "../../../server/src/knowledge/providers";
import { rules } from "../../../server/src/rules";

/** Marks a secret. It is short and repeated, so that tests also recognise a part of a secret. */
export const mark = "Mk7Q";
/** A secret of usual length: 24 characters. */
export const secret = mark.repeat(6);
/** A long secret that may be broken over several lines, like a key in base64. */
const lines = [1, 2, 3].map(() => mark.repeat(16));

export interface Plant {
  readonly name: string;
  readonly text: string;
}

/** Plants from texts by name. */
const plantsOf = (texts: Readonly<Record<string, string>>): Plant[] =>
  Object.entries(texts).map(([name, text]) => ({ name, text }));

type Tree = Map<string, Tree | "secret">;

function treeOfSecrets(isWanted: (index: number) => boolean): Tree {
  const top: Tree = new Map();
  let index = 0;
  for (const { path, schema } of everyKey()) {
    if (!schema.secret || !isWanted(index++)) continue;
    let tree = top;
    for (const name of path.slice(0, -1)) {
      const below = tree.get(name) ?? new Map<string, Tree | "secret">();
      if (below === "secret") throw new Error(`${path.join(".")} is below a secret`);
      tree.set(name, below);
      tree = below;
    }
    tree.set(path.at(-1) ?? "", "secret");
  }
  return top;
}

/** All secret keys of the schema, each with the value that `write` returns for its indentation. */
const everySecret = (
  write: (indent: string, count: number) => string,
  spell = (key: string): string => key,
  isWanted = (_index: number): boolean => true,
): string => {
  let count = 0;
  const below = (tree: Tree, indent: string): string =>
    [...tree]
      .map(([name, value]) =>
        value === "secret"
          ? `${indent}${spell(name)}:${write(indent, count++)}\n`
          : `${indent}${name}:\n${below(value, `${indent}  `)}`,
      )
      .join("");
  return below(treeOfSecrets(isWanted), "");
};

const camel = (key: string): string =>
  key.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** The ways to write a value. */
const forms: readonly (readonly [
  name: string,
  write: (indent: string, count: number) => string,
])[] = [
  ["plain", () => ` ${secret}`],
  ["in double quotes", () => ` "${secret}" # ${secret}, see ${secret}`],
  ["in single quotes", () => ` '${secret}'`],
  ["short", () => ` ${mark}`],
  ["in a literal block", (indent) => ` |\n${lines.map((line) => `${indent}  ${line}\n`).join("")}`],
  ["in a folded block", (indent) => ` >-\n${lines.map((line) => `${indent}  ${line}\n`).join("")}`],
  ["over several lines", (indent) => `\n${lines.map((line) => `${indent}  ${line}\n`).join("")}`],
  ["as a default", () => " ${KESTRA_SECRET:" + secret + "}"],
  ["as a default after another", () => " ${A_SECRET:B_SECRET:" + secret + "}"],
  ["as a default with colons", () => ` "\${A:${mark}:${mark}:${mark}}"`],
  ["as a default in backticks", () => " ${A:B:`" + `${mark}:${mark}` + "`}"],
  ["as a default of a nested placeholder", () => " ${A:${B:" + secret + "}}"],
  ["as a default in compose syntax", () => " ${A:-" + secret + "}"],
  ["in an unclosed placeholder", () => " ${A:" + secret],
  ["with a dollar", () => ` ${mark}$${mark}$${mark}{${mark}`],
  ["with a dollar in braces", () => ` "${mark}\${${mark}}${mark}"`],
  ["with special characters", () => ` "${mark}@${mark}#${mark}%${mark}\\"${mark}\\u0024${mark}"`],
  ["with a tag", () => ` !secret ${secret}`],
  ["as a Helm template", () => ` {{ .Values.${secret} }}`],
  ["as a list", () => ` [${secret}, "${secret}"]`],
  ["as list items", (indent) => `\n${indent}  - ${secret}\n${indent}  - ${secret}`],
  [
    "with an anchor",
    (_indent, count) => (count % 2 === 0 ? ` &a${count} ${secret}` : ` *a${count - 1}`),
  ],
  ["as an unknown alias", () => ` *${secret}`],
  ["twice", (indent) => ` ${secret}\n${indent}password: ${secret}\n${indent}password: ${secret}`],
  ["with an unclosed quote", () => ` "${secret}`],
  ["with a quote at the end only", () => ` ${secret}"`],
  ["before a colon", () => ` ${mark}: ${secret}`],
  ["without a space", () => `${secret}`],
  ["with an unclosed bracket", () => ` [${secret}`],
  ["with a reserved character", () => ` @${secret}`],
  ["on the next line without indentation", () => `\n${secret}`],
  ["with a tab", () => `\n\t${secret}`],
];

/** The number of ways to write a value, and the value written in one of them. */
export const formCount = forms.length;
export const valueInForm = (form: number, indent: string, count: number): string =>
  forms[form]?.[1](indent, count) ?? "";

const client = (name: string, ...below: readonly string[]): string =>
  [
    "micronaut:",
    "  security:",
    "    oauth2:",
    "      clients:",
    `        ${name}:`,
    ...below.map((line) => `          ${line}`),
    "",
  ].join("\n");

const credentials = `kestra:${secret}`;

/** Addresses that contain a secret. */
const addresses: readonly string[] = [
  `https://${credentials}@auth.example.com/application/o/kestra/`,
  `https://${credentials}@auth.example.com/application/o/kestra/.well-known/openid-configuration`,
  `http://${credentials}@auth.example.com/realms/kestra`,
  `${credentials}@auth.example.com`,
  `https://${secret}@acme.okta.com`,
  `https://login.microsoftonline.com/common/v2.0?client_secret=${secret}`,
  `https://auth.example.com/application/o/kestra/?token=${secret}&x=1#${secret}`,
  `https://${credentials}@localhost:9000/application/o/kestra`,
  `https://<${secret}>@auth.example.com/`,
  `https://${credentials}@kestra.example.com/ui`,
  `https://${secret}@kestra.example.com/tools/api/`,
  `https:/${credentials}@kestra.example.com`,
  `HTTPS://${credentials}@localhost:8080/ui/main/dashboards`,
];

/** The same text with a user and a password before the host of every address. */
export const withUsers = (text: string): string =>
  text.replaceAll(/(?:https?:\/\/|(?<=(?:issuer|url): )(?=[a-z]))(?=[a-z])/g, `$&${credentials}@`);

const ofRules = (): readonly Plant[] =>
  rules.flatMap(({ id, examples }) =>
    examples
      .map(({ bad }, index) => ({
        name: `the addresses of ${id}, example ${index + 1}`,
        text: withUsers(bad),
      }))
      .filter(({ text }) => text.includes(mark))
      .slice(0, isLong ? undefined : 3),
  );

/** Incomplete lines, as they occur while typing or after a mistake. */
const brokenLines: readonly string[] = [
  `client-secret ${secret}`,
  `client-secret${secret}`,
  `client-secret:${secret}`,
  `client-secret :${secret}`,
  `client-secret=${secret}`,
  `client-secret = "${secret}"`,
  `client-secret: ${secret}: ${secret}`,
  `client-secret: "${secret}" ${secret}`,
  `client-secret: '${secret}`,
  `client-secret: {${secret}`,
  `client-secret: {${secret}: ${secret}}`,
  `client-secret: [${secret}`,
  `client-secret: &${secret}`,
  `client-secret: *${secret}`,
  `client-secret: !${secret} x`,
  `client-secret: %${secret}`,
  `client-secret: | ${secret}`,
  `client-secret: |9\n  ${secret}`,
  `"client-secret: ${secret}`,
  `- client-secret: ${secret}`,
  secret,
  `"${secret}"`,
  `<<: ${secret}`,
  `<<: *${secret}`,
  `client-secret:\n${secret}`,
  `client-secret:\n  ${secret}\n ${secret}`,
  `client-secret: |\n-----BEGIN KEY-----\n${lines.join("\n")}\n-----END KEY-----`,
  `\tclient-secret: ${secret}`,
  `client-secret: ${secret}\u0007`,
];

/** Misspelt names of secret keys. */
const misspelt = [
  "clientsecret",
  "client-secrt",
  "client_secret",
  "CLIENT_SECRET",
  "clientSecert",
  "secret",
  "client-password",
  "client-secret.value",
  "client.secret",
  "pasword",
];

/** Keys of another type, so that a rule reports the value. */
const wrongPlaces = `kestra:
  tutorial-flows: { enabled: ${secret} }
  security:
    login: { failed-attempts: { threshold: ${secret} } }
    oidc: ${secret}
    default-role: ${secret}
  server:
    basic-auth: { enabled: "${secret}", username: ${secret}, password: ${secret} }
micronaut:
  server: { port: ${secret}, context-path: /${secret} }
  security:
    authentication: ${secret}
    token: { cookie: { cookie-max-age: ${secret}, cookie-same-site: ${secret}, cookie-secure: ${secret} }, generator: { access-token: { expiration: ${secret} } } }
    oauth2:
      clients:
        okta: { client-secret: "\${A:${secret}}", client-id: x, grant-type: ${secret}, scopes: { a: ${secret} }, openid: { issuer: { a: ${secret} } } }
`;

/** Secrets that are referenced from unexpected keys. */
const lookedUp = `${everySecret(() => ` ${secret}`)}custom:
${[...everyKey()]
  .filter(({ schema }) => schema.secret)
  .map(
    ({ path }, index) =>
      `  a${index}: \${${path.join(".")}}\n  b${index}: "x\${custom.a${index}}y"\n`,
  )
  .join("")}`;

const readers = `kestra:
  url: https://\${kestra.storage.gcs.service-account}.example.com
  tutorial-flows: { enabled: "\${kestra.ee.license.fingerprint}" }
  server: { basic-auth: { username: "\${KESTRA_PASSWORD:${secret}}", password: "\${custom.two}" } }
  storage: { gcs: { service-account: ${secret}, bucket: "\${kestra.storage.gcs.service-account}" }, minio: { client-pem: ${secret}, endpoint: "\${kestra.storage.minio.client-pem}" } }
  ee: { license: { fingerprint: ${secret}, id: "\${kestra.ee.license.fingerprint}" } }
micronaut:
  server: { context-path: "\${custom.two}" }
custom: { one: "\${kestra.storage.gcs.service-account}", two: "\${custom.one}" }
`;

const ofClients = (): readonly Plant[] => [
  ...providers.map(({ client: name }) => ({
    name: `the secret of ${name}`,
    text: client(
      name,
      "client-id: kestra",
      `client-secret: ${secret}`,
      `clientSecret: "${secret}"`,
      "openid:",
      "  issuer: https://auth.example.com/x",
    ),
  })),
  ...addresses.map((address) => ({
    name: `the address ${address.replaceAll(mark, "M")}`,
    text: `kestra:\n  url: ${address}\n${client("authentik", "client-id: kestra", `client-secret: ${secret}`, "openid:", `  issuer: ${address}`, `  token: { url: "${address}", auth-method: ${secret} }`, `authorization: { url: ${address} }`)}datasources:\n  postgres:\n    url: ${address.replace(/^https?/, "jdbc:postgresql")}\n    username: ${secret}\n    password: ${secret}\n  mysql: { url: "jdbc:mysql://db/kestra?user=kestra&password=${secret}" }\n`,
  })),
  ...brokenLines.map((line) => ({
    name: `the line ${JSON.stringify(line).replaceAll(mark, "M")}`,
    text: client(
      "keycloak",
      "client-id: kestra",
      ...line.split("\n"),
      "openid:",
      "  issuer: https://sso.example.com/realms/kestra",
    ),
  })),
  ...plantsOf({
    "an address as a key": `kestra:\n  security:\n    "https://${credentials}@kestra.example.com": 1\n    'https://${credentials}@kestra.example.com': 2\n${client(`"https://${credentials}@kestra"`, "client-id: a", "issuer: x")}`,
    "misspelt names": client(
      "auth0",
      "client-id: kestra",
      ...misspelt.map((name) => `${name}: ${secret}`),
    ),
    "a merge key": `x: &x { client-secret: ${secret}, client-id: a }\n${client("okta", "<<: [*x, { client-secret: " + secret + " }]", `client-id: b`)}`,
    "a paste that has lost its indentation":
      client("okta").replaceAll(/^ +/gm, "") +
      `client-id: kestra\nclient-secret: ${secret}\nopenid:\nissuer: https://${credentials}@acme.okta.com\n`,
    comments: `# ${secret}\n${client("okta", `# client-secret: ${secret}`, `client-id: x # ${secret}`, `# kestra-config-ignore plaintext-secret -- ${secret}`, `client-secret: ${secret} # kestra-config-ignore short-signing-secret`)}`,
    "in another document": `${client("okta", "client-id: x")}---\nmicronaut.security.oauth2.clients.okta.client-secret: ${secret}\n---\n${client("okta", `client-secret: \${X:${secret}}`)}`,
  }),
];

/** Configurations to be wrapped into every file kind. */
export const plants: readonly Plant[] = [
  ...forms.map(([name, write], form) => ({
    name: `every secret, ${name}`,
    text: everySecret(write, undefined, (index) => isLong || form < 2 || (index + form) % 4 === 0),
  })),
  { name: "every secret, in camel case", text: everySecret(() => ` ${secret}`, camel) },
  { name: "every secret, referenced by placeholders", text: lookedUp },
  { name: "secrets referenced from known keys", text: readers },
  { name: "values of other types", text: wrongPlaces },
  ...ofClients(),
  ...ofRules(),
];

const sso = client(
  "okta",
  "client-id: kestra",
  "client-secret: ${OKTA_SECRET}",
  "openid: { issuer: https://acme.okta.com }",
);
const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, " ".repeat(by));
const base64 = Buffer.from(`client-secret: ${secret}`).toString("base64");
const variables: readonly (readonly [string, string])[] = [
  ["OKTA_SECRET", secret],
  ["MICRONAUT_SECURITY_OAUTH2_CLIENTS_OKTA_CLIENT_SECRET", secret],
  ["MICRONAUT_SECURITY_OAUTH2_CLIENTS_OKTA_OPENID_ISSUER", `https://${credentials}@acme.okta.com`],
  ["KESTRA_URL", `https://${credentials}@kestra.example.com`],
  ["KESTRA_STORAGE_GCS_SERVICE_ACCOUNT", secret],
  ["DATASOURCES_POSTGRES_PASSWORD", `\${DB_PASSWORD:-${secret}}`],
  ["DATASOURCES_POSTGRES_URL", `jdbc:postgresql://db/kestra?password=${secret}`],
  ["KESTRA_SECURITY_SUPER_ADMIN_PASSWORD", `${mark}$${mark}`],
];

/** Whole files with secrets around the configuration. */
export const wholeFiles = plantsOf({
  "a compose file's environment": `x-secret: &s ${secret}\nservices:\n  kestra:\n    image: kestra/kestra-ee:v1.2.0\n    environment:\n${variables.map(([name, value]) => `      ${name}: "${value}"\n`).join("")}      ALIAS_SECRET: *s\n      KESTRA_CONFIGURATION: |\n${indented(sso, 8)}  db:\n    environment: { POSTGRES_PASSWORD: ${secret} }\n    command: [--password, ${secret}]\n`,
  "a compose file's environment as a list": `services:\n  kestra:\n    image: kestra/kestra-ee:v1.2.0\n    env_file: [.env]\n    environment:\n${variables.map(([name, value]) => `      - ${name}=${value}\n`).join("")}      - |\n        KESTRA_CONFIGURATION=\n${indented(sso, 8)}`,
  "Helm values with environment and secrets": `configurations:\n  application:\n${indented(sso, 4)}  secrets:\n    - name: kestra-secret\n      key: application-secrets.yml\ncommon:\n  extraEnv:\n    - name: OKTA_SECRET\n      value: ${secret}\n    - name: DB_PASSWORD\n      valueFrom: { secretKeyRef: { name: ${secret}, key: ${secret} } }\n    - { name: KESTRA_URL, value: "https://${credentials}@kestra.example.com" }\npostgresql:\n  auth: { password: ${secret} }\nsecretsdata: ${base64}\n`,
  "a Kubernetes Secret": `apiVersion: v1\nkind: Secret\nmetadata: { name: kestra }\ndata:\n  password: ${Buffer.from(secret).toString("base64")}\n  application.yml: ${Buffer.from(sso.replace("${OKTA_SECRET}", secret)).toString("base64")}\nstringData:\n  token: ${secret}\n  application.yml: |\n${indented(sso.replace("${OKTA_SECRET}", secret), 4)}`,
  "a ConfigMap with a Deployment": `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: kestra }\ndata:\n  token: ${secret}\n  application.yml: |\n${indented(sso, 4)}---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: kestra }\nspec:\n  template:\n    spec:\n      containers:\n        - name: kestra\n          image: kestra/kestra-ee:v1.1.0\n          env:\n${variables.map(([name, value]) => `            - { name: ${name}, value: "${value}" }\n`).join("")}            - name: X\n              valueFrom: { secretKeyRef: { name: a, key: ${secret} } }\n`,
  "a configuration in a quoted string": `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n      KESTRA_CONFIGURATION: "kestra: { encryption: { secret-key: ${secret} } }"\n`,
  "a configuration that is not a string": `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n      KESTRA_CONFIGURATION:\n        kestra: { encryption: { secret-key: ${secret} }, url: "${secret}" }\n`,
});

/** The mark in base64, for each offset in a group of three bytes. */
export const base64Marks: readonly string[] = [0, 1, 2].map((shift) =>
  Buffer.from("x".repeat(shift) + mark.repeat(2))
    .toString("base64")
    .slice(Math.ceil((shift * 8) / 6), Math.ceil((shift * 8) / 6) + 6),
);

// Marked secrets, planted in every place in which a secret can stand: configurations, for every kind of file to hold, and
// whole files.
import { isLong } from "../../randomCases";
import { everyKey } from "../../../server/src/knowledge/schema/keys";
import { providers } from "../../../server/src/knowledge/providers";
import { rules } from "../../../server/src/rules";

/** What marks a secret: it is so short, and comes so often, that a piece of a secret still shows where it is from. */
export const mark = "Mk7Q";
/** A secret of the usual length: 24 letters. */
export const secret = mark.repeat(6);
/** A long one that is broken over lines where a text may be: a key in base64. */
const lines = [1, 2, 3].map(() => mark.repeat(16));

export interface Plant {
  readonly name: string;
  readonly text: string;
}

/** Texts by their names. */
const named = (texts: Readonly<Record<string, string>>): Plant[] =>
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
      if (below === "secret") throw new Error(`${path.join(".")} stands below a secret`);
      tree.set(name, below);
      tree = below;
    }
    tree.set(path.at(-1) ?? "", "secret");
  }
  return top;
}

/** Everything that Kestra keeps secret, each key with a value as `write` has it for its indentation. */
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
  ["folded", (indent) => ` >-\n${lines.map((line) => `${indent}  ${line}\n`).join("")}`],
  ["over lines", (indent) => `\n${lines.map((line) => `${indent}  ${line}\n`).join("")}`],
  ["as a default", () => " ${KESTRA_SECRET:" + secret + "}"],
  ["as a default behind another", () => " ${A_SECRET:B_SECRET:" + secret + "}"],
  ["as a default with colons", () => ` "\${A:${mark}:${mark}:${mark}}"`],
  ["as a default in backticks", () => " ${A:B:`" + `${mark}:${mark}` + "`}"],
  ["as a default of the inner one", () => " ${A:${B:" + secret + "}}"],
  ["as a default of compose", () => " ${A:-" + secret + "}"],
  ["in a placeholder that is not closed", () => " ${A:" + secret],
  ["with a dollar", () => ` ${mark}$${mark}$${mark}{${mark}`],
  ["with a dollar in braces", () => ` "${mark}\${${mark}}${mark}"`],
  ["with signs", () => ` "${mark}@${mark}#${mark}%${mark}\\"${mark}\\u0024${mark}"`],
  ["with a tag", () => ` !secret ${secret}`],
  ["with a tag of Helm", () => ` {{ .Values.${secret} }}`],
  ["as a list", () => ` [${secret}, "${secret}"]`],
  ["as items", (indent) => `\n${indent}  - ${secret}\n${indent}  - ${secret}`],
  [
    "with an anchor",
    (_indent, count) => (count % 2 === 0 ? ` &a${count} ${secret}` : ` *a${count - 1}`),
  ],
  ["with an anchor that is not there", () => ` *${secret}`],
  ["twice", (indent) => ` ${secret}\n${indent}password: ${secret}\n${indent}password: ${secret}`],
  ["not closed", () => ` "${secret}`],
  ["closed too often", () => ` ${secret}"`],
  ["with a colon behind", () => ` ${mark}: ${secret}`],
  ["without a blank", () => `${secret}`],
  ["with a bracket", () => ` [${secret}`],
  ["with a sign that is reserved", () => ` @${secret}`],
  ["below, too far out", () => `\n${secret}`],
  ["with a tab", () => `\n\t${secret}`],
];

/** How many ways there are, and a value as one of them writes it. */
export const formCount = forms.length;
export const written = (form: number, indent: string, count: number): string =>
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

/** Addresses with something secret in them. */
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

/** Half of a line, as it stands while somebody types or after something went wrong. */
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

/** Names that are not quite those of secrets. */
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

/** Keys that take something else, so that a rule has something to say of the value. */
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

/** A secret that is looked up from a place where nobody expects one. */
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
  ...named({
    "an address as a key": `kestra:\n  security:\n    "https://${credentials}@kestra.example.com": 1\n    'https://${credentials}@kestra.example.com': 2\n${client(`"https://${credentials}@kestra"`, "client-id: a", "issuer: x")}`,
    "names that are misspelt": client(
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

/** Configurations, for every kind of file. */
export const plants: readonly Plant[] = [
  ...forms.map(([name, write], form) => ({
    name: `every secret, ${name}`,
    text: everySecret(write, undefined, (index) => isLong || form < 2 || (index + form) % 4 === 0),
  })),
  { name: "every secret, in camel case", text: everySecret(() => ` ${secret}`, camel) },
  { name: "every secret, looked up", text: lookedUp },
  { name: "secrets looked up by keys we know", text: readers },
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

/** Whole files, where the secret stands around the configuration. */
export const wholeFiles = named({
  "a compose file's environment": `x-secret: &s ${secret}\nservices:\n  kestra:\n    image: kestra/kestra-ee:v1.2.0\n    environment:\n${variables.map(([name, value]) => `      ${name}: "${value}"\n`).join("")}      ALIAS_SECRET: *s\n      KESTRA_CONFIGURATION: |\n${indented(sso, 8)}  db:\n    environment: { POSTGRES_PASSWORD: ${secret} }\n    command: [--password, ${secret}]\n`,
  "a compose file's environment as a list": `services:\n  kestra:\n    image: kestra/kestra-ee:v1.2.0\n    env_file: [.env]\n    environment:\n${variables.map(([name, value]) => `      - ${name}=${value}\n`).join("")}      - |\n        KESTRA_CONFIGURATION=\n${indented(sso, 8)}`,
  "Helm values with environment and secrets": `configurations:\n  application:\n${indented(sso, 4)}  secrets:\n    - name: kestra-secret\n      key: application-secrets.yml\ncommon:\n  extraEnv:\n    - name: OKTA_SECRET\n      value: ${secret}\n    - name: DB_PASSWORD\n      valueFrom: { secretKeyRef: { name: ${secret}, key: ${secret} } }\n    - { name: KESTRA_URL, value: "https://${credentials}@kestra.example.com" }\npostgresql:\n  auth: { password: ${secret} }\nsecretsdata: ${base64}\n`,
  "a Secret of Kubernetes": `apiVersion: v1\nkind: Secret\nmetadata: { name: kestra }\ndata:\n  password: ${Buffer.from(secret).toString("base64")}\n  application.yml: ${Buffer.from(sso.replace("${OKTA_SECRET}", secret)).toString("base64")}\nstringData:\n  token: ${secret}\n  application.yml: |\n${indented(sso.replace("${OKTA_SECRET}", secret), 4)}`,
  "a ConfigMap beside a Deployment": `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: kestra }\ndata:\n  token: ${secret}\n  application.yml: |\n${indented(sso, 4)}---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: kestra }\nspec:\n  template:\n    spec:\n      containers:\n        - name: kestra\n          image: kestra/kestra-ee:v1.1.0\n          env:\n${variables.map(([name, value]) => `            - { name: ${name}, value: "${value}" }\n`).join("")}            - name: X\n              valueFrom: { secretKeyRef: { name: a, key: ${secret} } }\n`,
  "a configuration held as a text": `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n      KESTRA_CONFIGURATION: "kestra: { encryption: { secret-key: ${secret} } }"\n`,
  "a configuration that is no text": `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n      KESTRA_CONFIGURATION:\n        kestra: { encryption: { secret-key: ${secret} }, url: "${secret}" }\n`,
});

/** The marks as they look in base64, by where in a group of three bytes they begin. */
export const disguises: readonly string[] = [0, 1, 2].map((shift) =>
  Buffer.from("x".repeat(shift) + mark.repeat(2))
    .toString("base64")
    .slice(Math.ceil((shift * 8) / 6), Math.ceil((shift * 8) / 6) + 6),
);

// Placeholders and references that other tools replace: whatever they become is never reported and never edited, in any
// position of any file.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valueOf } from "../../server/src/interpretation/values/value";
import { findingsIn, finds, inCompose } from "../check";
import { type FileKindCase, fileKinds, plainFile } from "../fileKinds";
import { editsIn } from "../reliability/edits";

/** Placeholders that may be a part of a value or key, or a line of their own. */
const placeholders = [
  "#{X}#",
  "#{X}",
  "#{Db.Password}",
  "__X__",
  "__APP_NAME__",
  "$(X)",
  "$(group.x)",
  "%X%",
  "%x_y%",
  "%%X%%",
  "@X@",
  "@x.y@",
  "@@X@@",
  "{{ .Values.x }}",
  "{{x}}",
  "{{- x -}}",
  '{{ .Values.x | default "a" }}',
  "{{ include 'x' . }}",
  "{% if x %}a{% endif %}",
  "{% x %}",
  "{# x #}",
  "<%= x %>",
  "<%= x ? y : z %>",
  "${{ secrets.X }}",
  "[[X]]",
  "[[ .x ]]",
  '[[ env "X" ]]',
  "((x))",
  "((vault:x.y))",
  "<< pipeline.x >>",
  "<path:secret/x#y>",
  "<path:secret/x#y | base64encode>",
  "$[variables.x]",
  "%{X}",
  "ENC[AES256_GCM,data:abc=,iv:x=,tag:y=,type:str]",
];

/** References that are whole values. */
const references = [
  "ref+vault://secret/x#/y",
  "ref+awsssm://x#/y+",
  "secretref+vault://x/y",
  "vault:secret/data/x#KEY",
  "bao:secret/data/x#KEY",
  "op://vault/item/field",
  "gcpsm://projects/x",
  "arn:aws:secretsmanager:eu-west-1:1:secret:x",
  "!vault x",
  "!secret x",
  "!vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162",
  "!Sub '${X}'",
  "'{{resolve:secretsmanager:x:SecretString:y}}'",
  "'##X##'",
  "'{cipher}abc'",
  "'ENC(abc)'",
  "'@Microsoft.KeyVault(SecretUri=https://x)'",
  "'>>vault:secret/data/x#KEY'",
];

const quoted = (token: string): string => `"${token.replaceAll('"', '\\"')}"`;

const indented = (lines: string): string => lines.replace(/\n(?=.)/g, "\n          ");

const client = (lines: string, name = "okta"): string =>
  `micronaut:\n  security:\n    endpoints.logout.get-allowed: true\n    oauth2:\n      enabled: true\n      clients:\n        ${name}:\n          ${indented(lines)}`;
const complete =
  "client-id: kestra\nclient-secret: x${SECRET}\nopenid:\n  issuer: https://okta.example.com\n";

/** The value as the value of keys of every type. */
const asValues = (value: string): string => {
  const below = value.replaceAll("\n", `\n${" ".repeat(14)}`);
  return (
    client(
      `client-id: ${below}\nclient-secret: ${below}\nenabled: ${below}\ngrant-type: ${below}\nopenid:\n  issuer: ${below}\n`,
    ) +
    `    ldap:
      default:
        enabled: ${below}
        context:
          server: ${below}
          manager-dn: ${below}
          manager-password: ${below}
        search:
          base: ${below}
          filter: ${below}
        groups:
          enabled: ${below}
          base: ${below}
          filter: ${below}
    token:
      jwt:
        signatures.secret.generator.secret: ${below}
      cookie:
        cookie-max-age: ${below}
  server:
    port: ${below}
datasources:
  postgres:
    url: ${below}
    driver-class-name: ${below}
    username: ${below}
    password: ${below}
kestra:
  url: ${below}
  queue:
    type: ${below}
  repository:
    type: ${below}
  storage:
    type: ${below}
  tutorial-flows:
    enabled: ${below}
  encryption:
    secret-key: ${below}
  server:
    termination-grace-period: ${below}
    basic-auth:
      username: ${below}
      password: ${below}
  jdbc:
    queues:
      poll-size: ${below}
      min-poll-interval: ${below}
  security:
    default-role:
      name: ${below}
      description: ${below}
      permissions:
        FLOW: ${below}
        EXECUTION:
          - READ
          - ${below}
    super-admin:
      username: ${below}
      password: ${below}
`
  );
};

/** A configuration for each mapping that a value can be instead of. */
const asBlocks = (value: string): string[] =>
  [
    "micronaut",
    "micronaut.security",
    "micronaut.security.oauth2",
    "micronaut.security.oauth2.clients",
    "micronaut.security.oauth2.clients.okta",
    "kestra.security.default-role",
    "kestra.security.default-role.permissions",
    "datasources",
    "datasources.postgres",
  ]
    .map((path) => {
      const keys = path.split(".");
      const lines = keys.map((key, depth) => `${" ".repeat(depth)}${key}:`).join("\n");
      const more = path.endsWith("permissions") ? "\n   name: a\n   description: a" : "";
      const below = value.replaceAll("\n", `\n${" ".repeat(keys.length)}`);
      return `${lines} ${below}${more}\nkestra.url: https://kestra.example.com\n`;
    })
    .concat(client(complete.replace(/\n {2}issuer:.*/, ` ${value.replaceAll("\n", "\n  ")}`)));

const inBrackets = (value: string): string =>
  `${client(`client-id: x\nclient-secret: x\${S}\nopenid: { issuer: ${value}, configuration-path: ${value} }\nscopes: [openid, ${value}]\n`)}kestra.security.default-role:
  name: x
  description: x
  permissions:
    FLOW: [${value}]
    EXECUTION: [${value}, READ]
`;

const inText = (token: string): string =>
  client(
    `client-id: a-${token}\nclient-secret: abc-${token}\nopenid:\n  issuer: https://${token}/application/o/kestra/\n`,
  ) +
  `    ldap.default.context.server: ldap://${token}:389
    ldap.default.search.filter: (uid=${token})
datasources.postgres.url: jdbc:postgresql://${token}:5432/kestra
kestra.url: https://kestra.${token}.example.com/
`;

/** A configuration for each place of a key. */
const asKeys = (token: string): string[] => [
  client(complete, token),
  client(complete, `okta-${token}`),
  client(`${complete}${token}: x\n`),
  `${token}: x\n${client(complete)}`,
  `${client(complete)}kestra:\n  plugins.${token}.x: a\n  x-${token}: a\n`,
  `kestra.security.default-role:\n  permissions:\n    ${token}: [READ]\n    FLOW: [READ]\n`,
  // A line of its own
  client(`client-id: x\n${token}\n`),
  `kestra:\n  ${token}\n  url: https://kestra.example.com\n`,
];

const clientId = "micronaut.security.oauth2.clients.okta.client-id".split(".");
const issuer = "micronaut.security.oauth2.clients.okta.openid.issuer".split(".");

/** Every text in a plain file, and in a file of another kind, which differs from text to text. */
function everywhere(texts: readonly string[], check: (text: string) => void): void {
  for (const text of texts)
    for (const { wrap } of new Set([plainFile, anotherKind()])) check(wrap(text));
}

function anotherKind(): FileKindCase {
  kind = (kind + 1) % fileKinds.length;
  return fileKinds[kind] ?? plainFile;
}
let kind = 0;

const unknown = [
  ...placeholders,
  ...placeholders.map(quoted),
  ...references,
  ...references.filter((value) => /^\w/.test(value)).map(quoted),
];

describe("text that a tool fills in", () => {
  for (const value of unknown)
    it(`is not judged as a value: ${value}`, () =>
      everywhere([asValues(value), ...asBlocks(value)], (text) => {
        finds(text, []);
        for (const config of readKestraFile(text).configs.filter(({ text }) =>
          text.includes("manager-dn"),
        ))
          assert.equal(valueOf(config, clientId).kind, "unknown");
      }));
  for (const value of unknown.filter((each) => !each.includes("|\n")))
    it(`is not judged in brackets: ${value}`, () =>
      everywhere([inBrackets(value)], (text) => finds(text, [])));
  for (const token of placeholders)
    it(`is not judged in a longer value, as a key or as a line: ${token}`, () => {
      everywhere([inText(token), ...asKeys(token)], (text) => finds(text, []));
      everywhere(asKeys(quoted(token)).slice(0, 1), (text) => finds(text, []));
    });
  it("may be variables in brackets that Docker Compose replaces", () => {
    const compose = (config: string): string => inCompose(config).replaceAll("$${X}", "${X:-x}");
    finds(compose(inBrackets("${X}")), []);
    for (const text of asKeys("${X}").slice(0, 5)) finds(compose(text), []);
  });
  it("is not an escape in a URL, a comment or a filter", () => {
    const [config] = readKestraFile(client(complete.replace("e.com", "e.com/%C3%A9%2F"))).configs;
    assert.equal(config && valueOf(config, issuer).kind, "text");
    for (const comment of ["# {{ x }}", "#__X__: y", "##X##", "#{ a: b }", "# %X%"])
      finds(client(`${comment}\nclient-id: x # {{ x }} #{y}\n`), [
        "missing-client-secret:7",
        "missing-issuer:7",
      ]);
    const filter = "(&(objectClass=person)((uid={0})))";
    const [ldap] = readKestraFile(
      `micronaut.security.ldap.default.search.filter: "${filter}"\nkestra.url: x\n`,
    ).configs;
    const path = "micronaut.security.ldap.default.search.filter".split(".");
    assert.equal(ldap && valueOf(ldap, path).text, filter);
  });
});

/** Mistakes with fixes around a value: keys that are misspelt, misplaced or missing. */
const withMistakes = (value: string): string =>
  `${client(`clientid: ${value}\nclient-secret: ${value}\nissuer: ${value}\nopenid: {}\n`)}kestra:
  urls: ${value.replaceAll("\n", "\n      ")}
  security:
    default-role:
      permission:
        FLOW: ${value.replaceAll("\n", "\n          ")}
`;

describe("edits", () => {
  for (const value of [...placeholders, ...references])
    it(`do not change text that a tool fills in: ${value}`, () => {
      const [shown = ""] = value.split("\n");
      const count = (text: string): number => text.split(shown).length;
      const text = anotherKind().wrap(withMistakes(value));
      assert.notEqual(findingsIn(text).length, 0);
      for (const { by, title, after } of editsIn(text, { target: undefined }))
        assert.ok(count(after) >= count(text), `${by}: ${title}\n${after}`);
    });
});

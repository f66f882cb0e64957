// Random configurations that refer to a client in many ways: renaming changes its name in everything that the server
// reads, and nothing else in the text.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { rename } from "../../server/src/features/names/rename";
import { applyChanges } from "../../server/src/document/span";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { normalise } from "../../server/src/micronaut/names";
import { propertiesOf } from "../../server/src/micronaut/tree/properties";
import { fileKinds } from "../fileKinds";

const old = "azure-ad";
const clientsBlock = "micronaut.security.oauth2.clients";

const spelled = fc.constantFrom(
  "azureAd",
  "azure-ad",
  "azure_ad",
  "AzureAD",
  "'azure ad'",
  '"azureAD"',
);

/** Parts of a configuration. Each is a complete YAML document with `NAME` in place of the client name. */
const pieces = [
  "micronaut:\n  security:\n    oauth2:\n      clients:\n        NAME:\n          client-id: x\n          openid: { issuer: https://x.example }\n",
  "micronaut:\n  security: { oauth2: { clients: { NAME: { clientSecret: y }, other: {} } } }\n",
  `${clientsBlock}:\n  # azure-ad, azureAd\n  NAME: # NAME\n    clientId: z\n  azure-ad-two:\n    client-id: a\n`,
  "micronaut.security.oauth2.default-provider: NAME\n",
  "micronaut.security.oauth2:\n  defaultProvider: NAME # azure-ad\n",
  "micronaut.http.services.azureAd:\n  read-timeout: 5s\n",
  `"${clientsBlock}.azure-ad.scopes": [openid]\n`,
  "micronaut.security.redirect.unauthorized.url: '/oauth/login/azure-ad?x=azure-ad'\n",
  `kestra.url: \${${clientsBlock}.azure-ad.client-id:azure-ad}\n`,
  "kestra:\n  url: https://azure-ad.example.com\n  queue:\n    type: azure-ad\n",
  `${clientsBlock}:\n\n  NAME:\n    client-id: &id x\n    client-secret: *id\n`,
];

const piece = fc
  .tuple(fc.constantFrom(...pieces), spelled)
  .map(([text, name]) => text.replaceAll("NAME", () => name));

const configuration = fc.array(piece, { minLength: 1, maxLength: 4 });

const dotted = `${clientsBlock}.azureAd.enabled: true\n`;

/** A file whose configuration is part of its own YAML can only contain one document, so only one more piece. */
function written(
  fileKind: (typeof fileKinds)[number],
  all: readonly string[],
  end: string,
): string {
  const wrap = (config: string): string => fileKind.wrap(config.replaceAll("\n", end));
  const isShared = readKestraFile(fileKind.wrap(dotted)).configs[0]?.region.shared === true;
  return wrap(isShared ? dotted + (all[0] ?? "") : [dotted, ...all].join("---\n"));
}

describe("renaming a client", () => {
  it("changes its name in everything that the server reads, and nothing else", function () {
    this.timeout(120_000);
    const runs = casesOf(400);
    let done = 0;
    fc.assert(
      fc.property(
        configuration,
        fc.constantFrom(...fileKinds),
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom("sso", "my-idp", "azure"),
        (config, fileKind, end, to) => {
          const text = written(fileKind, config, end);
          const file = readKestraFile(text);
          const offset = text.indexOf(`${clientsBlock}.azureAd`) + clientsBlock.length + 2;
          const renaming = rename(file, offset, to, { yamlIsChecked: false });
          assert.ok(renaming, text);
          assert.ok(renaming.kind === "edits", JSON.stringify(renaming));
          done++;
          const changes = renaming.files.flatMap((each) => each.changes);
          for (const { span, text: name } of changes) {
            assert.equal(normalise(text.slice(span.start, span.end)), old);
            assert.equal(name, to);
          }
          const after = applyChanges(text, changes);
          assert.deepEqual(valuesIn(after), withNewName(valuesIn(text), to));
          assert.equal(comments(after), comments(text));
        },
      ),
      { numRuns: runs, seed },
    );
    assert.equal(done, runs);
  });
});

const comments = (text: string): string => (text.match(/#.*/g) ?? []).join();

const valuesIn = (text: string): [string, string][] =>
  readKestraFile(text).configs.flatMap(({ root }) =>
    [...propertiesOf(root)].map(([name, { value }]): [string, string] => [
      name,
      "text" in value ? value.text : "value" in value ? String(value.value) : value.kind,
    ]),
  );

/** The same values for a client with another name. */
function withNewName(values: readonly [string, string][], to: string): [string, string][] {
  return values.map(([name, value]) => [
    name.replace(
      /^(micronaut\.(?:security\.oauth2\.clients|http\.services)\.)azure-ad(?=\.|$)/,
      `$1${to}`,
    ),
    name.endsWith(".default-provider")
      ? to
      : value
          .replace(/(?<=\/oauth\/login\/)azure-ad/, to)
          .replace(/(?<=\.clients\.)azure-ad(?=\.)/, to),
  ]);
}

// What the lives of clients must not claim to know. What they do know is compared with recordings in test/conformance.
import assert from "node:assert/strict";
import { plain, wholeFile } from "../../server/src/document/fileKinds/plain";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { clientStates } from "../../server/src/interpretation/clients/liveClients";
import { loginRoutes } from "../../server/src/interpretation/clients/loginRoutes";
import { startStops } from "../../server/src/interpretation/clients/startStops";
import { type Config, readConfiguration } from "../../server/src/micronaut/configuration";
import { composeFile } from "../fileKinds";

const configuration = (text: string): Config => readConfiguration(text, plain, wholeFile(text));

/** The state of each client, with the reason where there is one. */
const lives = (config: Config): string[] =>
  clientStates(config).map((life) =>
    "reason" in life ? `${life.state}: ${life.reason}` : life.state,
  );

const client = (lines: string, security = ""): string => `micronaut:
  security:
    authentication: cookie
${security}    oauth2:
      clients:
        sso:
          client-id: kestra
${lines}`;

const issuer = "          openid:\n            issuer: https://sso.example.com\n";

function says(text: string, expected: string): void {
  assert.deepEqual(lives(configuration(text)), [expected]);
}

describe("the lives of clients", () => {
  for (const value of ["${ISSUER}", "'{{ .Values.issuer }}'", "!vault x", '"https://${HOST}/"']) {
    it(`do not know the issuer ${value}`, () =>
      says(client(`          openid:\n            issuer: ${value}\n`), "unknown: placeholder"));
  }
  for (const key of ["enabled", "grant-type"]) {
    it(`do not know a placeholder behind ${key}`, () =>
      says(client(`          ${key}: \${X}\n${issuer}`), "unknown: placeholder"));
  }
  it("do not know a placeholder behind the response type", () =>
    says(
      client(`${issuer}            authorization: { response-type: "\${X}" }\n`),
      "unknown: placeholder",
    ));
  it("do not know what a placeholder switches off", () =>
    says(client(issuer, "    enabled: ${SSO}\n"), "unknown: placeholder"));
  it("know a client that is switched off whatever the placeholders say", () =>
    says(
      client("          enabled: false\n          openid: { issuer: '${X}' }\n"),
      "skipped: client-disabled",
    ));
  it("say nothing of a file that cannot be read completely", () => {
    const config = configuration(`${client("")}\t broken: [\n`);
    assert.notDeepEqual(config.problems, []);
    assert.deepEqual(lives(config), ["unknown: broken-yaml"]);
    assert.deepEqual(startStops(config), []);
  });
  it("do not know what an environment variable of the same file sets", () => {
    const variable = "MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_OPENID_ISSUER";
    const file = composeFile.wrap(client(""));
    const line = `      ${variable}: https://sso.example.com\n`;
    const { configs } = readKestraFile(file.replace("      KESTRA_CONF", `${line}$&`));
    assert.deepEqual(configs.map(lives), [["unknown: placeholder"]]);
  });
  it("tell a client that a dot has split from one without openid", () => {
    says(client(issuer).replace("sso:", "my.sso:"), "skipped: split-name");
    says(client(""), "skipped: no-openid");
  });
  it("tell an issuer that cannot be read from one that is not there", () => {
    const written = (text: string): string => client(`          openid: { issuer: ${text} }\n`);
    says(written("htps://sso.example.com"), "skipped: unreadable-issuer");
    says(written('""'), "skipped: no-issuer");
  });
  it("are none where no client is", () => {
    assert.deepEqual(lives(configuration("kestra:\n")), []);
    assert.deepEqual(loginRoutes(configuration("kestra:\n")).state, "absent");
  });
});

describe("what stops the start", () => {
  it("is nothing behind a placeholder", () =>
    assert.deepEqual(startStops(configuration(client(`          scopes: \${X}\n${issuer}`))), []));
  it("is not said where a placeholder may switch the clients off", () =>
    assert.deepEqual(
      startStops(configuration(client(`          scopes:\n${issuer}`, "    enabled: ${SSO}\n"))),
      [],
    ));
  it("counts the bytes of a secret, not its characters", () => {
    const secret = (text: string): string =>
      client(issuer, `    token.jwt.generator.refresh-token.secret: ${text}\n`);
    assert.deepEqual(startStops(configuration(secret("ä".repeat(16)))), []);
    assert.equal(
      startStops(configuration(secret("ä".repeat(15))))[0]?.reason,
      "short-refresh-secret",
    );
  });
});

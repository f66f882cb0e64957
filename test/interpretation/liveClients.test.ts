// Cases in which the state of a client is unknown. Known states are compared with recordings in test/conformance.
import assert from "node:assert/strict";
import { plain, wholeFile } from "../../server/src/document/fileKinds/plain";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { clientStates } from "../../server/src/interpretation/clients/liveClients";
import { loginRoutes } from "../../server/src/interpretation/clients/loginRoutes";
import { startStops } from "../../server/src/interpretation/clients/startStops";
import { type Config, readConfiguration } from "../../server/src/micronaut/configuration";
import { composeFile } from "../fileKinds";

const configuration = (text: string): Config => readConfiguration(text, plain, wholeFile(text));

/** The state of each client, with its reason if any. */
const states = (config: Config): string[] =>
  clientStates(config).map((client) =>
    "reason" in client ? `${client.state}: ${client.reason}` : client.state,
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

function hasState(text: string, expected: string): void {
  assert.deepEqual(states(configuration(text)), [expected]);
}

describe("the state of a client", () => {
  for (const value of ["${ISSUER}", "'{{ .Values.issuer }}'", "!vault x", '"https://${HOST}/"']) {
    it(`is unknown for the issuer ${value}`, () =>
      hasState(
        client(`          openid:\n            issuer: ${value}\n`),
        "unknown: placeholder",
      ));
  }
  for (const key of ["enabled", "grant-type"]) {
    it(`is unknown for a placeholder in ${key}`, () =>
      hasState(client(`          ${key}: \${X}\n${issuer}`), "unknown: placeholder"));
  }
  it("is unknown for a placeholder in the response type", () =>
    hasState(
      client(`${issuer}            authorization: { response-type: "\${X}" }\n`),
      "unknown: placeholder",
    ));
  it("is unknown if a placeholder may disable it", () =>
    hasState(client(issuer, "    enabled: ${SSO}\n"), "unknown: placeholder"));
  it("is known for a disabled client regardless of placeholders", () =>
    hasState(
      client("          enabled: false\n          openid: { issuer: '${X}' }\n"),
      "skipped: client-disabled",
    ));
  it("is unknown in a file with invalid YAML", () => {
    const config = configuration(`${client("")}\t broken: [\n`);
    assert.notDeepEqual(config.problems, []);
    assert.deepEqual(states(config), ["unknown: broken-yaml"]);
    assert.deepEqual(startStops(config), []);
  });
  it("is unknown for keys that an environment variable in the file sets", () => {
    const variable = "MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_OPENID_ISSUER";
    const file = composeFile.wrap(client(""));
    const line = `      ${variable}: https://sso.example.com\n`;
    const { configs } = readKestraFile(file.replace("      KESTRA_CONF", `${line}$&`));
    assert.deepEqual(configs.map(states), [["unknown: placeholder"]]);
  });
  it("distinguishes a split name from missing openid", () => {
    hasState(client(issuer).replace("sso:", "my.sso:"), "skipped: split-name");
    hasState(client(""), "skipped: no-openid");
  });
  it("distinguishes an invalid issuer from a missing one", () => {
    const written = (text: string): string => client(`          openid: { issuer: ${text} }\n`);
    hasState(written("htps://sso.example.com"), "skipped: unreadable-issuer");
    hasState(written('""'), "skipped: no-issuer");
  });
  it("does not exist without clients", () => {
    assert.deepEqual(states(configuration("kestra:\n")), []);
    assert.deepEqual(loginRoutes(configuration("kestra:\n")).state, "absent");
  });
});

describe("problems that prevent the start", () => {
  it("are not reported for placeholders", () =>
    assert.deepEqual(startStops(configuration(client(`          scopes: \${X}\n${issuer}`))), []));
  it("are not reported if a placeholder may disable the clients", () =>
    assert.deepEqual(
      startStops(configuration(client(`          scopes:\n${issuer}`, "    enabled: ${SSO}\n"))),
      [],
    ));
  it("depend on the bytes of a secret, not on its characters", () => {
    const secret = (text: string): string =>
      client(issuer, `    token.jwt.generator.refresh-token.secret: ${text}\n`);
    assert.deepEqual(startStops(configuration(secret("ä".repeat(16)))), []);
    assert.equal(
      startStops(configuration(secret("ä".repeat(15))))[0]?.reason,
      "short-refresh-secret",
    );
  });
});

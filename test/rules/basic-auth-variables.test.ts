// The login of the open-source edition in environment variables, without a configuration in the file.
import assert from "node:assert/strict";
import { deployed } from "../../server/src/interpretation/deployment/deployment";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { lint } from "../../server/src/rules/running/lint";

/** The rules with findings in the first file, which is read together with the others. */
function found(...texts: readonly string[]): string[] {
  const names = ["compose.yml", "compose.override.yml", "conf/sso.yml"];
  const files = texts.map((text, index) => ({
    uri: `file:///deploy/${names[index]}`,
    file: readKestraFile(text),
  }));
  const [own] = files;
  assert.ok(own);
  return lint(deployed(own, files), { target: undefined }).map(({ rule }) => rule.id);
}

const service = (...lines: readonly string[]): string =>
  ["services:", "  web:", ...lines.map((line) => `    ${line}`), ""].join("\n");

const weak = service(
  "image: kestra/kestra:v1.3.0",
  "environment:",
  "  KESTRA_SERVER_BASIC_AUTH_USERNAME: admin@example.com",
  "  KESTRA_SERVER_BASIC_AUTH_PASSWORD: kestra",
);
const override = (value: string): string =>
  service("environment:", `  KESTRA_SERVER_BASIC_AUTH_PASSWORD: ${value}`);

describe("a login in variables", () => {
  it("is reported if Kestra refuses it", () =>
    assert.deepEqual(found(weak), ["basic-auth-password"]));
  it("is not reported if another compose file replaces it", () => {
    assert.deepEqual(found(weak, override("Kestra2026")), []);
    assert.deepEqual(found(weak, override("${PASSWORD}")), []);
  });
  it("is not reported for the Enterprise edition", () =>
    assert.deepEqual(found(weak.replace("kestra/kestra:", "kestra/kestra-ee:")), []));
  it("is not reported if the server may read other files", () =>
    assert.deepEqual(found(`${weak}    volumes: [./conf/sso.yml:/app/confs/sso.yml]\n`), []));
  it("is reported next to a configuration", () =>
    assert.deepEqual(
      found(
        `${weak}      KESTRA_CONFIGURATION: |\n        kestra:\n          url: http://a.example.com\n`,
      ),
      ["basic-auth-password"],
    ));
  it("is reported once for each value", () =>
    assert.deepEqual(found(weak.replace("admin@example.com", "admin")), [
      "basic-auth-username",
      "basic-auth-password",
    ]));
});

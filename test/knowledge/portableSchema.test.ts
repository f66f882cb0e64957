// The JSON Schema for other tools: it accepts everything that Micronaut accepts, and rejects the misplaced default role
// and values of a wrong type.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import { parseAllDocuments } from "yaml";
import { portableSchema } from "../../server/src/knowledge/schema/portableSchema";
import { findingsIn } from "../check";

const validate = new Ajv({ strict: false, allErrors: true }).compile(portableSchema());

/** The paths of the schema errors in a text. */
function errorsIn(text: string): string[] {
  return parseAllDocuments(text, { merge: true }).flatMap((document) => {
    const value: unknown = document.toJS();
    if (value === null || validate(value)) return [];
    return [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))];
  });
}
const accepts = (text: string): void => assert.deepEqual(errorsIn(text), []);

describe("JSON Schema for other tools", () => {
  const folder = "test/fixtures/public/";
  for (const name of readdirSync(folder).filter((each) => /^[^.]+\.yml$/.test(each))) {
    const text = readFileSync(folder + name, "utf8");
    if (!/^(micronaut|kestra|datasources):/m.test(text)) continue;
    it(`accepts ${name}`, () => accepts(text));
  }

  const client = (key: string): string =>
    `micronaut:\n  security:\n    oauth2:\n      enabled: \${SSO:true}\n      clients:\n        my-own:\n          ${key}: 1\n`;
  for (const key of ["client-id", "clientId", "client_id", "CLIENT_ID"])
    it(`accepts ${key}`, () => accepts(client(key)));
  it("accepts dotted keys and unknown ones", () =>
    accepts("micronaut.security.enabled: x\nkestra:\n  a.b: 1\n  security: {}\n  odd: []\n"));
  it("accepts dotted keys below names", () =>
    accepts(
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        sso.client-id: kestra\n",
    ));
  it("accepts placeholders and quoted values", () =>
    accepts(
      'micronaut:\n  server:\n    port: "${PORT:8080}"\n    cors:\n      enabled: "Yes"\n  security:\n    enabled: ON\n',
    ));
  it("accepts keys without a value", () =>
    accepts("micronaut:\n  server:\n    port:\n  security:\n"));
  it("accepts the default role in the right place", () =>
    accepts("kestra:\n  security:\n    defaultRole:\n      name: a\n"));

  for (const key of ["defaultRole", "default-role", "default_role"]) {
    it(`rejects ${key} under micronaut.security with a message`, () => {
      const text = `micronaut:\n  security:\n    ${key}:\n      name: a\n`;
      assert.deepEqual(errorsIn(text), [`/micronaut/security/${key}`]);
      const [error] = validate.errors ?? [];
      const { errorMessage } = (error?.parentSchema ?? {}) as { errorMessage?: string };
      // The message must agree with that of our own rule.
      assert.match(errorMessage ?? messageIn(), /belongs under kestra\.security/);
      assert.deepEqual(
        findingsIn(text)
          .map(({ rule }) => rule.id)
          .slice(0, 1),
        ["misplaced-default-role"],
      );
    });
  }
  it("rejects values of a wrong type", () => {
    assert.deepEqual(errorsIn("micronaut:\n  server:\n    port: eighty\n"), [
      "/micronaut/server/port",
    ]);
    assert.deepEqual(errorsIn("micronaut:\n  security: on\n"), ["/micronaut/security"]);
  });

  const messageIn = (): string =>
    JSON.stringify(portableSchema()).match(/"errorMessage":"([^"]*)"/)?.[1] ?? "";
});

// The JSON Schema for other tools: it takes whatever Micronaut takes, and refuses the one thing that locks people out.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import { parseAllDocuments } from "yaml";
import { portableSchema } from "../../server/src/knowledge/schema/portableSchema";
import { findingsIn } from "../check";

const validate = new Ajv({ strict: false, allErrors: true }).compile(portableSchema());

/** Where a text is refused, as paths. */
function refusals(text: string): string[] {
  return parseAllDocuments(text, { merge: true }).flatMap((document) => {
    const value: unknown = document.toJS();
    if (value === null || validate(value)) return [];
    return [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))];
  });
}
const takes = (text: string): void => assert.deepEqual(refusals(text), []);

describe("JSON Schema for other tools", () => {
  const folder = "test/fixtures/public/";
  for (const name of readdirSync(folder).filter((each) => /^[^.]+\.yml$/.test(each))) {
    const text = readFileSync(folder + name, "utf8");
    if (!/^(micronaut|kestra|datasources):/m.test(text)) continue;
    it(`takes ${name}`, () => takes(text));
  }

  const client = (key: string): string =>
    `micronaut:\n  security:\n    oauth2:\n      enabled: \${SSO:true}\n      clients:\n        my-own:\n          ${key}: 1\n`;
  for (const key of ["client-id", "clientId", "client_id", "CLIENT_ID"])
    it(`takes ${key}`, () => takes(client(key)));
  it("takes dotted keys and unknown ones", () =>
    takes("micronaut.security.enabled: x\nkestra:\n  a.b: 1\n  security: {}\n  odd: []\n"));
  it("takes dotted keys below names", () =>
    takes("micronaut:\n  security:\n    oauth2:\n      clients:\n        sso.client-id: kestra\n"));
  it("takes placeholders and quoted values", () =>
    takes(
      'micronaut:\n  server:\n    port: "${PORT:8080}"\n    cors:\n      enabled: "Yes"\n  security:\n    enabled: ON\n',
    ));
  it("takes keys without a value", () => takes("micronaut:\n  server:\n    port:\n  security:\n"));
  it("takes the default role in its place", () =>
    takes("kestra:\n  security:\n    defaultRole:\n      name: a\n"));

  for (const key of ["defaultRole", "default-role", "default_role"]) {
    it(`refuses ${key} under micronaut.security, with a message`, () => {
      const text = `micronaut:\n  security:\n    ${key}:\n      name: a\n`;
      assert.deepEqual(refusals(text), [`/micronaut/security/${key}`]);
      const [error] = validate.errors ?? [];
      const { errorMessage } = (error?.parentSchema ?? {}) as { errorMessage?: string };
      // The words for it that our own rule has are about the same place.
      assert.match(errorMessage ?? messageIn(), /belongs under kestra\.security/);
      assert.deepEqual(
        findingsIn(text)
          .map(({ rule }) => rule.id)
          .slice(0, 1),
        ["misplaced-default-role"],
      );
    });
  }
  it("refuses what no reading makes right", () => {
    assert.deepEqual(refusals("micronaut:\n  server:\n    port: eighty\n"), [
      "/micronaut/server/port",
    ]);
    assert.deepEqual(refusals("micronaut:\n  security: on\n"), ["/micronaut/security"]);
  });

  const messageIn = (): string =>
    JSON.stringify(portableSchema()).match(/"errorMessage":"([^"]*)"/)?.[1] ?? "";
});

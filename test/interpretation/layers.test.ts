// Services of a compose file that are written in several places: documents, services they extend, tags that remove.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valueOf } from "../../server/src/interpretation/values/value";
import { finds } from "../check";

const configuration = `      KESTRA_CONFIGURATION: |
        micronaut:
          security:
            oauth2:
              clients:
                sso:
                  client-secret: $\${SECRET}
                  openid:
                    issuer: https://id.example.com
`;
const id = "      MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_CLIENT_ID";
const missing = "missing-client-id";

const service = (name: string, ...lines: string[]): string =>
  `  ${name}:\n    image: kestra/kestra-ee\n${lines.join("")}`;
const environment = (...lines: string[]): string => `    environment:\n${lines.join("")}`;
const file = (...services: string[]): string => `services:\n${services.join("")}`;

function idIn(text: string): string | undefined {
  const [config] = readKestraFile(text).configs;
  assert.ok(config);
  return valueOf(config, "micronaut.security.oauth2.clients.sso.client-id".split(".")).text;
}

describe("a service in several layers", () => {
  it("has the variables of a service of the same file that it extends", () => {
    const base = service("base", environment(`${id}: kestra\n`));
    for (const form of ["    extends: base\n", "    extends:\n      service: base\n"]) {
      const text = file(base, service("kestra", form, environment(configuration)));
      finds(text, []);
      assert.equal(idIn(text), "kestra");
    }
  });
  it("has more variables than are seen if the service it extends is not in the file", () =>
    finds(file(service("kestra", "    extends: base\n", environment(configuration))), []));
  it("does not extend itself for ever", () => {
    const one = service("kestra", "    extends: other\n", environment(configuration));
    finds(file(one, service("other", "    extends: kestra\n")), [`${missing}:11`]);
  });
  it("has the variables of several documents, the last one winning", () => {
    const text = `${file(service("kestra", environment(configuration)))}---\n${file(
      `  kestra:\n${environment(`${id}: kestra\n`)}`,
    )}`;
    finds(text, []);
    assert.equal(idIn(text), "kestra");
  });
  it("reads the configuration of the last document only", () => {
    const second = file(`  kestra:\n${environment(configuration)}`);
    finds(`${file(service("kestra", environment(configuration)))}---\n${second}`, [
      `${missing}:23`,
    ]);
  });
  it("loses a configuration and a variable with !reset", () => {
    finds(file(service("kestra", environment(configuration.replace("|", "!reset |")))), []);
    finds(file(service("kestra", environment(configuration, `${id}: !reset kestra\n`))), [
      `${missing}:10`,
    ]);
  });
  it("loses the variables of the service it extends with !override", () => {
    const base = service("base", environment(`${id}: kestra\n`));
    const own = environment(configuration).replace("environment:", "environment: !override");
    finds(file(base, service("kestra", "    extends: base\n", own)), [`${missing}:15`]);
  });
});

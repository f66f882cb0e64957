// Keys of Micronaut Security by the releases that Kestra contains: 4.11.1 in 0.20 to 4.15.2 in 2.0.
import assert from "node:assert/strict";
import { parseVersion } from "../../server/src/knowledge/versions";
import { everyKey } from "../../server/src/knowledge/schema/keys";
import { ssoExample, under } from "../../server/src/rules/shared/examples";
import { finds, findingsIn, fixed } from "../check";
import { hovered, hovers, labels } from "../features/check";

const security = (path: string, ...lines: string[]): string =>
  under(`micronaut.security${path}`, ...lines);

const rulesIn = (text: string): string[] => findingsIn(text).map(({ rule }) => rule.id);

describe("Micronaut Security by the releases that Kestra contains", () => {
  const known: [string, string][] = [
    [".oauth2.protected-resource-metadata", "enabled: false"],
    [".oauth2.protected-resource-metadata", "www-authenticate: false"],
    [".basic-auth", "www-authenticate: false"],
    [".oauth2.userinfo", "validator: false"],
    [".sessionid-resolver.jwt-id", "enabled: false"],
    [".token.propagation", "service-id-pattern: catalogue"],
    [".token.propagation", "uri-pattern: https://api\\.example\\.com/.*"],
    [".csrf.repository.cookie", "enabled: false"],
    [".csrf.repositories.session", "enabled: false"],
  ];
  for (const [path, line] of known)
    it(`knows ${path.slice(1)}, ${line}`, () => {
      finds(security(path, line), []);
      assert.ok(hovered(security(path, line).replace(line, `$0${line}`)));
    });

  it("knows the prompt 'create'", () => {
    const prompt = (word: string): string =>
      security(".oauth2.clients.sso.openid.authorization", `prompt: ${word}`);
    assert.ok(!rulesIn(prompt("create")).includes("wrong-type"));
    assert.ok(rulesIn(prompt("creat")).includes("wrong-type"));
  });

  it("moves the CSRF cookie to the key that is read", () => {
    const old = security(".csrf.repositories.cookie", "enabled: false");
    for (const target of [undefined, parseVersion("1.0"), parseVersion("2.0")])
      finds(old, ["renamed-key:6"], { target });
    assert.equal(fixed(old, "renamed-key"), security(".csrf.repository.cookie", "enabled: false"));
  });

  it("names the version of Kestra from which a key is certainly read", () => {
    for (const [path, version] of [
      [".token.cookie", "0\\.23"],
      [".token.refresh.cookie", "0\\.23"],
      [".oauth2.state.cookie", "1\\.3"],
      [".oauth2.pkce.cookie", "1\\.3"],
      [".oauth2.openid.nonce.cookie", "1\\.3"],
      [".csrf", "2\\.0"],
    ] as const)
      hovers(
        security(path, "$0session-cookie: true"),
        new RegExp(`Read by Kestra ${version} and later`),
      );
    for (const endpoint of ["login", "logout", "oauth"])
      hovers(
        security(`.endpoints.${endpoint}`, "$0unsupported-post-content-type-status: 415"),
        /Read by Kestra 1\.0 and later/,
      );
    hovers(
      security(".oauth2.clients.sso.openid", "$0protected-resource-metadata: false"),
      /Read by Kestra 1\.3 and later/,
    );
  });

  it("calls only one key specific to Micronaut Security 5 without naming its release", () => {
    const keys = [...everyKey()].filter(({ schema }) =>
      JSON.stringify(schema.note ?? "").includes("phrases.micronautSecurity5"),
    );
    assert.deepEqual(
      keys.map(({ path }) => path.join(".")),
      ["micronaut.security.token.jwt.encryptions.secret.name.base64"],
    );
  });

  it("does not propose keys that need Micronaut Security 5", () => {
    const proposed = labels(ssoExample({ lines: ["token:", "  $0"] }));
    assert.ok(proposed.includes("url"), proposed.join());
    assert.ok(!proposed.includes("client-assertion"));
  });

  it("accepts durations in microseconds unless the version certainly rejects them", () => {
    const maxAge = security(".token.cookie", "cookie-max-age: 10us");
    finds(maxAge, []);
    for (const version of ["2.0", "1.3", "1.0", "0.22"])
      finds(maxAge, [], { target: parseVersion(version) });
    for (const version of ["0.21", "0.20"])
      finds(maxAge, ["wrong-type:5"], { target: parseVersion(version) });
    finds(security(".token.cookie", "cookie-max-age: 1xs"), ["wrong-type:5"]);
  });
});

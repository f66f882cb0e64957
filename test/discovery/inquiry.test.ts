// The request to a client's provider: the issuer as the server gets it, or the reason why there is no request.
import { inEnglish } from "../../server/src/messages/inEnglish";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { inquiriesOf } from "../../server/src/discovery/inquiry";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { fileKinds, composeFile } from "../fileKinds";

const inquiriesIn = (text: string) => readKestraFile(text).configs.flatMap(inquiriesOf);

/** The issuer to request, or the reason why there is no request. */
const issuerIn = (text: string): string =>
  inquiriesIn(text)
    .map((inquiry) => ("refused" in inquiry ? inEnglish(inquiry.refused) : inquiry.issuer))
    .join("\n");

const withIssuer = (issuer: string, ...lines: string[]): string => ssoExample({ issuer, lines });

describe("inquiry", () => {
  it("requests the same addresses as Micronaut", () => {
    const folder = "test/conformance/clients";
    let compared = 0;
    for (const file of readdirSync(folder).filter((name) => /^issuer.*\.json$/.test(name))) {
      const { discovery = [] } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as {
        discovery?: string[];
      };
      const asked = inquiriesIn(readFileSync(`${folder}/${file.replace(/json$/, "yml")}`, "utf8"));
      for (const inquiry of asked) {
        if ("refused" in inquiry || discovery.length === 0) continue;
        compared++;
        assert.deepEqual([inquiry.discovery.replace(/^http:\/\/[^/]+/, "")], discovery, file);
      }
    }
    assert.ok(compared > 4, `only ${compared} were compared`);
  });

  for (const [issuer, expected] of [
    [
      "https://auth.example.com/application/o/kestra/",
      "https://auth.example.com/application/o/kestra/",
    ],
    ["auth.example.com/application/o/kestra/", "http://auth.example.com/application/o/kestra/"],
    ["https://${HOST:auth.example.com}/x", "https://auth.example.com/x"],
    ["${ISSUER:`https://auth.example.com/x`}", "https://auth.example.com/x"],
    ["https://${HOST}/x", /needs the value of HOST, which no file sets/],
    ["'{{ issuer }}'", /Another tool fills in its issuer/],
    ["!env ISSUER", /Another tool fills in its issuer/],
    ["https://ada:secret@auth.example.com/x", /user name or a password/],
    ["https://auth.example.com/./dex", /cannot be checked here/],
    ["https://auth.example.com/a/..", /cannot be checked here/],
    ["https://auth.example.com/%2E/dex", /cannot be checked here/],
    ["https://auth.example.com/.dex/...", "https://auth.example.com/.dex/..."],
    ["file:///etc/passwd", /not an http or https URL|does not create a login/],
    ["''", /does not create a login/],
  ] as const) {
    it(`requests the discovery document of ${issuer}`, () => {
      const found = issuerIn(withIssuer(issuer));
      if (typeof expected === "string") assert.equal(found, expected);
      else assert.match(found, expected);
      assert.doesNotMatch(found, /secret/);
    });
  }

  it("resolves a placeholder from the configuration", () =>
    assert.equal(
      issuerIn(
        `kestra:\n  url: https://kestra.example.com\nauth:\n  host: auth.example.com\n${withIssuer("https://${auth.host}/x")}`,
      ),
      "https://auth.example.com/x",
    ));

  it("resolves a placeholder from the container's environment, not from this machine's", () => {
    const compose = composeFile.wrap(withIssuer("https://${AUTH_HOST}/x"));
    const set = compose.replace(
      "environment:\n",
      "environment:\n      AUTH_HOST: auth.example.com\n",
    );
    assert.equal(issuerIn(set), "https://auth.example.com/x");
    const passed = compose.replace("environment:\n", "environment:\n      AUTH_HOST: $AUTH_HOST\n");
    assert.match(issuerIn(passed), /needs the value of AUTH_HOST/);
    process.env["AUTH_HOST"] = "elsewhere.example.com";
    try {
      assert.match(issuerIn(compose), /needs the value of AUTH_HOST/);
    } finally {
      delete process.env["AUTH_HOST"];
    }
  });

  it("does not resolve a variable that compose substitutes", () =>
    assert.match(
      issuerIn(composeFile.wrap(withIssuer("https://${AUTH_HOST}/x")).replace("$${AUTH", "${AUTH")),
      /Another tool fills in its issuer/,
    ));

  for (const { name, wrap } of fileKinds)
    it(`is the same in file kind ${name}`, () =>
      assert.equal(
        issuerIn(wrap(withIssuer("https://${HOST:a.example.com}/x"))),
        "https://a.example.com/x",
      ));

  for (const [what, text, expected] of [
    ["a disabled client", withIssuer("https://a.example.com", "enabled: false"), /It is disabled/],
    [
      "another grant type",
      withIssuer("https://a.example.com", "grant-type: password"),
      /does not create a login/,
    ],
    [
      "a value that stops the server",
      withIssuer("https://a.example.com", "grant-type: code"),
      /does not start/,
    ],
    ["broken YAML", `${withIssuer("https://a.example.com")}broken: [\n`, /The YAML is invalid/],
  ] as const)
    it(`is refused for ${what}`, () => assert.match(issuerIn(text), expected));

  for (const [lines, scopes] of [
    [[], ["openid", "email", "profile"]],
    [["scopes: [openid, groups]"], ["openid", "groups"]],
    [["scopes: openid,groups"], ["openid", "groups"]],
    [['scopes: [openid, "${SCOPE}"]'], []],
  ] as const)
    it(`expects the scopes ${scopes.join(", ")} with ${lines.join("")}`, () => {
      const [inquiry] = inquiriesIn(withIssuer("https://a.example.com", ...lines));
      assert.ok(inquiry && "scopes" in inquiry);
      assert.deepEqual(inquiry.scopes, scopes);
    });
});

// Code lenses: text in, text with lenses above their lines out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { LensOptions } from "../../server/src/features/lenses/lens";
import { patternOf } from "../../server/src/knowledge/providers/provider";
import { fileKinds } from "../fileKinds";
import { siblingVariable, inCompose } from "../check";
import { allLenses, lensesOf, withHints, withLenses } from "./check";

const sso = (name: string, ...lines: readonly string[]): string => `micronaut:
  security:
    oauth2:
      clients:
        ${name}:
${lines.map((line) => `          ${line}\n`).join("")}`;

const issuer = "openid: { issuer: https://id.example.com/application/o/kestra/ }";
const authentik = sso("authentik", "client-id: kestra", issuer);
const url = "kestra.url: https://kestra.example.com/\n";

/** The lenses of a client `sso` with an unknown provider, in a configuration with these lines. */
const ofClient = (...lines: readonly string[]): string[] =>
  lensesOf(lines.map((line) => `${line}\n`).join("") + sso("sso", "client-id: kestra"));

const redirect = (of: readonly string[]): string | undefined => of[0]?.split(" | ")[0];

describe("code lenses", () => {
  it("show and copy the addresses of a client", () =>
    assert.equal(
      withLenses(url + authentik),
      `kestra.url: https://kestra.example.com/
micronaut:
  security:
    oauth2:
      clients:
        # ${[
          "Redirect URI: https://kestra.example.com/oauth/callback/authentik",
          "Copy <https://kestra.example.com/oauth/callback/authentik>",
          "Copy as regular expression <https://kestra\\.example\\.com/oauth/callback/authentik>",
          "Copy post-logout URI <https://kestra.example.com/logout>",
        ].join(" | ")}
        authentik:
          client-id: kestra
          openid: { issuer: https://id.example.com/application/o/kestra/ }
`,
    ));

  for (const { name, wrap } of fileKinds) {
    for (const [ending, text] of [
      ["LF", url + authentik],
      ["CRLF", (url + authentik).replaceAll("\n", "\r\n")],
    ] as const) {
      it(`are shown in ${name} with ${ending}`, () => {
        const lenses = lensesOf(wrap(text));
        assert.equal(lenses.length, 1);
        assert.match(
          lenses[0] ?? "",
          /Copy <https:\/\/kestra.example.com\/oauth\/callback\/authentik>/,
        );
      });
    }
  }

  it("use the client name as Micronaut normalises it", () =>
    assert.equal(
      redirect(lensesOf(url + sso("azureAd", "client-id: x"))),
      "Redirect URI: https://kestra.example.com/oauth/callback/azure-ad",
    ));

  it("offer a regular expression only for providers that accept one", () => {
    const okta = sso("okta", "openid: { issuer: https://acme.okta.com }");
    assert.doesNotMatch(lensesOf(url + okta).join(), /regular/);
    assert.match(lensesOf(url + sso("sso", issuer)).join(), /regular/);
  });

  describe("of a client", () => {
    it("without keys are shown, because the provider needs the address first", () =>
      assert.match(lensesOf(url + sso("authentik")).join(), /callback\/authentik/));
    it("that is disabled are not shown", () => {
      assert.deepEqual(lensesOf(url + sso("sso", "enabled: false", issuer)), []);
      const off = "micronaut.security.oauth2.enabled: false\n";
      assert.deepEqual(lensesOf(url + off + authentik), []);
    });
    it("without redirect logins are not shown", () =>
      assert.deepEqual(
        lensesOf(`${url}micronaut.security.authentication: bearer\n${authentik}`),
        [],
      ));
    it("whose name is split or that is a scalar are not shown", () => {
      assert.deepEqual(lensesOf(url + sso("my.idp", "client-id: x", issuer)), []);
      assert.deepEqual(lensesOf("micronaut.security.oauth2.clients.enabled: true\n" + url), []);
    });
    it("are shown for each of several clients", () =>
      assert.equal(
        lensesOf(`${url}${authentik}        okta:\n          client-id: x\n`).length,
        2,
      ));
    it("are shown in a file with errors elsewhere", () =>
      assert.match(
        lensesOf(`${url}${authentik}datasources:\n  a: [\n`).join(),
        /callback\/authentik/,
      ));
    it("are shown at the key and not at the anchor of its alias", () => {
      const text = `${url}x: &client\n  client-id: kestra\nmicronaut.security.oauth2.clients:\n  sso: *client\n`;
      assert.match(withLenses(text), /# Redirect URI: .*callback\/sso.*\n {2}sso:/);
    });
  });

  describe("without kestra.url", () => {
    it("show the known part and copy the URI for localhost", () =>
      assert.deepEqual(ofClient(), [
        "Redirect URI: https://<kestra host>/oauth/callback/sso | Copy for http://localhost:8080 <http://localhost:8080/oauth/callback/sso>",
      ]));
    it("use the configured port", () =>
      assert.match(ofClient("micronaut.server.port: 9090").join(), /<http:\/\/localhost:9090\//));
    it("use https if TLS is enabled", () =>
      assert.match(
        ofClient("micronaut.server.ssl: { enabled: true }").join(),
        /<https:\/\/localhost:8443\//,
      ));
    it("copy nothing if the port is unknown", () =>
      assert.deepEqual(ofClient("micronaut.server.port: ${PORT}"), [
        "Redirect URI: https://<kestra host>/oauth/callback/sso",
      ]));
  });

  describe("with kestra.url", () => {
    const at = (value: string): string | undefined => redirect(ofClient(`kestra.url: ${value}`));
    const unknownHost = "Redirect URI: https://<kestra host>/oauth/callback/sso";
    it("use its host as browsers send it", () => {
      const expected = "Redirect URI: https://kestra.example.com/oauth/callback/sso";
      assert.equal(at("https://Kestra.Example.com:443/tools"), expected);
      assert.equal(at("https://admin:hunter2@kestra.example.com"), expected);
    });
    it("show a placeholder host for values that are not a URL", () => {
      for (const value of ["kestra.example.com", "https://<host>/", '""', "ftp://x"])
        assert.equal(at(value), unknownHost, value);
    });
    it("show a placeholder host for values that are known only at run time", () => {
      assert.equal(at("${KESTRA_URL}"), unknownHost);
      assert.equal(at("'{{ url }}'"), unknownHost);
    });
    it("use the default of a placeholder and name the variable that would change it", () =>
      assert.equal(
        at('"${KESTRA_URL:`https://kestra.example.com`}"'),
        "Redirect URI: https://kestra.example.com/oauth/callback/sso unless KESTRA_URL is set",
      ));
    it("show a placeholder host for a default that Micronaut splits", () =>
      assert.equal(at("${KESTRA_URL:https://kestra.example.com}"), unknownHost));
    it("resolve a placeholder for another key", () =>
      assert.equal(
        redirect(ofClient("kestra.url: https://${acme.host}/", "acme.host: x.example.com")),
        "Redirect URI: https://x.example.com/oauth/callback/sso",
      ));
    it("use the environment variable that overrides it", () => {
      const text = siblingVariable("KESTRA_URL", url + sso("sso", "client-id: x"));
      const set = text.replace("KESTRA_URL: x", "KESTRA_URL: https://real.example.com");
      assert.match(lensesOf(set).join(), /: https:\/\/real.example.com\/oauth\/callback\/sso/);
      assert.match(lensesOf(set.replace("https:", "${X}:")).join(), /<kestra host>/);
    });
    it("resolve a placeholder for a variable in the file without a condition", () => {
      const text = inCompose(`kestra.url: "https://\${HOST:x}"\n${sso("sso", "client-id: x")}`);
      const set = text.replace("environment:\n", "environment:\n      HOST: real.example.com\n");
      assert.equal(
        redirect(lensesOf(set)),
        "Redirect URI: https://real.example.com/oauth/callback/sso",
      );
      assert.equal(redirect(lensesOf(text)), "Redirect URI: https://x/oauth/callback/sso");
      const more = text.replace("environment:\n", "env_file: .env\n    environment:\n");
      assert.equal(
        redirect(lensesOf(more)),
        "Redirect URI: https://x/oauth/callback/sso unless HOST is set",
      );
    });
  });

  describe("with a context path", () => {
    it("do not include it in the redirect URI", () =>
      assert.match(
        ofClient(
          "kestra.url: https://x.example.com/ui",
          "micronaut.server.context-path: /ui",
        ).join(),
        /Copy <https:\/\/x.example.com\/oauth\/callback\/sso>/,
      ));
    it("offer no post-logout URI, because Kestra sends none", () =>
      assert.doesNotMatch(
        ofClient("kestra.url: https://x.example.com", "micronaut.server.context-path: ui").join(),
        /logout/,
      ));
  });

  it("follow the callback-uri template and copy nothing if it is unknown", () => {
    const at = (template: string): string =>
      ofClient(url.trim(), `micronaut.security.oauth2.callback-uri: ${template}`).join();
    assert.match(at("/back{/provider}"), /Copy <https:\/\/kestra.example.com\/back\/sso>/);
    assert.match(
      at("https://a.example.com/back{/provider}"),
      /Copy <https:\/\/a.example.com\/back\/sso>/,
    );
    assert.match(
      at("${CALLBACK}"),
      /^Redirect URI: https:\/\/kestra.example.com\/<callback-uri> \| Copy post-logout/,
    );
  });

  it("use the host of callback-uri if it has one", () => {
    const callback =
      "micronaut.security.oauth2.callback-uri: https://a.example.com/back{/provider}";
    assert.deepEqual(ofClient(callback), [
      "Redirect URI: https://a.example.com/back/sso | Copy <https://a.example.com/back/sso>",
    ]);
  });

  it("follow the redirect URI for the end of a session", () =>
    assert.match(
      ofClient(
        url.trim(),
        "micronaut.security.oauth2.openid.end-session.redirect-uri: /bye",
      ).join(),
      /Copy post-logout URI <https:\/\/kestra.example.com\/bye>/,
    ));

  it("only show the addresses in an editor that cannot copy", () =>
    assert.deepEqual(lensesOf(url + authentik, { ...allLenses, commands: [] }), [
      "Redirect URI: https://kestra.example.com/oauth/callback/authentik | Post-logout URI: https://kestra.example.com/logout",
    ]));

  it("check the issuer if there is one and the editor supports it", () => {
    const options: LensOptions = { ...allLenses, commands: ["kestraConfig.checkIssuer"] };
    assert.match(lensesOf(url + authentik, options).join(), /Check issuer$/);
    assert.doesNotMatch(lensesOf(url + sso("authentik"), options).join(), /Check/);
  });

  it("appear from the client name on in a text that is cut off anywhere", () => {
    const text = readFileSync("test/samples/docker-compose.yml", "utf8");
    for (let end = text.indexOf("KESTRA_CONFIGURATION"); end < text.length; end += 13) {
      const part = text.slice(0, end);
      const lenses = lensesOf(part).join();
      assert.equal(
        /callback\/authentik/.test(lenses),
        /^ +authentik:/m.test(part),
        part.slice(-60),
      );
      withHints(part);
    }
  });

  it("are not shown in YAML without a Kestra configuration", () =>
    assert.deepEqual(lensesOf("on: push\nclients:\n  sso:\n"), []));

  describe("of the default role", () => {
    const role = (...lines: readonly string[]): string =>
      `kestra:\n  security:\n    default-role:\n      permissions:\n${lines.map((line) => `        ${line}\n`).join("")}`;
    const summary = (text: string, version?: string): string[] =>
      lensesOf(version ? `# kestra-config: version=${version}\n${text}` : text);

    it("count its grants and name the privileged areas", () =>
      assert.equal(
        withLenses(role("FLOW: [READ, CREATE]", "USER: [READ, UPDATE]", "SECRET: [READ]")),
        `kestra:
  security:
    default-role:
      # Grants 3 permissions, 5 actions · rights over users
      permissions:
        FLOW: [READ, CREATE]
        USER: [READ, UPDATE]
        SECRET: [READ]
`,
      ));
    it("count what exists in the version", () => {
      const text = role("FLOW: [READ]", "INFRASTRUCTURE: [READ]", "AUDITLOG: [READ, DELETE]");
      assert.deepEqual(summary(text, "1.1"), [
        "Grants 3 permissions, 3 actions · 1 without effect",
      ]);
      assert.deepEqual(summary(text, "1.3"), [
        "Grants 2 permissions, 2 actions · 2 without effect",
      ]);
      assert.deepEqual(summary(text, "2.0"), ["Grants nothing · 4 without effect"]);
    });
    it("use the singular for one", () =>
      assert.deepEqual(summary(role("FLOW: READ")), ["Grants 1 permission, 1 action"]));
    it("count duplicate actions once and include actions from aliases", () =>
      assert.deepEqual(summary(role("FLOW: &look [READ, READ]", "EXECUTION: *look")), [
        "Grants 2 permissions, 2 actions",
      ]));
    it("say 'at least' if a placeholder may add actions", () =>
      assert.deepEqual(summary(role("FLOW: [READ, '${MORE}']")), [
        "Grants at least 1 permission, 1 action",
      ]));
    it("show that an empty role grants nothing", () =>
      assert.deepEqual(summary(role("FLOW: []")), ["Grants nothing"]));
    it("open the role table if the editor supports it", () =>
      assert.match(
        lensesOf(role("FLOW: [READ]"), {
          ...allLenses,
          commands: ["kestraConfig.showDefaultRole"],
        }).join(),
        /\| Show as table$/,
      ));
    for (const { name, wrap } of fileKinds)
      it(`are shown in ${name}`, () =>
        assert.match(lensesOf(wrap(role("FLOW: [READ]"))).join(), /1 permission/));
  });

  it("can be turned off individually", () => {
    const text = url + authentik + "kestra.security.default-role.permissions: { FLOW: [READ] }\n";
    const options: LensOptions = { ...allLenses, commands: ["kestraConfig.checkIssuer"] };
    const without = (name: keyof LensOptions["show"]): string =>
      lensesOf(text, { ...options, show: { ...options.show, [name]: false } }).join();
    assert.doesNotMatch(without("addresses"), /URI/);
    assert.doesNotMatch(without("checkIssuer"), /Check/);
    assert.doesNotMatch(without("defaultRole"), /Grants/);
  });

  it("copy a regular expression that matches only the address", () => {
    for (const host of ["[::1]:8080", "kestra.example.com", "a-b.c+d(e)|f?g*h{1}^$\\"]) {
      const text = `https://${host}/oauth/callback/x`;
      const pattern = new RegExp(`^(?:${patternOf(text)})$`, "u");
      assert.ok(pattern.test(text), text);
    }
    assert.ok(!new RegExp(`^${patternOf("https://a.b/")}$`).test("https://aXb/"));
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const pattern = new RegExp(`^(?:${patternOf(text)})$`);
        return pattern.test(text) && pattern.test(other) === (text === other);
      }),
    );
  });
});

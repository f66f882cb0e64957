// Issuer addresses: on the internet over plain HTTP, or in the container itself.
import assert from "node:assert/strict";
import { fileKinds } from "../fileKinds";
import { findingsIn, finds, fixes, inCompose, offersNothing } from "../check";
import { parseVersion } from "../../server/src/knowledge/versions";
import { ssoExample } from "../../server/src/rules/shared/examples";

const at = (issuer: string): string => ssoExample({ client: "sso", issuer });

describe("an issuer over plain HTTP", () => {
  for (const host of ["auth.example.com", "auth.example.de", "203.0.113.7", "AUTH.EXAMPLE.COM"])
    it(`at ${host} is insecure`, () => finds(at(`http://${host}/o/`), ["issuer-insecure:9"]));
  for (const host of [
    "localhost:9000",
    "127.0.0.1",
    "[::1]:9000",
    "[fd00::1]",
    "10.1.2.3",
    "172.16.0.1:80",
    "192.168.1.2",
    "authentik:9000",
    "host.docker.internal:9000",
    "auth.local",
    "auth.lan",
    "authentik.sso",
    "authentik.sso.svc",
    "authentik.sso.svc.cluster.local",
    "kc-0.kc.sso",
    "keycloak.qa",
  ])
    it(`at ${host} has no finding`, () => finds(at(`http://${host}/o/`), []));

  it("is not checked if it has a placeholder, comes from an alias or belongs to a disabled client", () => {
    finds(at("http://${HOST}.example.com/"), []);
    finds(`x: &i http://auth.example.com/\n${at("*i")}`, []);
    finds(
      at("http://auth.example.com/").replace("openid:", "enabled: false\n          openid:"),
      [],
    );
  });
  it("with a missing slash has a finding before 1.3, which may compare it", () => {
    const bare = ssoExample({
      client: "authentik",
      issuer: "https://a.example.com/application/o/k",
    });
    const compared = bare.replace("  security:", "  security:\n    authentication: idtoken");
    const severityIn = (version: string, text: string): unknown =>
      findingsIn(text, { target: parseVersion(version) })
        .filter(({ rule }) => rule.id === "issuer-shape")
        .map(({ severity }) => severity);
    for (const version of ["", "0.20", "1.2"]) {
      assert.deepEqual(severityIn(version, bare), ["information"]);
      assert.deepEqual(severityIn(version, compared), ["warning"]);
    }
    for (const version of ["1.3", "2.0"]) {
      assert.deepEqual(severityIn(version, bare), []);
      assert.deepEqual(severityIn(version, compared), []);
    }
  });
  it("is left to issuer-shape for a provider with a fixed issuer", () =>
    finds(ssoExample({ client: "google", issuer: "http://accounts.google.com" }), [
      "issuer-shape:9",
    ]));
  it("keeps its quotes", () =>
    fixes(
      at("'http://auth.example.com/' # a"),
      "issuer-insecure",
      at("'https://auth.example.com/' # a"),
    ));
  it("has no fix with an explicit port", () =>
    offersNothing(at("http://auth.example.com:9000/"), "issuer-insecure"));
});

describe("an issuer at localhost", () => {
  const issuer = "http://localhost:9000/o/";
  it("has no finding in a plain file, because the server may run anywhere", () =>
    finds(at(issuer), []));
  it("refers to the container itself in a compose file", () => {
    finds(inCompose(at(issuer)), ["issuer-loopback:14"]);
    finds(inCompose(at("https://127.8.0.1/o/")), ["issuer-loopback:14"]);
    finds(inCompose(at("https://auth.localhost/o/")), ["issuer-loopback:14"]);
  });
  it("has no finding for addresses that only look similar", () => {
    finds(inCompose(at("https://localhost.example.com/o/")), []);
    finds(inCompose(at("https://128.0.0.1/o/")), []);
  });
  it("refers to the host if the container uses the host network", () => {
    finds(`${inCompose(at(issuer))}    network_mode: host\n`, []);
    for (const { name, wrap } of fileKinds.filter(({ name }) => /Helm|ConfigMap|List/.test(name)))
      assert.deepEqual(findingsIn(`# hostNetwork: true\n${wrap(at(issuer))}`), [], name);
  });
});

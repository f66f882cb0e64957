// Hover: text with the cursor in, Markdown out.
import assert from "node:assert/strict";
import { fileKinds } from "../fileKinds";
import { inCompose } from "../check";
import { hovered, hovers } from "./check";

const client = `kestra:
  url: https://kestra.example.com/
micronaut:
  security:
    oauth2:
      clients:
        azure$0Ad:
          client-id: kestra
          openid:
            issuer: https://login.microsoftonline.com/common/v2.0
`;

describe("hover", () => {
  it("tells what a key is for", () =>
    hovers(
      "micronaut:\n  security:\n    oauth2:\n      ena$0bled: true\n",
      /`micronaut.security.oauth2.enabled` · boolean/,
      /Default: `true`/,
      /Documentation\]\(https:/,
    ));
  it("finds a camel key", () =>
    hovers("kestra:\n  security:\n    default$0Role:\n      name: x\n", /default-role/));
  it("finds each segment of a dotted key", () => {
    hovers("micronaut.sec$0urity.oauth2.enabled: true\n", /`micronaut.security` · mapping/);
    hovers("micronaut.security.oauth2.ena$0bled: true\n", /`micronaut.security.oauth2.enabled`/);
  });
  it("tells a removed key", () =>
    hovers(
      "kestra:\n  ee:\n    tenants:\n      default-ten$0ant: false\n",
      /Without effect from Kestra 0.23/,
    ));
  it("tells the addresses of a client, under the name Micronaut gives it", () =>
    hovers(
      client,
      /Microsoft Entra ID/,
      /`https:\/\/kestra.example.com\/oauth\/callback\/azure-ad`/,
      /\/oauth\/login\/azure-ad/,
    ));
  it("has the context path before the logout and not before the callback", () => {
    const below = client.replace("example.com/", "example.com/prd");
    hovers(below, /`https:\/\/kestra.example.com\/oauth\/callback/, /example.com\/prd\/logout`/);
    const guessed = client.replace(/^kestra:\n.*\n/, "micronaut.server.context-path: /prd\n");
    hovers(guessed, /`https:\/\/<kestra host>\/oauth\/callback/, /host>\/prd\/logout`/);
  });
  it("says so when the address is a guess", () =>
    hovers(
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        oi$0dc:\n          client-id: x\n",
      /<kestra host>/,
      /Set `kestra.url`/,
    ));
  it("tells what a permission governs and since when", () =>
    hovers(
      "kestra:\n  security:\n    defaultRole:\n      permissions:\n        INFRA$0STRUCTURE: [READ]\n",
      /Up to Kestra 1.1/,
    ));
  it("tells what an action allows", () =>
    hovers(
      "kestra:\n  security:\n    defaultRole:\n      permissions:\n        FLOW: [EXE$0CUTE]\n",
      /run it/,
      /Since Kestra 2.0/,
    ));
  it("tells what a value means", () =>
    hovers("micronaut:\n  security:\n    authentication: coo$0kie\n", /`cookie`: /));
  for (const { name, wrap } of fileKinds) {
    it(`works in ${name}`, () => hovers(wrap(client), /callback\/azure-ad/));
  }
  it("says what is lost in the block that a duplicate key hides, and where the other is", () =>
    hovers(
      "kestra:\n  ur$0l: x\nkestra:\n  ee:\n    airgapped: true\n",
      /`kestra.url`/,
      /\*\*Lost:\*\* `kestra` is set again on \[line 3\]\(file:\/\/\/application.yml#L3\)/,
    ));
  describe("of a key that is set twice", () => {
    const overridden = (marked: string, line: number): void =>
      hovers(
        marked,
        new RegExp(`^\\*\\*Without effect:\\*\\* \\[line ${line}\\]\\(.*#L${line}\\)`),
      );
    it("finds another spelling", () =>
      overridden("kestra:\n  server-ty$0pe: WORKER\n  serverType: WEBSERVER\n", 3));
    it("finds a dotted key", () => overridden("kestra:\n  url: $0x\nkestra.url: z\n", 3));
    it("finds a later document", () =>
      overridden("kestra:\n  u$0rl: x\n---\nkestra:\n  url: z\n", 5));
    it("links into the file around the configuration", () =>
      hovers(
        inCompose("kestra:\n  server-type: x\n  serverType: z\n").replace("server-t", "server-t$0"),
        /\[line 8\]/,
      ));
    it("tells the place that wins what it wins over", () =>
      hovers("kestra.url: x\nkestra:\n  u$0rl: z\n", /^Overrides \[line 1\]/));
    it("says nothing where a block only adds to another", () =>
      assert.doesNotMatch(
        hovered("kestra.security:\n  login:\nkestra:\n  secu$0rity:\n    oidc:\n") ?? "",
        /effect|Overrides|Lost/,
      ));
  });
  it("never shows a secret", () => {
    const text =
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        x:\n          client-secret: hunter2$0secret\n";
    assert.ok(!hovered(text)?.includes("hunter2"));
  });
  it("says nothing outside of keys and values", () => {
    assert.equal(hovered("kestra:\n  url: x # com$0ment\n"), undefined);
    assert.equal(hovered("on:\n  pu$0sh: x\n"), undefined);
  });
});

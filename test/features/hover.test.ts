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
  it("describes a key", () =>
    hovers(
      "micronaut:\n  security:\n    oauth2:\n      ena$0bled: true\n",
      /`micronaut.security.oauth2.enabled` · boolean/,
      /Default: `true`/,
      /Documentation\]\(https:/,
    ));
  it("describes a key in camel case", () =>
    hovers("kestra:\n  security:\n    default$0Role:\n      name: x\n", /default-role/));
  it("shows the only spelling that Kestra reads", () =>
    hovers(
      "kestra:\n  plugins:\n    management:\n      local-repo$0sitory-path: /x\n",
      /`kestra\.plugins\.management\.localRepositoryPath` · string/,
      /Only read as `localRepositoryPath`, and not from an environment variable/,
    ));
  it("describes each segment of a dotted key", () => {
    hovers("micronaut.sec$0urity.oauth2.enabled: true\n", /`micronaut.security` · mapping/);
    hovers("micronaut.security.oauth2.ena$0bled: true\n", /`micronaut.security.oauth2.enabled`/);
  });
  it("points out a removed key", () =>
    hovers(
      "kestra:\n  ee:\n    tenants:\n      default-ten$0ant: false\n",
      /Without effect from Kestra 0.23/,
    ));
  it("shows the addresses of a client with its normalised name", () =>
    hovers(
      client,
      /Microsoft Entra ID/,
      /`https:\/\/kestra.example.com\/oauth\/callback\/azure-ad`/,
      /\/oauth\/login\/azure-ad/,
    ));
  it("includes the context path in the logout URI but not in the callback URI", () => {
    const below = client.replace("example.com/", "example.com/prd");
    hovers(below, /`https:\/\/kestra.example.com\/oauth\/callback/, /example.com\/prd\/logout`/);
    const guessed = client.replace(/^kestra:\n.*\n/, "micronaut.server.context-path: /prd\n");
    hovers(guessed, /`https:\/\/<kestra host>\/oauth\/callback/, /host>\/prd\/logout`/);
  });
  it("points out that an address is a guess", () =>
    hovers(
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        oi$0dc:\n          client-id: x\n",
      /<kestra host>/,
      /Set `kestra.url`/,
    ));
  it("describes a permission and its versions", () =>
    hovers(
      "kestra:\n  security:\n    defaultRole:\n      permissions:\n        INFRA$0STRUCTURE: [READ]\n",
      /Up to Kestra 1.1/,
    ));
  it("describes an action", () =>
    hovers(
      "kestra:\n  security:\n    defaultRole:\n      permissions:\n        FLOW: [EXE$0CUTE]\n",
      /run it/,
      /Since Kestra 2.0/,
    ));
  it("describes an enum value", () =>
    hovers("micronaut:\n  security:\n    authentication: coo$0kie\n", /`cookie`: /));
  for (const { name, wrap } of fileKinds) {
    it(`works in ${name}`, () => hovers(wrap(client), /callback\/azure-ad/));
  }
  it("shows what a duplicate key hides and links to the other key", () =>
    hovers(
      "kestra:\n  ur$0l: x\nkestra:\n  ee:\n    airgapped: true\n",
      /`kestra.url`/,
      /\*\*Lost:\*\* `kestra` is set again on \[line 3\]\(file:\/\/\/application.yml#L3\)/,
    ));
  for (const [issuer, ...expected] of [
    ["https://acme.eu.auth0.com/", /sign-in with Auth0/, /ends with a slash/],
    ["https://dex.example.com/dex", /sign-in with Dex/, /Avoid '\+' and '%'/],
    ["https://gitlab.com", /sign-in with GitLab/, /scopes openid, profile and email/],
    ["https://id.example.com", /sign-in with an OpenID Connect provider/],
  ] as const)
    it(`names the provider of the issuer ${issuer}, and its most common mistake`, () =>
      hovers(
        client.replace("azure$0Ad", "s$0so").replace(/issuer: .*/, `issuer: ${issuer}`),
        ...expected,
      ));
  describe("of a key that is set twice", () => {
    const overridden = (marked: string, line: number): void =>
      hovers(
        marked,
        new RegExp(`^\\*\\*Without effect:\\*\\* \\[line ${line}\\]\\(.*#L${line}\\)`),
      );
    it("links to another spelling", () =>
      overridden("kestra:\n  server-ty$0pe: WORKER\n  serverType: WEBSERVER\n", 3));
    it("links to a dotted key", () => overridden("kestra:\n  url: $0x\nkestra.url: z\n", 3));
    it("links to a later document", () =>
      overridden("kestra:\n  u$0rl: x\n---\nkestra:\n  url: z\n", 5));
    it("uses line numbers of the enclosing file", () =>
      hovers(
        inCompose("kestra:\n  server-type: x\n  serverType: z\n").replace("server-t", "server-t$0"),
        /\[line 8\]/,
      ));
    it("shows which line an effective value overrides", () =>
      hovers("kestra.url: x\nkestra:\n  u$0rl: z\n", /^Overrides \[line 1\]/));
    it("shows nothing if a mapping only adds to another", () =>
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
  it("shows nothing outside keys and values", () => {
    assert.equal(hovered("kestra:\n  url: x # com$0ment\n"), undefined);
    assert.equal(hovered("on:\n  pu$0sh: x\n"), undefined);
  });
});

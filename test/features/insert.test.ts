// The commands that write a client or a default role: text in, text out, the selection in «…».
import assert from "node:assert/strict";
import { providers } from "../../server/src/knowledge/providers";
import { findingsIn, inCompose } from "../check";
import { inserted } from "./check";

const sso = (provider: string) => ({ kind: "sso-client", provider }) as const;
const role = { kind: "default-role" } as const;

const google = `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        google:
          client-id: "«\${KESTRA_SSO_GOOGLE_CLIENT_ID}»"
          client-secret: "\${KESTRA_SSO_GOOGLE_CLIENT_SECRET}"
          openid:
            issuer: "https://accounts.google.com"
`;

describe("inserting a client", () => {
  it("begins an empty file", () => assert.equal(inserted("", sso("google")), google));
  it("begins a file of comments", () =>
    assert.equal(inserted("# mine\n", sso("google")), `# mine\n${google}`));
  it("stands before kestra", () =>
    assert.equal(inserted("kestra:\n  url: x\n", sso("google")), `${google}kestra:\n  url: x\n`));
  it("joins the clients there are, in their spelling", () =>
    assert.equal(
      inserted(
        "micronaut:\n  security:\n    oauth2:\n      enabled: true\n      clients:\n        okta:\n          clientId: x # mine\n",
        sso("google"),
      ),
      'micronaut:\n  security:\n    oauth2:\n      enabled: true\n      clients:\n        okta:\n          clientId: x # mine\n        google:\n          clientId: "«${KESTRA_SSO_GOOGLE_CLIENT_ID}»"\n          clientSecret: "${KESTRA_SSO_GOOGLE_CLIENT_SECRET}"\n          openid:\n            issuer: "https://accounts.google.com"\n',
    ));
  it("writes into the block of a compose file", () =>
    assert.equal(
      inserted(inCompose("kestra:\n  url: x\n"), sso("google")),
      inCompose(
        `${google.replaceAll("«${", "${").replaceAll("}»", "}")}kestra:\n  url: x\n`,
      ).replace(/"(\$\$\{KESTRA_SSO_GOOGLE_CLIENT_ID\})"/, '"«$1»"'),
    ));
  it("does not write a second one", () =>
    assert.equal(
      inserted(google.replace(/[«»]/g, ""), sso("google")),
      "present: google in line 6",
    ));
  it("refuses a file that holds something else", () =>
    assert.match(inserted("on: push\n", sso("google")), /^refused: /));
  for (const { id } of providers) {
    it(`writes a client for ${id} that deserves hints at most, stand-ins apart`, () => {
      const text = inserted("kestra:\n  url: https://kestra.example.com\n", sso(id))
        .replace(/[«»]/g, "")
        .replace(/<[^>]*>/g, "kestra");
      const found = findingsIn(text).filter(({ severity }) => severity !== "hint");
      assert.deepEqual(
        found.map(({ rule }) => rule.id),
        [],
      );
    });
  }
});

describe("inserting a default role", () => {
  const text =
    'kestra:\n  url: x\n  security:\n    default-role:\n      name: «default»\n      description: "Default role"\n      permissions:\n        FLOW: ["VIEW", "LIST"]\n        EXECUTION: ["VIEW", "LIST"]\n        NAMESPACE: ["VIEW", "LIST"]\n';
  it("stands under kestra.security", () =>
    assert.equal(inserted("kestra:\n  url: x\n", role), text));
  it("speaks the vocabulary of the target version", () =>
    assert.equal(
      inserted("kestra:\n  url: x\n", role, "1.3"),
      text.replaceAll('"VIEW", "LIST"', '"READ"'),
    ));
  it("does not write a second one", () =>
    assert.equal(inserted(text.replace(/[«»]/g, ""), role), "present: default-role in line 4"));
  it("keeps CRLF and four blanks", () =>
    assert.equal(
      inserted("kestra:\r\n    url: x\r\n    ee:\r\n        airgapped: true\r\n", role),
      'kestra:\r\n    url: x\r\n    security:\r\n        default-role:\r\n            name: «default»\r\n            description: "Default role"\r\n            permissions:\r\n                FLOW: ["VIEW", "LIST"]\r\n                EXECUTION: ["VIEW", "LIST"]\r\n                NAMESPACE: ["VIEW", "LIST"]\r\n    ee:\r\n        airgapped: true\r\n',
    ));
});

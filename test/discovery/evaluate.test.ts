// Evaluation of a provider's responses: one problem per mistake, and none for usual responses.
import { inEnglish } from "../../server/src/messages/inEnglish";
import assert from "node:assert/strict";
import { type Inquiry } from "../../server/src/discovery/inquiry";
import type { Problem } from "../../server/src/discovery/check";
import { parseVersion } from "../../server/src/knowledge/versions";
import { evaluate } from "../../server/src/discovery/evaluate";
import type { Failure, Fetched } from "../../server/src/discovery/online";
import { failureTexts } from "../../server/src/discovery/failures";

const issuer = "https://auth.example.com/application/o/kestra/";
const inquiry: Inquiry = {
  client: "authentik",
  issuer,
  discovery: `${issuer}.well-known/openid-configuration`,
  scopes: ["openid", "email", "profile"],
  comparesConfigured: false,
  authMethod: undefined,
  assumed: [],
};

const usual: Readonly<Record<string, unknown>> = {
  issuer,
  authorization_endpoint: `${issuer}authorize`,
  token_endpoint: `${issuer}token`,
  jwks_uri: `${issuer}jwks`,
  end_session_endpoint: `${issuer}end`,
  scopes_supported: ["openid", "email", "profile"],
  grant_types_supported: ["authorization_code"],
  response_types_supported: ["code"],
  token_endpoint_auth_methods_supported: ["client_secret_basic"],
  id_token_signing_alg_values_supported: ["RS256"],
};

const answer = (body: unknown, status = 200): Fetched => ({
  kind: "answer",
  url: "",
  redirects: [],
  status,
  body: typeof body === "string" ? body : JSON.stringify(body),
});

const keys = answer({ keys: [{ kty: "RSA" }] });

/** The problems as strings `severity rule: what`. */
const problems = (
  changed: Readonly<Record<string, unknown>>,
  asked: Partial<Inquiry> = {},
  keySet: Fetched = keys,
  version = "",
): string[] =>
  evaluate(
    { ...inquiry, ...asked },
    { discovery: answer({ ...usual, ...changed }), keys: keySet },
    parseVersion(version),
  )
    .flatMap(({ problem }) => problem ?? [])
    .map(({ severity, rule, what }) => `${severity} ${rule}: ${inEnglish(what)}`);

/** The sentences of the first problem: what is wrong, why it matters and what to do. */
function sentencesFor(
  changed: Readonly<Record<string, unknown>>,
): readonly [what: string, why: string, todo: string] {
  const [problem] = evaluate(
    inquiry,
    { discovery: answer({ ...usual, ...changed }), keys },
    undefined,
  ).flatMap((check) => check.problem ?? []);
  assert.ok(problem);
  return [inEnglish(problem.what), inEnglish(problem.why), inEnglish(problem.todo)];
}

const itFinds = (
  name: string,
  changed: Readonly<Record<string, unknown>>,
  expected: RegExp | undefined,
  asked: Partial<Inquiry> = {},
  version = "",
): unknown =>
  it(version === "" ? name : `${name}, in ${version}`, () => {
    const found = problems(changed, asked, keys, version);
    assert.equal(found.length, expected ? 1 : 0, found.join("\n"));
    if (expected) assert.match(found[0] ?? "", expected);
  });

describe("evaluation of a provider", () => {
  itFinds("all correct", {}, undefined);

  describe("issuer", () => {
    const said = (url: string): Record<string, unknown> => ({ issuer: url });
    const bare = issuer.slice(0, -1);
    const idTokens = { comparesConfigured: true };
    itFinds(
      "another issuer",
      said("http://inner:9000/"),
      /^warning issuer-mismatch: .*differs from the one configured here/,
    );
    it("another issuer, which is shown", () =>
      assert.match(sentencesFor(said("http://inner:9000/"))[2], /'http:\/\/inner:9000\/'/));
    for (const version of ["", "0.20", "1.2"])
      itFinds(
        "no trailing slash",
        said(bare),
        /^information issuer-mismatch: .*slash/,
        {},
        version,
      );
    itFinds("no trailing slash", said(bare), undefined, {}, "1.3");
    itFinds("one more slash", said(`${issuer}/`), undefined, {}, "1.3");
    for (const [version, expected] of [
      ["", /^warning issuer-mismatch/],
      ["0.20", /^error issuer-mismatch/],
      ["1.0", /^warning issuer-mismatch/],
      ["1.3", undefined],
      ["2.0", undefined],
    ] as const)
      itFinds(
        "no trailing slash, with ID tokens as sessions",
        said(bare),
        expected,
        idTokens,
        version,
      );
    for (const version of ["", "0.20", "1.3"])
      itFinds(
        "two more slashes, with ID tokens as sessions",
        said(`${issuer}//`),
        /^error issuer-mismatch/,
        idTokens,
        version,
      );
    const inCapitals = { ...idTokens, issuer: issuer.replace("auth", "AUTH") };
    for (const [version, expected] of [
      ["", /^warning issuer-mismatch/],
      ["0.20", /^warning issuer-mismatch/],
      ["1.0", /^warning issuer-mismatch/],
      ["1.3", /^error issuer-mismatch/],
    ] as const)
      itFinds(
        "a host in upper case, with ID tokens as sessions",
        {},
        expected,
        inCapitals,
        version,
      );
    it("a host in upper case, with the versions that reject it", () => {
      const [problem] = evaluate(
        { ...inquiry, ...inCapitals },
        { discovery: answer(usual), keys },
        undefined,
      ).flatMap((check) => check.problem ?? []);
      assert.match(
        problem ? inEnglish(problem.why) : "",
        /Kestra 1\.3 and later reject every login/,
      );
    });
    for (const version of ["", "0.20", "1.3"])
      itFinds(
        "a scheme in upper case, with ID tokens as sessions",
        {},
        undefined,
        { ...idTokens, issuer: issuer.replace("https", "HTTPS") },
        version,
      );
    itFinds("a query that is not requested", {}, undefined, { issuer: `${issuer}?appid=kestra` });
    itFinds(
      "a query that is compared, with ID tokens as sessions",
      {},
      /^error issuer-mismatch/,
      { ...idTokens, issuer: `${issuer}?appid=kestra` },
      "1.3",
    );
    itFinds(
      "another path, with ID tokens as sessions",
      said(`${bare}/other`),
      /^error issuer-mismatch/,
      idTokens,
    );
    itFinds(
      "in another case, with ID tokens as sessions",
      said(issuer.toUpperCase()),
      /^warning/,
      idTokens,
    );
    itFinds("the exact issuer, with ID tokens as sessions", {}, undefined, idTokens);
    itFinds("an empty issuer", said(""), /^error issuer-mismatch: .*does not publish its issuer/);
    itFinds(
      "an issuer that is not a string",
      { issuer: 7 },
      /^error issuer-mismatch: .*does not publish its issuer/,
    );
    it("shows no possible secret of the provider's issuer", () => {
      const found = sentencesFor(said("https://ada:pass@a.example.com/x?token=secret#secret")).join(
        " ",
      );
      assert.doesNotMatch(found, /pass|secret/);
      assert.match(found, /'https:\/\/a\.example\.com\/x'/);
    });
    it("shows the provider's issuer shortened and on one line", () => {
      const [, , found] = sentencesFor(said(`https://a/\n\u001b[31m${"x".repeat(9999)}`));
      assert.ok(found.length < 400);
      assert.doesNotMatch(found, /\p{Cc}/u);
    });
  });

  describe("endpoints", () => {
    itFinds(
      "no authorization endpoint",
      { authorization_endpoint: undefined },
      /^error issuer-unsupported: .*not publish authorization_endpoint/,
    );
    itFinds(
      "no token endpoint",
      { token_endpoint: undefined },
      /^error issuer-unsupported: .*not publish token_endpoint/,
    );
    itFinds(
      "an endpoint with plain http",
      { token_endpoint: "http://a/" },
      /^warning issuer-unsupported: .*one provider address is plain http/,
    );
    itFinds(
      "endpoints with plain http like the issuer",
      { issuer: "http://a/", token_endpoint: "http://a/" },
      undefined,
      { issuer: "http://a/" },
    );
    itFinds(
      "no logout endpoint",
      { end_session_endpoint: undefined },
      /^hint issuer-unsupported: .*no end_session_endpoint/,
    );
  });

  describe("supported features", () => {
    itFinds(
      "no authorization code by grant type",
      { grant_types_supported: ["implicit"] },
      /^error .*authorization_code/,
    );
    itFinds(
      "no authorization code by response type",
      { response_types_supported: ["id_token"] },
      /^error .*response type code/,
    );
    itFinds(
      "nothing listed",
      {
        grant_types_supported: undefined,
        response_types_supported: undefined,
        scopes_supported: undefined,
        token_endpoint_auth_methods_supported: undefined,
        id_token_signing_alg_values_supported: undefined,
      },
      undefined,
    );
    itFinds(
      "one unsupported scope",
      { scopes_supported: ["openid", "email"] },
      /^warning .*scope 'profile'/,
    );
    itFinds(
      "two unsupported scopes",
      { scopes_supported: ["openid"] },
      /^warning .*scopes 'email', 'profile'/,
    );
    itFinds(
      "the scopes of Ory Hydra, which accepts others too",
      { scopes_supported: ["offline_access", "offline", "openid"] },
      undefined,
    );
    itFinds(
      "client secret by post only",
      { token_endpoint_auth_methods_supported: ["client_secret_post"] },
      undefined,
    );
    itFinds(
      "no authentication with a client secret",
      { token_endpoint_auth_methods_supported: ["private_key_jwt"] },
      /^warning .*client_secret_basic or client_secret_post/,
    );
    itFinds(
      "no support for the configured authentication method",
      { token_endpoint_auth_methods_supported: ["client_secret_post"] },
      /^warning .*client_secret_basic\./,
      { authMethod: "client_secret_basic" },
    );
    itFinds(
      "signatures with the client secret only",
      { id_token_signing_alg_values_supported: ["HS256"] },
      /^error .*'HS256' only/,
    );
    itFinds(
      "signatures that Java cannot check",
      { id_token_signing_alg_values_supported: ["EdDSA"] },
      /^error .*'EdDSA' only/,
    );
    itFinds(
      "one usable signature among others",
      { id_token_signing_alg_values_supported: ["HS256", "ES256"] },
      undefined,
    );
  });

  describe("keys", () => {
    for (const [name, keySet, expected] of [
      ["a signature key", answer({ keys: [{ kty: "EC", use: "sig" }] }), undefined],
      ["no keys, as authentik has it", answer({}), /key set is empty/],
      ["an empty list", answer({ keys: [] }), /key set is empty/],
      [
        "encryption keys only",
        answer({ keys: [{ kty: "RSA", use: "enc" }] }),
        /no signing key of type RSA or EC/,
      ],
      [
        "only keys of a type that Java does not support",
        answer({ keys: [{ kty: "OKP" }, null, 7] }),
        /no signing key of type RSA or EC/,
      ],
      ["not JSON", answer("<html>"), /no signing key of type RSA or EC/],
      ["status 500", answer("", 500), /does not return the keys: responds with status 500/],
      ["no connection", { kind: "failed", failure: "refused" }, /Nothing is listening/],
    ] as readonly [string, Fetched, RegExp | undefined][]) {
      it(name, () => {
        const found = problems({}, {}, keySet);
        assert.equal(found.length, expected ? 1 : 0, found.join("\n"));
        if (expected) assert.match(found[0] ?? "", expected);
        if (expected) assert.match(found[0] ?? "", /^(error|warning) issuer-keys/);
      });
    }
    itFinds("no jwks_uri", { jwks_uri: undefined }, /^error issuer-keys: .*jwks_uri/);
  });

  for (const [name, discovery] of [
    ["a status", answer("", 404)],
    ["a page", answer("<html>log in</html>")],
    ["a list", answer([])],
    ["a failure", { kind: "failed", failure: "certificate-expired" }],
  ] as readonly [string, Fetched][])
    it(`stops at ${name} instead of the metadata`, () => {
      const checks = evaluate(inquiry, { discovery }, undefined);
      assert.deepEqual(
        checks.map(({ problem }) => problem?.rule),
        ["issuer-unreachable"] satisfies Problem["rule"][],
      );
    });

  it("gives no warning if the browser withholds a response", () => {
    const kept: Fetched = { kind: "failed", failure: "browser", host: "auth.example.com" };
    for (const found of [
      evaluate(inquiry, { discovery: kept }, undefined).map(({ problem }) => problem?.severity),
      evaluate(inquiry, { discovery: answer(usual), keys: kept }, undefined).map(
        ({ problem }) => problem?.severity,
      ),
    ])
      assert.deepEqual(
        found.filter((severity) => severity !== undefined),
        ["information"],
      );
  });

  it("has a message for every failure", () => {
    const failures: readonly Failure[] = ["timeout", "unknown-host", "browser", "inwards", "other"];
    for (const failure of failures) {
      const words = failureTexts({ kind: "failed", failure, code: "ECODE" }, "a:1");
      const [what = "", why, todo] = [words.what, words.why, words.todo].map(inEnglish);
      for (const sentence of [what, why, todo]) assert.match(sentence ?? "", /^[A-Z\w].*\.$/);
      assert.doesNotMatch(what, /\{host\}/);
      assert.match(what, /ECODE/);
    }
    assert.match(
      inEnglish(
        failureTexts({ kind: "failed", failure: "unknown-host", code: "ENOTFOUND" }, "a").what,
      ),
      /\(DNS\)\. Code: ENOTFOUND\.$/,
    );
  });
});

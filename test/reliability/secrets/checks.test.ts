// Random secrets in issuer checks: a client with secrets in any form, in any file kind, whose issuer URL may contain a
// secret itself, and a provider with varying responses.
import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import fc from "fast-check";
import {
  checkIssuerRequest,
  type CheckIssuerResult,
} from "../../../server/src/protocol/checkIssuer";
import { fileKinds } from "../../fileKinds";
import { casesOf, seed } from "../../randomCases";
import { startEditor } from "../../lsp/editor";
import { startStub, type Stub } from "../../provider/stub";
import { containsMark, type Leak, leaksIn } from "./leaks";
import { formCount, secret, valueInForm } from "./plants";
import { allCapabilities, commands } from "./requestAll";

const path = "/application/o/kestra/";

/** Issuers at the provider, with and without a secret in the URL. */
const issuers: readonly ((origin: string) => string)[] = [
  (origin) => `${origin}${path}`,
  (origin) => `${origin.replace("//", `//kestra:${secret}@`)}${path}`,
  (origin) => `${origin}${path}?token=${secret}`,
  (origin) => `${origin}${path}#${secret}`,
  (origin) => `"\${ISSUER:\`${origin}${path}\`}"`,
  (origin) => `"\${ISSUER:\`${origin}${path}?token=${secret}\`}"`,
];

const metadata = (issuer: string, origin: string): string =>
  JSON.stringify({
    issuer,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid"],
    token_endpoint_auth_methods_supported: ["private_key_jwt"],
  });

/** Responses of a provider, each a function of the provider's origin. */
const answers: readonly ((origin: string) => RequestListener)[] = [
  (origin) => (_request, response) => void response.end(metadata(`${origin}${path}`, origin)),
  (origin) => (_request, response) => void response.end(metadata("https://another.test/", origin)),
  () => (_request, response) => void response.end("{"),
  () => (_request, response) => void response.end("<html>"),
  () => (_request, response) => void response.writeHead(404).end(),
  () => (_request, response) => void response.writeHead(401).end(),
  () => (request) => void request.socket.destroy(),
  () => (request, response) => void response.writeHead(302, { Location: `${request.url}/` }).end(),
];

const chosen = fc.record({
  fileKind: fc.constantFrom(...fileKinds),
  issuer: fc.constantFrom(...issuers),
  answer: fc.constantFrom(...answers),
  form: fc.nat(formCount - 1),
});

describe("random secrets in issuer checks", () => {
  const checks = casesOf(60);
  let checked = 0;
  let reports = 0;

  for (const locale of ["en", "fr"])
    it(`are in none of ${checks / 2} reports with locale ${locale} (seed ${seed})`, async function () {
      this.timeout(checks * 5000);
      let leaks: Leak[] = [];
      let answer: RequestListener = (_request, response) => void response.end();
      const stub: Stub = await startStub((...asked) => answer(...asked));
      const editor = await startEditor({
        ...{ capabilities: allCapabilities, locale, options: { commands, isTrusted: true } },
        onMessage: (said) => void leaks.push(...leaksIn(said)),
      });
      const properties = fc.assert(
        fc.asyncProperty(chosen, async (one) => {
          leaks = [];
          answer = one.answer(stub.origin);
          // A key with a broken value would end the configuration, so it comes last.
          const text = one.fileKind.wrap(
            `micronaut:\n  security:\n    oauth2:\n      clients:\n        sso:\n          client-id: kestra\n          openid:\n            issuer: ${one.issuer(stub.origin)}\n          client-secret:${valueInForm(one.form, "          ", checked)}\n`,
          );
          const uri = `file:///deployment/check-${checked++}.yml`;
          await editor.open(uri, text);
          const result = await editor.connection.sendRequest<CheckIssuerResult>(
            checkIssuerRequest,
            { uri },
          );
          await editor.pull(uri);
          await editor.close(uri);
          if (result.kind === "report") reports++;
          assert.deepEqual(leaks, []);
        }),
        { numRuns: checks / 2, seed },
      );
      await properties.finally(() => stub.close());
      // No secret is in a request header. The address may contain one, which its author has written there.
      for (const { headers } of stub.requests) assert.ok(!containsMark(JSON.stringify(headers)));
      assert.deepEqual(editor.logged, []);
      assert.equal(await editor.quit(), 0);
    });

  it("are searched for in enough reports", () => assert.ok(reports > checks / 3));
});

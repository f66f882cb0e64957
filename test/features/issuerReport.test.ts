// The report of a check where a browser keeps answers back: it says so, and has the lines that ask for them in a shell.
import assert from "node:assert/strict";
import { issuerReport, type Report } from "../../server/src/features/issuerReport";
import { checkClients } from "../../server/src/discovery/checkClients";
import type { Fetched } from "../../server/src/discovery/online";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { ssoExample } from "../../server/src/rules/shared/examples";

const issuer = "https://auth.example.com";
const discovery = `${issuer}/.well-known/openid-configuration`;
const kept: Fetched = { kind: "failed", failure: "browser", host: "auth.example.com" };
const metadata: Fetched = {
  kind: "answer",
  url: discovery,
  redirects: [],
  status: 200,
  body: JSON.stringify({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys?for=$(id)`,
  }),
};

/** The report on one client whose provider's answers are these, by address. */
async function reportOn(answers: (address: string) => Fetched): Promise<Report> {
  const [config] = readKestraFile(ssoExample({ issuer })).configs;
  assert.ok(config);
  const online = { begin: () => (address: string) => Promise.resolve(answers(address)) };
  return issuerReport(await checkClients(config, online, {}));
}

describe("report on an issuer whose answers a browser keeps back", () => {
  it("says that nothing is known, and asks for the metadata", async () => {
    const { markdown, byHand } = await reportOn(() => kept);
    assert.equal(byHand, `curl -sS ${discovery}`);
    assert.match(markdown, /• The browser withheld a response/);
    assert.doesNotMatch(markdown, /[✓✗]/);
  });

  it("asks for the keys where only these are kept back", async () => {
    const { markdown, byHand } = await reportOn((address) =>
      address === discovery ? metadata : kept,
    );
    assert.equal(byHand, `curl -sS '${issuer}/keys?for=$(id)'`);
    assert.ok(markdown.includes(`curl -sS ${discovery}\n${byHand}\n`));
  });

  it("asks for nothing where everything is handed over", async () => {
    const answers = [
      await reportOn(() => metadata),
      await reportOn(() => ({ ...kept, failure: "timeout" })),
    ];
    assert.deepEqual(
      answers.map(({ byHand }) => byHand),
      [undefined, undefined],
    );
  });
});

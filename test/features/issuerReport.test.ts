// The report of an issuer check in a browser that blocks responses: it says so and lists the shell commands to run instead.
import assert from "node:assert/strict";
import { issuerReport, type Report } from "../../server/src/features/issuerReport";
import { checkClients } from "../../server/src/discovery/checkClients";
import type { Fetched } from "../../server/src/discovery/online";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { ssoExample } from "../../server/src/rules/shared/examples";

const issuer = "https://auth.example.com";
const discovery = `${issuer}/.well-known/openid-configuration`;
const blocked: Fetched = { kind: "failed", failure: "browser", host: "auth.example.com" };
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

/** The report on one client whose provider answers like this, by address. */
async function reportOn(answers: (address: string) => Fetched): Promise<Report> {
  const [config] = readKestraFile(ssoExample({ issuer })).configs;
  assert.ok(config);
  const online = { begin: () => (address: string) => Promise.resolve(answers(address)) };
  return issuerReport(await checkClients(config, online, {}));
}

describe("the report on an issuer whose responses the browser blocks", () => {
  it("states that nothing is known and lists the command for the metadata", async () => {
    const { markdown, shellCommands } = await reportOn(() => blocked);
    assert.equal(shellCommands, `curl -sS ${discovery}`);
    assert.match(markdown, /• The browser withheld a response/);
    assert.doesNotMatch(markdown, /[✓✗]/);
  });

  it("lists the command for the keys if only these are blocked", async () => {
    const { markdown, shellCommands } = await reportOn((address) =>
      address === discovery ? metadata : blocked,
    );
    assert.equal(shellCommands, `curl -sS '${issuer}/keys?for=$(id)'`);
    assert.ok(markdown.includes(`curl -sS ${discovery}\n${shellCommands}\n`));
  });

  it("lists no commands if nothing is blocked", async () => {
    const answers = [
      await reportOn(() => metadata),
      await reportOn(() => ({ ...blocked, failure: "timeout" })),
    ];
    assert.deepEqual(
      answers.map(({ shellCommands }) => shellCommands),
      [undefined, undefined],
    );
  });
});

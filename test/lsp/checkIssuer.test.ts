// Checking an issuer over LSP against a real provider: only in a trusted workspace, with findings until the text of the
// client changes. Nothing else in the server uses the network.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CancellationTokenSource } from "vscode-languageserver/node";
import {
  checkIssuerRequest,
  type CheckIssuerParams,
  type CheckIssuerResult,
  trustNotification,
} from "../../server/src/protocol/checkIssuer";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { composeFile } from "../fileKinds";
import { type RunningProvider, startProvider } from "../provider/provider";
import { startStub } from "../provider/stub";
import { type Editor, startEditor } from "./editor";

const uri = "file:///deployment/application.yml";
const pulling = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

const check = (
  editor: Editor,
  params: Partial<CheckIssuerParams> = {},
): Promise<CheckIssuerResult> =>
  editor.connection.sendRequest<CheckIssuerResult>(checkIssuerRequest, { uri, ...params });

async function rulesAt(editor: Editor): Promise<unknown[]> {
  return (await editor.pull(uri))
    .map(({ code }) => code)
    .filter((code) => /^issuer-/.test(String(code)));
}

describe("check issuer over LSP", () => {
  let provider: RunningProvider;
  let editor: Editor;
  before(async () => {
    provider = await startProvider();
  });
  after(() => provider.close());
  beforeEach(async () => {
    editor = await startEditor({ capabilities: pulling, options: { isTrusted: true } });
  });
  afterEach(async () => assert.equal(await editor.quit(), 0));

  it("returns a report without findings for a correct provider", async () => {
    await editor.open(uri, ssoExample({ issuer: provider.issuer }));
    const result = await check(editor);
    assert.equal(result.kind, "report");
    assert.match(result.report, /✓ No problem found that prevents a login/);
    assert.ok(result.report.includes(provider.discovery));
    assert.doesNotMatch(result.report, /✗|•/);
    assert.deepEqual(await rulesAt(editor), []);
  });

  it("keeps its findings until the text of the client changes", async () => {
    const text = ssoExample({
      lines: ["scopes: [openid, groups, offline]"],
      issuer: provider.issuer,
    });
    await editor.open(uri, text);
    const refreshed = editor.nextRefresh();
    const result = await check(editor);
    await refreshed;
    assert.ok(result.kind === "report" && result.report.includes("✗"));
    const [finding, ...others] = await editor.pull(uri);
    assert.deepEqual([finding?.code, others], ["issuer-unsupported", []]);
    assert.equal(
      finding?.range.start.line,
      text.split("\n").findIndex((line) => line.includes("scopes")),
    );
    await editor.change(uri, {
      text: `# Another line above changes nothing of the client.\n${text}`,
    });
    assert.deepEqual(await rulesAt(editor), ["issuer-unsupported"]);
    await editor.change(uri, { text: text.replace("offline", "email") });
    assert.deepEqual(await rulesAt(editor), []);
  });

  it("shows its findings although a line was added above the client meanwhile", async () => {
    const slow = await startStub((_request, response) => {
      const start = { line: 0, character: 0 };
      void editor
        .change(uri, { range: { start, end: start }, text: "# One more line.\n" })
        // The response shows that the server has read the new text.
        .then(() => editor.pull(uri))
        .then(() => response.writeHead(404).end());
    });
    // Long enough that the server parses only the changed part.
    const above = Array.from({ length: 30 }, (_, n) => `endpoints.e${n}.enabled: true\n`).join("");
    const text = above + ssoExample({ issuer: `${slow.origin}/application/o/kestra/` });
    await editor.open(uri, text);
    const result = await check(editor);
    assert.ok(result.kind === "report" && result.report.includes("status 404"));
    assert.ok((await rulesAt(editor)).includes("issuer-unreachable"));
    await slow.close();
  });

  it("reports on the given client in every file kind", async () => {
    const text = composeFile.wrap(
      ssoExample({ issuer: `${provider.origin}/application/o/other/` }),
    );
    await editor.open(uri, text);
    const none = await check(editor, { client: "keycloak" });
    assert.equal(none.kind, "refused");
    const result = await check(editor, { client: "authentik" });
    assert.ok(result.kind === "report");
    assert.match(result.report, /status 404/);
    assert.ok((await rulesAt(editor)).includes("issuer-unreachable"));
  });

  it("reports why it cannot send a request", async () => {
    await editor.open(uri, ssoExample({ issuer: "https://${HOST}/application/o/kestra/" }));
    const result = await check(editor);
    assert.ok(result.kind === "report");
    assert.match(result.report, /Not checked\. Its issuer needs the value of HOST/);
  });

  it("returns nothing when cancelled", async () => {
    const token = new CancellationTokenSource();
    const slow = await startStub(() => token.cancel());
    await editor.open(uri, ssoExample({ issuer: `${slow.origin}/application/o/kestra/` }));
    const asked = editor.connection.sendRequest<CheckIssuerResult>(
      checkIssuerRequest,
      { uri },
      token.token,
    );
    assert.deepEqual(await asked.catch(() => ({ kind: "cancelled" })), { kind: "cancelled" });
    await slow.allClosed();
    assert.deepEqual(await rulesAt(editor), []);
    await slow.close();
  });

  it("uses the editor's proxy", async () => {
    const proxy = await startStub((_request, response) => void response.writeHead(503).end());
    await editor.open(uri, ssoExample({ issuer: "http://provider.invalid/application/o/kestra/" }));
    const result = await check(editor, { proxy: { url: proxy.origin, except: [] } });
    assert.ok(result.kind === "report" && result.report.includes("status 503"));
    assert.equal(
      proxy.requests[0]?.url,
      "http://provider.invalid/application/o/kestra/.well-known/openid-configuration",
    );
    await proxy.close();
  });

  it("logs no secret and no address", async () => {
    await editor.open(
      uri,
      ssoExample({ issuer: `${provider.origin}/application/o/kestra/?token=sesame` }),
    );
    const result = await check(editor);
    assert.ok(result.kind === "report");
    assert.doesNotMatch(result.report + editor.logged.join(""), /sesame/);
    assert.deepEqual(editor.logged, []);
  });
});

describe("check issuer in an untrusted workspace", () => {
  it("is refused by the server until the user trusts the workspace", async () => {
    const stub = await startStub((_request, response) => void response.writeHead(404).end());
    const editor = await startEditor({ capabilities: pulling });
    await editor.open(uri, ssoExample({ issuer: `${stub.origin}/application/o/kestra/` }));
    const refused = await check(editor);
    assert.equal(refused.kind, "refused");
    assert.match(refused.reason, /trusted workspace/);
    assert.deepEqual(stub.requests, []);
    await editor.connection.sendNotification(trustNotification, true);
    assert.equal((await check(editor)).kind, "report");
    assert.equal(stub.requests.length, 1);
    await editor.quit();
    await stub.close();
  });
});

describe("network", () => {
  const hook = ["--import", pathToFileURL(join("test", "lsp", "denyNetwork.mjs")).href];

  it("is used only by the issuer check", async () => {
    const server = spawn(process.execPath, [...hook, "dist/cli.js", "check", ...samples()], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let reported = "";
    server.stderr.setEncoding("utf8").on("data", (text) => (reported += text));
    await once(server, "close");
    assert.equal(reported, "");
  });

  const samples = (): string[] =>
    readdirSync("test/fixtures/public")
      .filter((name) => name.endsWith(".yml"))
      .map((name) => join("test/fixtures/public", name));
});

// Findings reflect the current state: the last text whatever its version, the last settings whenever they arrive, and
// the related files as they are now.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "vscode-languageserver/node";
import { endAll, startRaw } from "../reliability/rawServer";
import { startEditor } from "./editor";
import { serveHere } from "./serveHere";

const uri = "file:///project/application.yml";
const text = "kestra:\n  queue: { type: postgres }\n  url: https://kestra.example.com/ui\n";

const codes = (found: unknown): unknown[] => (found as Diagnostic[]).map(({ code }) => code);

describe("findings", () => {
  let folder: string;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "kestra-config-"))));
  afterEach(() => {
    endAll();
    rmSync(folder, { recursive: true });
  });

  it("are of the last text, even if its version number was used before", async () => {
    const server = startRaw();
    await server.initialize();
    server.open(uri, text);
    assert.deepEqual(codes(await server.pull(uri)), ["kestra-url"]);
    server.notify("textDocument/didChange", {
      textDocument: { uri, version: 1 },
      contentChanges: [{ text: text.replace("/ui", "") }],
    });
    assert.deepEqual(codes(await server.pull(uri)), []);
    assert.equal(await server.quit(), 0);
  });

  it("follow settings that arrive before the folder's project file has been read", async () => {
    writeFileSync(join(folder, ".kestra-config.json"), `{}${" ".repeat(900_000)}`);
    const server = startRaw();
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    };
    await server.initialize(capabilities, null, [{ uri: uriOf(""), name: "project" }]);
    server.notify("workspace/didChangeConfiguration", {
      settings: { kestraConfig: { severity: { "kestra-url": "off" } } },
    });
    server.open(uri, text);
    // Once for the settings, and once for the project file.
    const isRefresh = ({ method }: { method?: string }): boolean =>
      method === "workspace/diagnostic/refresh";
    await server.until(() => server.received.filter(isRefresh).length === 2);
    assert.deepEqual(codes(await server.pull(uri)), []);
    assert.equal(await server.quit(), 0);
  });

  it("are pushed again when a related file changes or is closed", async () => {
    const [name, above] = [uriOf("compose.yml"), uriOf("compose.override.yml")];
    const service = "services:\n  web:\n    image: kestra/kestra-ee:v1.3.0\n    environment:\n";
    const base = `${service}      KESTRA_CONFIGURATION: |
        micronaut.security.oauth2.clients.sso:
          client-id: kestra
          openid: { issuer: https://sso.example.com }
`;
    const variable = "MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_CLIENT_SECRET";
    writeFileSync(join(folder, "compose.yml"), base);
    writeFileSync(join(folder, "compose.override.yml"), `${service}      OTHER: x\n`);
    const server = startRaw();
    await server.initialize({}, null, [{ uri: uriOf(""), name: "project" }]);
    const lastPush = (): unknown =>
      codes(
        server.received
          .filter(({ method }) => method === "textDocument/publishDiagnostics")
          .map(({ params }) => params as { uri: string; diagnostics: Diagnostic[] })
          .findLast(({ uri }) => uri === name)?.diagnostics ?? [],
      );
    const reportsMissingSecret = (): Promise<void> =>
      server.until(() => isDeepStrictEqual(lastPush(), ["missing-client-secret"]));
    const reportsNothing = (): Promise<void> =>
      server.until(() => isDeepStrictEqual(lastPush(), []));
    server.open(name, base);
    await reportsMissingSecret();
    server.open(above, `${service}      ${variable}: x\n`);
    await reportsNothing();
    const write = (version: number, text: string): void =>
      server.notify("textDocument/didChange", {
        textDocument: { uri: above, version },
        contentChanges: [{ text }],
      });
    write(2, service);
    await reportsMissingSecret();
    write(3, `${service}      ${variable}: x\n`);
    await reportsNothing();
    server.notify("textDocument/didClose", { textDocument: { uri: above } });
    await reportsMissingSecret();
    assert.equal(await server.quit(), 0);
  });

  it("are pushed once for several changes, after the completion requested with them", async () => {
    const server = serveHere();
    const received: { id?: unknown; params?: { version?: number } }[] = [];
    const editor = await startEditor({
      command: server,
      onMessage: (message) => received.push(message as (typeof received)[number]),
    });
    await editor.open(uri, text);
    const change = (version: number, letter: string): object => ({
      method: "textDocument/didChange",
      params: {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: end, end }, text: letter }],
      },
    });
    const end = { line: 3, character: 0 };
    const params = { textDocument: { uri }, position: { line: 3, character: 1 } };
    const messages = [
      change(2, "d"),
      change(3, "s"),
      { id: "completion", method: "textDocument/completion", params },
    ].map((message) => JSON.stringify({ jsonrpc: "2.0", ...message }));
    server.stdin.write(
      messages.map((body) => `Content-Length: ${body.length}\r\n\r\n${body}`).join(""),
    );
    const isPushOf = (version: number) => (message: (typeof received)[number]) =>
      message.params?.version === version;
    while (!received.some(isPushOf(3))) await editor.nextPushed(uri);
    const completion = received.findIndex(({ id }) => id === "completion");
    assert.ok(completion !== -1 && completion < received.findIndex(isPushOf(3)));
    assert.ok(!received.some(isPushOf(2)));
    await editor.quit();
  });
});

// Random sessions with the server as a process: every request gets one response, the final findings are those of the
// last texts, and after shutdown the server sends only responses.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { ErrorCodes, LSPErrorCodes } from "vscode-languageserver/node";
import { casesOf, seed } from "../randomCases";
import { conversationWith, documentNames, type EditorState, steps } from "./conversation";
import { endAll, type Message, type RawServer, startRaw } from "./rawServer";
import { rich } from "./texts";

const conversations = casesOf(2);

const codes = new Set<unknown>(
  [ErrorCodes, LSPErrorCodes].flatMap((namespace) => Object.values(namespace)),
);

/** Client capabilities that change which requests are sent in which direction. */
const abilities = fc.record({
  pulls: fc.boolean(),
  sendsSettings: fc.boolean(),
  refreshes: fc.boolean(),
  refuses: fc.boolean(),
});

type Abilities = typeof abilities extends fc.Arbitrary<infer T> ? T : never;

const capabilitiesOf = ({ pulls, sendsSettings, refreshes }: Abilities): object => ({
  textDocument: pulls ? { diagnostic: {} } : {},
  workspace: {
    configuration: sendsSettings,
    diagnostics: { refreshSupport: refreshes },
    inlayHint: { refreshSupport: refreshes },
    codeLens: { refreshSupport: refreshes },
  },
});

describe("random sessions", () => {
  const folder = mkdtempSync(join(tmpdir(), "conversation-"));
  const root = pathToFileURL(folder).href;

  before(() => {
    for (const name of documentNames) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), rich);
    }
  });
  afterEach(endAll);
  after(() => rmSync(folder, { recursive: true }));

  async function begin(able: Abilities): Promise<RawServer> {
    const server = startRaw();
    if (able.refuses) server.refuseAll();
    await server.initialize(capabilitiesOf(able), null, [{ uri: root, name: "project" }]);
    return server;
  }

  it(`succeed ${conversations} times (seed ${seed})`, async function () {
    this.timeout(conversations * 30_000);
    await fc.assert(
      fc.asyncProperty(abilities, steps, async (able, taken) => {
        const server = await begin(able);
        const conversation = conversationWith(server, root, rich);
        for (const step of taken) await conversation.perform(step);
        await conversation.wait();
        const found = await findings(server, conversation);
        assert.deepEqual(
          found,
          await findings(await freshServer(able, conversation), conversation),
        );
        if (!able.pulls || !able.refreshes)
          await server.until(() => isDeepStrictEqual(pushed(server, found), found));
        // These requests are still pending at shutdown.
        for (const which of [0, 1, 2, 3]) conversation.ask(which, which * 7, 0.5);
        await endsSilently(server);
        answeredOnce(server, conversation.asked);
        endAll();
      }),
      { numRuns: conversations, seed, endOnFailure: true },
    );
  });

  /** A fresh server that has seen only the final documents and settings. */
  async function freshServer(
    able: Abilities,
    { texts, settings }: EditorState,
  ): Promise<RawServer> {
    const server = await begin(able);
    server.replyTo("workspace/configuration", () => [settings]);
    server.notify("workspace/didChangeConfiguration", { settings: { kestraConfig: settings } });
    for (const [uri, text] of texts) server.open(uri, text);
    // After this response, it has requested and received the settings.
    await server.pull(root);
    return server;
  }

  const findings = async (
    server: RawServer,
    { texts }: EditorState,
  ): Promise<Map<string, unknown>> =>
    new Map(
      await Promise.all(
        [...texts.keys()].map(async (uri) => [uri, await server.pull(uri)] as const),
      ),
    );

  /** The last diagnostics pushed for each document. */
  function pushed({ received }: RawServer, of: ReadonlyMap<string, unknown>): Map<string, unknown> {
    const last = new Map<string, unknown>();
    for (const { method, params } of received)
      if (method === "textDocument/publishDiagnostics") {
        const { uri, diagnostics } = params as { uri: string; diagnostics: unknown };
        last.set(uri, diagnostics);
      }
    return new Map([...of.keys()].map((uri) => [uri, last.get(uri)]));
  }

  async function endsSilently(server: RawServer): Promise<void> {
    await server.ask("shutdown");
    const until = server.received.length;
    await server.ask("textDocument/hover", {});
    server.notify("exit");
    assert.equal(await server.ended, 0);
    assert.deepEqual(
      server.received.slice(until).filter(({ method }) => method !== undefined),
      [],
    );
  }

  function answeredOnce(server: RawServer, asked: readonly string[]): void {
    const answers = new Map<unknown, Message[]>();
    for (const message of server.received)
      if (message.method === undefined)
        answers.set(message.id, [...(answers.get(message.id) ?? []), message]);
    for (const id of asked) {
      assert.equal(answers.get(id)?.length, 1, id);
      const [{ result, error } = {} as Message] = answers.get(id) ?? [];
      assert.notEqual(result === undefined, error === undefined, id);
      if (error !== undefined) assert.ok(codes.has(error.code), `${error.code}`);
    }
  }
});

// Files as large as the server still reads, each of nothing but one thing: there is an answer, and room for it.
// How long it takes depends on the machine, so no test judges it.
import assert from "node:assert/strict";
import { largestText } from "../../server/src/document/limits";
import { hostileTexts } from "../reliability/hostileTexts";
import { endAll, type RawServer, startRaw } from "../reliability/rawServer";

const kinds = [
  "keys",
  "clients",
  "aliases",
  "levels in levels",
  "brackets left open",
  "unclosed quotes",
  "half placeholders",
  "ignores beside findings",
  "services",
];

/** The server is given so many megabytes, and would die of more; by itself Node gives a process at least twice as many. */
const memory = 768;

describe("a file at the limit", function () {
  this.timeout(300_000);
  let server: RawServer;
  before(async () => {
    server = startRaw(`--max-old-space-size=${memory}`);
    await server.initialize({ textDocument: { diagnostic: {} } });
  });
  after(endAll);

  for (const kind of kinds)
    it(`of nothing but ${kind} is answered, and leaves room for the next`, async () => {
      const text = (hostileTexts[kind]?.(largestText - 20_000) ?? "").slice(0, largestText);
      assert.ok(text.length > largestText / 2, String(text.length));
      const uri = `file:///project/${encodeURIComponent(kind)}.yml`;
      server.open(uri, text);
      assert.ok(await Promise.race([server.pull(uri), server.ended.then(() => undefined)]));
      server.notify("textDocument/didClose", { textDocument: { uri } });
    });
});

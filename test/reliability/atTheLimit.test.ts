// Files as large as the server still reads, each of nothing but one thing: there is an answer, and room for it. How long
// it takes is written down, and not judged: that is the machine's affair.
import assert from "node:assert/strict";
import { largestText } from "../../server/src/document/limits";
import { hostileTexts } from "./hostileTexts";
import { endAll, type RawServer, startRaw } from "./rawServer";
import { record } from "./record";

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
  let slowest = 0;
  let answered = 0;
  before(async () => {
    server = startRaw(`--max-old-space-size=${memory}`);
    await server.initialize({ textDocument: { diagnostic: {} } });
  });
  after(() => {
    endAll();
    record("at-the-limit", {
      "characters each": largestText,
      files: answered,
      "seconds, the slowest": Math.round(slowest / 100) / 10,
      "megabytes given": memory,
    });
  });

  for (const kind of kinds)
    it(`of nothing but ${kind} is answered, and leaves room for the next`, async () => {
      const text = (hostileTexts[kind]?.(largestText - 20_000) ?? "").slice(0, largestText);
      assert.ok(text.length > largestText / 2, String(text.length));
      const uri = `file:///project/${encodeURIComponent(kind)}.yml`;
      const start = performance.now();
      server.open(uri, text);
      assert.ok(await Promise.race([server.pull(uri), server.ended.then(() => undefined)]));
      slowest = Math.max(slowest, performance.now() - start);
      server.notify("textDocument/didClose", { textDocument: { uri } });
      answered++;
    });
});

// Files of the maximum size, each full of one construct: the server responds within its memory limit. How long it takes
// depends on the machine, so no test checks that.
import assert from "node:assert/strict";
import { largestText } from "../../server/src/document/limits";
import { pulling } from "../lsp/editor";
import { hostileTexts } from "../reliability/hostileTexts";
import { endAll, type RawServer, startRaw } from "../reliability/rawServer";

const kinds = [
  "keys",
  "clients",
  "aliases",
  "deeply nested keys",
  "unclosed brackets",
  "unclosed quotes",
  "half placeholders",
  "suppressions with findings",
  "services",
];

/** The server's heap limit in MB. Node's own default is at least twice as large. */
const memory = 768;

describe("a file at the limit", function () {
  this.timeout(300_000);
  let server: RawServer;
  before(async () => {
    server = startRaw(`--max-old-space-size=${memory}`);
    await server.initialize(pulling);
  });
  after(endAll);

  for (const kind of kinds)
    it(`full of ${kind} gets a response within ${memory} MB`, async () => {
      const text = (hostileTexts[kind]?.(largestText - 20_000) ?? "").slice(0, largestText);
      assert.ok(text.length > largestText / 2, String(text.length));
      const uri = `file:///project/${encodeURIComponent(kind)}.yml`;
      server.open(uri, text);
      assert.ok(await Promise.race([server.pull(uri), server.ended.then(() => undefined)]));
      server.notify("textDocument/didClose", { textDocument: { uri } });
    });
});

// If our code fails with an error that quotes the file, neither the log nor a response nor the output of the process
// contains the quotation.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ssoExample } from "../../../server/src/rules/shared/examples";
import { startEditor } from "../../lsp/editor";
import { type Leak, leaksIn } from "./leaks";
import { secret } from "./plants";
import { allCapabilities, commands, requestAll } from "./requestAll";

const hook = ["--import", pathToFileURL(join("test/reliability/secrets/failing.mjs")).href];
const text = ssoExample().replace("${SECRET}", secret);

describe("an internal error that quotes a secret", () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), "kestra-config-"))));
  after(() => rmSync(folder, { recursive: true }));

  it("is logged without the secret by the server, which keeps running", async () => {
    const leaks: Leak[] = [];
    const editor = await startEditor({
      capabilities: allCapabilities,
      options: { commands },
      command: [...hook, "dist/server.js", "--stdio"],
      onMessage: (said) => void leaks.push(...leaksIn(said)),
    });
    await requestAll(editor, "file:///deployment/plant-1.yml", text);
    assert.deepEqual(leaks, []);
    assert.ok(editor.logged.length > 0, "there was no failure");
    for (const reported of editor.logged) assert.match(reported, /failed: RangeError/);
    assert.equal(await editor.quit(), 0);
  });

  for (const args of [
    ["check"],
    ["check", "--fix-dry-run"],
    ["effective", "--origins"],
    ["migrate", "--to", "2.0", "--dry-run"],
    ["upgrade", "--from", "0.20", "--to", "2.0"],
  ])
    it(`is printed without the secret by ${args.join(" ")}`, async () => {
      const file = join(folder, "application.yml");
      writeFileSync(file, text);
      const child = spawn(process.execPath, [...hook, "dist/cli.js", ...args, file], {
        stdio: ["ignore", "pipe", "pipe"],
      });
      let reported = "";
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding("utf8").on("data", (piece) => (reported += piece));
      assert.deepEqual(await once(child, "close"), [2, null]);
      assert.match(reported, /failed/);
      assert.deepEqual(leaksIn(reported), []);
    });
});

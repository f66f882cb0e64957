// An untrusted workspace: all offline features work, no request is sent whatever its files contain, and nothing outside
// its folder is read, however the path is written.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkIssuerRequest, type CheckIssuerResult } from "../../server/src/protocol/checkIssuer";
import { startEditor } from "../lsp/editor";
import { containsMark } from "./secrets/leaks";
import { mark } from "./secrets/plants";
import { allCapabilities, commands, requestAll } from "./secrets/requestAll";

const config = `kestra:
  url: https://kestra.example.com
micronaut:
  security:
    defaultRole:
      name: viewer
    oauth2:
      clients:
        authentik:
          client-id: kestra
          client-secret: \${SECRET}
          openid: { issuer: https://auth.example.com/application/o/kestra/ }
`;

const outside = `kestra:\n  url: https://${mark}.example.com\nmicronaut:\n  security:\n    enabled: true\n`;

/** A compose file whose server reads the open file, and then the file at this path. */
const compose = (path: string): string => `services:
  kestra:
    image: kestra/kestra-ee:v1.3.0
    volumes: ["./application.yml:/app/application.yml", '${path.replace(/^file:\/\//, "")}:/app/more.yml']
    environment:
      MICRONAUT_CONFIG_FILES: /app/application.yml,/app/more.yml
`;

const hook = ["--import", pathToFileURL(join("test", "lsp", "denyNetwork.mjs")).href];

describe("an untrusted workspace", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "kestra-config-"));
    mkdirSync(join(folder, "project"));
    writeFileSync(join(folder, "outside.yml"), outside);
    writeFileSync(join(folder, "project", "inside.yml"), outside);
    if (process.platform === "win32") return;
    symlinkSync(join(folder, "outside.yml"), join(folder, "project", "link.yml"));
    symlinkSync(folder, join(folder, "project", "up"));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** What the server sends when the user looks at everything in a file of the workspace. */
  async function sentBy(
    way: string,
    isThorough = false,
  ): Promise<{ messages: string; network: string; result: CheckIssuerResult; rules: unknown[] }> {
    writeFileSync(join(folder, "project", "compose.yml"), compose(way));
    const text = config;
    let [messages, network] = ["", ""];
    const editor = await startEditor({
      capabilities: allCapabilities,
      options: { commands, isTrusted: false },
      folders: [pathToFileURL(join(folder, "project")).href],
      command: [...hook, "dist/server.js", "--stdio"],
      onMessage: (piece) =>
        typeof piece === "string" ? (network += piece) : (messages += JSON.stringify(piece)),
    });
    const uri = pathToFileURL(join(folder, "project", "application.yml")).href;
    if (isThorough) await requestAll(editor, uri, text);
    await editor.open(uri, text);
    const rules = (await editor.pull(uri)).map(({ code }) => code);
    await editor.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: {
        line: text.split("\n").findIndex((line) => line.includes("url:")),
        character: 12,
      },
    });
    const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
    for (const request of ["inlayHint", "documentLink"])
      await editor.connection.sendRequest(`textDocument/${request}`, {
        textDocument: { uri },
        range,
      });
    const result = await editor.connection.sendRequest<CheckIssuerResult>(checkIssuerRequest, {
      uri,
    });
    assert.equal(await editor.quit(), 0);
    assert.deepEqual(editor.logged, []);
    return { messages, network, result, rules };
  }

  it("has findings, and no request is sent", async () => {
    const { network, result, rules } = await sentBy("./inside.yml", true);
    assert.ok(rules.includes("misplaced-default-role"));
    assert.equal(result.kind, "refused");
    assert.equal(network, "");
  });

  it("has its own files read, which shows that this test would notice other files", async () => {
    const { messages } = await sentBy("./inside.yml");
    assert.ok(containsMark(messages));
  });

  it("ignores network and trust settings in its project file", async () => {
    const file = join(folder, "project", ".kestra-config.json");
    for (const text of [
      '{ "online": true, "proxy": "http://127.0.0.1:1" }',
      '{ "isTrusted": true }',
      '{ "baseline": "../../outside.yml" }',
    ]) {
      writeFileSync(file, text);
      const { network, result, messages } = await sentBy("./inside.yml");
      assert.equal(result.kind, "refused");
      assert.equal(network, "");
      assert.ok(!messages.includes("127.0.0.1"), text);
    }
    rmSync(file);
  });

  const paths = [
    "../outside.yml",
    "./link.yml",
    "./up/outside.yml",
    "..%2Foutside.yml",
    "project/../../outside.yml",
    "\\\\\\\\server\\\\share\\\\outside.yml",
    "//server/share/outside.yml",
  ];
  it("does not read files outside its folder", async () => {
    rmSync(join(folder, "project", "inside.yml"));
    const all = [
      ...paths,
      join(folder, "outside.yml").replaceAll("\\", "/"),
      pathToFileURL(join(folder, "outside.yml")).href,
    ];
    for (const way of all) {
      const { messages, network } = await sentBy(way);
      assert.ok(!containsMark(messages), way);
      assert.equal(network, "");
    }
  });
});

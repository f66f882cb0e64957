// The view of the effective configuration over LSP: places that can be links, the files next to the document, and other
// versions of files.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CodeLensRequest } from "vscode-languageserver/node";
import {
  type EffectiveParams,
  effectiveRequest,
  type EffectiveResult,
  showEffectiveCommand,
} from "../../server/src/protocol/effective";
import { type Editor, startEditor } from "./editor";

const files = {
  "compose.yml": `services:
  kestra:
    image: kestra/kestra:v1.3.0
    volumes: ["./conf/application.yml:/app/confs/application.yml"]
    environment:
      MICRONAUT_CONFIG_FILES: /app/confs/application.yml
      KESTRA_URL: http://variable
`,
  "application.yml": "kestra.url: http://file\nkestra.queue.type: h2\n",
};

describe("the effective configuration over LSP", () => {
  let folder: string;
  let editor: Editor;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "kestra-config-"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    editor = await startEditor({
      folders: [uriOf("")],
      options: { commands: [showEffectiveCommand] },
    });
    await editor.open(uriOf("compose.yml"), composeText);
  });
  after(async () => {
    await editor.quit();
    rmSync(folder, { recursive: true });
  });

  const composeText = files["compose.yml"].replace("./conf/", "./");

  const request = (name: string, params: Partial<EffectiveParams> = {}): Promise<EffectiveResult> =>
    editor.connection.sendRequest<EffectiveResult>(effectiveRequest, {
      ...{ uri: uriOf(name), origins: true, defaults: false },
      ...params,
    });

  const textOf = (result: EffectiveResult): string =>
    result.kind === "none"
      ? result.reason
      : result.lines
          .map(({ code, note }) => `${code}${note.map(({ text }) => text).join("")}\n`)
          .join("");

  it("has the lines of the view, with the place that each part names", async () => {
    const result = await request("compose.yml");
    assert.equal(
      textOf(result),
      `# Effective configuration of kestra (compose.yml)
kestra:
  queue:
    type: h2  # application.yml:2
  url: http://variable  # variable KESTRA_URL, compose.yml:7
  # overridden: http://file, application.yml:1
`,
    );
    assert.ok(result.kind === "view");
    const targets = result.lines.flatMap(({ note }) => note.flatMap(({ target }) => target ?? []));
    assert.deepEqual(
      targets.map(({ uri, line }) => [uri.slice(uri.lastIndexOf("/") + 1), line]),
      [
        ["application.yml", 1],
        ["compose.yml", 6],
        ["application.yml", 0],
      ],
    );
  });

  it("follows the text as the user types", async () => {
    const uri = uriOf("compose.yml");
    await editor.change(uri, { text: composeText.replace("http://variable", "http://typed") });
    assert.match(textOf(await request("compose.yml")), /^ {2}url: http:\/\/typed {2}#/m);
    await editor.change(uri, { text: composeText });
  });

  it("uses other versions of files, and none for a file that did not exist", async () => {
    const texts = [
      { uri: uriOf("application.yml"), text: "kestra.queue.type: postgres\n" },
      { uri: uriOf("compose.yml"), text: composeText.replace("http://variable", "http://old") },
    ];
    const view = textOf(await request("compose.yml", { texts, origins: false }));
    assert.equal(view, "kestra:\n  queue:\n    type: postgres\n  url: http://old\n");
    const missing = [{ uri: uriOf("compose.yml"), text: null }];
    assert.match(textOf(await request("compose.yml", { texts: missing })), /no configuration/);
  });

  it("adds defaults on request", async () =>
    assert.match(textOf(await request("compose.yml", { defaults: true })), /# default$/m));

  it("says that a file is not Kestra's", async () => {
    await editor.open(uriOf("other.yml"), "a: 1\n");
    assert.equal(
      textOf(await request("other.yml")),
      "This file contains no configuration of Kestra.",
    );
  });

  it("is offered at the top of the main file only", async () => {
    await editor.open(uriOf("application.yml"), files["application.yml"]);
    const lensesOf = async (name: string): Promise<string[]> => {
      const textDocument = { uri: uriOf(name) };
      const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
      return (lenses ?? []).map(({ range, command }) => `${range.start.line} ${command?.title}`);
    };
    assert.deepEqual(await lensesOf("compose.yml"), ["0 Show effective configuration"]);
    assert.deepEqual(await lensesOf("application.yml"), []);
  });

  it("lets other requests be answered while a large view is made", async () => {
    const clients = Array.from(
      { length: 500 },
      (_, index) => `        c${index}: { client-id: a, client-secret: "\${S${index}}" }\n`,
    );
    const uri = uriOf("large.yml");
    const head = "kestra.queue.type: h2\nmicronaut:\n  security:\n    oauth2:\n      clients:\n";
    await editor.open(uri, head + clients.join(""));
    const ended: string[] = [];
    const view = request("large.yml").then(() => ended.push("view"));
    const other = request("compose.yml").then(() => ended.push("other"));
    await Promise.all([view, other]);
    assert.deepEqual(ended, ["other", "view"]);
  });
});

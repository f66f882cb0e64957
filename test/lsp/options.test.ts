// initializationOptions: a value of the wrong type is ignored, all others count.
import assert from "node:assert/strict";
import { CodeActionRequest, CodeLensRequest, HoverRequest } from "vscode-languageserver/node";
import { readOptions } from "../../server/src/lsp/options";
import type { InitializationOptions } from "../../server/src/protocol/start";
import { pulling, startEditor } from "./editor";

const uri = "file:///application.yml";
const text = "kestra:\n  url: ftp://example.com\n  \n";

const valid: Required<InitializationOptions> = {
  suggestCommand: "suggest",
  completeWhileTyping: true,
  ticksChanges: true,
  showsStatus: true,
  yamlIsChecked: true,
  yamlIsUnvalidated: true,
  commands: ["kestraConfig.copyText"],
  ruleLink: "https://example.com/{rule}",
  isTrusted: true,
};

const names = Object.keys(valid) as (keyof InitializationOptions)[];

/** Values of every type. The tests skip those that are valid for an option. */
const values: readonly unknown[] = [5, 0, "x", "", true, [], [5], ["x", null], {}, { url: "x" }];

const isValid = (name: keyof InitializationOptions, value: unknown): boolean =>
  name === "commands"
    ? Array.isArray(value) && value.every((item) => typeof item === "string")
    : typeof value === typeof valid[name];

describe("initialization options", () => {
  it("are read unchanged if they are valid", () => {
    assert.deepEqual(readOptions(valid), { options: valid, ignored: [] });
  });

  for (const nothing of [undefined, null, {}])
    it(`may be ${JSON.stringify(nothing)}`, () => {
      assert.deepEqual(readOptions(nothing), { options: {}, ignored: [] });
    });

  for (const wrong of [5, "x", true, [], ["x"]])
    it(`are ignored entirely if they are ${JSON.stringify(wrong)}`, () => {
      assert.deepEqual(readOptions(wrong), { options: {}, ignored: ["initializationOptions"] });
    });

  for (const name of names)
    it(`lose only ${name} if its value is wrong`, () => {
      const others = Object.fromEntries(Object.entries(valid).filter(([other]) => other !== name));
      for (const value of values.filter((value) => !isValid(name, value)))
        assert.deepEqual(
          readOptions({ ...valid, [name]: value }),
          { options: others, ignored: [name] },
          JSON.stringify(value),
        );
      // Editors written in Lua send null for an unset option.
      assert.deepEqual(readOptions({ ...valid, [name]: null }), { options: others, ignored: [] });
    });

  it("may contain unknown options", () => {
    assert.deepEqual(readOptions({ other: 5, isTrusted: true }), {
      options: { isTrusted: true },
      ignored: [],
    });
  });
});

describe("an editor with wrong initialization options", () => {
  const textDocument = { uri };
  const position = { line: 1, character: 3 };

  for (const value of values)
    it(`gets all responses and one log line when each of them is ${JSON.stringify(value)}`, async () => {
      const options = Object.fromEntries(names.map((name) => [name, value]));
      const editor = await startEditor({
        options,
        capabilities: pulling,
      });
      await editor.open(uri, text);
      assert.deepEqual(
        (await editor.pull(uri)).map(({ code }) => code),
        ["kestra-url"],
      );
      const { connection } = editor;
      const range = { start: position, end: position };
      assert.ok(await connection.sendRequest(HoverRequest.type, { textDocument, position }));
      const context = { diagnostics: [] };
      const actions = { textDocument, range, context };
      assert.ok(await connection.sendRequest(CodeActionRequest.type, actions));
      assert.ok(await connection.sendRequest(CodeLensRequest.type, { textDocument }));
      const wrong = names.filter((name) => !isValid(name, value));
      assert.deepEqual(editor.logged, [`Ignored initialization options: ${wrong.join(", ")}`]);
      assert.equal(await editor.quit(), 0);
    });
});

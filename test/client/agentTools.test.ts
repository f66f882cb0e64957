// The tools for AI agents in a window: who gets them when, and that no edit is made without a confirmation.
import assert from "node:assert/strict";
import { buildSync } from "esbuild";
import manifest from "../../package.json";
import type { AgentToolParams, AgentToolResult } from "../../server/src/protocol/agentTools";

interface Tool {
  prepareInvocation?(
    options: object,
  ): Promise<{ confirmationMessages?: { title: string; message: { text: string } } }>;
  invoke(options: object): Promise<{ parts: { text: string }[] }>;
}

interface Window {
  readonly tools: ReadonlyMap<string, Tool>;
  readonly sent: readonly AgentToolParams[];
  /** Edits that the editor has made. */
  readonly made: readonly unknown[];
  /** What the server responds. */
  result: AgentToolResult;
  /** Whether the user types in the document while the server works. */
  isTyping: boolean;
  trust(): void;
}

const folder = "file:///project";

const address = (text: string): { path: string; fsPath: string; toString(): string } => ({
  path: new URL(text).pathname,
  fsPath: new URL(text).pathname,
  toString: () => new URL(text).href,
});

interface Options {
  readonly isTrusted?: boolean;
  readonly hasModels?: boolean;
}

/** Opens a window with a folder and one open document. */
function open({ isTrusted = true, hasModels = true }: Options = {}): Window {
  const tools = new Map<string, Tool>();
  const sent: AgentToolParams[] = [];
  const made: unknown[] = [];
  const document = { uri: address(`${folder}/application.yml`), version: 1 };
  let trust = (): void => undefined;
  const vscode = {
    Disposable: { from: () => ({ dispose: () => undefined }) },
    LanguageModelTextPart: class {
      constructor(readonly text: string) {}
    },
    LanguageModelToolResult: class {
      constructor(readonly parts: unknown) {}
    },
    MarkdownString: class {
      text = "";
      appendCodeblock(text: string): void {
        this.text += text;
      }
    },
    Uri: {
      parse: address,
      file: (path: string) => address(`file://${path}`),
      joinPath: (base: object, part: string) =>
        address(
          new URL(part === "." ? "" : part, part === "." ? String(base) : `${String(base)}/`).href,
        ),
    },
    extensions: { getExtension: () => ({ packageJSON: manifest }) },
    l10n: { t: (text: string, value: string) => text.replace("{0}", value) },
    ...(hasModels
      ? { lm: { registerTool: (name: string, tool: Tool) => void tools.set(name, tool) } }
      : {}),
    workspace: {
      isTrusted,
      textDocuments: [document],
      workspaceFolders: [
        {
          uri: {
            ...address(folder),
            with: ({ path }: { path: string }) => address(`file://${path}`),
          },
        },
      ],
      asRelativePath: (uri: object) => String(uri).replace(`${folder}/`, ""),
      getWorkspaceFolder: (uri: object) => String(uri).startsWith(`${folder}/`) || undefined,
      openTextDocument: (uri: object) => {
        if (String(uri).includes("gone")) throw new Error();
        return { uri };
      },
      onDidGrantWorkspaceTrust: (listener: () => void) => void (trust = listener),
      applyEdit: (edit: unknown) => made.push(edit),
    },
  };
  const { outputFiles } = buildSync({
    entryPoints: ["client/src/agentTools.ts"],
    ...{ bundle: true, write: false, platform: "node", format: "cjs", external: ["vscode"] },
  });
  const bundle = { exports: {} as { provideAgentTools(client: () => object): object } };
  new Function("module", "require", outputFiles[0]?.text ?? "")(bundle, () => vscode);
  const window = {
    ...{ tools, sent, made },
    result: { kind: "refused", reason: "Nothing." } as AgentToolResult,
    trust: () => trust(),
    isTyping: false,
  };
  bundle.exports.provideAgentTools(() => ({
    start: () => Promise.resolve(),
    protocol2CodeConverter: { asWorkspaceEdit: (edit: unknown) => edit },
    sendRequest: (_method: string, params: AgentToolParams) => {
      sent.push(params);
      if (window.isTyping) document.version++;
      return window.result;
    },
  }));
  return window;
}

function toolIn({ tools }: Window, name: string): Tool {
  const tool = tools.get(`kestraConfig_${name}`);
  assert.ok(tool, name);
  return tool;
}

const called = async (tool: Tool, input: object): Promise<unknown> =>
  JSON.parse((await tool.invoke({ input })).parts.map(({ text }) => text).join("")) as unknown;

const edited = (diff: string): AgentToolResult => ({
  kind: "answer",
  output: {
    title: "Move it",
    files: [{ file: "application.yml", isNew: false, edits: [1], diff }],
  },
  edit: { changes: {} },
});

describe("tools for agents", () => {
  it("are those of package.json", () =>
    assert.deepEqual(
      [...open().tools.keys()],
      manifest.contributes.languageModelTools.map(({ name }) => name),
    ));

  it("do not exist in an untrusted workspace, until the user trusts it", () => {
    const window = open({ isTrusted: false });
    assert.equal(window.tools.size, 0);
    window.trust();
    assert.equal(window.tools.size, 6);
  });

  it("do not exist in an editor without language models", () =>
    assert.equal(open({ hasModels: false }).tools.size, 0));

  it("name an open document or a file of the workspace in any way", async () => {
    for (const file of [
      "application.yml",
      "/project/application.yml",
      "file:///project/application.yml",
      "other.yml",
      "/project/other.yml",
      "a/../other.yml",
    ]) {
      const window = open();
      window.result = { kind: "answer", output: {} };
      await called(toolIn(window, "check"), { file });
      assert.deepEqual(window.sent, [
        {
          ...{ name: "check", input: {} },
          uri: `${folder}/${file.includes("other") ? "other" : "application"}.yml`,
        },
      ]);
    }
  });

  it("read no file outside of the workspace", async () => {
    for (const file of ["/etc/passwd", "../secret.yml", "file:///project/../etc/a", "gone.yml"]) {
      const window = open();
      await assert.rejects(called(toolIn(window, "check"), { file }), /no such file/);
      assert.deepEqual(window.sent, []);
    }
  });

  it("that only read ask for no confirmation, and their refusal reaches the agent", async () => {
    const window = open();
    const tool = toolIn(window, "describe_key");
    assert.equal(tool.prepareInvocation, undefined);
    await assert.rejects(called(tool, { key: "a" }), /^Error: Nothing\.$/);
    window.result = { kind: "answer", output: { key: "kestra.url" } };
    assert.deepEqual(await called(tool, { key: "a" }), { key: "kestra.url" });
    assert.deepEqual(window.sent.at(-1), { name: "describe_key", input: { key: "a" } });
  });

  it("show an edit, make it once it is confirmed, and do not return it", async () => {
    const window = open();
    const input = { file: "application.yml" };
    const tool = toolIn(window, "fix");
    window.result = edited("-a\n+b");
    const { confirmationMessages: shown } = (await tool.prepareInvocation?.({ input })) ?? {};
    assert.deepEqual([shown?.title, shown?.message.text], ["Change application.yml?", "-a\n+b"]);
    assert.deepEqual(window.made, []);
    assert.deepEqual(await called(tool, input), {
      title: "Move it",
      files: [{ file: "application.yml", isNew: false, diff: "-a\n+b" }],
      ...{ isApplied: true, isSaved: false },
    });
    assert.equal(window.made.length, 1);
  });

  it("make no edit that was not shown, or another one than was shown", async () => {
    const window = open();
    const input = { file: "application.yml" };
    const tool = toolIn(window, "fix");
    window.result = edited("-a\n+b");
    await assert.rejects(called(tool, input), /not confirmed/);
    await tool.prepareInvocation?.({ input });
    window.result = edited("-a\n+c");
    await assert.rejects(called(tool, input), /not confirmed/);
    // A confirmation is valid once.
    window.result = edited("-a\n+b");
    await assert.rejects(called(tool, input), /not confirmed/);
    assert.deepEqual(window.made, []);
  });

  it("make no edit in a text that has changed since the server read it", async () => {
    const window = open();
    const input = { file: "application.yml" };
    const tool = toolIn(window, "fix");
    window.result = edited("-a\n+b");
    await tool.prepareInvocation?.({ input });
    window.isTyping = true;
    await assert.rejects(called(tool, input), /file has changed/);
    assert.deepEqual(window.made, []);
  });

  it("ask for no confirmation without an edit", async () => {
    const window = open();
    const input = { file: "application.yml", what: "sso" };
    const tool = toolIn(window, "set_up");
    window.result = { kind: "answer", output: { state: "questions" } };
    assert.deepEqual(await tool.prepareInvocation?.({ input }), {});
    assert.deepEqual(await called(tool, input), { state: "questions" });
  });
});

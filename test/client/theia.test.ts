// Commands in a fake of Theia: it has no walkthroughs, no Markdown extension and no source actions by kind, shows no text by its
// URI alone, and only previews edits that are added one by one. test/editors/theia/run.ts uses the real one.
import assert from "node:assert/strict";
import { buildSync } from "esbuild";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { StaticFeature } from "vscode-languageclient";
import type { CodeAction } from "vscode-languageserver-types";
import { rulesPageRequest } from "../../server/src/protocol/rules";

class FakeUri {
  constructor(
    readonly scheme: string,
    readonly path: string,
    readonly fragment = "",
  ) {}
  static from({ scheme, path }: FakeUri): FakeUri {
    return new FakeUri(scheme, path);
  }
  static joinPath({ scheme, path }: FakeUri, below: string): FakeUri {
    return new FakeUri(scheme, `${path}/${below}`);
  }
  with({ path = this.path, fragment = this.fragment }): FakeUri {
    return new FakeUri(this.scheme, path, fragment);
  }
}

interface Shown {
  /** The last part of the path. */
  readonly name: string;
  readonly text: string;
  /** The line with the cursor, from 0. */
  line: number;
}

type Provider = { provideTextDocumentContent(uri: FakeUri): string | Promise<string> };
type Command = (client: unknown, argument: unknown, extension: FakeUri) => Promise<void>;

/** The bundle of a file of the client, in an editor in this language, and what the user sees there. */
function inTheia(file: string, name: string, language = "en", active?: object) {
  const shown: Shown[] = [];
  const applied: unknown[] = [];
  const messages: string[] = [];
  const providers = new Map<string, Provider>();
  const vscode = {
    env: { language },
    EventEmitter: class {
      fire = (): void => undefined;
    },
    l10n: { t: (text: string) => text },
    Range: class {},
    Selection: class {
      constructor(readonly start: { line: number }) {}
    },
    TextEditorRevealType: {},
    Uri: FakeUri,
    WorkspaceEdit: class {
      readonly all: unknown[] = [];
      replace(uri: unknown, range: unknown, text: string, confirmation: unknown): void {
        this.all.push({ uri, range, text, confirmation });
      }
    },
    commands: {
      executeCommand: (id: string) => Promise.reject(new Error(`${id} is not registered.`)),
    },
    window: {
      activeTextEditor: active,
      showInformationMessage: (text: string) => void messages.push(text),
      async showTextDocument(document: { uri: FakeUri; getText?: () => string }) {
        if (!document.getText) throw new TypeError("not a Uri");
        const editor: Shown = {
          name: document.uri.path.replace(/^.*\//, ""),
          text: document.getText(),
          line: 0,
        };
        shown.push(editor);
        return Object.defineProperty({ revealRange: () => undefined }, "selection", {
          set: ({ start }: { start: { line: number } }) => (editor.line = start.line),
        });
      },
    },
    workspace: {
      fs: {
        readFile: async ({ path }: FakeUri) => readFileSync(new URL(path, "file://")),
      },
      registerTextDocumentContentProvider: (scheme: string, own: Provider) =>
        providers.set(scheme, own),
      async openTextDocument(uri: FakeUri) {
        const text =
          uri.scheme === "file"
            ? readFileSync(new URL(uri.path, "file://"), "utf8")
            : ((await providers.get(uri.scheme)?.provideTextDocumentContent(uri)) ?? "");
        const document = {
          uri,
          getText: () => text,
          lineAt: (line: number) => ({ range: { start: { line } } }),
        };
        return document;
      },
      applyEdit: ({ all }: { all: unknown }) => void applied.push(all),
    },
  };
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { ${name} as command } from "./${file}"; export { provideReports } from "./reports"; export { provideRules } from "./rulesPage";`,
      resolveDir: "client/src",
      loader: "ts",
    },
    ...{ bundle: true, write: false, platform: "node", format: "cjs", external: ["vscode"] },
  });
  const bundle = {
    exports: {} as {
      command: Command;
      provideReports(): unknown;
      provideRules(client: () => unknown): unknown;
    },
  };
  new Function("module", "require", outputFiles[0]?.text ?? "")(bundle, () => vscode);
  bundle.exports.provideReports();
  bundle.exports.provideRules(() => ({
    start: async () => undefined,
    sendRequest: async (request: string) =>
      request === rulesPageRequest ? readFileSync("docs/rules.md", "utf8") : undefined,
  }));
  const extension = new FakeUri("file", pathToFileURL(process.cwd()).pathname);
  return {
    ...{ shown, applied, messages },
    run: (client?: unknown, argument?: unknown) =>
      bundle.exports.command(client, argument, extension),
  };
}

describe("in Theia", () => {
  for (const [language, nls] of [
    ["en", "package.nls.json"],
    ["fr", "package.nls.fr.json"],
  ] as const)
    it(`Get Started shows all steps as a page, in the language ${language}`, async () => {
      const { shown, run } = inTheia("commands/getStarted", "getStarted", language);
      await run();
      const texts = JSON.parse(readFileSync(nls, "utf8")) as Record<string, string>;
      const steps = ["provider", "application", "configure", "role", "check"];
      const titles = steps.map((step) => texts[`walkthrough.getStarted.${step}.title`]);
      const { name = "", text = "" } = shown[0] ?? {};
      assert.equal(name, `${texts["walkthrough.getStarted.title"]}.md`);
      assert.deepEqual(
        [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title),
        titles.map((title, index) => `${index + 1}. ${title}`),
      );
      for (const step of steps) {
        const page = language === "en" ? `${step}.md` : `${step}.nls.${language}.md`;
        const [, ...body] = readFileSync(`client/walkthrough/${page}`, "utf8").split("\n");
        assert.ok(text.includes(body.join("\n").trim()), page);
      }
      for (const command of ["setUpSingleSignOn", "addLdap", "addDefaultRole", "checkIssuer"])
        assert.ok(text.includes(`**Kestra Config: ${texts[`command.${command}`]}**`), command);
      assert.ok(text.includes("\n`http://localhost:8080/oauth/callback/authentik`\n"));
      assert.doesNotMatch(text, /command:|%\w/);
    });

  it("Show Rules shows the text at the rule", async () => {
    const { shown, run } = inTheia("commands/showRule", "showRule");
    await run(undefined, "misplaced-default-role");
    await run(undefined, "no-rule");
    await run();
    const { name, text = "", line = 0 } = shown[0] ?? {};
    assert.equal(name, "rules.md");
    assert.equal(text.split("\n")[line], "## misplaced-default-role");
    assert.deepEqual(
      shown.map((each) => each.line),
      [line, 0, 0],
    );
  });

  it("a report is shown as text", async () => {
    const { shown, run } = inTheia("reports", "showReport");
    await run("Issuer of authentik", "# Issuer of authentik\n");
    assert.deepEqual(shown, [
      { name: "Issuer of authentik.md", text: "# Issuer of authentik\n", line: 0 },
    ]);
  });

  it("the server learns which editor it is, whatever its product is called", () => {
    const { outputFiles } = buildSync({
      ...{ entryPoints: ["client/src/theia.ts"], external: ["vscode"] },
      ...{ bundle: true, write: false, platform: "node", format: "cjs" },
    });
    const nameIn = (env: object): unknown => {
      const bundle = { exports: {} as { theiaName: StaticFeature } };
      new Function("module", "require", outputFiles[0]?.text ?? "")(bundle, () => ({ env }));
      const params = {
        clientInfo: { name: "Editor", version: "1.0.0" },
        ...{ processId: null, rootUri: null, capabilities: {} },
      };
      bundle.exports.theiaName.fillInitializeParams?.(params);
      return params.clientInfo;
    };
    assert.deepEqual(nameIn({}), { name: "Editor", version: "1.0.0" });
    assert.deepEqual(nameIn({ getClientOperatingSystem: () => 0 }), {
      name: "Theia",
      version: "1.0.0",
    });
  });

  describe("Convert to Kestra 2.0", () => {
    const uri = "file:///application.yml";
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };
    const document = { languageId: "yaml", lineCount: 3, uri: { scheme: "file" } };
    const converter = {
      asTextDocumentIdentifier: () => ({ uri }),
      asRange: (same: unknown) => same,
      asUri: (same: unknown) => same,
      asWorkspaceEdit: (edit: unknown) => ({ all: edit }),
    };

    async function convert(actions: CodeAction[] | null) {
      const asked: unknown[] = [];
      const { applied, messages, run } = inTheia(
        "commands/convertToVersion2",
        "convertToVersion2",
        "en",
        { document },
      );
      await run({
        isRunning: () => true,
        code2ProtocolConverter: converter,
        protocol2CodeConverter: converter,
        sendRequest: async (method: string, { context }: { context: unknown }) => {
          asked.push(method, context);
          return actions;
        },
      });
      assert.deepEqual(asked, [
        "textDocument/codeAction",
        { diagnostics: [], only: ["source.convertTo2.kestraConfig"] },
      ]);
      return { applied, messages };
    }

    it("asks for confirmation", async () => {
      const edits = [{ range, newText: "new", annotationId: "convert" }];
      const { applied, messages } = await convert([
        {
          title: "Convert",
          edit: {
            documentChanges: [{ textDocument: { uri, version: 1 }, edits }],
            changeAnnotations: { convert: { label: "Convert", needsConfirmation: true } },
          },
        },
      ]);
      const confirmation = { label: "Convert", needsConfirmation: true };
      assert.deepEqual(applied, [[{ uri, range, text: "new", confirmation }]]);
      assert.deepEqual(messages, []);
    });

    it("applies an edit without confirmation as it is", async () => {
      const edit = { changes: { [uri]: [{ range, newText: "new" }] } };
      assert.deepEqual((await convert([{ title: "Convert", edit }])).applied, [edit]);
    });

    it("says so if nothing changes", async () => {
      for (const actions of [[], null])
        assert.deepEqual(await convert(actions), {
          applied: [],
          messages: ["There is nothing left to change automatically."],
        });
    });
  });
});

// The server over the protocol, with editors of different capabilities.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  type Diagnostic,
  DiagnosticTag,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  HoverRequest,
  InsertTextMode,
  type MarkupContent,
  type Range,
  type TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { knownVersions } from "../server/src/knowledge/versions";
import { nestPastedRequest } from "../server/src/protocol/pasting";
import { rulesPageRequest } from "../server/src/protocol/rules";
import { yamlIsCheckedNotification } from "../server/src/protocol/start";
import {
  type Status,
  statusChangedNotification,
  statusRequest,
  versionsRequest,
} from "../server/src/protocol/status";
import { type Editor, type EditorOptions, pulling, startsEditors } from "./lsp/editor";

const uri = "file:///application.yml";

const misplaced = ["micronaut:", "  security:", "    defaultRole:", "      name: viewer", ""].join(
  "\n",
);

const moved = ["kestra:", "  security:", "    defaultRole:", "      name: viewer", ""].join("\n");

const clients = (line: string): string =>
  ["micronaut:", "  security:", "    oauth2:", "      clients:", line, ""].join("\n");

const client = clients('        okta:\n          openid: { issuer: "https://acme.okta.com" }');

const refreshing: ClientCapabilities = {
  ...pulling,
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};

const ids = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

const applied = (text: string, edits: TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(uri, "yaml", 1, text), edits);

describe("language server", () => {
  let editor: Editor;
  const start = startsEditors((started) => (editor = started));

  describe("status", () => {
    const status = (of = uri): Promise<Status | null> =>
      editor.connection.sendRequest(statusRequest, { uri: of });

    it("contains version, edition, file kind and the source of the version", async () => {
      await start();
      await editor.open(uri, moved);
      assert.deepEqual(await status(), { fileKind: "configuration file" });
      await editor.change(uri, { text: `# kestra-config: version=1.3\n${moved}` });
      assert.deepEqual(await status(), {
        fileKind: "configuration file",
        version: "1.3",
        source: "comment",
      });
      const config = moved.replace(/^(?=.)/gm, "        ");
      await editor.change(uri, {
        text: `services:\n  kestra:\n    image: kestra/kestra:v1.2.1\n    environment:\n      KESTRA_CONFIGURATION: |\n${config}`,
      });
      assert.deepEqual(await status(), {
        fileKind: "compose file",
        version: "1.2",
        source: "image",
        edition: "open-source",
      });
    });

    it("contains the image tag that is taken for the newest release", async () => {
      await start();
      const config = moved.replace(/^(?=.)/gm, "        ");
      const compose = (image: string): string =>
        `services:\n  kestra:\n    image: ${image}\n    environment:\n      KESTRA_CONFIGURATION: |\n${config}`;
      await editor.open(uri, compose("kestra/kestra:latest-full"));
      const { version, source, movingTag } = (await status()) ?? {};
      assert.deepEqual([version, source, movingTag], [knownVersions[0], "image", "latest-full"]);
      await editor.change(uri, { text: compose("kestra/kestra") });
      assert.equal((await status())?.movingTag, "latest");
      await editor.change(uri, {
        text: `# kestra-config: version=1.3\n${compose("kestra/kestra")}`,
      });
      assert.equal((await status())?.movingTag, undefined);
    });

    it("is null without a configuration and for a file that is not open", async () => {
      await start();
      await editor.open(uri, "on: push\n");
      assert.equal(await status(), null);
      assert.equal(await status("file:///other.yml"), null);
    });

    it("sends a change notification to a client that shows it, with the version from the settings", async () => {
      await start({ capabilities: refreshing, options: { showsStatus: true } });
      await editor.open(uri, moved);
      assert.equal((await status())?.version, undefined);
      const known = new Promise<Status>((resolve) =>
        editor.connection.onNotification(statusChangedNotification, async () => {
          const reported = await status();
          if (reported?.version) resolve(reported);
        }),
      );
      await editor.changeSettings({ targetVersion: "2.0" });
      const { version, source } = await known;
      assert.deepEqual([version, source], ["2.0", "setting"]);
    });

    it("offers the available versions, newest first", async () => {
      await start();
      const versions = await editor.connection.sendRequest<string[]>(versionsRequest);
      assert.equal(versions[0], "2.0");
      assert.ok(versions.includes("1.3"));
    });
  });

  describe("diagnostics", () => {
    it("are never pushed to an editor that pulls them", async () => {
      await start({ capabilities: pulling });
      assert.ok(editor.initialized.capabilities.diagnosticProvider);
      await editor.open(uri, misplaced);
      assert.ok(ids(await editor.pull(uri)).includes("misplaced-default-role"));
      await editor.change(uri, { text: moved });
      assert.ok(!ids(await editor.pull(uri)).includes("misplaced-default-role"));
      await editor.close(uri);
      assert.deepEqual(await editor.pull(uri), []);
      assert.deepEqual(editor.pushed, []);
    });

    it("are pushed to other editors and cleared when the file is closed", async () => {
      await start();
      assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
      const opened = editor.nextPushed(uri);
      await editor.open(uri, misplaced);
      assert.ok(ids(await opened).includes("misplaced-default-role"));
      const closed = editor.nextPushed(uri);
      await editor.close(uri);
      assert.deepEqual(await closed, []);
    });

    it("omit syntax errors while another extension reports them", async () => {
      await start({ capabilities: refreshing, options: { yamlIsChecked: true } });
      await editor.open(uri, `${moved}  other: [\n`);
      assert.ok(!ids(await editor.pull(uri)).includes("yaml-syntax"));
      const refreshed = editor.nextRefresh();
      await editor.connection.sendNotification(yamlIsCheckedNotification, { yamlIsChecked: false });
      await refreshed;
      assert.ok(ids(await editor.pull(uri)).includes("yaml-syntax"));
    });

    it("include syntax errors in files that the other extension does not validate", async () => {
      await start({ capabilities: refreshing, options: { yamlIsChecked: true } });
      const broken = `${moved}  other: [\n`;
      await editor.open(uri, broken);
      assert.ok(!ids(await editor.pull(uri)).includes("yaml-syntax"));
      const spring = "file:///spring.yml";
      await editor.open(spring, broken, "spring-boot-properties-yaml");
      assert.ok(ids(await editor.pull(spring)).includes("yaml-syntax"));
      const refreshed = editor.nextRefresh();
      await editor.connection.sendNotification(yamlIsCheckedNotification, {
        yamlIsUnvalidated: true,
      });
      await refreshed;
      assert.ok(ids(await editor.pull(uri)).includes("yaml-syntax"));
    });

    it("link to the documentation or to the rule link that the editor specifies", async () => {
      const hrefs = async (options: EditorOptions["options"]): Promise<unknown[]> => {
        await start({ capabilities: pulling, ...(options ? { options } : {}) });
        await editor.open(uri, `${misplaced}# kestra-config-ignore wrong-type\n`);
        const found = await editor.pull(uri);
        return found.map(({ code, codeDescription }) => `${code} ${codeDescription?.href}`);
      };
      assert.deepEqual(await hrefs(undefined), [
        "misplaced-default-role https://kestra.io/docs/enterprise/auth/sso/authentik",
        "default-role-incomplete https://kestra.io/docs/configuration/security-and-secrets",
        "unused-ignore undefined",
      ]);
      await editor.quit();
      assert.deepEqual(await hrefs({ ruleLink: "command:show?{rule}" }), [
        "misplaced-default-role command:show?misplaced-default-role",
        "default-role-incomplete command:show?default-role-incomplete",
        "unused-ignore command:show?unused-ignore",
      ]);
    });

    it("mark unused comments as unnecessary", async () => {
      await start({ capabilities: pulling });
      await editor.open(uri, `${misplaced}# kestra-config-ignore wrong-type\n`);
      const tags = (await editor.pull(uri)).map(({ tags }) => tags);
      assert.deepEqual(tags, [undefined, undefined, [DiagnosticTag.Unnecessary]]);
    });

    it("are empty for YAML that is not a Kestra configuration", async () => {
      await start({ capabilities: pulling });
      await editor.open(uri, "name: CI\non: [push]\njobs: {}\n");
      assert.deepEqual(await editor.pull(uri), []);
    });
  });

  describe("settings", () => {
    const off = { severity: { "misplaced-default-role": "off" } };

    it("are requested at the start", async () => {
      await start({ capabilities: refreshing, settings: off });
      await editor.nextRefresh();
      await editor.open(uri, misplaced);
      assert.ok(!ids(await editor.pull(uri)).includes("misplaced-default-role"));
    });

    it("apply as soon as they change", async () => {
      await start({ capabilities: refreshing });
      await editor.nextRefresh();
      await editor.open(uri, misplaced);
      assert.ok(ids(await editor.pull(uri)).includes("misplaced-default-role"));
      const refreshed = editor.nextRefresh();
      await editor.changeSettings(off);
      await refreshed;
      assert.ok(!ids(await editor.pull(uri)).includes("misplaced-default-role"));
    });

    it("are accepted from an editor that pushes them", async () => {
      await start();
      const opened = editor.nextPushed(uri);
      await editor.open(uri, misplaced);
      assert.ok(ids(await opened).includes("misplaced-default-role"));
      const changed = editor.nextPushed(uri);
      await editor.changeSettings(off);
      assert.ok(!ids(await changed).includes("misplaced-default-role"));
    });
  });

  describe("completion", () => {
    const proposals = async (text: string): Promise<CompletionItem[]> => {
      await editor.open(uri, text);
      const end = TextDocument.create(uri, "yaml", 1, text).positionAt(text.length - 1);
      const result = await editor.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri },
        position: end,
      });
      assert.ok(Array.isArray(result));
      return result;
    };
    const textOf = (items: CompletionItem[], label: string): string => {
      const edit = items.find((item) => item.label === label)?.textEdit;
      assert.ok(edit, `${label} is not proposed`);
      return edit.newText;
    };

    const completionItem = { snippetSupport: true };
    const snippets = { textDocument: { completion: { completionItem } } };

    it("has tab stops for an editor known to indent the lines of snippets", async () => {
      await start({ capabilities: snippets, name: "Neovim" });
      const items = await proposals(clients("        "));
      assert.match(textOf(items, "keycloak"), /issuer: "https:\/\/\$\{\d:keycloak host\}\/realms/);
    });

    it("has one line without tab stops for any other editor with snippet support", async () => {
      await start({ capabilities: snippets, name: "constructor" });
      const items = await proposals(clients("        "));
      assert.equal(textOf(items, "keycloak"), "keycloak:");
      assert.ok(items.every(({ insertTextFormat }) => insertTextFormat === 1));
    });

    it("has plain placeholder values for an editor that inserts lines as they are", async () => {
      const completionItem = { insertTextModeSupport: { valueSet: [InsertTextMode.asIs] } };
      await start({ capabilities: { textDocument: { completion: { completionItem } } } });
      const items = await proposals(clients("        "));
      assert.match(textOf(items, "keycloak"), /issuer: "https:\/\/<keycloak host>\/realms/);
      assert.deepEqual(
        items.filter(({ insertTextFormat }) => insertTextFormat === 2),
        [],
      );
    });

    it("has only the key for other editors", async () => {
      await start();
      assert.equal(textOf(await proposals(clients("        ")), "keycloak"), "keycloak:");
    });

    it("continues with the suggest command that the editor specifies, if any", async () => {
      const section = "micronaut:\n  \n";
      await start({ options: { suggestCommand: "open.list" } });
      assert.ok((await proposals(section)).some(({ command }) => command?.command === "open.list"));
      await editor.quit();
      await start();
      assert.ok((await proposals(section)).every(({ command }) => !command));
    });
  });

  const hoverAt = async (line: number, character: number): Promise<string | undefined> => {
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line, character },
    });
    return hover ? (hover.contents as MarkupContent).value : undefined;
  };

  it("returns hovers", async () => {
    await start();
    await editor.open(uri, client);
    assert.match((await hoverAt(4, 9)) ?? "", /oauth\/callback\/okta/);
  });

  describe("code actions", () => {
    /** The actions of the given kinds for a range, by default for the whole file. */
    const actions = async (only?: string[], range?: Range): Promise<CodeAction[]> => {
      const end = { line: 1000, character: 0 };
      const found = await editor.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: range ?? { start: { line: 0, character: 0 }, end },
        // As whenever the cursor moves.
        context: { diagnostics: [], triggerKind: 2, ...(only ? { only } : {}) },
      });
      return (found ?? []) as CodeAction[];
    };
    const after = (text: string, action: CodeAction | undefined): string =>
      applied(text, action?.edit?.changes?.[uri] ?? []);

    it("fix a finding with plain text edits", async () => {
      await start({ capabilities: pulling });
      await editor.open(uri, misplaced);
      const finding = (await editor.pull(uri)).find(
        ({ code }) => code === "misplaced-default-role",
      );
      assert.ok(finding);
      const [first] = await actions(undefined, finding.range);
      assert.ok(first?.isPreferred);
      assert.deepEqual(first.diagnostics, [finding]);
      assert.equal(after(misplaced, first), moved);
    });

    it("suppress all findings of a rule on a line with one action, listed last", async () => {
      await start({ capabilities: pulling, options: { ruleLink: "https://rules/{rule}" } });
      const text = "kestra: { security: { oidc: { group-claim-path: 1, colour: 2 } } }\n";
      await editor.open(uri, text);
      const found = await actions();
      assert.deepEqual(
        found.map(({ title }) => title),
        [
          "Change to 'groups-claim-path'",
          "Suppress unknown-key on this line",
          "Suppress unknown-key in this file",
        ],
      );
      const diagnostics = await editor.pull(uri);
      assert.equal(diagnostics.length, 2);
      for (const action of found.slice(1)) {
        assert.equal(action.kind, CodeActionKind.QuickFix);
        assert.equal(action.isPreferred, false);
        assert.deepEqual(action.diagnostics, diagnostics);
        await editor.change(uri, { text: after(text, action) });
        assert.deepEqual(await editor.pull(uri), []);
      }
    });

    it("fix everything in one action, but only for an editor that requests it", async () => {
      await start();
      const text =
        moved.replace("kestra:", "kestra: # ours\r") + "    oidc:\n      group-claim-path: a\n";
      const fixed = text.replace("group-", "groups-");
      await editor.open(uri, text);
      const kindsOf = (found: CodeAction[]): unknown[] => [
        ...new Set(found.map(({ kind }) => kind)),
      ];
      assert.deepEqual(kindsOf(await actions()), ["quickfix"]);
      assert.deepEqual(kindsOf(await actions(["quickfix"])), ["quickfix"]);
      for (const only of ["source.fixAll.kestraConfig", "source.fixAll", "source"]) {
        const [action, ...others] = await actions([only]);
        assert.deepEqual([action?.kind, others], ["source.fixAll.kestraConfig", []]);
        assert.equal(after(text, action), fixed);
        assert.equal(action?.edit?.changes?.[uri]?.length, 1);
      }
      assert.deepEqual(await actions(["source.organizeImports", "source.fixAll.eslint"]), []);
      await editor.change(uri, { text: fixed });
      assert.deepEqual(await actions(["source.fixAll"]), []);
    });
  });

  it("returns the nested text for a flattened paste", async () => {
    await start();
    await editor.open(uri, "# ours\n");
    const position = { line: 1, character: 0 };
    const range = { start: position, end: position };
    const paste = (text: string): Promise<string | null> =>
      editor.connection.sendRequest<string | null>(nestPastedRequest, { uri, range, text });
    assert.equal(await paste(moved.replace(/^ +/gm, "")), moved);
    assert.equal(await paste(moved), null);
  });

  it("returns the page with all rules", async () => {
    await start();
    const page = await editor.connection.sendRequest<string>(rulesPageRequest);
    assert.equal(page, readFileSync("docs/rules.md", "utf8"));
  });
});

describe("language server in a folder", () => {
  const client = clients(
    "        sso:\n          client-id: kestra\n          openid:\n            issuer: https://sso.example.com",
  );
  const secret = clients("        sso:\n          client-secret: ${SECRET}");
  const compose = `services:
  kestra:
    image: kestra/kestra-ee:latest
    environment:
      MICRONAUT_CONFIG_FILES: /confs/application.yml,/confs/secrets.yml
    volumes: ["./confs:/confs"]
`;
  let root: string;
  let editor: Editor;

  const start = startsEditors((started) => (editor = started));

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), "kestra-config-"));
    mkdirSync(join(root, "deploy", "confs"), { recursive: true });
    await start({
      capabilities: {
        ...refreshing,
        workspace: { ...refreshing.workspace, workspaceFolders: true },
      },
      folders: [pathToFileURL(join(root, "deploy")).href],
    });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (path: string, text: string): string => {
    writeFileSync(join(root, path), text);
    return pathToFileURL(join(root, path)).href;
  };
  const changed = (...uris: string[]): Promise<void> =>
    editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: uris.map((changedUri): FileEvent => ({
        uri: changedUri,
        type: FileChangeType.Changed,
      })),
    });

  it("combines a file with the others that a compose file in a parent folder lists with it", async () => {
    const application = write("deploy/confs/application.yml", client);
    write("deploy/confs/secrets.yml", secret);
    const above = write("deploy/compose.yml", compose);
    await editor.open(application, client);
    assert.deepEqual(ids(await editor.pull(application)), []);
    const refreshed = editor.nextRefresh();
    write("deploy/compose.yml", compose.replace(",/confs/secrets.yml", ""));
    write("deploy/confs/secrets.yml", "");
    await changed(above);
    await refreshed;
    assert.deepEqual(ids(await editor.pull(application)), ["missing-client-secret"]);
  });
  it("uses the editor's content of an open file", async () => {
    const application = write("deploy/confs/application.yml", client);
    const secrets = write("deploy/confs/secrets.yml", "");
    write("deploy/compose.yml", compose);
    await editor.open(application, client);
    await editor.open(secrets, secret);
    assert.deepEqual(ids(await editor.pull(application)), []);
    await editor.change(secrets, { text: "" });
    assert.deepEqual(ids(await editor.pull(application)), ["missing-client-secret"]);
  });
});

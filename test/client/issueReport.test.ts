// The command to report an issue: what the report contains, what it never contains, and how it is opened.
import assert from "node:assert/strict";
import { buildSync } from "esbuild";
import manifest from "../../package.json";
import { issueReport, type SettingSchema, type Surroundings } from "../../client/src/issueReport";

const surroundings: Surroundings = {
  version: "1.2.3",
  editor: "Visual Studio Code 1.97.0",
  ui: "desktop",
  remote: undefined,
  platform: "linux x64 v22.0.0",
  language: "en",
  isTrusted: true,
  isRunning: false,
};

const schemas = new Map<string, SettingSchema>(
  Object.entries(manifest.contributes.configuration.properties as object),
);

/** The reported settings if these settings of ours have other values than usual. */
function reported(values: Readonly<Record<string, unknown>>): unknown {
  const settings = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const schema = schemas.get(name);
      assert.ok(schema, name);
      return [name, { schema, value, usual: "usual" }];
    }),
  );
  return facts(issueReport([], surroundings, settings))["settings"];
}

const facts = (report: string): Record<string, unknown> =>
  JSON.parse(/```json\n([\s\S]*)\n```/.exec(report)?.[1] ?? "") as Record<string, unknown>;

describe("an issue report", () => {
  it("has the questions, the surroundings and no unchanged setting", () => {
    const usual = { schema: {}, value: { a: [1] }, usual: { a: [1] } };
    const report = issueReport(["What?"], surroundings, { "kestraConfig.severity": usual });
    assert.ok(report.startsWith("### What?\n\n"));
    const { remote: _remote, ...others } = surroundings;
    assert.deepEqual(facts(report), { ...others, settings: {} });
  });

  it("has the values of settings that are words of the setting, versions or numbers", () => {
    const values = {
      "kestraConfig.targetVersion": "1.3",
      "kestraConfig.severity": { "unknown-key": "off" },
      "kestraConfig.codeBlocks": ["markdown"],
      "kestraConfig.inlayHints.times": false,
    };
    assert.deepEqual(reported(values), values);
  });

  it("masks every other text, wherever it is", () => {
    assert.deepEqual(
      reported({
        "kestraConfig.targetVersion": "1.3-hunter2",
        "kestraConfig.severity": { hunter2: "off", "unknown-key": "hunter2" },
        "kestraConfig.codeBlocks": ["https://a:hunter2@example.com", { hunter2: "hunter2" }],
        "kestraConfig.inlayHints.times": "hunter2",
      }),
      {
        "kestraConfig.targetVersion": "***",
        "kestraConfig.severity": { "***": "off", "unknown-key": "***" },
        "kestraConfig.codeBlocks": ["***", { "***": "***" }],
        "kestraConfig.inlayHints.times": "***",
      },
    );
  });

  it("names the kind of a remote machine without its name", () => {
    const remoteIn = (remote: string): unknown =>
      facts(issueReport([], { ...surroundings, remote }, {}))["remote"];
    assert.equal(remoteIn("ssh-remote"), "ssh-remote");
    for (const name of ["hunter2.example:8080", "hunter2", "ssh-remote+hunter2"])
      assert.equal(remoteIn(name), "other");
  });
});

interface Window {
  readonly hasReporter: boolean;
  readonly ui: "desktop" | "web";
  readonly submits?: boolean;
}

/** Runs the command in a window with a secret wherever a user could have put one, and returns what the window did. */
async function runIn({ hasReporter, ui, submits = false }: Window): Promise<unknown[]> {
  const did: unknown[] = [];
  const secret = "hunter2";
  let shown = "";
  const vscode = {
    UIKind: { Desktop: 1, Web: 2 },
    Uri: { parse: (text: string) => text },
    commands: {
      getCommands: () => Promise.resolve(hasReporter ? ["vscode.openIssueReporter"] : []),
      executeCommand: (id: string, options: unknown) => void did.push([id, options]),
    },
    env: {
      appName: "Visual Studio Code",
      uiKind: ui === "desktop" ? 1 : 2,
      clipboard: { writeText: (text: string) => void did.push(["copy", text]) },
      openExternal: (address: unknown) => void did.push(["open", address]),
    },
    extensions: { getExtension: () => ({ packageJSON: manifest }) },
    l10n: { t: (text: string) => text },
    version: "1.97.0",
    window: {
      showTextDocument: () => void did.push(["show", shown]),
      showInformationMessage: (_text: string, action: string) => (submits ? action : undefined),
    },
    workspace: {
      isTrusted: true,
      name: secret,
      textDocuments: [{ getText: () => secret }],
      workspaceFolders: [{ name: secret, uri: { path: `/${secret}` } }],
      getConfiguration: () => ({ get: () => secret, inspect: () => ({ defaultValue: "auto" }) }),
      openTextDocument: ({ content }: { content: string }) => {
        shown = content;
        return { getText: () => `${content}edited` };
      },
    },
  };
  const { outputFiles } = buildSync({
    entryPoints: ["client/src/commands/reportIssue.ts"],
    ...{ bundle: true, write: false, platform: "node", format: "cjs", external: ["vscode"] },
  });
  const bundle = { exports: {} as { reportIssue(client: object): Promise<void> } };
  new Function("module", "require", outputFiles[0]?.text ?? "")(bundle, () => vscode);
  await bundle.exports.reportIssue({ isRunning: () => true });
  assert.ok(!JSON.stringify(did).includes(secret));
  return did;
}

describe("the command to report an issue", () => {
  it("opens the issue reporter on the desktop", async () => {
    const [[command, options] = [], ...others] = (await runIn({
      hasReporter: true,
      ui: "desktop",
    })) as [string, { extensionId: string; issueBody: string }][];
    assert.deepEqual([command, others], ["vscode.openIssueReporter", []]);
    assert.equal(options?.extensionId, "kestra-config.kestra-config");
    assert.equal(facts(options.issueBody)["version"], manifest.version);
  });

  for (const window of [
    { hasReporter: false, ui: "desktop" },
    { hasReporter: true, ui: "web" },
  ] as const)
    it(`shows a document without a reporter or in a browser (${window.ui})`, async () => {
      const [[action, text] = [], ...others] = (await runIn(window)) as [string, string][];
      assert.deepEqual([action, others], ["show", []]);
      assert.equal(facts(text ?? "")["isRunning"], true);
    });

  it("opens GitHub only if the user chooses to, with the edited text in the clipboard", async () => {
    const did = (await runIn({ hasReporter: false, ui: "web", submits: true })) as string[][];
    const [[, report] = [], ...others] = did;
    assert.deepEqual(others, [
      ["copy", `${report}edited`],
      ["open", `${manifest.bugs.url}/new`],
    ]);
  });
});

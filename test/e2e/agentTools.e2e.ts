// The tools for AI agents in VS Code, called as its assistant calls them.
import assert from "node:assert/strict";
import {
  commands,
  type LanguageModelTextPart,
  lm,
  type TextDocument,
  window as editorWindow,
  workspace,
} from "vscode";
import { closeEverything, openFile } from "./window";

const secret = "hunter2hunter2";
const misplaced = `kestra:
  url: https://kestra.example.com
micronaut:
  security:
    oauth2:
      clients:
        sso:
          client-secret: ${secret}
    default-role:
      name: viewer
      description: Sees flows
      permissions: { FLOW: [READ] }
`;

const ours = "kestraConfig_";

/** The output of a tool, which never contains the secret. */
async function call<T>(name: string, input: object): Promise<T> {
  const { content } = await lm.invokeTool(ours + name, { input, toolInvocationToken: undefined });
  const text = content.map((part) => (part as LanguageModelTextPart).value).join("");
  assert.ok(!text.includes(secret));
  return JSON.parse(text) as T;
}

interface Checked {
  readonly findings: readonly { readonly id: string; readonly rule: string }[];
}

const rulesOf = ({ findings }: Checked): string[] => findings.map(({ rule }) => rule);

describe("tools for agents", () => {
  let document: TextDocument;
  before(async function () {
    // Editors without language models have no tools.
    if ((lm as typeof lm | undefined)?.tools === undefined) this.skip();
    ({ document } = await openFile("application.yml", misplaced));
  });
  after(async () => {
    await confirmAll(false);
    await closeEverything();
  });

  const file = (): string => document.uri.toString();

  it("are offered to the assistant", () =>
    assert.deepEqual(
      lm.tools.flatMap(({ name }) => (name.startsWith(ours) ? name.slice(ours.length) : [])).sort(),
      ["check", "describe_key", "effective_configuration", "fix", "plan_upgrade", "set_up"],
    ));

  it("check an open file", async () =>
    assert.ok(
      rulesOf(await call<Checked>("check", { file: file() })).includes("misplaced-default-role"),
    ));

  it("check a file that is not open", async () => {
    const checked = await call<Checked>("check", { file: "application-with-mistakes.yml" });
    assert.ok(checked.findings.length > 0);
    assert.deepEqual(
      editorWindow.visibleTextEditors.map(({ document: { uri } }) => uri.toString()),
      [file()],
    );
  });

  it("refuse a file outside of the workspace", () =>
    assert.rejects(call("check", { file: "../../etc/passwd" }), /no such file/));

  it("describe a key", async () => {
    const { key } = await call<{ key: string }>("describe_key", { key: "KESTRA_URL" });
    assert.equal(key, "kestra.url");
  });

  it("edit the file without saving it, if the user lets the assistant do so", async () => {
    await confirmAll(true);
    const { isApplied } = await call<{ isApplied: boolean }>("fix", { file: file() });
    assert.equal(isApplied, true);
    assert.equal(document.isDirty, true);
    assert.ok(document.getText().includes(secret));
    const checked = await call<Checked>("check", { file: file() });
    assert.ok(!rulesOf(checked).includes("misplaced-default-role"));
  });
});

/** Confirms edits in place of the user, because tests cannot press the button. The context key confirms the setting, too. */
async function confirmAll(isOn: boolean): Promise<void> {
  const key = "vscode.chat.tools.global.autoApprove.testMode";
  await commands.executeCommand("setContext", key, isOn);
  const value = isOn || undefined;
  await workspace.getConfiguration("chat.tools.global").update("autoApprove", value, true);
}

// Secrets are planted in every possible place. No tool for agents tells any of them, and every edit is complete without them.
import assert from "node:assert/strict";
import { agentTools } from "../../../server/src/agentTools";
import type { FileEdits } from "../../../server/src/agentTools/edits";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { applied, call, subjectIn, type TestFiles } from "../../agentTools/call";
import { fileKinds } from "../../fileKinds";
import { isLong } from "../../randomCases";
import { TextDocument } from "vscode-languageserver-textdocument";
import { leaksIn } from "./leaks";
import { plants, secret, wholeFiles } from "./plants";

describe("a secret and the tools for agents", () => {
  async function search(text: string, isThorough: boolean): Promise<void> {
    const files = {
      "a.yml": text,
      "other.yml": "kestra.queue.type: h2\n",
      ".env": `A=${secret}\nPLAIN=${secret}`,
      ".gitignore": "target\n",
    };
    const subject = subjectIn(files);
    const ask = async (tool: string, input: unknown) => {
      const answer = await call(tool, input, subject);
      const { output, reason } = answer as { output?: unknown; reason?: string };
      assert.deepEqual(leaksIn({ output, reason }, tool, false), []);
      if (answer.kind === "answer" && answer.edit) sameEdit(files, output as Edited, answer.edit);
      return output;
    };
    const checked = (await ask("check", {})) as Checked | undefined;
    await ask("fix", {});
    await ask("effective_configuration", { origins: true, defaults: true });
    await ask("plan_upgrade", { from: "0.20", to: "2.0" });
    const findings = checked?.findings ?? [];
    for (const { fixes } of isThorough ? findings : findings.slice(0, 3))
      for (const { id } of isLong ? fixes : fixes.slice(0, 2)) await ask("fix", { fixes: [id] });
    if (text.length > 4000) return;
    for (const what of ["sso", "default-role", "group-sync", "ldap"]) await setUp(what, ask);
  }

  for (const [index, { name, text }] of plants.entries())
    it(`is not told: ${name}`, async () => {
      await search(text, index % 8 === 0);
      const fileKind = fileKinds[index % fileKinds.length];
      if (fileKind && (isLong || index % 6 === 0)) await search(fileKind.wrap(text), false);
    }).timeout(isLong ? 600_000 : 60_000);
  for (const { name, text } of wholeFiles) it(`is not told: ${name}`, () => search(text, true));

  it("is not in what a tool says about a wrong input", async () => {
    const subject = subjectIn({ "a.yml": "kestra:\n  queue: { type: h2 }\n" });
    const inputs = [
      secret,
      { [secret]: secret },
      { what: secret },
      { fixes: [secret] },
      { key: `a.${secret}` },
      { from: secret, to: secret },
      { what: "sso", answers: { [secret]: secret } },
      { what: "sso", answers: { provider: secret } },
      { origins: secret },
    ];
    for (const { name } of agentTools)
      for (const input of inputs) {
        const { output, reason } = (await call(name, input, subject)) as Record<string, unknown>;
        assert.deepEqual(leaksIn({ output, reason }, name, false), []);
      }
  });
});

interface Checked {
  readonly findings: readonly { readonly fixes: readonly { readonly id: string }[] }[];
}

interface Edited {
  readonly files: readonly FileEdits[];
}

/** The output describes what the host would do. */
function sameEdit(files: TestFiles, { files: edited }: Edited, edit: WorkspaceEdit): void {
  const expected: Record<string, string> = { ...files };
  const changes = [
    ...Object.entries(edit.changes ?? {}),
    ...(edit.documentChanges ?? []).flatMap((change) =>
      "textDocument" in change ? [[change.textDocument.uri, change.edits] as const] : [],
    ),
  ];
  for (const [uri, edits] of changes) {
    const name = uri.replace(/.*\//, "");
    const document = TextDocument.create(uri, "", 0, expected[name] ?? "");
    expected[name] = TextDocument.applyEdits(document, edits as never);
  }
  assert.deepEqual(applied(files, edited), expected);
}

async function setUp(
  what: string,
  ask: (tool: string, input: unknown) => Promise<unknown>,
): Promise<void> {
  const answers: Record<string, string | string[]> = {};
  for (let round = 0; round < 20; round++) {
    const output = (await ask("set_up", { what, answers })) as Asked | undefined;
    const questions = output?.questions.filter(({ id }) => !(id in answers)) ?? [];
    if (questions.length === 0) return;
    for (const { id, kind, options, proposal } of questions) {
      const last = proposal ?? options?.at(-1)?.value ?? "https://sso.example.com";
      answers[id] = kind === "choices" ? [last] : last;
    }
  }
  assert.fail("It asks without end.");
}

interface Asked {
  readonly questions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly options?: readonly { readonly value: string }[];
    readonly proposal?: string;
  }[];
}

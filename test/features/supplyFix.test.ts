// A secret that moves out of the file: into the container's environment, and into the file beside it.
import { inEnglishWords } from "../check";
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { type CodeAction, TextDocumentEdit, type TextEdit } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  SiblingFile,
  EditAbilities,
} from "../../server/src/features/codeActions/siblingEdits";
import { codeActions } from "../../server/src/features/codeActions/codeActions";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { fileKinds, composeFile } from "../fileKinds";
import { findingsIn } from "../check";

const folder = "file:///project/deploy/";
const uri = `${folder}compose.yml`;
const name = "KESTRA_SSO_AUTHENTIK_CLIENT_SECRET";
const able: EditAbilities = { several: true, creates: true, confirms: true };
const alone: SiblingFile = {
  uri: `${folder}.env`,
  text: undefined,
  ignoring: [],
  isInRepository: false,
};

const secret = "Zq4pV7tXc2Lw9sKd";
const withSecret = (value = secret): string => ssoExample().replace("${SECRET}", value);

interface Result {
  readonly title: string;
  /** The texts after the edit, by the file's name. */
  readonly files: Readonly<Record<string, string>>;
  readonly action: CodeAction;
}

/** Applies the fix of `rule` in `text`, with what lies beside it. */
function moves(
  text: string,
  sibling: SiblingFile | "unknown" = alone,
  abilities: EditAbilities = able,
  rule = "plaintext-secret",
): Result {
  const known = sibling === "unknown" ? undefined : sibling;
  const document = TextDocument.create(uri, "yaml", 1, text);
  const everywhere = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const actions = inEnglishWords<CodeAction[]>(
    codeActions(
      readKestraFile(text),
      document,
      everywhere,
      { target: undefined },
      { sibling: known, abilities },
    ),
  );
  const action = actions.find(({ title, diagnostics }) =>
    diagnostics?.some(({ code }) => code === rule && !title.startsWith("Silence")),
  );
  assert.ok(action?.edit, `no fix of ${rule}`);
  const { changes = {}, documentChanges = [] } = action.edit;
  const before: Record<string, string | undefined> = {
    [uri]: text,
    [alone.uri]: known?.text,
    ...Object.fromEntries((known?.ignoring ?? []).map((file) => [file.uri, file.text])),
  };
  const files: Record<string, string> = {};
  const apply = (target: string, edits: readonly TextEdit[]): void => {
    const known = files[target] ?? before[target];
    assert.ok(known !== undefined, `${target} is not there`);
    files[target] = TextDocument.applyEdits(
      TextDocument.create(target, "", 1, known),
      edits as TextEdit[],
    );
  };
  for (const [target, edits] of Object.entries(changes)) apply(target, edits);
  for (const change of documentChanges) {
    if (TextDocumentEdit.is(change)) apply(change.textDocument.uri, change.edits as TextEdit[]);
    else {
      assert.equal(change.kind, "create");
      assert.equal(before[change.uri], undefined);
      files[change.uri] = "";
    }
  }
  return {
    title: action.title,
    files: Object.fromEntries(
      Object.entries(files).map(([target, after]) => [
        target.slice("file:///project/".length),
        after,
      ]),
    ),
    action,
  };
}

const readsIt = ssoExample().replace("${SECRET}", `"\${${name}}"`);
const composeAfter = composeFile
  .wrap(readsIt)
  .replace("environment:\n", () => `environment:\n      ${name}: "\${${name}}"\n`);

describe("a secret in a compose file", () => {
  it("moves into the environment and into a new file, and leaves nothing to be found", () => {
    const { title, files } = moves(composeFile.wrap(withSecret()));
    assert.equal(title, `Read it from the environment variable ${name}, its value in .env`);
    assert.deepEqual(files, {
      "deploy/.env": `${name}=${secret}\n`,
      "deploy/compose.yml": composeAfter,
    });
    assert.deepEqual(findingsIn(composeAfter), []);
  });
  it("moves into a file that is there, in its own line ends", () => {
    const { files } = moves(composeFile.wrap(withSecret()), { ...alone, text: "A=1\r\nB=2" });
    assert.equal(files["deploy/.env"], `A=1\r\nB=2\r\n${name}=${secret}`);
  });
  it("is what the server gets, in the quotes that compose wants", () => {
    const { files } = moves(composeFile.wrap(withSecret("'a$$-b''c'")), alone);
    assert.equal(files["deploy/.env"], undefined, "no quotes hold both");
    const other = moves(composeFile.wrap(withSecret("'a$$-b #c'")), alone);
    assert.equal(other.files["deploy/.env"], `${name}='a$-b #c'\n`);
    const number = moves(composeFile.wrap(withSecret("0x1F")), alone);
    assert.equal(number.files["deploy/.env"], `${name}=31\n`);
  });
  it("leaves a variable alone that is there", () => {
    const { title, files } = moves(composeFile.wrap(withSecret()), {
      ...alone,
      text: `export ${name}=x\n`,
    });
    assert.equal(title, `Read it from the environment variable ${name}`);
    assert.deepEqual(files, { "deploy/compose.yml": composeAfter });
  });
  it("stays out of files that the editor does not show or cannot edit", () => {
    for (const [sibling, abilities] of [
      ["unknown", able],
      [alone, { ...able, several: false }],
      [alone, { ...able, creates: false }],
    ] as const) {
      const { title, files, action } = moves(composeFile.wrap(withSecret()), sibling, abilities);
      assert.equal(title, `Read it from the environment variable ${name}`);
      assert.deepEqual(Object.keys(action.edit?.changes ?? {}), [uri]);
      assert.equal(files["deploy/compose.yml"], composeAfter);
    }
  });
  it("never stands in what is shown", () => {
    const { action } = moves(composeFile.wrap(withSecret()));
    const { edit, ...shown } = action;
    assert.ok(edit);
    assert.doesNotMatch(JSON.stringify(shown), new RegExp(secret));
    assert.doesNotMatch(JSON.stringify(edit.changeAnnotations ?? {}), new RegExp(secret));
  });
  it("is asked for where there was none", () => {
    const text = composeFile.wrap(ssoExample()).replace(/.*client-secret.*\n/, "");
    const { title, files } = moves(text, alone, able, "missing-client-secret");
    assert.equal(title, "Add 'client-secret', its value in .env");
    assert.deepEqual(files, { "deploy/.env": `${name}=\n`, "deploy/compose.yml": composeAfter });
  });
  it("is asked for where a stand-in was", () => {
    const text = composeFile.wrap(withSecret("CLIENT_SECRET"));
    const { files } = moves(text, alone, able, "placeholder-credential");
    assert.deepEqual(files, { "deploy/.env": `${name}=\n`, "deploy/compose.yml": composeAfter });
  });
});

describe("git and the file of secrets", () => {
  const text = composeFile.wrap(withSecret());
  const ignoring = (ignored: string): SiblingFile["ignoring"] => [
    { folder: "file:///project/", uri: "file:///project/.gitignore", text: ignored },
  ];
  it("are left alone where git ignores it, and where there is no git", () => {
    for (const sibling of [alone, { ...alone, isInRepository: true, ignoring: ignoring(".env\n") }])
      assert.deepEqual(Object.keys(moves(text, sibling).files), [
        "deploy/.env",
        "deploy/compose.yml",
      ]);
  });
  it("are told of each other, after a question where the editor can ask", () => {
    const { title, files, action } = moves(text, { ...alone, ignoring: ignoring("*.log") });
    assert.equal(files[".gitignore"], "*.log\n.env");
    assert.match(title, /, its value in \.env, which git is told to ignore$/);
    const annotations = action.edit?.changeAnnotations ?? {};
    assert.deepEqual(
      Object.values(annotations).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
    const annotated = (action.edit?.documentChanges ?? []).flatMap((change) =>
      TextDocumentEdit.is(change) && change.edits.some((edit) => "annotationId" in edit)
        ? [change.textDocument.uri]
        : [],
    );
    assert.deepEqual(annotated, ["file:///project/.gitignore"]);
    const unasked = moves(
      text,
      { ...alone, ignoring: ignoring("*.log") },
      { ...able, confirms: false },
    );
    assert.equal(unasked.files[".gitignore"], "*.log\n.env");
    assert.equal(unasked.action.edit?.changeAnnotations, undefined);
  });
  it("get a new file where a repository has none", () =>
    assert.equal(
      moves(text, { ...alone, isInRepository: true }).files["deploy/.gitignore"],
      ".env\n",
    ));
});

describe("a secret in any file", () => {
  it("comes from a Secret where the cluster gives the variables", () => {
    const text = `configurations:\n  application:\n${withSecret().replace(/^/gm, "    ").trimEnd()}\ncommon:\n  extraEnv: []\n`;
    const { title, files } = moves(text, "unknown");
    assert.equal(
      title,
      `Read it from the environment variable ${name}, its value in the Secret kestra-sso`,
    );
    assert.match(files["deploy/compose.yml"] ?? "", /extraEnv:\n {4}- name: KESTRA_SSO_AUTHENTIK/);
  });
  for (const { name: carrier, wrap } of fileKinds)
    for (const [layout, laidOut] of [
      ["line feeds", withSecret()],
      ["CRLF", withSecret().replaceAll("\n", "\r\n")],
      ["four blanks", withSecret().replace(/^ +/gm, (spaces) => spaces + spaces)],
    ] as const)
      it(`leaves ${carrier} without findings, with ${layout}`, () => {
        const { files } = moves(wrap(laidOut));
        assert.deepEqual(
          findingsIn(files["deploy/compose.yml"] ?? "").map(({ rule }) => rule.id),
          [],
        );
      });

  const variable = fc.constantFrom("A: 1", 'B: "x" # c', "C:", "# comment", "D: &d ${X}");
  it("moves out of any environment, and nothing else is lost", () =>
    fc.assert(
      fc.property(
        fc.array(variable, { maxLength: 3 }),
        fc.array(variable, { maxLength: 3 }),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        (above, below, newline, ends) => {
          const distinct = [...new Set([...above, "|", ...below])];
          const at = distinct.indexOf("|");
          const lines = (some: readonly string[]): string =>
            some.map((line) => `      ${line}\n`).join("");
          const text = composeFile
            .wrap(withSecret())
            .replace("environment:\n", () => `environment:\n${lines(distinct.slice(0, at))}`)
            .replace("    ports", () => `${lines(distinct.slice(at + 1))}    ports`)
            .replace(/\n$/, ends ? "\n" : "")
            .replaceAll("\n", newline);
          const after = moves(text).files["deploy/compose.yml"] ?? "";
          const added = `      ${name}: "\${${name}}"${newline}`;
          const written = text.replace(secret, () => `"$\${${name}}"`);
          assert.equal(after.split(added).join(""), written);
          assert.equal(after.length, written.length + added.length);
          assert.deepEqual(findingsIn(after), []);
        },
      ),
      { numRuns: casesOf(60), seed },
    ));
});

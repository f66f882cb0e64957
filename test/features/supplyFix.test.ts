// A fix that moves a secret out of the file: into the container's environment and into `.env`.
import { inEnglishWords } from "../check";
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { type CodeAction, TextDocumentEdit, type TextEdit } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { EditAbilities } from "../../server/src/features/codeActions/siblingEdits";
import type { SiblingFile } from "../../server/src/project/siblingFile";
import { codeActions } from "../../server/src/features/codeActions/codeActions";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { fileKinds, composeFile } from "../fileKinds";
import { findingsIn } from "../check";

const folder = "file:///project/deploy/";
const uri = `${folder}compose.yml`;
const name = "KESTRA_SSO_AUTHENTIK_CLIENT_SECRET";
const able: EditAbilities = {
  several: true,
  creates: true,
  confirms: true,
  confirmsNewFiles: true,
};
const unable: readonly EditAbilities[] = [
  { ...able, several: false, creates: false },
  { ...able, creates: false },
];
const alone: SiblingFile = {
  uri: `${folder}.env`,
  text: undefined,
  ignoring: [],
  isInRepository: false,
};

const secret = "Zq4pV7tXc2Lw9sKd";
const withSecret = (value = secret): string => ssoExample().replace("${SECRET}", value);

const noFix = "no fix";

interface Result {
  readonly title: string;
  /** The texts after the edit, by file name. */
  readonly files: Readonly<Record<string, string>>;
  readonly action: CodeAction;
}

/** Applies the fix of `rule` in `text`, with `.env` and `.gitignore` files as in `sibling`. */
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
    diagnostics?.some(({ code }) => code === rule && !title.startsWith("Suppress")),
  );
  assert.ok(action?.edit, noFix);
  const { changes = {}, documentChanges = [] } = action.edit;
  const before: Record<string, string | undefined> = {
    [uri]: text,
    [alone.uri]: known?.text,
    ...Object.fromEntries((known?.ignoring ?? []).map((file) => [file.uri, file.text])),
  };
  const files: Record<string, string> = {};
  const apply = (target: string, edits: readonly TextEdit[]): void => {
    const known = files[target] ?? before[target];
    assert.ok(known !== undefined, `${target} does not exist`);
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

const withVariable = ssoExample().replace("${SECRET}", `"\${${name}}"`);
const composeAfter = composeFile
  .wrap(withVariable)
  .replace("environment:\n", () => `environment:\n      ${name}: "\${${name}}"\n`);

describe("a secret in a compose file", () => {
  it("moves into the environment and a new .env file and leaves no findings", () => {
    const { title, files } = moves(composeFile.wrap(withSecret()));
    assert.equal(title, "Read it from an environment variable, value in .env");
    assert.deepEqual(files, {
      "deploy/.env": `${name}=${secret}\n`,
      "deploy/compose.yml": composeAfter,
    });
    assert.deepEqual(findingsIn(composeAfter), []);
  });
  it("moves into an existing .env file with its line endings", () => {
    const { files } = moves(composeFile.wrap(withSecret()), { ...alone, text: "A=1\r\nB=2" });
    assert.equal(files["deploy/.env"], `A=1\r\nB=2\r\n${name}=${secret}`);
  });
  it("is quoted for Docker Compose so that the server gets the same value", () => {
    const other = moves(composeFile.wrap(withSecret("'a$$-b #c'")), alone);
    assert.equal(other.files["deploy/.env"], `${name}='a$-b #c'\n`);
    const number = moves(composeFile.wrap(withSecret("0x1F")), alone);
    assert.equal(number.files["deploy/.env"], `${name}=31\n`);
  });
  it("is replaced if the variable in .env already has its value", () => {
    for (const line of [
      `${name}=${secret}`,
      `export ${name} = '${secret}'`,
      `A=1\n${name}: "${secret}"`,
    ])
      for (const abilities of [able, ...unable]) {
        const defined = { ...alone, text: `${line}\n` };
        const { title, files } = moves(composeFile.wrap(withSecret()), defined, abilities);
        assert.equal(title, "Read it from an environment variable");
        assert.deepEqual(files, { "deploy/compose.yml": composeAfter });
      }
  });
  it("stays where its value would be lost", () => {
    const text = composeFile.wrap(withSecret());
    const stays = (sibling: SiblingFile | "unknown", abilities = able, written = text): void =>
      assert.throws(() => moves(written, sibling, abilities), { message: noFix });
    // The folder cannot be read, or the editor cannot write the file.
    stays("unknown");
    for (const abilities of unable) stays(alone, abilities);
    // The file sets the variable to another value, or it is not certain to which.
    for (const other of ["x", "", "'x'", `${secret} # old`, `\${A:-${secret}}`])
      stays({ ...alone, text: `${name}=${other}\n` });
    stays({ ...alone, text: `${name}=${secret}\n${name}=x\n` });
    // No kind of quotes can contain the value.
    stays(alone, able, composeFile.wrap(withSecret("'a$$-b''c'")));
    // The container sets the variable itself.
    stays(alone, able, text.replace("environment:\n", `environment:\n      ${name}: x\n`));
  });
  it("is replaced in an editor that cannot write .env if it is an example value", () => {
    const text = composeFile.wrap(withSecret("CLIENT_SECRET"));
    for (const abilities of unable)
      assert.deepEqual(moves(text, alone, abilities, "placeholder-credential").files, {
        "deploy/compose.yml": composeAfter,
      });
  });
  it("is never shown to the user", () => {
    const { action } = moves(composeFile.wrap(withSecret()));
    const { edit, ...shown } = action;
    assert.ok(edit);
    assert.doesNotMatch(JSON.stringify(shown), new RegExp(secret));
    assert.doesNotMatch(JSON.stringify(edit.changeAnnotations ?? {}), new RegExp(secret));
  });
  it("gets an empty variable if it was missing", () => {
    const text = composeFile.wrap(ssoExample()).replace(/.*client-secret.*\n/, "");
    const { title, files } = moves(text, alone, able, "missing-client-secret");
    assert.equal(title, "Add 'client-secret', value in .env");
    assert.deepEqual(files, { "deploy/.env": `${name}=\n`, "deploy/compose.yml": composeAfter });
  });
  it("gets an empty variable if it was an example value", () => {
    const text = composeFile.wrap(withSecret("CLIENT_SECRET"));
    const { files } = moves(text, alone, able, "placeholder-credential");
    assert.deepEqual(files, { "deploy/.env": `${name}=\n`, "deploy/compose.yml": composeAfter });
  });
});

describe("a .env file with secrets in a Git repository", () => {
  const text = composeFile.wrap(withSecret());
  const ignoring = (ignored: string): SiblingFile["ignoring"] => [
    { folder: "file:///project/", uri: "file:///project/.gitignore", text: ignored },
  ];
  it("needs no change if Git ignores it or there is no repository", () => {
    for (const sibling of [alone, { ...alone, isInRepository: true, ignoring: ignoring(".env\n") }])
      assert.deepEqual(Object.keys(moves(text, sibling).files), [
        "deploy/.env",
        "deploy/compose.yml",
      ]);
  });
  it("is added to .gitignore, with a confirmation if the editor supports it", () => {
    const { title, files, action } = moves(text, { ...alone, ignoring: ignoring("*.log") });
    assert.equal(files[".gitignore"], "*.log\n.env");
    assert.match(title, /, value in \.env \(ignored by Git\)$/);
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
    const unconfirmed = moves(
      text,
      { ...alone, ignoring: ignoring("*.log") },
      { ...able, confirms: false },
    );
    assert.equal(unconfirmed.files[".gitignore"], "*.log\n.env");
    assert.equal(unconfirmed.action.edit?.changeAnnotations, undefined);
  });
  it("is ignored without a confirmation if the editor cannot confirm new files", () => {
    const abilities = { ...able, confirmsNewFiles: false };
    const repository = { ...alone, isInRepository: true };
    for (const sibling of [
      repository,
      { ...repository, text: "A=1\n" },
      { ...alone, ignoring: ignoring("*.log") },
    ]) {
      const { files, action } = moves(text, sibling, abilities);
      assert.equal(Object.keys(files).length, 3);
      assert.equal(action.edit?.changeAnnotations, undefined);
    }
    const existing = { ...alone, text: "A=1\n", ignoring: ignoring("*.log") };
    assert.ok(moves(text, existing, abilities).action.edit?.changeAnnotations);
  });
  it("gets a new .gitignore if the repository has none", () =>
    assert.equal(
      moves(text, { ...alone, isInRepository: true }).files["deploy/.gitignore"],
      ".env\n",
    ));
});

describe("a secret in any file", () => {
  it("comes from a Secret in Kubernetes", () => {
    const text = `configurations:\n  application:\n${withSecret().replace(/^/gm, "    ").trimEnd()}\ncommon:\n  extraEnv: []\n`;
    const { title, files } = moves(text, "unknown");
    assert.equal(title, "Read it from an environment variable, value in Secret kestra-sso");
    assert.match(files["deploy/compose.yml"] ?? "", /extraEnv:\n {4}- name: KESTRA_SSO_AUTHENTIK/);
  });
  for (const { name: fileKind, wrap } of fileKinds)
    for (const [layout, laidOut] of [
      ["line feeds", withSecret()],
      ["CRLF", withSecret().replaceAll("\n", "\r\n")],
      ["four spaces", withSecret().replace(/^ +/gm, (spaces) => spaces + spaces)],
    ] as const)
      it(`leaves no findings in ${fileKind} with ${layout}`, () => {
        const { files } = moves(wrap(laidOut));
        assert.deepEqual(
          findingsIn(files["deploy/compose.yml"] ?? "").map(({ rule }) => rule.id),
          [],
        );
      });

  const variable = fc.constantFrom("A: 1", 'B: "x" # c', "C:", "# comment", "D: &d ${X}");
  it("is replaced in any environment without other changes", () =>
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

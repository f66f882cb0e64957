// Files that are not on disk, but in a file system that another extension provides, as for remote repositories.
import assert from "node:assert/strict";
import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  FileType,
  Uri,
  window,
  workspace,
} from "vscode";
import { codeActionsIn } from "./providers";
import { closeEverything, findingsOf, ruleOf } from "./window";

const text = `micronaut:
  security:
    defaultRole:
      name: viewer
kestra:
  url: https://kestra.example.com
`;

describe("a virtual file", () => {
  const files = new Map([["/application.yml", Buffer.from(text)]]);
  let registration: Disposable;
  before(() => {
    registration = workspace.registerFileSystemProvider("e2e-memory", memoryFileSystem(files));
  });
  after(async () => {
    await closeEverything();
    registration.dispose();
  });

  it("has findings, and can be fixed and saved", async () => {
    const uri = Uri.parse("e2e-memory:/application.yml");
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const finding = (await findingsOf(document)).find(
      (one) => ruleOf(one) === "misplaced-default-role",
    );
    assert.ok(finding);
    const actions = await codeActionsIn(document, finding.range, "quickfix");
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit && (await workspace.applyEdit(fix.edit)));
    assert.ok(await document.save());
    assert.equal(
      files.get("/application.yml")?.toString(),
      `kestra:
  url: https://kestra.example.com
  security:
    defaultRole:
      name: viewer
`,
    );
  });
});

/** A file system with these files and without folders. */
const memoryFileSystem = (
  files: Map<string, Buffer>,
): Parameters<typeof workspace.registerFileSystemProvider>[1] => {
  const contentOf = (uri: Uri): Buffer => {
    const content = files.get(uri.path);
    if (!content) throw FileSystemError.FileNotFound(uri);
    return content;
  };
  const refuse = (uri: Uri): never => {
    throw FileSystemError.NoPermissions(uri);
  };
  let changes = 0;
  return {
    onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
    watch: () => ({ dispose: () => undefined }),
    stat: (uri) => ({ type: FileType.File, ctime: 0, mtime: changes, size: contentOf(uri).length }),
    readFile: contentOf,
    writeFile: (uri, content) => {
      changes++;
      files.set(uri.path, Buffer.from(content));
    },
    readDirectory: () => [],
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
};

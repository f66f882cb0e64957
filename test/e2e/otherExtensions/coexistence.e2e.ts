// With other popular extensions installed: nothing is reported or offered twice, and none reverts another's edits.
import assert from "node:assert/strict";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Diagnostic,
  type DocumentSymbol,
  extensions,
  type FoldingRange,
  type Hover,
  languages,
  MarkdownString,
  type TextDocument,
  type TextEdit,
  workspace,
  WorkspaceEdit,
} from "vscode";
import { execute } from "../providers";
import {
  closeEverything,
  cursorAfter,
  findingsOf,
  openFile,
  openSample,
  ourFindings,
  positionAfter,
  ruleOf,
  startServer,
  until,
} from "../window";

const otherExtensions = [
  "redhat.vscode-yaml",
  "ms-azuretools.vscode-containers",
  "kestra-io.kestra",
];

const labelOf = ({ label }: CompletionItem): string =>
  typeof label === "string" ? label : label.label;

const sortingOf = (item: CompletionItem): string => item.sortText ?? labelOf(item);

/** The findings of all extensions, once one of them matches `is`. */
const allFindings = (
  { uri }: TextDocument,
  is: (finding: Diagnostic) => boolean,
): Promise<Diagnostic[]> =>
  until(languages.onDidChangeDiagnostics, () => {
    const found = languages.getDiagnostics(uri);
    return found.some(is) ? found : undefined;
  });

const isFromOthers = ({ source }: Diagnostic): boolean => source !== "Kestra Config";

describe("with other extensions", () => {
  before(async () => {
    for (const id of otherExtensions) {
      const extension = extensions.getExtension(id);
      assert.ok(extension, `${id} is not installed`);
      await extension.activate();
    }
    await openSample("application.yml");
    await startServer();
  });
  afterEach(closeEverything);

  for (const [name, place] of [
    ["application.yml", "micronaut:\n  "],
    ["application.yml", "kestra:\n  "],
    ["docker-compose.yml", "services:\n  "],
    ["docker-compose.yml", "    environment:\n      "],
  ] as const) {
    it(`completes each word once after '${place.trim()}' in ${name}`, async () => {
      const { document } = await openSample(name);
      const position = positionAfter(document, place);
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, position, "\n  ");
      await workspace.applyEdit(edit);
      const { items } = await execute<CompletionList>("CompletionItemProvider", document, position);
      // A word for a nearby mapping has a description, which makes it a different item.
      const labels = items.map(({ label }) =>
        typeof label === "string" ? label : `${label.label} ${label.description ?? ""}`.trim(),
      );
      assert.ok(labels.length > 0);
      const duplicates = labels.filter((word, index) => labels.indexOf(word) !== index);
      assert.deepEqual(duplicates, [], labels.join(", "));
    });
  }

  it("sorts our completion items first", async () => {
    const editor = await openFile(
      "docker-compose.yml",
      "services:\n  kestra:\n    image: kestra/kestra-ee:v1.3.0\n    environment:\n      \n      KESTRA_CONFIGURATION: |\n        kestra:\n          url: https://kestra.example.com\n",
    );
    const { document } = editor;
    const position = cursorAfter(editor, "    environment:\n      ");
    const { items } = await execute<CompletionList>("CompletionItemProvider", document, position);
    const isOurs = ({ kind, sortText = "" }: CompletionItem): boolean =>
      kind === CompletionItemKind.Variable && /^\d{4}$/.test(sortText);
    const inOrder = [...items].sort((a, b) => (sortingOf(a) < sortingOf(b) ? -1 : 1)).map(isOurs);
    assert.ok(inOrder.includes(true));
    assert.deepEqual(
      inOrder,
      [...inOrder].sort((a, b) => Number(b) - Number(a)),
    );
  });

  /** The matching findings of all extensions in a text with a YAML mistake and one that only we report. */
  async function findingsMatching(name: string, text: string, mistake: RegExp): Promise<string[]> {
    const { document } = await openFile(name, text);
    await allFindings(document, isFromOthers);
    await findingsOf(document);
    return languages
      .getDiagnostics(document.uri)
      .filter(({ range, message }) => mistake.test(`${range.start.line} ${message}`))
      .map(({ source, message }) => `${source}: ${message}`);
  }

  const misplaced = "micronaut:\n  security:\n    defaultRole:\n      name: viewer\n";

  it("reports a syntax error once", async () => {
    const found = await findingsMatching(
      "application.yml",
      `${misplaced}kestra:\n  url: [a\n`,
      /flow|bracket|]/i,
    );
    assert.equal(found.length, 1, found.join("\n"));
    assert.doesNotMatch(found[0] ?? "", /^Kestra Config/);
  });

  it("reports a duplicate key once", async () => {
    const twice = "kestra:\n  queue: { type: postgres }\n  queue: { type: postgres }\n";
    const found = await findingsMatching(
      "application.yml",
      misplaced + twice,
      /unique|twice|again/i,
    );
    assert.equal(found.length, 1, found.join("\n"));
  });

  it("reports a syntax error in a compose file once", async () => {
    const inner = misplaced.replace(/^/gm, "        ").trimEnd();
    const found = await findingsMatching(
      "docker-compose.yml",
      `services:\n  kestra:\n    image: kestra/kestra-ee:v1.3.0\n    environment:\n      KESTRA_CONFIGURATION: |\n${inner}\n    command: [server\n`,
      /flow|bracket|]/i,
    );
    assert.equal(found.length, 1, found.join("\n"));
  });

  it("reports a syntax error itself if validation is off in the YAML extension", async () => {
    const settings = workspace.getConfiguration("yaml");
    await settings.update("validate", false, true);
    try {
      const { document } = await openFile("application.yml", `${misplaced}kestra:\n  url: [a\n`);
      const found = await until(languages.onDidChangeDiagnostics, () => {
        const ours = ourFindings(document);
        return ours.some(isOfSyntax) ? ours : undefined;
      });
      assert.equal(found.filter(isOfSyntax).length, 1);
    } finally {
      await settings.update("validate", undefined, true);
    }
  });

  it("does not change the language of documents", async () => {
    for (const [name, language] of [
      ["application.yml", "yaml"],
      ["docker-compose.yml", "dockercompose"],
      ["values.yaml", "yaml"],
    ] as const)
      assert.equal((await openSample(name)).document.languageId, language);
  });

  it("lists each symbol and folding range once", async () => {
    const { document } = await openSample("application.yml");
    const symbols = await execute<DocumentSymbol[]>("DocumentSymbolProvider", document);
    const names = symbols.map(({ name, range }) => `${name} ${range.start.line}`);
    assert.deepEqual(names, [...new Set(names)]);
    const folds = await execute<FoldingRange[]>("FoldingRangeProvider", document);
    const starts = folds.map(({ start }) => start);
    assert.deepEqual(starts, [...new Set(starts)]);
  });

  it("shows one hover for a key", async () => {
    const { document } = await openSample("application.yml");
    const hovers = await execute<Hover[]>(
      "HoverProvider",
      document,
      positionAfter(document, "micronaut"),
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((content) =>
        content instanceof MarkdownString ? content.value : String(content),
      ),
    );
    assert.deepEqual(texts, [...new Set(texts)]);
    assert.equal(texts.filter((text) => text !== "").length, 1);
  });

  it("leaves formatting to the YAML extension, and updates its findings", async () => {
    const { document } = await openFile(
      "application.yml",
      "micronaut:\n    security:\n        defaultRole:   \n            name:   viewer\n",
    );
    const before = (await findingsOf(document)).map(ruleOf);
    const edits = await execute<TextEdit[]>("FormatDocumentProvider", document, {
      tabSize: 2,
      insertSpaces: true,
    });
    assert.ok(edits.length > 0);
    const edit = new WorkspaceEdit();
    edit.set(document.uri, edits);
    await workspace.applyEdit(edit);
    assert.equal(
      document.getText(),
      "micronaut:\n  security:\n    defaultRole:\n      name: viewer\n",
    );
    const moved = await until(languages.onDidChangeDiagnostics, () => {
      const found = ourFindings(document);
      return found.some(({ range }) => document.getText(range) === "defaultRole")
        ? found
        : undefined;
    });
    assert.deepEqual(moved.map(ruleOf), before);
  });

  it("gives a stable result when a save fixes and formats a file", async () => {
    const settings = workspace.getConfiguration("editor", { languageId: "yaml" });
    await settings.update("formatOnSave", true, true, true);
    await settings.update(
      "codeActionsOnSave",
      { "source.fixAll.kestraConfig": "explicit" },
      true,
      true,
    );
    try {
      const { document } = await openFile(
        "application.yml",
        "micronaut:\n    security:\n        defaultRole: # everybody\n            name:   viewer\nkestra:\n    url: https://kestra.example.com\n",
      );
      await findingsOf(document);
      const saved = async (): Promise<string> => {
        const edit = new WorkspaceEdit();
        edit.insert(document.uri, document.positionAt(document.getText().length), "\n");
        await workspace.applyEdit(edit);
        assert.ok(await document.save());
        return document.getText();
      };
      const first = await saved();
      assert.match(
        first,
        /^kestra:\n {4}url: .*\n {4}security:\n {8}defaultRole: # everybody\n {12}name: viewer\n$/,
      );
      assert.equal(await saved(), first);
    } finally {
      await settings.update("formatOnSave", undefined, true, true);
      await settings.update("codeActionsOnSave", undefined, true, true);
    }
  });
});

const isOfSyntax = (finding: Diagnostic): boolean => /syntax/.test(String(ruleOf(finding)));

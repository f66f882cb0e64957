// Navigation and renaming in VS Code.
import assert from "node:assert/strict";
import {
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type SelectionRange,
  type TextDocument,
  type WorkspaceEdit,
} from "vscode";
import { execute } from "./providers";
import {
  closeEverything,
  openFile,
  openSample,
  positionAfter,
  rangeOf,
  startServer,
} from "./window";

const compose = `services:
  kestra:
    image: kestra/kestra-ee:latest
    environment:
      AUTHENTIK_SECRET: x
      MICRONAUT_SECURITY_OAUTH2_CLIENTS_AUTHENTIK_CLIENT_ID: kestra
      KESTRA_CONFIGURATION: |
        # single sign-on
        # of the company
        kestra:
          url: &url https://kestra.example.com
          tutorial: *url
        micronaut:
          security:
            oauth2:
              default-provider: authentik
              clients:
                "authentik":
                  client-secret: $\${AUTHENTIK_SECRET}
                  openid:
                    issuer: https://auth.example.com/application/o/kestra/
`;

const open = async (text = compose): Promise<TextDocument> =>
  (await openFile("compose.yml", text)).document;

describe("navigation and renaming", () => {
  before(startServer);
  afterEach(closeEverything);

  const definitions = async (document: TextDocument, target: string): Promise<string[]> => {
    const found = await execute<Location[]>(
      "DefinitionProvider",
      document,
      positionAfter(document, target),
    );
    return found.map(({ range }) => document.lineAt(range.start.line).text.trim());
  };

  it("goes to the definitions of anchors, variables and clients", async () => {
    const document = await open();
    assert.deepEqual(await definitions(document, "*u"), ["url: &url https://kestra.example.com"]);
    assert.deepEqual(await definitions(document, "${AUTH"), ["AUTHENTIK_SECRET: x"]);
    assert.deepEqual(await definitions(document, "default-provider: auth"), ['"authentik":']);
  });

  it("finds and highlights the references to a client", async () => {
    const document = await open();
    const where = positionAfter(document, '"auth');
    const found = await execute<Location[]>("ReferenceProvider", document, where);
    assert.deepEqual(found.map(({ range }) => document.getText(range)).sort(), [
      "AUTHENTIK",
      "authentik",
      "authentik",
    ]);
    const highlights = await execute<DocumentHighlight[]>("DocumentHighlights", document, where);
    assert.equal(highlights.length, 3);
  });

  it("links an issuer to the provider's discovery document", async () => {
    const document = await open();
    const links = await execute<DocumentLink[]>("LinkProvider", document);
    const issuer = rangeOf(document, "https://auth.example.com/application/o/kestra/");
    // VS Code detects addresses itself, too; where both exist, it follows our link.
    assert.deepEqual(
      links.filter(({ range }) => range.isEqual(issuer)).map(({ target }) => target?.toString()),
      ["https://auth.example.com/application/o/kestra/.well-known/openid-configuration"],
    );
  });

  it("lists clients and the role in the outline", async () => {
    const { document } = await openSample("docker-compose.yml");
    const symbols = await execute<DocumentSymbol[]>("DocumentSymbolProvider", document);
    const names = (all: readonly DocumentSymbol[]): string[] =>
      all.flatMap(({ name, detail, children }) => [`${name} ${detail}`, ...names(children)]);
    const found = names(symbols);
    assert.ok(found.includes("authentik authentik"), found.join("\n"));
    assert.deepEqual(
      symbols.map(({ name }) => name).filter((name) => name === "services"),
      [],
    );
  });

  it("folds mappings and comments", async () => {
    const document = await open();
    const folds = await execute<FoldingRange[]>("FoldingRangeProvider", document);
    const line = (text: string): number => rangeOf(document, text).start.line;
    const ends = new Map(folds.map(({ start, end }) => [start, end]));
    assert.equal(ends.get(line("# single")), line("# of the"));
    assert.equal(ends.get(0), document.lineCount - 2);
    assert.equal(ends.get(line("openid:")), document.lineCount - 2);
  });

  it("expands a selection by syntax nodes", async () => {
    const document = await open();
    const [range] = await execute<SelectionRange[]>("SelectionRangeProvider", document, [
      positionAfter(document, "client-secret: $"),
    ]);
    const texts: string[] = [];
    for (let each = range; each; each = each.parent as SelectionRange)
      texts.push(document.getText(each.range));
    assert.ok(texts.includes("client-secret: $${AUTHENTIK_SECRET}"), texts.join("\n=\n"));
  });

  const renamed = async (document: TextDocument, target: string, to: string): Promise<string> => {
    const edit = await execute<WorkspaceEdit>(
      "DocumentRenameProvider",
      document,
      positionAfter(document, target),
      to,
    );
    // VS Code applies changes that need confirmation only after the user confirms them.
    return [...edit.get(document.uri)]
      .sort((a, b) => b.range.start.compareTo(a.range.start))
      .reduce((text, { range, newText }) => {
        const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        return text.slice(0, start) + newText + text.slice(end);
      }, document.getText());
  };

  it("renames a client in all references, but not the user's own variables", async () => {
    const document = await open();
    assert.equal(
      await renamed(document, '"auth', "sso"),
      compose
        .replace("CLIENTS_AUTHENTIK_", "CLIENTS_SSO_")
        .replace("provider: authentik", "provider: sso")
        .replace('"authentik"', '"sso"'),
    );
    await assert.rejects(renamed(document, '"auth', "azureAd"), /Name the client 'azure-ad'/);
  });
});

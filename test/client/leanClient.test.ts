// What the client's bundle leaves out of vscode-languageclient: nothing that our server, or VS Code with it, has use for.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { leftOut } from "../../scripts/leanClient.mjs";
import { capabilitiesFor } from "../../server/src/lsp/capabilities";
import { realEditors } from "../lsp/realEditors";

const library = "node_modules/vscode-languageclient/lib/common";

const sourceOf = (module: string): string => readFileSync(join(library, `${module}.js`), "utf8");

/** The names of what the server announces to any editor, such as `hoverProvider` and `workspace.workspaceFolders`. */
const announced = new Set(
  realEditors.flatMap(({ capabilities, options }) => {
    const told = capabilitiesFor(capabilities, options ?? {});
    const { workspace = {}, ...rest } = told;
    return [...Object.keys(rest), ...Object.keys(workspace).map((name) => `workspace.${name}`)];
  }),
);

describe("the lean language client", () => {
  for (const [module, capability] of Object.entries(leftOut))
    it(`leaves out ${module}, which has no use without ${capability}`, () => {
      assert.ok(!announced.has(capability));
      const name = capability.split(".").at(-1) ?? "";
      assert.match(sourceOf(module), new RegExp(`apabilities\\??\\.(workspace\\??\\.)?${name}\\b`));
    });

  it("leaves out no module that looks at something the server announces", () => {
    for (const module of Object.keys(leftOut))
      for (const capability of announced)
        assert.ok(!sourceOf(module).includes(`apabilities.${capability}`), capability);
  });

  it("keeps a feature for everything that the server announces", () => {
    const kept = readdirSync(library)
      .filter((file) => file.endsWith(".js") && leftOut[file.slice(0, -3)] === undefined)
      .map((file) => readFileSync(join(library, file), "utf8"));
    // The encoding of positions is the client's own affair.
    const features = [...announced].filter((name) => name !== "positionEncoding");
    for (const capability of features) {
      const name = capability.split(".").at(-1) ?? "";
      assert.ok(
        kept.some((source) => source.includes(name)),
        capability,
      );
    }
  });

  it("matches no patterns, for the documents it serves are chosen by language alone", () => {
    const client = readFileSync("client/src/client.ts", "utf8");
    assert.ok(client.includes("documentSelector: languages.map((language) => ({ language })),"));
  });

  it("has none of that in its bundle", () => {
    const bundle = readFileSync("dist/client.js", "utf8");
    assert.ok(bundle.includes("provideHover"));
    const names = [
      "provideCallHierarchyIncomingCalls",
      "provideDocumentSemanticTokens",
      "provideTypeHierarchySubtypes",
      "makeRe",
    ];
    assert.deepEqual(
      names.filter((name) => bundle.includes(name)),
      [],
    );
  });
});

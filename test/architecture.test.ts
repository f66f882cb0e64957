// Proves that the linter keeps the architecture: imports run one way, each package has its one home, and what stands
// left of lsp/ is pure. Also that nothing is named for being a heap of this and that.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { ESLint } from "eslint";

const eslint = new ESLint();

/** What the linter says of a file with these lines. */
async function messagesFor(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId?.includes("no-restricted"))
    .map(({ message }) => message);
}

const importing = (module: string): string => `import { a } from "${module}";\na();\n`;

function refuses(filePath: string, module: string, ...why: RegExp[]): void {
  it(`${filePath} may not import ${module}`, async () => {
    const messages = await messagesFor(filePath, importing(module));
    assert.equal(messages.length, 1, messages.join("\n"));
    for (const reason of why) assert.match(messages[0] ?? "", reason);
  });
}

function allows(filePath: string, module: string): void {
  it(`${filePath} may import ${module}`, async () =>
    assert.deepEqual(await messagesFor(filePath, importing(module)), []));
}

describe("architecture", function () {
  this.timeout(20_000);
  // The first file makes the linter read its settings, which takes longer than a test may.
  before(() => messagesFor("server/src/rules/x.ts", ""));

  describe("imports run one way", () => {
    const oneWay =
      /Imports run one way, document → micronaut → knowledge → interpretation → discovery → rules → features → lsp\./;
    refuses(
      "server/src/document/x.ts",
      "../micronaut/tree/node",
      oneWay,
      /knows nothing that comes after it/,
    );
    refuses("server/src/document/fileKinds/x.ts", "../../knowledge/schema/keys", oneWay);
    refuses(
      "server/src/micronaut/x.ts",
      "../knowledge/schema/keys",
      oneWay,
      /it knows no key of Kestra/,
    );
    refuses(
      "server/src/knowledge/x.ts",
      "../rules/running/lint",
      oneWay,
      /must not know who uses them/,
    );
    refuses("server/src/knowledge/schema/x.ts", "../../rules/running/lint", oneWay);
    refuses("server/src/knowledge/x.ts", "../interpretation/kestraFile", oneWay);
    refuses("server/src/interpretation/x.ts", "../discovery/facts", oneWay, /edits nothing/);
    refuses("server/src/discovery/x.ts", "../rules/rule", oneWay, /it reports nothing/);
    refuses("server/src/rules/x.ts", "../features/hover/hover", oneWay, /without an editor/);
    refuses("server/src/rules/x.ts", "../cli/report", oneWay);
    refuses("server/src/features/x.ts", "../lsp/server", oneWay, /without knowing the wire/);
    refuses("server/src/lsp/x.ts", "../entry/server.node", /Entry points import lsp\//);
    refuses("server/src/cli/x.ts", "../features/hover/hover", /The command line stands on rules\//);
    refuses("server/src/entry/cli.ts", "../lsp/server", /The command line stands on rules\//);
    refuses("client/src/x.ts", "../../server/src/document/yaml/read", /nothing else of the server/);

    allows("server/src/micronaut/x.ts", "../document/span");
    allows("server/src/knowledge/x.ts", "../micronaut/tree/node");
    allows("server/src/rules/x.ts", "../knowledge/schema/keys");
    allows("server/src/features/x.ts", "../rules/running/lint");
    allows("server/src/lsp/x.ts", "../features/hover/hover");
    allows("server/src/cli/x.ts", "../rules/running/lint");
    allows("server/src/features/x.ts", "../protocol/status");
    refuses("server/src/protocol/x.ts", "../features/hover/hover", oneWay);
    refuses("server/src/rules/x.ts", "../protocol/status", oneWay);
    allows("client/src/x.ts", "../../server/src/protocol/status");
  });

  describe("each package has its one home", () => {
    const layers = [
      "document",
      "micronaut",
      "knowledge",
      "interpretation",
      "discovery",
      "rules",
      "features",
      "lsp",
      "cli",
    ];
    const packages = [
      { module: "yaml", homes: ["document"], why: /which YAML parser we use/ },
      { module: "zod", homes: ["knowledge/schema"], why: /only the schema may know zod/ },
      { module: "vscode-languageserver/node", homes: ["lsp"], why: /must work without a wire/ },
      { module: "vscode", homes: [], why: /the server serves every editor/ },
      { module: "vscode-languageclient/node", homes: [], why: /the only one that starts a server/ },
    ];
    for (const { module, homes, why } of packages) {
      for (const layer of layers) {
        if (!homes.includes(layer)) refuses(`server/src/${layer}/x.ts`, module, why);
      }
      for (const home of homes) allows(`server/src/${home}/x.ts`, module);
    }
    refuses("client/src/x.ts", "yaml", /belongs to server\/src\/document/);
    refuses("server/src/lsp/settings.ts", "vscode-languageserver", /must work without a wire/);
    allows("server/src/lsp/settings.ts", "zod");
    allows("server/src/lsp/options.ts", "zod");
    allows("server/src/entry/server.node.ts", "vscode-languageserver/node");
    refuses("server/src/entry/cli.ts", "vscode-languageserver/node", /must work without a wire/);
    allows("server/src/features/x.ts", "vscode-languageserver-types");
    allows("server/src/features/x.ts", "vscode-languageserver-textdocument");
    allows("client/src/x.ts", "vscode");
  });

  describe("what shall run in a browser stays pure", () => {
    const pure = [
      "document",
      "micronaut",
      "knowledge",
      "knowledge/schema",
      "interpretation",
      "discovery",
      "rules",
      "features",
    ];
    const mustRunInBrowser = /everything else must also run in a browser worker/;
    for (const layer of pure) {
      refuses(`server/src/${layer}/x.ts`, "node:fs", mustRunInBrowser);
      refuses(`server/src/${layer}/x.ts`, "fs", mustRunInBrowser);
      it(`server/src/${layer}/x.ts may not reach for process`, async () => {
        const messages = await messagesFor(
          `server/src/${layer}/x.ts`,
          "export const home = process.env.HOME;\n",
        );
        assert.equal(messages.length, 1, messages.join("\n"));
        assert.match(messages[0] ?? "", /take what you need as a parameter/);
      });
    }
    refuses("server/src/lsp/x.ts", "node:fs", mustRunInBrowser);
    refuses("client/src/x.ts", "node:fs", mustRunInBrowser);
    allows("server/src/entry/cli.ts", "node:fs");
    allows("client/src/client.node.ts", "node:path");
  });

  it("no file and no folder is named for being a heap", () => {
    const names = ["server", "client", "test", "scripts"].flatMap(namesBelow);
    assert.deepEqual(
      names.filter((path) => wordsOf(basename(path)).some((word) => heaps.has(word))),
      [],
    );
  });
});

const heaps = new Set(["util", "utils", "helper", "helpers", "common", "misc", "manager", "base"]);

/** The words of a name: `fooBar-baz.ts` has foo, bar, baz and ts. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ")
    .toLowerCase()
    .split(/[^a-z0-9]+/);

const namesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => !path.includes("node_modules"),
  );

// The server in French: findings of all rule examples, lenses, hints, the whole guided setup, and every sentence in
// the sources.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, CodeLens, InlayHint } from "vscode-languageserver-types";
import { codeActions } from "../../server/src/features/codeActions/codeActions";
import { codeLenses } from "../../server/src/features/lenses/codeLens";
import { inlayHints } from "../../server/src/features/hints/inlayHints";
import { setUpActions } from "../../server/src/features/setUp/actions";
import { clientsOf } from "../../server/src/interpretation/clients/clients";
import type { ProviderFile } from "../../server/src/micronaut/configuration";
import { withProviderFiles } from "../../server/src/providerSide/reading/providerFiles";
import { factOf, type Facts } from "../../server/src/discovery/facts";
import { inquiryFor } from "../../server/src/discovery/inquiry";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { parseIssuer } from "../../server/src/knowledge/sso/issuer";
import { providers } from "../../server/src/knowledge/providers";
import { parseVersion } from "../../server/src/knowledge/versions";
import { message, type Worded } from "../../server/src/messages/message";
import { inLanguage } from "../../server/src/messages/render";
import { readProjectFile } from "../../server/src/project/projectFile";
import { rules } from "../../server/src/rules";
import type { LintOptions } from "../../server/src/rules/running/lint";
import type { Example } from "../../server/src/rules/rule";
import { setsUp } from "../features/setUp";
import { tableIn } from "../features/roleTable";
import { english, withoutMessages } from "./english";
import { providerFilesOf } from "../providerFiles";

const allIn = (
  text: string,
): { start: { line: 0; character: 0 }; end: { line: number; character: 0 } } => ({
  start: { line: 0, character: 0 },
  end: { line: text.split("\n").length, character: 0 },
});

/** The facts if every client's provider has given this response. */
const factsIn = (text: string, answer: Example["answer"]): Facts =>
  readKestraFile(text).configs.flatMap((config) =>
    clientsOf(config).flatMap((client) => {
      const inquiry = inquiryFor(config, client);
      return answer && inquiry && !("refused" in inquiry)
        ? [factOf(config, client, inquiry, answer)]
        : [];
    }),
  );

/** All findings with their fixes, lenses and hints of a text, without the messages. */
function everything(
  text: string,
  options: LintOptions,
  providerFiles: readonly ProviderFile[] = [],
): unknown[] {
  const file = withProviderFiles(readKestraFile(text), providerFiles);
  const document = TextDocument.create("file:///a.yml", "yaml", 1, text);
  const commands = [
    "kestraConfig.copyText",
    "kestraConfig.checkIssuer",
    "kestraConfig.showDefaultRole",
  ];
  const { target } = options;
  const answers: Worded<CodeAction | CodeLens | InlayHint>[] = [
    ...codeActions(file, document, allIn(text), options),
    ...codeLenses(file, document, {
      target,
      commands,
      show: { addresses: true, checkIssuer: true, defaultRole: true, effectiveConfiguration: true },
    }),
    ...inlayHints(file, document, allIn(text), {
      target,
      show: { effectiveValues: true, times: true, withoutEffect: true },
    }),
  ];
  return inLanguage<unknown[]>(answers, withoutMessages);
}

describe("the server in French", () => {
  for (const rule of rules)
    it(`translates everything of the rule ${rule.id}`, () => {
      for (const example of rule.examples) {
        const { bad, version, answer } = example;
        const options = {
          target: parseVersion(version ?? ""),
          severities: rule.offByDefault ? { [rule.id]: rule.severity } : {},
          ...(answer ? { facts: factsIn(bad, answer) } : {}),
        };
        const found = everything(bad, options, providerFilesOf(example));
        assert.deepEqual(english(found), [], bad);
      }
    });

  it("translates everything about the samples and broken files", () => {
    for (const folder of ["test/samples", "test/fixtures/public", "test/fixtures/broken"])
      for (const name of readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))) {
        const text = readFileSync(join(folder, name), "utf8");
        for (const version of ["1.3", "2.0"])
          assert.deepEqual(english(everything(text, { target: parseVersion(version) })), [], name);
      }
  });

  it("translates all questions and next steps of a setup", () => {
    const asked = [
      ...providers.map(({ id }) =>
        setsUp("kestra: {}\n", "sso", { answers: { provider: id } }, withoutMessages),
      ),
      setsUp("kestra: {}\n", "sso", { answers: { provider: "ldap" } }, withoutMessages),
      ...(["1.3", "2.0"] as const).map((version) =>
        setsUp(
          "kestra: {}\n",
          "default-role",
          { answers: { role: "own" }, version },
          withoutMessages,
        ),
      ),
      setsUp("kestra: {}\n", "default-role", { answers: {} }, withoutMessages),
      setsUp("kestra: {}\n", "group-sync", { answers: {} }, withoutMessages),
      setsUp("kestra: {}\n", "ldap", { answers: {} }, withoutMessages),
    ];
    for (const { questions, outcome } of asked) assert.deepEqual(english([questions, outcome]), []);
  });

  it("translates the code actions of all setups", () => {
    const text = "kestra: {}\n";
    const document = TextDocument.create("file:///a.yml", "yaml", 1, text);
    for (const command of [undefined, "kestraConfig.setUp"]) {
      const options = { target: undefined, askedFor: "this-kind", command } as const;
      const actions = setUpActions(readKestraFile(text), document, allIn(text), options);
      assert.ok(actions.length > 0);
      assert.deepEqual(english(actions), []);
    }
  });

  it("translates the role table", () => {
    const table = tableIn(
      "kestra:\n  security:\n    default-role:\n      permissions:\n        FLOW: [READ, FLY]\n        APP: ${X}\n",
      undefined,
      withoutMessages,
    );
    assert.deepEqual(english(table), []);
  });

  it("translates the expected issuer of each provider", () => {
    const issuer = parseIssuer("https://a.example/oauth2/x");
    assert.ok(issuer);
    const expected = providers
      .flatMap(({ check }) => check?.(issuer) ?? [])
      .filter(({ corrected }) => corrected === undefined);
    assert.ok(expected.length > 1);
    assert.deepEqual(english(expected.map((found) => ({ message: found.expected }))), []);
  });

  it("translates the problems of a project file", () => {
    const wrong = [
      "{",
      "[]",
      '{"other": 1}',
      '{"severity": []}',
      '{"severity": {"no-such-rule": "off"}}',
      '{"severity": {"unknown-key": "loud"}}',
      '{"targetVersion": 1}',
      '{"targetVersion": "x"}',
      '{"maxWarnings": "x"}',
      '{"maxWarnings": 0.5}',
      '{"maxWarnings": -1}',
      '{"exclude": "x"}',
      '{"baseline": ""}',
    ].map((text) => readProjectFile(text));
    for (const read of wrong) assert.ok("problem" in read);
    assert.deepEqual(english(inLanguage<unknown>(wrong, withoutMessages)), []);
  });

  it("translates the effects of a fix on logins and permissions", () => {
    const client = (name: string): string =>
      `${name}: { client-id: a, client-secret: "\${S}", openid: { issuer: https://a.example } }`;
    const sso = (...lines: string[]): string =>
      ["micronaut:", "  security:", ...lines.map((line) => `    ${line}`), ""].join("\n");
    const own = `oauth2: { clients: { ${client("google")} } }`;
    const role = "kestra:\n  security:\n    default-role: { permissions: { FLOW: [READ] } }\n";
    for (const text of [
      sso("enable: false"),
      sso('enabled: "no"'),
      sso("oauth2: { enable: false }"),
      sso(own.replace("client-id", "enable: false, client-id")),
      sso(own, "authentication: cookie", 'token: { jwt: { enabled: "no" } }'),
      `kestra:\n  security:\n    ${own.replace("google", "okta")}\n${sso(own)}`,
      `${role}default-role: { permissions: { APP: [READ, CREATE], FLOW: [UPDATE] } }\n`,
      `kestra.server.basic-auth:\n  username: a@example.com\n  password: 0123\n`,
    ])
      assert.deepEqual(english(everything(text, { target: undefined })), [], text);
  });

  it("is checked for texts that are not messages", () => {
    const text = "Remove it now.";
    const answer = {
      title: text,
      edit: { changes: { a: [{ newText: text, title: text }] } },
      command: { title: text, arguments: [{ text }, text] },
      contents: { kind: "markdown", value: `- ${text}\n\`\`\`\n${text}\n\`\`\`` },
      next: [{ text, copy: text }],
      items: [{ label: text, detail: text, textEdit: { newText: text } }],
      choices: [{ label: text }],
    };
    assert.deepEqual(english(answer), Array<string>(6).fill(text));
    assert.deepEqual(english({ ...answer, title: message("requests.notOpen") }).length, 5);
  });

  it("has no sentences outside messages in the sources", () => {
    const layers = ["rules", "features", "interpretation", "discovery", "knowledge", "lsp"];
    assert.deepEqual(
      layers.flatMap((layer) => sentencesIn(join("server", "src", layer))),
      [],
    );
  });
});

/** Texts that are written into files are English. */
const elsewhere = /roleTable\/terraform/;

/** The sentences in a folder's sources, with `abc` for their values, but without those on the rules' pages. */
function sentencesIn(folder: string): string[] {
  const found: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts") || elsewhere.test(name)) continue;
    const code = readFileSync(join(folder, name), "utf8");
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && isOfThePage(node)) return;
      if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
        const text = ts.isStringLiteralLike(node)
          ? node.text
          : [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("abc");
        if (/^\p{Lu}[^{}]* [^{}]*[.?!]$/u.test(text)) found.push(text);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true));
  }
  return found;
}

/** The title and the reason of a rule are on its page, which is in English. */
const isOfThePage = ({ name, parent }: ts.PropertyAssignment): boolean =>
  ["title", "why", "examples"].includes(name.getText()) &&
  parent.properties.some((property) => property.name?.getText() === "examples");

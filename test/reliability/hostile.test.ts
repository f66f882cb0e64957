// Files written to break a parser: each is parsed, checked and used without a failing rule, and every finding has a
// range in the file.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnostics } from "../../server/src/features/diagnostics";
import { documentSymbols } from "../../server/src/features/structure/documentSymbols";
import { hover } from "../../server/src/features/hover/hover";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { isLong } from "../randomCases";
import { hostileTexts } from "./hostileTexts";

const size = isLong ? 190_000 : 8000;

describe("hostile files", () => {
  for (const [name, textOf] of Object.entries(hostileTexts))
    it(`get responses with ranges inside the file: ${name}`, function () {
      this.timeout(isLong ? 600_000 : 60_000);
      const text = textOf(size);
      const document = TextDocument.create("file:///a.yml", "yaml", 1, text);
      const failed: string[] = [];
      const options = {
        target: undefined,
        yamlIsChecked: false,
        onFailure: (rule: string) => void failed.push(rule),
      };
      const file = readKestraFile(text);
      const found = diagnostics(file, document, options);
      assert.ok(found.length <= 1000);
      for (const { range } of found) {
        assert.deepEqual(document.positionAt(document.offsetAt(range.start)), range.start);
        assert.deepEqual(document.positionAt(document.offsetAt(range.end)), range.end);
      }
      documentSymbols(file, document, { yamlIsChecked: false });
      for (const part of [0, 0.3, 0.6, 1]) hover(file, document, Math.floor(part * text.length));
      assert.deepEqual(failed, []);
    });

  it("may use property names of JavaScript objects as keys, clients, variables and roles", () => {
    const names = ["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf"];
    for (const odd of names) {
      const text = `kestra:
  queue: { type: postgres }
  ${odd}: 1
  variables:
    globals:
      ${odd}: \${${odd}:a}
  security:
    default-role:
      name: ${odd}
      permissions:
        ${odd}: [${odd}]
micronaut:
  security:
    oauth2:
      clients:
        ${odd}:
          client-id: a
          client-secret: \${B}
          openid:
            issuer: https://i.example.com/
${odd}: { ${odd}: *${odd} }
`;
      const document = TextDocument.create("file:///a.yml", "yaml", 1, text);
      const file = readKestraFile(text);
      const failed: string[] = [];
      const found = diagnostics(file, document, {
        target: undefined,
        yamlIsChecked: false,
        severity: { [odd]: "error" },
        onFailure: (rule: string) => void failed.push(rule),
      } as Parameters<typeof diagnostics>[2]);
      assert.deepEqual(failed, []);
      assert.ok(
        found.some(({ code }) => code === "unknown-permission"),
        odd,
      );
      for (let offset = 0; offset <= text.length; offset++) hover(file, document, offset);
      assert.equal(({} as Record<string, unknown>)["name"], undefined);
    }
  });
});

// Every edit in a code block keeps to the block, and a block that does not differ from a file gets the fixes of a file.
import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { LanguageId } from "../../server/src/document/codeBlocks/codeBlock";
import { changesBetween } from "../../server/src/document/edits/changes";
import { codeActions } from "../../server/src/features/codeActions/codeActions";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { blockFilesIn, fixAllBlocks, optionsIn } from "../../server/src/rules/running/codeBlocks";
import { lint, type LintOptions } from "../../server/src/rules/running/lint";
import { suppressionFixes } from "../../server/src/rules/suppression/suppress";
import { casesOf, seed } from "../randomCases";
import { commentedFile } from "../reliability/commentedFiles";
import { fileKinds } from "../fileKinds";
import { language } from "./check";

interface Around {
  readonly id: LanguageId;
  readonly head: string;
  readonly foot: string;
  readonly indent: string;
}

const arounds: readonly Around[] = [
  { id: "markdown", head: "# Kestra\n\n```yaml\n", foot: "```\n\n- kestra: x\n", indent: "" },
  { id: "markdown", head: "1. Kestra:\n   ~~~yml\n", foot: "   ~~~\nkestra:\n", indent: "   " },
  { id: "shellscript", head: "kestra() {\ncat <<'EOF' > a.yml\n", foot: "EOF\n}\n", indent: "" },
  { id: "shellscript", head: "cat <<EOF\n", foot: "EOF\necho kestra:\n", indent: "" },
  { id: "terraform", head: "kestra = {\n  x = <<-EOT\n", foot: "  EOT\n}\n", indent: "    " },
  { id: "dockerfile", head: "FROM x\nCOPY <<'EOF' /a.yml\n", foot: "EOF\n", indent: "" },
];

const ids = ["markdown", "shellscript", "terraform", "terraform-template", "dockerfile"] as const;

/** The text between the lines around it; the head and the foot get its line ending. */
function inside({ head, foot, indent }: Around, text: string): [string, string, string] {
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.replace(/^\uFEFF/, "").replace(/(?<!\n)$/, end);
  return [
    head.replaceAll("\n", end),
    lines.replace(/^(?=[^\r\n])/gm, indent),
    foot.replaceAll("\n", end),
  ];
}

describe("edits in code blocks", () => {
  const count = casesOf(100);
  it(`keep to the block in ${count} texts (seed ${seed})`, function () {
    this.timeout(0);
    let edits = 0;
    fc.assert(
      fc.property(commentedFile, fc.constantFrom(...arounds), ({ text, options }, around) => {
        const [head, body, foot] = inside(around, text);
        edits += keepsToBlock(around.id, head, body, foot, options);
      }),
      { numRuns: count, seed },
    );
    assert.ok(edits > count / 2, `only ${edits} edits`);
  });

  it(`never fail and keep the lines around any text in ${count} texts (seed ${seed})`, () => {
    const piece = fc.constantFrom(
      ...["```yaml\n", "```\n", "~~~yml\n", "- ", "   ", "\t", "\r\n", "\n", "<<EOF\n", "<<-'A'\n"],
      ...["EOF\n", "A\n", 'KESTRA_CONFIGURATION="', "KESTRA_CONFIGURATION='", '"\n', "'\n", "${a}"],
      ...[
        "%{ if }",
        "$",
        "\\",
        "`a`",
        "kestra:\n  url: x\n",
        "kestra:\n  urll: ",
        "#",
        ": ",
        "---\n",
      ],
      ...["micronaut:\n  security:\n    default-role:\n      name: $A\n", "\uFFFC", "{", "}"],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
        fc.constantFrom(...ids),
        (text, id) => {
          keepsToBlock(id, "", text, "", { target: undefined });
          const fixed = fixAllBlocks(text, language(id), { target: undefined });
          // Whatever another language fills in stays.
          assert.equal(fixed.split("\uFFFC").length, text.split("\uFFFC").length);
          assert.equal(fixed.split("${a}").length, text.split("${a}").length);
        },
      ),
      { numRuns: 10 * count, seed },
    );
  });

  const misplaced = "micronaut:\n  security:\n    default-role:\n      name: viewer\n";
  for (const around of arounds)
    for (const { name, wrap } of fileKinds)
      for (const end of ["\n", "\r\n"])
        it(`are those of a file in ${around.id} (${JSON.stringify([around.indent, end])}): ${name}`, () => {
          const plain = wrap(misplaced).replaceAll("\n", end);
          const options: LintOptions = { target: undefined };
          const [head, body, foot] = inside(around, plain);
          const [, fixedBody] = inside(around, fixAll(plain, options));
          assert.notEqual(fixedBody, body);
          assert.equal(
            fixAllBlocks(head + body + foot, language(around.id), options),
            head + fixedBody + foot,
          );
        });
});

/** Returns the number of edits. */
function keepsToBlock(
  id: LanguageId,
  head: string,
  body: string,
  foot: string,
  options: LintOptions,
): number {
  const text = head + body + foot;
  const within = ({ span }: { readonly span: { readonly start: number; readonly end: number } }) =>
    span.start >= head.length && span.end <= head.length + body.length;
  let edits = 0;
  for (const block of blockFilesIn(text, language(id))) {
    const own = optionsIn(language(id), block, options);
    const found = lint(block.file, own);
    const suppressions = suppressionFixes(block.file, found, own);
    for (const finding of found) {
      assert.ok(within({ span: finding.at }), finding.rule.id);
      for (const { changes } of [...finding.fixes(), ...suppressions(finding)]) {
        assert.ok(changes.every(within), `${finding.rule.id}\n${text}`);
        edits++;
      }
    }
  }
  const document = TextDocument.create("file:///a", id, 1, text);
  const everything = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  for (const block of blockFilesIn(text, language(id)))
    for (const { edit } of codeActions(
      block.file,
      document,
      everything,
      optionsIn(language(id), block, options),
    ))
      for (const { range } of Object.values(edit?.changes ?? {}).flat())
        assert.ok(
          within({
            span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
          }),
          text,
        );
  const fixed = fixAllBlocks(text, language(id), options);
  assert.ok(fixed.startsWith(head) && fixed.endsWith(foot), text);
  assert.ok(changesBetween(text, fixed).every(within), text);
  return edits;
}

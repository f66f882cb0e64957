// The ways to hold a configuration that are none: what is said of them, and what becomes of them.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { findingsIn, finds, fixes, inCompose, offersNothing } from "../check";

const rule = "config-not-literal";
const block = "kestra:\n  queue:\n    type: postgres\n  repository:\n    type: postgres\n";
const flat = "kestra.queue.type: postgres\nkestra.repository.type: postgres\n";
const literal = inCompose(block);
const held = (written: string, config = block): string =>
  inCompose(config).replace("KESTRA_CONFIGURATION: |", () => `KESTRA_CONFIGURATION:${written}`);
/** A file with the configuration as a value on one line. */
const onOneLine = (value: string): string =>
  `services:\n  kestra:\n    environment:\n      KESTRA_CONFIGURATION: ${value}\n    ports: []\n`;
const asBlock = (lines: string, header = "|"): string => onOneLine(header + lines);

const severity = (text: string): string | undefined => findingsIn(text)[0]?.severity;

describe("config-not-literal", () => {
  it("a literal block is right", () => finds(literal, []));

  describe("a folded block", () => {
    it("is wrong where it joins lines", () => {
      finds(held(" >", flat), [`${rule}:5`]);
      assert.equal(severity(held(" >", flat)), "warning");
    });
    it("is worth knowing where it does not", () =>
      assert.equal(severity(held(" >", block)), "information"));
    for (const header of [">", ">-", ">+", ">2", "&c >", "> # why"])
      it(`${header} becomes a literal one`, () =>
        fixes(held(` ${header}`, flat), rule, held(` ${header.replace(">", "|")}`, flat)));
    it("with CRLF", () =>
      fixes(
        held(" >", flat).replaceAll("\n", "\r\n"),
        rule,
        inCompose(flat).replaceAll("\n", "\r\n"),
      ));
    it("is reported once where several services share it", () => {
      const text =
        "x-c: &c >\n  kestra.queue.type: a\n  kestra.repository.type: a\nservices:\n  a:\n    environment:\n      KESTRA_CONFIGURATION: *c\n  b:\n    environment:\n      KESTRA_CONFIGURATION: *c\n";
      finds(text, [`${rule}:1`]);
      fixes(text, rule, text.replace(">", "|"));
    });
    it("in a list", () => {
      const text =
        "services:\n  kestra:\n    environment:\n      - >\n        KESTRA_CONFIGURATION=\n        kestra.queue.type: a\n        kestra.repository.type: a\n";
      finds(text, [`${rule}:4`]);
      fixes(text, rule, text.replace(">", "|"));
    });
    it("with lines that cannot be read stays, for what is meant is not known", () =>
      offersNothing(held(" >", `${flat}  x: [\n`), rule));
  });

  describe("a map", () => {
    it("becomes a literal block", () => {
      finds(held(""), [`${rule}:5`]);
      assert.equal(severity(held("")), "warning");
      fixes(held(""), rule, literal);
    });
    it("keeps its comments", () =>
      fixes(
        held(" # here", `# first\n${block}# last\n`),
        rule,
        held(" | # here", `# first\n${block}# last\n`),
      ));
    it("with an anchor, or with aliases to the outside, stays", () => {
      offersNothing(held(" &c"), rule);
      offersNothing(`x: &x postgres\n${held("", block.replace("postgres", "*x"))}`, rule);
      offersNothing(`${held("", block.replace("postgres", "&x postgres"))}x: *x\n`, rule);
    });
    it("in braces stays", () =>
      offersNothing(onOneLine("{ kestra: { queue: { type: postgres } } }"), rule));
    it("a line further left would end the block, and then it stays", () =>
      offersNothing(
        held("", block.replace("  repository", "# here\n  repository")).replace(
          "        # here",
          "# here",
        ),
        rule,
      ));
  });

  describe("a text in quotes", () => {
    it("with escapes becomes its own lines", () => {
      const text = onOneLine(JSON.stringify(block));
      assert.equal(severity(text), "information");
      const lines = block.trimEnd().replace(/^/gm, "        ");
      fixes(text, rule, asBlock(`\n${lines}`));
      fixes(onOneLine(JSON.stringify(block.trimEnd())), rule, asBlock(`\n${lines}`, "|-"));
      fixes(onOneLine(JSON.stringify(`${block}\n\n`)), rule, asBlock(`\n${lines}\n\n`, "|+"));
    });
    it("keeps the file's line ends", () =>
      assert.doesNotMatch(
        fixAll(
          onOneLine(`"\n        kestra.url: x\n        kestra.queue:\n      "`).replaceAll(
            "\n",
            "\r\n",
          ),
          { target: undefined },
        ),
        /[^\r]\n/,
      ));
    it("over several lines has lost its line breaks", () => {
      for (const quote of ['"', "'"]) {
        const text = held(` ${quote}`, `${block.trimEnd()}${quote}\n`);
        assert.equal(severity(text), "warning");
        fixes(text, rule, literal);
      }
    });
    it("with anything behind it stays", () => {
      offersNothing(onOneLine(`${JSON.stringify(block)} # here`), rule);
      offersNothing(
        `services:\n  kestra:\n    environment: { KESTRA_CONFIGURATION: ${JSON.stringify(block)} }\n`,
        rule,
      );
    });
    it("with characters that a literal block reads otherwise stays", () => {
      offersNothing(onOneLine('"kestra:\\r\\n  queue:\\r\\n    type: x\\r\\n"'), rule);
      offersNothing(onOneLine('"kestra:\\n  queue:\\n    type: x\\Ny\\n"'), rule);
    });
    it("in a list keeps the variable on a line of its own", () =>
      fixes(
        'services:\n  kestra:\n    environment:\n      - "KESTRA_CONFIGURATION=kestra:\\n  queue:\\n"\n',
        rule,
        "services:\n  kestra:\n    environment:\n      - |\n        KESTRA_CONFIGURATION=\n        kestra:\n          queue:\n",
      ));
  });

  it("what comes from elsewhere, or is none, is nobody's mistake", () => {
    for (const value of [
      "${CONFIG}",
      '"${CONFIG}"',
      ">\n        ${CONFIG}",
      '""',
      '"a text"',
      "",
      "~",
      "{}",
      "{ valueFrom: x }",
    ])
      finds(onOneLine(value), []);
  });
  it("a manifest holds its files as texts, too", () => {
    const manifest = (value: string): string =>
      `kind: ConfigMap\ndata:\n  other.yml: "a: b"\n  application.yml: ${value}\n`;
    const lines = block.trimEnd().replace(/^/gm, "    ");
    finds(manifest(JSON.stringify(block)), [`${rule}:4`]);
    fixes(manifest(JSON.stringify(block)), rule, manifest(`|\n${lines}`));
    fixes(manifest(`\n${lines}`).replace(": \n", ":\n"), rule, manifest(`|\n${lines}`));
    finds(manifest('"a:\\n  b: c\\n"'), []);
  });
  it("a container holds it in a variable, too", () => {
    const pod = (header: string): string =>
      `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - image: kestra/kestra\n          env:\n            - name: KESTRA_CONFIGURATION\n              value: ${header}\n                kestra.queue.type: a\n                kestra.repository.type: a\n`;
    finds(pod("|"), []);
    finds(pod(">-"), [`${rule}:9`]);
    fixes(pod(">-"), rule, pod("|-"));
  });
  it("its content is nobody's business until then, and everybody's after", () => {
    const wrong = held(" >", "kestra:\n  queue: x\n  defaultRole:\n    name: x\n");
    finds(wrong, [`${rule}:5`]);
    assert.deepEqual(readKestraFile(wrong).configs, []);
    assert.notDeepEqual(findingsIn(wrong.replace(">", "|")), []);
  });
  it("another configuration of the file is read as ever", () => {
    const other = inCompose("kestra:\n  queue: x\n").replace("services:\n  kestra:", "  other:");
    finds(held(" >", flat) + other, [`${rule}:5`, `wrong-type:15`]);
  });
});

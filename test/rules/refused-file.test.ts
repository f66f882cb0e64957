// Files that Docker Compose rejects for reasons outside of the configuration.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnostics } from "../../server/src/features/diagnostics";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { findingsIn, finds, fixes, inCompose, offersNothing } from "../check";

const rule = "refused-file";
const configuration = "      KESTRA_CONFIGURATION: |\n        kestra: {}\n";
const file = (variables: string, more = ""): string =>
  `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n${variables}${configuration}${more}`;
const list = (...items: string[]): string =>
  `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n${items.map((item) => `      - ${item}\n`).join("")}`;

describe("refused-file", () => {
  for (const value of [".inf", "-.Inf", ".NaN", "[a, b]", "{ a: b }", "${B:c}", "${B.c}"])
    it(`reports a variable with the value ${value}`, () =>
      finds(file(`      A: ${value}\n`), [`${rule}:5`]));
  for (const value of ["", "null", "0123", '".inf"', "${B:-c}", "$$A", "!reset [a]", "'{ a: b }'"])
    it(`does not report a variable with the value ${value || "nothing"}`, () =>
      finds(file(`      A: ${value}\n`), []));
  for (const item of ["A: b", "123", "true", '"A = y"', "A=${B:c}", ""])
    it(`reports the item '${item}'`, () => finds(list("B=1", item, "C=2"), [`${rule}:6`]));
  for (const item of ["A", "A=", '"A= y"', "A=b # c", "\n        A=b"])
    it(`does not report the item '${item.trim()}'`, () => finds(list("B=1", item, "C=2"), []));
  it("reports a special number in an override file only if it does not add to other variables", () => {
    const override = (tag: string): string =>
      `services:\n  kestra:\n    environment:${tag}\n      A: .inf\n${configuration}`;
    finds(override(""), []);
    finds(override(" !override"), [`${rule}:4`]);
  });
  it("reports variables that are a string, or nothing", () => {
    const head = "services:\n  kestra:\n    image: kestra/kestra\n    environment:";
    finds(`${head} A=x\n`, [`${rule}:4`]);
    finds(`${head}\n    ports: []\n`, [`${rule}:4`]);
    finds(`${head}\n# A\n  db:\n    image: postgres\n`, [`${rule}:4`]);
    finds(`${head} !reset\n`, []);
    finds(`${head} {}\n`, []);
  });
  it("reports a line of values that fits no block", () => {
    const values = (line: string): string =>
      `configurations:\n  application:\n    kestra:\n      url: https://kestra.example.com\n      queue:\n        type: postgres\n${line}   postgres:\n     url: x\n`;
    finds(values(" datasources:\n"), [`${rule}:7`]);
  });
  it("does not report variables that the user begins to write", () => {
    const head = "services:\n  kestra:\n    image: kestra/kestra\n    environment:";
    for (const end of ["", "\n", "  \n\n# more\n", "\r\n      "]) finds(head + end, []);
    finds(list("A=b", ""), []);
    finds(list("A=b", "") + "    ports: []\n", []);
  });
  it("reports a name twice, a number as a name, and two merge keys", () => {
    finds(file("      A: x\n      A: y\n"), [`${rule}:6`]);
    finds(file("      1: x\n"), [`${rule}:5`]);
    const anchors = "x-a: &a\n  A: 1\nx-b: &b\n  B: 1\n";
    finds(anchors + file("      <<: *a\n      <<: *b\n"), [`${rule}:10`]);
    finds(anchors + file("      <<: [*a, *b]\n"), []);
  });
  it("reports placeholders in the image and in other services, but not in comments and keys", () => {
    finds(file("").replace("image: kestra/kestra", "image: kestra/kestra:${TAG:latest}"), [
      `${rule}:3`,
    ]);
    finds(file("", "  db:\n    image: postgres\n    environment:\n      A: ${X.Y}\n"), [
      `${rule}:10`,
    ]);
    finds(file("      # ${A:b}\n      ${A:b}: x\n"), []);
    finds(file("") + "x-y: ${A:b}\n", []);
  });
  it("reports a placeholder in a default as a warning, because it may not be used", () =>
    assert.deepEqual(
      findingsIn(file("      A: ${X:-${A:y}}\n")).map(({ severity, at }) => [severity, at.start]),
      [["warning", file("").indexOf("      KESTRA") + "      A: ${X:-".length]],
    ));
  it("reports an empty document at the end", () => {
    finds(`${file("")}---\n`, [`${rule}:7`]);
    finds(`${file("")}---\n# nothing\n`, [`${rule}:7`]);
    finds(`---\n${file("")}...\n`, []);
    fixes(`${file("")}---\n`, rule, file(""));
  });
  it("reports a tab and an unknown alias, and nothing that follows from them", () => {
    finds(file("").replace("    environment", "\tenvironment"), [`${rule}:4`]);
    finds(file("      A: *nothing\n      B: [x]\n"), [`${rule}:5`]);
  });
  describe("with invalid YAML outside of the configuration", () => {
    const manifest = (after: string): string =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kestra\ndata:\n  application.yml: |\n    kestra:\n      queue:\n        type: postgres\n${after}`;
    const values = (after: string): string =>
      `configurations:\n  application:\n    kestra:\n      queue:\n        type: postgres\n${after}`;
    for (const [name, broken] of [
      ["an unclosed quote", '    x: "abc\n'],
      ["an unclosed bracket", "    x: [1\n"],
      ["a missing space", "    x:1\n"],
      ["a missing colon", "    x\n    y: 1\n"],
      ["a wrong indentation", "     x: 1\n"],
      ["a tab as indentation", "\tx: 1\n"],
    ] as const) {
      it(`reports ${name} after the configuration of a compose file`, () =>
        finds(file("", broken), [`${rule}:7`]));
      it(`reports ${name} in a manifest and in values of a chart`, () => {
        const line = broken.replace(/^ {4}/gm, "");
        if (line.startsWith(" ")) return;
        finds(manifest(line), [`${rule}:10`]);
        if (!line.startsWith("\t")) finds(values(`y: 1\n${line}`), [`${rule}:7`]);
      });
    }
    for (const key of ["services:", "  kestra:", "    image: kestra/kestra"])
      it(`reports a slip in '${key.trim()}', before the configuration`, () => {
        const line = file("").split("\n").indexOf(key) + 1;
        finds(
          file("").replace(
            key,
            key.replace(/: kestra|:$/, (end) => (end === ":" ? "" : ': "kestra')),
          ),
          [`${rule}:${String(line)}`],
        );
      });
    it("does not report it twice", () => {
      finds(
        file("").replace("        kestra: {}", "        kestra:\n          a: b\n       c: d"),
        ["yaml-syntax:8"],
      );
    });
    it("does not report stray tabs, which some programs accept, and templates", () => {
      finds(file("", "    x:\t1\n"), []);
      finds(file("", "    x: {{ a }}\n     b: 1\n"), []);
    });
    it("does not report a header at the column of its key, which other programs read", () =>
      finds(file("").replace("CONFIGURATION: |", "CONFIGURATION:\n      |"), []));
    describe("reports a slip that hides the configuration", () => {
      const whole = manifest("");
      const variables = file("").replace("kestra: {}", "kestra:\n          queue.type: memory");
      for (const [name, broken, line] of [
        ["a key without a colon", whole.replace("application.yml:", "application.yml"), 6],
        ["a header without a space", whole.replace(".yml: |", ".yml:|"), 6],
        ["text after a header", whole.replace("|", "| kestra"), 6],
        ["variables without a colon", variables.replace("environment:", "environment"), 4],
        ["variables too deep", variables.replace("    environment:", "     environment:"), 4],
        ["a tab above", variables.replace("    image", "\timage"), 3],
        ["configurations without a colon", `# Kestra\n${values("").replace("s:", "s")}`, 2],
      ] as const)
        it(name, () => finds(broken, [`${rule}:${String(line)}`]));
      it("but not in files of other programs", () => {
        const other = whole.replace(/kestra:[^]*/, "shop:\n      queue:\n        type: a\n");
        finds(other.replace("\ndata:", "\ndata"), []);
        finds(whole.replaceAll("kestra", "shop").replace("\ndata:", "\ndata"), []);
      });
    });
    it("offers to add a missing space", () =>
      fixes(file("", "    x:1\n"), rule, file("", "    x: 1\n")));
    it("leaves it to another YAML extension", () => {
      const text = file("", "    x: [1\n");
      for (const yamlIsChecked of [true, false])
        assert.equal(
          diagnostics(readKestraFile(text), TextDocument.create("file:///a.yml", "yaml", 1, text), {
            target: undefined,
            yamlIsChecked,
          }).length,
          yamlIsChecked ? 0 : 1,
        );
    });
  });
  it("reports nothing in templates and in files without Kestra", () => {
    finds(file("      A: {{ value }}\n      A: x\n"), []);
    finds("services:\n  db:\n    image: postgres\n    environment: A=x\n", []);
  });
  it("offers what may be meant", () => {
    fixes(file("      A: .inf\n"), rule, file('      A: ".inf"\n'));
    fixes(list('"A = y"'), rule, list('"A= y"'));
    fixes(file("      A: ${B:c}\n"), rule, file("      A: ${B:-c}\n"));
    fixes(
      file("      A: ${B:c}\n"),
      rule,
      file("      A: $${B:c}\n"),
      "Write '$$' for a plain dollar sign",
    );
    fixes(file("      A: ${b.c}\n"), rule, file("      A: $${b.c}\n"));
    offersNothing(file("      A: [b]\n"), rule);
  });
  describe("with several places", () => {
    const several = file("      A: .inf\n      B: [b]\n      C: ${B:c}\n");
    it("has one finding at the first, which points to the others", () => {
      const [finding, ...others] = findingsIn(several);
      assert.deepEqual(others, []);
      assert.equal(finding?.at.start, several.indexOf(".inf"));
      assert.deepEqual(
        finding?.related?.map(({ at, message }) => [
          several.slice(at.start, at.end),
          inEnglish(message),
        ]),
        [
          ["B", "The value of a variable cannot be a mapping or a list."],
          ["${B:c}", "Docker Compose does not allow this form of placeholder."],
        ],
      );
    });
    it("corrects those that can be corrected together, or the first alone", () => {
      const corrected = file('      A: ".inf"\n      B: [b]\n      C: ${B:-c}\n');
      fixes(several, rule, corrected, "Correct 2 of 3 places");
      fixes(several, rule, several.replace(".inf", '".inf"'), "Quote the value");
      fixes(
        file("      A: .inf\n      C: ${B:c}\n"),
        rule,
        file('      A: ".inf"\n      C: ${B:-c}\n'),
        "Correct all 2 places",
      );
      offersNothing(file("      A: [a]\n      B: [b]\n"), rule);
    });
    it("begins with a place that is certainly refused", () => {
      const text = file("      A: ${X:-${A:y}}\n      B: [b]\n");
      assert.deepEqual(
        findingsIn(text).map(({ severity, at }) => [severity, at.start]),
        [["error", text.indexOf("B: [b]")]],
      );
    });
    it("has one finding for each reader", () => {
      const values =
        "configurations:\n  application:\n    kestra:\n      url: https://kestra.example.com\n    datasources:\n      a: .inf\n      b: .nan\ncommon:\n  extraEnv:\n    - name: A\n      value: 1\n    - name: B\n      value: 2\n";
      finds(values, [`${rule}:6`, `${rule}:11`]);
    });
  });
  it("reports nothing else at a place that is refused, and mistakes of the configuration elsewhere", () => {
    const values = (url: string, more: string): string =>
      `configurations:\n  application:\n    kestra:\n      queue.type: memory\n      url: ${url}\n${more}`;
    finds(values(".inf", ""), [`${rule}:5`]);
    finds(values("x", "      a: .inf\n"), ["kestra-url:5", `${rule}:6`]);
  });
  it("names the program, and never a value", () => {
    const [finding] = findingsIn(file("      A: ${B:hunter2}\n"));
    assert.match(finding?.message ?? "", /^Docker Compose /);
    assert.doesNotMatch(finding?.message ?? "hunter2", /hunter2/);
  });
});

describe("a line '...' in a compose file", () => {
  const file = inCompose(
    "kestra:\n  url: https://kestra.example.com\n  queue:\n    type: postgres\n",
  );
  const lines = file.trimEnd().split("\n");
  const last = lines.findIndex((line) => line.includes("ports:"));
  for (const before of [1, 2, 3, 4, last])
    it(`is reported above: ${lines[before]?.trim() ?? ""}`, () => {
      const text = [...lines.slice(0, before), "...", ...lines.slice(before), ""].join("\n");
      finds(text, [`refused-file:${String(before + 1)}`]);
    });
  it("is not reported at its end", () => finds(`${file}...\n`, []));
});

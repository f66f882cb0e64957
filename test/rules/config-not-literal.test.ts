// Configurations that are not in a literal block scalar: what is reported, and what the fixes do.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { findingsIn, finds, fixes, inCompose, offersNothing } from "../check";

const rule = "config-not-literal";
const block = "kestra:\n  queue:\n    type: postgres\n  repository:\n    type: postgres\n";
const flat = "kestra.queue.type: postgres\nkestra.repository.type: postgres\n";
const literal = inCompose(block);
const configured = (written: string, config = block): string =>
  inCompose(config).replace("KESTRA_CONFIGURATION: |", () => `KESTRA_CONFIGURATION:${written}`);
/** A file in which the value of the configuration starts on the line of its key. */
const onOneLine = (value: string): string =>
  `services:\n  kestra:\n    environment:\n      KESTRA_CONFIGURATION: ${value}\n    ports: []\n`;
const asBlock = (lines: string, header = "|"): string => onOneLine(header + lines);

const severity = (text: string): string | undefined => findingsIn(text)[0]?.severity;

describe("config-not-literal", () => {
  it("does not report a literal block", () => finds(literal, []));

  describe("a folded block", () => {
    it("is reported as a warning if it joins lines", () => {
      finds(configured(" >", flat), [`${rule}:5`]);
      assert.equal(severity(configured(" >", flat)), "warning");
    });
    it("is reported as information if it joins no lines", () =>
      assert.equal(severity(configured(" >", block)), "information"));
    for (const header of [">", ">-", ">+", ">2", "&c >", "> # why"])
      it(`with header ${header} becomes a literal block`, () =>
        fixes(
          configured(` ${header}`, flat),
          rule,
          configured(` ${header.replace(">", "|")}`, flat),
        ));
    it("becomes a literal block in a file with CRLF", () =>
      fixes(
        configured(" >", flat).replaceAll("\n", "\r\n"),
        rule,
        inCompose(flat).replaceAll("\n", "\r\n"),
      ));
    it("is reported once if several services share it", () => {
      const text =
        "x-c: &c >\n  kestra.queue.type: a\n  kestra.repository.type: a\nservices:\n  a:\n    environment:\n      KESTRA_CONFIGURATION: *c\n  b:\n    environment:\n      KESTRA_CONFIGURATION: *c\n";
      finds(text, [`${rule}:1`]);
      fixes(text, rule, text.replace(">", "|"));
    });
    it("is found in a list", () => {
      const text =
        "services:\n  kestra:\n    environment:\n      - >\n        KESTRA_CONFIGURATION=\n        kestra.queue.type: a\n        kestra.repository.type: a\n";
      finds(text, [`${rule}:4`]);
      fixes(text, rule, text.replace(">", "|"));
    });
    it("has no fix if a line is not valid YAML", () =>
      offersNothing(configured(" >", `${flat}  x: [\n`), rule));
  });

  describe("a mapping", () => {
    it("becomes a literal block", () => {
      finds(configured(""), [`${rule}:5`]);
      assert.equal(severity(configured("")), "warning");
      fixes(configured(""), rule, literal);
    });
    it("keeps its comments", () =>
      fixes(
        configured(" # here", `# first\n${block}# last\n`),
        rule,
        configured(" | # here", `# first\n${block}# last\n`),
      ));
    it("has no fix with an anchor or with aliases across its boundary", () => {
      offersNothing(configured(" &c"), rule);
      offersNothing(`x: &x postgres\n${configured("", block.replace("postgres", "*x"))}`, rule);
      offersNothing(`${configured("", block.replace("postgres", "&x postgres"))}x: *x\n`, rule);
    });
    it("has no fix in flow style", () =>
      offersNothing(onOneLine("{ kestra: { queue: { type: postgres } } }"), rule));
    it("has no fix if a less indented line would end the block", () =>
      offersNothing(
        configured("", block.replace("  repository", "# here\n  repository")).replace(
          "        # here",
          "# here",
        ),
        rule,
      ));
  });

  describe("a quoted string", () => {
    it("with escapes becomes a block with one line each", () => {
      const text = onOneLine(JSON.stringify(block));
      assert.equal(severity(text), "information");
      const lines = block.trimEnd().replace(/^/gm, "        ");
      fixes(text, rule, asBlock(`\n${lines}`));
      fixes(onOneLine(JSON.stringify(block.trimEnd())), rule, asBlock(`\n${lines}`, "|-"));
      fixes(onOneLine(JSON.stringify(`${block}\n\n`)), rule, asBlock(`\n${lines}\n\n`, "|+"));
    });
    it("keeps the file's line endings", () =>
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
    it("over several lines is a warning because YAML joins them", () => {
      for (const quote of ['"', "'"]) {
        const text = configured(` ${quote}`, `${block.trimEnd()}${quote}\n`);
        assert.equal(severity(text), "warning");
        fixes(text, rule, literal);
      }
    });
    it("has no fix with anything after it", () => {
      offersNothing(onOneLine(`${JSON.stringify(block)} # here`), rule);
      offersNothing(
        `services:\n  kestra:\n    environment: { KESTRA_CONFIGURATION: ${JSON.stringify(block)} }\n`,
        rule,
      );
    });
    it("has no fix with characters that mean something else in a literal block", () => {
      offersNothing(onOneLine('"kestra:\\r\\n  queue:\\r\\n    type: x\\r\\n"'), rule);
      offersNothing(onOneLine('"kestra:\\n  queue:\\n    type: x\\Ny\\n"'), rule);
    });
    it("in a list keeps the variable on a separate line", () =>
      fixes(
        'services:\n  kestra:\n    environment:\n      - "KESTRA_CONFIGURATION=kestra:\\n  queue:\\n"\n',
        rule,
        "services:\n  kestra:\n    environment:\n      - |\n        KESTRA_CONFIGURATION=\n        kestra:\n          queue:\n",
      ));
  });

  it("reports a configuration that starts on the line of its variable", () => {
    const item = (lines: string): string =>
      `services:\n  kestra:\n    environment:\n      - |\n        KESTRA_CONFIGURATION=${lines}      - A=y\n`;
    const text = item("kestra:\n          url: https://kestra.example.com\n");
    finds(text, [`${rule}:5`]);
    assert.equal(severity(text), "information");
    fixes(text, rule, text.replace("=kestra", "=\n        kestra"));
    offersNothing(item("kestra:\n          queue: [\n"), rule);
    finds(item("${CONFIG}\n"), []);
  });
  it("does not report values from elsewhere", () => {
    for (const value of ["${CONFIG}", '"${CONFIG}"', ">\n        ${CONFIG}", "", "~"])
      finds(onOneLine(value), []);
    for (const value of ["{}", "{ valueFrom: x }"]) finds(onOneLine(value), ["refused-file:4"]);
  });
  it("reports files in a manifest", () => {
    const manifest = (value: string): string =>
      `kind: ConfigMap\ndata:\n  other.yml: "a: b"\n  application.yml: ${value}\n`;
    const lines = block.trimEnd().replace(/^/gm, "    ");
    finds(manifest(JSON.stringify(block)), [`${rule}:4`]);
    fixes(manifest(JSON.stringify(block)), rule, manifest(`|\n${lines}`));
    fixes(manifest(`\n${lines}`).replace(": \n", ":\n"), rule, manifest(`|\n${lines}`));
    finds(manifest('"a:\\n  b: c\\n"'), []);
  });
  it("reports variables of a container in a manifest", () => {
    const pod = (header: string): string =>
      `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - image: kestra/kestra\n          env:\n            - name: KESTRA_CONFIGURATION\n              value: ${header}\n                kestra.queue.type: h2\n                kestra.repository.type: h2\n`;
    finds(pod("|"), []);
    finds(pod(">-"), [`${rule}:9`]);
    fixes(pod(">-"), rule, pod("|-"));
  });
  it("does not check the content before the fix, but does afterwards", () => {
    const wrong = configured(" >", "kestra:\n  queue: x\n  defaultRole:\n    name: x\n");
    finds(wrong, [`${rule}:5`]);
    assert.deepEqual(readKestraFile(wrong).configs, []);
    assert.notDeepEqual(findingsIn(wrong.replace(">", "|")), []);
  });
  it("still checks other configurations in the file", () => {
    const other = inCompose("kestra:\n  queue: x\n").replace("services:\n  kestra:", "  other:");
    finds(configured(" >", flat) + other, [`${rule}:5`, `wrong-type:15`]);
  });

  describe("a string without keys", () => {
    const inList = (item: string): string =>
      `services:\n  kestra:\n    environment:\n      - ${item}\n    ports: []\n`;
    const container = (indent: string, lines: string): string =>
      `name: kestra\nimage: kestra/kestra:v1.1.4\n${lines}`.replace(/^(?=.)/gm, indent);
    const inPod = (value: string, more = ""): string =>
      `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        -\n${container("          ", `${more}env:\n  - name: KESTRA_CONFIGURATION\n    value: ${value}\n`)}`;
    const inTask = (value: string): string =>
      `family: kestra\ncontainerDefinitions:\n  -\n${container("    ", `environment:\n  - name: KESTRA_CONFIGURATION\n    value: ${value}\n`)}`;
    const inValues = (value: string): string =>
      `configurations:\n  application:\n    kestra:\n      queue:\n        type: h2\ncommon:\n  extraEnv:\n    - name: KESTRA_CONFIGURATION\n      value: ${value}\n`;
    const whatOf = (text: string): string[] =>
      findingsIn(text)
        .filter((finding) => finding.rule.id === rule)
        .map(({ severity: level, message }) => `${level}: ${message.split(". ")[0] ?? ""}`);
    const path = "warning: The variable takes the configuration itself, not a path";
    const plain = "warning: The configuration is a string without keys";
    const names = "warning: The configuration consists of 'NAME=value' instead of keys";
    const empty = "hint: The configuration is empty";
    for (const [written, expected] of [
      ["/app/application.yml", path],
      ["'/app/application.yml'", path],
      ["./kestra.yaml", path],
      ["file:/app/kestra.yml", path],
      ["a words", plain],
      ["'5'", plain],
      ["YWJjZA==", plain],
      ["kestra.url=http://localhost", names],
      ['"KESTRA_URL=a\\nKESTRA_QUEUE_TYPE=h2"', names],
      ['""', empty],
    ] as const) {
      for (const [where, text] of Object.entries({
        variables: onOneLine(written),
        pod: inPod(written),
        task: inTask(written),
        values: inValues(written),
      }))
        it(`is reported in a ${where}: ${written}`, () =>
          assert.deepEqual(whatOf(text), [expected]));
    }
    for (const [item, expected] of [
      ["KESTRA_CONFIGURATION=/app/application.yml", path],
      ['"KESTRA_CONFIGURATION=/app/application.yml"', path],
      ["KESTRA_CONFIGURATION=a b", plain],
      ["KESTRA_CONFIGURATION=A=b", names],
      ["KESTRA_CONFIGURATION=", empty],
      ["KESTRA_CONFIGURATION", undefined],
      ["KESTRA_CONFIGURATION=${FILE}", undefined],
    ] as const)
      it(`is ${expected === undefined ? "not " : ""}reported in a list: ${item}`, () =>
        assert.deepEqual(whatOf(inList(item)), expected === undefined ? [] : [expected]));
    it("is reported as the string that Docker Compose makes of a number or a boolean", () => {
      for (const written of ["5", "true", "1.0"])
        assert.deepEqual(whatOf(onOneLine(written)), [plain]);
    });
    for (const written of [
      "",
      "~",
      "${KESTRA}",
      "$KESTRA",
      "__KESTRA__",
      "#{KESTRA}#",
      "{{ lookup('file', 'a.yml') }}",
      "vault:secret/kestra",
      "!reset /app/a.yml",
    ])
      it(`is unknown: ${written}`, () => {
        for (const text of [onOneLine(written), inPod(written), inTask(written)])
          assert.deepEqual(whatOf(text), []);
      });
    it("may mean something to a command that is not the server's", () => {
      for (const command of [
        'command: ["sh", "-c", "x"]\n',
        "command: [java, -jar, a.jar]\n",
        "args: [server, --config, /a.yml]\n",
      ])
        assert.deepEqual(whatOf(inPod("/app/a.yml", command)), []);
    });
    it("has no fix", () => offersNothing(onOneLine("/app/application.yml"), rule));
  });
});

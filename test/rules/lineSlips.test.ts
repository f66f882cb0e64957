// One line with the wrong indentation or dash in a file that the server refuses because of it: the only error, with a fix that
// restores the file.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { refuses } from "../../server/src/document/yaml/diagnose";
import { findingsIn, finds, fixed, fixes } from "../check";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { fileKinds, plainFile } from "../fileKinds";

const rule = "yaml-syntax";
const config = `kestra:
  url: https://kestra.example.com
  queue:
    type: postgres
  # Where flows are stored
  repository:
    type: postgres
  security:
    super-admin:
      username: admin@example.com
      password: \${ADMIN}

    default-role:
      name: editor
      description: Reads flows
      permissions:
        FLOW: [READ, CREATE]
        EXECUTION:
          - READ
          - UPDATE
  plugins:
    configurations:
      - type: io.kestra.plugin.core.flow.Subflow
        values:
          note: |
            first line
              second: line
micronaut:
  security:
    token:
      jwt:
        signatures:
          secret:
            generator:
              secret: \${JWT}
    oauth2:
      enabled: true
      clients:
        dex:
          client-id: kestra
          client-secret: "\${SECRET}"
          openid:
            issuer: https://dex.example.com
`;
const lines = config.split("\n");

/** Where a line is moved by some columns, and the server then refuses the file. Lines of a block scalar cannot be told apart. */
function* slips(wrap: (config: string) => string, shifts: readonly number[]): Generator<string> {
  for (const [index, line] of lines.entries())
    for (const by of shifts) {
      if (line.includes("note:") || line.includes("second:")) continue;
      const spaces = line.search(/\S/) + by;
      if (!/^\s*(?:- )?[\w-]+:|^\s*- \w/.test(line) || spaces < 0 || index === 0) continue;
      const moved = " ".repeat(spaces) + line.trimStart();
      const text = wrap(lines.map((each, at) => (at === index ? moved : each)).join("\n"));
      const { configs } = readKestraFile(text);
      if (configs.some(({ problems }) => problems.some(refuses))) yield text;
    }
}

const errorsIn = (text: string): string[] =>
  findingsIn(text).flatMap(({ severity, rule: { id } }) => (severity === "error" ? id : []));

describe("a line with the wrong indentation", () => {
  for (const [name, by] of Object.entries({ left: [-1, -2, -3], right: [1, 2, 3] }))
    it(`too far ${name} is the only error, and the fix restores the file`, () => {
      const texts = [...slips((whole) => whole, by)];
      assert.ok(texts.length > 30, `only ${texts.length}`);
      for (const text of texts) {
        assert.deepEqual(errorsIn(text), [rule], text);
        assert.equal(fixed(text, rule), config, text);
      }
    });
  for (const { name, wrap } of fileKinds.filter((kind) => kind !== plainFile))
    it(`is corrected in ${name}`, () => {
      const texts = [...slips(wrap, [1])];
      assert.ok(texts.length > 10, `only ${texts.length}`);
      for (const text of texts.slice(0, 5)) assert.equal(fixed(text, rule), wrap(config), text);
    });
  it("is corrected below a value that ends like a block scalar begins", () =>
    fixes(
      "kestra:\n  url: <url>\n   queue:\n    type: postgres\n",
      rule,
      "kestra:\n  url: <url>\n  queue:\n    type: postgres\n",
    ));
  it("is corrected with other line ends", () => {
    const windows = (text: string): string => text.replaceAll("\n", "\r\n");
    for (const text of [...slips((whole) => whole, [-1])].slice(0, 5))
      assert.equal(fixed(windows(text), rule), windows(config), text);
  });
  it("moves the lines below it, too, if they fit nowhere else", () => {
    const text = config.replace(/ {4}super-admin:\n.*\n.*\n/, (block) =>
      block.replace(/^/gm, "  ").slice(0, -2),
    );
    assert.notEqual(text, config);
    fixes(text, rule, config);
  });
  it("is corrected under each root key", () => {
    const text = config.replace("  queue:", " queue:").replace("    oauth2:", "   oauth2:");
    const found = findingsIn(text).filter((finding) => finding.rule.id === rule);
    assert.equal(found.length, 2);
    assert.ok(found.every((finding) => finding.fixes().length === 1));
  });
  it("has no fix if two lines of a root key are wrong", () => {
    const text = config
      .replace("  queue:", " queue:")
      .replace("    default-role:", "   default-role:");
    const found = findingsIn(text).filter((finding) => finding.rule.id === rule);
    assert.ok(found.length > 0);
    assert.ok(found.every((finding) => finding.fixes().length === 0));
  });
  it("has no fix if there are two ways to correct it", () => {
    const text =
      "kestra:\n  variables:\n    globals:\n       a: 1\n     b: 2\n  url: https://x.example.com\n";
    finds(text, [`${rule}:5`]);
    assert.deepEqual(
      findingsIn(text).flatMap((finding) => finding.fixes()),
      [],
    );
  });
});

describe("a dash too many or too few", () => {
  const errors = (text: string): string[] =>
    findingsIn(text).flatMap(({ severity, rule: { id } }) => (severity === "hint" ? [] : id));
  const refused = (text: string): boolean =>
    readKestraFile(text).configs.some(({ problems }) => problems.some(refuses));

  it("is the only finding in a mapping with other keys, and the fix removes it", () => {
    const texts = lines.flatMap((line, index) => {
      if (!/^ +[\w-]+:/.test(line) || /values:|note:|second:/.test(line)) return [];
      const text = lines
        .map((each, at) => (at === index ? line.replace(/^ +/, "$&- ") : each))
        .join("\n");
      return refused(text) ? [text] : [];
    });
    assert.ok(texts.length > 15, `only ${texts.length}`);
    for (const text of texts) {
      assert.deepEqual(errors(text), [rule], text);
      assert.equal(fixed(text, rule), config, text);
    }
  });
  it("is added between items", () => {
    const text = config.replace("- UPDATE", "UPDATE");
    assert.deepEqual(errors(text), [rule]);
    assert.equal(fixed(text, rule), config);
  });
});

describe("a line that can only be read where it does not belong", () => {
  /** No automatic fix, and what is offered is only a choice. */
  const isLeft = (text: string): void => {
    assert.ok(
      findingsIn(text).some((finding) => finding.rule.id === rule),
      text,
    );
    assert.equal(fixAll(text, { target: undefined }), text);
  };
  it("is not moved over a key that is there already", () => {
    isLeft(`kestra:
  url: https://x.example.com
micronaut:
  security:
    intercept-url-map:
      - pattern: /a/**
        access: isAnonymous()
       pattern: /b/**
        access: isAuthenticated()
`);
    isLeft(
      "kestra:\n  queue:\n    type: postgres\n   type: memory\n  url: https://x.example.com\n",
    );
  });
  it("is not moved to a place where its key is unknown", () => {
    isLeft(
      "endpoints:\n  all:\n enabled: true\n sensitive: false\nkestra:\n  url: https://x.example.com\n",
    );
    isLeft(`kestra:
  url: https://x.example.com
micronaut:
  security:
    intercept-url-map:
      pattern: /health/**
        access:
          - isAnonymous()
      - pattern: /api/**
        access: isAuthenticated()
`);
  });
  it("is not made of a text", () => {
    const role = (text: string): string =>
      `kestra:\n  security:\n    default-role:\n      name: x\n${text}      permissions:\n        FLOW: [READ]\n`;
    isLeft(role("      description: |\n        Reads flows\n     and: executions\n"));
    isLeft(role("      description: Everyone may\n        read this: nothing else\n"));
    isLeft(
      "kestra:\n  variables:\n    globals:\n      team: data\n      mail: >-\n          data team\n        of: example\n  tasks:\n    tmp-dir:\n      path: /tmp\n",
    );
  });
  it("has no item removed because of it", () => {
    const text =
      "kestra:\n  url: https://x.example.com\n  security:\n    default-role:\n      name: x\n      description: y\n      permissions:\n       FLOW:\n        - READ\n        EXECUTION:\n        - READ\n        NAMESPACE:\n        - READ\n";
    assert.equal(fixAll(text, { target: undefined }).match(/- READ/g)?.length, 3);
  });
});

// Tabs that the server rejects: where they are reported, and what replaces them. Whether the server rejects a text is
// recorded in test/conformance/syntax.json.
import assert from "node:assert/strict";
import fc from "fast-check";
import { plain, wholeFile } from "../../server/src/document/fileKinds/plain";
import { applyChanges } from "../../server/src/document/span";
import { refuses } from "../../server/src/document/yaml/diagnose";
import { readConfiguration } from "../../server/src/micronaut/configuration";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import { yamlSyntax } from "../../server/src/rules/yaml-syntax";
import { findingsIn, finds, fixes, inCompose, offersNothing } from "../check";
import { allAnswers } from "../conformance/recordings";
import { fileKinds } from "../fileKinds";
import { casesOf, seed } from "../randomCases";

const rule = "yaml-syntax";
const configOf = (text: string) => readConfiguration(text, plain, wholeFile(text));

/** The preferred fixes of the rule, as far as there are any, one after another. */
function repaired(text: string): string {
  const context = { target: undefined, edition: undefined, facts: [] } as never;
  for (let count = 0; count < 30; count++) {
    const config = configOf(text);
    const all = [...yamlSyntax.check(config, context)].flatMap((each) => each.fixes?.() ?? []);
    const fix = all.find(({ preferred }) => preferred);
    if (!fix) return text;
    text = applyChanges(text, fix.changes);
  }
  return text;
}

const withoutSpaces = (text: string): string => text.replace(/[ \t]/g, "");

describe("a tab that the server rejects", () => {
  const config = (line: string): string =>
    `kestra:\n  url: https://kestra.example.com\n${line}\n  queue:\n    type: h2\n`;
  const cases: [string, string, string, string][] = [
    ["after a colon", "  a:\tb", "  a: b", "Tab after 'a:'"],
    ["after a colon and a space", "  a: \t b", "  a: b", "Tab after 'a:'"],
    ["after a key at the end of its line", "  a:\t\n    b: c", "  a:\n    b: c", "Tab after 'a:'"],
    ["after a dash", "  a:\n    -\tb", "  a:\n    - b", "Tab after '-'"],
    [
      "after a dash in front of a key",
      "  a:\n    -\tb: c\n      d: e",
      "  a:\n    - b: c\n      d: e",
      "Tab after '-'",
    ],
    [
      "after a dash in front of a key that is deeper",
      "  a:\n    -\tb: c\n        d: e",
      "  a:\n    -   b: c\n        d: e",
      "Tab after '-'",
    ],
    ["after a quoted string", '  a: "b"\t', '  a: "b"', "Tab after a value"],
    ["after a quoted string with a comment", "  a: 'b'\t# c", "  a: 'b' # c", "Tab after a value"],
    ["in brackets", "  a: [\tb,\tc ]", "  a: [ b, c ]", "Tab after '['"],
    ["after a bracket", "  a: [b]\t", "  a: [b]", "Tab after ']'"],
    ["after an anchor", "  a: &x\tb", "  a: &x b", "Tab after a value"],
    ["after the header of a block scalar", "  a: |\t\n    b", "  a: |\n    b", "Tab after '|'"],
    ["in a blank line", "  \t", "", "This blank line contains a tab"],
    ["before a comment", "\t  # c", "  # c", "Tab before a comment"],
  ];
  for (const [name, line, good, what] of cases) {
    it(`is reported and replaced ${name}`, () => {
      const text = config(line);
      const found = findingsIn(text).filter((each) => each.rule.id === rule);
      assert.ok(found[0]?.message.startsWith(what), found[0]?.message);
      assert.equal(found[0]?.severity, "error");
      assert.equal(repaired(text), config(good));
    });
  }

  it("is not reported inside of quotes, comments and block scalars, and after words", () => {
    for (const line of [
      '  a: "b\tc\n\td"',
      "  a: b # c\td\t",
      "  a: |\n    \tb\n    c\t\n    \t",
      "  a: b\t",
      "  a\t: b\tc",
      "  a: [b\t, c\t]",
    ])
      assert.deepEqual(configOf(config(line)).problems, [], line);
  });

  it("never shows a value in its message", () => {
    const text = 'kestra:\n  secret: [ "hidden",\t"x" ]\n  a: "hidden"\t\n  b: hidden-key\n';
    for (const { message } of findingsIn(text)) assert.ok(!message.includes("hidden"), message);
  });

  const helm = fileKinds.find(({ name }) => name === "Helm values");
  it("is not reported in a mapping that Helm writes again, unless Helm rejects it, too", () => {
    assert.ok(helm);
    const written = (line: string): string => helm.wrap(config(line));
    finds(written("  variables:\n    env-vars-prefix:\tA_"), []);
    assert.equal(findingsIn(written("\t"))[0]?.rule.id, rule);
  });

  it("is replaced so that the server accepts the file, in every recorded text", () => {
    let count = 0;
    for (const [text, isRead] of allAnswers<boolean>("syntax")) {
      const kinds = configOf(text).problems.map(({ kind }) => kind);
      if (isRead || !kinds.every((kind) => /^tab-(?!in-block)/.test(kind))) continue;
      count++;
      const after = repaired(text);
      assert.deepEqual(configOf(after).problems.filter(refuses), [], JSON.stringify([text, after]));
      assert.equal(withoutSpaces(after), withoutSpaces(text));
    }
    assert.ok(count > 150, String(count));
  });
});

describe("tabs in the indentation", () => {
  it("get the width that fits the lines around them", () => {
    fixes(
      "kestra:\n    url: https://a.example.com\n\tqueue:\n\t\ttype: postgres\n",
      rule,
      "kestra:\n    url: https://a.example.com\n    queue:\n        type: postgres\n",
    );
    fixes(
      "kestra:\n  url: https://a.example.com\n\tqueue:\n\t  type: postgres\n",
      rule,
      "kestra:\n  url: https://a.example.com\n  queue:\n    type: postgres\n",
    );
  });
  it("are a choice if several widths give different files", () => {
    const text = "kestra:\n  queue:\n    type: h2\n\turl: https://a.example.com\n";
    const [finding] = findingsIn(text);
    assert.deepEqual(
      finding?.fixes().map(({ title, preferred }) => [title, preferred]),
      [
        ["Replace leading tabs with 2 spaces each", false],
        ["Replace leading tabs with 4 spaces each", false],
      ],
    );
  });
  it("have no fix if no width fits", () =>
    offersNothing(
      "kestra:\n   url: https://a.example.com\n\tqueue:\n     type: h2\n  a: b\n",
      rule,
    ));

  const runs = casesOf(300);
  it(`are right or left to the user, in ${runs} random texts`, () => {
    const lines = [
      [0, "kestra:"],
      [1, "url: https://kestra.example.com"],
      [1, "security:"],
      [2, "default-role:"],
      [3, "name: viewer"],
      [3, "permissions:"],
      [4, "FLOW: [READ]"],
      [4, "EXECUTION:"],
      [5, "- READ"],
      [0, "micronaut:"],
      [1, "server:"],
      [2, "port: 8081"],
    ] as const;
    const written = (indent: (depth: number, line: number) => string): string =>
      lines.map(([depth, line], index) => `${indent(depth, index)}${line}\n`).join("");
    const valuesIn = (text: string): ReadonlyMap<string, string> => valuesOf(configOf(text).root);
    const intended = valuesIn(written((depth) => "  ".repeat(depth)));
    let right = 0;
    const width = fc.constantFrom(2, 4, 8);
    fc.assert(
      fc.property(
        width,
        width,
        fc.infiniteStream(fc.integer({ max: 9, min: 0 })),
        (step, tab, dice) => {
          const text = written((depth) => {
            const spaces = step * depth;
            return dice.next().value < 4
              ? "\t".repeat(Math.floor(spaces / tab)) + " ".repeat(spaces % tab)
              : " ".repeat(spaces);
          });
          if (!text.includes("\t")) return;
          const after = repaired(text);
          if (after === text) return;
          right++;
          assert.deepEqual(configOf(after).problems, [], text);
          assert.deepEqual(valuesIn(after), intended, text);
        },
      ),
      { numRuns: runs, seed },
    );
    assert.ok(right > runs / 2, String(right));
  });
});

describe("a list item that is too deep", () => {
  const role = (items: string): string =>
    `kestra:\n  security:\n    default-role:\n      name: viewer\n      permissions:\n        FLOW:\n${items}`;
  it("is aligned with the item above", () => {
    const text = role("          - READ\n              - CREATE\n              - DELETE\n");
    finds(text, [`${rule}:7`]);
    fixes(text, rule, role("          - READ\n          - CREATE\n          - DELETE\n"));
  });
  it("is aligned below a list at the column of its key", () =>
    fixes(
      role("        - READ\n          - CREATE\n        - DELETE\n"),
      rule,
      role("        - READ\n        - CREATE\n        - DELETE\n"),
    ));
  it("is not reported if it is not an item", () => {
    for (const items of [
      "          - READ\n            -1\n",
      '          - "READ\n            - x"\n',
    ])
      assert.deepEqual(configOf(role(items)).problems, []);
  });
});

describe("a key that ends with a colon", () => {
  for (const [bad, good] of [
    [
      "kestra:\n  url:: https://a.example.com\n  queue:\n    type: h2\n",
      "kestra:\n  url: https://a.example.com\n  queue:\n    type: h2\n",
    ],
    [
      "kestra:\n  queue:\n    type: h2\nmicronaut:\n  security::\n    enabled: true\n",
      "kestra:\n  queue:\n    type: h2\nmicronaut:\n  security:\n    enabled: true\n",
    ],
    ["kestra:\n  queue: { type:: postgres }\n", "kestra:\n  queue: { type: postgres }\n"],
    [
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        authentik::\n          client-id: kestra\n",
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        authentik:\n          client-id: kestra\n",
    ],
  ] as const)
    it(`loses one: ${JSON.stringify(bad)}`, () => fixes(bad, rule, good));
  it("is not reported outside of the configuration, where other programs read it", () =>
    finds(
      inCompose("kestra:\n  queue:\n    type: h2\n").replace(
        "    image:",
        "    x-a:: b\n    image:",
      ),
      [],
    ));
  it("is left alone in quotes", () =>
    assert.deepEqual(configOf('kestra:\n  "a:": b\n').problems, []));
});

// What is read from HCL. Expected values are as in the specification of its native syntax.
import assert from "node:assert/strict";
import fc from "fast-check";
import { type HclValue, readHcl } from "../../server/src/document/hcl/read";
import { quoted } from "../../server/src/document/hcl/write";
import { casesOf, seed } from "../randomCases";

/** A value as JSON; expressions as they are written, in parentheses. */
function shown(value: HclValue): unknown {
  switch (value.kind) {
    case "string":
      return value.text;
    case "expression":
      return `(${value.text})`;
    case "list":
      return value.items.map(shown);
    case "object":
      return Object.fromEntries(
        [...value.entries].map(([name, entry]) => [name, shown(entry.value)]),
      );
  }
}

/** The body of the only block. */
function reads(lines: string, expected: unknown): void {
  const [block, ...others] = readHcl(`a "b" "c" {\n${lines}\n}\n`) ?? [];
  assert.ok(block);
  assert.deepEqual(others, []);
  assert.deepEqual([block.type, ...block.labels], ["a", "b", "c"]);
  assert.deepEqual(shown({ ...block.body, start: 0, end: 0 }), expected);
}

const part = fc.constantFrom(
  ...'"\\$%{}[]()<>=:,.#/*-\n\r\t\0 ab1é😀\u2028\u0085'.split(""),
  ...['"${', "${", "%{", "<<E\n", "\nE\n", "/*", "*/", "a = ", 'b "c" {\n', "}\n", '"d"', "[", "]"],
);

describe("HCL", () => {
  it("has strings with escapes", () => {
    reads('a = "b"\n  c-d="e" # f = "g"\nh = "i" // j', { a: "b", "c-d": "e", h: "i" });
    reads('a = "\\"\\\\\\n\\u00e9\\U0001F600 $${b} %%{c} $ %"', { a: '"\\\né😀 ${b} %{c} $ %' });
  });
  it("has strings with expressions, which contain strings", () => {
    reads('a = "${b["}"]}/c"\nd = "%{ if e }f%{ endif }"\ng = "h"', {
      a: '("${b["}"]}/c")',
      d: '("%{ if e }f%{ endif }")',
      g: "h",
    });
    reads(String.raw`a = "\q"`, { a: String.raw`("\q")` });
    reads(String.raw`a = "\U00110000"`, { a: String.raw`("\U00110000")` });
  });
  it("has lists over several lines", () => {
    reads('a = [\n  "b", # "c"\n  /* "d", */ "e",\n]', { a: ["b", "e"] });
    reads('a = ["b"\n, c.d, []]', { a: ["b", "(c.d)", []] });
  });
  it("has objects", () => {
    reads('a = { b = "c", "d" : ["e"] }\nf = {\n  g = "h"\n  i = "j"\n}', {
      a: { b: "c", d: ["e"] },
      f: { g: "h", i: "j" },
    });
    reads("a = { (b) = 1 }", { a: "({ (b) = 1 })" });
  });
  it("has blocks in blocks", () => {
    reads('a {\n  b = "c"\n}\na {}\nd "e" { f = "g" }', { a: [{ b: "c" }, {}], d: [{ f: "g" }] });
  });
  it("has expressions, which are not evaluated", () => {
    for (const expression of [
      "true",
      "1.5",
      "null",
      "var.b",
      "b.c[0].d",
      '"b" == c ? "d" : "e"',
      '"b" + "c"',
      'f("b", ["c"])',
      '["b"][0]',
      '{ b = "c" }.b',
      "{ for b in c : b => d }",
      "(\n  1 +\n  2\n)",
      '<<EOT\n}"\nEOT',
      "<<-EOT\n  ${b}\n  EOT",
    ])
      reads(`a = ${expression}\nz = "y"`, { a: `(${expression})`, z: "y" });
    reads('a = [for b in c : "d"]', { a: ['(for b in c : "d")'] });
    reads('a = ["b", c(\n"d"), "e"]', { a: ["b", '(c(\n"d"))', "e"] });
  });
  it("may have a byte order mark and line breaks of Windows", () => {
    const [block] = readHcl('\uFEFFa {\r\n  b = "c"\r\n  d = <<E\r\n}\r\nE\r\n}\r\n') ?? [];
    assert.deepEqual(block && shown({ ...block.body, start: 0, end: 0 }), {
      b: "c",
      d: "(<<E\r\n}\r\nE)",
    });
  });
  it("is not read from other text", () => {
    for (const text of [
      "a:\n  b: c\n",
      "a {",
      "a }",
      "a = ",
      'a = "b',
      'a = "b\n"',
      "a = <<E\nb\n",
      "a /* b",
      "a = 1 }",
      "a = [",
      "a = (",
      "a b = c",
      '{ "a": "b" }',
    ])
      assert.equal(readHcl(text), undefined, text);
    assert.deepEqual(readHcl(""), []);
    assert.deepEqual(readHcl('a = "b"\n'), []);
  });
  it("is not read if it is nested too deep", () => {
    for (const [open, close] of [
      ["a {\n", "}\n"],
      ["a = [", "]"],
      ["a = { b = ", "}"],
    ] as const) {
      const deep = open + open.replace("a = ", "").repeat(20_000) + close.repeat(20_001);
      assert.doesNotThrow(() => readHcl(deep));
    }
  });
  it("reads back every string that we write", () => {
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join("")),
        (text) => {
          const [block] = readHcl(`a {\n  b = ${quoted(text)}\n}\n`) ?? [];
          assert.deepEqual(block && shown({ ...block.body, start: 0, end: 0 }), { b: text });
        },
      ),
      { seed, numRuns: casesOf(300) },
    );
  });
  it("has all positions inside of any text", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        for (const { body, start, end } of readHcl(text) ?? []) {
          assert.ok(start >= 0 && start < end && end <= text.length);
          for (const { key, value } of body.entries.values()) {
            assert.ok(key.start < key.end && key.end <= text.length);
            isInside(value, text);
          }
        }
      }),
      { seed, numRuns: casesOf(2000) },
    );
  });
});

function isInside(value: HclValue, text: string): void {
  assert.ok(value.start < value.end && value.end <= text.length);
  if (value.kind === "expression") assert.equal(value.text, text.slice(value.start, value.end));
  if (value.kind === "list") for (const item of value.items) isInside(item, text);
  if (value.kind === "object")
    for (const entry of value.entries.values()) isInside(entry.value, text);
}

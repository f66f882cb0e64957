// Lines that end a block scalar or a line early: in every file kind there is one finding, the lines below are still
// read, and the fix restores the file.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { propertiesOf } from "../../server/src/micronaut/tree/properties";
import { findingsIn, finds, fixes, inCompose, offersNothing } from "../check";
import { fileKinds, plainFile } from "../fileKinds";

const rule = "yaml-syntax";
const config =
  "kestra:\n  url: https://kestra.example.com\n  here: x\nmicronaut:\n  server:\n    port: 8080\n";
const clean = config.replace("  here: x\n", "");

const lineOf = (text: string, part: string): number => text.split(part)[0]?.split("\n").length ?? 0;

function readsAll(text: string): void {
  const found = readKestraFile(text).configs.flatMap(({ root }) => [...propertiesOf(root).keys()]);
  assert.deepEqual(found, ["kestra.url", "micronaut.server.port"]);
}

const inString = fileKinds.filter(({ wrap }) =>
  readKestraFile(wrap(clean)).configs.some(({ region }) => region.embedded),
);
const spacesOf = (text: string, part: string): string =>
  new RegExp(`^( *)${part}`, "m").exec(text)?.[1] ?? "";

describe("a block scalar that ends early", () => {
  it("is tested in several file kinds", () => assert.ok(inString.length > 6));
  for (const { name, wrap } of inString) {
    describe(`in ${name}`, () => {
      const whole = wrap(clean);
      const marked = wrap(config);
      const withLine = (line: string): string => marked.replace(/^ *here: x$/m, line);
      const first = spacesOf(whole, "kestra:\n *url");
      // The configuration is the whole string, and not a part of the YAML in it.
      const isNested = (whole.match(/\|[-+\d]*\n/g) ?? []).length > 1;
      const isFirst = !isNested && /\|[-+\d]*\n *kestra:\n *url/.test(whole);
      const isAll = !isNested && (isFirst || whole.includes("KESTRA_CONFIGURATION="));

      const ifFirst = isFirst ? it : (): void => undefined;
      const ifAll = isAll ? it : (): void => undefined;

      it("at a comment at the margin, which is indented", () => {
        const text = withLine("#   grant-type: x");
        finds(text, [`${rule}:${lineOf(text, "#   grant")}`]);
        readsAll(text);
        fixes(text, rule, withLine(`${first}#   grant-type: x`));
      });
      it("at several comments, which are reported once", () => {
        const text = withLine("# a\n# b");
        finds(text, [`${rule}:${lineOf(text, "# a\n")}`]);
        fixes(text, rule, withLine(`${first}# a\n${first}# b`));
      });
      ifAll("at a comment less deep than its lines", () => {
        const text = withLine(`${first.slice(1)}# x`);
        finds(text, [`${rule}:${lineOf(text, "# x")}`]);
        readsAll(text);
      });
      it("at a comment above its lines", () => {
        const text = whole.replace(/^ *kestra:\n(?= *url)/m, "# first\n$&");
        finds(text, [`${rule}:${lineOf(text, "# first")}`]);
        fixes(text, rule, text.replace("# first", `${first}# first`));
        readsAll(text);
      });
      it("at a blank line with a tab, which is emptied", () => {
        for (const line of ["\t", " \t "]) {
          const text = withLine(line);
          finds(text, [`${rule}:${lineOf(text, "\t")}`]);
          readsAll(text);
          fixes(text, rule, withLine(""));
        }
      });
      ifFirst("below first lines that are deeper, which are aligned", () => {
        const above = (lines: string): string =>
          whole.replace(/^ *kestra:\n(?= *url)/m, `${lines}$&`);
        for (const [line, aligned] of [
          [`${first}    # first\n`, `${first}# first\n`],
          [`${first}    \n`, "\n"],
          [`\n${first}  \n${first}    # a\n${first}  # b\n`, `\n\n${first}# a\n${first}# b\n`],
        ] as const) {
          const text = above(line);
          assert.deepEqual(
            findingsIn(text).map((finding) => finding.rule.id),
            [rule],
          );
          readsAll(text);
          fixes(text, rule, above(aligned));
        }
      });
      ifAll("but not at comments after it, or as deep as its lines", () => {
        for (const text of [
          withLine(`${first}# x`),
          withLine(`${first}  # x\n`),
          whole.replace(/^ *port: 8080\n/m, "$&# a\n\n  # b\n"),
        ])
          finds(text, []);
      });
      ifAll("but not at a tab as deep as its lines, at which the server stops", () => {
        const text = withLine(`${first}\t`);
        finds(text, [`${rule}:${lineOf(text, "\t")}`]);
        readsAll(text);
        fixes(text, rule, withLine(""));
      });
      it("at an invisible line separator, which becomes a line break", () => {
        for (const separator of ["\u2028", "\u2029", "\u0085", "\r"]) {
          const text = whole.replace("example.com\n", `example.com${separator}`);
          finds(text, [`${rule}:${lineOf(text, separator)}`]);
          readsAll(text);
          fixes(text, rule, whole);
        }
      });
    });
  }

  it("is found at a document marker, which has no fix", () => {
    for (const { wrap } of inString.slice(0, 2)) {
      const text = wrap(config).replace(/^ *here: x$/m, "---");
      finds(text, [`${rule}:${lineOf(text, "---")}`]);
      readsAll(text);
      offersNothing(text, rule);
    }
  });
  it("is found in a configuration itself", () => {
    const script = (line: string): string =>
      plainFile.wrap(`${clean}kestra.webserver.path: |\n    a\n${line}\n    b\n`);
    for (const [line, fixed] of [
      ["# a", "    # a"],
      ["\t", ""],
    ] as const) {
      finds(script(line), [`${rule}:8`]);
      fixes(script(line), rule, script(fixed));
    }
  });
  it("is no problem in a mapping, where comments may be anywhere", () => {
    for (const { wrap } of fileKinds.filter((kind) => !inString.includes(kind))) {
      const text = wrap(config).replace(/^ *here: x$/m, "# x\n#\n  # z");
      finds(text, []);
      readsAll(text);
    }
  });
});

describe("a bracket directly after the colon of a key", () => {
  it("is reported, and the fix adds a space", () => {
    for (const value of ["{a: b }", "[ a: b]"]) {
      const text = (space: string): string =>
        `${clean}kestra.variables:\n  globals:${space}${value}\n`;
      fixes(text(""), rule, text(" "));
    }
  });
  it("is not reported for a template", () => {
    const text = `${clean}kestra.variables:\n  a:{{ b }}: c\n`;
    finds(text, []);
  });
});

describe("an address on a line below its key", () => {
  for (const address of ["jdbc:postgresql://db:5432/kestra", "urn:a:b", "https://a.b:80/c"])
    it(`is one value: ${address}`, () =>
      finds(`${clean}datasources:\n  postgres:\n    url:\n      ${address}\n`, []));
});

describe("a line with a variable that compose replaces", () => {
  const at = (line: string): string =>
    inCompose(`${clean}datasources:\n  postgres:\n    username: kestra\n${line}\n`).replace(
      "$$",
      "$",
    );
  for (const [what, line] of [
    ["without a space after its colon", "    password:${PW}"],
    ["without a colon", "    password ${PW}"],
    ["with a wrong indentation", "   password: ${PW}"],
    ["with an open quote", '    password: "${PW}'],
  ] as const)
    it(`is reported ${what}`, () => {
      const [finding, ...others] = findingsIn(at(line));
      assert.equal(finding?.rule.id, rule);
      assert.deepEqual(others, []);
    });
  for (const line of ["${MORE}", "    ${KEY}", "    password: ${PW} a: b", "    ${KEY:-a: b}"])
    it(`is unknown from its variable on: ${line.trim()}`, () => finds(at(line), []));
});

describe("an invisible line separator", () => {
  const plain = (url: string): string =>
    clean.replace("  url: https://kestra.example.com", `  queue.type: h2\n  url: ${url}`);
  it("has no fix if no key follows", () => {
    for (const url of ["https://a.b # b\u2028c d", "https://a.b # b\u2028 c"]) {
      finds(plain(url), [`${rule}:3`]);
      offersNothing(plain(url), rule);
    }
  });
  it("has no fix if the key is left of the configuration", () => {
    const text = inCompose(clean).replace("example.com\n", "example.com\u2028b: c\n");
    finds(text, [`${rule}:7`]);
    offersNothing(text, rule);
  });
  it("is harmless at the end of a line, and inside a string", () => {
    for (const url of ["https://a.b\u2028", "https://a.b # c\u2029", '"https://a.b"\u0085'])
      finds(plain(url), []);
    finds(`${clean}kestra.webserver.path: "a\u2028b"\n`, []);
  });
  it("is not reported in a file that has only carriage returns", () =>
    finds(clean.replaceAll("\n", "\r"), []));
});

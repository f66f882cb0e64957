// Comments that suppress findings: allowed positions, scope, and findings for comments without effect.
import assert from "node:assert/strict";
import { composeFile } from "../fileKinds";
import { finds, findingsIn, fixed } from "../check";
import { yaml } from "../../server/src/rules/shared/yaml";

const unknown = (line: string): string => `kestra:\n  security:\n    oidc:\n      ${line}\n`;

const title = "Remove the comment";

describe("a suppression comment", () => {
  it("after a value applies to its line", () => {
    finds(unknown("colour: blue # kestra-config-ignore unknown-key"), []);
    finds(unknown("colour: blue # kestra-config-ignore unknown-key\n      shade: light"), [
      "unknown-key:5",
    ]);
  });

  it("applies only to the rules that it names", () => {
    const twice = `micronaut:\n  security:\n    oauth2:\n      enabled: 1\n      colour: { enabled: 1 }`;
    finds(twice, ["wrong-type:4", "unknown-key:5"]);
    finds(`${twice} # kestra-config-ignore wrong-type`, [
      "wrong-type:4",
      "unknown-key:5",
      "unused-ignore:5",
    ]);
    finds(`# kestra-config-ignore-file unknown-key, wrong-type\n${twice}`, []);
  });

  it("can give a reason after two hyphens", () =>
    finds(unknown("colour: blue # kestra-config-ignore unknown-key -- read by a proxy"), []));

  it("ends where another comment begins", () =>
    finds(unknown("colour: blue # kestra-config-ignore unknown-key # read by a proxy"), []));

  it("on a separate line applies to the next line with content", () => {
    const above = "# kestra-config-ignore-next-line unknown-key";
    finds(unknown(`${above}\n      colour: blue`), []);
    finds(unknown(`${above}\n\n      # a proxy reads it\n      colour: blue`), []);
    finds(unknown(`${above}\n      colour: blue\n      shade: light`), ["unknown-key:6"]);
    finds(unknown(`groups-claim-path: groups ${above}\n      colour: blue`), []);
  });

  it("can apply to the whole file from any position", () => {
    const everywhere = "# kestra-config-ignore-file unknown-key";
    const two = unknown("colour: blue\n      shade: light");
    finds(`${everywhere}\n${two}`, []);
    finds(`\uFEFF${everywhere}\n${two}`, []);
    finds(two + everywhere, []);
    finds(`${everywhere}\n${composeFile.wrap(two)}`, []);
    finds(composeFile.wrap(`${everywhere}\n${two}`), []);
    finds(composeFile.wrap(two) + everywhere, []);
  });

  it("can apply to every configuration in a file", () => {
    const service = (name: string, line: string): string =>
      `  ${name}:\n    environment:\n      KESTRA_CONFIGURATION: |\n        kestra: { security: { oidc: { ${line}: 1 } } }\n`;
    const both = `services:\n${service("a", "colour")}${service("b", "shade")}`;
    finds(both, ["unknown-key:5", "unknown-key:9"]);
    finds(`${both}# kestra-config-ignore-file unknown-key\n`, []);
    finds(both.replace("} } }", "} } } # kestra-config-ignore unknown-key"), ["unknown-key:9"]);
  });

  it("works in every document of a configuration", () => {
    const second = unknown("colour: blue # kestra-config-ignore unknown-key");
    const text = `kestra:\n  url: https://kestra.example.com\n---\n${second}`;
    finds(text, []);
    finds(composeFile.wrap(text), []);
  });

  it("applies to findings that start on its line", () =>
    finds(
      yaml`
        kestra:
          security:
            default-role: # kestra-config-ignore default-role-incomplete
              name: viewer
      `,
      [],
    ));

  it("is not recognised in strings or with other words", () => {
    for (const line of [
      'colour: "blue # kestra-config-ignore unknown-key"',
      "colour: blue# kestra-config-ignore unknown-key",
      "colour: |\n        # kestra-config-ignore-file unknown-key",
      "colour: blue\n      groups-claim-path: |\n        # kestra-config-ignore-file unknown-key",
      "colour: blue # no kestra-config-ignore unknown-key",
      "colour: blue # kestra-config-ignored unknown-key",
      "colour: blue # kestra-config-ignore-all unknown-key",
    ])
      finds(unknown(line), ["unknown-key:4"]);
  });

  describe("in invalid YAML", () => {
    it("is found after an unclosed quote", () => {
      const open = 'kestra:\n  url: "https://kestra.example.com\n';
      const below = "  security:\n    oidc:\n      groups-claim-path: 1\n      colour: blue";
      finds(open + below, ["yaml-syntax:2", "unknown-key:6"]);
      finds(`${open}${below} # kestra-config-ignore unknown-key\n`, ["yaml-syntax:2"]);
      const above = "# kestra-config-ignore-next-line yaml-syntax";
      finds(open.replace("\n", `\n  ${above}\n`), []);
      finds(composeFile.wrap(open.replace("\n", `\n  ${above}\n`)), []);
    });

    it("is found on a line with wrong indentation", () =>
      finds(
        "kestra:\n  url: https://kestra.example.com\n   colour: blue # kestra-config-ignore yaml-syntax\n",
        [],
      ));

    it("is not found in quotes", () =>
      finds('kestra:\n  url: "https://kestra.example.com # kestra-config-ignore yaml-syntax\n', [
        "yaml-syntax:2",
      ]));

    it("is found in an enclosing file with invalid YAML", () =>
      finds(
        `x: "open\n# kestra-config-ignore-file unknown-key\n${composeFile.wrap(unknown("colour: blue"))}`,
        ["refused-file:1"],
      ));
  });
});

describe("suppression comments without effect", () => {
  const line = "      groups-claim-path: groups";

  it("are reported and removed per rule name", () => {
    const text = unknown(
      "colour: blue # kestra-config-ignore wrong-type, unknown-key missing-issuer",
    );
    const ranges = findingsIn(text).map(({ at }) => text.slice(at.start, at.end));
    assert.deepEqual(ranges, ["wrong-type", "missing-issuer"]);
    assert.equal(
      fixed(text, "unused-ignore"),
      unknown("colour: blue # kestra-config-ignore unknown-key missing-issuer"),
    );
    assert.equal(
      fixed(text.replace("wrong-type, ", ""), "unused-ignore"),
      unknown("colour: blue # kestra-config-ignore unknown-key"),
    );
  });

  it("are tagged as unnecessary", () => {
    const [unused, other] = findingsIn(
      `# kestra-config-ignore-file wrong-type\n${unknown("colour: blue")}`,
    );
    assert.equal(unused?.tag, "unnecessary");
    assert.ok(other && other.tag === undefined);
  });

  it("are removed without leaving spaces or empty lines", () => {
    const comment = "# kestra-config-ignore-file wrong-type";
    const plain = `kestra:\r\n  security:\r\n    oidc:\r\n${line}`;
    for (const [before, after] of [
      [`${plain}\r\n      ${comment}\r\n`, `${plain}\r\n`],
      [`${plain}\r\n      ${comment}`, plain],
      [`${plain}   ${comment}`, plain],
      [`\uFEFF${comment}\r\n${plain}\r\n`, `\uFEFF${plain}\r\n`],
    ] as const)
      assert.equal(fixed(before, "unused-ignore", title), after);
  });

  it("are corrected if a rule name is misspelt", () => {
    const text = unknown("colour: blue # kestra-config-ignore unknwon-key wrong-typo x");
    finds(text, ["unknown-key:4", "unused-ignore:4", "unused-ignore:4", "unused-ignore:4"]);
    assert.equal(fixed(text, "unused-ignore"), text.replace("unknwon", "unknown"));
    assert.equal(
      fixed(text, "unused-ignore", "Remove 'unknwon-key'"),
      text.replace("unknwon-key ", ""),
    );
  });

  it("get missing rule names", () => {
    const text = unknown("colour: blue # kestra-config-ignore");
    finds(text, ["unknown-key:4", "unused-ignore:4"]);
    const named = unknown("colour: blue # kestra-config-ignore unknown-key");
    assert.equal(fixed(text, "unused-ignore", "Add unknown-key to the comment"), named);
    finds(named, []);
  });

  it("get 'next-line' if they are on a separate line", () => {
    const text = unknown("# kestra-config-ignore unknown-key\n      colour: blue");
    finds(text, ["unused-ignore:4", "unknown-key:5"]);
    const meant = text.replace("ignore", "ignore-next-line");
    assert.equal(fixed(text, "unused-ignore"), meant);
    finds(meant, []);
  });

  it("are not reported if the rule is off or did not run", () => {
    const ignoring = (rule: string): string => `# kestra-config-ignore-file ${rule}\n`;
    const off = { target: undefined, severities: { "wrong-type": "off" } } as const;
    finds(ignoring("wrong-type") + unknown(""), ["unused-ignore:1"]);
    finds(ignoring("wrong-type") + unknown(""), [], off);
    finds(ignoring("wrong-type") + unknown('groups-claim-path: "open'), ["yaml-syntax:5"]);
    finds(ignoring("wrong-typo") + unknown('groups-claim-path: "open'), [
      "unused-ignore:1",
      "yaml-syntax:5",
    ]);
  });

  it("can be suppressed and turned off", () => {
    finds(`# kestra-config-ignore-file wrong-type unused-ignore\n${unknown("")}`, []);
    finds(`# kestra-config-ignore-file wrong-type\n${unknown("")}`, [], {
      target: undefined,
      severities: { "unused-ignore": "off" },
    });
  });

  it("are not reported in files without a Kestra configuration", () =>
    finds("# kestra-config-ignore-file nothing\nname: CI\non: [push]\n", []));
});

// Values of Kestra's chart with a slip in a key around the configuration, so that the chart reads no configuration.
import assert from "node:assert/strict";
import { mayContainConfiguration } from "../../server/src/protocol/documents";
import { finds, fixes } from "../check";

const rule = "ignored-value";
const kestra =
  "    kestra:\n      url: https://kestra.example.com\n      queue:\n        type: postgres\n";
const micronaut = "    micronaut:\n      security:\n        authentication: cookie\n";
const values = (content: string): string =>
  `configurations:\n  application:\n${content}common:\n  extraEnv: []\n`;

describe("a key around the configuration of a chart", () => {
  for (const content of [kestra, kestra + micronaut]) {
    const good = values(content);
    for (const slip of ["configuratoins", "configuration", "configurationss", "onfigurations"])
      it(`is reported if it is '${slip}'`, () => {
        const text = good.replace("configurations", slip);
        finds(text, [`${rule}:1`]);
        fixes(text, rule, good);
      });
    for (const slip of ["aplication", "applications", "appliaction"])
      it(`is reported if it is '${slip}'`, () => {
        const text = good.replace("application", slip);
        finds(text, [`${rule}:2`]);
        fixes(text, rule, good);
      });
    it("is reported if it has the name of a file", () => {
      for (const name of ["application.yml", "application.yaml"])
        for (const header of ["", " |", " |-"]) {
          const text = good.replace("application:", `${name}:${header}`);
          finds(text, [`${rule}:2`]);
          fixes(text, rule, good);
        }
    });
    it("is reported if it is the item of a list", () => {
      for (const item of ["- application:", "- application.yml: |"]) {
        const text = values(content.replace(/^/gm, "  ").trimEnd() + "\n").replace(
          "application:",
          item,
        );
        finds(text, [`${rule}:2`]);
        fixes(text, rule, text.replace(item, "  application:"));
      }
    });
    it("is reported with a no-break space in its indentation", () => {
      for (const spaces of ["\u00a0 ", "\u00a0\u00a0"]) {
        const text = good.replace("  application", `${spaces}application`);
        finds(text, [`${rule}:2`]);
        fixes(text, rule, good);
      }
    });
    it("is reported as the dependency of another chart", () => {
      const text = `kestra:\n${good.replace("configurations", "configuratoins").replace(/^(?=.)/gm, "  ")}`;
      assert.ok(mayContainConfiguration(text));
      finds(text, [`${rule}:2`]);
    });
    it("is reported if the key below is not inside of it", () => {
      const text = good.replace("  application", "application");
      finds(text, [`${rule}:2`]);
    });
  }
  it("is not reported in other files", () => {
    for (const text of [
      values(kestra).replace("configurations", "settings"),
      values(kestra).replace("application", "other"),
      `config:\n  application:\n${micronaut}`,
      "configuration:\n  application:\n    kestra:\n      image: kestra/kestra\n",
      `configurations:\n  - name: a\n    application:\n  ${kestra.replace(/\n(?=.)/g, "\n  ")}`,
      "configurations:\n  - application.yml: |\n      spring:\n        a: kestra\n",
    ])
      finds(text, []);
  });
});

describe("a manifest whose kind has a slip", () => {
  for (const slip of ["kind ConfigMap", "kind;ConfigMap", "kind=ConfigMap"])
    it(`is reported: ${slip}`, () => {
      const data = (kestra + micronaut).replace(/^ {4}/gm, "");
      finds(
        `apiVersion: v1\n${slip}\nmetadata:\n  name: kestra\ndata:\n  application.yml: |\n${data.replace(/^/gm, "    ").trimEnd()}\n`,
        ["refused-file:2"],
      );
    });
});

describe("the name of a file in a ConfigMap", () => {
  const data = (kestra + micronaut).replace(/^ {4}/gm, "");
  const manifest = (name: string, others = ""): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kestra\ndata:\n${others}  ${name}: |\n${data.replace(/^(?=.)/gm, "    ")}`;
  for (const [name, meant] of [
    ["application.ylm", "application.yml"],
    ["application.yml1", "application.yml"],
    ["application.yam", "application.yaml"],
    ["application.yamll", "application.yaml"],
  ] as const)
    it(`is reported: ${name}`, () => {
      finds(manifest(name), [`${rule}:6`]);
      fixes(manifest(name), rule, manifest(meant));
      fixes(manifest(`"${name}"`), rule, manifest(`"${meant}"`));
    });
  it("is not reported if it may be intended", () => {
    for (const text of [
      manifest("application"),
      manifest("application.yml.bak"),
      manifest("application.properties"),
      manifest("application.ylm").replace("name: kestra", "name: kestra # application.ylm"),
      manifest("application.ylm").replace("ConfigMap", "Template"),
      manifest("application.ylm").replace(/ {4}kestra:[^]*/, "    spring:\n      kestra: a\n"),
    ])
      finds(text, []);
    const real = "  application.yml: |\n    kestra:\n      url: https://kestra.example.com\n";
    finds(manifest("application.ylm", real), []);
  });
});

describe("a line '...' in a file that Helm or Kubernetes reads", () => {
  const data = kestra + micronaut;
  const files = [
    values(data),
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kestra\ndata:\n  application.yml: |\n${data}`,
  ];
  for (const [index, good] of files.entries()) {
    const lines = good.split("\n");
    const withMarker = (before: number, marker = "..."): string =>
      [...lines.slice(0, before), marker, ...lines.slice(before)].join("\n");
    const last = lines.findIndex((line) => line === "    kestra:");
    it(`is reported above the configuration in file ${index}`, () => {
      for (let before = 0; before <= last; before++) {
        finds(withMarker(before), [`${rule}:${before + 1}`]);
        fixes(withMarker(before), rule, good);
      }
    });
    it(`keeps a comment after it in file ${index}`, () =>
      fixes(withMarker(1, "... # end"), rule, withMarker(1, "# end")));
    it(`is not reported at the end of a document in file ${index}`, () => {
      finds(`${good}...\n`, []);
      finds(`${good}...\n# end\n`, []);
      finds(`...\n---\n${good}`, []);
    });
  }
});

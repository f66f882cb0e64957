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

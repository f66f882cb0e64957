// Hover on what surrounds a configuration: its key, the image, and the variables of the start script.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { hover } from "../../server/src/features/hover/hover";
import { deployed } from "../../server/src/interpretation/deployment/deployment";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { fileKinds } from "../fileKinds";
import { hovered, hovers } from "./check";

const configuration = "kestra:\n  url: https://kestra.example.com\n";

describe("hover on the key of a configuration", () => {
  for (const { name, wrap } of fileKinds.slice(1))
    it(`describes it in ${name}`, () => {
      const text = wrap(configuration);
      const before = text.slice(0, text.search(/^ *kestra:\n *url:/m)).trimEnd();
      const key = /([\w.-]+)(?:=|:[^:\n]*)$/.exec(before);
      assert.ok(key);
      const marked = `${text.slice(0, key.index + 2)}$0${text.slice(key.index + 2)}`;
      hovers(marked, /Configuration of Kestra's server in a|start script|Read by/);
      assert.doesNotMatch(hovered(marked) ?? "", /example\.com/);
    });
});

const compose = (lines: string, image = "kestra/kestra:v1.3.2"): string =>
  `services:\n  kestra:\n    image: ${image}\n    environment:\n${lines}`;

describe("hover on the start script's variables", () => {
  for (const [name, pattern] of [
    ["KESTRA_CONFIGURATION", /writes this text to a file/],
    ["MICRONAUT_CONFIG_FILES", /separated by commas/],
    ["MICRONAUT_ENVIRONMENTS", /application-<name>\.yml/],
    ["KESTRA_JAVA_OPTS", /Java virtual machine/],
    ["KESTRA_PLUGINS_PATH", /plugins/],
  ] as const)
    it(`describes ${name}`, () => {
      const marked = `${name.slice(0, 3)}$0${name.slice(3)}`;
      hovers(compose(`      ${marked}: x\n`), pattern);
      hovers(compose(`      - ${marked}=x\n`), pattern);
      hovers(
        `kind: Pod\nspec:\n  containers:\n    - image: kestra/kestra\n      env:\n        - name: ${marked}\n          value: x\n`,
        pattern,
      );
    });
});

describe("hover on an image", () => {
  const lines = "      KESTRA_CONFIGURATION: |\n        kestra.url: https://kestra.example.com\n";
  it("shows the edition and the version", () => {
    hovers(compose(lines, "kestra/kes$0tra:v1.3.2"), /open-source edition/, /for Kestra 1\.3/);
    hovers(compose(lines, "kestra/kestra-ee:v1.3.2$0"), /Enterprise edition/);
    hovers(compose(lines).replace("image:", "im$0age:"), /for Kestra 1\.3/);
    hovers(compose(lines, "kestra/kestra:latest$0"), /`latest` counts as the newest release/);
  });
  it("shows that the version is unknown", () => {
    hovers(compose(lines, "acme/kes$0tra:v1.3.2"), /Not one of Kestra's own/, /unknown/);
    hovers(compose(lines, "kestra/kes$0tra@sha256:abc"), /unknown/);
  });
  it("shows the version that a comment sets", () =>
    hovers(
      `# kestra-config: version=1.0\n${compose(lines, "kestra/kes$0tra:v1.3.2")}`,
      /Kestra 1\.0, which a comment sets/,
    ));
  it("shows nothing on other images", () =>
    assert.equal(hovered(`${compose(lines)}  db:\n    image: post$0gres:17\n`), undefined));
});

describe("hover on a variable of a configuration", () => {
  const text = (dollar: string): string =>
    compose(
      `      SECRET: hunter2\n      KESTRA_CONFIGURATION: |\n        kestra.encryption.secret-key: ${dollar}{SEC$0RET}\n`,
    );
  it("shows where the container sets it", () => {
    hovers(text("$$"), /`SECRET`.*line 5/);
    assert.doesNotMatch(hovered(text("$$")) ?? "", /hunter2/);
    const pod = `kind: Pod\nspec:\n  containers:\n    - image: kestra/kestra\n      env:\n        - name: SECRET\n          valueFrom: {}\n        - name: KESTRA_CONFIGURATION\n          value: |\n            kestra.encryption.secret-key: \${SEC$0RET}\n`;
    hovers(pod, /`SECRET`.*line 6/);
  });
  it("shows that Docker Compose replaces it", () => {
    hovers(text("$"), /Docker Compose replaces the variable `SECRET`/, /line 5.*not used here/);
    assert.doesNotMatch(hovered(text("$")) ?? "", /hunter2/);
    hovers(
      compose("      A: ${X$0:-y}\n      KESTRA_CONFIGURATION: |\n        kestra.url: x\n"),
      /`X`/,
    );
  });
  it("shows whether the file with variables sets it", () => {
    const marked = text("$");
    const written = marked.replace("$0", "");
    const own = { uri: "file:///p/compose.yml", file: readKestraFile(written) };
    for (const [variables, pattern] of [
      ["SECRET=x\n", /`\.env` sets it/],
      ["OTHER=x\n", /`\.env` does not set it/],
    ] as const) {
      const file = deployed(own, [{ uri: "file:///p/.env", file: readKestraFile(variables) }]);
      const document = TextDocument.create(own.uri, "yaml", 1, written);
      const found = hover(file, document, marked.indexOf("$0"));
      assert.match(found ? inEnglish(found.contents.value) : "", pattern);
    }
  });
});

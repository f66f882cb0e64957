// Where a file keeps its configurations, and that every offset is one of the real file.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { walk } from "../../server/src/micronaut/tree/node";
import { propertiesOf } from "../../server/src/micronaut/tree/properties";
import { finds, fixes, inCompose } from "../check";

const rootsOf = (text: string): string[][] =>
  readKestraFile(text).configs.map(({ root }) => [...root.children.keys()]);

/** Every key's place in the file holds that key. */
function placesAreTrue(text: string): void {
  for (const { root } of readKestraFile(text).configs) {
    for (const node of walk(root)) {
      for (const { key, written, pair } of node.entries)
        if (pair) assert.equal(text.slice(key.start, key.end), written);
    }
  }
}

const config =
  "micronaut:\n  security:\n    oauth2:\n      enabled: true\nkestra:\n  url: x # 😀 ünïcode\n";

describe("hosts", () => {
  it("a plain file is a configuration as a whole", () =>
    assert.deepEqual(rootsOf(config), [["micronaut", "kestra"]]));
  it("a compose file holds it in a literal block", () =>
    assert.deepEqual(rootsOf(inCompose(config)), [["micronaut", "kestra"]]));
  it("on any service, and on several", () => {
    const two =
      inCompose("kestra:\n  url: a\n") +
      inCompose("micronaut:\n  server:\n    port: 80\n").replace(
        "services:\n  kestra:",
        "  other:",
      );
    assert.deepEqual(rootsOf(two), [["kestra"], ["micronaut"]]);
  });
  for (const header of ["|", "|-", "|+", "|2-", "&common |"]) {
    const text = inCompose(config).replace(
      "KESTRA_CONFIGURATION: |",
      `KESTRA_CONFIGURATION: ${header}`,
    );
    it(`with the header ${header}`, () => {
      assert.deepEqual(rootsOf(text), [["micronaut", "kestra"]]);
      placesAreTrue(text);
    });
  }
  it("offsets are those of the file, with CRLF, with characters beyond the BMP and with a BOM", () => {
    for (const text of [
      config,
      inCompose(config),
      inCompose(config).replaceAll("\n", "\r\n"),
      `\uFEFF${config}`,
    ]) {
      assert.ok(readKestraFile(text).configs.length > 0);
      placesAreTrue(text);
    }
  });
  it("a map among Helm's values knows the anchors of the whole file", () => {
    const text =
      "defaults: &defaults\n  url: https://kestra.example.com\nconfigurations:\n  application:\n    kestra:\n      <<: *defaults\n      security:\n";
    const [config] = readKestraFile(text).configs;
    assert.ok(config);
    assert.equal(propertiesOf(config.root).get("kestra.url")?.won.inherited, true);
    finds(text, []);
    finds(text.replace("<<: *defaults", "<<: *nothing"), ["yaml-syntax:6"]);
  });
  it("an indentation indicator that asks for too much is one finding, and the lines are read", () => {
    for (const [header, expected] of [
      ["|4", ["yaml-syntax:5"]],
      ["|2", []],
      [">9-", ["config-not-literal:5"]],
    ] as const) {
      const text = inCompose("kestra:\n  url: https://kestra.example.com\n").replace(
        "KESTRA_CONFIGURATION: |",
        `KESTRA_CONFIGURATION: ${header}`,
      );
      finds(text, expected);
      if (expected.some((id) => id.startsWith("yaml")))
        fixes(
          text,
          "yaml-syntax",
          text.replace("KESTRA_CONFIGURATION: |4", "KESTRA_CONFIGURATION: |"),
        );
    }
  });
  for (const content of ["just a text\n", "- a\n- b\n", "42\n"]) {
    it(`a block that holds no map is one finding: ${JSON.stringify(content)}`, () =>
      finds(inCompose(content), ["wrong-type:6"]));
  }
  it("several documents in a block are several, as in a file of their own", () => {
    for (const between of ["---\n", "--- # more\n", "...\n---\n"]) {
      const text = inCompose(
        `kestra:\n  url: https://kestra.example.com\n${between}kestra:\n  url: https://k.example.com\n  x: 1\n`,
      );
      finds(text, []);
      placesAreTrue(text);
      const [config] = readKestraFile(text).configs;
      const property = config && propertiesOf(config.root).get("kestra.url");
      assert.ok(property?.value.kind === "text");
      assert.equal(property.value.text, "https://k.example.com");
      assert.equal(property.node.entries.length, 2);
    }
  });
  it("a first key that is being typed is no finding", () => finds(inCompose("kest\n"), []));
  it("an alias inside of a block that names nothing, or the block itself, is one finding", () => {
    finds(inCompose("kestra: *nothing\n"), ["yaml-syntax:6"]);
    finds(inCompose("kestra: &itself\n  security: *itself\n"), ["yaml-syntax:7"]);
  });
  it("an empty block is a configuration to be begun", () =>
    assert.deepEqual(rootsOf(inCompose("\n")), [[]]));
});

describe("recognition", () => {
  const ours = [
    "kestra:\n  repository:\n    type: h2\n",
    "kestra:\n",
    "micronaut:\n",
    "micronaut:\n  sec\n",
    "kestra:\n  s",
    "micronaut.security.oauth2.enabled: true\n",
    "kestra: { security: { } }\n",
    "micronaut:\n  application:\n    name: kestra-prd\n  security:\n    enabled: true\n",
    "kestra:\n  url: https://x\n",
  ];
  const foreign = [
    "",
    "# kestra:\n",
    "kestra: 1.2.3\nother: x\n",
    "kestra: Kestra\n",
    "micronaut:\n  application:\n    name: shop\n  security:\n    enabled: true\n",
    "micronaut:\n  server:\n    port: 8080\n",
    "spring:\n  security:\n    oauth2:\n",
    "id: flow\nnamespace: kestra\ntasks: []\n",
    "kestra:\n  image:\n    tag: x\n  replicas: 3\n",
    "kestra:\n  configurations:\n    application: {}\n",
    "services:\n  kestra:\n    image: kestra/kestra\n",
  ];
  for (const text of ours)
    it(`ours: ${JSON.stringify(text)}`, () => assert.equal(readKestraFile(text).configs.length, 1));
  for (const text of foreign)
    it(`not ours: ${JSON.stringify(text)}`, () =>
      assert.equal(readKestraFile(text).configs.length, 0));
});

// Where a file contains its configurations, and that every offset refers to the actual file.
import assert from "node:assert/strict";
import { findConfigurations } from "../../server/src/document/fileKinds";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { walk } from "../../server/src/micronaut/tree/node";
import { propertiesOf } from "../../server/src/micronaut/tree/properties";
import { finds, fixes, inCompose } from "../check";

const rootsOf = (text: string): string[][] =>
  readKestraFile(text).configs.map(({ root }) => [...root.children.keys()]);

/** The span of every key contains that key. */
function hasRightSpans(text: string): void {
  for (const { root } of readKestraFile(text).configs) {
    for (const node of walk(root)) {
      for (const { key, written, pair } of node.entries)
        if (pair) assert.equal(text.slice(key.start, key.end), written);
    }
  }
}

const config =
  "micronaut:\n  security:\n    oauth2:\n      enabled: true\nkestra:\n  url: x # 😀 ünïcode\n";

/** The configuration as an item of a list of variables. */
const inList = (header: string): string =>
  `services:\n  kestra:\n    environment:\n      ${header}        KESTRA_CONFIGURATION=\n        kestra:\n          url: https://kestra.example.com\n      - A=y\n`;

describe("the configuration in a file", () => {
  it("is the whole of a plain file", () =>
    assert.deepEqual(rootsOf(config), [["micronaut", "kestra"]]));
  it("is in a literal block of a compose file", () =>
    assert.deepEqual(rootsOf(inCompose(config)), [["micronaut", "kestra"]]));
  it("can be in any service, and in several", () => {
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
    it(`can have the block header ${header}`, () => {
      assert.deepEqual(rootsOf(text), [["micronaut", "kestra"]]);
      hasRightSpans(text);
    });
  }
  it("has the offsets of the file, with CRLF, characters outside the BMP and a byte order mark", () => {
    for (const text of [
      config,
      inCompose(config),
      inCompose(config).replaceAll("\n", "\r\n"),
      `\uFEFF${config}`,
    ]) {
      assert.ok(readKestraFile(text).configs.length > 0);
      hasRightSpans(text);
    }
  });
  it("can use anchors of the whole file in Helm values", () => {
    const text =
      "defaults: &defaults\n  url: https://kestra.example.com\nconfigurations:\n  application:\n    kestra:\n      <<: *defaults\n      security:\n";
    const [config] = readKestraFile(text).configs;
    assert.ok(config);
    assert.equal(propertiesOf(config.root).get("kestra.url")?.won.inherited, true);
    finds(text, []);
    finds(text.replace("<<: *defaults", "<<: *nothing"), ["yaml-syntax:6"]);
  });
  it("has one finding for a wrong indentation indicator and is still read", () => {
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
  for (const header of [
    "- &x |",
    "- !!str |",
    "- &x !!str |-",
    "-\n        |",
    "- |2",
    "- # why\n        &x\n        |",
  ]) {
    it(`can be an item of a list with the header ${header.replace(/\n */g, " ")}`, () => {
      const text = inList(`${header}\n`);
      assert.deepEqual(rootsOf(text), [["kestra"]]);
      finds(text, []);
      hasRightSpans(text);
    });
  }
  it("has one finding for a wrong indentation indicator in a list and is still read", () => {
    finds(inList("- |3\n"), ["yaml-syntax:4"]);
    fixes(inList("- |3\n"), "yaml-syntax", inList("- |\n"));
  });
  for (const content of ["just a text\n", "- a\n- b\n", "42\n"]) {
    it(`has one finding if it is not a mapping: ${JSON.stringify(content)}`, () =>
      finds(inCompose(content), ["wrong-type:6"]));
  }
  it("can have several documents in a block", () => {
    for (const between of ["---\n", "--- # more\n", "...\n---\n"]) {
      const text = inCompose(
        `kestra:\n  url: https://kestra.example.com\n${between}kestra:\n  url: https://k.example.com\n  x: 1\n`,
      );
      finds(text, []);
      hasRightSpans(text);
      const [config] = readKestraFile(text).configs;
      const property = config && propertiesOf(config.root).get("kestra.url");
      assert.ok(property?.value.kind === "text");
      assert.equal(property.value.text, "https://k.example.com");
      assert.equal(property.node.entries.length, 2);
    }
  });
  it("has no finding for an incomplete first key", () => finds(inCompose("kest\n"), []));
  it("has one finding for an alias to nothing or to its own mapping", () => {
    finds(inCompose("kestra: *nothing\n"), ["yaml-syntax:6"]);
    finds(inCompose("kestra: &itself\n  security: *itself\n"), ["yaml-syntax:7"]);
  });
  it("can be an empty block", () => assert.deepEqual(rootsOf(inCompose("\n")), [[]]));
});

describe("recognition of plain files", () => {
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
    "kestra:\n  queue:\n    type: h2\nmicronaut:\n  security:\n    enabled: true\ndesk:\n  theme: dark\n",
    "kestra:\n  url: https://x\nmicronaut:\n  security:\n    enabled: true\ndesk:\n  theme: dark\n",
    "micronaut:\n  security:\n    oauth2:\n      enabled: true\nketsra:\n  a: 1\n",
    "micronaut:\n  security:\n    oauth2:\n      enabled: true\nx-common: &a\n  b: 1\n",
    "micronaut:\n  security:\n    oauth2:\n      enabled: true\ndesk\n",
    "micronaut:\n  security:\n    oauth2:\n      enabled: true\ndatasources:\n  postgres:\n    url: jdbc:postgresql:x\n",
    "# Kestra\nmicronaut:\n  security:\n    token:\n      jwt:\n        enabled: true\n",
    "micronaut:\n  security:\n    default-role:\n      name: x\ndesk:\n  theme: dark\n",
  ];
  const foreign = [
    "",
    "# kestra:\n",
    "kestra: 1.2.3\nother: x\n",
    "kestra: Kestra\n",
    "micronaut:\n  application:\n    name: shop\n  security:\n    enabled: true\n",
    "micronaut:\n  server:\n    port: 8080\n",
    "micronaut:\n  security:\n    oauth2:\n      enabled: true\ndesk:\n  theme: dark\n",
    "micronaut:\n  security:\n    authentication: bearer\n    token:\n      jwt:\n        enabled: true\n",
    "micronaut:\n  security:\n    ldap:\n      default: {}\ndatasources:\n  default:\n    url: jdbc:h2:mem:x\n",
    "micronaut:\n  application:\n    name: shop\n  security:\n    oauth2:\n      enabled: true\nkestra:\n  api-token: x\n",
    "spring:\n  security:\n    oauth2:\n",
    "id: flow\nnamespace: kestra\ntasks: []\n",
    "kestra:\n  image:\n    tag: x\n  replicas: 3\n",
    "kestra:\n  configurations:\n    application: {}\n",
    "services:\n  kestra:\n    image: kestra/kestra\n",
  ];
  for (const text of ours)
    it(`recognises ${JSON.stringify(text)}`, () =>
      assert.equal(readKestraFile(text).configs.length, 1));
  for (const text of foreign)
    it(`does not recognise ${JSON.stringify(text)}`, () =>
      assert.equal(readKestraFile(text).configs.length, 0));
});

describe("the files that are not even parsed", () => {
  const foreign = {
    "a ConfigMap of another program":
      "kind: ConfigMap\ndata:\n  application.yml: |\n    spring: {}\n",
    "a template of another chart": "kind: ConfigMap\ndata:\n  {{- if .Values.a }}\n  a: b\n",
    "values of another chart": "configuration: |\n  a: b\nsecrets: {}\nextraEnv: []\n",
    "a Service in front of Kestra":
      "kind: Service\nmetadata:\n  name: kestra\nspec:\n  ports:\n    - port: 8080\n",
    "a kustomization that mentions Kestra": "namespace: kestra\nresources: [a.yaml]\n",
    "properties of an API that mentions Kestra": "properties:\n  kestra-id: { type: string }\n",
  };
  for (const [name, text] of Object.entries(foreign))
    it(`include ${name}`, () => {
      const found = findConfigurations(text, () => assert.fail("parsed"));
      assert.deepEqual([...found], []);
    });
  it("do not include a Secret, which may contain Kestra's name in base64", () => {
    const data = Buffer.from("kestra:\n  url: https://a.example.com\n").toString("base64");
    const secret = `kind: Secret\nmetadata:\n  name: a\ndata:\n  application.yml: ${data}\n`;
    assert.equal([...findConfigurations(secret)].length, 1);
  });
});

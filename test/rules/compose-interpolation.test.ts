// Dollar signs in a compose file, where Docker Compose replaces variables itself.
import assert from "node:assert/strict";
import { applyChanges } from "../../server/src/document/span";
import { deployed, namedFiles } from "../../server/src/interpretation/deployment/deployment";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { lint } from "../../server/src/rules/running/lint";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { fileKinds } from "../fileKinds";
import { findingsIn, finds, fixed, inCompose } from "../check";

const rule = "compose-interpolation";
const validKey = "I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK";
const file = (value: string, comment = ""): string =>
  inCompose("kestra:\n  encryption:\n    secret-key:\n")
    .replace(
      "encryption:\n            secret-key:",
      () => `encryption:${comment}\n            secret-key: ${value}`,
    )
    .replace("    ports:", "      A: a\n      _a1: a\n    ports:");

describe("compose-interpolation", () => {
  for (const value of [
    "$${A}",
    "$$A",
    "a$",
    "a$1",
    "$$2a$$10$$abc",
    "${A:-x}",
    "${A-x}",
    "${A:?no}",
    "${A?}",
    "${A:+x}",
    "${A:-${B}}",
  ])
    it(`does not report ${value}`, () => finds(file(value), []));
  const reported = (value: string): unknown =>
    findingsIn(file(value)).map(({ rule: { id }, severity, fixes }) => [
      id,
      severity,
      fixes()[0]?.preferred,
    ]);
  for (const value of ["${A}", "$A", "x${_a1}y", "$$$A"])
    it(`reports a hint for ${value}`, () =>
      assert.deepEqual(reported(value), [[rule, "hint", false]]));
  for (const value of ["${A:x}", "${A:`https://x`}", "${a.b}", "${}", "${A:-x", "${A"])
    it(`reports ${value}, which Docker Compose rejects`, () => {
      assert.deepEqual(reported(value), [[rule, "warning", true]]);
      assert.equal(fixed(file(value), rule), file(`$${value}`.replace(/^\$\$/, () => "$$")));
    });
  it("reports comments only if Docker Compose rejects them", () => {
    finds(file(validKey, " # ${A}"), []);
    finds(file(validKey, " # ${A:b}"), [`${rule}:7`]);
  });
  it("reports several variables once, with a fix for all and one for each", () => {
    const text = file("${A}${_a1}${B}$A");
    const [{ related = [], fixes = () => [] } = {}, ...more] = findingsIn(text);
    assert.equal(more.length, 0);
    assert.deepEqual(
      related.map(({ at }) => text.slice(at.start, at.end)),
      ["${_a1}", "$A"],
    );
    assert.deepEqual(
      fixes().map(({ title, changes }) => [title, applyChanges(text, changes)]),
      [
        ["Write '$$' in all 3 places", file("$${A}$${_a1}${B}$$A")],
        ["Write '$$' in line 8 only", file("$${A}${_a1}${B}$A")],
        ["Write '$$' in line 8 only", file("${A}$${_a1}${B}$A")],
        ["Write '$$' in line 8 only", file("${A}${_a1}${B}$$A")],
      ],
    );
  });
  it("does not report variables that only Docker Compose can have", () => {
    finds(file("${B}"), []);
    for (const passedOn of ["A:", "A: $A", "A: ${A}"])
      finds(
        file("${A}").replace("A: a", () => passedOn),
        [],
      );
    const list = file("${A}").replace(/environment:[^]*?(?= {6}A: a)/, (written) =>
      written
        .replace("      KESTRA_CONFIGURATION: |", "      - |\n        KESTRA_CONFIGURATION=")
        .replace(/^ {8}(?= *(kestra|encryption|secret))/gm, "        "),
    );
    finds(list.replace("A: a", "- A").replace("_a1: a", "- _a1=a"), []);
    finds(list.replace("A: a", "- A=${A}").replace("_a1: a", "- _a1=a"), []);
    finds(list.replace("A: a", "- A=a").replace("_a1: a", "- _a1=a"), [`${rule}:9`]);
  });
  it("reports variables that the file with variables does not have", () => {
    const found = (value: string, name: string, variables: string): readonly string[] => {
      const own = { uri: "file:///p/compose.yml", file: readKestraFile(file(value)) };
      const sibling = { uri: `file:///p/${name}`, file: readKestraFile(variables) };
      assert.deepEqual(namedFiles(own), value.includes(":-") ? [] : ["file:///p/.env"]);
      return lint(deployed(own, [sibling]), { target: undefined }).map(
        ({ message }) => inEnglish(message).split(". ")[0] ?? "",
      );
    };
    assert.deepEqual(found("${B}", ".env", "B=x\n"), []);
    assert.deepEqual(found("${B}", ".env", "export B=\n"), []);
    assert.deepEqual(found("${B:-x}", ".env", "C=x\n"), []);
    assert.deepEqual(found("${B}", "other.env", "C=x\n"), []);
    for (const variables of ["C=x\n", ""])
      assert.deepEqual(found("${B}", ".env", variables), [
        "The compose file replaces this variable, but the file '.env' does not set it",
      ]);
  });
  it("never shows what may be a secret", () =>
    assert.doesNotMatch(findingsIn(file("${A:hunter2}"))[0]?.message ?? "hunter2", /hunter2/));
  it("reports compose files only", () => {
    const config = "kestra:\n  encryption:\n    secret-key: $A{\n".replace("$A{", "${A:x}");
    const found = fileKinds.filter(
      ({ wrap }) => findingsIn(wrap(config).replace("$${", () => "${")).length > 0,
    );
    assert.deepEqual(
      found.map(({ name }) => name),
      [
        "a compose file",
        "a compose file with an anchor",
        "a compose file with a list",
        "the content of a config in a compose file",
        "a compose file that Ansible writes",
      ],
    );
  });
});

/** Files with the same variable as a compose file, in which dollar signs are not replaced. */
const others: Readonly<Record<string, string>> = {
  "a ConfigMap": `apiVersion: v1
kind: ConfigMap
metadata:
  name: kestra
data:
  KESTRA_CONFIGURATION: |
`,
  "a Secret": `apiVersion: v1
kind: Secret
metadata:
  name: kestra
stringData:
  KESTRA_CONFIGURATION: |
`,
  "a HelmRelease": `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
spec:
  values:
    env:
      KESTRA_CONFIGURATION: |
`,
  "values of another chart": `image:
  repository: kestra/kestra
  tag: v1.3.0
services:
  main:
    ports: {}
env:
  KESTRA_CONFIGURATION: |
`,
  "values of another chart that defines services": `services:
  kestra:
    image: { repository: kestra/kestra }
    env:
      KESTRA_CONFIGURATION: |
`,
  "values next to a Secret of the chart": `secrets:
  enabled: true
env:
  KESTRA_CONFIGURATION: |
`,
  "a service of a workflow job": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    services:
      kestra:
        image: kestra/kestra:v1.3.0
        env:
          KESTRA_CONFIGURATION: |
`,
  "a service in a list": `services:
  - name: kestra
    image: kestra/kestra:v1.3.0
    environment:
      KESTRA_CONFIGURATION: |
`,
  "an Ansible task": `- hosts: all
  tasks:
    - community.docker.docker_container:
        name: kestra
        env:
          KESTRA_CONFIGURATION: |
`,
};

describe("a file that is not a compose file", () => {
  for (const [name, head] of Object.entries(others)) {
    const indent = " ".repeat(head.split("\n").at(-2)?.search(/\S/) ?? 0);
    const configured = (...config: string[]): string =>
      head + config.map((line) => `${indent}  ${line}\n`).join("");

    it(`${name}: dollar signs belong to the server`, () => {
      const text = configured("kestra:", "  encryption:", "    secret-key: ${A:b}", "  url: ${B}");
      finds(text, []);
      assert.equal(fixAll(text, { target: undefined }), text);
      assert.equal(readKestraFile(text).configs.length, 1);
    });
    it(`${name}: other problems are reported`, () =>
      finds(configured("kestra:", "  security:", "    oidc:", "      group-claim-path: a"), [
        `unknown-key:${head.split("\n").length + 3}`,
      ]));
  }

  it("a file with services is a compose file, whatever else it contains", () => {
    for (const service of ["image: kestra/kestra", "build: .", "extends: base", "<<: *base"])
      finds(
        `x-base: &base\n  environment:\n    KESTRA_CONFIGURATION: |\n      kestra:\n        url: \${A:b}\nservices:\n  kestra:\n    ${service}\n`,
        ["compose-interpolation:5"],
      );
  });

  it("an incomplete compose file is still a compose file", () =>
    finds(
      'services:\n  kestra:\n    image: "kestra\n    environment:\n      KESTRA_CONFIGURATION: |\n        kestra:\n          url: ${A:b}\n',
      ["refused-file:3", "compose-interpolation:7"],
    ));
});

// Variables for the container that reads a configuration: text in, text out, in every file kind and notation.
import { inEnglish } from "../../server/src/messages/inEnglish";
import assert from "node:assert/strict";
import { applyChanges } from "../../server/src/document/span";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { type Supply, supplyVariables } from "../../server/src/rules/shared/supplyVariable";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { fileKinds } from "../fileKinds";

const name = "KESTRA_SSO_AUTHENTIK_CLIENT_SECRET";

function supply(text: string, names: readonly string[] = [name]): Supply {
  const file = readKestraFile(text);
  const [config] = file.configs;
  assert.ok(config, text);
  return supplyVariables(
    file,
    config,
    names.map((variable) => ({ name: variable })),
  );
}

/** Supplying the variables turns `before` into `after`, with all line endings. A second time changes nothing. */
function supplies(before: string, after: string, names?: readonly string[]): void {
  for (const change of [
    (text: string) => text,
    (text: string) => text.replaceAll("\n", "\r\n"),
    (text: string) => text.replace(/\n$/, ""),
  ]) {
    const text = change(before);
    const written = applyChanges(text, supply(text, names).changes);
    assert.equal(written, change(after));
    assert.deepEqual(supply(written, names).changes, []);
  }
}

/** Supplying the variables adds the text between the guillemets. */
const adds = (marked: string, names?: readonly string[]): void =>
  supplies(marked.replace(/«[^]*?»/g, ""), marked.replace(/[«»]/g, ""), names);

const block = `      KESTRA_CONFIGURATION: |
        kestra:
          url: https://kestra.example.com
`;
const service = (environment: string): string =>
  `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n${environment}`;

describe("variables for the container of a configuration", () => {
  describe("in a compose file", () => {
    it("are added before a long string and after everything else", () => {
      adds(service(`«      ${name}: "\${${name}}"\n»${block}`));
      adds(
        service(
          `      A: 1 # a\n      # more\n${block}      B: 2\n«      ${name}: "\${${name}}"\n»`,
        ),
      );
      adds(
        service(`      A: 1\n«      ${name}: "\${${name}}"\n»      # the configuration\n${block}`),
      );
    });
    it("are added to a list with its kind of quotes", () => {
      const list = "      - |\n        KESTRA_CONFIGURATION=\n        kestra:\n          url: x\n";
      adds(service(`«      - ${name}=\${${name}}\n»${list}`));
      adds(service(`      - "A=1"\n«      - "${name}=\${${name}}"\n»${list}`));
    });
    it("are added in flow style", () => {
      const at = (environment: string): string =>
        `services:\n  kestra:\n    image: kestra/kestra\n    command: -c /c.yml\n    environment: ${environment}\nx-c:\n  KESTRA_CONFIGURATION: |\n    kestra:\n      url: x\n`;
      adds(at(`[A=1«, "${name}=\${${name}}"»]`));
      adds(at(`{ A: 1«, ${name}: "\${${name}}"» }`));
      adds(at(`# none«\n      ${name}: "\${${name}}"»`));
      supplies(at("{} # none"), at(`# none\n      ${name}: "\${${name}}"`));
      supplies(at("&e {}"), at(`&e\n      ${name}: "\${${name}}"`));
    });
    it("start a mapping if there is none", () =>
      supplies(
        "x-c:\n    KESTRA_CONFIGURATION: |\n        kestra:\n            url: x\nservices:\n    kestra:\n        image: kestra/kestra\n        # the last\n\n    db:\n        image: postgres\n",
        `x-c:\n    KESTRA_CONFIGURATION: |\n        kestra:\n            url: x\nservices:\n    kestra:\n        image: kestra/kestra\n        environment:\n            ${name}: "\${${name}}"\n        # the last\n\n    db:\n        image: postgres\n`,
      ));
    it("can be several at once", () =>
      adds(service(`«      A: "\${A}"\n      B: "\${B}"\n»${block}`), ["A", "B"]));
    it("are not added if they are already set in any way", () => {
      for (const environment of [
        `      ${name}: x\n${block}`,
        `      ${name}:\n${block}`,
        `      <<: *other\n${block}`,
      ]) {
        const text = `x-other: &other\n  ${name}: y\n${service(environment)}`;
        supplies(text, text);
      }
    });
    it("are added to exactly the containers that read the configuration", () => {
      const text = `x-c: &c |
  kestra:
    url: x
services:
  web:
    environment:
      KESTRA_CONFIGURATION: *c
  worker:
    environment: &env
      KESTRA_CONFIGURATION: *c
  more:
    environment: *env
  db:
    image: postgres
    environment:
      A: 1
`;
      supplies(
        text,
        text
          .replace("N: *c\n  worker", `N: *c\n      ${name}: "\${${name}}"\n  worker`)
          .replace("N: *c\n  more", `N: *c\n      ${name}: "\${${name}}"\n  more`),
      );
    });
    it("are not added where another container would get them, too", () => {
      const text = `x-env: &env
  TZ: UTC
services:
  kestra:
    image: kestra/kestra
    environment: *env
  db:
    image: postgres
    environment: *env
x-c:
  KESTRA_CONFIGURATION: |
    kestra:
      url: x
`;
      supplies(text, text);
      assert.deepEqual(supply(text).notes.map(inEnglish), [
        `Set the environment variable ${name} in the container 'kestra'.`,
      ]);
      const merged = text.replace("environment: *env\nx-c", "environment:\n      <<: *env\nx-c");
      supplies(merged, merged);
      supplies(
        text.replace("environment: *env\n  db", "environment:\n      <<: *env\n  db"),
        text.replace(
          "environment: *env\n  db",
          `environment:\n      <<: *env\n      ${name}: "\${${name}}"\n  db`,
        ),
      );
    });
    it("are expected in .env if Docker Compose reads them from there", () => {
      const sibling = (text: string): string[] =>
        supply(text).sibling?.variables.map((variable) => variable.name) ?? [];
      assert.deepEqual(sibling(service(block)), [name]);
      assert.deepEqual(sibling(service(`      ${name}:\n${block}`)), [name]);
      assert.deepEqual(sibling(service(`      ${name}: \${${name}:-x}\n${block}`)), [name]);
      assert.deepEqual(sibling(service(`      ${name}: x\n${block}`)), []);
      assert.equal(supply(service(block)).sibling?.name, ".env");
    });
  });

  describe("in Helm values", () => {
    const named = (indent: string): string =>
      [
        `- name: ${name}`,
        "  valueFrom:",
        "    secretKeyRef:",
        "      name: kestra-sso",
        `      key: ${name}`,
      ]
        .map((line) => `${indent}${line}\n`)
        .join("");
    const values = "configurations:\n  application:\n    kestra:\n      url: x\n";
    it("come from a Secret", () => {
      const env = `  extraEnv:\n${named("    ")}`;
      adds(`${values}«common:\n${env}»`);
      supplies(`${values}common: {}\n`, `${values}common:\n${env}`);
      supplies(
        `common:\n  extraEnv: [] # none\n${values}`,
        `common:\n  extraEnv: # none\n${named("    ")}${values}`,
      );
      adds(`common:\n  replicas: 2\n«${env}»${values}`);
      adds(`common:\n  extraEnv:\n  - name: A\n    value: b\n«${named("  ")}»\n${values}`);
      assert.deepEqual(supply(values).notes.map(inEnglish), [
        `Create the Secret 'kestra-sso' with the key ${name}.`,
      ]);
      assert.equal(supply(values).sibling, undefined);
    });
    it("are added in flow style", () =>
      adds(
        `common: { replicas: 2«, extraEnv: [{ name: ${name}, valueFrom: { secretKeyRef: { name: kestra-sso, key: ${name} } } }]» }\n${values}`,
      ));
    it("are added where each chart expects them", () => {
      const old = "configuration:\n  kestra:\n    url: x\n";
      adds(`${old}«extraEnv:\n${named("  ")}»`);
      const starter =
        "kestra:\n  configurations:\n    application:\n      kestra:\n        url: x\n";
      adds(`${starter}«  common:\n    extraEnv:\n${named("      ")}»`);
    });
    it("are added once if deployments inherit them", () =>
      adds(
        `deployments:\n  worker:\n    extraEnv:\n      - name: A\n        value: b\n${values}«common:\n  extraEnv:\n${named("    ")}»`,
      ));
  });

  describe("in a manifest", () => {
    const pod = `kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: kestra
          image: kestra/kestra
          volumeMounts: [{ name: c, mountPath: /c }]
      volumes:
        - name: c
          configMap:
            name: kestra
---
kind: ConfigMap
metadata:
  name: kestra
data:
  application.yml: |
    kestra:
      url: x
`;
    const env = `          env:
            - name: ${name}
              valueFrom:
                secretKeyRef:
                  name: kestra-sso
                  key: ${name}
`;
    it("start a mapping if there is none", () =>
      supplies(pod, pod.replace("      volumes:", `${env}      volumes:`)));
    it("are not added if the file has no container", () => {
      const map = pod.slice(pod.indexOf("kind: ConfigMap"));
      supplies(map, map);
      assert.deepEqual(supply(map).notes.map(inEnglish), [
        `Start the server with the environment variable ${name}.`,
      ]);
    });
  });

  for (const { name: fileKind, wrap } of fileKinds) {
    for (const newline of ["\n", "\r\n"])
      it(`are added once and change nothing else in ${fileKind} with ${JSON.stringify(newline)}`, () => {
        const text = wrap(ssoExample().replaceAll("\n", newline));
        const [before] = readKestraFile(text).configs;
        const written = applyChanges(text, supply(text).changes);
        const [after] = readKestraFile(written).configs;
        assert.ok(before && after);
        assert.ok(isSubsequence(text, written) || text.includes("extraEnv: []"));
        for (const { variables, place } of after.workloads)
          assert.equal(
            variables.filter((variable) => variable.name === name).length,
            place ? 1 : 0,
          );
        assert.deepEqual(supply(written).changes, []);
        assert.deepEqual(
          supply(text).changes.length > 0,
          before.workloads.some(({ place }) => place),
        );
        if (newline === "\r\n" && !/(?<!\r)\n/.test(text))
          assert.doesNotMatch(written, /(?<!\r)\n/);
      });
  }
});

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

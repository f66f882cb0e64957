// Values of Kestra's Helm chart that arrive in another form, are ignored, or are rejected.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valueOf } from "../../server/src/interpretation/values/value";
import { findingsIn, finds, fixed, fixes, offersNothing } from "../check";

const values = (lines: string, more = ""): string =>
  `configurations:\n  application:\n    kestra:\n      queue.type: memory\n${lines}${more}`;
const key = (value: string): string => values(`      ee.license.fingerprint: ${value}\n`);

describe("values that Helm writes in another form", () => {
  const effective = (text: string, path: string): string | undefined => {
    const [config] = readKestraFile(text).configs;
    assert.ok(config);
    return valueOf(config, path.split(".")).text;
  };

  it("have the value that arrives", () => {
    assert.equal(effective(key("0o17"), "kestra.ee.license.fingerprint"), "15");
    assert.equal(
      effective(key("312345678901234567"), "kestra.ee.license.fingerprint"),
      "312345678901234560",
    );
    assert.equal(effective(key("12:30:45"), "kestra.ee.license.fingerprint"), "12:30:45");
    assert.equal(effective(key("y"), "kestra.ee.license.fingerprint"), "true");
    assert.equal(effective(values("      y: a\n"), "kestra.true"), "a");
  });
  it("take the last of a key and '<<'", () => {
    const anchor = "x: &x\n  url: a\n";
    const merged = values("      url: b\n      <<: *x\n");
    assert.equal(effective(anchor + merged, "kestra.url"), "a");
    const before = values("      <<: *x\n      url: b\n");
    assert.equal(effective(anchor + before, "kestra.url"), "b");
  });
  it("are known in a list, through an alias and after another edit", () => {
    const list = values("      a: &a 0o17\n      list: [1, 0o17, *a]\n");
    assert.equal(effective(list, "kestra.list.[1]"), "15");
    assert.equal(effective(list, "kestra.list.[2]"), "15");
    const first = readKestraFile(key("0o17"));
    const [again] = readKestraFile(`# comment\n${key("0o17")}`, first).configs;
    assert.equal(again && valueOf(again, ["kestra", "ee", "license", "fingerprint"]).text, "15");
  });
  for (const value of ["0o17", "08", "312345678901234567", "y"])
    it(`reports ${value}`, () => finds(key(value), ["rewritten-value:5"]));
  for (const value of ["010", "1.10", "yes"])
    it(`leaves ${value} to the rule on types, because the server itself reads it like that`, () =>
      finds(key(value), ["wrong-type:5"]));
  for (const value of ['"0o17"', "2026-01-01", "12:30:45", "8080", "v1.0", "${A:0o17}"])
    it(`does not report ${value}`, () => finds(key(value), []));
  it("does not report numbers and booleans that keys take as such", () => {
    finds(values("", "    micronaut:\n      server:\n        port: 0o17\n"), []);
    finds(values("", "    micronaut:\n      security:\n        enabled: y\n"), []);
  });
  it("quotes what is written, or what arrives", () => {
    fixes(key("0o17"), "rewritten-value", key('"0o17"'));
    const title = "Quote the value that Kestra gets now";
    assert.equal(fixed(key("0o17"), "rewritten-value", title), key('"15"'));
  });
  it("reports and quotes keys", () => {
    const written = values("      webserver:\n        y: a\n");
    finds(written, ["rewritten-value:6"]);
    fixes(written, "rewritten-value", written.replace("y:", '"y":'));
    finds(written.replace("y:", "on:"), []);
  });
  it("never shows a secret", () => {
    const text = values("", "    micronaut:\n      security:\n        x-password: 0o17\n");
    const [finding] = findingsIn(text).filter(({ rule }) => rule.id === "rewritten-value");
    assert.ok(finding);
    assert.doesNotMatch([finding.message, ...finding.fixes().map((f) => f.title)].join(), /17|15/);
  });
  it("reports what Helm rejects", () => {
    finds(key(".inf"), ["refused-file:5"]);
    fixes(key(".inf"), "refused-file", key('".inf"'));
    finds(values("      null: a\n"), ["refused-file:5"]);
    finds(values('      "null": a\n'), []);
  });
});

describe("values that the chart ignores", () => {
  const variables = "extraEnv:\n  - name: KESTRA_URL\n    value: https://a # why\n";

  it("are keys of charts 0.x next to 'configurations'", () => {
    finds(values("", variables), ["ignored-value:5"]);
    finds(values("", "externalSecret:\n  secretName: s\n"), ["ignored-value:5"]);
    finds(values("", "secrets:\n  kestra:\n    url: x\n"), ["ignored-value:5"]);
    finds(values("", "secrets: {}\n"), []);
    finds(`configuration:\n  kestra:\n    queue.type: memory\n${variables}`, []);
  });
  it("do not count for other findings", () => {
    const client =
      "    micronaut.security.oauth2.clients.a:\n      client-secret: \${S}\n      openid.issuer: https://a.example.com\n";
    const id =
      "extraEnv:\n  - name: MICRONAUT_SECURITY_OAUTH2_CLIENTS_A_CLIENT_ID\n    value: kestra\n";
    finds(values("", client + id), ["missing-client-id:5", "ignored-value:8"]);
    finds(values("", `${client}common:\n${id.replace(/^(?=.)/gm, "  ")}`), []);
  });
  it("move to 'common'", () => {
    const indented = variables.replace(/^(?=.)/gm, "  ");
    fixes(values("", variables), "ignored-value", values("", `common:\n${indented}`));
    fixes(
      values("", `${variables}common:\n  replicas: 2\n`),
      "ignored-value",
      values("", `common:\n${indented}  replicas: 2\n`),
    );
    fixes(
      values("", `common:\n  replicas: 2\n${variables.trimEnd()}`),
      "ignored-value",
      values("", `common:\n${indented}  replicas: 2`),
    );
    offersNothing(values("", `common:\n  extraEnv: []\n${variables}`), "ignored-value");
    offersNothing(values("", `common: {}\n${variables}`), "ignored-value");
  });
  it("are documents after the first", () => {
    const second = "---\nimage:\n  tag: v1.3.15\n";
    finds(values("", second), ["ignored-value:6"]);
    finds(values("", "---\n"), []);
  });
});

describe("a configuration that is not a mapping", () => {
  const lines = "    kestra:\n      url: https://a.example.com\n      queue.type: memory\n";
  const rule = "config-not-literal";
  for (const sign of ["|", "|-", ">", "| # why"])
    it(`is reported and converted from '${sign}'`, () => {
      const text = `configurations:\n  application: ${sign}\n${lines}`;
      finds(text, [`${rule}:2`]);
      const rest = sign.includes("#") ? " # why" : "";
      fixes(text, rule, `configurations:\n  application:${rest}\n${lines}`);
    });
  it("is reported and converted from a list", () => {
    const text = `configurations:\n  application:\n${lines.replace("    kestra", "  - kestra").replace(/^ {6}/gm, "      ")}`;
    finds(text, [`${rule}:2`]);
    fixes(text, rule, text.replace("- ", "  "));
  });
});

describe("values that the chart or Kubernetes rejects", () => {
  it("are keys of charts 0.x", () => {
    finds(values("", "configuration: {}\n"), ["refused-file:5"]);
    finds(values("", "postgresql:\n  enabled: true\n"), ["refused-file:6"]);
    finds(values("", "postgresql:\n  enabled: false\n"), []);
    finds("configuration:\n  kestra:\n    queue.type: memory\npostgresql:\n  enabled: true\n", []);
  });
  it("are variables that are not strings, in deployments that are on", () => {
    const variable = (deployment: string): string =>
      values("", `${deployment}extraEnv:\n      - name: A\n        value: 8080\n`);
    finds(variable("common:\n    "), ["refused-file:8"]);
    finds(variable("deployments:\n  worker:\n    enabled: true\n    "), ["refused-file:10"]);
    finds(variable("deployments:\n  worker:\n    "), []);
    finds(variable("dind:\n    "), []);
  });
  it("are expressions of Kestra in 'extraManifests'", () => {
    const manifest = (url: string): string =>
      values(
        "",
        `extraManifests:\n  - kind: ConfigMap\n    metadata:\n      name: a\n    data:\n      a.yml: |\n        kestra:\n          url: ${url}\n`,
      );
    finds(manifest("'{{ flow.id }}'"), ["refused-file:12"]);
    fixes(manifest("'{{ flow.id }}'"), "refused-file", manifest("'{{`{{ flow.id }}`}}'"));
    finds(manifest("'{{`{{ flow.id }}`}}'"), []);
    finds(manifest("'{{ \"{{ flow.id }}\" }}'"), []);
    finds(manifest("'{{ .Release.Name }}'"), []);
  });
});

describe("ignored-value: what is set twice", () => {
  const chart = "configurations:\n  application:\n    kestra:\n      queue:\n        type: h2\n";
  const service = (...items: readonly string[]): string =>
    `services:\n  kestra:\n    image: kestra/kestra:v1.1.4\n    environment:\n${items.map((item) => `      - ${item}\n`).join("")}`;
  const pod = (first: string, second: string): string =>
    `kind: Pod\nspec:\n  containers:\n    - image: kestra/kestra:v1.1.4\n      env:\n        - name: KESTRA_URL\n          value: ${first}\n        - name: KESTRA_URL\n          value: ${second}\n`;
  const a = "https://a.example.com";
  const b = "https://b.example.com";
  for (const [name, text, line] of [
    ["a variable in a list of Docker Compose", service(`KESTRA_URL=${a}`, `KESTRA_URL=${b}`), 5],
    ["a variable of a pod", pod(a, b), 6],
    ["the configuration of a chart", chart + chart.replace("h2", "postgres"), 1],
    ["a key of a chart", `${chart}common:\n  logs: a\n  logs: b\n`, 7],
    [
      "a variable of a chart",
      `${chart}common:\n  extraEnv:\n    - name: KESTRA_URL\n      value: ${a}\n    - name: KESTRA_URL\n      value: ${b}\n`,
      8,
    ],
  ] as const)
    it(`reports ${name}`, () =>
      assert.deepEqual(
        findingsIn(text)
          .filter(({ rule }) => rule.id === "ignored-value")
          .map(({ at }) => text.slice(0, at.start).split("\n").length),
        [line],
      ));
  for (const [name, text] of [
    ["equal variables", pod(a, a)],
    ["variables that Kestra does not read", service("HOME=a", "HOME=b")],
    [
      "variables of two services",
      `${service(`KESTRA_URL=${a}`)}  other:\n    image: a\n    environment:\n      - KESTRA_URL=${b}\n`,
    ],
    [
      "what a template decides",
      pod(a, b).replace(/( +- name: KESTRA_URL\n)/, "        {{- if .a }}\n$1"),
    ],
    ["keys in the configuration", chart.replace("type: h2", "type: h2\n        type: h2")],
  ] as const)
    it(`does not report ${name}`, () =>
      assert.ok(findingsIn(text).every(({ rule }) => rule.id !== "ignored-value")));
});

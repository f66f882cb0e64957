// Hover and completion for the environment variables of a server's container, in every notation.
import assert from "node:assert/strict";
import { findingsIn } from "../check";
import { completes, hovered, hovers, labels, proposed } from "./check";

const snippets = { target: undefined, snippets: true };

const configuration = `      KESTRA_CONFIGURATION: |
        micronaut:
          security:
            oauth2:
              clients:
                authentik:
                  client-id: kestra
                  openid:
                    issuer: https://id.example.com/application/o/kestra/
                my-idp:
                  client-id: kestra
        kestra:
          url: https://kestra.example.com
`;

const compose = (variables: string, head = ""): string =>
  `${head}services:\n  kestra:\n    image: kestra/kestra-ee:v1.3.2\n    environment:\n${variables}`;

const pod = (env: string): string =>
  `kind: Pod\nspec:\n  containers:\n    - name: kestra\n      image: kestra/kestra\n      env:\n${env}`;

const helm = (env: string): string =>
  `image:\n  repository: kestra/kestra\ncommon:\n  extraEnv:\n${env}`;

const argo = (env: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n      values: |\n${helm(env).replace(/^(?=.)/gm, "        ")}`;

const clientId = "MICRONAUT_SECURITY_OAUTH2_CLIENTS_AUTHENTIK_CLIENT_ID";

describe("hover on a variable", () => {
  const forms: Record<string, string> = {
    "a pair": compose("      KESTRA$0_URL: https://x\n"),
    "a quoted pair": compose('      "KESTRA$0_URL": https://x\n'),
    "an assignment": compose("      - KESTRA$0_URL=https://x\n"),
    "a quoted assignment": compose('      - "KESTRA$0_URL=https://x"\n'),
    "a name without a value": compose("      - KESTRA$0_URL\n"),
    "an item of a pod": pod("        - name: KESTRA$0_URL\n          value: https://x\n"),
    "a reference of a pod": pod("        - name: KESTRA$0_URL\n          valueFrom: {}\n"),
    "an item of Helm values": helm("    - name: KESTRA$0_URL\n      value: https://x\n"),
    "an item of Helm values in an Argo CD application": argo(
      "    - name: KESTRA$0_URL\n      value: https://x\n",
    ),
    "an x- field": compose("      <<: *common\n", "x-common: &common\n  KESTRA$0_URL: https://x\n"),
  };
  for (const [name, text] of Object.entries(forms)) {
    it(`describes the key for ${name}`, () =>
      hovers(text, /Environment variable `KESTRA_URL`/, /`kestra.url` · URL/, /Documentation\]/));
    it(`has no findings for ${name}`, () =>
      assert.deepEqual(findingsIn(text.replace("$0", "")), []));
    if (!text.includes("https://x")) continue;
    it(`shows nothing on the value of ${name}`, () =>
      assert.equal(hovered(text.replace("$0", "").replace("https://x", "htt$0ps://x")) ?? "", ""));
  }
  it("links to the configuration that it overrides", () => {
    hovers(
      compose(`      KESTRA$0_URL: https://x\n${configuration}`),
      /It overrides the configuration in \[line 18\]\(file:\/\/\/application.yml#L18\)/,
    );
    assert.doesNotMatch(hovered(compose(`      KESTRA$0_URL: https://x\n`)) ?? "", /overrides/);
  });
  it("describes a variable without a value, which may not override anything", () => {
    const text = compose(`      KESTRA$0_URL:\n${configuration}`);
    hovers(text, /only gets it if it is set where Docker Compose runs/);
    assert.doesNotMatch(hovered(text) ?? "", /overrides/);
    const key = compose(`      KESTRA_URL:\n${configuration.replace("url:", "u$0rl:")}`);
    assert.doesNotMatch(hovered(key) ?? "", /overrides/);
  });
  it("shows what the container gets for a value without quotes, if it is not a secret", () => {
    hovers(compose("      KESTRA$0_URL: 1.10\n"), /The container gets `1.1`,/);
    const secret = hovered(compose("      KESTRA_SERVER_BASIC$0_AUTH_PASSWORD: 0123456\n")) ?? "";
    assert.match(secret, /gets this value in another form/);
    assert.doesNotMatch(secret, /0123456|42798/);
  });
  it("does not mention an override if the command line specifies a file", () =>
    assert.doesNotMatch(
      hovered(
        compose(`      KESTRA$0_URL: https://x\n${configuration}    command: --config x.yml\n`),
      ) ?? "",
      /overrides/,
    ));
  it("shows the redirect URI for a client's key", () =>
    hovers(
      compose(`      MICRONAUT_SECURITY_OAUTH2_CLIENTS_AUTHENTIK_CLIENT$0_ID: x\n${configuration}`),
      /`micronaut.security.oauth2.clients.authentik.client-id`/,
      /`https:\/\/kestra.example.com\/oauth\/callback\/authentik`/,
    ));
  it("recognises a client name of two words from the configuration", () =>
    hovers(
      compose(`      MICRONAUT_SECURITY_OAUTH2_CLIENTS_MY_IDP_CLIENT$0_ID: x\n${configuration}`),
      /clients.my-idp.client-id/,
      /It overrides/,
    ));
  it("shows nothing for unknown keys and for variables of other programs", () => {
    for (const name of ["MICRONAUT_$0FOO", "JAVA_$0OPTS", "KESTRA_$0"])
      assert.equal(hovered(compose(`      ${name}: x\n`)), undefined);
    const other = compose("      KESTRA$0_URL: x\n").replace("kestra/kestra-ee", "example/shop");
    assert.equal(hovered(other), undefined);
    assert.equal(
      hovered(`${helm("    - name: A\n")}dind:\n  extraEnv:\n    - name: KESTRA$0_URL\n`),
      undefined,
    );
  });
  it("never shows a value", () => {
    const secret = "MICRONAUT_SECURITY_OAUTH2_CLIENTS_AUTHENTIK_CLIENT_SECRET";
    for (const text of [
      compose(`      ${secret}$0: hunter2\n${configuration}`),
      compose(`      - ${secret}$0=hunter2\n`),
      pod(`        - name: ${secret}$0\n          value: hunter2\n`),
    ]) {
      const value = hovered(text) ?? "";
      assert.ok(value.includes("client-secret"));
      assert.ok(!value.includes("hunter2"));
    }
  });
});

describe("hover on a key that a variable sets", () => {
  const link =
    /environment variable `\w+` \(\[line 5\]\(file:\/\/\/application.yml#L5\)\) overrides/;
  it("shows the variable and its line", () => {
    const text = compose(`      KESTRA_URL: https://other\n${configuration}`);
    hovers(text.replace(" url: ", " ur$0l: "), /`kestra.url`/, link);
    hovers(text.replace("https://kestra", "ht$0tps://kestra"), link);
    assert.ok(!hovered(text.replace(" url: ", " ur$0l: "))?.includes("https://other"));
  });
  it("shows the variable for a client name of two words", () => {
    const name = "MICRONAUT_SECURITY_OAUTH2_CLIENTS_MY_IDP_CLIENT_ID";
    const text = compose(`      - ${name}=x\n      - |\n        KESTRA_CONFIGURATION=\n        `);
    const block =
      "micronaut:\n          security:\n            oauth2:\n              clients:\n                my-idp:\n                  client$0-id: kestra\n";
    hovers(text + block, link);
  });
  it("shows the variable in Helm values and for a mounted ConfigMap", () => {
    hovers(
      `image: { repository: kestra/kestra }
common:
  extraEnv:

    - name: KESTRA_URL
configurations:
  application:
    kestra:
      ur$0l: https://x
`,
      link,
    );
    hovers(
      `kind: Pod
spec:
  containers:
    - env:
        - name: KESTRA_URL
      volumeMounts: [{ name: v }]
  volumes: [{ name: v, configMap: { name: c } }]
---
kind: ConfigMap
metadata: { name: c }
data:
  application.yml: |
    kestra:
      ur$0l: https://x
`,
      link,
    );
  });
  it("shows nothing if the variable belongs to another container", () => {
    const other = `  other:\n    environment:\n      KESTRA_URL: y\n      KESTRA_CONFIGURATION: |\n        kestra:\n`;
    const text = compose(configuration).replace(" url: ", " ur$0l: ") + other;
    assert.ok(!hovered(text)?.includes("overrides"));
  });
});

describe("completion of variables", () => {
  const cases: Readonly<Record<string, string>> = {
    "a half-typed pair": compose("      A: b\n      «KES$0 → KESTRA_URL: »\n"),
    "a half-typed pair before another": compose("      «KES$0 → KESTRA_URL: »\n      A: b\n"),
    "a name with an existing value": compose("      «KES$0 → KESTRA_URL»: x\n"),
    "after the configuration": compose(`${configuration}      «KES$0 → KESTRA_URL: »\n`),
    "on an empty line after the configuration": compose(
      `${configuration}      «$0 → KESTRA_URL: »\n`,
    ),
    "an item": compose("      - A=b\n      - «$0 → KESTRA_URL=»\n"),
    "the first item": compose("      - «$0 → KESTRA_URL=»\n"),
    "an item without a space": compose("      -«$0 →  KESTRA_URL=»\n"),
    "a half-typed item": compose("      - «KES$0 → KESTRA_URL=»\n      - A=b\n"),
    "a quoted item": compose('      - «"KES$0 → "KESTRA_URL=»"\n'),
    "an item with an existing value": compose("      - «KES$0_UR → KESTRA_URL»=https://x\n"),
    "a name in Helm values in an Argo CD application": argo(
      "    - name: «KES$0 → KESTRA_URL»\n      value: x\n",
    ),
    "in a flow mapping": compose("").replace(
      "environment:\n",
      "environment: { A: b, «KES$0 → KESTRA_URL: » }\n",
    ),
    "in an x- field": compose(
      "      <<: *common\n",
      "x-common: &common\n  A: b\n  «$0 → KESTRA_URL: »\n",
    ),
    "for a pod without variables": pod("        «$0 → - name: KESTRA_URL\n          value: »\n"),
    "an item of a pod": pod(
      "        - name: A\n          value: b\n        - «$0 → name: KESTRA_URL\n          value: »\n",
    ),
    "an item at the column of its key": pod("      -«$0 →  name: KESTRA_URL\n        value: »\n"),
    "the name of an item": pod("        - name: «KES$0 → KESTRA_URL\n          value: »\n"),
    "the name of an item with an existing value": pod(
      "        - name: «$0 → KESTRA_URL»\n          valueFrom: {}\n",
    ),
    "a name after its value": pod("        - value: x\n          name: «$0 → KESTRA_URL»\n"),
    "an item of Helm values": helm("    - «$0 → name: KESTRA_URL\n      value: »\n"),
  };
  for (const [name, text] of Object.entries(cases)) {
    it(name, () => completes(text, "KESTRA_URL"));
    it(`${name}, with CRLF`, () => completes(text.replaceAll("\n", "\r\n"), "KESTRA_URL"));
  }
  it("proposes variables for the configuration's client in an empty environment", () =>
    completes(compose(`      «$0 → ${clientId}: »\n`), clientId));
  it("works in the second container and in the second document", () => {
    const text = `${pod("        - name: KESTRA_URL\n")}    - image: example/shop\n      env:\n        - $0\n`;
    assert.deepEqual(labels(text), []);
    const two = pod("        - name: A\n") + "---\n" + pod("        - $0\n");
    assert.ok(labels(two).includes("KESTRA_URL"));
    const foreign = pod("        - $0\n").replace("kestra/kestra", "example/shop");
    assert.deepEqual(labels(`${pod("        - name: A\n")}---\n${foreign}`), []);
  });
  it("has a tab stop for the value", () => {
    completes(compose("      «$0 → KESTRA_URL: $1»\n"), "KESTRA_URL", snippets);
    completes(compose("      - «$0 → KESTRA_URL=$1»\n"), "KESTRA_URL", snippets);
  });
  it("leaves out variables that are already set or inherited", () => {
    assert.ok(!labels(compose("      KESTRA_URL: x\n      $0\n")).includes("KESTRA_URL"));
    assert.ok(!labels(compose("      - KESTRA_URL=x\n      - $0\n")).includes("KESTRA_URL"));
    const inherited = compose("      <<: *c\n      $0\n", "x-c: &c\n  KESTRA_URL: x\n");
    assert.ok(!labels(inherited).includes("KESTRA_URL"));
  });
  it("proposes variables of the configuration's clients first", () => {
    const all = labels(compose(`      $0\n${configuration}`));
    assert.equal(all[0], clientId);
    assert.ok(!all.some((label) => /KEYCLOAK|MY_IDP/.test(label)));
    assert.ok(labels(compose("      $0\n")).some((label) => label.includes("KEYCLOAK_CLIENT_ID")));
  });
  it("documents what the variable sets", () => {
    const item = proposed(compose("      $0\n")).find(({ label }) => label === "KESTRA_URL");
    assert.match(JSON.stringify(item?.documentation), /`kestra.url`/);
  });
  it("proposes nothing in other places", () => {
    for (const text of [
      compose("      KESTRA_URL: $0\n"),
      compose("      - KESTRA_URL=$0\n"),
      compose("      # $0\n"),
      compose("      A: b\n    $0\n"),
      compose("      A: b\n  $0\n"),
      compose("      $0\n").replace("kestra/kestra-ee", "example/shop"),
      pod("        - name: A\n          value: $0\n"),
      pod("        - name: A\n          valueFrom:\n            $0\n"),
      `${helm("    - name: A\n")}dind:\n  extraEnv:\n    - $0\n`,
    ])
      assert.deepEqual(labels(text), [], text);
  });
});

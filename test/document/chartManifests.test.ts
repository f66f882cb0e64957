// Manifests and other files that contain the values of Kestra's chart, as a mapping or as a string.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { walk } from "../../server/src/micronaut/tree/node";
import { finds, fixes } from "../check";
import { setsUp } from "../features/setUp";

const shift = (text: string, columns: number): string =>
  text.replace(/^(?=[^\r\n])/gm, " ".repeat(columns));

const argo = (helm: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm:\n${shift(helm, 6)}`;

const values = (config: string): string => `configurations:\n  application:\n${shift(config, 4)}`;

const argoText = (config: string): string => argo(`values: |\n${shift(values(config), 2)}`);
const argoMap = (config: string): string => argo(`valuesObject:\n${shift(values(config), 2)}`);

const misspelt = "kestra:\n  queue:\n    type: Postgres\n";

/** The content of each key, at its span. */
const keysIn = (text: string): string[] =>
  readKestraFile(text).configs.flatMap(({ root }) =>
    [...walk(root)].flatMap(({ entries }) =>
      entries.flatMap(({ key, pair }) => (pair ? [text.slice(key.start, key.end)] : [])),
    ),
  );

describe("values of Kestra's chart in an Argo CD application", () => {
  it("are read from a string, with offsets in the file", () => {
    for (const text of [
      argoText(misspelt),
      argoText(misspelt).replaceAll("\n", "\r\n"),
      `\uFEFF# 😀\n${argoText(misspelt)}`,
    ])
      assert.deepEqual(keysIn(text), ["kestra", "queue", "type"]);
  });
  it("are checked in a string and in a mapping", () => {
    finds(argoText(misspelt), ["exact-word:11"]);
    finds(argoMap(misspelt), ["exact-word:11"]);
    fixes(argoText(misspelt), "exact-word", argoText(misspelt.replace("Postgres", "postgres")));
  });
  it("can use anchors within the string", () =>
    finds(argoText("kestra:\n  queue: &queue\n    type: postgres\n  repository: *queue\n"), []));
  it("are those of the mapping if there are both", () =>
    finds(
      argo(
        `values: |\n${shift(values(misspelt), 2)}valuesObject:\n${shift(values("kestra:\n  url: https://kestra.example.com\n"), 2)}`,
      ),
      [],
    ));
  it("can contain comments that suppress findings, also outside of the configuration", () => {
    finds(argoText(misspelt.replace("Postgres", "Postgres # kestra-config-ignore exact-word")), []);
    finds(
      argoText(misspelt).replace(
        "  configurations:",
        "  # kestra-config-ignore-file exact-word\n        configurations:",
      ),
      [],
    );
  });
  it("are not read from another string or a tagged one", () => {
    finds(argoText(misspelt).replace("values: |", "values: >"), []);
    finds(argoText(misspelt).replace("values: |", "values: !b64 |"), []);
    finds(argoText(misspelt).replace("argoproj.io", "example.com"), []);
  });
  it("can contain manifests with a configuration as a string", () => {
    const manifest = `extraManifests:\n  - kind: ConfigMap\n    data:\n      application.yml: |\n${shift(misspelt, 8)}`;
    finds(argo(`values: |\n${shift(manifest, 2)}`), ["exact-word:13"]);
  });
  it("are read next to other manifests in the file", () =>
    finds(
      `${argoText(misspelt)}---\nkind: ConfigMap\ndata:\n  application.yml: |\n${shift(misspelt, 4)}`,
      ["exact-word:11", "exact-word:18"],
    ));
  it("set the version and the variables of the server", () => {
    const text = argo(
      `values: |\n${shift(`image:\n  repository: kestra/kestra\n  tag: v1.3.2\ncommon:\n  extraEnv:\n    - name: KESTRA_URL\n      value: https://kestra.example.com\n${values("kestra:\n  queue:\n    type: postgres\n")}`, 2)}`,
    );
    const [server] = readKestraFile(text).workloads;
    assert.equal(server?.image?.tag, "v1.3.2");
    assert.deepEqual(
      server.variables.map(({ at }) => text.slice(at.start, at.end)),
      ["KESTRA_URL"],
    );
  });
  it("can be set up where the configuration is empty", () => {
    const text = argo(
      "releaseName: kestra\nvalues: |\n  configurations:\n    application: {}\n  replicas: 1\n",
    );
    const { text: after, outcome } = setsUp(text, "default-role", { answers: {} });
    assert.equal(outcome.kind, "edit", JSON.stringify(outcome));
    assert.match(after, /\n {10}application:\n {12}kestra:\n/);
    assert.match(after, /\n {8}replicas: 1\n$/);
  });
  it("of another chart have no findings", () =>
    finds(
      argoText("micronaut:\n  application:\n    name: shop\n  security:\n    enabledd: true\n"),
      [],
    ));
});

describe("values of a chart that depends on Kestra's", () => {
  it("can have any name for it, and keys of other charts next to it", () =>
    finds(
      `app:\n  configurations:\n    application:\n      spring: {}\nflows:\n${shift(values(misspelt), 2)}`,
      ["exact-word:10"],
    ));
});

describe("values of a chart that depends on Kestra's chart 0.x", () => {
  it("have the configuration under its name", () =>
    finds(
      `app:\n  configuration:\n    level: info\nkestra:\n  image: {}\n  configuration:\n${shift(misspelt, 4)}`,
      ["exact-word:9"],
    ));
});

describe("a Helmfile", () => {
  it("can have a template for a path", () =>
    finds(
      `releases:\n  - name: kestra\n    values:\n      - "{{ .Environment.Name }}.yaml"\n      - \n        configurations:\n          application:\n${shift(misspelt, 12)}`,
      ["exact-word:10"],
    ));
});

describe("values next to others that are not read", () => {
  const client =
    "micronaut:\n  security:\n    endpoints.logout.get-allowed: true\n    oauth2:\n      enabled: true\n      clients:\n        okta:\n          client-id: kestra\n";
  const missing = (line: number): string[] => [
    `missing-client-secret:${line}`,
    `missing-issuer:${line}`,
  ];
  const release = (spec: string): string =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n${shift(values(client), 4)}${spec}`;
  const chart = (kind: string): string =>
    `apiVersion: helm.cattle.io/v1\nkind: ${kind}\nspec:\n  values:\n${shift(values(client), 4)}`;
  const helmfile = (more: string): string =>
    `releases:\n  - name: kestra\n    values:\n      -\n${shift(values(client), 8)}${more}`;
  const task = (more: string): string =>
    `- kubernetes.core.helm:\n    name: kestra\n    values:\n${shift(values(client), 6)}${more}`;
  it("may lack a client's settings in an Argo CD application", () => {
    finds(argoMap(client), missing(15));
    for (const more of ["valueFiles: [a.yaml]", "parameters: [{ name: a, value: b }]"])
      finds(`${argoMap(client)}      ${more}\n`, []);
  });
  it("may lack them in a HelmRelease of Flux", () => {
    finds(release(""), missing(13));
    finds(release("  valuesFrom: [{ kind: Secret, name: a }]\n"), []);
  });
  it("may lack them in a HelmChartConfig, which adds to a HelmChart", () => {
    finds(chart("HelmChart"), missing(13));
    finds(chart("HelmChartConfig"), []);
  });
  it("may lack them in a Helmfile", () => {
    finds(helmfile(""), missing(13));
    finds(helmfile("      - a.yaml\n"), []);
    finds(helmfile("    secrets: [a.yaml]\n"), []);
  });
  it("may lack them in a task of Ansible", () => {
    finds(task(""), missing(12));
    finds(task("    values_files: [a.yaml]\n"), []);
  });
});

describe("a patch in a kustomization", () => {
  it("may lack settings that the patched manifest has", () =>
    finds(
      "patches:\n  - patch: |\n      kind: Deployment\n      spec:\n        template:\n          spec:\n            containers:\n              - name: kestra\n                image: kestra/kestra:v1.3.2\n                args: [server, standalone]\n                env:\n                  - name: KESTRA_CONFIGURATION\n                    value: |\n                      kestra:\n                        repository: { type: h2 }\n",
      [],
    ));
});

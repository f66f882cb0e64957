// The containers that a file describes: which of them run the Kestra server, their images and variables.
import assert from "node:assert/strict";
import type { Workload } from "../../server/src/document/fileKinds/workload";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { isServerImage } from "../../server/src/interpretation/deployment/kestraContainers";
import { mayContainConfiguration } from "../../server/src/protocol/documents";

/** A container on one line: name, image, variables with the text of their values, and `…` if there may be others. */
function line(text: string, { name, image, variables, hasUnseenVariables }: Workload): string {
  const shown = variables.map(({ name: variable, at, value }) => {
    assert.equal(text.slice(at.start, at.end).replaceAll(/^["']|["']$/g, ""), variable);
    return value ? `${variable}=${text.slice(value.start, value.end).split(/\r?\n/)[0]}` : variable;
  });
  return [
    `${name}: ${image?.name ?? "?"}:${image?.tag ?? "?"}`,
    ...shown,
    ...(hasUnseenVariables ? ["…"] : []),
  ].join(" ");
}

function describes(text: string, ...expected: string[]): void {
  for (const written of [text, text.replaceAll("\n", "\r\n"), `\uFEFF${text}`]) {
    const { workloads } = readKestraFile(written);
    assert.deepEqual(
      workloads.map((workload) => line(written, workload)),
      expected,
    );
    assert.ok(expected.length === 0 || mayContainConfiguration(written));
  }
}

/** The containers that read each configuration of a file. */
const readers = (text: string): string[][] =>
  readKestraFile(text).configs.map(({ workloads }) => workloads.map(({ name }) => name));

const service = (environment: string): string =>
  `services:\n  kestra:\n    image: kestra/kestra:v1.3.2\n${environment}`;

describe("containers of a compose file", () => {
  it("have a mapping of variables", () =>
    describes(
      service(
        "    environment:\n      KESTRA_URL: https://x\n      'A': \"b\"\n      EMPTY:\n      FROM_SHELL: ${X}\n",
      ),
      'kestra: kestra/kestra:v1.3.2 KESTRA_URL=https://x A="b" EMPTY FROM_SHELL=${X}',
    ));
  it("have a list of assignments", () =>
    describes(
      service(
        '    environment:\n      - KESTRA_URL=https://x\n      - "A=b=c"\n      - E=\n      - SHELL\n      - =x\n',
      ),
      "kestra: kestra/kestra:v1.3.2 KESTRA_URL=https://x A=b=c E SHELL",
    ));
  it("have variables in flow style", () => {
    describes(
      service("    environment: { KESTRA_URL: https://x, B: 1 }\n"),
      "kestra: kestra/kestra:v1.3.2 KESTRA_URL=https://x B=1",
    );
    describes(service('    environment: [A=1, "B=2"]\n'), "kestra: kestra/kestra:v1.3.2 A=1 B=2");
  });
  it("have no variables", () => {
    describes(service(""), "kestra: kestra/kestra:v1.3.2");
    describes(service("    environment:\n"), "kestra: kestra/kestra:v1.3.2");
    describes(service("    environment:\n      KES\n"), "kestra: kestra/kestra:v1.3.2");
  });
  it("have variables from a file or another service", () => {
    describes(service("    env_file: .env\n"), "kestra: kestra/kestra:v1.3.2 …");
    describes(service("    env_file: []\n"), "kestra: kestra/kestra:v1.3.2");
    describes(service("    extends: { service: x }\n"), "kestra: kestra/kestra:v1.3.2 …");
  });
  it("use anchors, aliases and merge keys", () =>
    describes(
      `x-image: &image registry.kestra.io/docker/kestra-ee:v1.2
x-variables: &variables
  A: common
  B: common
x-kestra: &kestra
  image: *image
  environment: &environment
    <<: *variables
    B: own
services:
  web:
    <<: *kestra
    command: server webserver
  worker:
    image: *image
    environment: *environment
  other:
    <<: *kestra
    environment: [C=1]
`,
      "web: registry.kestra.io/docker/kestra-ee:v1.2 A=common B=own",
      "worker: registry.kestra.io/docker/kestra-ee:v1.2 A=common B=own",
      "other: registry.kestra.io/docker/kestra-ee:v1.2 C=1",
    ));
  it("run Kestra if they have a configuration, whatever their image", () =>
    describes(
      `services:
  a:
    build: .
    environment:
      KESTRA_CONFIGURATION: |
        kestra:
      A: 1
  db:
    image: postgres
    environment: { POSTGRES_DB: kestra }
`,
      "a: ?:? KESTRA_CONFIGURATION=| A=1",
    ));
  it("read their own configuration", () => {
    const block = (name: string): string =>
      `  ${name}:\n    environment:\n      KESTRA_CONFIGURATION: |\n        kestra:\n          url: https://${name}\n`;
    assert.deepEqual(readers(`services:\n${block("a")}${block("b")}`), [["a"], ["b"]]);
    assert.deepEqual(
      readers(
        "x-configuration: &configuration |\n  kestra:\n    url: https://x\nservices:\n  a:\n    environment: { KESTRA_CONFIGURATION: *configuration }\n  b:\n    environment: { KESTRA_CONFIGURATION: *configuration }\n  c: { image: kestra/kestra }\n",
      ),
      [["a", "b"]],
    );
    assert.deepEqual(
      readers(
        "services:\n  a:\n    environment:\n      - B=1\n      - |\n        KESTRA_CONFIGURATION=\n        kestra:\n          url: https://x\n",
      ),
      [["a"]],
    );
  });
  it("all read a configuration that nothing refers to", () =>
    assert.deepEqual(
      readers(
        "x-configuration:\n  KESTRA_CONFIGURATION: |\n    kestra:\n      url: x\nservices:\n  a: { image: kestra/kestra }\n",
      ),
      [["a"]],
    ));
});

const deployment = (kind: string, spec: string): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: kestra\nspec:\n${spec}`;

const pod = (indent: number, more = ""): string =>
  `containers:
  - name: kestra
    image: kestra/kestra:v1.3.2
    env:
      - name: KESTRA_URL
        value: https://x
      - name: "SECRET"
        valueFrom: { secretKeyRef: { name: s, key: k } }
      - name:
      - value: 1
${more}`.replace(/^(?=.)/gm, " ".repeat(indent));

const expectedPod = "kestra: kestra/kestra:v1.3.2 KESTRA_URL=https://x SECRET";

describe("containers of Kubernetes manifests", () => {
  for (const kind of ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job"]) {
    it(`are found in a ${kind}`, () =>
      describes(deployment(kind, `  template:\n    spec:\n${pod(6)}`), expectedPod));
  }
  it("are found in a Pod", () => describes(deployment("Pod", pod(2)), expectedPod));
  it("are found in a CronJob", () =>
    describes(
      deployment(
        "CronJob",
        `  jobTemplate:\n    spec:\n      template:\n        spec:\n${pod(10)}`,
      ),
      expectedPod,
    ));
  it("can be init containers or take variables from elsewhere", () =>
    describes(
      deployment(
        "Pod",
        pod(
          2,
          "    envFrom:\n      - secretRef: { name: x }\ninitContainers:\n  - { name: first, image: kestra/kestra-ee, env: [{ name: A, value: b }] }\n  - { name: other, image: busybox }\n",
        ),
      ),
      `${expectedPod} …`,
      "first: kestra/kestra-ee:latest A=b",
    ));
  it("are found in a List, in several documents and in Helm values", () => {
    const list = `kind: List\nitems:\n  - kind: Pod\n    spec:\n${pod(6)}`;
    describes(list, expectedPod);
    describes(`kind: Service\n---\n${deployment("Pod", pod(2))}`, expectedPod);
    describes(`extraEnv: []\nextraManifests:\n  - kind: Pod\n    spec:\n${pod(6)}`, expectedPod);
  });
  it("read the configuration that they mount or have in a variable", () => {
    const map = (name: string): string =>
      `kind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  application.yml: |\n    kestra:\n      url: https://${name}\n---\n`;
    const mounting = `kind: Pod
spec:
  volumes:
    - name: v
      configMap: { name: b }
    - name: unused
      configMap: { name: a }
  containers:
    - { name: mounts, image: acme/server, volumeMounts: [{ name: v, mountPath: /app }] }
    - { name: other, image: kestra/kestra }
    - name: refers
      image: kestra/kestra
      env:
        - name: KESTRA_CONFIGURATION
          valueFrom: { configMapKeyRef: { name: c, key: application.yml } }
    - name: holds
      env:
        - name: KESTRA_CONFIGURATION
          value: |
            kestra:
              url: https://holds
`;
    assert.deepEqual(readers(map("a") + map("b") + map("c") + mounting), [
      ["mounts", "other", "refers", "holds"],
      ["mounts"],
      ["refers"],
      ["holds"],
    ]);
  });
});

describe("containers of Helm values", () => {
  const configurations = "configurations:\n  application:\n    kestra:\n      url: https://x\n";
  it("of chart 1.x have common variables and additional ones per deployment", () =>
    describes(
      `${configurations}image:
  repository: registry.kestra.io/docker/kestra-ee
  tag: "v1.3"
common:
  extraEnv:
    - name: A
      value: all
deployments:
  webserver:
    extraEnv:
      - name: B
        value: web
  worker:
    enabled: true
workerGroups:
  gpu:
    extraEnvFrom: [{ secretRef: { name: x } }]
dind:
  extraEnv:
    - name: DOCKER
      value: x
`,
      "kestra: registry.kestra.io/docker/kestra-ee:v1.3 A=all",
      "webserver: registry.kestra.io/docker/kestra-ee:v1.3 A=all B=web",
      "gpu: registry.kestra.io/docker/kestra-ee:v1.3 A=all …",
    ));
  it("of chart 0.x have a deployment's variables instead of the common ones", () =>
    describes(
      `configuration:
  kestra:
    url: https://x
image:
  image: kestra/kestra
  tag: v0.22.0
extraEnv:
  - name: A
    value: all
deployments:
  webserver:
    extraEnv:
      - name: B
        value: web
`,
      "kestra: kestra/kestra:v0.22.0 A=all",
      "webserver: kestra/kestra:v0.22.0 B=web",
    ));
  it("are found in values of the starter chart", () =>
    describes(
      `postgres:\n  image: postgres\nkestra:\n  configurations:\n    application:\n      kestra:\n        url: https://x\n  common:\n    extraEnv:\n      - name: A\n        value: b\n    extraEnvFrom:\n      - secretRef: { name: x }\n`,
      "kestra: ?:? A=b …",
    ));
  it("are recognised without a configuration by the image", () =>
    describes(
      "image:\n  repository: kestra/kestra\ncommon:\n  extraEnv:\n    - name: A\n      value: b\n",
      "kestra: kestra/kestra:? A=b",
    ));
  it("can have only a tag", () =>
    describes(`${configurations}image: { tag: v1.3 }\n`, "kestra: ?:v1.3"));
  it("read every configuration of the chart", () =>
    assert.deepEqual(
      readers(
        `configuration:\n  kestra:\n    url: https://x\nsecrets:\n  kestra:\n    encryption:\n      secret-key: x\n`,
      ),
      [["kestra"], ["kestra"]],
    ));
});

describe("containers of other programs", () => {
  const others = [
    "services:\n  shop:\n    image: example/shop\n    environment: { KESTRA_URL: x }\n",
    "services:\n  operator:\n    image: registry.kestra.io/docker/kestra-operator:1.0\n",
    "services:\n  x: { image: ghcr.io/kestra-io/pydata:latest }\n  y: { image: azureorkestra/orkestra }\n",
    "services:\n  x:\n    image: ${IMAGE}\n    environment: { A: kestra }\n",
    "image:\n  repository: example/kestra-exporter\nextraEnv:\n  - name: KESTRA_URL\n",
    deployment("Deployment", `  template:\n    spec:\n${pod(6)}`).replace("kestra/kestra", "a/b"),
    "services: kestra\n",
    "services:\n  - image: kestra/kestra\n",
  ];
  for (const text of others)
    it(`are not recognised: ${JSON.stringify(text.slice(0, 60))}`, () => describes(text));
});

describe("images of the Kestra server", () => {
  const servers = [
    "kestra/kestra",
    "docker.io/kestra/kestra",
    "registry.kestra.io/docker/kestra-ee",
    "acme/my-kestra",
    "localhost:5000/kestra_with_plugins",
    "$/kestra/kestra",
  ];
  const others = [
    undefined,
    "kestra/pydata",
    "kestra-io/mcp-server",
    "azureorkestra/orkestra",
    "registry.kestra.io/docker/kestra-operator",
    "acme/kestra-postgres",
    "$",
  ];
  for (const name of servers) it(`include ${name}`, () => assert.ok(isServerImage(name)));
  for (const name of others) it(`do not include ${name}`, () => assert.ok(!isServerImage(name)));
});

describe("the quick check for a Kestra configuration", () => {
  const may = [
    'x: { "image": "kestra/kestra:v1" }\n',
    "image: ${R:-docker.io}/kestra/kestra-ee:v1\n",
    "image: '${IMAGE:-kestra/kestra}'\n",
    "image:\n  repository: kestra/kestra\n",
  ];
  const mayNot = [
    "tasks:\n  - type: io.kestra.plugin.scripts.python.Script\n    containerImage: ghcr.io/kestra-io/pydata:latest\n",
    "image: kestra/pydata:latest\n",
    "image: example/shop # not kestra\n",
    "image: orkestra\n",
  ];
  for (const text of may)
    it(`accepts ${JSON.stringify(text)}`, () => assert.ok(mayContainConfiguration(text)));
  for (const text of mayNot)
    it(`rejects ${JSON.stringify(text)}`, () => assert.ok(!mayContainConfiguration(text)));
});

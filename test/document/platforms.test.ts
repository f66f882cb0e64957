// Kustomizations, and containers of cloud platforms.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { mayContainConfiguration } from "../../server/src/protocol/documents";
import { finds } from "../check";

const misspelt = (columns: number): string =>
  ["kestra:", "  queue:", "    type: Postgres", ""]
    .map((line) => (line === "" ? line : " ".repeat(columns) + line))
    .join("\n");

describe("a kustomization", () => {
  it("can have a configuration in a literal under a name of YAML or of the variable", () => {
    const literal = (name: string): string =>
      `configMapGenerator:\n  - name: kestra\n    literals:\n      - |\n        ${name}=\n${misspelt(8)}`;
    finds(literal("application.yml"), ["exact-word:8"]);
    finds(literal("KESTRA_CONFIGURATION"), ["exact-word:8"]);
    finds(literal("notes"), []);
    assert.deepEqual(
      readKestraFile(literal("a.yaml")).configs.map(({ region }) => region.object),
      [{ kind: "ConfigMap", name: "kestra", key: "a.yaml" }],
    );
  });
  it("can have a container in a patch", () => {
    const patch = `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: kestra\n          env:\n            - name: KESTRA_CONFIGURATION\n              value: |\n${misspelt(16)}`;
    const inner = patch.replace(/^(?=.)/gm, "      ");
    finds(`patches:\n  - patch: |-\n${inner}`, ["exact-word:14"]);
    finds(`patchesStrategicMerge:\n  - |-\n${inner}`, ["exact-word:14"]);
    finds(
      `kind: Kustomization\nspec:\n  patches:\n    - target: {}\n      patch: |\n${patch.replace(/^(?=.)/gm, "        ")}`,
      ["exact-word:17"],
    );
  });
  it("can add the variable with a JSON patch", () =>
    finds(
      `patches:\n  - patch: |\n      - op: add\n        path: /spec/template/spec/containers/0/env/-\n        value:\n          name: KESTRA_CONFIGURATION\n          value: |\n${misspelt(12)}`,
      ["exact-word:10"],
    ));
  it("can have values of a chart", () =>
    finds(
      `helmCharts:\n  - name: kestra\n    valuesInline:\n      configurations:\n        application:\n${misspelt(10)}`,
      ["exact-word:8"],
    ));
  it("without Kestra has no findings", () =>
    finds(
      "patches:\n  - patch: |\n      kind: ConfigMap\n      data:\n        application.yml: |\n          spring: {}\n",
      [],
    ));
});

describe("a container of a cloud platform", () => {
  const servers = (text: string): string[] => {
    assert.ok(mayContainConfiguration(text));
    return readKestraFile(text).workloads.map(
      ({ name, image, variables }) =>
        `${name} ${image?.tag ?? "?"} ${variables.map((variable) => variable.name).join(" ")}`,
    );
  };
  it("can be in a CloudFormation template", () =>
    assert.deepEqual(
      servers(
        "Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: flows\n          Image: kestra/kestra:v1.3.2\n          Environment:\n            - Name: KESTRA_URL\n              Value: !Sub https://${Host}\n",
      ),
      ["flows v1.3.2 KESTRA_URL"],
    ));
  it("has no configuration to check if CloudFormation replaces its placeholders", () =>
    finds(
      `Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: flows\n          Image: kestra/kestra\n          Environment:\n            - Name: KESTRA_CONFIGURATION\n              Value: !Sub |\n${misspelt(16)}`,
      [],
    ));
  it("can be in the input of the AWS command line", () =>
    assert.deepEqual(
      servers(
        "family: kestra\ncontainerDefinitions:\n  - name: kestra\n    image: kestra/kestra:v1.3.2\n",
      ),
      ["kestra v1.3.2 "],
    ));
  it("can be an Azure container instance", () =>
    assert.deepEqual(
      servers(
        "properties:\n  containers:\n    - name: kestra\n      properties:\n        image: kestra/kestra:v1.3.2\n        environmentVariables:\n          - name: KESTRA_URL\n            secureValue: x\n",
      ),
      ["kestra v1.3.2 KESTRA_URL"],
    ));
  it("can be a Cloud Run job", () =>
    assert.deepEqual(
      servers(
        "apiVersion: run.googleapis.com/v1\nkind: Job\nspec:\n  template:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: kestra\n              image: kestra/kestra:v1.3.2\n",
      ),
      ["kestra v1.3.2 "],
    ));
  it("may get settings from a function of CloudFormation", () => {
    const task = (more: string): string =>
      `Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: kestra\n          Image: kestra/kestra:v1.3.2\n          Command: [server, standalone]\n          Environment:\n            - Name: KESTRA_CONFIGURATION\n              Value: |\n                kestra:\n                  repository: { type: h2 }\n                  storage: { type: h2 }\n${more}`;
    // The type of the queue, and the data source of the repository.
    finds(task(""), ["missing-setting:12", "missing-setting:13"]);
    finds(task("            - !If [A, { Name: KESTRA_QUEUE_TYPE, Value: h2 }, !Ref B]\n"), []);
    finds(
      task("            - Fn::If: [A, { Name: KESTRA_QUEUE_TYPE, Value: h2 }, { Ref: B }]\n"),
      [],
    );
  });
  it("is no manifest that Kubernetes rejects if it is a Cloud Run job", () => {
    const job = (version: string): string =>
      `apiVersion: ${version}\nkind: Job\nspec:\n  template:\n    spec:\n      containers:\n        - image: kestra/kestra:v1.3.2\n          env:\n            - name: KESTRA_X\n              value: 5\n`;
    finds(job("batch/v1"), ["refused-file:10"]);
    finds(job("run.googleapis.com/v1"), []);
  });
});

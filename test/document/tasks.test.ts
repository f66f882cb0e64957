// Ansible tasks, cloud-init files and services of CI jobs.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { finds } from "../check";

const misspelt = (columns: number, url = ""): string =>
  ["kestra:", "  queue:", "    type: Postgres", ...(url === "" ? [] : [`  url: ${url}`]), ""]
    .map((line) => (line === "" ? line : " ".repeat(columns) + line))
    .join("\n");

const copy = (dest: string, content: string): string =>
  `- copy:\n    dest: ${dest}\n    content: |\n${content}`;

describe("an Ansible task", () => {
  it("can write a configuration under any name of YAML", () => {
    finds(copy("/etc/kestra/application.yml", misspelt(6)), ["exact-word:6"]);
    finds(copy('"{{ folder }}/kestra.yaml"', misspelt(6)), ["exact-word:6"]);
    finds(copy("/etc/motd", misspelt(6)), []);
    finds(copy("a.yml", "      spring: {}\n"), []);
  });
  it("can be in a block of a play", () =>
    finds(
      `- hosts: all\n  tasks:\n    - block:\n${copy("a.yml", misspelt(6)).replace(/^(?=.)/gm, "        ")}`,
      ["exact-word:9"],
    ));
  it("interpolates no dollar sign, except in a compose file that it writes", () => {
    finds(copy("a.yml", misspelt(6, "${URL:x}").replace("Postgres", "postgres")), []);
    const compose = (dollar: string): string =>
      copy(
        "compose.yml",
        `      services:\n        kestra:\n          image: kestra/kestra\n          environment:\n            KESTRA_CONFIGURATION: |\n${misspelt(14, `${dollar}{URL:x}`).replace("Postgres", "postgres")}`,
      );
    finds(compose("$$"), []);
    finds(compose("$"), ["compose-interpolation:12"]);
  });
  it("can apply manifests and install a chart", () => {
    const map = "kind: ConfigMap\ndata:\n  application.yml: |\n" + misspelt(4);
    const inner = map.replace(/^(?=.)/gm, "      ");
    finds(`- kubernetes.core.k8s:\n    definition:\n${inner}`, ["exact-word:8"]);
    finds(`- kubernetes.core.k8s:\n    definition: |\n${inner}`, ["exact-word:8"]);
    finds(
      `- kubernetes.core.helm:\n    release_values:\n      configurations:\n        application:\n${misspelt(10)}`,
      ["exact-word:7"],
    );
  });
});

describe("cloud-init", () => {
  const file = (head: string): string =>
    `#cloud-config\nwrite_files:\n  - path: /etc/kestra.yml\n${head}    content: |\n${misspelt(6)}`;
  it("can write a configuration as text", () => {
    finds(file(""), ["exact-word:7"]);
    finds(file("    encoding: text/plain\n"), ["exact-word:8"]);
    finds(file("    encoding: b64\n"), []);
  });
});

describe("a file that writes a configuration and a compose file", () => {
  const compose = (columns: number): string =>
    `services:\n  kestra:\n    environment:\n      KESTRA_CONFIGURATION: |\n${misspelt(8, "${URL:x}")}`.replace(
      /^(?=.)/gm,
      " ".repeat(columns),
    );
  it("is read as both, with Ansible", () =>
    finds(copy("kestra.yml", misspelt(6, "${URL:x}")) + copy("compose.yml", compose(6)), [
      "exact-word:6",
      "exact-word:17",
      "compose-interpolation:18",
    ]));
  it("is read as both, with cloud-init", () =>
    finds(
      `write_files:\n  - path: kestra.yml\n    content: |\n${misspelt(6, "${URL:x}")}  - path: compose.yml\n    content: |\n${compose(6)}`,
      ["exact-word:6", "exact-word:16", "compose-interpolation:17"],
    ));
});

describe("a service of a CI job", () => {
  it("has an image and variables", () => {
    for (const text of [
      "jobs:\n  test:\n    services:\n      flows:\n        image: kestra/kestra:v1.3.2\n        env:\n          KESTRA_URL: x\n",
      "test:\n  services:\n    - name: kestra/kestra:v1.3.2\n      alias: flows\n      variables:\n        KESTRA_URL: x\n",
      "definitions:\n  services:\n    flows:\n      image: kestra/kestra:v1.3.2\n      variables:\n        KESTRA_URL: x\n",
    ])
      assert.deepEqual(
        readKestraFile(text).workloads.map(({ name, image, variables }) => [
          name,
          image?.tag,
          variables.map((variable) => variable.name),
        ]),
        [["flows", "v1.3.2", ["KESTRA_URL"]]],
      );
  });
  it("may get settings from the variables of its job in GitLab", () => {
    const job = (rest: string): string =>
      `test:\n  services:\n    - name: kestra/kestra:v1.3.2\n      command: [server, standalone]\n      variables:\n        KESTRA_CONFIGURATION: |\n          kestra:\n            repository: { type: h2 }\n${rest}`;
    finds(job(""), []);
    finds(job("  variables:\n    KESTRA_QUEUE_TYPE: h2\n"), []);
  });
  it("may get settings from the options of its container in GitHub Actions", () =>
    finds(
      "jobs:\n  test:\n    services:\n      kestra:\n        image: kestra/kestra:v1.3.2\n        command: server standalone\n        options: --env-file a.env\n        env:\n          KESTRA_CONFIGURATION: |\n            kestra:\n              repository: { type: h2 }\n",
      [],
    ));
  it("has no findings for the expressions of the workflow", () =>
    finds(
      "jobs:\n  test:\n    services:\n      kestra:\n        image: kestra/kestra\n        env:\n          KESTRA_CONFIGURATION: |\n            kestra:\n              url: ${{ vars.URL }}\n",
      [],
    ));
});

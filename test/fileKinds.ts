// The kinds of file that can contain a configuration. Each case wraps the same configuration in a file of its kind.

export interface FileKindCase {
  readonly name: string;
  /** Whether the server that reads the file runs in a container. */
  readonly runsInContainer: boolean;
  /** A complete file that contains `config`. The lines of the configuration keep their line endings. */
  wrap(config: string): string;
}

/** A file with lines around the indented configuration. `dollar` is how the file escapes a dollar sign. */
function around(
  name: string,
  head: string,
  indent: number,
  foot: string,
  dollar = "$",
): FileKindCase {
  return {
    name,
    runsInContainer: true,
    wrap(config) {
      const newline = config.includes("\r\n") ? "\r\n" : "\n";
      const indented = config
        .replace(/^(?=[^\r\n])/gm, " ".repeat(indent))
        .replaceAll("${", () => `${dollar}{`);
      return head.replaceAll("\n", newline) + indented + foot.replaceAll("\n", newline);
    },
  };
}

/** A file of a tool that may run the server without a container. */
const onMachine = (fileKind: FileKindCase): FileKindCase => ({
  ...fileKind,
  runsInContainer: false,
});

export const plainFile: FileKindCase = {
  name: "a plain file",
  runsInContainer: false,
  wrap: (config) => config,
};

export const composeFile = around(
  "a compose file",
  "services:\n  kestra:\n    image: kestra/kestra-ee@sha256:1a2b\n    environment:\n      KESTRA_CONFIGURATION: |\n",
  8,
  '    ports:\n      - "8080:8080"\n',
  "$$",
);

export const fileKinds: readonly FileKindCase[] = [
  plainFile,
  composeFile,
  around(
    "a compose file with an anchor",
    "x-configuration: &configuration |-\n",
    4,
    "services:\n  web:\n    environment:\n      KESTRA_CONFIGURATION: *configuration\n  worker:\n    environment:\n      KESTRA_CONFIGURATION: *configuration\n",
    "$$",
  ),
  around(
    "a compose file with a list",
    "services:\n  kestra:\n    environment:\n      - PORT=80\n      - |\n        KESTRA_CONFIGURATION=\n",
    8,
    "    ports: []\n",
    "$$",
  ),
  around(
    "the content of a config in a compose file",
    "services:\n  kestra:\n    image: kestra/kestra-ee@sha256:1a2b\n    configs:\n      - source: app\n        target: /app/confs/application.yml\nconfigs:\n  app:\n    content: |\n",
    6,
    "  other:\n    file: ./other.txt\n",
    "$$",
  ),
  around(
    "Helm values",
    "replicas: 1\nconfigurations:\n  application:\n",
    4,
    "  secrets: []\ncommon:\n  extraEnv: []\n",
  ),
  around(
    "Helm values of the starter chart",
    "kestra:\n  configurations:\n    application:\n",
    6,
    "  replicas: 1\n",
  ),
  around(
    "Helm values of chart 0.x",
    "image:\n  tag: v0.22.0\nconfiguration:\n",
    2,
    "postgresql:\n  enabled: true\n",
  ),
  around("the secrets of chart 0.x", "secrets:\n", 2, "postgresql:\n  enabled: true\n"),
  around(
    "a manifest among Helm values",
    "extraManifests:\n  - apiVersion: v1\n    kind: Secret\n    stringData:\n      kestra.yml: |\n",
    8,
    "common: {}\n",
  ),
  around(
    "Helm values of a chart with Kestra under an alias",
    "workflows:\n  configurations:\n    application:\n",
    6,
    "  replicas: 1\n",
  ),
  around(
    "an Argo CD application with a string of values",
    "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    chart: kestra\n    helm:\n      values: |\n        configurations:\n          application:\n",
    12,
    "        replicas: 1\n  project: default\n",
  ),
  around(
    "an Argo CD application set with a mapping of values",
    "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  template:\n    spec:\n      sources:\n        - chart: kestra\n          helm:\n            valuesObject:\n              configurations:\n                application:\n",
    18,
    "  generators: []\n",
  ),
  around(
    "a Flux HelmRelease",
    "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: kestra\n---\napiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    configurations:\n      application:\n",
    8,
    "  interval: 1h\n",
  ),
  around(
    "a HelmChart of K3s",
    "apiVersion: helm.cattle.io/v1\nkind: HelmChart\nspec:\n  valuesContent: |-\n    configurations:\n      application:\n",
    8,
    "  chart: kestra\n",
  ),
  around(
    "a Helmfile",
    "releases:\n  - name: kestra\n    chart: kestra/kestra\n    values:\n      - replicaCount: 1\n      - configurations:\n          application:\n",
    12,
    "repositories: []\n",
  ),
  around(
    "a ConfigMap",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kestra\ndata:\n  application.yml: |\n",
    4,
    "---\napiVersion: v1\nkind: Service\nmetadata:\n  name: kestra\n",
  ),
  around(
    "a variable of a Deployment",
    "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: kestra\n          image: kestra/kestra-ee@sha256:1a2b\n          env:\n            - value: |\n",
    16,
    "              name: KESTRA_CONFIGURATION\n            - name: JAVA_OPTS\n              value: -Xmx2g\n",
  ),
  around(
    "a literal of a kustomization",
    "secretGenerator:\n  - name: kestra\n    literals:\n      - PORT=80\n      - |\n        application.yml=\n",
    8,
    "resources: []\n",
  ),
  around(
    "a patch of a kustomization",
    "patches:\n  - target:\n      kind: ConfigMap\n    patch: |-\n      kind: ConfigMap\n      metadata:\n        name: kestra\n      data:\n        application.yml: |\n",
    10,
    "resources: []\n",
  ),
  around(
    "a JSON patch of a kustomization",
    "patches:\n  - patch: |-\n      - op: add\n        path: /data/application.yml\n        value: |\n",
    10,
    "    target:\n      kind: ConfigMap\n",
  ),
  around(
    "a Knative Service",
    "apiVersion: serving.knative.dev/v1\nkind: Service\nspec:\n  template:\n    spec:\n      containers:\n        - image: kestra/kestra-ee@sha256:1a2b\n          env:\n            - name: KESTRA_CONFIGURATION\n              value: |\n",
    16,
    "          ports: []\n",
  ),
  around(
    "a CloudFormation template with an ECS task definition",
    "Resources:\n  Kestra:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: kestra\n          Image: kestra/kestra-ee@sha256:1a2b\n          Environment:\n            - Name: KESTRA_CONFIGURATION\n              Value: |\n",
    16,
    "      Cpu: 1024\n",
  ),
  around(
    "an Azure container app",
    "properties:\n  template:\n    containers:\n      - image: kestra/kestra-ee@sha256:1a2b\n        env:\n          - name: KESTRA_CONFIGURATION\n            value: |\n",
    14,
    "        name: kestra\n",
  ),
  onMachine(
    around(
      "a file that Ansible writes",
      '- hosts: servers\n  tasks:\n    - name: Configure\n      ansible.builtin.copy:\n        dest: "{{ folder }}/application.yml"\n        content: |\n',
      10,
      "        mode: '0600'\n    - ansible.builtin.debug:\n",
    ),
  ),
  around(
    "a compose file that Ansible writes",
    "- copy:\n    dest: /srv/docker-compose.yml\n    content: |\n      services:\n        kestra:\n          image: kestra/kestra-ee@sha256:1a2b\n          environment:\n            KESTRA_CONFIGURATION: |\n",
    14,
    "          ports: []\n",
    "$$",
  ),
  onMachine(
    around(
      "a container that Ansible starts",
      "- community.docker.docker_container:\n    name: kestra\n    image: kestra/kestra-ee@sha256:1a2b\n    env:\n      KESTRA_CONFIGURATION: |\n",
      8,
      "    state: started\n",
    ),
  ),
  onMachine(
    around(
      "a file that cloud-init writes",
      "#cloud-config\nwrite_files:\n  - path: /etc/kestra/application.yaml\n    content: |\n",
      6,
      "    owner: root\npackages: []\n",
    ),
  ),
  around(
    "a service of a job in GitHub Actions",
    "jobs:\n  test:\n    services:\n      kestra:\n        image: kestra/kestra-ee@sha256:1a2b\n        env:\n          KESTRA_CONFIGURATION: |\n",
    12,
    "        ports: []\n    steps: []\n",
  ),
  around(
    "a Secret in a List",
    "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    stringData:\n      sso.yaml: |+\n",
    8,
    "  - apiVersion: v1\n    kind: Service\n",
  ),
];

// The effective configuration of deployments: values, origins, and what is overridden or unknown.
import assert from "node:assert/strict";
import { shows, viewOf } from "./check";

/** A compose file with these lines in the environment of its service. */
const compose = (environment: string, rest = ""): string => `services:
  kestra:
    image: kestra/kestra:v1.3.0
${rest}    environment:
${environment}`;

const mounting = (environment = "", rest = ""): string =>
  compose(
    `      MICRONAUT_CONFIG_FILES: /confs/a.yml,/confs/b.yml\n${environment}`,
    `    volumes: [./:/confs]\n${rest}`,
  );

describe("effective configuration: files", () => {
  it("shows several documents, the last one winning", () =>
    shows(
      { "a.yml": "kestra:\n  url: http://one\n---\nkestra:\n  url: http://two\n" },
      `kestra:
  url: http://two  # a.yml:5
  # overridden: http://one, a.yml:2
`,
    ));

  it("shows files by rank, however the first one is opened", () => {
    const files = {
      "a.yml": "kestra:\n  url: http://one\n  tutorial-flows: { enabled: false }\n",
      "b.yml": "kestra.url: http://two\n",
      "compose.yml": mounting(),
    };
    const expected = `kestra:
  tutorial-flows:
    enabled: false  # a.yml:3
  url: http://two  # b.yml:1
  # overridden: http://one, a.yml:2
`;
    shows(files, expected);
    const { "a.yml": a, "b.yml": b, "compose.yml": c } = files;
    shows({ "compose.yml": c, "a.yml": a, "b.yml": b }, expected);
    shows({ "b.yml": b, "a.yml": a, "compose.yml": c }, expected);
  });

  it("does not guess which of two files wins", () =>
    shows(
      {
        "a.yml": "kestra.url: http://one\n",
        "b.yml": "kestra.url: http://two\n",
        "compose.yml": compose(
          "      A: x\n",
          "    volumes: [./a.yml:/app/confs/a.yml, ./b.yml:/app/confs/b.yml]\n",
        ),
      },
      `kestra:
  url: http://one  # a.yml:1, unknown which place wins
  # also set: http://two, b.yml:1
`,
    ));

  it("normalises keys and nests dotted ones", () =>
    shows(
      {
        "a.yml":
          "kestra.storage.local.basePath: /x\nmicronaut:\n  security:\n    oauth2.enabled: yes\n",
      },
      `kestra:
  storage:
    local:
      base-path: /x  # a.yml:1
micronaut:
  security:
    oauth2:
      enabled: true  # a.yml:4
`,
    ));

  it("shows duplicates, aliases and merge keys as they are read", () =>
    shows(
      {
        "a.yml": `kestra:
  queue.type: h2
  url: http://one
  url: http://two
  Url: http://three
x: &x
  a: 1
  b: 2
y: { <<: *x, b: 3 }
z: *x
`,
      },
      `kestra:
  queue:
    type: h2  # a.yml:2
  url: http://three  # a.yml:5
  # overridden: http://two, a.yml:4
  # overridden: http://one, a.yml:3
x:
  a: 1  # a.yml:7
  b: 2  # a.yml:8
"y":
  a: 1  # a.yml:7
  b: 3  # a.yml:9
z:
  a: 1  # a.yml:7
  b: 2  # a.yml:8
`,
    ));

  it("shows the mapping that a later one with the same key replaces", () =>
    shows(
      { "a.yml": "kestra:\n  queue.type: h2\nkestra:\n  repository.type: h2\n" },
      `kestra:
  # overridden: {…}, a.yml:1
  repository:
    type: h2  # a.yml:4
`,
    ));

  it("shows the list of the file that wins, with the numbers of its items", () =>
    shows(
      {
        "a.yml": "kestra:\n  url: http://x\n  plugins:\n    repositories: [a, b, c]\n",
        "b.yml": "kestra.plugins.repositories:\n  -\n  - maxRetries: 2\n    other.names: [x]\n",
        "compose.yml": mounting(),
      },
      `kestra:
  plugins:
    repositories:  # b.yml:1
      # overridden: […], a.yml:4
      - null
      - maxRetries: 2  # b.yml:3
        other:
          names:  # b.yml:4
            - x  # b.yml:4
  url: http://x  # a.yml:2
`,
    ));

  it("keeps a value next to keys below it", () =>
    shows(
      { "a.yml": "kestra.queue.type: h2\na: 1\na.b: 2\na.c.d: 3\ne: {}\n" },
      `a: 1  # a.yml:2
a.b: 2  # a.yml:3
a.c:
  d: 3  # a.yml:4
e: {}  # a.yml:5
kestra:
  queue:
    type: h2  # a.yml:1
`,
    ));

  it("shows what can be read of broken YAML, and says so", () =>
    shows(
      { "a.yml": "kestra:\n  queue.type: h2\n\tbroken: x\nmicronaut:\n  server:\n    port: 80\n" },
      `# Effective configuration of a.yml
# No file in sight runs this server: variables and other files may set more.
# Some lines cannot be read as YAML. Their keys are missing here.
kestra:
  queue:
    type: h2  # a.yml:2
micronaut:
  server:
    port: 80  # a.yml:6
`,
      { heading: true },
    ));

  it("shows nothing of a file that is not Kestra's", () =>
    shows({ "a.yml": "spring:\n  application:\n    name: shop\n" }, ""));
});

describe("effective configuration: containers", () => {
  it("merges env files, override files and the services of a compose file", () =>
    shows(
      {
        "compose.yml": compose(
          `      KESTRA_URL: http://base
      KESTRA_CONFIGURATION: |
        kestra:
          url: http://file
          queue.type: h2
`,
          "    env_file: kestra.env\n",
        ),
        "kestra.env": "KESTRA_REPOSITORY_TYPE=h2\nKESTRA_URL=http://env\n",
        "compose.override.yml":
          "services:\n  kestra:\n    environment:\n      - KESTRA_URL=http://override\n",
      },
      `kestra:
  queue:
    type: h2  # compose.yml:10
  repository:
    type: h2  # variable KESTRA_REPOSITORY_TYPE, kestra.env:1
  url: http://override  # variable KESTRA_URL, compose.override.yml:4
  # overridden: http://env, variable KESTRA_URL, kestra.env:2
  # overridden: http://base, variable KESTRA_URL, compose.yml:6
  # overridden: http://file, compose.yml:9
`,
    ));

  it("shows the same server in its override file", () => {
    const base = compose("      KESTRA_CONFIGURATION: |\n        kestra.url: http://file\n");
    const override = "services:\n  kestra:\n    environment:\n      KESTRA_URL: http://override\n";
    const expected = `kestra:
  url: http://override  # variable KESTRA_URL, compose.override.yml:4
  # overridden: http://file, compose.yml:6
`;
    shows({ "compose.yml": base, "compose.override.yml": override }, expected);
    shows({ "compose.override.yml": override, "compose.yml": base }, expected);
  });

  it("takes the configuration of the override file if it replaces the other", () =>
    shows(
      {
        "compose.yml": compose("      KESTRA_CONFIGURATION: |\n        kestra.url: http://one\n"),
        "compose.override.yml":
          "services:\n  kestra:\n    environment:\n      KESTRA_CONFIGURATION: |\n        kestra.anonymous-usage-report.enabled: false\n",
      },
      `kestra:
  anonymous-usage-report:
    enabled: false  # compose.override.yml:5
`,
    ));

  const services = (first: string, second: string): string => `x-conf: &conf |
  kestra.url: http://x
services:
  web:
    image: kestra/kestra:v1.3.0
    environment:
      KESTRA_CONFIGURATION: *conf
${first}  worker:
    image: kestra/kestra:v1.3.0
    environment:
      KESTRA_CONFIGURATION: *conf
${second}`;

  it("shows one section for each server that differs", () =>
    shows(
      {
        "compose.yml": services(
          "      MICRONAUT_SERVER_PORT: 1\n",
          "      MICRONAUT_SERVER_PORT: 2\n",
        ),
      },
      `# Effective configuration of web (compose.yml)
kestra:
  url: http://x  # compose.yml:2
micronaut:
  server:
    port: "1"  # variable MICRONAUT_SERVER_PORT, compose.yml:8
---
# Effective configuration of worker (compose.yml)
kestra:
  url: http://x  # compose.yml:2
micronaut:
  server:
    port: "2"  # variable MICRONAUT_SERVER_PORT, compose.yml:13
`,
      { heading: true },
    ));

  it("shows servers with the same configuration once", () =>
    shows(
      { "compose.yml": services("", "") },
      "# Effective configuration of web, worker (compose.yml)\nkestra:\n  url: http://x  # compose.yml:2\n",
      { heading: true },
    ));

  it("shows the values and variables of Kestra's chart", () =>
    shows(
      {
        "values.yaml": `configurations:
  application:
    kestra:
      queue.type: memory
      size: 10485760
common:
  extraEnv:
    - name: KESTRA_URL
      value: http://x
    - name: DATASOURCES_POSTGRES_PASSWORD
      valueFrom: { secretKeyRef: { name: db, key: password } }
`,
      },
      `datasources:
  postgres:
    password: "\${DATASOURCES_POSTGRES_PASSWORD}"  # variable DATASOURCES_POSTGRES_PASSWORD, values.yaml:10, unknown: set outside these files
kestra:
  queue:
    type: memory  # values.yaml:4
  size: 10485760  # values.yaml:5
  url: http://x  # variable KESTRA_URL, values.yaml:8
`,
    ));

  it("shows the ConfigMap that a pod mounts, in another file", () =>
    shows(
      {
        "config.yml":
          "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: kestra }\ndata:\n  application.yml: |\n    kestra.url: http://x\n",
        "pod.yml": `apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      volumes: [{ name: conf, configMap: { name: kestra } }]
      containers:
        - name: server
          image: kestra/kestra:v1.3.0
          volumeMounts: [{ name: conf, mountPath: /app/confs }]
          env:
            - { name: KESTRA_URL, value: http://pod }
`,
      },
      `# Effective configuration of server (pod.yml)
kestra:
  url: http://pod  # variable KESTRA_URL, pod.yml:12
  # overridden: http://x, config.yml:6
`,
      { heading: true },
    ));

  it("says that a configuration is not a literal block", () =>
    assert.match(
      viewOf(
        {
          "compose.yml": compose("      KESTRA_CONFIGURATION: 'kestra: {}'\n      KESTRA_URL: x\n"),
        },
        { heading: true },
      ),
      /is not written as a literal block[^]*\n {2}url: x {2}# variable/,
    ));
});

describe("effective configuration: variables", () => {
  it("shows a variable at the known keys it sets, and others under Micronaut's name", () =>
    shows(
      {
        "compose.yml": compose(`      KESTRA_TUTORIAL_FLOWS_ENABLED: "false"
      KESTRA_NO_SUCH_NAME: 1
      DATASOURCES_POSTGRES_DRIVER_CLASS_NAME: x
      TZ: Europe/Paris
      KESTRA_CONFIGURATION_PATH: /x
`),
      },
      `datasources:
  postgres:
    driver-class-name: x  # variable DATASOURCES_POSTGRES_DRIVER_CLASS_NAME, compose.yml:7
kestra:
  "no":
    such:
      name: "1"  # variable KESTRA_NO_SUCH_NAME, compose.yml:6
  tutorial-flows:
    enabled: "false"  # variable KESTRA_TUTORIAL_FLOWS_ENABLED, compose.yml:5
`,
    ));

  it("sets a key below a name with hyphens that the files contain", () =>
    shows(
      {
        "compose.yml": compose(`      MICRONAUT_SECURITY_OAUTH2_CLIENTS_MY_SSO_CLIENT_ID: kestra
      KESTRA_CONFIGURATION: |
        micronaut.security.oauth2.clients.my-sso.grant-type: authorization_code
`),
      },
      `micronaut:
  security:
    oauth2:
      clients:
        my-sso:
          client-id: kestra  # variable MICRONAUT_SECURITY_OAUTH2_CLIENTS_MY_SSO_CLIENT_ID, compose.yml:5
          grant-type: authorization_code  # compose.yml:7
`,
    ));

  it("shows a variable that only the shell sets as unknown", () =>
    shows(
      { "compose.yml": compose("      KESTRA_URL:\n      KESTRA_QUEUE_TYPE: ${QUEUE:-h2}\n") },
      `kestra:
  queue:
    type: "\${QUEUE:-h2}"  # variable KESTRA_QUEUE_TYPE, compose.yml:6, unknown: QUEUE is filled in before the server starts
  url: "\${KESTRA_URL}"  # variable KESTRA_URL, compose.yml:5, unknown: set outside these files
`,
    ));
});

describe("effective configuration: placeholders", () => {
  it("shows where the text of a placeholder comes from", () =>
    shows(
      {
        "compose.yml": compose(`      DB_URL: jdbc:h2:mem
      KESTRA_CONFIGURATION: |
        kestra.url: http://$\${host.name}
        host.name: x
        datasources.h2.url: $\${DB_URL}
`),
      },
      `datasources:
  h2:
    url: "jdbc:h2:mem"  # compose.yml:9, from \${DB_URL}, variable of compose.yml:5
host:
  name: x  # compose.yml:8
kestra:
  url: http://x  # compose.yml:7, from \${…}, key of compose.yml:8
`,
    ));

  it("shows a default with the variable that would change it", () =>
    shows(
      { "a.yml": "kestra.url: ${KESTRA_HOST:x}\nmicronaut.server.port: ${PORT:8080}\n" },
      `kestra:
  url: x  # a.yml:1, default, unless \${KESTRA_HOST} is set
micronaut:
  server:
    port: "8080"  # a.yml:2, default, unless \${PORT} is set
`,
    ));

  it("shows what is written if the value is unknown, and what is needed", () =>
    shows(
      {
        "a.yml": `kestra:
  url: \${HOST}
  queue.type: h2
  a: "{{ x }}"
  b: !vault x
  c: \${random.uuid}
  d: \${HOST
`,
      },
      `kestra:
  a: "{{ x }}"  # a.yml:4, unknown: another tool fills it in
  b: !vault "x"  # a.yml:5, unknown: another tool fills it in
  c: "\${random.uuid}"  # a.yml:6, unknown: a new value at each start
  d: "\${HOST"  # a.yml:7, unknown: the server cannot resolve it and does not start
  queue:
    type: h2  # a.yml:3
  url: "\${HOST}"  # a.yml:2, unknown: needs a value for \${HOST}
`,
    ));

  it("does not decide lines that a template decides", () =>
    assert.match(
      viewOf(
        { "a.yml": "kestra:\n  queue.type: h2\n  url: x\n{{- if .x }}\n  url: y\n{{- end }}\n" },
        { heading: true },
      ),
      /A template decides[^]* url: .*unknown: a template decides/,
    ));
});

describe("effective configuration: secrets", () => {
  const files = {
    "a.yml": `datasources.postgres:
  password: hunter2
  url: jdbc:postgresql://db/kestra?user=k&password=hunter2
kestra:
  url: http://k:hunter2@x/
  mine: \${DB_PASSWORD:hunter2}
  api-token: hunter2
  my-tokens: [hunter2]
  queue.type: h2
  other: "password=hunter2"
  reference: \${DB_PASSWORD}
`,
  };
  it("are masked wherever they are", () => {
    const view = viewOf(files);
    assert.doesNotMatch(view, /hunter2/);
    assert.match(view, /^ {2}reference: "\$\{DB_PASSWORD\}"/m);
    assert.match(view, /^ {4}password: "\*\*\*" {2}#/m);
  });
  it("are masked in a mapping without its colon, and in the login of a schema registry", () => {
    const view = viewOf({
      "a.yml": `kestra:
  queue.type: kafka
  kafka.client.properties:
    basic.auth.user.info: me:hunter2
  encryption:
    secret-key hunter2
`,
    });
    assert.doesNotMatch(view, /hunter2/);
    assert.equal(view.match(/\*\*\*/g)?.length, 2);
  });
  it("are not the actions of a permission that is named like one", () =>
    assert.match(
      viewOf({ "a.yml": "kestra.security.default-role.permissions.SECRET: [CREATE]\n" }),
      /- CREATE/,
    ));
  it("are shown on request", () =>
    assert.equal(viewOf(files, { showSecrets: true }).match(/hunter2/g)?.length, 7));
});

describe("effective configuration: defaults", () => {
  it("are added for what nothing sets, with the release that introduced them", () => {
    const text = compose("      KESTRA_TUTORIAL_FLOWS_ENABLED: false\n");
    const view = viewOf({ "compose.yml": text }, { defaults: true, heading: true });
    assert.match(view, /^# With the defaults of Kestra 1\.3\.$/m);
    assert.match(view, /^ {2}tutorial-flows:\n {4}enabled: "false" {2}# variable/m);
    assert.match(view, /# default$/m);
    const newer = viewOf({ "compose.yml": text.replace("v1.3.0", "v2.0.0") }, { defaults: true });
    assert.match(newer, /# default since 2\.0$/m);
    assert.doesNotMatch(view, /# default since 2\.0$/m);
  });
});

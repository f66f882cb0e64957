// Names of variables that set no key. Recorded in test/conformance/kestra/variables.tsv.
import assert from "node:assert/strict";
import { parseVersion } from "../../server/src/knowledge/versions";
import { finds, findingsIn, fixed, fixes, offersNothing } from "../check";
import { hovered, hovers } from "../features/check";

const rule = "environment-name";

const service = (variables: readonly string[], head: readonly string[] = []): string =>
  [
    "services:",
    "  kestra:",
    "    image: kestra/kestra:v1.3.31",
    ...head.map((line) => `    ${line}`),
    "    environment:",
    ...variables.map((line) => `      ${line}`),
    "",
  ].join("\n");

const configured = (variable: string, ...lines: readonly string[]): string =>
  service([variable, "KESTRA_CONFIGURATION: |", ...lines.map((line) => `  ${line}`)]);

const local = ["kestra:", "  storage: { type: local, local: { base-path: /data } }"];

const severityOf = (text: string): string | undefined =>
  findingsIn(text).find((finding) => finding.rule.id === rule)?.severity;

describe("environment-name", () => {
  describe("does not report", () => {
    for (const variable of [
      "KESTRA_URL: https://kestra.example.com",
      "KESTRA_STORAGE_TYPE: s3",
      "KESTRA_STORAGE_S3_BUCKET: kestra",
      "KESTRA_STORAGE_TEMP_FILE_DELETION_MAX_ATTEMPTS: 3",
      "KESTRA_STORAGE_OBS_ACCESS_KEY: x",
      "kestra_server_basic_auth_password: Passw0rd",
      "DATASOURCES_POSTGRES_DRIVER_CLASS_NAME: org.postgresql.Driver",
      "DATASOURCES_MY_DB_URL: x",
      "MICRONAUT_SERVER_PORT: 8080",
      "LOGGER_LEVELS_IO_KESTRA: DEBUG",
      "KESTRA_PLUGINS_PATH: /app/plugins",
      "KESTRA_CONFIGURATION_PATH: /app/confs",
      "KESTRA_JAVA_OPTS: -Xmx1g",
      "JAVA_OPTS: -Xmx1g",
      "MICRONAUT_CONFIG_FILES: /app/confs/application.yml",
      "MICRONAUT_ENVIRONMENTS: dev",
      "KESTRA_DB_PASSWORD: x",
      "KESTRA_API_URL: http://api:4040",
      "KESTRA_SSO_KEYCLOAK_CLIENT_SECRET: x",
      "ENV_KESTRA_URL: x",
      "SECRET_KESTRA_URL: x",
      "STORAGE_S3_ACCESS_KEY: x",
      "KESTRA_WEBHOOK_KEY: x",
    ])
      it(variable, () => finds(service([variable]), []));

    it("a variable of another program", () =>
      finds(
        service(["KESTRA_URL: x"]) +
          "  db:\n    image: postgres\n    environment:\n      KESTRA_QUEUETYPE: x\n",
        [],
      ));
    it("a variable that a placeholder reads", () =>
      finds(
        configured(
          "KESTRA_SERVER_BASICAUTH_PASSWORD: x",
          "kestra:",
          "  url: $${KESTRA_SERVER_BASICAUTH_PASSWORD}",
        ),
        [],
      ));
    it("a variable that a command reads", () =>
      finds(
        service(
          ["KESTRA_CONFIG: /a.yml"],
          ["command: server standalone --worker-thread $$KESTRA_CONFIG"],
        ),
        [],
      ));
    it("a variable that flows read", () => {
      const prefix = ["kestra:", "  variables: { env-vars-prefix: KESTRA_ }"];
      finds(configured("KESTRA_DATASOURCES_POSTGRES_URL: x", ...prefix), []);
      finds(service(["KESTRA_DATASOURCES_POSTGRES_URL: x"]), [], {
        target: parseVersion("0.22"),
      });
    });
    it("a variable next to the one with the right name", () =>
      finds(service(["KESTRA_QUEUETYPE: h2", "KESTRA_QUEUE_TYPE: h2"]), []));
    it("a variable that a configuration in another file may read", () => {
      const mounted = [
        "command: server standalone --config /app/application.yml",
        "volumes: [./application.yml:/app/application.yml]",
      ];
      finds(service(["KESTRA_DATASOURCES_POSTGRES_URL: x"], mounted), []);
      finds(service(["KESTRA_URLS: x"], mounted), []);
      finds(service(["KESTRA_URLS: x"]).replace("kestra/kestra:v1.3.31", "acme/my-kestra"), []);
    });
    it("a name with a hyphen where no shell starts Kestra", () =>
      finds(service(["KESTRA_QUEUE-TYPE: h2"], ["entrypoint: java -jar /app/kestra"]), []));
    it("settings of a storage that is not in use", () =>
      finds(configured("KESTRA_STORAGE_S3_ACCESS_KEY: x", ...local), []));
  });

  describe("reports a configuration in a variable with almost the right name", () => {
    const text = ["  kestra:", "    url: https://kestra.example.com"];
    const named = (name: string): string => service([`${name}: |`, ...text]);
    for (const name of [
      "KESTRA_CONFIGRATION",
      "kestra_configuration",
      "KESTRA_CONFIGURATIONS",
      "\u00a0KESTRA_CONFIGURATION",
      "KESTRA_CONFIGURATION\u200b",
    ])
      it(JSON.stringify(name), () => {
        finds(named(name), ["environment-name:5"]);
        fixes(named(name), rule, named("KESTRA_CONFIGURATION"));
        fixes(
          service(["- |", `  ${name}=`, ...text]),
          rule,
          service(["- |", "  KESTRA_CONFIGURATION=", ...text]),
        );
      });
    it("and shows characters that cannot be seen", () =>
      assert.match(findingsIn(named("\u00a0KESTRA_CONFIGURATION"))[0]?.message ?? "", /U\+00A0/));
    it("but not next to the right one, or if something reads it", () => {
      finds(service(["KESTRA_CONFIGURATION1: |", ...text, "KESTRA_CONFIGURATION: |", ...text]), []);
      finds(
        service(["KESTRA_CONFIGURATION1: |", ...text], ['command: "$$KESTRA_CONFIGURATION1"']),
        [],
      );
      finds(named("MY_APP_CONFIGURATION"), []);
    });
  });

  describe("reports a name without or with too many separators", () => {
    for (const [name, meant] of [
      ["KESTRA_SERVER_BASICAUTH_USERNAME", "KESTRA_SERVER_BASIC_AUTH_USERNAME"],
      ["KESTRA_SERVER_basicAuth_USERNAME", "KESTRA_SERVER_BASIC_AUTH_USERNAME"],
      ["KESTRA_SERVER_BASIC__AUTH_USERNAME", "KESTRA_SERVER_BASIC_AUTH_USERNAME"],
      ["KESTRA__SERVER__BASIC_AUTH__USERNAME", "KESTRA_SERVER_BASIC_AUTH_USERNAME"],
      ["DATASOURCES_POSTGRES_DRIVERCLASSNAME", "DATASOURCES_POSTGRES_DRIVER_CLASS_NAME"],
      ["KESTRA_SERVER_BASIC-AUTH_USERNAME", "KESTRA_SERVER_BASIC_AUTH_USERNAME"],
      ["kestra.server.basicAuth.username", "KESTRA_SERVER_BASIC_AUTH_USERNAME"],
      [
        "MICRONAUT_SECURITY_OAUTH2_CLIENTS_KEYCLOAK_CLIENTID",
        "MICRONAUT_SECURITY_OAUTH2_CLIENTS_KEYCLOAK_CLIENT_ID",
      ],
    ] as const)
      it(name, () => {
        finds(service([`${name}: a@b.example`]), ["environment-name:5"]);
        fixes(service([`${name}: a@b.example`]), rule, service([`${meant}: a@b.example`]));
        fixes(service([`- "${name}=a@b.example"`]), rule, service([`- "${meant}=a@b.example"`]));
      });
    it("as a hint if a configuration in another file may read it", () =>
      assert.equal(
        severityOf(
          service(
            ["KESTRA_SERVER_BASICAUTH_PASSWORD: x"],
            ["command: server standalone -c /a.yml"],
          ),
        ),
        "hint",
      ));
    it("without an automatic fix", () =>
      assert.ok(
        findingsIn(service(["KESTRA_SERVER_BASICAUTH_PASSWORD: x"]))
          .flatMap((finding) => finding.fixes())
          .every(({ preferred }) => !preferred),
      ));
    it("also if the value is passed on under the same name", () =>
      finds(service(["KESTRA_QUEUETYPE: ${KESTRA_QUEUETYPE}"]), ["environment-name:5"]));
  });

  describe("reports the wrong prefix or letter", () => {
    for (const [name, meant] of [
      ["KESTRA_DATASOURCES_POSTGRES_PASSWORD", "DATASOURCES_POSTGRES_PASSWORD"],
      ["KESTRA_MICRONAUT_SERVER_PORT", "MICRONAUT_SERVER_PORT"],
      ["KESTRA_CONFIGURATION_DATASOURCES_POSTGRES_URL", "DATASOURCES_POSTGRES_URL"],
      ["KESTRA_CONFIGURATION_QUEUE_TYPE", "KESTRA_QUEUE_TYPE"],
      ["KESTRA_REPOSITRY_TYPE", "KESTRA_REPOSITORY_TYPE"],
      ["DATASOURCES_POSTGRES_PASWORD", "DATASOURCES_POSTGRES_PASSWORD"],
    ] as const)
      it(name, () => fixes(service([`${name}: x`]), rule, service([`${meant}: x`])));
  });

  describe("reports what prevents Kestra from creating its storage", () => {
    const bad = configured("KESTRA_STORAGE_LOCAL_BASE_PATH: /x", ...local);
    it("as an error in the storage in use", () => {
      finds(bad, ["environment-name:5"]);
      assert.equal(severityOf(bad), "error");
    });
    it("as a warning if the type of storage is unknown", () =>
      assert.equal(severityOf(service(["KESTRA_STORAGE_S3_ACCESS_KEY: x"])), "warning"));
    it("as a warning if the container may not have the variable", () =>
      assert.equal(severityOf(configured("KESTRA_STORAGE_LOCAL_BASE_PATH:", ...local)), "warning"));
    for (const name of [
      "KESTRA_STORAGE_LOCAL_BASEPATH",
      "KESTRA_STORAGE_LOCAL_COLOUR",
      "KESTRA_STORAGE_S3_ACCESS__KEY",
    ])
      it(name, () => assert.equal(severityOf(configured(`${name}: x`, ...local)), "error"));
    it("also if a placeholder reads it, and renames both", () => {
      const text = (name: string): string =>
        configured(
          `${name}: x`,
          "kestra:",
          "  storage:",
          "    type: s3",
          "    s3:",
          `      secretKey: $\${${name}}`,
        );
      const name = "KESTRA_STORAGE_S3_SECRET_KEY";
      assert.equal(fixed(text(name), rule), text("STORAGE_S3_SECRET_KEY"));
    });
    it("without a fix if the key has another value", () => offersNothing(bad, rule));
  });

  describe("reports variables for the configuration", () => {
    it("that nothing reads", () => {
      fixes(
        service(["KESTRA_CONFIG_FILE: /app/kestra.yml"]),
        rule,
        service(["MICRONAUT_CONFIG_FILES: /app/kestra.yml"]),
      );
      offersNothing(configured("KESTRA_CONFIGURATION_FILE: /app/a.yml", ...local), rule);
    });
    it("with a file in place of a folder", () =>
      finds(service(["KESTRA_CONFIGURATION_PATH: /etc/config/application.yaml"]), [
        "environment-name:5",
      ]));
  });

  it("reports names that begin like keys of Kestra's core, as hints", () => {
    for (const name of ["KESTRA_SERVER_BASEURI", "KESTRA_REPOSITORY", "KESTRA_QUEUE_POSTGRES_URL"])
      assert.equal(severityOf(service([`${name}: x`])), "hint", name);
    offersNothing(service(["KESTRA_SERVER_BASEURI: x"]), rule);
    fixes(service(["KESTRA_SERVER_PORT: 80"]), rule, service(["MICRONAUT_SERVER_PORT: 80"]));
  });

  it("reports a key that no variable sets", () =>
    finds(service(["KESTRA_PLUGINS_MANAGEMENT_LOCAL_REPOSITORY_PATH: /x"]), [
      "environment-name:5",
    ]));

  it("reports variables of pods, Helm values and ECS", () => {
    const name = "KESTRA_QUEUETYPE";
    finds(
      `kind: Pod\nspec:\n  containers:\n    - name: k\n      image: kestra/kestra\n      env:\n        - name: ${name}\n          value: x\n`,
      ["environment-name:7"],
    );
    finds(
      `image:\n  repository: kestra/kestra\ncommon:\n  extraEnv:\n    - name: ${name}\n      value: x\nconfigurations:\n  application:\n    kestra:\n      url: https://k.example.com\n`,
      ["environment-name:5"],
    );
    finds(
      `containerDefinitions:\n  - name: k\n    image: kestra/kestra\n    environment:\n      - name: ${name}\n        value: x\n`,
      ["environment-name:5"],
    );
  });

  describe("the hover", () => {
    it("describes the problem and not the key", () => {
      const text = configured("KESTRA_STORAGE_LOCAL_BASE$0_PATH: /x", ...local);
      hovers(text, /breaks the storage/);
      assert.doesNotMatch(hovered(text) ?? "", /Documentation/);
      hovers(service(["KESTRA_SERVER_BASICAUTH_PASS$0WORD: x"]), /sets no key/, /BASIC_AUTH/);
      hovers(service(["KESTRA_SERVER_BASIC-AUTH_PASS$0WORD: x"]), /does not reach Kestra/);
    });
    it("does not say that the variable overrides a key", () =>
      assert.doesNotMatch(
        hovered(
          configured(
            "KESTRA_STORAGE_LOCAL_BASE_PATH: /x",
            "kestra:",
            "  storage:",
            "    type: local",
            "    local:",
            "      base$0-path: /data",
          ),
        ) ?? "",
        /overrides/,
      ));
  });
});

// Settings that another setting requires, and words that have to be exact.
import assert from "node:assert/strict";
import { parseVersion } from "../../server/src/knowledge/versions";
import { finds, findingsIn } from "../check";

const severitiesIn = (text: string, version = ""): string[] =>
  findingsIn(text, { target: parseVersion(version) }).map(
    ({ rule, severity }) => `${rule.id} ${severity}`,
  );

/** A compose file whose service reads this configuration, with more lines in the service. */
const compose = (config: string, ...lines: string[]): string =>
  [
    "services:",
    "  kestra:",
    "    image: kestra/kestra:v1.3.0",
    ...lines.map((line) => `    ${line}`),
    "    environment:",
    "      KESTRA_CONFIGURATION: |",
    ...config.split("\n").map((line) => `        ${line}`),
    "",
  ].join("\n");

const local = "kestra:\n  storage:\n    type: local";
const types = "kestra:\n  repository: {type: postgres}\n  queue: {type: postgres}";

const source = "\ndatasources: {postgres: {username: kestra}, h2: {username: kestra}}";

describe("missing-setting", () => {
  it("is information if the environment may set it", () => {
    assert.deepEqual(severitiesIn(local), ["missing-setting information"]);
    assert.match(findingsIn(local)[0]?.message ?? "", /unless another file sets it/);
    const s3 = findingsIn("kestra:\n  storage: {type: s3}\n")[0];
    assert.match(s3?.message ?? "", /unless KESTRA_STORAGE_S3_BUCKET/);
    assert.deepEqual(severitiesIn(compose(local, "env_file: .env")), [
      "missing-setting information",
    ]);
  });
  it("is an error if the file shows the whole configuration", () =>
    assert.deepEqual(severitiesIn(compose(local)), ["missing-setting error"]));
  it("is not reported if the setting is there, or a variable sets it", () => {
    finds(`${local}\n    local:\n      base-path: /app\n`, []);
    const withVariable = (config: string, name: string): string =>
      compose(config).replace(
        "      KESTRA_CONFIGURATION",
        `      ${name}: x\n      KESTRA_CONFIGURATION`,
      );
    finds(withVariable("kestra:\n  storage: {type: s3}", "KESTRA_STORAGE_S3_BUCKET"), []);
    // A variable for a key of several words does not set it.
    finds(withVariable(local, "KESTRA_STORAGE_LOCAL_BASE_PATH"), [
      "environment-name:5",
      "missing-setting:9",
    ]);
  });
  it("is not reported for a server that sets its own storage", () =>
    finds(compose(local, "command: server local"), []));
  it("depends on the version", () => {
    const zip = "kestra:\n  security:\n    zip-bomb-protection:\n      enabled: true\n";
    assert.deepEqual(severitiesIn(`${zip}      max-entry-size: 1\n`, "2.0"), [
      "missing-setting information",
    ]);
    assert.deepEqual(severitiesIn(zip, "1.3"), ["newer-key warning"]);
    finds(`${zip}      max-entry-size: 1\n      max-number-of-entries: 1\n`, []);
  });
  it("knows that Kestra sets the URL of some repositories", () => {
    const repository = (name: string): string =>
      `kestra:\n  plugins:\n    repositories:\n      ${name}:\n        basic-auth:\n          username: a\n`;
    finds(repository("mine"), ["missing-setting:4"]);
    finds(repository("central"), []);
  });
  it("requires both limits against zip bombs", () => {
    const zip = (...lines: string[]): string =>
      `kestra:\n  security:\n    zip-bomb-protection:\n${["enabled: true", ...lines].map((line) => `      ${line}\n`).join("")}`;
    finds(zip(), ["missing-setting:4", "missing-setting:4"]);
    for (const limit of ["max-entry-size: 1", "max-number-of-entries: 1"])
      finds(zip(limit), ["missing-setting:4"]);
  });
  it("requires the place of each storage whose plugin validates it", () => {
    const storage = (type: string, line: string): string =>
      `kestra:\n  storage:\n    type: ${type}\n    ${type}:\n      ${line}\n`;
    for (const [type, other, needed] of [
      ["s3", "region: eu-west-1", "bucket: b"],
      ["s3files", "mount-path:", "mount-path: /mnt"],
      ["gcs", "project-id: p", "bucket: b"],
    ] as const) {
      finds(storage(type, other), ["missing-setting:3"]);
      finds(storage(type, needed), []);
    }
    // Their plugins start without these settings.
    for (const type of ["azure", "minio", "obs"]) finds(storage(type, "endpoint: e"), []);
  });
  for (const server of ["standalone", "executor", "webserver", "scheduler", "indexer"])
    it(`reports missing types for a ${server}`, () => {
      finds(compose(types + source, `command: server ${server}`), ["missing-setting:7"]);
      assert.deepEqual(severitiesIn(compose(types + source, `command: server ${server}`)), [
        "missing-setting error",
      ]);
    });
  it("reports missing types of a database for a worker only before 2.0", () => {
    const worker = (config: string, version: string): string =>
      compose(config, "command: server worker").replace("v1.3.0", version);
    const database = "kestra:\n  storage: {type: gcs, gcs: {bucket: b}}\n  repository: {type: h2}";
    finds(worker(types + source, "v1.3.0"), ["missing-setting:7"]);
    finds(worker(types + source, "v2.0.0"), ["missing-setting:7"]);
    finds(worker(database + source, "v1.3.0"), ["missing-setting:7"]);
    finds(worker(database + source, "v2.0.0"), []);
    finds(worker(database + source, "latest"), []);
    finds(worker(database + source, "$${TAG}"), []);
  });
  it("does not report types if other commands or other files may set them", () => {
    finds(compose(types + source, "command: server local"), []);
    finds(compose(types + source, "command: plugins list"), []);
    finds(compose(types), []);
    finds(compose(types + source, "command: server standalone --config /etc/kestra.yml"), []);
    finds(compose(types + source, "command: server standalone", "env_file: .env"), []);
    finds(
      compose(types + source, "command: server standalone").replace("kestra/kestra", "acme/kestra"),
      [],
    );
  });
});

describe("a missing data source", () => {
  const stored = "  storage: {type: gcs, gcs: {bucket: b}}";
  const server = (sources: string, ...lines: string[]): string =>
    compose(
      `${types}\n${stored}${sources && `\n${sources}`}`,
      "command: server standalone",
      ...lines,
    );
  const url = "url: 'jdbc:postgresql://db/kestra'";

  it("is an error if there is none in the complete configuration", () => {
    finds(server(""), ["missing-setting:8"]);
    assert.deepEqual(severitiesIn(server("")), ["missing-setting error"]);
    assert.match(findingsIn(server(""))[0]?.message ?? "", /'datasources.postgres' is missing/);
  });
  it("is an error up to 1.3 if there is only one of another name", () => {
    const other = server(`datasources: {default: {${url}}}`);
    finds(other, ["missing-setting:8"]);
    finds(other.replace("v1.3.0", "v2.0.0"), []);
    finds(server(`datasources: {postgres: {${url}}}`), []);
    finds(
      server(`datasources: {default: {${url}}}\nflyway: {datasources: {default: {enabled: true}}}`),
      [],
    );
  });
  it("is not reported if it may come from elsewhere", () => {
    finds(compose(`${types}\n${stored}`), []);
    finds(compose(`${types}\n${stored}`, "command: server local"), []);
    finds(server("", "env_file: .env"), []);
    const variable =
      "      DATASOURCES_POSTGRES_URL: jdbc:postgresql://db/kestra\n      KESTRA_CONFIGURATION";
    finds(server("").replace("      KESTRA_CONFIGURATION", variable), []);
    finds(`${types}\n${stored}\n`, []);
  });
  it("is not reported in addition to one in the wrong place", () =>
    finds(server(`  datasources: {postgres: {${url}}}`), ["misplaced-key:11"]));
});

describe("exact-word", () => {
  it("is reported for another case, and not for other words", () => {
    const repository = (type: string): string => `kestra:\n  repository:\n    type: ${type}\n`;
    for (const type of ["H2", "Postgres", '"MYSQL"']) finds(repository(type), ["exact-word:3"]);
    for (const type of ["h2", "${TYPE}", ""]) finds(repository(type), []);
    finds(repository("oracle"), ["unknown-value:3"]);
  });
  it("states what each version of Kestra does", () => {
    const whyIn = (key: string, word: string, version: string): string =>
      findingsIn(`kestra:\n  ${key}:\n    type: ${word}\n`, {
        target: parseVersion(version),
      })[0]?.message ?? "";
    for (const key of ["repository", "queue"]) {
      assert.match(whyIn(key, "H2", "2.0"), /Kestra 2\.0 .* and does not start/);
      assert.match(whyIn(key, "H2", "1.3"), /Kestra 1\.3 .* usually stops the start/);
      assert.match(whyIn(key, "H2", ""), /Kestra does not .* usually stops the start/);
    }
    assert.match(whyIn("storage", "S3", "1.3"), /does not read the settings of 's3'/);
  });
  it("is reported for upper-case words in lower case", () =>
    finds("kestra:\n  worker:\n    controllers:\n      type: storage\n", ["exact-word:4"]));
});

describe("unknown keys of a storage", () => {
  const storage = (type: string, block: string, ...lines: string[]): string =>
    `kestra:\n  storage:\n    type: ${type}\n    ${block}:\n${lines.map((line) => `      ${line}\n`).join("")}`;
  const required: Readonly<Record<string, string>> = {
    local: "base-path: /app",
    s3: "bucket: b",
    s3files: "mount-path: /mnt",
    gcs: "bucket: b",
    azure: "container: c",
    minio: "endpoint: e",
  };
  for (const [type, line] of Object.entries(required))
    it(`are errors in ${type} if it is used`, () => {
      assert.deepEqual(severitiesIn(storage(type, type, line, "colour: red")), [
        "unknown-key error",
      ]);
      assert.deepEqual(severitiesIn(storage("other", type, line, "colour: red")), [
        "unknown-key warning",
      ]);
      finds(storage(type, type, line), []);
    });
  it("are only warnings without a value, because Kestra ignores them then", () => {
    assert.deepEqual(severitiesIn(storage("s3", "s3", "bucket: b", "colour:")), [
      "unknown-key warning",
    ]);
    assert.deepEqual(severitiesIn(storage("s3", "s3", "bucket: b", "colour: {}")), [
      "unknown-key error",
    ]);
  });
  it("are not reported where the plugin ignores them or not all keys are known", () => {
    for (const type of ["obs", "seaweedfs", "cloudflare", "acme"])
      finds(storage(type, type, "bucket: b", "colour: red"), []);
  });
  it("are accepted in every spelling of a known key", () =>
    finds(storage("s3", "s3", "bucket: b", "forcePathStyle: true", "accessKey: ${KEY}"), []));
  it("are renamed to the nearest key, or to the one that has this name elsewhere in Kestra", () => {
    const renamed: readonly (readonly [type: string, wrong: string, right: string])[] = [
      ["s3", "buckett", "bucket"],
      ["s3", "path-style-access", "force-path-style"],
      ["s3", "pathStyleAccess", "forcePathStyle"],
      ["s3", "access-key-id", "access-key"],
      ["s3", "secret-access-key", "secret-key"],
      ["s3", "endpoint-override", "endpoint"],
      ["gcs", "projet-id", "project-id"],
      ["azure", "container-name", "container"],
      ["minio", "part-sise", "part-size"],
    ];
    for (const [type, wrong, right] of renamed) {
      const [finding] = findingsIn(storage(type, type, `${wrong}: x`)).filter(
        ({ rule }) => rule.id === "unknown-key",
      );
      assert.deepEqual(
        [...(finding?.fixes() ?? [])].map(({ changes }) => changes.map(({ text }) => text)),
        [[right]],
        wrong,
      );
    }
  });
});

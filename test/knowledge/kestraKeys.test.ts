// Keys of `kestra` as the published jars of its releases have them: places, types, defaults, words and versions.
import assert from "node:assert/strict";
import { findKey } from "../../server/src/knowledge/schema/keys";
import { parseVersion } from "../../server/src/knowledge/versions";
import type { LintOptions } from "../../server/src/rules/running/lint";
import { finds, findingsIn, fixed, fixes } from "../check";
import { hovers, labels } from "../features/check";

const at = (version: string): LintOptions => ({ target: parseVersion(version) });

describe("the login of SDK tasks", () => {
  const right = "kestra:\n  tasks:\n    sdk:\n      authentication:\n";
  it("is proposed and described under kestra.tasks", () => {
    assert.deepEqual(labels(`${right}        $0`).slice(0, 4), [
      "api-token",
      "username",
      "password",
      "url",
    ]);
    hovers(right.replace("sdk:", "s$0dk:"), /Tasks that call the Kestra API/, /Since Kestra 1\.3/);
    hovers(`${right}        u$0rl: http://kestra:8080\n`, /Since Kestra 2\.0/);
  });
  it("is moved from the top level", () => {
    const wrong =
      "kestra:\n  queue:\n    type: h2\ntasks:\n  sdk:\n    authentication:\n      username: a\n";
    finds(wrong, ["misplaced-key:5"]);
    fixes(
      wrong,
      "misplaced-key",
      `kestra:\n  queue:\n    type: h2\n  tasks:\n    sdk:\n      authentication:\n        username: a\n`,
    );
    assert.ok(!labels("kestra:\n  queue:\n    type: h2\n$0").includes("tasks"));
  });
  it("takes api-token, not token", () => {
    const text = `${right}        token: \${TOKEN}\n`;
    finds(text, ["renamed-key:5"]);
    fixes(text, "renamed-key", text.replace("token", "api-token"));
  });
});

/** Key, first release, type, default. */
const added = `
  jdbc.executor.thread-count 0.22 integer 0
  jdbc.executor.clean.execution-queue 0.22 boolean true
  jdbc.executor.clean.worker-queue 0.22 boolean true
  jdbc.queues.switch-steps 0.23 integer 5
  jdbc.queues.immediate-repoll 0.24 boolean true
  server.service.purge.initial-delay 0.23 duration -
  server.service.purge.fixed-delay 0.23 duration -
  local-files.enable-file-functions 0.24 boolean true
  kv.purge-expired.enabled 1.3 boolean true
  kv.purge-expired.batch-size 1.3 integer 1000
  kv.purge-expired.initial-delay 1.3 duration 1h
  kv.purge-expired.fixed-delay 1.3 duration 1h
  variables.max-render-depth 1.3 integer 16
  storage.temp-file-deletion.max-attempts 1.3 integer 5
  storage.temp-file-deletion.retry-delay 1.3 duration 50ms
  worker.polling-trigger-timeout 1.3 duration 10m
  metrics.labels 1.2 array -
  allocated-cpu-cores 2.0 integer 0
  async-operations.wait-timeout 2.0 duration 30s
  controller.port 2.0 integer 50051
  controller.max-connection-age 2.0 duration 1h
  controller.max-connection-age-grace 2.0 duration 30s
  controller.advertise.enabled 2.0 boolean false
  controller.advertise.host 2.0 string -
  controller.advertise.heartbeat-interval 2.0 duration 5m
  ephemeral-database.url 2.0 string -
  execution.depth.max-depth 2.0 integer 100
  execution.outputs.limit 2.0 integer -1
  task.outputs.limit 2.0 integer -1
  executor.thread-count 2.0 integer 0
  grpc.max-inbound-message-size 2.0 integer 10485760
  grpc.reflection-enabled 2.0 boolean false
  grpc.channel.keep-alive-time 2.0 duration 1h
  grpc.channel.shutdown-timeout 2.0 duration 30s
  grpc.channel.retry.enabled 2.0 boolean true
  grpc.channel.retry.max-attempts 2.0 integer 4
  grpc.channel.retry.initial-backoff 2.0 duration 500ms
  grpc.channel.retry.max-backoff 2.0 duration 5s
  grpc.channel.retry.backoff-multiplier 2.0 number 2
  jdbc.execution-statistics.compactor.initial-delay 2.0 duration 1m
  jdbc.execution-statistics.compactor.fixed-delay 2.0 duration 1m
  jdbc.execution-statistics.compactor.max-keys-per-run 2.0 integer 1000
  jdbc.queue.cleaner.initial-delay 2.0 duration 1h
  jdbc.queue.cleaner.fixed-delay 2.0 duration 1h
  jdbc.queue.cleaner.retention 2.0 duration 1h
  jdbc.kestra.jdbc.metrics.query-duration-threshold-ms 2.0 integer 10
  logging.labels 2.0 array -
  metric.queue.lag.enabled 2.0 boolean -
  metrics.shared-service-instance-metrics 2.0 object -
  plugins.auto-install.enabled 2.0 boolean -
  plugins.auto-install.concurrency 2.0 integer 0
  plugins.auto-install.install-timeout 2.0 duration 2m
  plugins.auto-install.save-timeout 2.0 duration 30s
  plugins.schema-bundle-path 2.0 string -
  plugins.schema-bundle-url-template 2.0 string -
  queue.prefix 2.0 string -
  queue.fail-fast 2.0 boolean true
  queue.message-protection.enabled 2.0 boolean false
  queue.message-protection.limit 2.0 integer -
  regex.timeout 2.0 duration 10s
  scheduler.vnodes 2.0 integer 16
  scheduler.vnodes-rebalance-timeout 2.0 duration 5s
  scheduler.cache-max-size-per-vnode 2.0 integer 100
  variables.max-output-size 2.0 integer 10485760
  worker.controllers.storage.refresh-interval 2.0 duration 30s
  worker.controllers.wait-for-ready.enabled 2.0 boolean true
  worker.controllers.wait-for-ready.deadline 2.0 duration 30s
  worker.controllers.dns.default-port 2.0 integer 50051
  worker.controllers.dns.refresh-interval 2.0 duration 30s
  worker.controllers.health-check.enabled 2.0 boolean true
  worker.metastore-cache.maximum-size 2.0 integer 10000
  worker.metastore-cache.expire-after-access 2.0 duration 1h
`;

const findingsOf = (text: string, version: string): string[] =>
  findingsIn(text, at(version)).map(({ rule }) => rule.id);

describe("a key of kestra", () => {
  for (const line of added.trim().split("\n")) {
    const [name = "", since, type, value] = line.trim().split(" ");
    it(`${name} has its release, type and default`, () => {
      const key = findKey(["kestra", ...name.split(".")]);
      assert.ok(key);
      const { schema } = key;
      assert.deepEqual([key.since ?? key.readFrom, schema.format ?? schema.type], [since, type]);
      assert.equal(schema.default === undefined ? "-" : String(schema.default), value);
    });
  }

  it("has the meaning that Kestra's code gives it", () => {
    for (const [text, meaning] of [
      ["queue:\n    fail-$0fast: true", /delivered again; if not, it is lost/],
      ["executor:\n    thread-$0count: 0", /one per CPU core, but at least 4/],
      ["task:\n    outputs:\n      li$0mit: -1", /internal storage instead of the database/],
      ["variables:\n    max-output$0-size: 0", /in characters; 0 means no limit/],
      ["variables:\n    max-render$0-depth: 9", /nesting depth of render\(\) calls/],
      ["ephemeral-$0database:\n    url: x", /replaces all configured data sources/],
      ["plugins:\n    schema-bundle-url$0-template: x", /`\{version\}` stands for the version/],
    ] as const)
      hovers(`kestra:\n  ${text}\n`, meaning);
  });

  it("takes the words of its enum", () => {
    for (const [value, expected] of [
      ["traces: { root: FINE }", []],
      ["traces: { root: fine }", []],
      ["traces: { root: ALL }", ["wrong-type:2"]],
      ["server-type: CONTROLLER", []],
      ["server-type: DISPATCHER", ["wrong-type:2"]],
      ["worker: { controllers: { load-balancing: { policy: pick-first } } }", []],
      ["worker: { controllers: { load-balancing: { policy: RANDOM } } }", ["wrong-type:2"]],
    ] as const)
      finds(`kestra:\n  ${value}\n`, expected, at("2.0"));
  });

  it("that Kestra 2.0 moved is reported from 2.0 on and keeps its value", () => {
    const text = "kestra:\n  jdbc:\n    cleaner:\n      retention: 7d\n";
    finds(text, []);
    finds(text, [], at("1.3"));
    finds(text, ["renamed-key:4"], at("2.0"));
    assert.equal(
      fixed(text, "renamed-key", undefined, at("2.0")),
      "kestra:\n  jdbc:\n    queue:\n      cleaner:\n        retention: 7d\n",
    );
    finds("kestra:\n  jdbc:\n    executor:\n      thread-count: 4\n", ["renamed-key:4"], at("2.0"));
  });

  it("that Kestra 2.0 removed is reported from 2.0 on", () => {
    for (const lines of [
      "  templates:\n    enabled: true\n",
      "  worker:\n    group-key: a\n",
      "  tasks:\n    defaults: []\n",
    ]) {
      finds(`kestra:\n${lines}`, ["key-without-effect:3"], at("2.0"));
      assert.ok(!findingsOf(`kestra:\n${lines}`, "1.3").includes("key-without-effect"));
    }
  });

  it("that no release in use reads is reported", () => {
    finds("kestra:\n  listeners:\n    enabled: true\n", ["key-without-effect:2"]);
    finds(
      "kestra:\n  worker:\n    controllers:\n      dns:\n        record-type: SRV\n",
      ["key-without-effect:5"],
      at("2.0"),
    );
  });
});

describe("an unknown key of kestra", () => {
  for (const [path, key, meant] of [
    ["server.liveness", "timeot: 60s", "timeout"],
    ["server", "preveiw: {}", "preview"],
    ["server.preview", "max-row: 1", "max-rows"],
    ["jdbc.queues", "pollsize: 1", "poll-size"],
    ["grpc.channel.retry", "max-atempts: 1", "max-attempts"],
  ] as const)
    it(`${path}.${key} is found, with the key that is meant`, () => {
      const text = yamlAt(path, key);
      finds(text, [`unknown-key:${text.split("\n").length - 1}`]);
      const [finding] = findingsIn(text);
      assert.equal(finding?.severity, "warning");
      assert.match(finding?.message ?? "", new RegExp(`'${meant}'`));
    });
  it("is not reported where other modules may read more keys", () => {
    for (const path of ["server", "worker", "worker.controllers", "grpc", "jdbc", "plugins"])
      finds(yamlAt(path, "something-else: 1"), []);
    finds("kestra:\n  server:\n    preview: {}\n    preveiw: {}\n", []);
  });
});

/** A key below a path of `kestra`, each on its own line. */
function yamlAt(path: string, key: string): string {
  const names = ["kestra", ...path.split(".")];
  return [...names.map((name) => `${name}:`), key]
    .map((line, depth) => `${"  ".repeat(depth)}${line}\n`)
    .join("");
}

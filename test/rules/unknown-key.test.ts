// Unknown keys by the kind of mapping: complete ones, ones that only the Enterprise edition adds keys to, and all others.
import assert from "node:assert/strict";
import { parseVersion } from "../../server/src/knowledge/versions";
import { finds, findingsIn, fixed, offersNothing } from "../check";
import { inCompose } from "../../server/src/rules/shared/examples";

const unknown = (text: string): void => finds(text, ["unknown-key:3"]);
const known = (text: string): void => finds(text, []);

/** The severity and the sentence about the unknown key in a text with one. */
const found = (text: string): string => {
  const [finding] = findingsIn(text).filter(({ rule }) => rule.id === "unknown-key");
  assert.ok(finding, text);
  return `${finding.severity}: ${finding.message}`;
};

describe("an unknown key in a mapping to which the Enterprise edition may add keys", () => {
  for (const [mapping, misspelt] of [
    ["encryption", "secret-kye: ${KEY}"],
    ["executor", "thread-cuont: 4"],
    ["kv", "purge-expird: {}"],
    ["metrics", "prefx: kestra"],
    ["plugins", "repositries: {}"],
    ["queue", "fail-fsat: true"],
    ["tasks", "tmp-dri: {}"],
    ["webserver", "html-tilte: Kestra"],
  ] as const)
    it(`is reported if it is almost the same as a known one: ${mapping}.${misspelt}`, () =>
      unknown(`kestra:\n  ${mapping}:\n    ${misspelt}\n`));

  it("is reported at the top", () =>
    unknown("kestra:\n  queue: { type: postgres }\n  repositroy: { type: postgres }\n"));
  it("is reported at the root", () =>
    unknown("kestra:\n  queue: { type: postgres }\ndatasource: {}\n"));

  it("is not reported if it is like no known key", () =>
    known("kestra:\n  worker:\n    sampling: 0.5\n"));
  it("is not reported next to the key that it is like", () =>
    known("kestra:\n  queue:\n    prefix: kestra\n    prefixe: kestra\n"));
  it("is not reported if it is short", () => known("kestra:\n  worker:\n    nam: dev\n"));
  it("is reported for an image of the open-source edition", () =>
    finds(inCompose("kestra/kestra:v1.3.0", "kestra:\n  queue:\n    sampling: 0.5\n"), [
      "unknown-key:8",
    ]));
  it("is not reported for an image of the Enterprise edition", () =>
    known(
      inCompose("registry.kestra.io/docker/kestra-ee:v1.3.0", "kestra:\n  queue:\n    a: 1\n"),
    ));
  it("is a hint if only the Enterprise edition reads the mapping", () =>
    assert.equal(
      found("kestra:\n  secret:\n    google-secret-manager:\n      project-id: a\n"),
      "hint: Unknown key 'project-id'. The server silently ignores it. Did you mean 'project'?",
    ));
});

describe("an unknown key in a mapping whose keys are all known", () => {
  for (const [mapping, key, meant] of [
    ["kestra.server.basic-auth", "email: a@example.com", "username"],
    ["kestra.server.basic-auth", "userName1: a@example.com", "username"],
    ["kestra.variables", "env: X_", "env-vars-prefix"],
    ["kestra.traces", "categoris: {}", "categories"],
    ["kestra.anonymous-usage-report", "enabeld: true", "enabled"],
    ["kestra.async-operations", "wait-timout: 30s", "wait-timeout"],
    ["kestra.environment", "nam: dev", "name"],
    ["kestra.plugins.repositories.mine.basic-auth", "user: a", "username"],
    ["datasources.postgres", "user: kestra", "username"],
    ["datasources.postgres", "db-url: x", "url"],
    ["datasources.postgres", "driver-class: org.postgresql.Driver", "driver-class-name"],
    ["datasources.postgres", "max-pool-size: 5", "maximum-pool-size"],
    ["datasources.postgres", "keep-alive-time: 5", "keepalive-time"],
    ["logger", "level: {}", "levels"],
    ["micronaut.server", "max-reqest-size: 1GB", "max-request-size"],
    ["micronaut.server.ssl", "keystore: {}", "key-store"],
    ["endpoints.all.basic-auth", "user: a", "username"],
  ] as const)
    it(`is a warning with the key that is meant: ${mapping}.${key}`, () =>
      assert.equal(
        found(nested(mapping, key)),
        `warning: Unknown key '${key.split(":")[0]}'. The server silently ignores it. Did you mean '${meant}'?`,
      ));

  for (const [mapping, key] of [
    ["kestra.traces", "sampling: 0.5"],
    ["kestra.metrics.tags", "any: a"],
    ["datasources.postgres", "hikari: { maximum-pool-size: 5 }"],
    ["micronaut.server", "base-url: x"],
  ] as const)
    it(`is a warning if it means no known key, too: ${mapping}.${key}`, () => {
      const isMap = mapping === "kestra.metrics.tags";
      const ids = findingsIn(nested(mapping, key)).map(({ rule }) => rule.id);
      assert.deepEqual(ids, isMap ? [] : ["unknown-key"]);
    });

  for (const [mapping, key] of [
    ["datasources.postgres", "keepalive-time: 60000"],
    ["datasources.postgres", "data-source-properties: { a: b }"],
    ["micronaut.server", "server-header: a"],
    ["micronaut.server", "locale-resolution: { header: true }"],
    ["micronaut.server.ssl", "handshake-timeout: 10s"],
    ["endpoints.all", "context-path: /x"],
    ["logger", "config: custom.xml"],
  ] as const)
    it(`is not one that the server reads: ${mapping}.${key}`, () => known(nested(mapping, key)));

  it("is not one that a placeholder reads", () =>
    known(
      "kestra:\n  url: https://${kestra.variables.hostName}/\n  variables:\n    host-name: a.b\n",
    ));
  it("is not certain for a version outside the known ones", () => {
    for (const version of ["0.19", "2.9"])
      finds(nested("kestra.retries", "sampling: 0.5"), [], { target: parseVersion(version) });
  });

  it("gets a fix for a login only on request", () => {
    const [finding] = findingsIn(nested("kestra.server.basic-auth", "email: a@example.com"));
    assert.deepEqual(
      finding?.fixes().map(({ preferred }) => preferred),
      [false],
    );
  });
  it("gets no fix if the value does not fit the key that is meant", () =>
    offersNothing(nested("kestra.server.basic-auth", "users: [{ username: a }]"), "unknown-key"));
});

describe("an unknown key in a storage", () => {
  const storage = (type: string, ...lines: string[]): string =>
    ["kestra:", "  storage:", `    type: ${type}`, `    ${type}:`, ...lines, ""].join("\n");

  for (const [type, key, meant] of [
    ["local", "path: /app", "base-path"],
    ["s3", "path-style-access: true", "force-path-style"],
    ["s3", "access-key-id: a", "access-key"],
    ["s3files", "path: /mnt", "mount-path"],
    ["gcs", "project: a", "project-id"],
    ["azure", "account-name: a", "shared-key-account-name"],
    ["minio", "ssl: true", "secure"],
  ] as const)
    it(`stops the start, and the key that is meant is proposed: ${type}.${key}`, () => {
      const name = key.split(":")[0] ?? "";
      const text = storage(type, `      ${key}`);
      assert.match(found(text), new RegExp(`^error: .*cannot create.*'${meant}'`));
      assert.equal(fixed(text, "unknown-key"), text.replace(`${name}:`, `${meant}:`));
    });

  it("stops the start below its mapping, too", () =>
    assert.match(
      found(storage("minio", "      proxy-configuration:", "        host: a")),
      /^error: /,
    ));
  it("is only a warning if another storage is in use", () =>
    assert.match(
      found(storage("gcs", "      bucket: a", "    s3:", "      nmae: a")),
      /^warning: Unknown key 'nmae'/,
    ));
  it("is not reported in a storage that ignores it", () =>
    known(storage("seaweedfs", "      colour: red")));
});

/** The line below a path of keys, in a file of Kestra's. */
function nested(path: string, line: string): string {
  const keys = path.split(".");
  const lines = [...keys.map((key) => `${key}:`), line].map(
    (text, depth) => "  ".repeat(depth) + text,
  );
  const marker = keys[0] === "kestra" ? [] : ["kestra:", "  queue: { type: postgres }"];
  return [...lines, ...marker, ""].join("\n");
}

describe("an unknown key below micronaut", () => {
  const head = "kestra:\n  queue:\n    type: postgres\nmicronaut:\n";
  for (const [key, content] of [
    ["sevrer", "    port: 8080\n"],
    ["servers", "    cors:\n      enabled: true\n"],
    ["escurity", "    authentication: cookie\n"],
  ] as const)
    it(`is reported if it contains settings of a known one: ${key}`, () =>
      finds(`${head}  ${key}:\n${content}`, ["unknown-key:5"]));
  for (const text of [
    "  caches:\n    a:\n      maximum-size: 10\n",
    "  service:\n    port: 8080\n",
    "  sever:\n    a: 8080\n",
    "  session:\n    http:\n      redis:\n        enabled: true\n",
  ])
    it(`is not reported otherwise: ${text.trim()}`, () => finds(head + text, []));
});

describe("a short name that its value identifies", () => {
  const text =
    "kestra:\n  url: https://kestra.example.com\n  queue:\n    type: postgres\n  repository:\n    type: postgres\n";
  for (const [key, slips, line] of [
    ["url", ["rul", "ulr", "urls", "ur"], 2],
    ["queue", ["queu", "uqeue"], 3],
  ] as const)
    for (const slip of slips)
      it(`is reported: ${slip}`, () => {
        const found = findingsIn(text.replace(key, slip)).filter(
          (finding) => finding.rule.id === "unknown-key",
        );
        assert.equal(found.length, 1);
        assert.equal(text.slice(0, found[0]?.at.start).split("\n").length, line);
      });
  for (const slip of ["tpye", "tye", "typ", "types"])
    it(`is reported: ${slip}`, () => {
      const found = findingsIn(text.replace("type", slip)).map((finding) => finding.rule.id);
      assert.ok(found.includes("unknown-key"), found.join());
    });
  it("is not reported with another value", () => {
    for (const line of ["ur: 1", "usl: [https://a.example.com]"])
      assert.ok(
        findingsIn(`${text}  ${line}\n`.replace(/ {2}url.*\n/, "")).every(
          (finding) => finding.rule.id !== "unknown-key",
        ),
      );
  });
});

describe("an unknown key under security", () => {
  const severityOf = (path: string, value = "x"): string =>
    found(`${path}: ${value}\nkestra.url: https://x.example.com\n`).replace(/:.*/, "");
  for (const path of [
    "micronaut.security.oatuh2.enabled",
    "micronaut.security.oauth22.enabled",
    "micronaut.security.tken.jwt.enabled",
    "micronaut.security.oauth2.clinets.dex.client-id",
    "micronaut.security.oauth2.enalbed",
    "kestra.security.super-admin.useranme",
  ])
    it(`is a warning if it differs by one letter: ${path}`, () =>
      assert.equal(severityOf(path), "warning"));
  for (const path of [
    "micronaut.security.oauth2.client.dex.client-id",
    "micronaut.security.tok.jwt.enabled",
    "micronaut.security.colour",
    "kestra.security.super-admin.mail",
  ])
    it(`is a hint otherwise: ${path}`, () => assert.equal(severityOf(path), "hint"));
});

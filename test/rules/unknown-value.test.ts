// Words that Kestra or Micronaut does not know, by the key that takes only certain words.
import assert from "node:assert/strict";
import { findingsIn, finds, fixed } from "../check";
import { inCompose, under } from "../../server/src/rules/shared/examples";

const rule = "unknown-value";

const found = (text: string): string[] =>
  findingsIn(text)
    .filter((finding) => finding.rule.id === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);

const typeOf = (component: string, word: string): string =>
  under(`kestra.${component}`, `type: ${word}`);

describe("an unknown type", () => {
  for (const [component, word, meant] of [
    ["repository", "postgresql", "postgres"],
    ["repository", "PostgreSQL", "postgres"],
    ["repository", "postgers", "postgres"],
    ["repository", "elastic", "elasticsearch"],
    ["queue", "mariadb", "mysql"],
    ["queue", "mssql", "sqlserver"],
    ["storage", "filesystem", "local"],
    ["storage", "aws", "s3"],
    ["storage", "gsc", "gcs"],
    ["storage", "mino", "minio"],
    ["secret", "gcp-secret-manager", "google-secret-manager"],
    ["secret", "azure-secret-manager", "azure-key-vault"],
    ["secret", "aws-secrets-manager", "aws-secret-manager"],
    ["secret", "hashicorp-vault", "vault"],
  ] as const)
    it(`of a ${component} is replaced by the one that is meant: ${word}`, () =>
      assert.equal(fixed(typeOf(component, word), rule), typeOf(component, meant)));

  it("is an error with the allowed words", () => {
    assert.deepEqual(found(typeOf("queue", "database")), [
      "error: Unknown value of 'kestra.queue.type'. Kestra cannot create the component, which usually stops the start. Allowed: postgres, mysql, h2, memory, sqlserver or kafka.",
    ]);
    assert.match(found(typeOf("repository", "local")).join(), /^error: .* Allowed: postgres, /);
  });
  it("is a warning where plugins add types", () => {
    assert.match(found(typeOf("storage", "locla")).join(), /^warning: .* Did you mean 'local'\?/);
    assert.match(found(typeOf("secret", "gcp")).join(), /^warning: .*'google-secret-manager'\?/);
  });
  it("may be the type of a plugin", () => {
    for (const word of ["onedrive", "s3:1.0.0"])
      assert.deepEqual(found(typeOf("storage", word)), []);
    assert.deepEqual(found(typeOf("secret", "conjur")), []);
  });
  it("is proposed by the queue for the repository, and the other way round", () => {
    const text = under("kestra", "queue:", "  type: mysql", "repository:", "  type: jdbc");
    const [finding] = findingsIn(text);
    assert.match(finding?.message ?? "", /Did you mean 'mysql'\?/);
    assert.deepEqual(
      finding?.fixes().map(({ preferred }) => preferred),
      [false],
    );
  });
  it("is left to another rule if only its case is wrong", () =>
    finds(typeOf("repository", "H2"), ["exact-word:3"]));
  it("is not certain if the environment or another tool sets it", () => {
    for (const word of ["${TYPE}", "${TYPE:database}", "__TYPE__", '"{{ type }}"', "", "null"])
      assert.deepEqual(found(typeOf("queue", word)), [], word);
  });
});

describe("a type of the Enterprise edition", () => {
  const compose = (image: string, component: string, word: string): string =>
    inCompose(image, typeOf(component, word));
  it("is an error with an image of the open-source edition", () => {
    assert.match(
      found(compose("kestra/kestra:v1.3.0", "queue", "kafka")).join(),
      /^error: 'kafka' needs the Enterprise edition\..* Allowed: postgres, mysql, h2, memory or sqlserver\.$/,
    );
    assert.equal(found(compose("kestra/kestra", "repository", "elasticsearch")).length, 1);
  });
  it("is known with another image, and to old releases", () => {
    for (const image of [
      "kestra/kestra:v0.4.3",
      "registry.kestra.io/docker/kestra-ee:v1.3.0",
      "example.com/kestra:1",
    ])
      assert.deepEqual(found(compose(image, "queue", "kafka")), []);
  });
  it("is not read by the open-source edition if it is a secret manager", () =>
    assert.deepEqual(found(compose("kestra/kestra:v1.3.0", "secret", "gcp")), []));
});

describe("a log level", () => {
  const level = (logger: string): string => typeOf("queue", "h2") + under("logger.levels", logger);
  for (const line of ["a.b: WARNING", "a.b: verbose", "a: { b: DEBG }", "a: true", "a: 5"])
    it(`that Micronaut does not know stops the start: ${line}`, () =>
      assert.match(found(level(line)).join(), /^error: .* does not start\..* TRACE, ALL/));
  for (const line of ["a.b: WARN", "a.b: debug", "a: OFF", "a: off", "a: false", "a:", "a: $X"])
    it(`is known: ${line}`, () => assert.deepEqual(found(level(line)), []));
});

describe("the isolation of transactions", () => {
  const isolation = (word: string): string =>
    typeOf("queue", "h2") + under("datasources.h2", `transaction-isolation: ${word}`);
  it("is one of HikariCP's words or a number", () => {
    for (const word of ["TRANSACTION_NONE", "transaction_read_committed", "2"])
      assert.deepEqual(found(isolation(word)), [], word);
  });
  it("is completed", () =>
    assert.equal(
      fixed(isolation("READ_COMMITTED"), rule),
      isolation("TRANSACTION_READ_COMMITTED"),
    ));
});

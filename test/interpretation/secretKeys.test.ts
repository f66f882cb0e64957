// What is a secret, and what is shown of a string that contains one.
import assert from "node:assert/strict";
import {
  isSecretKey,
  isSecretReference,
  withoutSecret,
} from "../../server/src/interpretation/secretKeys";

describe("a string with a secret", () => {
  for (const [text, reported] of [
    ["https://kestra:s3cr3t@auth.example.com/x/", "https://…@auth.example.com/x/"],
    ["jdbc:postgresql://kestra:s3cr3t@db/kestra", "jdbc:postgresql://…@db/kestra"],
    ["kestra:s3cr3t@auth.example.com", "…@auth.example.com"],
    ["https:/kestra:s3cr3t@auth.example.com", "https:/…@auth.example.com"],
    ["https://kestra:s3c/r3t@auth.example.com/x", "https://…@auth.example.com/x"],
    ["HTTPS://s3cr3t@auth.example.com", "HTTPS://…@auth.example.com"],
    ["//kestra:s3cr3t@auth.example.com", "//…@auth.example.com"],
    ["jdbc:oracle:thin:kestra/s3cr3t@db:1521/x", "…@db:1521/x"],
    ["http://kestra:s3c@r3t@proxy:3128/?x=1", "http://…@proxy:3128/?…"],
    ["a https://kestra:s3cr3t@x.example b", "a https://…@x.example b"],
    ["KESTRA_URL=https://kestra:s3cr3t@x.example", "KESTRA_URL=https://…@x.example"],
    ["http://x.example/?y=http://kestra:s3cr3t@z", "http://x.example/?…"],
    ["https://social.example.com/@kestra", "https://social.example.com/@kestra"],
    ["https://social.example.com:8443/@kestra", "https://social.example.com:8443/@kestra"],
    ["admin@kestra.example.com", "admin@kestra.example.com"],
    ["https://auth.example.com/x?client_secret=s3cr3t&y=1#z", "https://auth.example.com/x?…"],
    ["https://auth.example.com/x?y=1", "https://auth.example.com/x?y=1"],
    ["openid email", "openid email"],
  ] as const)
    it(`is shown as ${reported}`, () => assert.equal(withoutSecret(text), reported));
});

describe("the credentials of a schema registry", () => {
  it("are a secret, in one key or several", () => {
    const start = "kestra.kafka.client.properties".split(".");
    assert.ok(isSecretKey([...start, "basic", "auth", "user", "info"]));
    assert.ok(isSecretKey([...start, "basic.auth.user.info"]));
    assert.ok(!isSecretKey([...start, "basic", "auth", "credentials", "source", "info"]));
  });
});

describe("the name in a placeholder", () => {
  for (const [name, expected] of [
    ["kestra.storage.gcs.service-account", true],
    ["kestra.storage.gcs.serviceAccount", true],
    ["KESTRA_STORAGE_GCS_SERVICE_ACCOUNT", true],
    ["DB_PASSWORD", true],
    ["KESTRA_URL", false],
    ["kestra.url", false],
  ] as const)
    it(`is ${expected ? "a" : "not a"} secret: ${name}`, () =>
      assert.equal(isSecretReference(name), expected));
});

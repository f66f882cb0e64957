// What is a secret, and what is told of a text that holds one.
import assert from "node:assert/strict";
import { isSecretReference, withoutSecret } from "../../server/src/interpretation/secretKeys";

describe("a text that holds a secret", () => {
  for (const [text, told] of [
    ["https://kestra:s3cr3t@auth.example.com/x/", "https://…@auth.example.com/x/"],
    ["jdbc:postgresql://kestra:s3cr3t@db/kestra", "jdbc:postgresql://…@db/kestra"],
    ["kestra:s3cr3t@auth.example.com", "…@auth.example.com"],
    ["https://auth.example.com/x?client_secret=s3cr3t&y=1#z", "https://auth.example.com/x?…"],
    ["https://auth.example.com/x?y=1", "https://auth.example.com/x?y=1"],
    ["openid email", "openid email"],
  ] as const)
    it(`is told as ${told}`, () => assert.equal(withoutSecret(text), told));
});

describe("what a placeholder names", () => {
  for (const [name, expected] of [
    ["kestra.storage.gcs.service-account", true],
    ["kestra.storage.gcs.serviceAccount", true],
    ["KESTRA_STORAGE_GCS_SERVICE_ACCOUNT", true],
    ["DB_PASSWORD", true],
    ["KESTRA_URL", false],
    ["kestra.url", false],
  ] as const)
    it(`is ${expected ? "a" : "no"} secret: ${name}`, () =>
      assert.equal(isSecretReference(name), expected));
});

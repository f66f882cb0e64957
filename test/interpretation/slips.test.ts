// A file with the root `kestra` is Kestra's although there is a slip in the keys below it.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { findingsIn, finds } from "../check";

const url = "kestra:\n  url: https://kestra.example.com\n";

describe("a file with a slip below its root", () => {
  for (const [name, text, finding] of [
    ["no space before a bracket", `${url}  queue:{type: postgres }\n`, "yaml-syntax:3"],
    ["no space before a list", `${url}  plugins:[a, b ]\n`, "yaml-syntax:3"],
  ] as const)
    it(`is recognised: ${name}`, () => finds(text, [finding]));
  for (const [name, text] of [
    ["a misspelt key", "kestra:\n  urll: https://kestra.example.com\n"],
    ["a misspelt key with another value", "kestra:\n  urll: 1\n"],
    ["several misspelt keys", "kestra:\n  urll: 1\n  queu:\n    type: postgres\n"],
    [
      "a key at the column of its root",
      `${url.replace("  url", "url")}  queue:\n    type: postgres\nmicronaut:\n  security:\n    authentication: cookie\n`,
    ],
    ["a misspelt key next to another one", `${url}  stroage:\n    type: local\n`],
  ] as const)
    it(`is recognised: ${name}`, () => {
      assert.equal(readKestraFile(text).configs.length, 1);
      assert.ok(findingsIn(text).length > 0);
    });
  for (const text of [
    "kestra:\n  image: kestra/kestra\n  replicas: 1\n",
    "kestra:\n  urll: 1\n  image: kestra/kestra\n",
    "kestra:\n  urll: 1\nother:\n  a: 1\n",
    "kestra:\n  enabled: true\n",
    "kestra:\n  host: a\n  port: 80\n",
    "kestra:\n  version: 1.3.0\n",
    "micronaut:\n  application:\n    name: orders\nkestra:\n  uri: http://kestra:8080\n",
    "kestra:\n  secrets:\n    a: b\n",
    "kestra:\n  configuration:\n    a: b\n",
  ])
    it(`is not recognised: ${text.replace(/\s+/g, " ")}`, () =>
      assert.deepEqual(readKestraFile(text).configs, []));
});

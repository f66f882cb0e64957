// Configurations in the `configs` of a compose file.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valueOf } from "../../server/src/interpretation/values/value";
import { finds, fixes } from "../check";

const file = (content: string, target = "/app/confs/application.yml", image = "kestra/kestra") =>
  `services:
  kestra:
    image: ${image}
    environment:
      KESTRA_URL: https://kestra.example.com
    configs:
      - source: app
        target: ${target}
configs:
  app:
    content: ${content}
`;
const literal = (line: string): string => `|\n      kestra:\n        ${line}`;

describe("the content of a config in a compose file", () => {
  it("is a configuration of the service that mounts it", () => {
    const [config, ...more] = readKestraFile(file(literal("url: x"))).configs;
    assert.ok(config && more.length === 0);
    const { from, others } = valueOf(config, ["kestra", "url"]);
    assert.deepEqual(from, { kind: "variable", name: "KESTRA_URL" });
    assert.equal(others.length, 1);
  });
  it("is checked, and its dollar signs are those of the compose file", () => {
    finds(
      file(literal("encryption: { secret_key: 1, secret-key: I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK }")),
      ["duplicate-key:13"],
    );
    finds(file(literal("url: ${A:b}")), ["compose-interpolation:13"]);
    finds(file(literal("url: $${A:b}")), []);
    fixes(file(literal("url: ${A:b}")), "compose-interpolation", file(literal("url: $${A:b}")));
  });
  it("is reported if it is not a literal block", () => {
    finds(file(">\n      kestra:\n        url: x"), ["config-not-literal:11"]);
    finds(file("\n      kestra:\n        url: x").replace(": \n", ":\n"), [
      "config-not-literal:11",
    ]);
  });
  it("belongs to Kestra by the server that reads it, or else by its keys", () => {
    const found = (...parts: Parameters<typeof file>): number =>
      readKestraFile(file(...parts)).configs.length;
    assert.equal(found("|\n      my: key"), 1);
    assert.equal(found("|\n      my: key", "/etc/other.conf"), 0);
    assert.equal(found("|\n      my: key", undefined, "nginx"), 0);
    assert.equal(found(literal("queue: {}"), "/etc/other.conf"), 1);
  });
  it("is not read if no service mounts it", () =>
    finds(file(literal("urls: x")).replace("source: app", "source: other"), []));
});

// Defaults that differ by release. That they are those of Kestra's jars is tested in test/conformance/kestraKeys.test.ts.
import assert from "node:assert/strict";
import { defaultIn, defaultSince, everyKey, findKey } from "../../server/src/knowledge/schema/keys";
import { compareVersions, knownVersions, parseVersion } from "../../server/src/knowledge/versions";
import { hovered } from "../features/check";

const inVersion = (key: string, version: string | undefined): readonly unknown[] => {
  const found = findKey(key.split("."));
  assert.ok(found, key);
  const target = version === undefined ? undefined : parseVersion(version);
  return [defaultIn(found, target), defaultSince(found, target)];
};

describe("default of a key", () => {
  it("is that of the version, and of the newest one without a version", () => {
    const key = "kestra.variables.env-vars-prefix";
    assert.deepEqual(inVersion(key, "0.22"), ["KESTRA_", undefined]);
    assert.deepEqual(inVersion(key, "0.23"), ["ENV_", "0.23"]);
    assert.deepEqual(inVersion(key, "1.3"), ["ENV_", "0.23"]);
    assert.deepEqual(inVersion(key, undefined), ["ENV_", "0.23"]);
  });
  it("exists since the key, if it has never changed", () => {
    assert.deepEqual(inVersion("kestra.jdbc.queue.cleaner.retention", "2.0"), ["1h", "2.0"]);
    assert.deepEqual(inVersion("kestra.jdbc.queues.poll-size", "2.0"), [100, undefined]);
    assert.deepEqual(inVersion("kestra.url", "2.0"), [undefined, undefined]);
  });
  it("is shown with the one before it", () =>
    assert.match(
      hovered("kestra:\n  variables:\n    env-vars$0-prefix: X_\n") ?? "",
      /Default: `ENV_` \(`KESTRA_` before Kestra 0\.23\)/,
    ));
  it("is listed by known versions, oldest first, and always begins with the oldest", () => {
    for (const { path, schema } of everyKey()) {
      const versions = Object.keys(schema.defaults ?? {}).map((version) => parseVersion(version));
      if (versions.length === 0) continue;
      const name = path.join(".");
      const known = knownVersions.map((version) => parseVersion(version));
      assert.deepEqual(versions[0], known.at(-1), name);
      for (const [index, version] of versions.entries()) {
        assert.ok(version && known.some((each) => each && compareVersions(each, version) === 0));
        const before = versions[index - 1];
        assert.ok(!before || compareVersions(before, version) < 0, name);
      }
    }
  });
});

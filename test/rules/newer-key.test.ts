// Keys that exist only in later versions of Kestra.
import assert from "node:assert/strict";
import { parseVersion } from "../../server/src/knowledge/versions";
import type { LintOptions } from "../../server/src/rules/running/lint";
import { finds, findingsIn } from "../check";

const at = (version: string): LintOptions => ({ target: parseVersion(version) });

const owner = "kestra:\n  security:\n    instanceOwner:\n      username: a@example.com\n";

describe("newer-key", () => {
  it("is reported for older versions only", () => {
    for (const version of ["1.3", "1.0", "0.24"]) finds(owner, ["newer-key:3"], at(version));
    finds(owner, [], at("2.0"));
    finds(owner, []);
  });
  it("reads the version from a comment", () =>
    finds(`# kestra-config: version=1.3\n${owner}`, ["newer-key:4"]));
  it("names the key that the version reads instead", () =>
    assert.match(
      findingsIn(owner, at("1.3"))[0]?.message ?? "",
      /'kestra\.security\.super-admin'/,
    ));
  it("is silent for keys that earlier versions may read too", () =>
    finds(
      "kestra:\n  allocated-cpu-cores: 2\n  async-operations:\n    wait-timeout: 10s\n  plugins:\n    local-repository-path: /m2\n  worker:\n    group-key: gpu\n    max-num-threads: 8\n",
      [],
      at("0.20"),
    ));
  it("reports the topmost key only", () =>
    finds(
      "kestra:\n  worker:\n    polling-trigger-timeout: 5m\n    controllers:\n      type: STATIC\n    auth:\n      refresh-buffer: PT60S\n",
      ["newer-key:4", "newer-key:6"],
      at("1.3"),
    ));
});

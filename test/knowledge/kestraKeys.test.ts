// Keys of `kestra` as the published jars of its releases have them: places, types, defaults, words and versions.
import assert from "node:assert/strict";
import { finds, fixes } from "../check";
import { hovers, labels } from "../features/check";

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

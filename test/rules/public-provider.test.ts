// When the public page that names the provider exists.
import assert from "node:assert/strict";
import { findingsIn } from "../check";
import { parseVersion } from "../../server/src/knowledge/versions";
import { ssoExample } from "../../server/src/rules/shared/examples";

const lines = (text: string, version: string | undefined, isOn = true): number[] =>
  findingsIn(text, {
    target: version === undefined ? undefined : parseVersion(version),
    severities: isOn ? { "public-provider": "hint" } : {},
  })
    .filter(({ rule }) => rule.id === "public-provider")
    .map(({ at }) => text.slice(0, at.start).split("\n").length);

describe("the public page that names the provider", () => {
  it("is reported once, at the first client", () => {
    const second = ssoExample({ client: "sso" }).split("clients:\n")[1] ?? "";
    assert.deepEqual(lines(ssoExample() + second, "1.3"), [5]);
  });
  it("is not reported unless the rule is on", () =>
    assert.deepEqual(lines(ssoExample(), "1.3", false), []));
  it("does not exist before 1.3, and may not exist if the version is unknown", () => {
    assert.deepEqual(lines(ssoExample(), "1.2"), []);
    assert.deepEqual(lines(ssoExample(), undefined), []);
  });
  it("may be disabled, or not list the client", () => {
    const off = ssoExample({ oauth2: ["protected-resource-metadata.enabled: false"] });
    assert.deepEqual(lines(off, "2.0"), []);
    const unlisted = `${ssoExample()}            protected-resource-metadata: false\n`;
    assert.deepEqual(lines(unlisted, "2.0"), []);
  });
  it("lists no client that is not loaded", () =>
    assert.deepEqual(lines(ssoExample({ lines: ["enabled: false"] }), "2.0"), []));
});

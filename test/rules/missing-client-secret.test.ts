// What a provider receives in place of a missing client secret.
import assert from "node:assert/strict";
import { findingsIn } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const shown = (text: string): string =>
  findingsIn(text).find(({ rule }) => rule.id === "missing-client-secret")?.message ?? "";

describe("a missing client secret", () => {
  const line = /^ *client-secret.*\n/m;
  it("names who accepts the word null", () =>
    assert.match(shown(ssoExample().replace(line, "")), /'null'.*Keycloak accepts.*Dex.*reject/));
  it("is also sent as null if the key has no value", () =>
    assert.match(shown(ssoExample().replace(" ${SECRET}", "")), /'null'/));
  it("is sent as it is if it is empty", () =>
    assert.doesNotMatch(shown(ssoExample().replace("${SECRET}", '""')), /null/));
});

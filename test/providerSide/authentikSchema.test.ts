// authentik takes the blueprint that we write, according to its schema.
import assert from "node:assert/strict";
import Ajv from "ajv";
import { parse, type CollectionTag, type ScalarTag } from "yaml";
import { configurationWith, written } from "./check";
import schema from "./authentikSchema.json";

const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

interface Entry {
  readonly identifiers: object;
  readonly attrs: object;
}

/** A tag instead of the value that authentik computes from it. */
const tags = ["!Find", "!KeyOf", "!Env"].flatMap((tag): (ScalarTag | CollectionTag)[] => [
  { tag, resolve: () => ({ tag }) },
  { tag, collection: "seq", resolve: () => ({ tag }) },
]);

function isValid(blueprint: string): boolean {
  const { entries, ...rest } = parse(blueprint, { customTags: tags }) as { entries: Entry[] };
  const merged = entries.map((entry) => ({
    ...entry,
    all: { ...entry.identifiers, ...entry.attrs },
  }));
  return validate({ ...rest, entries: merged });
}

const configurations = ["groups", "roles", "a.b"].flatMap((claim) =>
  [[], ["scopes: [openid, groups]"], ["openid.token.auth-method: none"]].map((keys) =>
    configurationWith("sso", "https://auth.example.com/application/o/data/", keys, claim),
  ),
);

describe("authentik's schema", () => {
  it("accepts our blueprints", () => {
    for (const each of [
      ...configurations,
      ...configurations.map((text) => text.replace("client-id: kestra", "client-id: ${ID}")),
    ]) {
      const blueprint = written(each, "authentik");
      assert.ok(isValid(blueprint), `${JSON.stringify(validate.errors)}\n${blueprint}`);
    }
  });
  it("rejects mistakes in them", () => {
    const blueprint = written(configurationWith("sso", "https://sso.example.com"), "authentik");
    assert.ok(isValid(blueprint));
    for (const [from, to] of [
      ["matching_mode: strict", "matching_mode: exact"],
      ["redirect_uri_type: logout", "redirect_uri_type: signout"],
      ["client_id:", "client:"],
      ["invalidation_flow:", "logout_flow:"],
      ["oauth2provider", "oauth2"],
      ["slug: ", "slug: a/"],
      ["authorization_code]", "code]"],
    ] as const) {
      assert.ok(blueprint.includes(from), from);
      assert.ok(!isValid(blueprint.replace(from, to)), to);
    }
  });
});

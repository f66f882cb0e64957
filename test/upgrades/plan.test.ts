// What the plan of an upgrade contains for a configuration.
import assert from "node:assert/strict";
import { inCompose } from "../check";
import { under } from "../../server/src/rules/shared/examples";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { yaml } from "../../server/src/rules/shared/yaml";
import { groupsOf, itemsOf, planned } from "./check";

/** The items whose text contains these words. */
const about = (text: string, from: string, to: string, words: RegExp): string[] =>
  planned(text, from, to).filter((item) => words.test(item));

describe("plan of an upgrade", () => {
  const url = under("kestra", "url: https://a.example.com");

  it("is empty if the version stays the same or becomes older", () => {
    assert.deepEqual(planned(url, "1.3", "1.3"), []);
    assert.deepEqual(planned(url, "2.0", "0.22"), []);
  });
  it("has no items for a file without a configuration", () =>
    assert.deepEqual(planned("id: hello\nnamespace: company\n", "0.22", "2.0"), []));
  it("has one item for a configuration that cannot be read", () =>
    assert.deepEqual(planned('kestra:\n  url: "https\n', "0.22", "2.0"), [
      "must 2.0 2: This configuration is not converted because its YAML is invalid here.",
    ]));

  it("names the release that moves, renames or removes a key", () => {
    const text = under(
      "kestra",
      "ee:",
      "  tenants:",
      "    enabled: true",
      "  custom-links: { docs: { url: https://docs.example.com } }",
      "jdbc.executor.thread-count: 4",
      "security.super-admin.username: a@example.com",
    );
    assert.deepEqual(about(text, "0.22", "2.0", /\(edit\)/), [
      "must 2.0 6: (edit) Kestra reads 'kestra.jdbc.executor.thread-count' as 'kestra.executor.thread-count' from 2.0 on.",
      "should 0.23 4: (edit) Kestra no longer reads 'kestra.ee.tenants.enabled' from 0.23 on.",
      "should 1.0 5: (edit) Kestra reads 'kestra.ee.custom-links' as 'kestra.ee.right-sidebar.custom-links' from 1.0 on.",
      "should 2.0 7: (edit) 'kestra.security.super-admin' is called 'instance-owner' from Kestra 2.0 on.",
    ]);
    assert.deepEqual(about(text, "1.0", "1.3", /\(edit\)/), [
      // It has had no effect for a long time.
      "should 0.23 4: (edit) Kestra no longer reads 'kestra.ee.tenants.enabled' from 0.23 on.",
    ]);
  });
  it("explains why something has no edit", () => {
    const text = under(
      "kestra",
      "url: https://${kestra.jdbc.executor.thread-count}.example.com",
      "jdbc.executor.thread-count: 4",
      "worker.group-key: gpu",
      "plugins.defaults: []",
    );
    assert.deepEqual(about(text, "1.3", "2.0", /could not|no effect|policies/), [
      "must 2.0 3: Kestra reads 'kestra.jdbc.executor.thread-count' as 'kestra.executor.thread-count' from 2.0 on. 'thread-count' could not be converted as it is written here.",
      "must 2.0 5: In 2.0, policies replace plugin defaults in the configuration. They are left unchanged; convert them by hand.",
      "should 2.0 4: 'group-key' has no effect in Kestra 2.0. It is left unchanged.",
    ]);
  });
  it("converts the default role, and removes permissions that a release no longer has", () => {
    const text = under("kestra.security.default-role.permissions", "FLOW: [READ]", "ME: [READ]");
    assert.deepEqual(about(text, "0.22", "2.0", /\(edit\)/), [
      "must 2.0 4: (edit) Kestra 2.0 has other permissions and actions. An upgrade converts the roles in Kestra's database, but not the default role here.",
      "should 0.24 6: (edit) Kestra 0.24 has no permission ME any more.",
    ]);
    assert.deepEqual(about(text, "1.0", "1.3", /\(edit\)/), []);
  });

  it("names defaults that change, unless something sets the key", () => {
    const prefix = (text: string, to = "0.23"): string[] =>
      about(text, "0.22", to, /env-vars-prefix/);
    assert.deepEqual(prefix(url), [
      "should 0.23 1: Defaults that this configuration relies on change in Kestra 0.23: kestra.variables.env-vars-prefix from KESTRA_ to ENV_. Set a key to keep its old value.",
    ]);
    assert.deepEqual(prefix(`${url}  variables:\n    env-vars-prefix: X_\n`), []);
    assert.deepEqual(prefix(url, "0.22"), []);
    const variable = inCompose(url).replace(
      "environment:\n",
      "environment:\n      KESTRA_VARIABLES_ENV_VARS_PREFIX: X_\n",
    );
    assert.deepEqual(prefix(variable), []);
  });
  it("does not name defaults that Kestra's own file replaces", () =>
    assert.deepEqual(about(url, "0.22", "2.0", /poll-interval/), []));
  it("names the shorter retention of 2.0", () =>
    assert.equal(
      about(under("kestra.queue", "type: postgres"), "1.3", "2.0", /1 hour instead of 7 days/)
        .length,
      1,
    ));

  it("contains findings that are new or worse with the later release", () => {
    const publicPage = under(
      "micronaut.security.oauth2",
      "enabled: true",
      "clients:",
      "  authentik:",
      "    client-id: a",
      "    client-secret: ${SECRET}",
      "    openid:",
      "      issuer: https://sso.example.com/application/o/kestra/",
    );
    const page = /oauth-protected-resource/;
    assert.match(about(publicPage, "1.2", "1.3", page).join(), /^good-to-know 1\.3 6: /);
    assert.deepEqual(about(publicPage, "1.3", "2.0", page), []);
    const login = inCompose(
      under("kestra.server.basic-auth", "enabled: false", "username: a@example.com"),
    ).replace(/image: \S+/, "image: kestra/kestra:v0.23.0");
    assert.match(about(login, "0.23", "0.24", /always on/).join(), /^should 0\.24 /);
  });

  it("contains what to do by hand, for what the configuration uses", () => {
    const ids = (text: string, from: string, to: string): string[] =>
      itemsOf(text, from, to).flatMap(({ id }) => /by hand (.*)/.exec(id)?.[1] ?? []);
    const types = under("kestra", "repository.type: postgres", "storage.type: s3");
    assert.deepEqual(ids(types, "0.22", "0.23"), ["tenant", "storage-folders", "storage-paths"]);
    assert.deepEqual(ids(url, "0.22", "0.23"), ["tenant"]);
    assert.deepEqual(ids(types, "1.3", "2.0"), ["backup", "sdk-login", "java"]);
    const enterprise = `${types}  ee:\n    airgapped: true\n`;
    assert.deepEqual(ids(enterprise, "1.0", "2.0"), [
      ...["metadata-kv", "metadata-secrets", "metadata-files", "license", "migrate-run"],
      ...["backup", "sdk-login", "java"],
    ]);
    assert.deepEqual(ids(inCompose(types), "1.3", "2.0"), ["migrate-run", "backup", "sdk-login"]);
    const steps = itemsOf(types, "0.22", "0.23").filter(({ id }) => id.includes("by hand"));
    assert.match(steps[0]?.docs ?? "", /^https:\/\/kestra\.io\/docs\/migration-guide\/v0\.23\.0\//);
    assert.match(inEnglish(steps[0]?.message ?? ""), /kestra migrate default-tenant/);
  });

  it("offers edits of the same lines together, and all others one by one", () => {
    const text = yaml`
      kestra:
        templates:
          enabled: false
        jdbc:
          cleaner:
            retention: 7d
            fixed-delay: 30m
        security:
          super-admin:
            username: a@example.com
    `;
    assert.deepEqual(
      groupsOf(text, "1.3", "2.0").map(({ items }) => items.map(({ id }) => id)),
      [
        ["0 move kestra.jdbc.cleaner.retention", "0 move kestra.jdbc.cleaner.fixed-delay"],
        ["0 remove kestra.templates.enabled"],
        ["0 move kestra.security.super-admin"],
      ],
    );
  });
});

// The invariant of automatic fixes: the server lets in the same users in the same ways, with the same rights, as before
// them, also as far as placeholders decide it. They may complete a first login, and give first rights to a role that has none. Tested with random
// configurations of ignored, duplicate, misplaced, misspelt and unreadable mappings.
import assert from "node:assert/strict";
import { inspect } from "node:util";
import fc from "fast-check";
import { clientStates } from "../../server/src/interpretation/clients/liveClients";
import { loginRoutes } from "../../server/src/interpretation/clients/loginRoutes";
import { startStops } from "../../server/src/interpretation/clients/startStops";
import { refuses } from "../../server/src/document/yaml/diagnose";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import type { Config } from "../../server/src/micronaut/configuration";
import { propertiesOf } from "../../server/src/micronaut/tree/properties";
import { rules } from "../../server/src/rules";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { inCompose } from "../check";
import { casesOf, seed } from "../randomCases";

const runs = { numRuns: casesOf(100), seed };
/** A configuration with all settings takes longer. */
const fewer = { numRuns: casesOf(60), seed };

describe("automatic fixes", () => {
  it(`keep who has access in ${fewer.numRuns} configurations (seed ${seed})`, function () {
    this.timeout(0);
    let fixed = 0;
    let granting = 0;
    fc.assert(
      fc.property(configuration, (text) => {
        const after = fixAll(text, { target: undefined });
        if (after !== text) fixed++;
        if (rightsIn(configIn(text)).size > 0) granting++;
        keepsLogins(text, after);
        keepsSettings(text, after);
        keepsRights(text, after);
      }),
      fewer,
    );
    assert.ok(fixed > fewer.numRuns / 4, `only ${fixed} texts were fixed`);
    assert.ok(granting > fewer.numRuns / 3, `only ${granting} roles were in force`);
  });

  it(`complete only a first login in ${runs.numRuns} configurations with clients (seed ${seed})`, function () {
    this.timeout(0);
    let fixed = 0;
    fc.assert(
      fc.property(clientsOnly, (text) => {
        const after = fixAll(text, { target: undefined });
        if (after !== text) fixed++;
        keepsLogins(text, after);
      }),
      runs,
    );
    assert.ok(fixed > runs.numRuns / 4, `only ${fixed} texts were fixed`);
  });

  it(`keep logins and settings in ${runs.numRuns} combinations of two rule examples (seed ${seed})`, function () {
    this.timeout(0);
    const bad = rules.flatMap(({ examples }) =>
      examples.filter(({ wholeFile }) => !wholeFile).map((example) => example.bad),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...bad), { maxLength: 2 }), (texts) => {
        const text = texts.join("");
        const after = fixAll(text, { target: undefined });
        keepsLogins(text, after);
        keepsSettings(text, after);
      }),
      runs,
    );
  });
});

// ---- configurations

const flag = fc.constantFrom("true", "false", "yes", "off", '"no"', '"off"', '"false"', "0", "~");
const enabled = fc
  .tuple(fc.constantFrom("enabled", "enable", "enabled"), flag)
  .map(([key, value]) => `${key}: ${value}`);

const lines = (...all: readonly (string | undefined)[]): string =>
  all.filter((line) => line !== undefined).join("\n");

const below = (key: string, ...inner: readonly (string | undefined)[]): string =>
  `${key}:\n${lines(...inner).replace(/^(?=.)/gm, "  ")}`;

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });

const mode = fc.constantFrom("authentication: cookie", "authentication: Cookie");

const client = fc
  .record({
    name: fc.constantFrom("authentik", "google", "myIdp"),
    isOn: maybe(
      fc.oneof(
        enabled,
        fc.constantFrom("enabled: ${ON:false}", "enabled: ${ON}", "enable: ${ON:false}"),
      ),
    ),
    id: fc.constantFrom("client-id: kestra", "client-id: ${ID}", "clientid: kestra"),
    secret: fc.constantFrom(
      "client-secret: ${SECRET}",
      "client-secret: ${SECRET}",
      "client-secrt: ${SECRET}",
    ),
    issuer: fc
      .tuple(
        fc.constantFrom(
          "openid: { issuer: ISSUER }",
          "openid: { isuer: ISSUER }",
          "issuer: ISSUER",
        ),
        fc.constantFrom(
          "https://a.example.com",
          "https://a.example.com/.well-known/openid-configuration",
          '"${ISSUER}"',
          '"${ISSUER:`https://a.example.com`}"',
          '"${ISSUER:https://a.example.com}"',
        ),
      )
      .map(([form, url]) => form.replace("ISSUER", () => url)),
  })
  .map(({ name, isOn, id, secret, issuer }) => below(name, id, secret, isOn, issuer));

const oauth2 = fc
  .record({
    isOn: maybe(fc.oneof(enabled, fc.constant("enabled: ${SSO:true}"))),
    clients: fc.uniqueArray(client, { maxLength: 2, selector: (text) => text.split(":")[0] }),
    key: fc.constantFrom("clients", "clients", "client"),
  })
  .map(({ isOn, clients, key }) =>
    below("oauth2", isOn, clients.length > 0 ? below(key, ...clients) : undefined, "x: 1"),
  );

/** Two or three clients, which may be in the wrong place together. */
const clientsOnly = fc
  .record({
    isOn: maybe(fc.constant("enabled: ${SECURITY:true}")),
    mode,
    flag: maybe(fc.constant("enabled: ${SSO:true}")),
    clients: fc.uniqueArray(client, {
      minLength: 2,
      maxLength: 3,
      selector: (text) => text.split(":")[0],
    }),
    key: fc.constantFrom("clients", "clients", "clients", "client"),
    isMisplaced: fc.constantFrom(false, false, false, true),
  })
  .map(({ isOn, mode, flag, clients, key, isMisplaced }) => {
    const logins = below("oauth2", flag, below(key, ...clients));
    const security = below("security", isOn, mode, isMisplaced ? undefined : logins);
    const micronaut = below("micronaut", security, isMisplaced ? logins : undefined);
    return `kestra.url: https://kestra.example.com\n${micronaut}\n`;
  });

const grants = fc
  .uniqueArray(
    fc
      .tuple(
        fc.constantFrom("FLOW", "EXECUTION", "SECRET", "APP", "SECRETS", "app"),
        fc.uniqueArray(fc.constantFrom("READ", "CREATE", "DELETE", "Delte", "create"), {
          minLength: 1,
        }),
      )
      .map(([permission, actions]) => `${permission}: [${actions.join(", ")}]`),
    { minLength: 1, maxLength: 3, selector: (text) => text.split(":")[0] },
  )
  .map((all) => below("permissions", ...all));

const role = fc
  .tuple(
    fc.constantFrom("default-role", "defaultRole"),
    fc.array(grants, { minLength: 1, maxLength: 2 }),
  )
  .map(([key, all]) => below(key, "name: viewer", "description: x", ...all));

/** Settings that decide who gets in, with values that are not the default. */
const setting = fc.constantFrom(
  "intercept-url-map: [{ pattern: /**, access: [isAnonymous()] }]",
  "interceptUrlMapp: [{ pattern: /x, access: [isAnonymous()] }]",
  "ip-patterns: ['10\\..*']",
  "reject-not-found: false",
  "login-uri: /x",
  "callback-uri: /y",
  "endpoints: { login: { enabled: false } }",
  "ldap: { default: { context: { server: 'ldaps://ldap.example.com' } } }",
  "token: { jwt: { claims-validators: { audience: other } } }",
  "super-admin: { username: a@example.com }",
  "basic-auth: { username: a@example.com, open-urls: [/] }",
);

const security = fc
  .record({
    isOn: maybe(enabled),
    mode: maybe(mode),
    settings: fc.uniqueArray(setting, { maxLength: 2, selector: (text) => text.split(":")[0] }),
    oauth2: maybe(oauth2),
    role: maybe(role),
  })
  .map((all) =>
    below("security", all.isOn, all.mode, ...all.settings, all.oauth2, all.role, "y: 1"),
  );

const top = fc.oneof(
  fc
    .tuple(fc.constantFrom("micronaut", "kestra"), security)
    .map(([key, inner]) => below(key, inner)),
  security,
  role,
  role.map((inner) => below("kestra", inner)),
  setting.map((inner) => below("micronaut", below("security", below("oauth2", inner)))),
  setting.map((inner) => below("kestra", below("server", inner))),
  fc.constantFrom(
    // The server reads these as strings.
    "kestra:\n  queue:\n    type:postgres",
    "micronaut:\n  security:\n    enabled:false",
    "endpoints:\n  all:\n    sensitiv: false",
  ),
);

/** Usually part of a configuration, so that most of them have an effective role. */
const live = role.map((inner) => below("kestra", below("security", inner)));

const configuration = fc
  .tuple(
    fc
      .tuple(
        fc.array(top, { minLength: 1, maxLength: 3 }),
        maybe(live),
        fc.array(top, { maxLength: 1 }),
      )
      .map(([above, one, below]) => [...above, ...(one ? [one] : []), ...below]),
    fc.boolean(),
  )
  .map(([all, isCompose]) => {
    const text = `${lines("kestra.url: https://kestra.example.com", "kestra.queue.type: postgres", ...all)}\n`;
    return isCompose ? inCompose(text) : text;
  });

// ---- effective logins and permissions

const configIn = (text: string): Config | undefined => readKestraFile(text).configs[0];

function keepsLogins(text: string, fixed: string): void {
  const [written, repaired] = [configIn(text), configIn(fixed)];
  if (!written || !repaired || written.problems.some(refuses)) return;
  // Lines that cannot be read hide nothing of the other lines.
  const [before, after] = [written, repaired].map((config) => ({ ...config, problems: [] }));
  assert.ok(before && after);
  const reported = `\n=== before\n${text}\n=== after\n${fixed}`;
  for (const path of ["micronaut.security.enabled", "micronaut.security.oauth2.enabled"])
    assert.ok(isOff(before, path) || !isOff(after, path), `${path} is off${reported}`);
  const liveLoginsIn = (config: Config): string[] =>
    clientStates(config)
      .filter(({ state }) => state === "alive" || state === "broken")
      .map(({ name }) => name);
  const [own, now] = [liveLoginsIn(before), liveLoginsIn(after)];
  completesFirstLogin(before, after, reported);
  for (const name of own) assert.ok(now.includes(name), `${name} is gone${reported}`);
  const known = clientStates(before).map(({ name }) => name);
  if (own.length > 0)
    for (const name of now) assert.ok(known.includes(name), `${name} is new${reported}`);
  if (loginRoutes(before).state === "present")
    assert.equal(loginRoutes(after).state, "present", `no login${reported}`);
  if (startStops(before).length === 0)
    assert.equal(startStops(after).length, 0, `no start${reported}`);
}

/** A login that could certainly not be used, or that gets something it needs, is the only one. */
function completesFirstLogin(before: Config, after: Config, reported: string): void {
  const [possible, now] = [possibleLoginsIn(before), possibleLoginsIn(after)];
  for (const name of possible.keys()) assert.ok(now.has(name), `${name} may be gone${reported}`);
  const gained = [...now].flatMap(([name, needed]) => (needed === possible.get(name) ? [] : name));
  assert.ok(gained.length <= 1, `${gained.join()} are gained${reported}`);
  for (const name of gained)
    for (const other of possible.keys())
      assert.equal(other, name, `${name} is gained next to ${other}${reported}`);
}

/** The clients that users may be able to log in with, and the values of the keys that this needs. */
function possibleLoginsIn(config: Config): Map<string, string> {
  const routes = loginRoutes(config);
  if (routes.state === "absent" && routes.reason === "authentication") return new Map();
  const properties = propertiesOf(config.root);
  return new Map(
    clientStates(config)
      .filter(({ state }) => state === "alive" || state === "broken" || state === "unknown")
      // The keys of a client that are its siblings are no clients, even if their values are placeholders.
      .filter(({ client }) => client.children.size > 0)
      .map(({ name }) => {
        const keys = ["enabled", "client-id", "client-secret", "openid.issuer"];
        const values = keys.map(
          (key) => properties.get(`micronaut.security.oauth2.clients.${name}.${key}`)?.value,
        );
        // "true" is the same as no switch, and a key without a value lets no one in.
        const needed = values.map((value) =>
          value?.kind === "boolean" || value?.kind === "null" ? undefined : value,
        );
        return [name, inspect(needed)];
      }),
  );
}

function keepsSettings(text: string, fixed: string): void {
  const [before, after] = [configIn(text), configIn(fixed)];
  if (!before || !after || before.problems.some(refuses)) return;
  assert.deepEqual(
    settingsIn(after),
    settingsIn(before),
    `\n=== before\n${text}\n=== after\n${fixed}`,
  );
}

const settings =
  /^(micronaut\.security\.(intercept-url-map|ip-patterns|reject-not-found|endpoints|ldap|token\.jwt\.claims-validators|oauth2\.(login|callback)-uri)|kestra\.(security\.super-admin|server\.basic-auth)|endpoints)\b/;

/** A key without a value sets nothing. */
const settingsIn = (config: Config): Record<string, unknown> =>
  Object.fromEntries(
    [...propertiesOf(config.root)]
      .filter(
        ([name, { value }]) =>
          settings.test(name) && value.kind !== "empty-block" && value.kind !== "null",
      )
      .map(([name, { value }]) => [name, "text" in value ? value.text : value]),
  );

const isOff = (config: Config, path: string): boolean => {
  const value = propertiesOf(config.root).get(path)?.value;
  return value !== undefined && "text" in value
    ? value.text === "false"
    : value?.kind === "boolean" && !value.value;
};

function keepsRights(text: string, fixed: string): void {
  const [before, after] = [rightsIn(configIn(text)), rightsIn(configIn(fixed))];
  if (before.size === 0) return;
  for (const right of after)
    assert.ok(before.has(right), `${right} is new\n=== before\n${text}\n=== after\n${fixed}`);
}

/** The properties that grant permissions, without the list index of each action. */
const rightsIn = (config: Config | undefined): Set<string> =>
  new Set(
    [...(config ? propertiesOf(config.root) : [])].flatMap(([name, { value }]) =>
      name.startsWith("kestra.security.default-role.permissions.") && "text" in value
        ? [`${name.replace(/\[\d+\]$/, "")} ${value.text}`]
        : [],
    ),
  );

// Which keys an environment variable sets, and that this matches the variable that is proposed for a key.
import assert from "node:assert/strict";
import {
  keysSetBy,
  variableFor,
  variablesWin,
} from "../../server/src/interpretation/deployment/environmentVariables";
import type { Workload } from "../../server/src/document/fileKinds/workload";
import { variablesToPropose } from "../../server/src/features/completion/variableProposals";

const keys = (variable: string): string[] => keysSetBy(variable).map(({ path }) => path.join("."));

describe("keys that a variable sets", () => {
  const cases: Record<string, string[]> = {
    KESTRA_URL: ["kestra.url"],
    kestra_url: ["kestra.url"],
    MICRONAUT_SERVER_PORT: ["micronaut.server.port"],
    MICRONAUT_SERVER_CONTEXT_PATH: ["micronaut.server.context-path"],
    MICRONAUT_SECURITY_OAUTH2_CLIENTS_AUTHENTIK_CLIENT_ID: [
      "micronaut.security.oauth2.clients.authentik.client-id",
    ],
    MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_OPENID_ISSUER: [
      "micronaut.security.oauth2.clients.sso.openid.issuer",
    ],
    MICRONAUT_SECURITY_TOKEN_JWT_SIGNATURES_SECRET_GENERATOR_SECRET: [
      "micronaut.security.token.jwt.signatures.secret.generator.secret",
    ],
    DATASOURCES_POSTGRES_DRIVER_CLASS_NAME: ["datasources.postgres.driver-class-name"],
    // Kestra looks this key up in camel case, which no variable gives.
    KESTRA_PLUGINS_MANAGEMENT_LOCAL_REPOSITORY_PATH: [],
    KESTRA_PLUGINS_MANAGEMENT_LOCALREPOSITORYPATH: [],
    KESTRA_PLUGINS_LOCAL_REPOSITORY_PATH: ["kestra.plugins.local-repository-path"],
    KESTRA_STORAGE_S3_BUCKET: ["kestra.storage.s3.bucket"],
    // With these, Kestra cannot create the storage.
    KESTRA_STORAGE_S3_ACCESS_KEY: [],
    KESTRA_STORAGE_S3_ACCESS__KEY: [],
    // A storage that ignores unknown keys.
    KESTRA_STORAGE_OBS_ACCESS_KEY: ["kestra.storage.obs.access-key"],
    KESTRA_ENCRYPTION_SECRET__KEY: [],
    // A name of several words, mappings and unknown keys.
    MICRONAUT_SECURITY_OAUTH2_CLIENTS_MY_IDP_CLIENT_ID: [],
    MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO: [],
    MICRONAUT_SECURITY_OAUTH2_CLIENTS__CLIENT_ID: [],
    MICRONAUT_SECURITY: [],
    KESTRA_CONFIGURATION: [],
    MICRONAUT_CONFIG_FILES: [],
    JAVA_OPTS: [],
    constructor: [],
    _: [],
    "": [],
  };
  for (const [variable, expected] of Object.entries(cases))
    it(`of ${variable || "an empty name"}: ${expected.join(", ") || "none"}`, () =>
      assert.deepEqual(keys(variable), expected));

  it("match the keys that variables are proposed for", () => {
    const proposed = [...variablesToPropose([])];
    assert.ok(proposed.length > 100);
    for (const [name, { path }] of proposed) {
      assert.equal(name, variableFor(path));
      assert.ok(keys(name).includes(path.join(".")), name);
    }
  });
});

describe("variables override the files of a server", () => {
  const overrides = (command: string): boolean => variablesWin({ command } as Workload);
  it("unless its command line specifies the file", () => {
    assert.ok(overrides(""));
    assert.ok(overrides("sh -c exec /app/kestra server standalone"));
    assert.ok(overrides("server standalone --worker-thread=4"));
    assert.ok(!overrides("server standalone --config /app/application.yml"));
    assert.ok(!overrides("server standalone --config=/app/application.yml"));
    assert.ok(!overrides("server standalone -c /app/application.yaml"));
  });
});

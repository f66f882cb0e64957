// Rules, completion and setup take into account the file around a configuration: variables that set keys, and the image
// whose tag is the version.
import assert from "node:assert/strict";
import { parseVersion } from "../../server/src/knowledge/versions";
import { finds, fixed } from "../check";
import { labels } from "./check";
import { setsUp } from "./setUp";

const service = (sibling: string, config: string, image = "kestra/kestra-ee:latest"): string =>
  `services:\n  kestra:\n    image: ${image}\n${sibling}    environment:\n${config}`;

const block = (config: string): string =>
  `      KESTRA_CONFIGURATION: |\n${config.replace(/^(?=.)/gm, "        ")}`;

const client = block(
  "micronaut:\n  security:\n    oauth2:\n      clients:\n        sso:\n          scopes: [openid]\n",
);

const missingAt = (line: number): string[] =>
  ["missing-client-id", "missing-client-secret", "missing-issuer"].map((id) => `${id}:${line}`);

const prefix = "MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_";

describe("keys that environment variables set", () => {
  it("are not missing if each has its variable", () => {
    finds(service("", client), missingAt(10));
    const lines = (...names: string[]): string =>
      service("", names.map((name) => `      ${prefix}${name}: x\n`).join("") + client);
    finds(lines("CLIENT_ID"), ["missing-client-secret:11", "missing-issuer:11"]);
    finds(lines("CLIENT_ID", "CLIENT_SECRET", "OPENID_ISSUER"), []);
  });
  it("are not missing with variables in lower case or from a Secret", () => {
    const pod = `kind: Pod
spec:
  containers:
    - image: kestra/kestra-ee
      env:
        - { name: ${prefix.toLowerCase()}client_id, value: x }
        - { name: ${prefix}CLIENT_SECRET, valueFrom: { secretKeyRef: { name: s, key: k } } }
        - { name: ${prefix}OPENID_ISSUER, value: x }
---
kind: ConfigMap
data:
  application.yml: |
    micronaut: { security: { oauth2: { clients: { sso: { scopes: [openid] } } } } }
`;
    finds(pod, []);
  });
  it("are missing if only a comment, a value or another container contains the name", () => {
    finds(
      service("", `      # ${prefix}CLIENT_ID\n      A: ${prefix}OPENID_ISSUER\n${client}`),
      missingAt(12),
    );
    const other = `  other:\n    environment:\n      ${prefix}CLIENT_ID: x\n`;
    finds(service("", client) + other, missingAt(10));
  });
  it("may be in an env_file that is not read, so nothing is said about them", () =>
    finds(service("    env_file: .env\n", client), []));
  it("are not missing in a default role", () => {
    const role = block("kestra:\n  security:\n    default-role:\n      name: viewer\n");
    finds(service("", role), ["default-role-incomplete:8"]);
    finds(
      service(
        "",
        `      KESTRA_SECURITY_DEFAULT_ROLE_DESCRIPTION: x\n      KESTRA_SECURITY_DEFAULT_ROLE_PERMISSIONS_FLOW: READ\n${role}`,
      ),
      [],
    );
  });
});

describe("the version in the image's tag", () => {
  const role = block(
    "kestra:\n  security:\n    default-role:\n      name: x\n      description: x\n",
  );
  const old = service("", role, "kestra/kestra-ee:v1.3.2");
  const later = { target: parseVersion("2.0") };
  it("determines the actions of a fix unless the user has set another version", () => {
    assert.match(fixed(old, "default-role-incomplete"), /FLOW: \["READ"\]/);
    assert.match(
      fixed(old.replace("v1.3.2", "v2.0.1"), "default-role-incomplete"),
      /FLOW: \["VIEW", "LIST"\]/,
    );
    assert.match(
      fixed(old, "default-role-incomplete", undefined, later),
      /FLOW: \["VIEW", "LIST"\]/,
    );
  });
  it("determines which permissions and actions are proposed", () => {
    const at = (line: string, image: string): string[] =>
      labels(service("", `${role}              ${line}`, image));
    const permissions = "permissions:\n                $0\n";
    assert.ok(at(permissions, "kestra/kestra-ee:v1.1").includes("INFRASTRUCTURE"));
    assert.ok(!at(permissions, "kestra/kestra-ee:v1.2").includes("INFRASTRUCTURE"));
    const actions = "permissions: { FLOW: [$0] }\n";
    assert.ok(at(actions, "kestra/kestra-ee:v1.3").includes("READ"));
    assert.ok(!at(actions, "kestra/kestra-ee:v2.0").includes("READ"));
    assert.ok(at(actions, "kestra/kestra-ee:latest").includes("VIEW"));
  });
  it("determines the actions in the setup of a role", () => {
    const empty = service("", block("kestra:\n  url: https://x\n"), "kestra/kestra-ee:v1.3.2");
    const role = (version?: string): string =>
      setsUp(empty, "default-role", { answers: {}, ...(version ? { version } : {}) }).text;
    assert.match(role(), /FLOW: \["READ"\]/);
    assert.match(role("2.0"), /FLOW: \["VIEW", "LIST"/);
  });
});

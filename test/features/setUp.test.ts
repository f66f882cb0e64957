// The guided setup: answers in, text out.
import assert from "node:assert/strict";
import { fileKinds, composeFile } from "../fileKinds";
import { findingsIn } from "../check";
import { TextDocumentEdit } from "vscode-languageserver-types";
import type { SiblingFile } from "../../server/src/project/siblingFile";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { providers as allProviders } from "../../server/src/knowledge/providers";
import { checkAnswer } from "../../server/src/features/setUp";
import type { Answers } from "../../server/src/protocol/setUp";
import { type Answered, given, requestOf, setsUp } from "./setUp";

const everywhere = ["authentik", "keycloak", "okta", "google", "entra", "oidc", "ldap"];
const others = allProviders.map(({ id }) => id).filter((id) => !everywhere.includes(id));

describe("setup of single sign-on", () => {
  for (const provider of [...everywhere, ...others]) {
    describe(`with ${provider}`, () => {
      for (const { name, wrap } of others.includes(provider) ? [composeFile] : fileKinds) {
        for (const [ends, newline] of [
          ["LF", "\n"],
          ["CRLF", "\r\n"],
        ] as const) {
          it(`leaves no findings in ${name} with ${ends} and changes nothing the second time`, () => {
            const before = wrap(`kestra:${newline}  url: https://kestra.example.com${newline}`);
            const asked = { answers: { ...given, provider }, version: "1.3" };
            const { text, outcome, confirms } = setsUp(before, "sso", asked);
            assert.equal(outcome.kind, "edit", JSON.stringify(outcome));
            // An empty flow list is replaced by a block list.
            assert.equal(confirms, before.includes("extraEnv: []"), text);
            assert.deepEqual(
              findingsIn(text).map(({ rule, severity }) => `${rule.id} ${severity}`),
              [],
              text,
            );
            assert.equal(text.replaceAll("\r\n", "").includes("\n"), newline === "\n", text);
            const again = setsUp(text, "sso", asked);
            assert.equal(again.outcome.kind, "nothing", again.text);
          });
        }
      }
    });
  }
});

const authentik = { provider: "authentik", host: "auth.example.com", role: "none" };
const asked = { answers: authentik };

/** A configuration with `kestra.url` and a client as the setup above writes it. */
const client = (
  issuer = "https://auth.example.com/application/o/kestra/",
  oauth2 = "enabled: true",
): string =>
  `micronaut:
  security:
    oauth2:
      ${oauth2}
      clients:
        authentik: # ours
          clientId: kestra
          clientSecret: '\${SECRET}'
          openid:
            issuer: '${issuer}'
kestra:
  url: https://kestra.example.com
`;

const ids = (questions: readonly { readonly id: string }[]): string[] =>
  questions.map(({ id }) => id);

describe("the questions of a setup", () => {
  it("have a fixed order and leave out known values", () => {
    assert.deepEqual(ids(setsUp("", "sso", asked).questions), [
      "provider",
      "host",
      "slug",
      "client",
      "client-id",
      "secret",
      "url",
      "role",
    ]);
    assert.deepEqual(ids(setsUp(client(), "sso", asked).questions), [
      "provider",
      "host",
      "slug",
      "client",
      "role",
    ]);
  });
  it("leave out what a pasted address contains", () => {
    const host = "https://auth.example.com/application/o/company/.well-known/openid-configuration";
    const { questions, text } = setsUp("", "sso", { answers: { ...authentik, host } });
    assert.ok(!ids(questions).includes("slug"));
    assert.match(text, /issuer: "https:\/\/auth\.example\.com\/application\/o\/company\/"/);
  });
  it("start with the values in the file", () => {
    const { questions } = setsUp(
      client("https://auth.example.com:9443/application/o/company/"),
      "sso",
      { answers: { provider: "authentik", role: "none" } },
    );
    assert.deepEqual(
      questions.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
      [
        ["host", "https://auth.example.com:9443"],
        ["slug", "company"],
        ["client", "authentik"],
      ],
    );
  });
  it("ask for the version if actions depend on it", () => {
    const role = { answers: { role: "Viewer", version: "1.3" } };
    const { questions, text } = setsUp("", "default-role", role);
    assert.deepEqual(ids(questions), ["role", "version"]);
    assert.match(text, /FLOW: \["READ"\]/);
    assert.deepEqual(ids(setsUp("", "default-role", { ...role, version: "2.0" }).questions), [
      "role",
    ]);
  });
  it("recommend the read-only role", () => {
    const [question] = setsUp("", "default-role", { answers: {}, version: "1.3" }).questions;
    assert.deepEqual(
      question?.options?.filter(({ picked }) => picked).map(({ value }) => value),
      ["Viewer"],
    );
  });
  it("let the user choose permissions and actions", () => {
    const answers = { role: "own", permissions: ["FLOW", "AUDITLOG"], actions: ["VIEW", "CREATE"] };
    const { questions, text } = setsUp("", "default-role", { answers, version: "2.0" });
    assert.deepEqual(ids(questions), ["role", "permissions", "actions"]);
    assert.match(text, /FLOW: \["VIEW", "CREATE"\]\n +AUDITLOG: \["VIEW"\]\n$/);
  });
  it("stop for the open-source edition unless the user continues", () => {
    const compose = `services:\n  kestra:\n    image: kestra/kestra:v1.3.0\n    environment:\n      KESTRA_CONFIGURATION: |\n        kestra:\n          url: https://kestra.example.com\n`;
    const stopped = setsUp(compose, "sso", asked);
    assert.deepEqual(ids(stopped.questions), ["edition"]);
    assert.equal(stopped.outcome.kind, "refused");
    const { outcome } = setsUp(compose, "sso", { answers: { ...authentik, edition: "write" } });
    assert.equal(outcome.kind, "edit");
  });
});

describe("validation of an answer", () => {
  const validates = (question: string, answer: string): string | undefined => {
    const request = requestOf("", "sso", { answers: { provider: "authentik" } });
    const complaint = checkAnswer(request, question, answer);
    return complaint && `${complaint.severity}: ${inEnglish(complaint.message)}`;
  };
  it("accepts valid answers", () => {
    assert.equal(validates("host", "auth.example.com"), undefined);
    assert.equal(validates("client", "company-sso"), undefined);
    assert.equal(validates("url", ""), undefined);
    assert.equal(validates("client-id", ""), undefined);
  });
  it("describes problems", () => {
    assert.match(validates("host", "my host") ?? "", /^error: /);
    assert.match(validates("host", "http://auth.example.com") ?? "", /^warning: .*https/);
    assert.match(validates("client", "companySso") ?? "", /^error: .*'company-sso'/);
    assert.match(validates("client", "company.sso") ?? "", /^error: .* at the dot/);
    assert.match(validates("client", "no") ?? "", /^error: /);
    assert.match(validates("client", "") ?? "", /^error: /);
    assert.match(validates("url", "kestra.example.com") ?? "", /^error: /);
    assert.match(validates("client-id", "<client id>") ?? "", /^error: /);
  });
});

describe("a setup in a file with existing values", () => {
  it("changes nothing if everything exists in any spelling and quotes", () => {
    const { outcome } = setsUp(client(), "sso", asked);
    assert.equal(outcome.kind, "nothing");
    assert.ok(outcome.kind === "nothing" && outcome.range?.start.line === 3);
  });
  it("adds only missing keys in the file's spelling and quotes", () => {
    const missing = client().replace("          clientSecret: '${SECRET}'\n", "");
    const { text, confirms } = setsUp(missing, "sso", asked);
    assert.equal(text, client().replace("SECRET", "KESTRA_SSO_AUTHENTIK_CLIENT_SECRET"));
    assert.equal(confirms, false);
  });
  it("asks whether to keep or replace a different issuer", () => {
    const other = client("https://old.example.com/application/o/kestra/");
    const { questions, outcome } = setsUp(other, "sso", asked);
    const [conflict] = questions.slice(-1);
    assert.equal(conflict?.kind, "choice");
    assert.match(conflict?.prompt ?? "", /old\.example\.com/);
    assert.equal(outcome.kind, "nothing");
    const replaced = setsUp(other, "sso", {
      answers: { ...authentik, [conflict?.id ?? ""]: "replace" },
    });
    assert.equal(replaced.text, client());
    assert.equal(replaced.confirms, true);
  });
  it("asks whether to replace 'enabled: false'", () => {
    const off = client(undefined, "enabled: false # for now");
    const id = "conflict:micronaut.security.oauth2.enabled";
    assert.ok(ids(setsUp(off, "sso", asked).questions).includes(id));
    const { text, confirms } = setsUp(off, "sso", { answers: { ...authentik, [id]: "replace" } });
    assert.equal(text, client(undefined, "enabled: true # for now"));
    assert.equal(confirms, true);
  });
  it("never shows a secret", () => {
    const literal = client().replace("${SECRET}", "Zq4pV7tXc2Lw9sKd");
    const { questions, outcome } = setsUp(literal, "sso", asked);
    assert.ok(!JSON.stringify([questions, outcome]).includes("Zq4pV7tXc2Lw9sKd"));
  });
  it("replaces an example value after a confirmation", () => {
    const text = client().replace("${SECRET}", "CLIENT_SECRET");
    const result = setsUp(text, "sso", asked);
    assert.equal(result.text, client().replace("SECRET", "KESTRA_SSO_AUTHENTIK_CLIENT_SECRET"));
    assert.equal(result.confirms, true);
  });
  it("adds another client next to an existing one", () => {
    const { text } = setsUp(client(), "sso", { answers: { provider: "google", role: "none" } });
    assert.ok(
      text.includes(
        "        google:\n          clientId: '${KESTRA_SSO_GOOGLE_CLIENT_ID}'\n          clientSecret: '${KESTRA_SSO_GOOGLE_CLIENT_SECRET}'\n",
      ),
      text,
    );
  });
  it("selects the placeholder value of a secret in the file", () => {
    const { outcome, text } = setsUp("", "sso", { answers: { ...authentik, secret: "file" } });
    assert.ok(outcome.kind === "edit" && outcome.select);
    const { start, end } = outcome.select;
    assert.equal(
      text.split("\n")[start.line]?.slice(start.character, end.character),
      "<client secret>",
    );
  });
  it("refuses files of other applications and files with errors", () => {
    assert.equal(setsUp("on: push\n", "sso", asked).outcome.kind, "refused");
    const { outcome } = setsUp("kestra:\n  url: [\n", "sso", asked);
    assert.ok(outcome.kind === "refused" && /not valid YAML/.test(outcome.message));
  });
  it("refuses a configuration that has lost its indentation", () => {
    const { outcome } = setsUp(
      "micronaut:\nsecurity:\noauth2:\nclients:\nauthentik:\nclient-id: kestra\n",
      "sso",
      asked,
    );
    assert.ok(outcome.kind === "refused" && /have lost their indentation/.test(outcome.message));
  });

  it("refuses a configuration with actions of a template", () => {
    const template =
      "micronaut:\n  security:\n    enabled: true\n{{ if .more }}\nkestra:\n  url: x\n{{ end }}\n";
    const { outcome } = setsUp(template, "sso", asked);
    assert.ok(outcome.kind === "refused" && /^A template decides/.test(outcome.message));
  });
  it("refuses scalars where mappings belong", () => {
    const { outcome } = setsUp("micronaut:\n  security: 5\nkestra: {}\n", "sso", asked);
    assert.ok(outcome.kind === "refused" && /micronaut\.security/.test(outcome.message));
  });
});

describe("setup of a default role", () => {
  const there =
    "kestra:\n  security:\n    defaultRole:\n      name: mine\n      permissions:\n        FLOW: [READ, CREATE] # why\n        SECRET:\n          - READ\n";
  const viewer = { answers: { role: "Viewer" }, version: "1.3" };
  it("completes an existing role and keeps its grants", () => {
    const { text } = setsUp(there, "default-role", viewer);
    assert.ok(text.includes("      name: mine\n      description: "), text);
    assert.ok(
      text.includes("FLOW: [READ, CREATE] # why\n        SECRET:\n          - READ\n"),
      text,
    );
    assert.ok(!text.includes("EXECUTION"), text);
  });
  it("replaces the grants if the user chooses to", () => {
    const id = "conflict:kestra.security.default-role.permissions";
    const answers = { role: "Viewer", [id]: "replace" };
    const { text, confirms } = setsUp(there, "default-role", { ...viewer, answers });
    assert.ok(text.includes("FLOW: [READ] # why\n"), text);
    assert.ok(!text.includes("SECRET"), text);
    assert.ok(text.includes('EXECUTION: ["READ"]'), text);
    assert.equal(confirms, true);
  });
  it("moves a misplaced role", () => {
    const wrong =
      "micronaut:\n  security:\n    oauth2:\n      enabled: true\n    defaultRole:\n      name: viewer\n      description: Read only\n      permissions:\n        FLOW: [READ]\n";
    const { questions, text } = setsUp(wrong, "default-role", {
      answers: { misplaced: "move" },
      version: "1.3",
    });
    assert.deepEqual(ids(questions), ["misplaced"]);
    assert.equal(
      text,
      "micronaut:\n  security:\n    oauth2:\n      enabled: true\nkestra:\n  security:\n    defaultRole:\n      name: viewer\n      description: Read only\n      permissions:\n        FLOW: [READ]\n",
    );
  });
});

describe("the logout that the setup of single sign-on writes", () => {
  const keycloak = {
    ...{ provider: "keycloak", host: "login.example.com", realm: "company", role: "none" },
  };
  const sso = { provider: "oidc", issuer: "https://sso.example.com", role: "none" };
  /** What of the logout at the provider is in the text, and the step about it. */
  function logout(before: string, answers: Answers, version?: string): string[] {
    const { text, outcome } = setsUp(before, "sso", {
      answers,
      ...(version === undefined ? {} : { version }),
    });
    assert.ok(outcome.kind !== "refused");
    return [
      ...["authorization-server", "additional-claims", "get-allowed"].filter((key) =>
        text.includes(`${key}:`),
      ),
      ...outcome.next.flatMap(
        ({ text: step }) => /session at .* (open|as well)/.exec(step)?.[1] ?? [],
      ),
    ];
  }
  const complete = ["authorization-server", "additional-claims", "get-allowed", "as well"];

  it("ends the session at the provider in versions that can", () => {
    assert.deepEqual(logout("", keycloak, "1.3"), complete);
    assert.deepEqual(logout("", keycloak), complete);
    assert.deepEqual(logout("", keycloak, "1.2"), ["get-allowed", "open"]);
  });
  it("needs no claim for the ID token if that is the session", () =>
    assert.deepEqual(
      logout("micronaut.security.authentication: idtoken\n", keycloak, "2.0"),
      complete.filter((key) => key !== "additional-claims"),
    ));
  it("is asked for where only the user knows whether the provider can", () => {
    assert.deepEqual(logout("", sso, "2.0"), []);
    assert.deepEqual(logout("", { ...sso, logout: "provider" }, "2.0"), complete);
    const { text } = setsUp("", "sso", { answers: { ...sso, logout: "provider" } });
    const asks = (before: string, version: string): boolean =>
      setsUp(before, "sso", { answers: sso, version }).questions.some(({ id }) => id === "logout");
    assert.deepEqual([asks("", "1.3"), asks("", "1.2"), asks(text, "1.3")], [true, false, false]);
  });
});

describe("setup of groups from the ID token", () => {
  it("needs a client", () =>
    assert.equal(
      setsUp("kestra: { url: x }\n", "group-sync", { answers: {} }).outcome.kind,
      "refused",
    ));
  it("adds the claim, and the scope to the default scopes", () => {
    const { text } = setsUp(client(), "group-sync", { answers: { scope: "groups" } });
    assert.ok(text.includes("          scopes: ['openid', 'email', 'profile', 'groups']\n"), text);
    assert.ok(text.includes("  security:\n    oidc:\n      groupsClaimPath: 'groups'\n"), text);
    assert.equal(
      setsUp(text, "group-sync", { answers: { scope: "groups" } }).outcome.kind,
      "nothing",
    );
  });
  it("adds the scope to existing scopes", () => {
    const scopes = client().replace(
      "          openid:\n",
      "          scopes: [openid, email]\n          openid:\n",
    );
    const { text, confirms } = setsUp(scopes, "group-sync", { answers: { scope: "groups" } });
    assert.ok(text.includes("scopes: [openid, email, groups]\n"), text);
    assert.equal(confirms, true);
  });
  it("suggests the scope of the documentation for Keycloak", () => {
    const keycloak = client("https://login.example.com/realms/company").replace(
      "authentik",
      "keycloak",
    );
    const { questions } = setsUp(keycloak, "group-sync", { answers: {} });
    assert.deepEqual(
      questions.map(({ id, value }) => [id, value]),
      [
        ["claim", "groups"],
        ["scope", "groups"],
      ],
    );
  });
});

describe("the groups of each provider", () => {
  /** The suggested claim and scope, and how the next steps begin, by the issuer of a client named `sso`. */
  const cases: [string, string, string, RegExp][] = [
    ["https://auth.example.com/application/o/kestra/", "groups", "", /^At the provider/],
    ["https://login.example.com/realms/company", "groups", "groups", /^In Keycloak/],
    ["https://acme.okta.com", "groups", "groups", /^In the Sign On tab/],
    ["https://accounts.google.com", "groups", "", /^At the provider/],
    ["https://login.microsoftonline.com/x/v2.0", "groups", "", /^In Token configuration/],
    ["https://acme.eu.auth0.com/", "kestra_groups", "", /^In Auth0/],
    [
      "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI",
      "cognito:groups",
      "",
      /^At the provider/,
    ],
    ["https://dex.example.com/dex", "groups", "groups", /^Dex adds groups only/],
    ["https://gitlab.com", "groups_direct", "", /^At the provider/],
    ["https://oauth.id.jumpcloud.com/", "groups", "", /include the group attribute/],
    ["https://acme.onelogin.com/oidc/2", "groups", "groups", /^In the Parameters tab/],
    ["https://auth.pingone.eu/x/as", "groups", "", /attribute mappings/],
    ["https://acme-a1b2c3.zitadel.cloud", "groups", "", /^In Zitadel/],
    ["https://sso.example.com", "groups", "", /^At the provider/],
  ];
  for (const [issuer, claim, scope, step] of cases)
    it(`are suggested for ${issuer}`, () => {
      const { questions, outcome } = setsUp(
        client(issuer).replace("authentik", "sso"),
        "group-sync",
        { answers: {} },
      );
      assert.deepEqual(
        questions.map(({ id, value }) => [id, value]),
        [
          ["claim", claim],
          ["scope", scope],
        ],
      );
      assert.ok(outcome.kind === "edit");
      assert.match(outcome.next[0]?.text ?? "", step);
    });
  for (const name of ["authelia", "hydra", "pocketid", "pingfederate"])
    it(`are suggested for a client named ${name}`, () => {
      const { questions } = setsUp(
        client("https://sso.example.com").replace("authentik", name),
        "group-sync",
        { answers: {} },
      );
      const scope = ["authelia", "pocketid"].includes(name) ? "groups" : "";
      assert.deepEqual(
        questions.map(({ value }) => value),
        ["groups", scope],
      );
    });
  it("use the scope of Keycloak's client roles for a claim with roles", () => {
    const { questions } = setsUp(
      client("https://login.example.com/realms/company").replace("authentik", "sso"),
      "group-sync",
      { answers: { claim: "resource_access.kestra.roles" } },
    );
    assert.equal(questions[1]?.value, "roles");
  });
  it("come without the step of the provider if another claim is chosen", () => {
    const { outcome } = setsUp(
      client("https://acme.eu.auth0.com/").replace("authentik", "sso"),
      "group-sync",
      { answers: { claim: "teams" } },
    );
    assert.ok(outcome.kind === "edit");
    assert.ok(!outcome.next.some(({ text }) => text.includes("Auth0")));
  });
});

describe("setup of LDAP", () => {
  it("is refused before 0.22", () =>
    assert.equal(setsUp("", "ldap", { answers: given, version: "0.21" }).outcome.kind, "refused"));
  it("adds the search for users and groups", () => {
    const { text } = setsUp("", "ldap", {
      answers: { ...given, mode: "AUTHENTICATION_AND_GROUP_SYNC", role: "none" },
    });
    assert.ok(
      text.includes('        search:\n          base: "ou=people,dc=example,dc=com"\n'),
      text,
    );
    assert.ok(text.includes("        groups:\n          enabled: true\n"), text);
  });
  it("leaves out groups if LDAP is only used to sign in", () => {
    const { text } = setsUp("", "ldap", {
      answers: { ...given, mode: "AUTHENTICATION", role: "none" },
    });
    assert.ok(!text.includes("groups"), text);
  });
});

describe("the variables of a setup", () => {
  const google = { answers: { provider: "google", role: "none" } };
  const config = "kestra:\n  url: https://kestra.example.com\n";
  const reported = ({ outcome }: Answered): string =>
    outcome.kind === "edit" ? outcome.next.map(({ text }) => text).join(" ") : "";
  it("are added to .env once", () => {
    const compose = composeFile.wrap(config);
    const sibling = (text: string | undefined): SiblingFile => ({
      uri: "file:///.env",
      text,
      ignoring: [],
      isInRepository: false,
    });
    const id = "KESTRA_SSO_GOOGLE_CLIENT_ID=";
    const secret = "KESTRA_SSO_GOOGLE_CLIENT_SECRET=";
    const { outcome, text } = setsUp(compose, "sso", { ...google, sibling: sibling("A=b\n") });
    assert.ok(outcome.kind === "edit");
    const [env] = outcome.edit.documentChanges ?? [];
    assert.ok(env && TextDocumentEdit.is(env));
    const written = env.edits.map((edit) => ("newText" in edit ? edit.newText : ""));
    assert.deepEqual([env.textDocument.uri, written], ["file:///.env", [`${id}\n${secret}\n`]]);
    const half = setsUp(text, "sso", { ...google, sibling: sibling(undefined) }).outcome;
    assert.ok(half.kind === "edit");
    assert.deepEqual(
      half.edit.documentChanges?.map((change) => ("kind" in change ? change.kind : "edit")),
      ["create", "edit"],
    );
    const again = setsUp(text, "sso", { ...google, sibling: sibling(`${id}x\n${secret}y\n`) });
    assert.equal(again.outcome.kind, "nothing");
    assert.ok(!/\.env/.test(JSON.stringify(again.outcome)));
  });
  it("are listed if the file does not start the server", () =>
    assert.match(
      reported(setsUp(config, "sso", google)),
      /Start the server with the environment variable KESTRA_SSO_GOOGLE_CLIENT_ID\./,
    ));
  it("do not break the selection of the placeholder value", () => {
    const answers = { ...google.answers, secret: "file" };
    const compose = composeFile
      .wrap(config)
      .replace("    environment:\n", "    environment:\n      A: b\n");
    const { text, outcome } = setsUp(compose, "sso", { answers });
    assert.ok(outcome.kind === "edit" && outcome.select);
    const { start, end } = outcome.select;
    assert.equal(
      text.split("\n")[start.line]?.slice(start.character, end.character),
      "<client secret>",
    );
  });
  it("are not used for values in the file", () => {
    const answers = { ...google.answers, secret: "file", "client-id": "kestra" };
    const { text } = setsUp(composeFile.wrap(config), "sso", { answers });
    assert.ok(!text.includes("KESTRA_SSO"), text);
  });
});

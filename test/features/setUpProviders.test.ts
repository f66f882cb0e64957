// Setup of each provider in each file kind, with a user who enters only unknown values and otherwise confirms: the
// questions, the complete resulting text and the remaining steps.
import assert from "node:assert/strict";
import { TextDocumentEdit } from "vscode-languageserver-types";
import { providers as allProviders } from "../../server/src/knowledge/providers";
import { findingsIn } from "../check";
import { type Answered, setsUp } from "./setUp";

const url = "https://kestra.example.com";

interface Provider {
  /** The label of the choice. */
  readonly label: string;
  /** What the user enters, by question. */
  readonly typed: Readonly<Record<string, string>>;
  /** The questions about the provider. */
  readonly asks: readonly string[];
  /** The name of the client; undefined for LDAP. */
  readonly client?: string;
  readonly issuer?: string;
  /** What to register with the provider if it is not the plain redirect URI. */
  readonly redirect?: string;
  /** Whether the provider redirects the user back after logging out. */
  readonly sendsBack?: boolean;
  /** Whether the setup makes a logout end the session at the provider, from Kestra 1.3 on. */
  readonly endsSession?: boolean;
  /** The step about the session at the provider. */
  readonly logout?: RegExp;
}

const providers: Readonly<Record<string, Provider>> = {
  authentik: {
    label: "authentik",
    typed: { host: "auth.example.com" },
    asks: ["host", "slug"],
    client: "authentik",
    issuer: "https://auth.example.com/application/o/kestra/",
    redirect: "https://kestra\\.example\\.com/oauth/callback/authentik",
  },
  keycloak: {
    label: "Keycloak",
    typed: { host: "login.example.com", realm: "company" },
    asks: ["host", "realm"],
    client: "keycloak",
    issuer: "https://login.example.com/realms/company",
    sendsBack: true,
    endsSession: true,
  },
  okta: {
    label: "Okta",
    typed: { domain: "acme" },
    asks: ["domain"],
    client: "okta",
    issuer: "https://acme.okta.com",
    sendsBack: true,
  },
  google: {
    label: "Google",
    typed: {},
    asks: [],
    client: "google",
    issuer: "https://accounts.google.com",
    logout: /leaves the session at Google open/,
  },
  entra: {
    label: "Microsoft Entra ID",
    typed: { directory: "contoso.onmicrosoft.com" },
    asks: ["directory"],
    client: "microsoft",
    issuer: "https://login.microsoftonline.com/contoso.onmicrosoft.com/v2.0",
    sendsBack: true,
  },
  auth0: {
    label: "Auth0",
    typed: { tenant: "acme.eu.auth0.com" },
    asks: ["tenant"],
    client: "auth0",
    issuer: "https://acme.eu.auth0.com/",
    sendsBack: true,
  },
  authelia: {
    label: "Authelia",
    typed: { host: "auth.example.com" },
    asks: ["host"],
    client: "authelia",
    issuer: "https://auth.example.com",
    logout: /leaves the session at Authelia open/,
  },
  cognito: {
    label: "Amazon Cognito",
    typed: { pool: "eu-west-1_AbCdEfGhI" },
    asks: ["pool"],
    client: "cognito",
    issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI",
    sendsBack: true,
  },
  dex: {
    label: "Dex",
    typed: { host: "dex.example.com/dex" },
    asks: ["host"],
    client: "dex",
    issuer: "https://dex.example.com/dex",
    logout: /leaves the session at Dex open/,
  },
  gitlab: {
    label: "GitLab",
    typed: {},
    asks: ["host"],
    client: "gitlab",
    issuer: "https://gitlab.com",
    logout: /leaves the session at GitLab open/,
  },
  hydra: {
    label: "Ory Hydra",
    typed: { host: "hydra.example.com/" },
    asks: ["host"],
    client: "hydra",
    issuer: "https://hydra.example.com/",
    endsSession: true,
  },
  jumpcloud: {
    label: "JumpCloud",
    typed: {},
    asks: ["region"],
    client: "jumpcloud",
    issuer: "https://oauth.id.jumpcloud.com/",
    endsSession: true,
  },
  onelogin: {
    label: "OneLogin",
    typed: { domain: "acme" },
    asks: ["domain"],
    client: "onelogin",
    issuer: "https://acme.onelogin.com/oidc/2",
    endsSession: true,
  },
  pingfederate: {
    label: "PingFederate",
    typed: { host: "ping.example.com:9031" },
    asks: ["host"],
    client: "pingfederate",
    issuer: "https://ping.example.com:9031",
  },
  pingone: {
    label: "PingOne",
    typed: { environment: "0123abcd-0123-abcd-0123-0123456789ab" },
    asks: ["host", "environment"],
    client: "pingone",
    issuer: "https://auth.pingone.com/0123abcd-0123-abcd-0123-0123456789ab/as",
    endsSession: true,
  },
  pocketid: {
    label: "Pocket ID",
    typed: { host: "id.example.com" },
    asks: ["host"],
    client: "pocketid",
    issuer: "https://id.example.com",
    endsSession: true,
  },
  zitadel: {
    label: "Zitadel",
    typed: { host: "acme-a1b2c3.zitadel.cloud" },
    asks: ["host"],
    client: "zitadel",
    issuer: "https://acme-a1b2c3.zitadel.cloud",
    endsSession: true,
  },
  oidc: {
    label: "OpenID Connect",
    typed: { issuer: "https://sso.example.com" },
    asks: ["issuer"],
    client: "sso",
    issuer: "https://sso.example.com",
  },
  ldap: {
    label: "LDAP",
    typed: {
      server: "ldaps://ldap.example.com:636",
      manager: "cn=kestra,dc=example,dc=com",
      base: "ou=people,dc=example,dc=com",
    },
    asks: ["server", "mode", "manager", "secret", "base", "filter"],
  },
};

const role = `  security:
    default-role:
      name: "default_viewer"
      description: "Look and change nothing"
      permissions:
        FLOW: ["READ"]
        EXECUTION: ["READ"]
        NAMESPACE: ["READ"]
        DASHBOARD: ["READ"]
        BLUEPRINT: ["READ"]
        ASSET: ["READ"]
        TEST: ["READ"]
`;

const directory = `micronaut:
  security:
    ldap:
      default:
        mode: "AUTHENTICATION"
        user-attributes:
          firstName: "givenName"
          lastName: "sn"
          email: "mail"
        context:
          server: "ldaps://ldap.example.com:636"
          manager-dn: "cn=kestra,dc=example,dc=com"
          manager-password: "\${KESTRA_SSO_LDAP_MANAGER_PASSWORD}"
        search:
          base: "ou=people,dc=example,dc=com"
          filter: "(mail={0})"
kestra:
${role}`;

const variableOf = ({ client }: Provider): string =>
  client === undefined
    ? "KESTRA_SSO_LDAP_MANAGER_PASSWORD"
    : `KESTRA_SSO_${client.toUpperCase()}_CLIENT_SECRET`;

const configurationOf = (provider: Provider): string =>
  provider.client === undefined
    ? directory
    : `micronaut:
  security:
    oauth2:
      enabled: true
${provider.endsSession ? "      openid:\n        additional-claims:\n          jwt: true\n" : ""}      clients:
        ${provider.client}:
          client-id: "kestra"
          client-secret: "\${${variableOf(provider)}}"
${provider.endsSession ? '          authorization-server: "OKTA"\n' : ""}          openid:
            issuer: "${provider.issuer}"
${provider.sendsBack || provider.endsSession ? "    endpoints:\n      logout:\n        get-allowed: true\n" : ""}kestra:
  url: "${url}"
${role}`;

const indented = (text: string, columns: number): string =>
  text.replace(/^(?=.)/gm, " ".repeat(columns));

interface File {
  readonly before: string;
  /** Whether the file already determines the Kestra version. */
  readonly hasVersion?: boolean;
  /** Whether variables are added to `.env`. */
  readonly hasEnv?: boolean;
  after(configuration: string, variable: string): string;
}

const files: Readonly<Record<string, File>> = {
  "an empty file": { before: "", after: (configuration) => configuration },
  "a compose file": {
    before: "services:\n  kestra:\n    image: registry.kestra.io/docker/kestra-ee:v1.3\n",
    hasVersion: true,
    hasEnv: true,
    after: (configuration, variable) => `services:
  kestra:
    image: registry.kestra.io/docker/kestra-ee:v1.3
    environment:
      ${variable}: "\${${variable}}"
      KESTRA_CONFIGURATION: |
${indented(configuration.replaceAll("${", "$$${"), 8)}`,
  },
  "Helm values": {
    before: "configurations:\n  application:\n",
    after: (configuration, variable) => `configurations:
  application:
${indented(configuration, 4)}common:
  extraEnv:
    - name: ${variable}
      valueFrom:
        secretKeyRef:
          name: kestra-sso
          key: ${variable}
`,
  },
};

const clientQuestions = ["client", "client-id", "secret", "url"];

/** The text that is added to `.env`. */
const writtenInSibling = ({ outcome }: Answered): string =>
  outcome.kind === "edit"
    ? (outcome.edit.documentChanges ?? [])
        .flatMap((change) =>
          TextDocumentEdit.is(change) && change.textDocument.uri.endsWith(".env")
            ? change.edits.map((edit) => ("newText" in edit ? edit.newText : ""))
            : [],
        )
        .join("")
    : "";

it("is tested for every provider", () =>
  assert.deepEqual(
    Object.keys(providers).sort(),
    [...allProviders.map(({ id }) => id), "ldap"].sort(),
  ));

for (const [id, provider] of Object.entries(providers))
  describe(`setup of ${provider.label}`, () => {
    for (const [where, file] of Object.entries(files))
      it(`asks the expected questions and completes ${where}`, () => {
        const result = setsUp(file.before, "sso", {
          answers: {
            ...{ provider: id, "client-id": "kestra", url, role: "Viewer", version: "1.3" },
            ...provider.typed,
          },
          sibling: { uri: "file:///.env", text: undefined, ignoring: [], isInRepository: false },
        });
        const { questions, outcome, text } = result;
        assert.deepEqual(
          questions.map((question) => question.id),
          [
            ...["provider", ...provider.asks],
            ...(provider.client === undefined ? [] : clientQuestions),
            ...(id === "oidc" ? ["logout"] : []),
            ...["role", ...(file.hasVersion ? [] : ["version"])],
          ],
        );
        const chosen = questions[0]?.options?.find(({ value }) => value === id);
        assert.equal(chosen?.label, provider.label);

        assert.equal(text, file.after(configurationOf(provider), variableOf(provider)));
        assert.deepEqual(findingsIn(text), []);
        assert.equal(writtenInSibling(result), file.hasEnv ? `${variableOf(provider)}=\n` : "");
        assert.ok(outcome.kind === "edit");
        assert.equal(outcome.client, provider.client);
        if (provider.client === undefined) return;
        const redirect = provider.redirect ?? `${url}/oauth/callback/${provider.client}`;
        const copied = outcome.next.map(({ copy }) => copy);
        assert.ok(copied.includes(redirect), copied.join());
        assert.ok(!provider.sendsBack || copied.includes(`${url}/logout`), copied.join());
        const told = outcome.next.filter(({ text: step }) => /the session at/.test(step));
        const expected = provider.endsSession ? /ends the session at/ : provider.logout;
        assert.equal(told.length, expected ? 1 : 0, JSON.stringify(told));
        if (expected) assert.match(told[0]?.text ?? "", expected);
      });
  });

// A person sets up each provider in each kind of file, with the keyboard alone: from an empty file, or one without a
// configuration, to a complete one that nothing is to be said about.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../../scripts/install.mjs";

const address = "https://kestra.example.com";
/** Enter takes what is proposed. */
const toNext = undefined;

/** Answers about a client in the order of their questions; a list is answered by typing a part of an entry. */
const clientAnswers = [toNext, "kestra", toNext, address];

const providers = {
  authentik: {
    choice: "authentik",
    answers: ["auth.example.com", toNext, ...clientAnswers],
    client: "authentik",
    issuer: "https://auth.example.com/application/o/kestra/",
    redirect: "https://kestra\\.example\\.com/oauth/callback/authentik",
  },
  Keycloak: {
    choice: "Keycloak",
    answers: ["login.example.com", "company", ...clientAnswers],
    client: "keycloak",
    issuer: "https://login.example.com/realms/company",
    sendsBack: true,
  },
  Okta: {
    choice: "Okta",
    answers: ["acme", ...clientAnswers],
    client: "okta",
    issuer: "https://acme.okta.com",
    sendsBack: true,
  },
  Google: {
    choice: "Google",
    answers: clientAnswers,
    client: "google",
    issuer: "https://accounts.google.com",
  },
  "Microsoft Entra ID": {
    choice: "Entra",
    answers: ["contoso.onmicrosoft.com", ...clientAnswers],
    client: "microsoft",
    issuer: "https://login.microsoftonline.com/contoso.onmicrosoft.com/v2.0",
  },
  "any other provider": {
    choice: "OpenID Connect",
    answers: ["https://sso.example.com", ...clientAnswers],
    client: "sso",
    issuer: "https://sso.example.com",
  },
  LDAP: {
    choice: "LDAP",
    answers: [
      "ldaps://ldap.example.com:636",
      toNext,
      "cn=kestra,dc=example,dc=com",
      toNext,
      "ou=people,dc=example,dc=com",
      toNext,
    ],
  },
};

const files = {
  "an empty file": {
    name: "application.yml",
    before: "",
    asksForVersion: true,
    after: (configuration) => configuration,
  },
  "a compose file": {
    name: "compose.yml",
    before: "services:\n  kestra:\n    image: registry.kestra.io/docker/kestra-ee:v1.3\n",
    besides: true,
    after: (configuration, variable) => `services:
  kestra:
    image: registry.kestra.io/docker/kestra-ee:v1.3
    environment:
      ${variable}: "\${${variable}}"
      KESTRA_CONFIGURATION: |
${indented(configuration.replaceAll("${", "$$${"), 8)}`,
  },
  "Helm values": {
    name: "values.yaml",
    before: "configurations:\n  application:\n",
    asksForVersion: true,
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

const indented = (text, columns) => text.replace(/^(?=.)/gm, " ".repeat(columns));

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

const configurationOf = ({ client, issuer, sendsBack }) =>
  client === undefined
    ? directory
    : `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        ${client}:
          client-id: "kestra"
          client-secret: "\${${variableOf({ client })}}"
          openid:
            issuer: "${issuer}"
${sendsBack ? "    endpoints:\n      logout:\n        get-allowed: true\n" : ""}kestra:
  url: "${address}"
${role}`;

const variableOf = ({ client }) =>
  client === undefined
    ? "KESTRA_SSO_LDAP_MANAGER_PASSWORD"
    : `KESTRA_SSO_${client.toUpperCase()}_CLIENT_SECRET`;

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

const each = Object.entries(providers).flatMap(([who, provider]) =>
  Object.entries(files).map(([where, file]) => [
    `sets up ${who} in ${where}`,
    (person, { folder }) => setsUp(person, folder, provider, file),
  ]),
);

const written = [];

async function setsUp(person, folder, provider, { name, before, asksForVersion, besides, after }) {
  const { choice, answers, client, redirect = `${address}/oauth/callback/${client}` } = provider;
  const own = `${client ?? "ldap"}-${name}`;
  writeFileSync(join(folder, own), before);
  await person.opensByKeyboard(own);
  await person.runs("Kestra Config: Set Up Single Sign-On");
  const all = [choice, ...answers, "Viewer", ...(asksForVersion ? ["1.3"] : [])];
  for (const [index, answer] of all.entries()) await person.answers(index + 1, answer);
  await person.sees(".notification-toast", client === undefined ? /licen[cs]e|\.env/ : redirect);
  assert.equal(await person.saves(), after(configurationOf(provider), variableOf(provider)));
  await person.dismissesMessages();
  written.push(join(folder, own));
  if (besides) {
    // The values of variables are for a file that is not shown to everybody.
    const beside = readFileSync(join(folder, ".env"), "utf8");
    assert.ok(beside.includes(`${variableOf(provider)}=\n`), beside);
  }
}

/** What the command line has to say about files. */
function reportOn(paths) {
  const cli = join(repository, "dist", "cli.js");
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "check", ...paths], {
    encoding: "utf8",
  });
  return stdout + stderr;
}

const issuer = (host) => `https://${host}/application/o/kestra/`;

/** Acts for one window, one after the other. */
export const eachSetUp = {
  ...Object.fromEntries(each),

  "has nothing left to be told about any of them": async () => {
    assert.ok(written.length > 0);
    assert.equal(reportOn(written), `No problems in ${written.length} files\n`);
  },
};

export const setUpActs = {
  "is told what is wrong with an answer, goes back, and leaves": async (person) => {
    await person.open("docker-compose.yml");
    await person.runs("Kestra Config: Set Up Single Sign-On");
    await person.seesQuestion(1);
    await person.sees(".quick-input-list .monaco-list-row", "Microsoft Entra ID");
    await person.takesPicture("wizard");
    await person.answers(1, "Keycloak");
    await person.seesQuestion(2);
    await person.types("not an address");
    await person.sees(".quick-input-message", "This is no address.");
    // Enter does not get past it.
    await person.presses("Enter");
    await person.sees(".quick-input-message", "This is no address.");
    await person.takesPicture("wizard-check");
    await person.presses("ControlOrMeta+A");
    await person.answers(2, "login.example.com");
    await person.seesQuestion(3);
    await person.goesBackAQuestion();
    await person.seesQuestion(2);
    await person.seesAnswer("login.example.com");
    await person.goesBackAQuestion();
    await person.seesQuestion(1);
    await person.sees(".quick-input-list .monaco-list-row.focused", "Keycloak");
    await person.presses("Escape");
    await person.seesNoQuestion();
    await person.sees(".tab.active:not(.dirty)");
  },

  "looks at what a set-up replaces before it does": async (person, { folder }) => {
    const before = (host) => `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        authentik:
          client-id: kestra
          client-secret: "\${SECRET}"
          openid:
            issuer: ${issuer(host)} # ours
kestra:
  url: ${address}
${role}`;
    writeFileSync(join(folder, "replaced.yml"), before("old.example.com"));
    await person.arrives();
    await person.opensByKeyboard("replaced.yml");
    await person.runs("Kestra Config: Set Up Single Sign-On");
    for (const [index, answer] of ["authentik", "auth.example.com", undefined, undefined].entries())
      await person.answers(index + 1, answer);
    await person.answers(5, "Replace");
    const preview = ".bulk-edit-panel .monaco-list-row";
    await person.sees(preview, issuer("auth.example.com"));
    await person.takesPicture("wizard-preview");
    // Nothing is ticked yet; the first row is the file.
    await person.presses("Home", "Space", "ControlOrMeta+Enter");
    await person.sees(".notification-toast", "/oauth/callback/authentik");
    assert.equal(await person.saves(), before("auth.example.com"));
    await person.clicks(".notification-toast .monaco-button", "Show All Steps");
    await person.lookingIntoPanel().sees("body", "Restart Kestra");
  },

  "is led from step to step": async (person, { folder }) => {
    writeFileSync(join(folder, "led.yml"), "");
    await person.arrives();
    await person.opensByKeyboard("led.yml");
    await person.runs("Kestra Config: Get Started");
    // What a step shows stands beside it where there is room.
    await person.presses("ControlOrMeta+B");
    const steps = ".getting-started-step";
    await person.sees(`${steps}.expanded`, "Install authentik");
    for (const title of [
      "Create the application",
      "Configure Kestra",
      "default role",
      "Check the issuer",
    ])
      await person.sees(steps, title);
    await person.clicks(steps, "Create the application");
    await person.sees(`${steps}.expanded`, "Copy Redirect URI");
    await person.lookingIntoPanel().sees("body", "default-provider-authorization-explicit-consent");
    await person.takesPicture("walkthrough");
    await person.clicks(steps, "Configure Kestra");
    await person.clicks(`${steps}.expanded .monaco-button`, "Set Up Single Sign-On");
    await person.saysWhichWhereAsked("led.yml");
    for (const [index, answer] of ["Google", ...clientAnswers, "Nothing for now"].entries())
      await person.answers(index + 1, answer);
    await person.sees(".notification-toast", `${address}/oauth/callback/google`);
    await person.sees(".tab.active.dirty", "led.yml");
    const expected = configurationOf({ client: "google", issuer: "https://accounts.google.com" });
    assert.equal(await person.saves(), expected.replace(role, ""));
    await person.takesPicture("wizard-next");
    await person.clicks(".notification-toast .monaco-button", "Copy");
    await person.sees(".statusbar-item", "Copied");
  },
};

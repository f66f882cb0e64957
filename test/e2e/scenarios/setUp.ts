// The guided setup by keyboard: three providers in three file kinds, and the ways through its questions. A unit test
// checks what it writes for every other provider (test/features/setUpProviders.test.ts).
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../../scripts/repository";
import type { Scenario, User } from "../user";

const address = "https://kestra.example.com";
/** Enter accepts the proposed answer. */
const proposed = undefined;

/** Answers to the questions about a client. */
const clientAnswers = [proposed, "kestra", proposed, address];

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

const client = (name: string, issuer: string) => `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        ${name}:
          client-id: "kestra"
          client-secret: "\${KESTRA_SSO_${name.toUpperCase()}_CLIENT_SECRET}"
          openid:
            issuer: "${issuer}"
`;

const indented = (text: string, columns: number) => text.replace(/^(?=.)/gm, " ".repeat(columns));

async function answersAll(user: User, answers: readonly (string | undefined)[]) {
  for (const [index, answer] of answers.entries()) await user.answers(index + 1, answer);
}

/** Fails if the command line reports a problem in a file. */
function hasNoProblems(folder: string, name: string) {
  const cli = join(repository, "dist", "cli.js");
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "check", join(folder, name)], {
    encoding: "utf8",
  });
  assert.equal(stdout + stderr, "No problems in 1 file\n");
}

export const setUpScenarios: Record<string, Scenario> = {
  "sets up authentik in an empty file": async (user, folder) => {
    await user.creates("application.yml", "");
    await user.runs("Kestra Config: Set Up Single Sign-On");
    const answers = ["auth.example.com", proposed, ...clientAnswers, "Viewer", "1.3"];
    await answersAll(user, ["authentik", ...answers]);
    await user.sees(
      ".notification-toast",
      "https://kestra\\.example\\.com/oauth/callback/authentik",
    );
    const issuer = "https://auth.example.com/application/o/kestra/";
    const expected = `${client("authentik", issuer)}kestra:\n  url: "${address}"\n${role}`;
    assert.equal(await user.saves(), expected);
    await user.dismissesMessages();
    hasNoProblems(folder, "application.yml");
  },

  "sets up Keycloak in a compose file, and creates the provider's side": async (user, folder) => {
    const service = "services:\n  kestra:\n    image: registry.kestra.io/docker/kestra-ee:v1.3\n";
    await user.creates("compose.yml", service);
    await user.runs("Kestra Config: Set Up Single Sign-On");
    await answersAll(user, [
      "Keycloak",
      "login.example.com",
      "company",
      ...clientAnswers,
      "Viewer",
    ]);
    await user.sees(".notification-toast", `${address}/oauth/callback/keycloak`);
    const variable = "KESTRA_SSO_KEYCLOAK_CLIENT_SECRET";
    const withClient = client("keycloak", "https://login.example.com/realms/company")
      .replace(
        "      clients:",
        "      openid:\n        additional-claims:\n          jwt: true\n$&",
      )
      .replace("          openid:", '          authorization-server: "OKTA"\n$&');
    const configuration = `${withClient}    endpoints:
      logout:
        get-allowed: true
kestra:
  url: "${address}"
${role}`;
    const expected = `${service}    environment:
      ${variable}: "\${${variable}}"
      KESTRA_CONFIGURATION: |
${indented(configuration.replace("${", "$$${"), 8)}`;
    assert.equal(await user.saves(), expected);
    await user.clicks(".notification-toast .monaco-button", "Create the Provider's Side");
    await user.chooses("Keycloak realm");
    await user.presses("Enter");
    const created = ".editor-group-container.active .view-line";
    await user.sees(created, '"realm": "company"');
    await user.sees(created, `"${address}/oauth/callback/keycloak"`);
    await user.sees(".notification-toast", "kestra-keycloak-realm.json");
    await user.dismissesMessages();
    await user.runs("View: Revert and Close Editor");
    await user.sees(".editor-group-container.active .tab.active", "compose.yml");
    // The values of variables go to a file that is not shared.
    assert.ok(readFileSync(join(folder, ".env"), "utf8").includes(`${variable}=\n`));
    hasNoProblems(folder, "compose.yml");
  },

  "sets up LDAP in Helm values": async (user, folder) => {
    await user.creates("values.yaml", "configurations:\n  application:\n");
    await user.runs("Kestra Config: Set Up Single Sign-On");
    await answersAll(user, [
      ...["LDAP", "ldaps://ldap.example.com:636", proposed, "cn=kestra,dc=example,dc=com"],
      ...[proposed, "ou=people,dc=example,dc=com", proposed, "Viewer", "1.3"],
    ]);
    await user.sees(".notification-toast", /licen[cs]e|Start the server/);
    const expected = `configurations:
  application:
    micronaut:
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
${indented(role, 4)}common:
  extraEnv:
    - name: KESTRA_SSO_LDAP_MANAGER_PASSWORD
      valueFrom:
        secretKeyRef:
          name: kestra-sso
          key: KESTRA_SSO_LDAP_MANAGER_PASSWORD
`;
    assert.equal(await user.saves(), expected);
    await user.dismissesMessages();
    hasNoProblems(folder, "values.yaml");
  },

  "shows what is wrong with an answer, goes back and cancels": async (user) => {
    await user.creates("compose.yml", "services:\n  kestra:\n    image: kestra/kestra-ee:v1.3.0\n");
    await user.runs("Kestra Config: Set Up Single Sign-On");
    await user.seesQuestion(1);
    await user.sees(".quick-input-list .monaco-list-row", "Microsoft Entra ID");
    await user.takesPicture("wizard");
    await user.answers(1, "Keycloak");
    await user.seesQuestion(2);
    await user.types("not an address");
    await user.sees(".quick-input-message", "This is not an address.");
    // Enter does not get past it.
    await user.presses("Enter");
    await user.sees(".quick-input-message", "This is not an address.");
    await user.takesPicture("wizard-check");
    await user.presses("ControlOrMeta+A");
    await user.answers(2, "login.example.com");
    await user.seesQuestion(3);
    await user.goesBack();
    await user.seesQuestion(2);
    await user.seesAnswer("login.example.com");
    await user.goesBack();
    await user.seesQuestion(1);
    await user.sees(".quick-input-list .monaco-list-row.focused", "Keycloak");
    await user.presses("Escape");
    await user.seesNoQuestion();
    await user.sees(".tab.active:not(.dirty)");
  },

  "previews what a setup replaces": async (user) => {
    const before = (host: string) => `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        authentik:
          client-id: kestra
          client-secret: "\${SECRET}"
          openid:
            issuer: https://${host}/application/o/kestra/ # ours
kestra:
  url: ${address}
${role}`;
    await user.creates("replaced.yml", before("old.example.com"));
    await user.runs("Kestra Config: Set Up Single Sign-On");
    await answersAll(user, ["authentik", "auth.example.com", proposed, proposed, "Replace"]);
    const preview = ".bulk-edit-panel .monaco-list-row";
    await user.sees(preview, "https://auth.example.com/application/o/kestra/");
    await user.takesPicture("wizard-preview");
    // Nothing is ticked yet. The first row is the file.
    await user.presses("Home", "Space", "ControlOrMeta+Enter");
    await user.sees(".notification-toast", "/oauth/callback/authentik");
    assert.equal(await user.saves(), before("auth.example.com"));
    await user.clicks(".notification-toast .monaco-button", "Show All Steps");
    await user.webview().sees("body", "Restart Kestra");
  },

  "follows the walkthrough from step to step": async (user) => {
    await user.creates("led.yml", "");
    await user.runs("Kestra Config: Get Started");
    const steps = ".getting-started-step";
    await user.sees(`${steps}.expanded`, "Install authentik");
    for (const title of [
      "Create the application",
      "Configure Kestra",
      "default role",
      "Check the issuer",
    ])
      await user.sees(steps, title);
    await user.clicks(steps, "Create the application");
    await user.sees(`${steps}.expanded`, "Copy Redirect URI");
    await user.webview().sees("body", "default-provider-authorization-explicit-consent");
    await user.takesPicture("walkthrough");
    await user.clicks(steps, "Configure Kestra");
    await user.clicks(`${steps}.expanded .monaco-button`, "Set Up Single Sign-On");
    await user.choosesFileIfAsked("led.yml");
    await answersAll(user, ["Google", ...clientAnswers, "None for now"]);
    await user.sees(".notification-toast", `${address}/oauth/callback/google`);
    await user.sees(".tab.active.dirty", "led.yml");
    const google = client("google", "https://accounts.google.com");
    assert.equal(await user.saves(), `${google}kestra:\n  url: "${address}"\n`);
    await user.takesPicture("wizard-next");
    await user.clicks(".notification-toast .monaco-button", "Copy");
    await user.sees(".statusbar-item", "Copied");
  },
};

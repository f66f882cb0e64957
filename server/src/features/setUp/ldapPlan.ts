// LDAP and Active Directory: the server, how users are found on it, and whether their groups come from there.
import { message, type Text } from "../../messages/message";
import type { Config } from "../../micronaut/configuration";
import { holdsSecret } from "../../interpretation/secretKeys";
import { scalarInFile, valueOf } from "../../interpretation/values/value";
import { proposedVariable } from "../../interpretation/deployment/environmentVariables";
import { isAtLeast, type KestraVersion } from "../../knowledge/versions";
import {
  type PlannedQuestion,
  answerTo,
  error,
  type Plan,
  secretQuestion,
  type Situation,
  warning,
} from "./plan";
import { roleQuestions, stepsBeforeRole, desiredRoleValues } from "./rolePlan";
import type { NewValue, DesiredValue } from "./desiredValue";

const supportsLdap = (version: KestraVersion): boolean => isAtLeast(version, "0.22");

const top = ["micronaut", "security", "ldap"];
const password = proposedVariable("ldap", "manager-password");

export const ldapPlan: Plan = {
  title: message("ldapSetUp.title"),
  done: message("ldapSetUp.done"),
  refusal: ({ target }) =>
    target && !supportsLdap(target) ? message("ldapSetUp.tooOld") : undefined,
  questions(situation) {
    const mode = answerTo(situation, "mode");
    const hasGroups = mode !== undefined && mode !== "AUTHENTICATION";
    const signsIn = mode !== "GROUP_SYNC_ONLY";
    return [
      serverQuestion(situation),
      modeQuestion,
      managerQuestion(situation),
      secretQuestion(
        { label: message("ldapSetUp.password"), help: message("ldapSetUp.password.help") },
        password,
        message("ldapSetUp.password.inFile"),
      ),
      baseQuestion(
        "base",
        { label: message("ldapSetUp.users"), help: message("ldapSetUp.users.help") },
        "ou=people,dc=example,dc=com",
        proposedAt(situation.config, "search", "base"),
      ),
      filterQuestion,
      ...(hasGroups
        ? [
            baseQuestion(
              "groups",
              { label: message("ldapSetUp.groups"), help: message("ldapSetUp.groups.help") },
              "ou=groups,dc=example,dc=com",
              proposedAt(situation.config, "groups", "base"),
            ),
            memberQuestion,
          ]
        : []),
      ...(signsIn ? roleQuestions(situation, true) : []),
    ];
  },
  stepsBefore: stepsBeforeRole,
  desiredValues: (situation) => [
    ...desiredValuesFor(situation),
    ...desiredRoleValues(situation, true),
  ],
  variables: ({ config }) =>
    presentAt(config, "context", "manager-password").includes(`{${password}}`) ? [password] : [],
  nextSteps: () => [
    {
      text: message("ldapSetUp.license"),
    },
  ],
};

/** The value in the file. */
const presentAt = (config: Config, ...keys: string[]): string =>
  scalarInFile(valueOf(config, [...top, "default", ...keys]))?.text ?? "";

/** The value in the file that a question may show; empty if it contains a secret. */
function proposedAt(config: Config, ...keys: string[]): string {
  const present = presentAt(config, ...keys);
  return holdsSecret(present) ? "" : present;
}

const serverQuestion = (situation: Situation): PlannedQuestion => ({
  id: "server",
  kind: "text",
  label: message("ldapSetUp.server"),
  help: message("ldapSetUp.server.help"),
  placeholder: "ldaps://ldap.example.com:636",
  value: proposedAt(situation.config, "context", "server"),
  check(answer) {
    const addresses = answer.trim().split(/ +/);
    if (!addresses.every((address) => /^ldaps?:\/\/[\w.[\]:-]+\/?$/i.test(address)))
      return error(message("ldapSetUp.server.invalid"));
    return addresses.some((address) => /^ldap:/i.test(address))
      ? warning(message("ldapSetUp.server.insecure"))
      : undefined;
  },
});

const modeQuestion: PlannedQuestion = {
  id: "mode",
  kind: "choice",
  label: message("ldapSetUp.mode"),
  options: [
    {
      value: "AUTHENTICATION",
      label: message("ldapSetUp.mode.signIn"),
      detail: message("ldapSetUp.mode.signInDetail"),
      picked: true,
    },
    {
      value: "AUTHENTICATION_AND_GROUP_SYNC",
      label: message("ldapSetUp.mode.both"),
      detail: message("ldapSetUp.mode.bothDetail"),
    },
    {
      value: "GROUP_SYNC_ONLY",
      label: message("ldapSetUp.mode.groups"),
      detail: message("ldapSetUp.mode.groupsDetail"),
    },
  ],
};

const managerQuestion = (situation: Situation): PlannedQuestion => ({
  id: "manager",
  kind: "text",
  label: message("ldapSetUp.manager"),
  help: message("ldapSetUp.manager.help"),
  placeholder: "cn=kestra,ou=services,dc=example,dc=com",
  value: proposedAt(situation.config, "context", "manager-dn"),
  check: (answer) =>
    answer.trim() === ""
      ? error(message("ldapSetUp.dn.invalid", { example: "cn=kestra,dc=example,dc=com" }))
      : checkText(answer),
});

const checkText = (answer: string): ReturnType<typeof error> | undefined =>
  /[<>]|\{\{|[\r\n]/.test(answer) ? error(message("ldapSetUp.dn.placeholder")) : undefined;

const baseQuestion = (
  id: string,
  { label, help }: { readonly label: Text; readonly help: Text },
  placeholder: string,
  value: string,
): PlannedQuestion => ({
  id,
  kind: "text",
  label,
  help,
  placeholder,
  value,
  check: (answer) =>
    /^[\w.-]+\s*=/.test(answer.trim())
      ? checkText(answer)
      : error(message("ldapSetUp.dn.invalid", { example: placeholder })),
});

const filterQuestion: PlannedQuestion = {
  id: "filter",
  kind: "choice",
  label: message("ldapSetUp.filter"),
  help: message("ldapSetUp.filter.help"),
  options: [
    {
      value: "(mail={0})",
      label: message("ldapSetUp.filter.mail"),
      description: "mail",
      picked: true,
    },
    { value: "(uid={0})", label: message("ldapSetUp.filter.uid"), description: "uid" },
    {
      value: "(sAMAccountName={0})",
      label: message("ldapSetUp.filter.sAMAccountName"),
      description: "sAMAccountName",
    },
    {
      value: "(userPrincipalName={0})",
      label: message("ldapSetUp.filter.userPrincipalName"),
      description: "userPrincipalName",
    },
  ],
};

const memberQuestion: PlannedQuestion = {
  id: "member",
  kind: "choice",
  label: message("ldapSetUp.member"),
  help: message("ldapSetUp.member.help"),
  options: [
    {
      value: "(member={0})",
      label: message("ldapSetUp.member.member"),
      detail: message("ldapSetUp.member.memberDetail"),
      picked: true,
    },
    { value: "(uniqueMember={0})", label: message("ldapSetUp.member.uniqueMember") },
  ],
};

function desiredValuesFor(situation: Situation): DesiredValue[] {
  const path = (...keys: string[]): string[] => [...top, "default", ...keys];
  const text = (id: string): NewValue => ({ kind: "text", text: answerTo(situation, id) ?? "" });
  const mode = answerTo(situation, "mode") ?? "AUTHENTICATION";
  const hasGroups = mode !== "AUTHENTICATION";
  const fixed = (value: string): NewValue => ({ kind: "text", text: value });
  const inFile = answerTo(situation, "secret") === "file";
  const field = (name: string, normalised: string, value: string): DesiredValue => ({
    path: path("user-attributes", normalised),
    name,
    value: fixed(value),
    keepsExisting: true,
  });
  return [
    { path: path("enabled"), value: { kind: "boolean", text: "true" }, onlyReplaces: true },
    { path: path("mode"), value: fixed(mode) },
    ...(mode === "GROUP_SYNC_ONLY"
      ? []
      : [
          field("firstName", "first-name", "givenName"),
          field("lastName", "last-name", "sn"),
          field("email", "email", "mail"),
        ]),
    { path: path("context", "server"), value: text("server") },
    { path: path("context", "manager-dn"), value: text("manager") },
    {
      path: path("context", "manager-password"),
      value: inFile
        ? { kind: "placeholder", text: "<manager password>" }
        : { kind: "variable", name: password },
      keepsExisting: true,
    },
    { path: path("search", "base"), value: text("base") },
    { path: path("search", "filter"), value: text("filter") },
    ...(hasGroups
      ? ([
          { path: path("groups", "enabled"), value: { kind: "boolean", text: "true" } },
          { path: path("groups", "base"), value: text("groups") },
          { path: path("groups", "filter"), value: text("member") },
          // Active Directory finds no groups without it, and for other servers it is the default.
          { path: path("groups", "filter-attribute"), value: fixed("dn"), keepsExisting: true },
          { path: path("groups", "attribute"), value: fixed("cn"), keepsExisting: true },
        ] satisfies DesiredValue[])
      : []),
  ];
}

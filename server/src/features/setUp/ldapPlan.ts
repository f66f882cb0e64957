// LDAP and Active Directory: where the server is, how people are found on it, and whether groups come from there.
import type { Config } from "../../micronaut/configuration";
import { scalarInFile, valueOf } from "../../interpretation/values/value";
import { proposedVariable } from "../../interpretation/deployment/environmentVariables";
import { isAtLeast, type KestraVersion } from "../../knowledge/versions";
import { type Ask, answerTo, error, type Plan, secretAsk, type Situation, warning } from "./plan";
import { roleAsks, roleBefore, roleWishes } from "./rolePlan";
import type { Value, Wish } from "./wish";

const knowsLdap = (version: KestraVersion): boolean => isAtLeast(version, "0.22");

const top = ["micronaut", "security", "ldap"];
const password = proposedVariable("ldap", "manager-password");

export const ldapPlan: Plan = {
  title: "Add LDAP",
  done: "LDAP is set up like that already.",
  refusal: ({ target }) =>
    target && !knowsLdap(target)
      ? "This version of Kestra has no LDAP: it came with 0.22."
      : undefined,
  asks(situation) {
    const mode = answerTo(situation, "mode");
    const hasGroups = mode !== undefined && mode !== "AUTHENTICATION";
    const signsIn = mode !== "GROUP_SYNC_ONLY";
    return [
      serverAsk(situation),
      modeAsk,
      managerAsk(situation),
      secretAsk(
        "Where does the password of that account come from?",
        password,
        "Writes a stand-in. Whoever sees the file will know the password.",
      ),
      baseAsk(
        "base",
        "In which branch are your people?",
        "ou=people,dc=example,dc=com",
        presentAt(situation.config, "search", "base"),
      ),
      filterAsk,
      ...(hasGroups
        ? [
            baseAsk(
              "groups",
              "In which branch are your groups?",
              "ou=groups,dc=example,dc=com",
              presentAt(situation.config, "groups", "base"),
            ),
            memberAsk,
          ]
        : []),
      ...(signsIn ? roleAsks(situation, true) : []),
    ];
  },
  before: roleBefore,
  wishes: (situation) => [...wishes(situation), ...roleWishes(situation, true)],
  variables: ({ config }) =>
    presentAt(config, "context", "manager-password").includes(`{${password}}`) ? [password] : [],
  next: () => [
    {
      text: "Make sure that your license of Kestra has LDAP in it: without, Kestra does not start.",
    },
  ],
};

/** What the file says already. */
const presentAt = (config: Config, ...keys: string[]): string =>
  scalarInFile(valueOf(config, [...top, "default", ...keys]))?.text ?? "";

const serverAsk = (situation: Situation): Ask => ({
  id: "server",
  kind: "text",
  prompt: "At which address is the LDAP server? Without LDAP in its license, Kestra does not start",
  placeholder: "ldaps://ldap.example.com:636",
  value: presentAt(situation.config, "context", "server"),
  check(answer) {
    if (!/^ldaps?:\/\/[\w.[\]:-]+\/?$/i.test(answer.trim()))
      return error("Write the address as in 'ldaps://ldap.example.com:636'.");
    return /^ldap:/i.test(answer.trim())
      ? warning("With ldap:// passwords go over the network unencrypted. Prefer ldaps://.")
      : undefined;
  },
});

const modeAsk: Ask = {
  id: "mode",
  kind: "choice",
  prompt: "What is it used for?",
  options: [
    {
      value: "AUTHENTICATION",
      label: "Signing in",
      detail: "People sign in with the password they have there.",
      picked: true,
    },
    {
      value: "AUTHENTICATION_AND_GROUP_SYNC",
      label: "Signing in, and groups",
      detail: "People get their groups from there, too.",
    },
    {
      value: "GROUP_SYNC_ONLY",
      label: "Groups only",
      detail: "People sign in another way, and must be known to Kestra already.",
    },
  ],
};

const managerAsk = (situation: Situation): Ask => ({
  id: "manager",
  kind: "text",
  prompt: "With which account does Kestra look people up? Its DN",
  placeholder: "cn=kestra,ou=services,dc=example,dc=com",
  value: presentAt(situation.config, "context", "manager-dn"),
  check: (answer) =>
    answer.trim() === ""
      ? error("Write the account as in 'cn=kestra,dc=example,dc=com'.")
      : checkText(answer),
});

const checkText = (answer: string): ReturnType<typeof error> | undefined =>
  /[<>]|\{\{|[\r\n]/.test(answer)
    ? error("This is a stand-in, not a name of your directory.")
    : undefined;

const baseAsk = (id: string, prompt: string, placeholder: string, value: string): Ask => ({
  id,
  kind: "text",
  prompt: `${prompt} A DN`,
  placeholder,
  value,
  check: (answer) =>
    /^[\w.-]+\s*=/.test(answer.trim())
      ? checkText(answer)
      : error(`Write the branch as in '${placeholder}'.`),
});

const filterAsk: Ask = {
  id: "filter",
  kind: "choice",
  prompt: "By what do people sign in?",
  options: [
    { value: "(mail={0})", label: "E-mail address", description: "mail", picked: true },
    { value: "(uid={0})", label: "Name of the account", description: "uid" },
    {
      value: "(sAMAccountName={0})",
      label: "Name of the account in Active Directory",
      description: "sAMAccountName",
    },
    {
      value: "(userPrincipalName={0})",
      label: "Principal name in Active Directory",
      description: "userPrincipalName",
    },
  ],
};

const memberAsk: Ask = {
  id: "member",
  kind: "choice",
  prompt: "How does a group name its members?",
  options: [
    {
      value: "(member={0})",
      label: "By their DN in member",
      detail: "Active Directory, and groups of the class groupOfNames.",
      picked: true,
    },
    { value: "(uniqueMember={0})", label: "By their DN in uniqueMember" },
  ],
};

function wishes(situation: Situation): Wish[] {
  const path = (...keys: string[]): string[] => [...top, "default", ...keys];
  const text = (id: string): Value => ({ kind: "text", text: answerTo(situation, id) ?? "" });
  const mode = answerTo(situation, "mode") ?? "AUTHENTICATION";
  const hasGroups = mode !== "AUTHENTICATION";
  const fixed = (value: string): Value => ({ kind: "text", text: value });
  const inFile = answerTo(situation, "secret") === "file";
  const field = (name: string, normalised: string, value: string): Wish => ({
    path: path("user-attributes", normalised),
    name,
    value: fixed(value),
    yields: true,
  });
  return [
    { path: path("enabled"), value: { kind: "flag", text: "true" }, onlyInstead: true },
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
        ? { kind: "stand-in", text: "<manager password>" }
        : { kind: "variable", name: password },
      yields: true,
    },
    { path: path("search", "base"), value: text("base") },
    { path: path("search", "filter"), value: text("filter") },
    ...(hasGroups
      ? ([
          { path: path("groups", "enabled"), value: { kind: "flag", text: "true" } },
          { path: path("groups", "base"), value: text("groups") },
          { path: path("groups", "filter"), value: text("member") },
          // Active Directory finds no group without it, and elsewhere it is what is taken anyway.
          { path: path("groups", "filter-attribute"), value: fixed("dn"), yields: true },
          { path: path("groups", "attribute"), value: fixed("cn"), yields: true },
        ] satisfies Wish[])
      : []),
  ];
}

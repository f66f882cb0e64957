// `micronaut.security.ldap`: login and groups from LDAP or Active Directory.
// Names and defaults come from Micronaut Security's LDAP configuration class; `mode` and `user-attributes` are Kestra's own.
import { docs } from "../docs";
import {
  anything,
  block,
  closedBlock,
  flag,
  listOf,
  named,
  oneOf,
  secret,
  text,
  url,
} from "./field";

const context = closedBlock("The connection to the LDAP server.", {
  server: url("Address of the LDAP server, without which there is nothing to connect to.", {
    examples: ["ldaps://ldap.example.com:636", "ldap://ldap.example.com:389"],
    note: "Required. Prefer ldaps://, since plain ldap:// sends passwords unencrypted.",
  }),
  "manager-dn": text("The account, as a DN, with which the server looks users up.", {
    examples: ["cn=kestra,ou=services,dc=example,dc=com"],
  }),
  "manager-password": secret("Password of the account in manager-dn.", {
    examples: ["${LDAP_MANAGER_PASSWORD}"],
  }),
  factory: text("Java class that opens the connection; hardly ever another one.", {
    default: "com.sun.jndi.ldap.LdapCtxFactory",
  }),
  properties: named(
    "Further settings for Java's LDAP client, such as timeouts.",
    { label: "JNDI property" },
    anything("Value of the setting."),
    {
      default: {},
      note: "A dot in a name starts a new level, even in quotes.",
    },
  ),
});

const search = closedBlock("How the entry of the person logging in is found.", {
  base: text("The branch, as a DN, in which people are looked for.", {
    default: "",
    examples: ["ou=users,dc=example,dc=com"],
  }),
  filter: text("LDAP filter that finds the one person; `{0}` becomes the name typed at login.", {
    default: "(uid={0})",
    examples: ["(mail={0})", "(sAMAccountName={0})", "(userPrincipalName={0})"],
    note: "Active Directory has no uid as a rule, so the default finds nobody there.",
  }),
  attributes: listOf(
    "Which attributes of a person are fetched; left out, all of them.",
    text("Name of an LDAP attribute."),
    {
      examples: [["uid", "givenName", "sn", "mail"]],
      note: "Whatever user-attributes refers to has to be in the list.",
    },
  ),
  subtree: flag("Whether branches below the base are searched too.", { default: true }),
});

const groups = closedBlock(
  "How the groups of a person are found.",
  {
    enabled: flag("Whether groups are read at all.", { default: false }),
    base: text("The branch, as a DN, in which groups are looked for.", {
      default: "",
      examples: ["ou=groups,dc=example,dc=com"],
    }),
    filter: text(
      "LDAP filter that finds a person's groups; `{0}` becomes the person's DN, or the attribute that filter-attribute names.",
      {
        default: "uniquemember={0}",
        examples: ["(member={0})", "(uniqueMember={0})", "(memberUid={0})"],
        note: "A filter that combines conditions begins with a round bracket, (&(…)(…)), not with a curly one.",
      },
    ),
    "filter-attribute": text(
      "Which attribute of the person goes into the group filter in place of the DN.",
      {
        examples: ["dn", "uid"],
        note: "Active Directory needs dn here; otherwise the groups stay empty and nothing says so.",
      },
    ),
    attribute: text("Which attribute of a group is taken as its name.", { default: "cn" }),
    subtree: flag("Whether branches below the base are searched too.", { default: true }),
  },
  { note: "It stands beside search, not inside it." },
);

const server = block("One LDAP server and how people and groups are found on it.", {
  enabled: flag("Whether this server is used.", { default: true }),
  mode: oneOf(
    "What the server is used for.",
    {
      AUTHENTICATION: "People log in with their LDAP password; groups are left alone.",
      AUTHENTICATION_AND_GROUP_SYNC:
        "People log in with their LDAP password and get their groups from LDAP.",
      GROUP_SYNC_ONLY: "People log in another way; LDAP only supplies their groups.",
    },
    {
      default: "AUTHENTICATION",
      note: "GROUP_SYNC_ONLY needs users that already exist, and says nothing when the LDAP server cannot be reached.",
    },
  ),
  context,
  search,
  groups,
  "user-attributes": named(
    "Which LDAP attribute fills which field of the Kestra user.",
    { label: "field of the user", suggestions: ["firstName", "lastName", "email"] },
    text("Name of the LDAP attribute.", { examples: ["givenName", "sn", "mail"] }),
    { note: "Not needed with GROUP_SYNC_ONLY." },
  ),
});

export const ldap = named(
  "Login with LDAP or Active Directory passwords, and groups from there; one entry for each server.",
  { label: "LDAP server name", suggestions: ["default"] },
  server,
  {
    default: {},
    since: "0.22",
    enterprise: true,
    docs: docs.ldap,
    note: "LDAP is licensed separately: without it in the license, Kestra refuses to start as soon as an LDAP server is configured.",
  },
  {
    enabled: flag("Switches LDAP on or off as a whole.", {
      default: true,
      note: "Better left out: written here, the word may itself be taken for a server called enabled. Switch single servers with their own enabled.",
    }),
  },
);

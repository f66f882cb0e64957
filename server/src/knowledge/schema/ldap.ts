// `micronaut.security.ldap`: login and groups from LDAP or Active Directory.
// Names and defaults come from Micronaut Security's LDAP configuration class; Kestra adds `mode` and `user-attributes`.
import { message } from "../../messages/message";
import { docs } from "../docs";
import { anything, block, closedBlock, flag, listOf, named, oneOf, secret, text } from "./field";

const context = closedBlock("ldap.entry.context", {
  server: text("ldap.entry.context.server", {
    examples: ["ldaps://ldap.example.com:636", "ldap://ldap.example.com:389"],
    note: "ldap.entry.context.server.note",
  }),
  "manager-dn": text("ldap.entry.context.manager-dn", {
    examples: ["cn=kestra,ou=services,dc=example,dc=com"],
  }),
  "manager-password": secret("ldap.entry.context.manager-password", {
    examples: ["${LDAP_MANAGER_PASSWORD}"],
  }),
  factory: text("ldap.entry.context.factory", {
    default: "com.sun.jndi.ldap.LdapCtxFactory",
  }),
  properties: named(
    "ldap.entry.context.properties",
    { label: "JNDI property" },
    anything("ldap.entry.context.properties.entry"),
    {
      default: {},
      note: "ldap.entry.context.properties.note",
    },
  ),
});

const search = closedBlock("ldap.entry.search", {
  base: text("ldap.entry.search.base", {
    default: "",
    examples: ["ou=users,dc=example,dc=com"],
    note: "ldap.entry.base.note",
  }),
  filter: text(message("ldap.entry.search.filter", { place: "{0}" }), {
    default: "(uid={0})",
    examples: ["(mail={0})", "(sAMAccountName={0})", "(userPrincipalName={0})"],
    note: "ldap.entry.search.filter.note",
  }),
  attributes: listOf("ldap.entry.search.attributes", text("ldap.entry.search.attributes.item"), {
    examples: [["uid", "givenName", "sn", "mail"]],
    note: "ldap.entry.search.attributes.note",
  }),
  subtree: flag("ldap.subtree", { default: true }),
});

const groups = closedBlock(
  "ldap.entry.groups",
  {
    enabled: flag("ldap.entry.groups.enabled", { default: false }),
    base: text("ldap.entry.groups.base", {
      default: "",
      examples: ["ou=groups,dc=example,dc=com"],
      note: "ldap.entry.base.note",
    }),
    filter: text(message("ldap.entry.groups.filter", { place: "{0}" }), {
      default: "uniquemember={0}",
      examples: ["(member={0})", "(uniqueMember={0})", "(memberUid={0})"],
      note: "ldap.entry.groups.filter.note",
    }),
    "filter-attribute": text("ldap.entry.groups.filter-attribute", {
      examples: ["dn", "uid"],
      note: "ldap.entry.groups.filter-attribute.note",
    }),
    attribute: text("ldap.entry.groups.attribute", { default: "cn" }),
    subtree: flag("ldap.subtree", { default: true }),
  },
  { note: "ldap.entry.groups.note" },
);

const server = block("ldap.entry", {
  enabled: flag("ldap.entry.enabled", { default: true }),
  mode: oneOf(
    "ldap.entry.mode",
    {
      AUTHENTICATION: "ldap.entry.mode.AUTHENTICATION",
      AUTHENTICATION_AND_GROUP_SYNC: "ldap.entry.mode.AUTHENTICATION_AND_GROUP_SYNC",
      GROUP_SYNC_ONLY: "ldap.entry.mode.GROUP_SYNC_ONLY",
    },
    {
      default: "AUTHENTICATION",
      note: "ldap.entry.mode.note",
    },
  ),
  context,
  search,
  groups,
  "user-attributes": named(
    "ldap.entry.user-attributes",
    { label: "field of the user", suggestions: ["firstName", "lastName", "email"] },
    text("ldap.entry.user-attributes.entry", { examples: ["givenName", "sn", "mail"] }),
    { note: "ldap.entry.user-attributes.note" },
  ),
});

export const ldap = named(
  "ldap",
  { label: "LDAP server name", suggestions: ["default"] },
  server,
  {
    default: {},
    since: "0.22",
    enterprise: true,
    docs: docs.ldap,
    note: "ldap.note",
  },
  {
    enabled: flag("ldap.enabled", {
      default: true,
      note: "ldap.enabled.note",
    }),
  },
);

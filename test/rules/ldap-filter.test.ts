// LDAP filters: what a directory refuses, and which repair is certain.
import { finds, fixes, offersNothing } from "../check";

const ldap = (search: string, groups = "", server = ""): string =>
  `micronaut:\n  security:\n    ldap:\n      default:\n        context: { server: ldaps://l.example.com${server} }\n        search:\n          filter: ${search}\n${groups}`;
const rule = "ldap-filter";

describe("an LDAP filter", () => {
  for (const value of [
    "(mail={0})",
    "uid={0}",
    '"(&(objectClass=user)(|(mail={0})(uid={0})))"',
    String.raw`'(&(cn=a\28b\29)(mail={0}))'`,
    "'{0}'",
    "${FILTER}",
    "'{{ filter }}'",
    "!env FILTER",
    '""',
    "",
  ])
    it(`${value || "nothing"} is left alone`, () => finds(ldap(value), []));

  const cases: [string, string][] = [
    ["'{&(objectClass=user)(mail={0})}' # a", "'(&(objectClass=user)(mail={0}))' # a"],
    ["'{&(objectClass=user)(mail={0}))'", "'(&(objectClass=user)(mail={0}))'"],
    ["(&(objectClass=user)(|(mail={0})(uid={0})", "(&(objectClass=user)(|(mail={0})(uid={0})))"],
    ["(mail={0}))", "(mail={0})"],
    ['"(mail={0}"', '"(mail={0})"'],
    ["'{mail={0}'", "'(mail={0})'"],
  ];
  for (const [before, after] of cases)
    it(`${before} is meant as ${after}`, () => fixes(ldap(before), rule, ldap(after)));

  for (const value of [
    "'{&(objectClass=user)}'",
    "(&(objectClass=user(mail={0}))",
    ")mail={0}(",
    "(&(objectClass=user)(mail={1}))",
    "(uid=%u)",
    '"{&(cn=\\"a\\")(mail={0})}"',
  ])
    it(`${value} is only named`, () => {
      finds(ldap(value), ["ldap-filter:7"]);
      offersNothing(ldap(value), rule);
    });

  it("of groups is looked at, too, unless groups are off", () => {
    const groups = (enabled: string): string =>
      `        groups:\n          enabled: ${enabled}\n          filter: "{&(objectClass=group)(member={0})}"\n`;
    finds(ldap("(uid={0})", groups("true")), ["ldap-filter:10"]);
    finds(ldap("(uid={0})", groups("false")), []);
  });
  it("of a server that is switched off does not matter", () =>
    finds(ldap("uid").replace("        context", "        enabled: false\n        context"), []));
});

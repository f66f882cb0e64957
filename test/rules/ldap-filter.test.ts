// LDAP filters: what a directory rejects, and which fixes are safe.
import { finds, fixes, offersNothing } from "../check";

const ldap = (search: string, groups = "", server = ""): string =>
  `micronaut:\n  security:\n    ldap:\n      default:\n        context: { server: ldaps://l.example.com${server} }\n        search:\n          base: ou=people,dc=example,dc=org\n          filter: ${search}\n${groups}`;
const rule = "ldap-filter";

describe("an LDAP filter", () => {
  for (const value of [
    "(mail={0})",
    "uid={0}",
    '"(&(objectClass=user)(|(mail={0})(uid={0})))"',
    String.raw`'(&(cn=a\28b\29)(mail={0}))'`,
    "${FILTER}",
    "'{{ filter }}'",
    "!env FILTER",
  ])
    it(`${value || "(empty)"} has no finding`, () => finds(ldap(value), []));

  const cases: [string, string][] = [
    ["'{&(objectClass=user)(mail={0})}' # a", "'(&(objectClass=user)(mail={0}))' # a"],
    ["'{&(objectClass=user)(mail={0}))'", "'(&(objectClass=user)(mail={0}))'"],
    ["(&(objectClass=user)(|(mail={0})(uid={0})", "(&(objectClass=user)(|(mail={0})(uid={0})))"],
    ["(mail={0}))", "(mail={0})"],
    ['"(mail={0}"', '"(mail={0})"'],
    ["'{mail={0}'", "'(mail={0})'"],
    ["((mail={0}))", "(mail={0})"],
    ["( mail = {0} )", "(mail={0})"],
    ["(&( mail={0})(objectClass =person))", "(&(mail={0})(objectClass=person))"],
    ['"&(objectClass=person)(mail={0})"', '"(&(objectClass=person)(mail={0}))"'],
    ["(objectClass=person)(mail={0}) # a", "(&(objectClass=person)(mail={0})) # a"],
    ["(mail={0})(objectClass=person)", "(&(mail={0})(objectClass=person))"],
    ["(&objectClass=person)(mail={0})", "(&(objectClass=person)(mail={0}))"],
    ["(&!(uid=bob)(mail={0}))", "(&(!(uid=bob))(mail={0}))"],
    ["(&(mail={0})(uid={1}))", "(&(mail={0})(uid={0}))"],
    ["(mail='{0}')", "(mail={0})"],
    ["(mail=${0})", "(mail={0})"],
    ["|\n            (mail={0})", "|-\n            (mail={0})"],
    [">+2\n            (mail={0})", ">-2\n            (mail={0})"],
  ];
  for (const [before, after] of cases)
    it(`${before} is corrected to ${after}`, () => fixes(ldap(before), rule, ldap(after)));

  for (const value of [
    "'{&(objectClass=user)}'",
    "(&(objectClass=user(mail={0}))",
    ")mail={0}(",
    "(uid=%u)",
    "'{0}'",
    "(mail{0})",
    "(mail={user})",
    "(!(uid=bob)(mail={0}))",
    "|\n            (&\n              (mail={0}))",
    '"{&(cn=\\"a\\")(mail={0})}"',
  ])
    it(`${value} has a finding without a fix`, () => {
      finds(ldap(value), ["ldap-filter:8"]);
      offersNothing(ldap(value), rule);
    });

  it("is also checked for groups, unless groups are disabled", () => {
    const groups = (enabled: string): string =>
      `        groups:\n          enabled: ${enabled}\n          base: ou=groups,dc=example,dc=org\n          filter: "{&(objectClass=group)(member={0})}"\n`;
    finds(ldap("(uid={0})", groups("true")), ["ldap-filter:12"]);
    finds(ldap("(uid={0})", groups("false")), []);
  });
  it("is not checked for a disabled server", () =>
    finds(ldap("uid").replace("        context", "        enabled: false\n        context"), []));
});

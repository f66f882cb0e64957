// LDAP servers: addresses, missing values and groups, where the examples of the rules do not show what is fine.
import { finds, fixes, inCompose, offersNothing } from "../check";
import { parseVersion } from "../../server/src/knowledge/versions";

const people = "base: ou=people,dc=example,dc=org";

interface Parts {
  readonly server?: string;
  readonly search?: string;
  readonly groups?: string;
}

const ldap = ({
  server = "server: ldaps://l.example.com",
  search = people,
  groups = "",
}: Parts): string =>
  `micronaut:
  security:
    ldap:
      default:
        context:
          ${server}
        search:
          ${search}
${groups === "" ? "" : `        groups:\n          ${groups}\n`}`;

const withServer = (server: string): string => ldap({ server: `server: ${server}` });

describe("the address of an LDAP server", () => {
  for (const server of [
    "ldap://l.example.com",
    "LDAPS://l.example.com:636/",
    '"ldaps://a.example.com:636 ldaps://b.example.com:636"',
    "ldap://[::1]:389",
    "ldap://l.example.com/dc=example,dc=org",
    "ldap:///",
    "${LDAP_SERVER}",
    "ldap://${LDAP_HOST}:389",
    "'{{ ldap }}'",
  ])
    it(`${server} has no finding`, () => finds(withServer(server), []));

  const cases: [string, string][] = [
    ["l.example.com", "ldaps://l.example.com"],
    ['"localhost:389"', '"ldap://localhost:389"'],
    ["ldaps://a.example.com b.example.com", "ldaps://a.example.com ldaps://b.example.com"],
    ['"ldap://a.example.com, ldap://b.example.com"', '"ldap://a.example.com ldap://b.example.com"'],
    ["|\n            ldap://l.example.com", "|-\n            ldap://l.example.com"],
  ];
  for (const [before, after] of cases)
    it(`${before} is corrected to ${after}`, () =>
      fixes(withServer(before), "ldap-server", withServer(after)));

  for (const server of ["ldap://l.example.com:port", "http://l.example.com", "a.example.com,b"])
    it(`${server} has a finding without a fix`, () => {
      finds(withServer(server), ["ldap-server:6"]);
      offersNothing(withServer(server), "ldap-server");
    });

  it("is not checked for a disabled server", () =>
    finds(
      withServer("x").replace("        context", "        enabled: false\n        context"),
      [],
    ));
});

describe("a missing value of an LDAP server", () => {
  it("is an error if it prevents the start, and a warning in older versions", () => {
    const text = ldap({ search: `${people}\n          filter:` });
    finds(text, ["ldap-incomplete:9"], { target: parseVersion("1.3") });
    finds(text, ["ldap-incomplete:9"], { target: parseVersion("0.24") });
  });
  it("is not reported if a variable sets it", () =>
    finds(
      inCompose(ldap({ search: "filter: (uid={0})" })).replace(
        "environment:\n",
        "environment:\n      MICRONAUT_SECURITY_LDAP_DEFAULT_SEARCH_BASE: dc=example,dc=org\n",
      ),
      [],
    ));
  it("is not reported if the address has a base, or is a global catalog", () => {
    for (const server of [
      "ldap://l.example.com/dc=example,dc=org",
      "ldaps://l.example.com:3269",
      "${LDAP_SERVER}",
    ])
      finds(ldap({ server: `server: ${server}`, search: "filter: (uid={0})" }), []);
  });
  it("is only reported for groups if they are enabled", () => {
    const groups = (enabled: boolean): string =>
      ldap({ groups: `enabled: ${enabled}\n          filter: (member={0})` });
    finds(groups(true), ["ldap-incomplete:9"]);
    finds(groups(false), []);
  });
});

describe("groups from LDAP", () => {
  const base = "base: ou=groups,dc=example,dc=org";
  const withGroups = (groups: readonly string[], search: readonly string[] = []): string =>
    ldap({
      search: [people, ...search].join("\n          "),
      groups: [base, ...groups].join("\n          "),
    });
  it("have no finding if they may be found", () => {
    const on = "enabled: true";
    for (const text of [
      withGroups(["enabled: false"]),
      withGroups(["enabled: ${GROUPS}", "filter: (memberUid={0})"]),
      withGroups([on, "filter: (member={0})"]),
      withGroups([on, "filter: (|(memberUid={0})(member={0}))"]),
      withGroups([on, "filter: (memberUid={0})", "filter-attribute: uid"]),
      withGroups([on, "filter: (memberUid={0})", "filter-attribute: ${ATTRIBUTE}"]),
      withGroups(
        [on, "filter: (memberUid={0})", "filter-attribute: uid"],
        ["attributes: [mail, UID]"],
      ),
      withGroups(
        [on, "filter: (memberUid={0})", "filter-attribute: uid"],
        ['attributes: "mail,uid"'],
      ),
      // The DN is used instead, which fits.
      withGroups([on, "filter: (member={0})", "filter-attribute: uid"], ["attributes: [mail]"]),
      // The entry may have no uid.
      withGroups([on, "filter: (member={0})", "filter-attribute: uid"], ["filter: (mail={0})"]),
      withGroups([on, "filter: (member={0})", "filter-attribute: dn"]),
    ])
      finds(text, []);
  });
  it("have all findings at once", () =>
    finds(withGroups(["filter: (memberUid={0})"]), ["ldap-groups:9", "ldap-groups:11"]));
  it("need an attribute that the search for the user returns", () => {
    const groups = ["enabled: true", "filter: (memberUid={0})", "filter-attribute: uid"];
    const before = withGroups(groups, ["attributes:", "  - cn", "  - mail # b"]);
    finds(before, ["ldap-groups:16"]);
    fixes(
      before,
      "ldap-groups",
      withGroups(groups, ["attributes:", "  - cn", "  - mail # b", "  - uid"]),
    );
    offersNothing(withGroups(groups, ["attributes: []"]), "ldap-groups");
  });
  it("are not reported as disabled if a variable may enable them", () =>
    finds(
      inCompose(withGroups(["filter: (member={0})"])).replace(
        "    environment:\n",
        "    env_file: ldap.env\n    environment:\n",
      ),
      [],
    ));
});

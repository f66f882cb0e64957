// The LDAP servers that are recorded, by name: texts of configurations. `localhost:3890` is the directory, and nothing
// listens at `localhost:3899`.

/** Lines one level deeper. */
const deeper = (lines: string): string => lines.replace(/^(?=.)/gm, "  ");

const manager = "manager-dn: cn=admin,dc=example,dc=org\nmanager-password: admin\n";
const context = `server: ldap://localhost:3890\n${manager}`;
const search = "base: ou=people,dc=example,dc=org\nfilter: (mail={0})\n";
const groups =
  "enabled: true\nbase: ou=groups,dc=example,dc=org\nfilter: (member={0})\nfilter-attribute: dn\n";

interface Parts {
  readonly context?: string;
  readonly search?: string;
  readonly groups?: string;
}

/** A configuration with the settings of each mapping; those that are not given work. */
function ldap(parts: Parts): string {
  const mappings = { context, search, ...parts };
  const server = Object.entries(mappings)
    .map(([name, lines]) => `${name}:\n${deeper(lines.endsWith("\n") ? lines : `${lines}\n`)}`)
    .join("");
  return `micronaut:\n  security:\n    ldap:\n      default:\n${deeper(deeper(deeper(deeper(server))))}`;
}

const withServer = (server: string): string => ldap({ context: `${server}\n${manager}` });
const withBase = (base: string): string => ldap({ search: `${base}\nfilter: (mail={0})\n` });
const withFilter = (filter: string): string =>
  ldap({ search: `base: ou=people,dc=example,dc=org\nfilter: ${filter}\n` });
const withGroups = (settings: string, searchSettings = search): string =>
  ldap({ groups: settings, search: searchSettings });
const withGroupFilter = (settings: string, searchSettings = search): string =>
  withGroups(`enabled: true\nbase: ou=groups,dc=example,dc=org\n${settings}\n`, searchSettings);

const servers: Readonly<Record<string, string>> = {
  "server with a URL": "server: ldap://localhost:3890",
  "server with a slash at the end": "server: ldap://localhost:3890/",
  "server in upper case": "server: LDAP://localhost:3890",
  "server with two URLs": "server: ldap://localhost:3899 ldap://localhost:3890",
  "server with spaces around": 'server: " ldap://localhost:3890 "',
  "server with two URLs and a comma": "server: ldap://localhost:3899,ldap://localhost:3890",
  "server with a URL and a name": "server: ldap://localhost:3899 localhost:3890",
  "server in a literal block": "server: |\n  ldap://localhost:3890",
  "server without a scheme": "server: localhost:3890",
  "server without slashes": "server: ldap:localhost:3890",
  "server with an address without a scheme": "server: 127.0.0.1:3890",
  "server with a host only": "server: localhost",
  "server with http": "server: http://localhost:3890",
  "server with a port that is not a number": "server: ldap://localhost:port",
  "server that is down": "server: ldap://localhost:3899",
  "server without a value": "server:",
  "server with an empty string": 'server: ""',
  "server missing": "",
};

const bases: Readonly<Record<string, string>> = {
  "base without a value": "base:",
  "base with an empty string": 'base: ""',
  "base missing": "",
  "base that does not exist": "base: ou=nobody,dc=example,dc=org",
  "base that is not a DN": "base: people",
  "base with spaces around": 'base: " ou=people,dc=example,dc=org "',
  "base in a literal block": "base: |\n  ou=people,dc=example,dc=org",
};

const filters: readonly string[] = [
  "(mail={0})",
  "mail={0}",
  '"(mail={0}) "',
  '" (mail={0})"',
  '" mail={0}"',
  '"mail={0} "',
  "((mail={0}))",
  "( mail = {0} )",
  "( mail={0} )",
  "(mail ={0})",
  "(mail= {0})",
  "( mail={0})",
  "(mail={0} )",
  "(&(objectClass=person)(mail={0}))",
  '"&(objectClass=person)(mail={0})"',
  "(&(objectClass=person) (mail={0}))",
  "( &(objectClass=person)(mail={0}))",
  "(& (objectClass=person)(mail={0}))",
  "(&(objectClass=person)(mail={0}) )",
  "(&(objectClass=person)&(mail={0}))",
  "(&(objectClass=person)&&(mail={0}))",
  "(&&(objectClass=person)(mail={0}))",
  "(&(mail={0})&)",
  "(&)",
  "(objectClass=person)(mail={0})",
  "(mail={0})(objectClass=person)",
  "(mail={0})x",
  "(&objectClass=person)(mail={0})",
  "(&(objectClass=person))(mail={0})",
  "(&(mail={0}))(objectClass=device)",
  "(&(objectClass=person)(mail={0})",
  "(mail={0}))",
  "(mail={0}",
  "mail={0})",
  ")mail={0}(",
  "(&(objectClass=person)mail={0})",
  "(&objectClass=person,mail={0})",
  '"{&(objectClass=person)(mail={0})}"',
  "(&(objectClass=person){mail={0}})",
  "'{0}'",
  "(mail{0})",
  "(={0})",
  "(mail:={0})",
  "(mail:caseIgnoreMatch:={0})",
  "(mail:caseIgnoreMatch:{0})",
  "(mail~={0})",
  "(mail>={0})",
  "(mail<={0})",
  "(mail>{0})",
  "(mail=*{0}*)",
  "(mail=*)",
  "(|(mail={0})(uid={0}))",
  "(!(uid={0}))",
  "(!(uid=bob)(mail={0}))",
  "(&!(uid=bob)(mail={0}))",
  "(&(!(uid=bob))(mail={0}))",
  "(&(!uid=bob)(mail={0}))",
  "(!)",
  "(&(mail={0})(uid={1}))",
  "(mail={1})",
  "(mail={00})",
  "(mail={ 0 })",
  "(mail={})",
  "(mail={user})",
  "(mail={0)",
  "(mail=%s)",
  "(mail='{0}')",
  "'(mail=\"{0}\")'",
  String.raw`(&(!(cn=a\28b\29))(mail={0}))`,
  String.raw`(&(!(cn=a\zz))(mail={0}))`,
  String.raw`(&(!(cn=a\2))(mail={0}))`,
  String.raw`(&(!(cn=a\(b))(mail={0}))`,
  "(&(!(cn=a(b))(mail={0}))",
  "(mäil={0})",
  "(mail;lang-en={0})",
  "(|(mail={0})(1.2.3={0}))",
  "(ma il={0})",
  "(unknown={0})",
  "(mail=ada)",
  "(mail=${0})",
  "|\n  (mail={0})",
  "|-\n  (mail={0})",
  ">\n  (mail={0})",
  ">-\n  (mail={0})",
  "|\n  (&(objectClass=person)\n  (mail={0}))",
  "|-\n  (&(objectClass=person)\n  (mail={0}))",
  ">-\n  (&(objectClass=person)\n  (mail={0}))",
  "(&(objectClass=person)\n  (mail={0}))",
  "|-\n  (&\n    (objectClass=person)\n    (mail={0})\n  )",
  ">-\n  (&\n    (objectClass=person)\n    (mail={0})\n  )",
  ">-\n  (&\n  (objectClass=person)\n  (mail={0})\n  )",
  "(&\n    (objectClass=person)\n    (mail={0})\n    )",
  "(uid=bob)(mail={0})",
  "(uid={0})(mail=bob)",
  "({0}=ada)",
  '""',
  "",
];

export const cases: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(servers).map(([name, line]) => [name, withServer(line)])),
  ...Object.fromEntries(Object.entries(bases).map(([name, line]) => [name, withBase(line)])),
  ...Object.fromEntries(filters.map((filter) => [`filter ${filter}`, withFilter(filter)])),
  "filter missing": ldap({ search: "base: ou=people,dc=example,dc=org" }),
  "base in the URL": ldap({
    context: `server: ldap://localhost:3890/dc=example,dc=org\n${manager}`,
    search: "filter: (mail={0})",
  }),
  "base in the URL and again": ldap({
    context: `server: ldap://localhost:3890/dc=example,dc=org\n${manager}`,
  }),
  "rest of the base in the URL": ldap({
    context: `server: ldap://localhost:3890/dc=example,dc=org\n${manager}`,
    search: "base: ou=people\nfilter: (mail={0})",
  }),
  "manager missing": ldap({ context: "server: ldap://localhost:3890" }),
  "manager without a password": ldap({
    context: "server: ldap://localhost:3890\nmanager-dn: cn=admin,dc=example,dc=org",
  }),
  "manager with a wrong password": ldap({
    context: context.replace("password: admin", "password: x"),
  }),
  groups: withGroups(groups),
  "groups without enabled": withGroups(groups.replace("enabled: true\n", "")),
  "groups disabled": withGroups(groups.replace("enabled: true", "enabled: false")),
  "groups without base": withGroups("enabled: true\nfilter: (member={0})"),
  "groups without a value of base": withGroups("enabled: true\nbase:\nfilter: (member={0})"),
  "groups without filter": withGroupFilter(""),
  "groups without a value of filter": withGroupFilter("filter:"),
  "groups by member": withGroupFilter("filter: (member={0})"),
  "groups by memberUid without filter-attribute": withGroupFilter("filter: (memberUid={0})"),
  "groups by memberUid and filter-attribute": withGroupFilter(
    "filter: (memberUid={0})\nfilter-attribute: uid",
  ),
  "groups by memberUid and filter-attribute in upper case": withGroupFilter(
    "filter: (memberUid={0})\nfilter-attribute: UID",
  ),
  "groups by memberUid and the dn": withGroupFilter(
    "filter: (memberUid={0})\nfilter-attribute: dn",
  ),
  "groups by memberUid within a DN": withGroupFilter("filter: (memberUid=*{0}*)"),
  "groups by memberUid or member": withGroupFilter("filter: (|(memberUid={0})(member={0}))"),
  "groups by member and filter-attribute uid": withGroupFilter(
    "filter: (member={0})\nfilter-attribute: uid",
  ),
  "groups by member and an attribute that is not fetched": withGroupFilter(
    "filter: (member={0})\nfilter-attribute: uid",
    `${search}attributes: [cn, mail]`,
  ),
  "groups with enabled without a value": withGroups(groups.replace("enabled: true", "enabled:")),
  "groups with an empty filter-attribute": withGroupFilter(
    'filter: (member={0})\nfilter-attribute: ""',
  ),
  "groups by memberUid and more": withGroupFilter(
    "filter: (&(objectClass=posixGroup)(memberUid={0}))",
  ),
  "groups by member made of uid": withGroupFilter(
    'filter: "(member=uid={0},ou=people,dc=example,dc=org)"\nfilter-attribute: uid',
  ),
  "groups by an unknown filter-attribute": withGroupFilter(
    "filter: (memberUid={0})\nfilter-attribute: unknown",
  ),
  "groups by an attribute that is not fetched": withGroupFilter(
    "filter: (memberUid={0})\nfilter-attribute: uid",
    `${search}attributes: [cn, mail]`,
  ),
  "groups by an attribute that is fetched": withGroupFilter(
    "filter: (memberUid={0})\nfilter-attribute: uid",
    `${search}attributes: [uid, mail]`,
  ),
  "groups by an attribute that is fetched in upper case": withGroupFilter(
    "filter: (memberUid={0})\nfilter-attribute: uid",
    `${search}attributes: [UID, mail]`,
  ),
  "groups by an attribute in a string of attributes": withGroupFilter(
    "filter: (memberUid={0})\nfilter-attribute: uid",
    `${search}attributes: "uid,mail"`,
  ),
  "groups by an attribute that is among all": withGroupFilter(
    "filter: (memberUid={0})\nfilter-attribute: uid",
    `${search}attributes: ["*"]`,
  ),
  "groups by an attribute with an empty list": withGroupFilter(
    "filter: (memberUid={0})\nfilter-attribute: uid",
    `${search}attributes: []`,
  ),
  "groups with a wrong filter": withGroupFilter("filter: (member={0}"),
  "groups with the attribute of nobody": withGroups(`${groups}attribute: unknown\n`),
};

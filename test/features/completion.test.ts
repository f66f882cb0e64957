// Completion: text with the cursor in, text after accepting an item out.
import assert from "node:assert/strict";
import { CompletionItemTag } from "vscode-languageserver-types";
import { parseVersion } from "../../server/src/knowledge/versions";
import { fileKinds } from "../fileKinds";
import { findingsIn, inCompose } from "../check";
import { completes, labels, proposed } from "./check";

const snippets = { target: undefined, snippets: true };

const client = (line: string): string => `micronaut:
  security:
    oauth2:
      clients:
        authentik:
          clientId: kestra
${line}`;

/** With a final line break, because a configuration inside another file needs one. */
const ended = (text: string): string => (/\n»?$/.test(text) ? text : `${text}\n`);

/** The label to accept is the last part of a case's name. */
const labelIn = (name: string): string => name.slice(name.lastIndexOf(": ") + 2);

describe("completion of keys", () => {
  const cases: Readonly<Record<string, string>> = {
    "at the top: micronaut": "«$0 → micronaut:\n  »\nkestra:\n  url: x\n",
    "a half-typed key: security": "micronaut:\n  «sec$0 → security:\n    »\n",
    "a half-typed key before a sibling: security":
      "micronaut:\n  «sec$0 → security:\n    »\n  server:\n    port: 80\nkestra:\n",
    "an empty line in the middle: security":
      "kestra:\n  url: x\n  «$0 → security:\n    »\n  ee:\n    airgapped: true\n",
    "below a key without a value: url": "kestra:\n  «$0 → url: »",
    "four spaces: oidc": "kestra:\n    security:\n        «$0 → oidc:\n            »\n",
    "a whole default role: default-role":
      'kestra:\n  security:\n    «$0 → default-role:\n      name: default\n      description: "Default role"\n      permissions:\n        FLOW: ["VIEW", "LIST"]\n        EXECUTION: ["VIEW", "LIST"]\n        NAMESPACE: ["VIEW", "LIST"]»\n',
    "a whole LDAP server: default":
      'micronaut:\n  security:\n    ldap:\n      «$0 → default:\n        context:\n          server: "ldaps://<LDAP host>:636"\n          manager-dn: "<DN of an account that may search>"\n          manager-password: "${KESTRA_SSO_LDAP_MANAGER_PASSWORD}"\n        search:\n          base: "<DN of the branch with people>"\n          filter: "(mail={0})"\n        user-attributes:\n          firstName: givenName\n          lastName: sn\n          email: mail»\n',
    "the camel spelling of the file: clientSecret": client("          «$0 → clientSecret: »\n"),
    "the only spelling that Kestra reads: localRepositoryPath":
      "kestra:\n  plugins:\n    management:\n      remote-storage-enabled: true\n      «$0 → localRepositoryPath: »\n",
    "the kebab spelling of the file: client-secret": client(
      "          «$0 → client-secret: »\n",
    ).replace("clientId", "client-id"),
    "below an unclosed quote: openid": client(
      '          scopes: "openid\n          «$0 → openid:\n            »\n',
    ),
    "the name only, before a colon: clientSecret": client("          «cli$0 → clientSecret»: x\n"),
    "in a flow mapping: enabled":
      "micronaut: { security: { «$0 → enabled: » } }\nkestra:\n  url: x\n",
    "in a flow mapping after a pair: security": "kestra: { url: x, «$0 → security: {  }» }\n",
    "in a list of mappings: type":
      "kestra:\n  plugins:\n    configurations:\n      - «$0 → type: »\n",
    "further keys of a list item: values":
      "kestra:\n  plugins:\n    configurations:\n      - type: x\n        «$0 → values: »\n",
    "a permission: EXECUTION":
      "kestra:\n  security:\n    default-role:\n      permissions:\n        «EX$0 → EXECUTION: »\n",
    "too far left: keycloak": client(
      '       «$0 →  keycloak:\n          clientId: "${KESTRA_SSO_KEYCLOAK_CLIENT_ID}"\n          clientSecret: "${KESTRA_SSO_KEYCLOAK_CLIENT_SECRET}"\n          openid:\n            issuer: "https://<keycloak host>/realms/<realm>"»\n',
    ),
    "too far right: security": "kestra:\n  url: x\n  «   sec$0 → security:\n    »\n",
    "too far right, below a deeper level: login":
      "kestra:\n  security:\n    oidc:\n      groups-claim-path: groups\n    « login$0 → login:\n      »\n",
    "too far left, before a deeper line: login":
      "kestra:\n  security:\n    oidc:\n      groups-claim-path: groups\n«$0 →     login:\n      »\n    invitation-expiration: P1D\n",
    "in the second document: security":
      "kestra:\n  url: x\n---\nkestra:\n  «$0 → security:\n    »\n",
  };
  for (const [name, text] of Object.entries(cases)) {
    it(name, () => completes(text, labelIn(name)));
    if (name.startsWith("in the second document")) continue;
    for (const fileKind of fileKinds.slice(1))
      it(`${name}, in ${fileKind.name}`, () =>
        completes(fileKind.wrap(ended(text)), labelIn(name)));
    it(`${name}, with CRLF`, () => completes(text.replaceAll("\n", "\r\n"), labelIn(name)));
  }

  const nested = "kestra:\n  security:\n    oidc:\n      groups-claim-path: groups\n";
  it("proposes only the keys of the mapping whose indentation matches", () => {
    const all = "$0,  $0,    $0,      $0,      s$0".split(",").map((line) => nested + line);
    const after = (text: string): string => `${text}\n  url: x\n`;
    for (const marked of [...all, after(`${nested}  $0`), after(`${nested}      $0`)])
      assert.deepEqual(
        labels(marked).filter((label) => label.startsWith("(")),
        [],
        marked,
      );
    assert.deepEqual(labels("kestra:\n  ai:\n    $0\n"), ["enabled", "providers", "agent", "type"]);
  });
  it("proposes the keys of nearby mappings if the indentation matches none", () => {
    for (const line of [" $0", "   $0", "     s$0", "       $0"]) {
      const all = labels(nested + line);
      assert.ok(all.length > 0, line);
      assert.ok(
        all.every((label) => label.startsWith("(")),
        line,
      );
    }
  });
  it("sorts the keys of other mappings after those that match", () => {
    const all = proposed(`${nested}$0\n    invitation-expiration: P1D\n`);
    const sorted = all.toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
    const isMoved = sorted.map(({ labelDetails }) => labelDetails !== undefined);
    assert.deepEqual([isMoved[0], isMoved.at(-1)], [false, true]);
    assert.ok(isMoved.lastIndexOf(false) < isMoved.indexOf(true));
  });
  it("replaces the same range with every key, and filters by the label", () => {
    for (const line of ["     s$0", " s$0", "$0"]) {
      const all = proposed(`${nested}${line}\n    invitation-expiration: P1D\n`);
      const ranges = all.map(({ textEdit }) =>
        JSON.stringify(textEdit && "range" in textEdit && textEdit.range),
      );
      assert.equal(new Set(ranges).size, 1, line);
      for (const { label, filterText } of all) assert.equal(filterText, label);
    }
  });
  it("leaves out existing keys", () => {
    assert.ok(!labels(client("          $0\n")).includes("clientId"));
    assert.ok(
      !labels(client("          $0\n          client-secret: x\n")).includes("clientSecret"),
    );
  });
  it("proposes a key that is fully typed", () =>
    assert.ok(labels(client("          openid$0\n")).includes("openid")));
  it("proposes nothing in a comment", () =>
    assert.deepEqual(labels("kestra:\n  # $0\n  url: x\n"), []));
  it("proposes nothing in a block scalar", () =>
    assert.deepEqual(
      labels("kestra:\n  ee:\n    license:\n      key: |\n        abc\n        $0\n        def\n"),
      [],
    ));
  it("proposes nothing outside the configuration of a compose file", () =>
    assert.deepEqual(labels(`${inCompose("kestra:\n  url: x\n")}    $0\n`), []));
  it("proposes nothing in a file without a Kestra configuration", () =>
    assert.deepEqual(labels("on:\n  $0\n"), []));
});

describe("completion of keys by version", () => {
  const below = (path: string, version: string): string[] =>
    labels(
      path
        .split(".")
        .map((name, depth) => `${"  ".repeat(depth)}${name}:\n`)
        .join("") + `${"  ".repeat(path.split(".").length)}$0`,
      { target: parseVersion(version), snippets: false },
    ).filter((label) => !label.startsWith("("));
  const proposes = (path: string, version: string, ...names: string[]): void =>
    assert.deepEqual(
      names.filter((name) => below(path, version).includes(name)),
      names,
    );
  const omits = (path: string, version: string, ...names: string[]): void =>
    assert.deepEqual(
      names.filter((name) => below(path, version).includes(name)),
      [],
    );
  it("omits keys and mappings that the version does not read yet or any more", () => {
    proposes("kestra.jdbc", "1.3", "cleaner", "executor", "queues");
    omits("kestra.jdbc", "1.3", "queue");
    proposes("kestra.jdbc", "2.0", "queue", "queues");
    omits("kestra.jdbc", "2.0", "cleaner", "executor");
    proposes("kestra", "1.3", "templates", "plugins");
    omits("kestra", "2.0", "templates");
    proposes("kestra.security", "2.0", "login", "instance-owner");
    omits("micronaut.security", "2.0", "login");
  });
  it("marks a mapping of which every key is out of date if the version is unknown", () => {
    const [login] = proposed("micronaut:\n  security:\n    log$0").filter(
      ({ label }) => label === "login",
    );
    assert.deepEqual(login?.tags, [CompletionItemTag.Deprecated]);
  });
});

describe("completion of providers", () => {
  it("inserts a complete client with tab stops", () =>
    completes(
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        «aut$0 → authentik:\n" +
        '          client-id: "${1:\\${KESTRA_SSO_AUTHENTIK_CLIENT_ID\\}}"\n' +
        '          client-secret: "${2:\\${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET\\}}"\n' +
        "          openid:\n" +
        '            issuer: "https://${3:authentik host}/application/o/${4:application slug}/"»\n',
      "authentik",
      snippets,
    ));
  it("doubles dollar signs in a compose file", () => {
    const [item] = proposed(
      inCompose("micronaut:\n  security:\n    oauth2:\n      clients:\n        $0\n"),
    );
    assert.match(item?.textEdit?.newText ?? "", /"\$\$\{KESTRA_SSO_AUTHENTIK_CLIENT_ID\}"/);
  });
  it("inserts a client without findings above hints for every provider", () => {
    const marked = "micronaut:\n  security:\n    oauth2:\n      clients:\n        $0\n";
    for (const { textEdit } of proposed(marked)) {
      const text = marked
        .replace("$0", () => textEdit?.newText ?? "")
        .replace("<user pool id>", "eu-west-1_AbC")
        .replace(/<[^>]*>/g, "kestra");
      const found = findingsIn(text).filter(({ severity }) => severity !== "hint");
      assert.deepEqual(
        found.map(({ rule }) => rule.id),
        [],
        text,
      );
    }
  });
});

describe("completion of values", () => {
  const role = (line: string): string =>
    `kestra:\n  security:\n    default-role:\n      permissions:\n        ${line}\n`;
  const cases: Readonly<Record<string, string>> = {
    "a boolean: true": "micronaut:\n  security:\n    enabled: «$0 → true»\n",
    "directly after the colon: true": "micronaut:\n  security:\n    enabled:«$0 →  true»\n",
    "an existing value: false": "micronaut:\n  security:\n    enabled: «tr$0u → fals»e\n",
    "before a comment: true": "micronaut:\n  security:\n    enabled: «$0 → true» # why\n",
    "an enum value: cookie": "micronaut:\n  security:\n    authentication: «co$0 → cookie»\n",
    "an action in brackets: UPDATE": role("FLOW: [READ, «$0 → UPDATE»]"),
    "an action in open brackets: VIEW": role("FLOW: [«$0 → VIEW»"),
    "an action in quotes: CREATE": role('FLOW: ["READ", «"C$0 → "CREATE»"]'),
    "an action quoted like the others: CREATE": role('FLOW: ["READ", «$0 → "CREATE"»]'),
    "an action after a dash: CREATE": role("FLOW:\n          - READ\n          - «$0 → CREATE»"),
    "an action directly after a dash: VIEW": role("FLOW:\n          -«$0 →  VIEW»"),
    "an action after the first dash: VIEW": role("FLOW:\n        - «$0 → VIEW»"),
    'a whole list: ["READ"]': role('FLOW: «$0 → ["READ"]»'),
    "an issuer: https://accounts.google.com": client(
      '          openid:\n            issuer: «$0 → "https://accounts.google.com"»\n',
    ),
  };
  for (const [name, text] of Object.entries(cases)) {
    it(name, () => completes(text, labelIn(name)));
    for (const fileKind of fileKinds.slice(1))
      it(`${name}, in ${fileKind.name}`, () =>
        completes(fileKind.wrap(ended(text)), labelIn(name)));
  }
  it("leaves out actions that are already in the list", () => {
    const all = labels(role("FLOW: [READ, $0]"));
    assert.ok(!all.includes("READ") && all.includes("CREATE"));
  });
  it("uses the actions of the version that the file uses", () => {
    assert.deepEqual(labels(role("AUDITLOG: [VIEW, $0]")), ["LIST", "EXPORT"]);
    assert.deepEqual(labels(role("FLOW: [READ, $0]")), ["CREATE", "UPDATE", "DELETE"]);
  });
  it("uses the target version", () => {
    const target = { major: 2, minor: 0 };
    assert.ok(!labels(role("$0"), { target, snippets: false }).includes("TEMPLATE"));
    assert.ok(!labels(role("FLOW: [$0]"), { target, snippets: false }).includes("READ"));
  });
  it("lists the client's own provider first", () =>
    assert.match(
      labels(client("          openid:\n            issuer: $0\n"))[0] ?? "",
      /application/,
    ));
});

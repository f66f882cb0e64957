// Completion: text with the cursor in, text after accepting a proposal out.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { casesOf, seed } from "../chosen";
import { TextDocument } from "vscode-languageserver-textdocument";
import { complete } from "../../server/src/features/completion/completion";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { carriers } from "../carriers";
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

/** Inside another file there is always a next line. */
const ended = (text: string): string => (text.endsWith("\n") ? text : `${text}\n`);

describe("completion of keys", () => {
  const cases: [string, string, string, string][] = [
    ["at the top", "$0\nkestra:\n  url: x\n", "micronaut", "micronaut:\n  \nkestra:\n  url: x\n"],
    ["a half-typed key", "micronaut:\n  sec$0\n", "security", "micronaut:\n  security:\n    \n"],
    [
      "a half-typed key before a sibling",
      "micronaut:\n  sec$0\n  server:\n    port: 80\nkestra:\n",
      "security",
      "micronaut:\n  security:\n    \n  server:\n    port: 80\nkestra:\n",
    ],
    [
      "a blank line in the middle",
      "kestra:\n  url: x\n  $0\n  ee:\n    airgapped: true\n",
      "security",
      "kestra:\n  url: x\n  security:\n    \n  ee:\n    airgapped: true\n",
    ],
    ["below a key without a value", "kestra:\n  $0", "url", "kestra:\n  url: "],
    [
      "four blanks",
      "kestra:\n    security:\n        $0\n",
      "oidc",
      "kestra:\n    security:\n        oidc:\n            \n",
    ],
    [
      "a whole default role",
      "kestra:\n  security:\n    $0\n",
      "default-role",
      'kestra:\n  security:\n    default-role:\n      name: default\n      description: "Default role"\n      permissions:\n        FLOW: ["VIEW", "LIST"]\n        EXECUTION: ["VIEW", "LIST"]\n        NAMESPACE: ["VIEW", "LIST"]\n',
    ],
    [
      "a whole LDAP server",
      "micronaut:\n  security:\n    ldap:\n      $0\n",
      "default",
      'micronaut:\n  security:\n    ldap:\n      default:\n        context:\n          server: "ldaps://<LDAP host>:636"\n          manager-dn: "<DN of an account that may search>"\n          manager-password: "${KESTRA_SSO_LDAP_MANAGER_PASSWORD}"\n        search:\n          base: "<DN of the branch with people>"\n          filter: "(mail={0})"\n        user-attributes:\n          firstName: givenName\n          lastName: sn\n          email: mail\n',
    ],
    [
      "the camel spelling of the file",
      client("          $0\n"),
      "clientSecret",
      client("          clientSecret: \n"),
    ],
    [
      "the kebab spelling of the file",
      client("          $0\n").replace("clientId", "client-id"),
      "client-secret",
      client("          client-secret: \n").replace("clientId", "client-id"),
    ],
    [
      "below an unclosed quote",
      client('          scopes: "openid\n          $0\n'),
      "openid",
      client('          scopes: "openid\n          openid:\n            \n'),
    ],
    [
      "the name only, where a colon stands",
      client("          cli$0: x\n"),
      "clientSecret",
      client("          clientSecret: x\n"),
    ],
    [
      "in braces",
      "micronaut: { security: { $0 } }\nkestra:\n  url: x\n",
      "enabled",
      "micronaut: { security: { enabled:  } }\nkestra:\n  url: x\n",
    ],
    [
      "in braces behind a pair",
      "kestra: { url: x, $0 }\n",
      "security",
      "kestra: { url: x, security: {  } }\n",
    ],
    [
      "in a list of blocks",
      "kestra:\n  plugins:\n    configurations:\n      - $0\n",
      "type",
      "kestra:\n  plugins:\n    configurations:\n      - type: \n",
    ],
    [
      "further keys of a list item",
      "kestra:\n  plugins:\n    configurations:\n      - type: x\n        $0\n",
      "values",
      "kestra:\n  plugins:\n    configurations:\n      - type: x\n        values: \n",
    ],
    [
      "a permission",
      "kestra:\n  security:\n    default-role:\n      permissions:\n        EX$0\n",
      "EXECUTION",
      "kestra:\n  security:\n    default-role:\n      permissions:\n        EXECUTION: \n",
    ],
    [
      "too far left",
      client("       $0\n"),
      "keycloak",
      client(
        '        keycloak:\n          clientId: "${KESTRA_SSO_KEYCLOAK_CLIENT_ID}"\n          clientSecret: "${KESTRA_SSO_KEYCLOAK_CLIENT_SECRET}"\n          openid:\n            issuer: "https://<keycloak host>/realms/<realm>"\n',
      ),
    ],
    [
      "too far right",
      "kestra:\n  url: x\n     sec$0\n",
      "security",
      "kestra:\n  url: x\n  security:\n    \n",
    ],
    [
      "the level above, from the level below",
      "kestra:\n  security:\n    oidc:\n      groups-claim-path: groups\n      login$0\n",
      "login",
      "kestra:\n  security:\n    oidc:\n      groups-claim-path: groups\n    login:\n      \n",
    ],
    [
      "in the second document",
      "kestra:\n  url: x\n---\nkestra:\n  $0\n",
      "security",
      "kestra:\n  url: x\n---\nkestra:\n  security:\n    \n",
    ],
  ];
  for (const [name, before, label, after] of cases) {
    it(name, () => completes(before, label, after));
    if (name === "in the second document") continue;
    for (const carrier of carriers.slice(1)) {
      it(`${name}, in ${carrier.name}`, () =>
        completes(carrier.wrap(ended(before)), label, carrier.wrap(ended(after))));
    }
    it(`${name}, with CRLF`, () =>
      completes(before.replaceAll("\n", "\r\n"), label, after.replaceAll("\n", "\r\n")));
  }

  it("leaves out what is there already", () => {
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
  it("proposes nothing outside the block of a compose file", () =>
    assert.deepEqual(labels(`${inCompose("kestra:\n  url: x\n")}    $0\n`), []));
  it("proposes nothing in a file that is none of ours", () =>
    assert.deepEqual(labels("on:\n  $0\n"), []));
});

describe("completion of providers", () => {
  it("writes a whole client with tab stops", () =>
    completes(
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        aut$0\n",
      "authentik",
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        authentik:\n" +
        '          client-id: "${1:\\${KESTRA_SSO_AUTHENTIK_CLIENT_ID\\}}"\n' +
        '          client-secret: "${2:\\${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET\\}}"\n' +
        "          openid:\n" +
        '            issuer: "https://${3:authentik host}/application/o/${4:application slug}/"\n',
      snippets,
    ));
  it("writes a dollar twice in a compose file", () => {
    const [item] = proposed(
      inCompose("micronaut:\n  security:\n    oauth2:\n      clients:\n        $0\n"),
    );
    assert.match(item?.textEdit?.newText ?? "", /"\$\$\{KESTRA_SSO_AUTHENTIK_CLIENT_ID\}"/);
  });
  it("gives a configuration for every provider that deserves hints at most, stand-ins apart", () => {
    const marked = "micronaut:\n  security:\n    oauth2:\n      clients:\n        $0\n";
    for (const { textEdit } of proposed(marked)) {
      const text = marked
        .replace("$0", () => textEdit?.newText ?? "")
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
  const cases: [string, string, string, string][] = [
    [
      "a boolean",
      "micronaut:\n  security:\n    enabled: $0\n",
      "true",
      "micronaut:\n  security:\n    enabled: true\n",
    ],
    [
      "right behind the colon",
      "micronaut:\n  security:\n    enabled:$0\n",
      "true",
      "micronaut:\n  security:\n    enabled: true\n",
    ],
    [
      "a value that is there",
      "micronaut:\n  security:\n    enabled: tr$0ue\n",
      "false",
      "micronaut:\n  security:\n    enabled: false\n",
    ],
    [
      "before a comment",
      "micronaut:\n  security:\n    enabled: $0 # why\n",
      "true",
      "micronaut:\n  security:\n    enabled: true # why\n",
    ],
    [
      "a word of an enum",
      "micronaut:\n  security:\n    authentication: co$0\n",
      "cookie",
      "micronaut:\n  security:\n    authentication: cookie\n",
    ],
    ["an action in brackets", role("FLOW: [READ, $0]"), "UPDATE", role("FLOW: [READ, UPDATE]")],
    ["an action in open brackets", role("FLOW: [$0"), "VIEW", role("FLOW: [VIEW")],
    [
      "an action in its own quotes",
      role('FLOW: ["READ", "C$0"]'),
      "CREATE",
      role('FLOW: ["READ", "CREATE"]'),
    ],
    [
      "an action quoted like the others",
      role('FLOW: ["READ", $0]'),
      "CREATE",
      role('FLOW: ["READ", "CREATE"]'),
    ],
    [
      "an action behind a dash",
      role("FLOW:\n          - READ\n          - $0"),
      "CREATE",
      role("FLOW:\n          - READ\n          - CREATE"),
    ],
    [
      "an action right behind a dash",
      role("FLOW:\n          -$0"),
      "VIEW",
      role("FLOW:\n          - VIEW"),
    ],
    [
      "an action behind the first dash",
      role("FLOW:\n        - $0"),
      "VIEW",
      role("FLOW:\n        - VIEW"),
    ],
    ["a whole list", role("FLOW: $0"), '["READ"]', role('FLOW: ["READ"]')],
    [
      "an issuer",
      client("          openid:\n            issuer: $0\n"),
      "https://accounts.google.com",
      client('          openid:\n            issuer: "https://accounts.google.com"\n'),
    ],
  ];
  for (const [name, before, label, after] of cases) {
    it(name, () => completes(before, label, after));
    for (const carrier of carriers.slice(1)) {
      it(`${name}, in ${carrier.name}`, () =>
        completes(carrier.wrap(ended(before)), label, carrier.wrap(ended(after))));
    }
  }
  it("leaves out actions that are in the list", () => {
    const all = labels(role("FLOW: [READ, $0]"));
    assert.ok(!all.includes("READ") && all.includes("CREATE"));
  });
  it("keeps to the vocabulary of the file", () => {
    assert.deepEqual(labels(role("AUDITLOG: [VIEW, $0]")), ["LIST", "EXPORT"]);
    assert.deepEqual(labels(role("FLOW: [READ, $0]")), ["CREATE", "UPDATE", "DELETE"]);
  });
  it("keeps to the target version", () => {
    const target = { major: 2, minor: 0 };
    assert.ok(!labels(role("$0"), { target, snippets: false }).includes("TEMPLATE"));
    assert.ok(!labels(role("FLOW: [$0]"), { target, snippets: false }).includes("READ"));
  });
  it("puts the client's own provider first", () =>
    assert.match(
      labels(client("          openid:\n            issuer: $0\n"))[0] ?? "",
      /application/,
    ));
});

describe("completion anywhere", () => {
  const files = readdirSync("test/fixtures/public").map((file) =>
    readFileSync(`test/fixtures/public/${file}`, "utf8"),
  );
  it("gives edits on one line that contain the cursor, at any offset of any file", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom("", "a", "- ", "x: ", "[", "{ "),
        (text, at, typed) => {
          const whole = TextDocument.create("file:///a.yml", "yaml", 1, text);
          // An editor never puts the cursor between the two characters of a line end.
          const offset = whole.offsetAt(whole.positionAt(Math.floor(at * text.length)));
          const changed = text.slice(0, offset) + typed + text.slice(offset);
          const document = TextDocument.create("file:///a.yml", "yaml", 1, changed);
          const cursor = offset + typed.length;
          for (const { textEdit } of complete(
            readKestraFile(changed),
            document,
            cursor,
            snippets,
          )) {
            assert.ok(textEdit && "range" in textEdit);
            const { start, end } = textEdit.range;
            assert.equal(start.line, end.line);
            assert.ok(document.offsetAt(start) <= cursor && cursor <= document.offsetAt(end));
          }
        },
      ),
      { numRuns: casesOf(400), seed },
    );
  }).timeout(60_000);
});

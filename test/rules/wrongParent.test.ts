// Settings of the login and the default role under a parent that does not read them, recognised by what they contain.
import assert from "node:assert/strict";
import { findingsIn, fixed } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { propertiesOf } from "../../server/src/micronaut/tree/properties";

const kestra = "kestra:\n  repository: { type: postgres }\n";

/** Lines below a path, each level indented by two more spaces. */
const below = (path: string, lines: string): string => {
  const names = path.split(".").filter(Boolean);
  const opened = names.map((name, index) => `${"  ".repeat(index)}${name}:\n`).join("");
  return opened + lines.replace(/^(?=.)/gm, "  ".repeat(names.length));
};

const security = ssoExample().replace("micronaut:\n", "").replace(/^ {2}/gm, "");
const [oauth2, clients, client] = [1, 2, 3].map((levels) =>
  security
    .split("\n")
    .slice(levels)
    .join("\n")
    .replace(new RegExp(`^ {${2 * levels}}`, "gm"), ""),
) as [string, string, string];
const role = "default-role:\n  name: viewer\n  description: d\n  permissions: { FLOW: [READ] }\n";

const propertiesIn = (text: string): string[] =>
  readKestraFile(text)
    .configs.flatMap(({ root }) => [...propertiesOf(root).keys()])
    .sort();

const wanted = propertiesIn(kestra + ssoExample());

const found = (text: string): string[] =>
  findingsIn(text)
    .filter(({ rule }) => rule.id.startsWith("misplaced-") || rule.id === "unknown-key")
    .map(({ rule, at }) => `${rule.id} ${text.slice(at.start, at.end)}`);

/** `kestra:` once, also if the path begins with it. */
const inFile = (path: string, lines: string): string =>
  path.startsWith("kestra.")
    ? kestra + below(path, lines).replace("kestra:\n", "")
    : kestra + below(path, lines);

describe("settings of the login under a wrong parent", () => {
  const places: readonly [path: string, lines: string, key: string][] = [
    ["micronaut", oauth2, "oauth2"],
    ["kestra", oauth2, "oauth2"],
    ["", oauth2, "oauth2"],
    ["endpoints", security, "security"],
    ["micronaut.http.services", security, "security"],
    ["micronaut.server", security, "security"],
    ["micronaut.micronaut", security, "security"],
    ["micronaut.security.token", oauth2, "oauth2"],
    ["micronaut.security.oauth2", client, "authentik"],
    ["micronaut.security", client, "authentik"],
    ...["server", "queue", "ee", "storage"].map((path): [string, string, string] => [
      `kestra.${path}`,
      security,
      "security",
    ]),
    ["kestra.server", oauth2, "oauth2"],
    ["kestra.security", clients, "clients"],
    ["kestra.server", clients, "clients"],
  ];
  for (const [path, lines, key] of places)
    it(`are moved from '${path}' (${key})`, () => {
      const text =
        path === "kestra" ? kestra + lines.replace(/^(?=.)/gm, "  ") : inFile(path, lines);
      assert.deepEqual(found(text), [`misplaced-key ${key}`], text);
      assert.deepEqual(propertiesIn(fixed(text, "misplaced-key")), wanted);
    });
  for (const [path, lines, key] of [
    ["micronaut.security", security, "security"],
    ["micronaut.security.oauth2", oauth2, "oauth2"],
  ] as const)
    it(`are reported in themselves (${key})`, () =>
      assert.deepEqual(found(inFile(path, lines)), [`misplaced-key ${key}`]));

  it("are moved automatically only if no user can log in yet", () => {
    const text = `${kestra}${ssoExample()}endpoints:\n${security.replaceAll("authentik", "other").replace(/^(?=.)/gm, "  ")}`;
    assert.deepEqual(found(text), ["misplaced-key security"]);
    assert.equal(fixAll(text, { target: undefined }), text);
  });
});

describe("a default role under a wrong parent", () => {
  for (const path of [
    "kestra.server",
    "kestra.server.security",
    "kestra.queue",
    "micronaut.server",
  ])
    it(`is moved from '${path}'`, () => {
      const text = inFile(path, role);
      assert.deepEqual(found(text), ["misplaced-default-role default-role"]);
      assert.ok(
        propertiesIn(fixed(text, "misplaced-default-role")).includes(
          "kestra.security.default-role.name",
        ),
      );
    });
  it("is moved if it consists of permissions only", () => {
    const text = inFile("kestra.security", "permissions: { FLOW: [READ] }\n");
    assert.deepEqual(found(text), ["misplaced-key permissions"]);
    const after = fixed(text, "misplaced-key");
    assert.ok(propertiesIn(after).includes("kestra.security.default-role.permissions.flow"), after);
  });
});

describe("no wrong parent", () => {
  it("is one that is misspelt", () => {
    assert.deepEqual(found(inFile("kestra.secutity", role)), ["unknown-key secutity"]);
    const text = kestra + ssoExample().replace("security", "secutity");
    assert.deepEqual(found(text), ["misplaced-key secutity"]);
    assert.equal(fixed(text, "misplaced-key"), kestra + ssoExample());
  });

  const silent: readonly [string, string][] = [
    [
      "values of a plugin",
      inFile(
        "kestra.plugins.configurations",
        `- type: io.kestra.x\n  values:\n${security.replace(/^(?=.)/gm, "    ")}`,
      ),
    ],
    ["variables", inFile("kestra.variables.globals", security + role)],
    [
      "a service with the name",
      inFile("micronaut.http.services.security", "url: https://x.example.com\n"),
    ],
    ["a client with the name", kestra + ssoExample({ client: "oauth2" })],
    ["permissions of something else", inFile("kestra.security", "permissions: { color: blue }\n")],
    [
      "security of a data source",
      inFile("datasources.postgres", "security: { oauth2: { enabled: true } }\n").replace(
        /^ {4}security.*\n/m,
        "",
      ),
    ],
  ];
  for (const [name, text] of silent)
    it(`is ${name}`, () =>
      assert.deepEqual(
        found(text).filter((each) => each.startsWith("misplaced-")),
        [],
      ));
});

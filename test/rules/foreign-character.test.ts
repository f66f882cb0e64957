// Characters that look like others or cannot be seen: one finding at the right place, a fix that restores the file, and
// no finding for names and texts in any language.
import assert from "node:assert/strict";
import { findingsIn, finds, fixed, fixes, inCompose } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { fixAll } from "../../server/src/rules/running/fixAll";

const rule = "foreign-character";
const role =
  "kestra:\n  url: https://kestra.example.com\n  queue:\n    type: postgres\n  security:\n    default-role:\n" +
  "      name: viewer\n      description: Read only\n      permissions:\n        FLOW:\n          - READ\n";
const whole = role + ssoExample();
const unseen: readonly [string, string][] = [
  ["a no-break space", "\u00a0"],
  ["a zero-width space", "\u200b"],
  ["a zero-width non-joiner", "\u200c"],
  ["a zero-width joiner", "\u200d"],
  ["a byte order mark", "\ufeff"],
  ["a soft hyphen", "\u00ad"],
  ["a right-to-left override", "\u202e"],
  ["a left-to-right mark", "\u200e"],
  ["a word joiner", "\u2060"],
  ["an ideographic space", "\u3000"],
  ["a thin space", "\u2009"],
];
const keys = ["kestra", "url", "type", "security", "permissions", "FLOW", "clients", "client-id"];

const found = (text: string): string[] =>
  findingsIn(text)
    .filter((finding) => finding.rule.id === rule)
    .map(({ at }) => text.slice(at.start, at.end));

const mangled = (key: string, by: (name: string) => string): string =>
  whole.replace(new RegExp(`(?<=^ *)${key}(?=:)`, "m"), by);

const restores = (text: string): void => {
  assert.equal(fixed(text, rule), whole);
};

describe("a foreign character in a key", () => {
  it("is in no finding of the unchanged configuration", () => assert.deepEqual(found(whole), []));

  for (const [name, character] of unseen)
    for (const key of keys) {
      it(`is reported once at the end of '${key}': ${name}`, () => {
        const text = mangled(key, (written) => written + character);
        finds(text, [`${rule}:${text.slice(0, text.indexOf(character)).split("\n").length}`]);
        restores(text);
      });
      it(`is removed from the start and the middle of '${key}': ${name}`, () => {
        restores(mangled(key, (written) => written.slice(0, 1) + character + written.slice(1)));
        // At the start of the file, it is a byte order mark.
        if (key !== "kestra") restores(mangled(key, (written) => character + written));
      });
    }

  it("names the code point and what was meant", () => {
    const text = whole.replace("url:", "url\u200b:");
    assert.equal(
      findingsIn(text)[0]?.message,
      "This key contains the invisible character U+200B. It is part of the key, so the server reads a different key. Write 'url'.",
    );
  });

  it("is replaced if it looks like another", () => {
    for (const key of keys) {
      restores(mangled(key, (name) => `“${name}”`));
      restores(mangled(key, (name) => `‘${name}’`));
      restores(
        mangled(key, (name) => String.fromCharCode(name.charCodeAt(0) + 0xfee0) + name.slice(1)),
      );
    }
    restores(mangled("client-id", (name) => name.replace("-", "\u2011")));
    restores(mangled("client-id", (name) => name.replace("-", "–")));
    restores(mangled("type", (name) => name.replace("y", "у")));
    restores(mangled("security", (name) => name.replace("c", "с")));
    restores(mangled("FLOW", (name) => name.replace("O", "О")));
  });

  it("is left to another rule in the only root", () =>
    finds(role.replace("kestra", "kеstra"), ["broken-root-key:1"]));

  it("is reported in names that users chose", () => {
    for (const name of ["auth\u200bentik", "аuthentik", "auth\u00a0entik", "“authentik”"])
      assert.deepEqual(found(whole.replace("authentik", name)), [name]);
  });

  it("is not removed automatically from the name of a client with which users log in", () => {
    const text = whole.replace("authentik:", "auth\u200bentik:");
    const [fix] = findingsIn(text)[0]?.fixes() ?? [];
    assert.equal(fix?.preferred, false);
    assert.equal(fixAll(text, { target: undefined }), text);
  });

  it("has no fix if the key without it is there, too", () => {
    const text = whole.replace("  queue", "  url\u200b: https://b.example.com\n  queue");
    assert.deepEqual(
      findingsIn(text).flatMap((finding) => finding.fixes()),
      [],
    );
  });
});

describe("foreign characters as indentation", () => {
  for (const [name, character] of unseen.filter(
    ([, each]) => each.trim() === "" && each !== "\ufeff",
  ))
    for (const key of [...keys.slice(1), "queue", "openid"]) {
      it(`become the spaces of the lines around '${key}': ${name}`, () => {
        const text = whole.replace(
          new RegExp(`^( *) {2}(?=${key}:)`, "m"),
          `$1${character}${character}`,
        );
        const [finding] = findingsIn(text).filter((each) =>
          [rule, "flattened-paste"].includes(each.rule.id),
        );
        assert.ok(finding);
        assert.equal(fixAll(text, { target: undefined }), whole);
      });
    }
  it("become spaces in all lines at once", () => {
    const text = whole.replace(/^ {2}( *)(?=\S)/gm, "\u00a0 $1");
    assert.equal(fixAll(text, { target: undefined }), whole);
  });
  it("may be wider than a space", () => {
    const text = role.replace("  url", "\u3000url");
    assert.equal(fixed(text, rule), role);
  });
});

describe("a foreign character around a value", () => {
  const values = ["https://kestra.example.com", "READ", "postgres"];
  for (const [name, character] of unseen)
    it(`is removed: ${name}`, () => {
      for (const value of values) {
        fixes(role.replace(value, value + character), rule, role);
        fixes(role.replace(value, character + value), rule, role);
        fixes(
          role.replace(value, `"${value}${character}"`),
          rule,
          role.replace(value, `"${value}"`),
        );
      }
    });
  it("is a straight quote instead of a typographic one", () => {
    for (const value of values)
      for (const quotes of ["“”", "‘’", "«»", "„“"]) {
        const [open, close] = quotes;
        fixes(
          role.replace(value, `${open}${value}${close}`),
          rule,
          role.replace(value, `"${value}"`),
        );
      }
  });
  it("is reported in a secret, which is neither shown nor changed automatically", () => {
    const text = ssoExample().replace("${SECRET}", "s3cr3t-v4lue\u200b");
    const [finding] = findingsIn(text).filter((each) => each.rule.id === rule);
    assert.ok(finding && !finding.message.includes("s3cr3t"));
    assert.deepEqual(
      finding.fixes().map(({ preferred }) => preferred),
      [false],
    );
  });
});

describe("no foreign character", () => {
  const silent: [string, string][] = [
    ["a client in another language", whole.replace("authentik", "größe")],
    ["a client in Cyrillic", whole.replace("authentik", "вход")],
    ["a client in Chinese and Latin", whole.replace("authentik", "登录sso")],
    ["a Persian name with its joiner", whole.replace("authentik", "می\u200cخواهم")],
    ["two alphabets in one name", whole.replace("authentik", "вход-sso")],
    ["an emoji with joiners", role.replace("viewer", "👩‍💻 ❤️")],
    ["an emoji as a client", whole.replace("authentik", "👩‍💻❤️")],
    ["quotes and spaces in a description", role.replace("Read only", "« Lire »\u00a0")],
    [
      "an escape in quotes",
      role.replace("https://kestra.example.com", '"https://kestra.example.com\\u200b"'),
    ],
    [
      "plugin values",
      "kestra:\n  plugins:\n    defaults:\n      - type: io.kestra.plugin.core.log.Log\n        values:\n          mess\u200bage: “x”\n",
    ],
    [
      "variables",
      "kestra:\n  queue: { type: h2 }\n  variables:\n    globals:\n      greeting: “Hi”\u00a0\n",
    ],
    ["a comment", role.replace("  url", "  # “quoted”\u200b\n  url")],
    ["an application of another kind", "spring:\n  na\u200bme: x\n"],
  ];
  for (const [name, text] of silent) it(`is ${name}`, () => assert.deepEqual(found(text), []));
});

describe("a no-break space after a colon in compose", () => {
  it("is reported as the line without a colon that it makes", () =>
    finds(
      inCompose(
        "kestra:\n  queue:\n    type: postgres\ndatasources:\n  postgres:\n    username: kestra\n    password:\u00A0${PW}\n",
      ),
      ["yaml-syntax:12"],
    ));
});

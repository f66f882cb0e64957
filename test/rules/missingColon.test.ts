// Lines that were meant to be a key and a value, but have something else than a colon between them.
import { findingsIn, finds, fixes, fixed, offersNothing } from "../check";
import assert from "node:assert/strict";
import { fileKinds } from "../fileKinds";

const rule = "yaml-syntax";

const kestra =
  "kestra:\n  url: https://kestra.example.com\n  encryption:\n    secret-key: ${ENC_KEY}\n  queue:\n    type: postgres\n  repository:\n    type: postgres\n";
const secret =
  "micronaut:\n  security:\n    token:\n      jwt:\n        signatures:\n          secret:\n            generator:\n              secret: ${JWT}\n";

const separators: Readonly<Record<string, string>> = {
  "no colon": " ",
  "two spaces": "  ",
  "an equals sign": "=",
  "an equals sign between spaces": " = ",
  "a semicolon": "; ",
  "a fullwidth colon": "\uFF1A",
  "a fullwidth colon and a space": "\uFF1A ",
  "a colon and a no-break space": ":\u00A0",
};

const placesIn = (text: string): string[] =>
  findingsIn(text).flatMap((finding) =>
    finding.severity === "error"
      ? `${finding.rule.id}:${String(text.slice(0, finding.at.start).split("\n").length)}`
      : [],
  );

describe("the only line of a mapping", () => {
  for (const [name, separator] of Object.entries(separators)) {
    it(`is reported with ${name}, and the fix writes a colon`, () => {
      for (const value of ["${ENC_KEY}", "literal-key-of-32-characters-abcd"]) {
        const good = kestra.replace("${ENC_KEY}", () => value);
        const text = good.replace("secret-key: ", `secret-key${separator}`);
        finds(text, [`${rule}:4`]);
        fixes(text, rule, good);
      }
    });
    it(`is reported in a signing secret with ${name}`, () => {
      const text = (kestra + secret).replace(/secret: (?=\$\{JWT)/, `secret${separator}`);
      finds(text, [`${rule}:16`]);
      fixes(text, rule, kestra + secret);
    });
  }
  it("is reported in every file kind", () => {
    for (const { name, wrap } of fileKinds) {
      const text = wrap(kestra.replace("secret-key: ", "secret-key "));
      assert.ok(
        findingsIn(text).some((finding) => finding.rule.id === rule),
        name,
      );
      assert.equal(fixed(text, rule), wrap(kestra), name);
    }
  });
  it("is reported on the line of its parent, without a fix", () => {
    const text = kestra.replace("encryption:\n    secret-key:", "encryption: secret-key");
    finds(text, [`${rule}:3`]);
    offersNothing(text, rule);
  });
  it("is not reported if it is no known key, or a string is right", () => {
    for (const line of [
      "  variables:\n    globals:\n      motto: type postgres\n",
      "  webserver:\n    mailService: x\n",
      "  encryption:\n    secret-k\n",
      '  server:\n    basic-auth:\n      username: "a b"\n',
    ])
      assert.ok(
        placesIn(`kestra:\n  queue:\n    type: postgres\n${line}`).every(
          (place) => !place.startsWith(rule),
        ),
        line,
      );
  });
});

describe("a deeper line without a colon", () => {
  it("is reported below a value that is one word", () => {
    for (const line of ["s3 a", "s3 = a", "s3=a", "s3; a", "s3\uFF1A a"])
      finds(
        `${kestra}  storage:\n    type: local\n        ${line}\n    local:\n      base-path: /tmp\n`,
        [`${rule}:11`],
      );
    finds(`${kestra}micronaut:\n  server:\n    port: 8080\n      host localhost\n`, [`${rule}:12`]);
  });
  it("is not reported in prose, and below a string of any form", () => {
    for (const text of [
      "kestra:\n  queue:\n    type: postgres\n  security:\n    default-role:\n      name: a\n      description: The\n        name of a role\n      permissions:\n        FLOW: [READ]\n",
      "kestra:\n  queue:\n    type: postgres\n  url: https://kestra.example.com\nmicronaut:\n  server:\n    port: 8080\n    host: a\n      and b\n",
    ])
      finds(text, []);
  });
});

describe("a fullwidth colon", () => {
  it("is reported as such where the server cannot read the line", () => {
    for (const key of ["url", "queue", "repository"]) {
      const text = kestra.replace(`${key}:`, `${key}\uFF1A`);
      const finding = findingsIn(text).find((each) => each.rule.id === rule);
      assert.match(finding?.message ?? "", /fullwidth/);
      assert.equal(fixed(text, rule), kestra);
      assert.equal(fixed(text.replace("\uFF1A ", "\uFF1A"), rule), kestra);
    }
  });
  it("is not reported in a value", () =>
    finds(kestra.replace("url: https", "url: # a\uFF1A b\n    https"), []));
});

describe("a line without a colon among others", () => {
  const config = `${kestra}  security:
    default-role:
      name: editor
      permissions:
        FLOW: [READ]
        EXECUTION: [READ]
micronaut:
  security:
    oauth2:
      clients:
        dex:

          # SSO
          client-id: kestra
          client-secret: \${SECRET}
          openid:
            issuer: "https://dex.example.com"
    endpoints:
      logout:
        get-allowed: true
`;
  const lines = config.split("\n");
  /** Without the colon of one line, with the number of that line in the file. */
  const without = (
    index: number,
    wrap: (config: string) => string,
  ): { text: string; line: number } => {
    const text = wrap(
      lines.map((line, each) => (each === index ? line.replace(":", "") : line)).join("\n"),
    );
    const whole = wrap(config).split("\n");
    return { text, line: text.split("\n").findIndex((line, each) => line !== whole[each]) + 1 };
  };
  const keys = lines.flatMap((line, index) => (/^ *[\w-]+:/.test(line) ? index : []));

  it("is the only error, and the fix writes the colon", () => {
    for (const index of keys) {
      const { text, line } = without(index, (whole) => whole);
      const name = lines[index]?.trim() ?? "";
      assert.deepEqual(placesIn(text), [`${index === 0 ? "broken-root-key" : rule}:${line}`], name);
      assert.equal(fixed(text, index === 0 ? "broken-root-key" : rule), config, name);
    }
  });
  for (const { name, wrap } of fileKinds)
    it(`is corrected in ${name}`, () => {
      for (const key of ["  encryption:", "    type: postgres", "        dex:", "  security:"]) {
        const { text } = without(lines.indexOf(key), wrap);
        assert.equal(fixed(text, rule), wrap(config), key);
      }
    });
});

describe("a line without a colon that may be something else", () => {
  const isChoice = (text: string): void => {
    const [finding] = findingsIn(text).filter((each) => each.rule.id === rule);
    assert.ok(finding, text);
    assert.ok(
      finding.fixes().every(({ preferred }) => !preferred),
      text,
    );
  };
  it("has a colon with a value below it", () => {
    const good =
      "micronaut:\n  security:\n    enabled: true\nkestra:\n  url: https://x.example.com\n";
    for (const separator of [" =", "=", " ;", ";"])
      assert.equal(fixed(good.replace("security:", `security${separator}`), rule), good, separator);
  });
  it("is not corrected automatically if it may be an item or a text", () => {
    const role = (grants: string): string =>
      `kestra:\n  security:\n    default-role:\n      name: x\n      description: y\n      permissions:\n${grants}`;
    isChoice(role("        FLOW:\n        READ\n        - UPDATE\n"));
    isChoice(role("        FLOW:\n          - READ\n      permissions needed by ops\n"));
    isChoice("kestra:\n  storage is on the disk\n  storage:\n    type: local\n");
    isChoice("kestra:\n  storage disk\n  url: https://x.example.com\n");
  });
  it("is corrected among many", () => {
    const client = (index: number, openid: string): string =>
      `        c${index}:\n          client-id: a\n          client-secret: \${S}\n          ${openid}\n            issuer: https://x.example.com\n`;
    const file = (openid: string): string =>
      `micronaut:\n  security:\n    oauth2:\n      clients:\n${[...Array(40).keys()].map((index) => client(index, openid)).join("")}`;
    assert.equal(fixed(file("openid"), rule), file("openid").replace("openid\n", "openid:\n"));
  });
});

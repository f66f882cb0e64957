// Slips in the first line, without which the file would be a configuration.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { mayContainConfiguration } from "../../server/src/protocol/documents";
import { runOn } from "../cli/terminal";
import { findingsIn, finds, fixed, offersNothing } from "../check";
import { fileKinds } from "../fileKinds";

const rule = "broken-root-key";

const ours = "kestra:\n  url: https://kestra.example.com\n  queue:\n    type: postgres\n";
const logins =
  "micronaut:\n  security:\n    oauth2:\n      clients:\n        authentik:\n          client-id: kestra\n";
const both = `${ours}  repository:\n    type: postgres\n  storage:\n    type: local\n${logins}`;

const onFirst =
  (change: (line: string) => string) =>
  (text: string): string =>
    text.replace(/^.*/, change);

const before = (written: string): ((text: string) => string) => onFirst((line) => written + line);
const instead = (colon: string): ((text: string) => string) =>
  onFirst((line) => line.replace(":", colon));

/** A slip that makes the file unreadable, or its lines keys of something else. */
const slips: Readonly<Record<string, (text: string) => string>> = {
  "no colon": instead(""),
  "a list": before("- "),
  "a list with indented content": (text) => `- ${text.replace(/^(?=.)/gm, "  ").slice(2)}`,
  "an indented key": before("    "),
  "an equals sign": instead("="),
  "a semicolon": instead(";"),
  "a double quote before it": before('"'),
  "a single quote before it": before("'"),
};

/** The same, which a second root key makes visible. */
const slipsInOneRoot: typeof slips = {
  "letters in the wrong order": onFirst((line) => line.replace("st", "ts").replace("na", "an")),
  "a missing letter": onFirst((line) => line.replace("tra", "tr").replace("aut", "ut")),
  "a letter of another alphabet": onFirst((line) => line.replace(/[ea]/, "\u0430")),
  "a no-break space before it": before("\u00A0"),
  "a zero-width space before it": before("\u200B"),
  "two colons": instead("::"),
  "a fullwidth colon": instead("\uFF1A"),
  "a literal block": instead(": |"),
  "a backtick before it": before("`"),
};

const rootLine = (wrap: (text: string) => string): number =>
  wrap(both)
    .slice(0, wrap(both).search(/^ *kestra:\n +url/m))
    .split("\n").length;

const helmValues = (text: string): string =>
  `configurations:\n  application:\n${text.replace(/^(?=.)/gm, "    ")}common: {}\n`;

describe(rule, () => {
  for (const [name, slip] of Object.entries(slips))
    for (const [content, text] of Object.entries({ ours, logins, both }))
      it(`reports ${name} (${content}) once, and the fix restores the file`, () => {
        const broken = slip(text);
        assert.ok(mayContainConfiguration(broken));
        finds(broken, [`${rule}:1`]);
        assert.deepEqual(
          findingsIn(fixed(broken, rule)).map(({ message }) => message),
          findingsIn(text).map(({ message }) => message),
        );
      });
  for (const [name, slip] of Object.entries(slipsInOneRoot))
    for (const [content, text] of Object.entries({ ours, logins }))
      it(`reports ${name} (${content}) once, and the fix restores the file`, () => {
        const broken = slip(text);
        assert.ok(mayContainConfiguration(broken));
        finds(broken, [`${rule}:1`]);
        assert.equal(fixed(broken, rule), text);
      });
  it("reports it below comments and a marker, and keeps a comment on its line", () => {
    const text = `# Settings\n\n---\n${ours}`;
    const broken = text.replace("kestra:", "kesrta: # K");
    finds(broken, [`${rule}:4`]);
    assert.equal(fixed(broken, rule), text.replace("kestra:", "kestra: # K"));
  });
  it("reports a list with one item below a comment", () =>
    finds(`# why\n${ours.replace("kestra:", "- kestra:")}`, [`${rule}:2`]));
  it("keeps CRLF, a byte order mark and the case of the key", () => {
    const crlf = ours.replaceAll("\n", "\r\n");
    assert.equal(fixed(instead("")(crlf), rule), crlf);
    assert.equal(fixed(instead("")(`\uFEFF${ours}`), rule), `\uFEFF${ours}`);
    assert.equal(fixed(instead("")(ours.replace("k", "K")), rule), ours.replace("k", "K"));
  });
  it("reports keys that other programs have, too, if only the colon is missing", () =>
    finds(instead("")("kestra:\n  url: https://kestra.example.com\n"), [`${rule}:1`]));
  it("does not offer to remove a value", () => offersNothing(instead(": true")(ours), rule));
  for (const root of ["Kestra", "KESTRA", "Micronaut", "MICRONAUT", '"Kestra"'])
    it(`does not report '${root}', which the server reads`, () => {
      const text = (root.includes("estra") || root === "KESTRA" ? ours : logins).replace(
        /^\w+/,
        root,
      );
      assert.ok(mayContainConfiguration(text));
      assert.equal(readKestraFile(text).configs.length, 1);
      assert.ok(findingsIn(text).every((finding) => finding.rule.id !== rule));
    });
  describe("is silent about other files", () => {
    for (const [name, text] of Object.entries({
      "a word that is being typed": "kestra\n",
      "a key without keys": "kesrta:\n",
      "a list":
        "- kestra\n- micronaut:\n    security:\n      defaultRole: {}\n- [datasources, endpoints]\n",
      "a list of words": "- kestra\n- micronaut\n",
      "keys of another program": "kestrel:\n  queue:\n    type: postgres\n",
      "keys that other programs have": "- kestra:\n    url: https://a.example.com\n    server: x\n",
      "a flow": "id: kestra\nnamespace: a\ntasks: []\n",
      "values of a chart": "- kestra:\n    image:\n      repository: kestra/kestra\n",
      "another application":
        "micronaut\n  application:\n    name: shop\n  security:\n    enabled: true\n",
      "a service of Micronaut": "- micronaut:\n    server:\n      port: 8080\n",
      "a sentence": "Kestra, the server\n  queue: a\n",
    }))
      it(name, () => {
        finds(text, []);
        assert.deepEqual(readKestraFile(text).configs, []);
      });
  });
  describe("reports keys that other programs have, too", () => {
    const server =
      "services:\n  kestra:\n    image: kestra/kestra:v1.3.0\n    command: server standalone --config /app/conf.yml\n    volumes: [./conf.yml:/app/conf.yml]\n";
    const slips = {
      "a missing letter": "kestr:\n  url: https://kestra.example.com\n",
      "a list": "- kestra:\n    url: https://kestra.example.com\n",
    };
    const anyService = "micronat:\n  server:\n    port: 8080\n";
    for (const [slip, text] of Object.entries(slips))
      for (const name of ["application.yml", "application-prod.yaml", "my-kestra.yml"])
        it(`in ${name}: ${slip}`, async () =>
          assert.match((await runOn({ [name]: text }, "check")).out, /:1:1 error broken-root-key/));
    for (const [slip, text] of Object.entries({ ...slips, "a service of Micronaut": anyService })) {
      it(`in a file that a server reads: ${slip}`, async () => {
        const { out } = await runOn({ "compose.yml": server, "conf.yml": text }, "check");
        assert.match(out, /conf\.yml:1:1 error broken-root-key/);
      });
      it(`but not in other files: ${slip}`, async () =>
        assert.equal((await runOn({ "conf.yml": text }, "check")).code, 2));
    }
    it("but not the settings of any service of Micronaut", async () =>
      assert.equal((await runOn({ "application.yml": anyService }, "check")).code, 2));
  });
  describe("is reported in a string of a file", () => {
    const kinds = fileKinds.filter(({ wrap }) => /\|[-+\d]*\n *kestra:\n +url/.test(wrap(both)));
    it("in several file kinds", () => assert.ok(kinds.length > 6));
    for (const { name: kind, wrap } of kinds)
      for (const [name, slip] of Object.entries({
        ...slips,
        "a fullwidth colon": slipsInOneRoot["a fullwidth colon"] ?? before(""),
      }))
        it(`with ${name} in ${kind}`, () => {
          for (const content of [ours, both]) {
            const text = wrap(slip(content));
            finds(text, [`${rule}:${String(rootLine(wrap))}`]);
            assert.ok(mayContainConfiguration(text));
            assert.equal(
              fixed(text, rule).replace(/\s+/g, " "),
              wrap(content).replace(/\s+/g, " "),
            );
          }
        });
    it("but not if it is not a configuration", () => {
      for (const { wrap } of kinds)
        for (const text of ["kestra\n", "kestra:\n  image: x\n", "- kestra\n- b\n", "a: b\n"])
          assert.ok(findingsIn(wrap(text)).every((finding) => finding.rule.id !== rule));
    });
  });
  for (const [name, wrap] of Object.entries({
    "a plain file": (text: string) => text,
    "a mapping": helmValues,
  }))
    it(`is reported in the first line if the second root shows it, in ${name}`, () => {
      for (const indent of [" ", "  ", "    "]) {
        const text = wrap(`${indent}${both}`);
        finds(text, [`${rule}:${String(rootLine(wrap))}`]);
        assert.equal(fixed(text, rule), wrap(both));
      }
    });
  it("is reported in a folder on the command line", async () => {
    const { code, out } = await runOn({ "a.yml": ours, "b.yml": instead("")(ours) }, "check");
    assert.equal(code, 1);
    assert.match(out, /b\.yml:1:1/);
  });
});

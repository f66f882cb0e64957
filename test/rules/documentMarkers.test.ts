// `---` and `...` between the lines of one configuration.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { findingsIn, finds, fixes, inCompose, offersNothing } from "../check";
import { fileKinds, plainFile } from "../fileKinds";

const rule = "yaml-syntax";

const lines = [
  "kestra:",
  "  url: https://kestra.example.com",
  "  queue:",
  "    type: postgres",
  "  repository:",
  "    type: postgres",
  "micronaut:",
  "  security:",
  "    authentication: cookie",
  "    oauth2:",
  "      enabled: true",
  "      clients:",
  "        keycloak:",
  "          client-id: kestra",
  "          client-secret: ${KC}",
  "          scopes:",
  "            - openid",
  "          openid:",
  "            issuer: https://kc.example.com/realms/kestra",
];
const good = `${lines.join("\n")}\n`;
const withMarker = (marker: string, before: number): string =>
  `${[...lines.slice(0, before), marker, ...lines.slice(before)].join("\n")}\n`;

const inStrings = fileKinds.filter(({ wrap }) => {
  const [config, ...others] = readKestraFile(wrap(good)).configs;
  // In values in a string, the configuration is a mapping.
  return (
    config?.region.embedded && others.length === 0 && /\|[-+\d]*\n *kestra:\n +url/.test(wrap(good))
  );
});

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

const firstLine = (wrap: (text: string) => string): number =>
  lineAt(wrap(good), wrap(good).search(/^ *kestra:\n +url/m));

const placesIn = (text: string): string[] =>
  findingsIn(text).map((finding) => `${finding.rule.id}:${String(lineAt(text, finding.at.start))}`);

describe("a line '...'", () => {
  const kinds = [plainFile, ...inStrings];
  it("is tested in several file kinds", () => assert.ok(kinds.length > 6));
  for (const { name, wrap } of kinds)
    it(`above other lines is reported in ${name}, and removed`, () => {
      const offset = firstLine(wrap);
      for (const before of [0, 1, 3, 6, 7, 10, 12, 15, 16]) {
        const text = wrap(withMarker("...", before));
        const found = placesIn(text);
        assert.equal(found[0], `${rule}:${String(offset + before)}`, `before ${String(before)}`);
        fixes(text, rule, wrap(good));
      }
    });
  it("is not reported at the end, above comments or above another document", () => {
    for (const { wrap } of kinds)
      for (const end of [
        "...\n",
        "... # end\n",
        "...\n# end\n",
        "...\n---\nkestra.tutorial-flows.enabled: true\n",
      ])
        finds(wrap(good + end), []);
  });
});

describe("a line '---'", () => {
  for (const { name, wrap } of [plainFile, ...inStrings])
    it(`above lines of the same mapping is reported in ${name}, and removed`, () => {
      const offset = firstLine(wrap);
      for (const before of [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]) {
        const text = wrap(withMarker("---", before));
        const found = placesIn(text);
        assert.ok(
          found.includes(`${rule}:${String(offset + before)}`) &&
            found.filter((place) => place.startsWith(rule)).length === 1,
          `${String(before)}: ${found.join()}`,
        );
        fixes(text, rule, wrap(good));
      }
    });
  it("is not reported between documents", () => {
    for (const wrap of [plainFile.wrap, inCompose])
      for (const text of [
        withMarker("---", 6),
        withMarker("---", 0),
        `${good}---\n  kestra:\n    tutorial-flows:\n      enabled: true\n`,
        `${good}---\n  datasources:\n    postgres:\n      username: kestra\n`,
        `${good}---\n`,
      ])
        finds(wrap(text), []);
  });
  it("has no fix if the lines below do not continue those above", () => {
    const text = `${lines.slice(0, 7).join("\n")}\n---\n      oauth2:\n        enabled: true\n    authentication: cookie\n`;
    offersNothing(text, rule);
  });
});

describe("directives such as '%YAML'", () => {
  for (const { name, wrap } of [plainFile, ...inStrings])
    it(`above a document are read in ${name}`, () => {
      for (const text of [
        `%YAML 1.1\n---\n${good}`,
        `# a\n%YAML 1.1\n%TAG !a! tag:a.example,2000:\n# b\n\n--- # c\n${good}`,
        `%YAML 1.1\r\n---\r\n${good.replaceAll("\n", "\r\n")}`,
        `${good}...\n%YAML 1.1\n---\nkestra.tutorial-flows.enabled: true\n`,
      ]) {
        finds(wrap(text), []);
        const roots = readKestraFile(wrap(text)).configs.map(({ root }) => root.children.size);
        assert.ok(roots.some((size) => size > 1));
      }
    });
  it("are reported between other lines", () => {
    for (const wrap of [plainFile.wrap, inCompose])
      assert.deepEqual(
        placesIn(wrap(`${good}%YAML 1.1\n`)).map((place) => place.split(":")[0]),
        [rule],
      );
  });
});

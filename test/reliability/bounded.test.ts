// The work for a response is bounded, counted in executed blocks of code, not in time. Twice the text takes about twice
// the work, or four times where items are compared with one another.
import assert from "node:assert/strict";
import { effectiveOf } from "../../server/src/effective/collect";
import { yamlLines } from "../../server/src/effective/formats/yaml";
import { complete } from "../../server/src/features/completion/completion";
import { diagnostics } from "../../server/src/features/diagnostics";
import { documentSymbols } from "../../server/src/features/structure/documentSymbols";
import { foldingRanges } from "../../server/src/features/structure/foldingRanges";
import { hover } from "../../server/src/features/hover/hover";
import { references } from "../../server/src/features/names/references";
import { runningServers } from "../../server/src/interpretation/deployment/runningServers";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { lint } from "../../server/src/rules/running/lint";
import { composeFile, plainFile } from "../fileKinds";
import { countIn } from "../fuzz/coverage";
import { strictDocument } from "./strictDocument";

const head =
  "micronaut:\n  security:\n    oauth2:\n      enabled: true\nkestra:\n  url: https://kestra.example.com\n";

/** Texts with `n` items of one kind below the same few lines. */
const growing: Readonly<Record<string, (n: number) => string>> = {
  keys: (n) => head + numbered(n, (i) => `  key-${i}: value\n`),
  "keys of other programs": (n) => head + numbered(n, (i) => `key-${i}: value\n`),
  "dotted keys": (n) => head + numbered(n, (i) => `kestra.a.b-${i}.c: value\n`),
  "unknown keys of a known mapping": (n) =>
    `${head}  security:\n${numbered(n, (i) => `    unknown-${i}: x\n`)}`,
  clients: (n) => head.replace("kestra:", `      clients:\n${numbered(n, client)}kestra:`),
  permissions: (n) =>
    `${head}  security:\n    default-role:\n      permissions:\n${numbered(n, (i) => `        P${i}: [READ]\n`)}`,
  comments: (n) => head + "# kestra-config-ignore unknown-key\n".repeat(n),
  anchors: (n) => head + numbered(n, (i) => `  a${i}: &a${i} x\n  b${i}: *a${i}\n`),
  placeholders: (n) => `${head}  tutorial: "${numbered(n, (i) => `\${A${i}:x}`)}"\n`,
  "equal keys": (n) => head + "  url: x\n".repeat(n),
  "broken lines": (n) => head + '  a: "x\n'.repeat(n),
  "nested keys above a wrong line": (n) =>
    `${head}${numbered(n, (i) => `${" ".repeat(2 * i + 2)}k${i}:\n`)}${" ".repeat(n + 1)}x: 1\n`,
  "markers above deeper lines": (n) => `${head}${numbered(n, (i) => `---\n    a${i}: 1\n`)}`,
  documents: (n) => head + numbered(n, (i) => `---\nkestra.a${i}: x\n`),
};

/** Every finding is compared with every suppression comment. */
const comparedWithEach = ["comments"];

/**
 * The smallest number of items, if not the usual one: below 640 mistakes, syntax repair parses the text again for each
 * of them, and what is compared for few keys is little work.
 */
const fewest: Readonly<Record<string, number>> = {
  "broken lines": 640,
  "keys of other programs": 640,
};

const numbered = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join("");

const client = (i: number): string =>
  `        c${i}:\n          client-id: x\n          client-secret: \${S}\n          openid: { issuer: "https://a.example.com" }\n`;

/** Several rules report it, after they have looked at the other clients. */
const clientWithoutSecret = (i: number): string => client(i).replace(/^.*client-secret.*\n/m, "");

/** Everything an editor requests by itself while the user types. */
function ask(text: string): void {
  const file = readKestraFile(text);
  const document = strictDocument("file:///application.yml", text);
  const offset = text.indexOf("url:") + 2;
  diagnostics(file, document, { target: undefined, yamlIsChecked: false });
  complete(file, document, offset, { target: undefined, snippets: false });
  hover(file, document, offset);
  references(file, document, offset, { yamlIsChecked: false, includeDeclaration: true });
  documentSymbols(file, document, { yamlIsChecked: false });
  foldingRanges(file);
  for (const server of runningServers({ uri: document.uri, file }, [])) {
    const effective = effectiveOf(server, { showSecrets: false, defaultsOf: undefined });
    yamlLines(effective, { origins: true });
  }
}

/** Each reads a text and returns what is counted. */
const checks: Readonly<Record<string, (text: string) => () => void>> = {
  "in a file that is checked for the first time": (text) => {
    const file = readKestraFile(text);
    return () => lint(file, { target: undefined });
  },
  "after a keystroke": (text) => {
    const before = readKestraFile(text);
    lint(before, { target: undefined });
    const file = readKestraFile(text.replace("client-id: x", "client-id: xy"), before);
    return () => lint(file, { target: undefined });
  },
};

describe("work per response", function () {
  this.timeout(300_000);
  const counter = countIn("bounded.test.js");
  after(() => counter.stop());
  const workFor = (text: string): number => counter.measure(() => ask(text)).work;

  for (const [what, grown] of Object.entries(growing))
    for (const { name, wrap } of [plainFile, composeFile])
      it(`is bounded for a growing number of ${what} in ${name}`, () => {
        const few = fewest[what] ?? 40;
        // Fills caches first, because they are not part of the work.
        ask(wrap(grown(4 * few)));
        const [some = 0, twice = 0, more = 0] = [few, 2 * few, 4 * few].map((n) =>
          workFor(wrap(grown(n))),
        );
        assert.ok(twice - some > 1000, `only ${some} and ${twice} blocks were counted`);
        const growth = (more - twice) / (twice - some);
        // A factor of 2 if linear, 4 if quadratic, plus a margin.
        const most = comparedWithEach.includes(what) ? 4.5 : 3;
        assert.ok(growth < most, `${some}, ${twice}, ${more}: ${growth}`);
      });

  // With this many, comparing each with all others would be most of the work.
  for (const [when, checking] of Object.entries(checks))
    it(`for one client does not grow with their number ${when}`, () => {
      const [some = 0, twice = 0, more = 0] = [200, 400, 800].map((n) => {
        const clients = numbered(n, clientWithoutSecret);
        const check = checking(head.replace("kestra:", `      clients:\n${clients}kestra:`));
        return counter.measure(check).work;
      });
      assert.ok(twice - some > 1000, `only ${some} and ${twice} blocks were counted`);
      const growth = (more - twice) / (twice - some);
      assert.ok(growth < 3, `${some}, ${twice}, ${more}: ${growth}`);
    });
});

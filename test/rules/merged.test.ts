// Each rule finds in a mapping that comes from an anchor what it finds if the mapping is written in place.
import assert from "node:assert/strict";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { parseVersion } from "../../server/src/knowledge/versions";
import { applyChanges } from "../../server/src/document/span";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { yaml } from "../../server/src/rules/shared/yaml";
import { finds, fixes, offersNothing } from "../check";
import { rules } from "../../server/src/rules";
import { lint, type LintFinding } from "../../server/src/rules/running/lint";

/** A mapping in block style: the index of the line of its key, and the lines below it. */
interface Block {
  readonly key: number;
  readonly first: number;
  readonly end: number;
}

const indentOf = (line = ""): number => /^ */.exec(line)?.[0].length ?? 0;

const isBlank = (line = ""): boolean => /^\s*(#.*)?$/.test(line);

/** The mappings of a text, with the lines that belong to each. */
function blocksIn(lines: readonly string[]): Block[] {
  return lines.flatMap((line, key) => {
    if (!/^ *("[^"]+"|[\w.-]+):\s*(#.*)?$/.test(line)) return [];
    let end = key + 1;
    while (end < lines.length && (isBlank(lines[end]) || indentOf(lines[end]) > indentOf(line)))
      end++;
    const first = lines.findIndex((below, index) => index > key && index < end && !isBlank(below));
    const isMapping = first !== -1 && !/^ *- /.test(lines[first] ?? "");
    return isMapping ? [{ key, first: key + 1, end }] : [];
  });
}

interface Moved {
  readonly text: string;
  /** The line of the new text for a line of the original, and how far it has moved to the left. */
  readonly lineOf: (line: number) => { readonly line: number; readonly left: number };
}

type Variant = Moved & { readonly form: string };

/** The text with the lines from `from` to `to` moved to an anchor at the top; `use` reads them. */
function moved(
  lines: readonly string[],
  { key, first, end }: Block,
  [from, to]: readonly [number, number],
  use: (key: string, indent: string) => readonly string[],
): Moved {
  const indent = indentOf(lines.slice(first, end).find((line) => !isBlank(line)));
  const left = indent - 2;
  const anchored = lines
    .slice(from, to)
    .map((line) => (indentOf(line) < left ? line.trim() : line.slice(left)));
  const used = use(lines[key] ?? "", " ".repeat(indent));
  const all = [
    "x-shared: &shared",
    ...anchored.map((line) => (left < 0 && line !== "" ? " ".repeat(-left) + line : line)),
    ...lines.slice(0, key),
    ...used,
    ...lines.slice(first, from),
    ...lines.slice(to),
  ];
  const size = to - from;
  return {
    text: `${all.join("\n")}\n`,
    lineOf(line) {
      if (line <= key) return { line: line + 1 + size, left: 0 };
      if (line >= from && line < to) return { line: line - from + 1, left };
      const below = line + 1 + size + used.length - 1;
      return { line: line < from ? below : below - size, left: 0 };
    },
  };
}

/** The lines of each key directly in a mapping. */
function keysOf(lines: readonly string[], { first, end }: Block): (readonly [number, number])[] {
  const indent = indentOf(lines.slice(first, end).find((line) => !isBlank(line)));
  const starts = lines.flatMap((line, index) =>
    index >= first && index < end && !isBlank(line) && indentOf(line) === indent ? [index] : [],
  );
  return starts.map((start, index) => [index === 0 ? first : start, starts[index + 1] ?? end]);
}

const forms: Readonly<Record<string, (key: string, indent: string) => readonly string[]>> = {
  "a merge key": (key, indent) => [key, `${indent}<<: *shared`],
  "a list of merged mappings": (key, indent) => [key, `${indent}<<: [*shared]`],
  "an alias": (key) => [key.replace(/:[^:]*$/, ": *shared")],
};

/** The text with a mapping written below a merge key. */
const nested = (lines: readonly string[], { key, first, end }: Block): Moved => {
  const indent = indentOf(lines.slice(first, end).find((line) => !isBlank(line)));
  const all = [
    ...lines.slice(0, first),
    `${" ".repeat(indent)}<<:`,
    ...lines.slice(first, end).map((line) => (line === "" ? line : `  ${line}`)),
    ...lines.slice(end),
  ];
  return {
    text: `${all.join("\n")}\n`,
    lineOf: (line) => ({
      line: line <= key ? line : line + 1,
      left: line > key && line < end ? -2 : 0,
    }),
  };
};

/** The text in all forms. */
function* variants(text: string): Generator<Variant> {
  const lines = text.replace(/\n$/, "").split("\n");
  for (const block of blocksIn(lines)) {
    for (const [form, use] of Object.entries(forms))
      yield { form, ...moved(lines, block, [block.first, block.end], use) };
    yield { form: "a mapping below a merge key", ...nested(lines, block) };
    const keys = keysOf(lines, block);
    const merge = forms["a merge key"];
    if (keys.length > 1 && merge)
      for (const part of keys)
        yield { form: "one merged key", ...moved(lines, block, part, merge) };
  }
}

const findingsIn = (text: string, version: string | undefined): readonly LintFinding[] =>
  lint(readKestraFile(text), {
    target: version === undefined ? undefined : parseVersion(version),
    severities: { "plaintext-password": "information" },
  });

const positionOf = (text: string, offset: number): readonly [number, number] => {
  const before = text.slice(0, offset).split("\n");
  return [before.length - 1, before.at(-1)?.length ?? 0];
};

/** Rule, place and message of each finding, at the places of the moved text. */
function expected(text: string, findings: readonly LintFinding[], { lineOf }: Moved): string[] {
  return findings
    .map(({ rule, at, message }) => {
      const [line, column] = positionOf(text, at.start);
      const to = lineOf(line);
      return `${rule.id} ${to.line + 1}:${column - to.left + 1} ${inEnglish(message)}`;
    })
    .sort();
}

const found = (text: string, version: string | undefined): string[] =>
  findingsIn(text, version)
    .map(({ rule, at, message }) => {
      const [line, column] = positionOf(text, at.start);
      return `${rule.id} ${line + 1}:${column + 1} ${inEnglish(message)}`;
    })
    .sort();

/** Rules with other findings in some forms. */
const exceptions: Readonly<Record<string, (variant: Variant) => boolean>> = {
  // An own key overrides a merged one on purpose, and a mapping below a merge key is only a list of what is merged.
  "duplicate-key": ({ form }) =>
    form === "one merged key" || form === "a mapping below a merge key",
  // The line is not a key, so it cannot be merged.
  "yaml-syntax": ({ form }) => form === "one merged key",
  // It compares lines that follow each other. Where they are apart, the keys are misplaced.
  "flattened-paste": () => true,
};

/** These rules have one finding for several keys, at the first of them in the text. */
const groups = new Set(["misplaced-key", "action-version"]);

describe("a mapping from an anchor", () => {
  for (const { id, examples, needsAnswer } of rules) {
    if (needsAnswer) continue;
    it(`has the findings of ${id}`, () => {
      for (const { bad, version, wholeFile } of examples) {
        if (wholeFile) continue;
        const inPlace = findingsIn(bad, version);
        for (const variant of variants(bad)) {
          if (exceptions[id]?.(variant)) continue;
          const [has, needs] = [found(variant.text, version), expected(bad, inPlace, variant)];
          const isGroup = variant.form === "one merged key" && groups.has(id);
          const ids = (all: string[]): string[] =>
            isGroup ? all.map((each) => each.replace(/ .*/, "")) : all;
          assert.deepEqual(ids(has), ids(needs), `${variant.form}\n${variant.text}`);
        }
      }
    });
  }
});

/** The values that the server reads, without those of the anchor. */
function valuesIn(text: string, below: string): Map<string, string> {
  const values = readKestraFile(text).configs.flatMap(({ root }) => [...valuesOf(root)]);
  return new Map(values.filter(([path]) => path.startsWith(below) && !path.startsWith("x-shared")));
}

/** The text after each fix of a rule, by its title and the message of its finding. */
const fixedTexts = (text: string, id: string, version: string | undefined): Map<string, string> =>
  new Map(
    findingsIn(text, version)
      .filter(({ rule }) => rule.id === id)
      .flatMap(({ message, fixes }) =>
        fixes().map((fix): [string, string] => [
          `${inEnglish(message)} ${inEnglish(fix.title)}`,
          applyChanges(text, fix.changes),
        ]),
      ),
  );

/** These rules find something wrong at each key that reads the value, so a fix is right for all of them. */
const anyKey = new Set(["placeholder-colon", "placeholder-nested", "placeholder-unclosed"]);

/** Its fix leaves out permissions from elsewhere, and is not applied without asking. */
const isPartial = (id: string, form: string): boolean =>
  id === "action-version" && form === "one merged key";

describe("a fix in a mapping from an anchor", () => {
  for (const { id, examples, needsAnswer } of rules) {
    if (needsAnswer || !examples.some(({ good }) => good !== undefined)) continue;
    it(`of ${id} changes the values as in place, and no other reader`, () => {
      for (const { bad, version, wholeFile } of examples) {
        if (wholeFile) continue;
        const inPlace = fixedTexts(bad, id, version);
        for (const variant of variants(bad)) {
          const { text, form } = variant;
          if (exceptions[id]?.(variant) || isPartial(id, form)) continue;
          if (form === "a list of merged mappings") continue;
          for (const [title, after] of fixedTexts(text, id, version)) {
            const wanted = inPlace.get(title);
            if (wanted !== undefined)
              assert.deepEqual(
                valuesIn(after, ""),
                valuesIn(wanted, ""),
                `${title}\n${form}\n${text}\n${after}`,
              );
          }
          if (form === "a mapping below a merge key" || anyKey.has(id)) continue;
          const read = `${text}otel:\n  other: *shared\n`;
          for (const [title, after] of fixedTexts(read, id, version))
            assert.deepEqual(
              valuesIn(after, "otel."),
              valuesIn(read, "otel."),
              `${title}\n${form}\n${read}\n${after}`,
            );
        }
      }
    });
  }
});

/** Clients that merge the same mapping, with more lines in the second. */
const clients = (...more: readonly string[]): string => yaml`
  x-shared: &shared
    client-secret: \${SECRET}
    openid:
      issuer: http://sso.example.com
  micronaut:
    security:
      oauth2:
        clients:
          one:
            client-id: a
            <<: *shared
          two:
            client-id: b
            <<: *shared
            ${more.join("\n            ")}
`;

const secure = "openid: { issuer: https://sso.example.com }";

describe("a value from an anchor", () => {
  it("is reported once, however many mappings merge it", () => {
    finds(clients(), ["issuer-insecure:4"]);
    fixes(clients(), "issuer-insecure", clients().replace("http:", "https:"));
  });
  it("is reported if only some mappings override it", () => {
    finds(clients(secure), ["issuer-insecure:4"]);
    fixes(clients(secure), "issuer-insecure", clients(secure).replace("http:", "https:"));
  });
  it("is not reported if every mapping overrides it, in any spelling", () => {
    finds(clients().replaceAll("<<: *shared", `<<: *shared\n          ${secure}`), []);
    finds(encrypting("secretKey", "secret-key"), []);
    finds(encrypting("secret-key", "secretKey"), []);
  });
  it("is not reported if no configuration uses the anchor", () =>
    finds("x-shared: &shared\n  type: H2\nkestra:\n  queue: { type: h2 }\n", []));
  it("is not reported if an earlier mapping in a list of merged ones overrides it", () => {
    finds(merging("[*right, *wrong]"), []);
    finds(merging("[*wrong, *right]"), ["exact-word:4"]);
  });
  it("has no fix if another key reads it", () =>
    offersNothing(`${clients()}otel:\n  other: *shared\n`, "issuer-insecure"));
  it("has no fix if it is outside of the configuration in the file", () => {
    const text = helmValues("repository:\n        <<: *shared");
    finds(text, ["exact-word:2"]);
    offersNothing(text, "exact-word");
  });
  it("has no fix if the file reads it outside of the configuration", () => {
    const text = `${helmValues("repository: &own\n        type: H2")}other: *own\n`;
    finds(text, ["exact-word:9"]);
    offersNothing(text, "exact-word");
  });
  it("is reported in the string of a compose file whose services merge it", () => {
    const text = yaml`
      x-environment: &environment
        KESTRA_CONFIGURATION: |
          x-shared: &shared
            type: H2
          kestra:
            repository:
              <<: *shared
      services:
        kestra:
          image: kestra/kestra:v1.0.0
          environment:
            <<: *environment
        worker:
          image: kestra/kestra:v1.0.0
          environment: *environment
    `;
    finds(text, ["exact-word:4"]);
    fixes(text, "exact-word", text.replace("H2", "h2"));
  });
});

describe("a key from an anchor", () => {
  it("is not reported where it is right", () => {
    finds(
      yaml`
        micronaut:
          security: &security
            oauth2:
              enabled: true
        kestra:
          queue: { type: h2 }
          security: *security
      `,
      [],
    );
  });
  it("is reported once if it is wrong in several mappings", () => {
    const text = clients().replace("openid:\n    issuer: http:", "issuer: https:");
    finds(text, ["misplaced-key:3"]);
    offersNothing(text, "misplaced-key");
  });
  it("is not reported if another mapping reads it", () =>
    finds(
      yaml`
        x-shared: &shared
          timeout: 60s
          max-rows: 10
        kestra:
          server:
            liveness:
              <<: *shared
            preview:
              <<: *shared
      `,
      [],
    ));
});

/** An encryption key that is overridden under another spelling. */
const encrypting = (merged: string, own: string): string => yaml`
  x-shared: &shared
    ${merged}: short
  kestra:
    encryption:
      <<: *shared
      ${own}: I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK
`;

const merging = (list: string): string => yaml`
  x-right: &right
    type: h2
  x-wrong: &wrong
    type: H2
  kestra:
    repository:
      <<: ${list}
`;

/** Helm values with a repository. */
const helmValues = (repository: string): string => `x-shared: &shared
  type: H2
image:
  tag: v1.0.0
configurations:
  application:
    kestra:
      ${repository}
      queue: { type: h2 }
`;

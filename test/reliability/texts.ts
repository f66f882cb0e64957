// Random texts: configurations of all kinds in all file kinds, changed by typing, cutting, pasting and by tools that
// convert files.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { rules } from "../../server/src/rules";
import { fileKinds } from "../fileKinds";
import { misplacedRole } from "../edits/configurations";

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name !== "README.md")
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));

/** A configuration that gives every feature a result. */
export const rich = `kestra:
  url: &url https://kestra.example.com
  tutorial: *url
  security.defaultRole:
    name: viewer
    permissions: { FLOW: [READ], "": ~ }
micronaut:
  security:
    # about
    # clients
    oauth2:
      default-provider: authentik
      clients:
        "authentik":
          client-id: \${KESTRA_ID:x}
          <<: { openid: { issuer: "https://auth.example.com/o/" } }
---
micronaut.security.oauth2.clients.authentik.client-secret: \${kestra.url}
`;

const examples = rules.flatMap(({ examples: all }) => all);

const configurations = [
  rich,
  ...examples
    .filter(({ wholeFile }) => !wholeFile)
    .flatMap(({ bad, good }) => [bad, ...(good === undefined ? [] : [good])]),
];

const wholeFiles = [
  ...["public", "broken", "foreign"].flatMap((name) => filesIn(`test/fixtures/${name}`)),
  ...filesIn("test/samples"),
  ...filesIn("test/conformance/properties").filter((text) => text.length < 2_000),
  ...examples
    .filter(({ wholeFile }) => wholeFile)
    .flatMap(({ bad, good }) => [bad, ...(good === undefined ? [] : [good])]),
];

const carried = fc
  .tuple(fc.constantFrom(...configurations), fc.constantFrom(...fileKinds))
  .map(([config, fileKind]) => fileKind.wrap(config));

/** A file as a user has written it. */
export const anyFile: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: carried },
  // These texts are complete files already.
  { weight: 2, arbitrary: misplacedRole.map(({ text }) => text) },
  { weight: 2, arbitrary: fc.constantFrom(...wholeFiles) },
);

/** Text that tends to break parsers: syntax of YAML and the files around it, and right-to-left scripts. */
const hostile = [
  " ",
  "  ",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "\n\n",
  '"',
  "'",
  ":",
  ": ",
  "- ",
  "? ",
  "{",
  "}",
  "[",
  "]",
  ", ",
  "#",
  " #",
  "# kestra-config-ignore unknown-key",
  "&a ",
  "*a",
  "*url",
  "<<: *a",
  "<<: [*a, *url]",
  "<<:",
  "!!binary ",
  "!ENV ",
  "|",
  "|+2\n",
  ">-\n",
  "%YAML 1.1\n",
  "---",
  "---\n",
  "...\n",
  "${",
  "$${",
  "${A:",
  "}}",
  "{{ .Values.x }}",
  "{{- if }}",
  "\\",
  '\\"',
  "\uFEFF",
  "\u0000",
  "\u0085",
  "\u00A0",
  "\u2028",
  "\u202E",
  "\uD83D",
  "\uDE80",
  "🚀",
  "👩‍👩‍👧",
  "שלום",
  "مرحبا: عالم",
  "é",
  "__proto__: x\n",
  "constructor:",
  "toString",
  "default-role:",
  "kestra:",
  "kestra.security:",
  "micronaut.security.oauth2.clients.x:\n",
  "defaultRole: { permissions: { FLOW: [",
  "client-secret: ",
  "0x1F",
  "1e999",
  "2001-01-01",
  "~",
  "@",
  "`",
] as const;

/** A relative offset from 0 to 1 in a text whose length is not known yet. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

type Mutation =
  | { readonly kind: "delete" | "duplicate" | "tab"; readonly at: number; readonly count: number }
  | { readonly kind: "swap" | "cut" | "move"; readonly at: number; readonly to: number }
  | { readonly kind: "indent"; readonly at: number; readonly count: number; readonly by: number }
  | { readonly kind: "insert"; readonly at: number; readonly remove: number; readonly text: string }
  | { readonly kind: "mark" | "unfinished" | "crlf" | "lone" | "mixed" | "spaced" }
  | {
      readonly kind: "other";
      readonly at: number;
      readonly from: number;
      readonly count: number;
      readonly text: string;
    };

const count = fc.integer({ min: 1, max: 4 });

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("insert" as const),
      at: place,
      remove: fc.oneof(fc.constant(0), fc.nat(6)),
      text: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...hostile) },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("delete" as const, "duplicate" as const, "tab" as const),
      at: place,
      count,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("swap" as const, "move" as const, "cut" as const),
      at: place,
      to: place,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("indent" as const),
      at: place,
      count,
      by: fc.constantFrom(-4, -2, -1, 1, 2, 3, 8),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "mark" as const,
        "unfinished" as const,
        "crlf" as const,
        "lone" as const,
        "mixed" as const,
        "spaced" as const,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("other" as const),
      at: place,
      from: place,
      count: fc.integer({ min: 1, max: 12 }),
      text: anyFile,
    }),
  },
);

/** The lines of a text, each with its line end. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const index = (at: number, length: number): number =>
  Math.min(Math.floor(at * length), Math.max(0, length - 1));

/** The text after a change. */
export function mutated(text: string, change: Mutation): string {
  const lines = linesOf(text);
  switch (change.kind) {
    case "insert": {
      const offset = Math.floor(change.at * text.length);
      return text.slice(0, offset) + change.text + text.slice(offset + change.remove);
    }
    case "delete":
      lines.splice(index(change.at, lines.length), change.count);
      return lines.join("");
    case "duplicate": {
      const first = index(change.at, lines.length);
      lines.splice(first, 0, ...lines.slice(first, first + change.count));
      return lines.join("");
    }
    case "tab":
    case "indent": {
      const first = index(change.at, lines.length);
      const by = change.kind === "indent" ? change.by : 0;
      return lines
        .map((line, at) => {
          if (at < first || at >= first + change.count) return line;
          if (by === 0) return line.replace(/^ +/, (spaces) => "\t".repeat(spaces.length / 2));
          return by > 0 ? " ".repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), "");
        })
        .join("");
    }
    case "swap": {
      const [a, b] = [index(change.at, lines.length), index(change.to, lines.length)];
      [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
      return lines.join("");
    }
    case "move": {
      const taken = lines.splice(index(change.at, lines.length), 2);
      lines.splice(index(change.to, lines.length), 0, ...taken);
      return lines.join("");
    }
    case "cut":
      return text.slice(0, Math.floor(Math.max(change.at, change.to) * text.length));
    case "other": {
      const others = linesOf(change.text);
      const first = index(change.from, others.length);
      lines.splice(index(change.at, lines.length), 0, ...others.slice(first, first + change.count));
      return lines.join("");
    }
    case "mark":
      return `\uFEFF${text}`;
    case "unfinished":
      return text.replace(/\s+$/, "");
    case "crlf":
      return text.replace(/\r?\n/g, "\r\n");
    case "lone":
      return text.replace(/\r?\n/g, "\r");
    case "mixed":
      return lines
        .map((line, at) => line.replace(/\r?\n$/, ["\n", "\r\n", "\r", "\n"][at % 4] ?? ""))
        .join("");
    case "spaced":
      return lines.map((line, at) => (at % 3 ? line : line.replace(/(?=\r?\n$)/, " \t"))).join("");
  }
}

/** A file after up to six mutations. */
export const anyText: fc.Arbitrary<string> = fc
  .tuple(
    anyFile,
    fc.oneof(fc.array(mutation, { maxLength: 2 }), fc.array(mutation, { maxLength: 6 })),
  )
  .map(([text, changes]) => changes.reduce(mutated, text))
  // Repeated duplication would make the text too long.
  .map((text) => text.slice(0, 20_000));

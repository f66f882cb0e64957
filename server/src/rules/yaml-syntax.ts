// The YAML itself cannot be read at some place.
import type { ProblemKind, SyntaxProblem } from "../document/yaml/diagnose";
import type { TextChange } from "../document/span";
import { docs } from "../knowledge/docs";
import type { Config } from "../micronaut/configuration";
import { mostAliases, type Refusal, type RefusalKind } from "../micronaut/tree/loaderErrors";
import type { Fix, Rule } from "./rule";
import { yaml } from "./shared/yaml";

interface Words {
  readonly what: string;
  /** Where it is not that the server cannot read the file. */
  readonly why?: string;
  readonly todo: string;
}

const words: Record<ProblemKind | RefusalKind, Words> = {
  tab: { what: "A tab stands where YAML wants blanks.", todo: "Replace the tabs by blanks." },
  "unclosed-quote": {
    what: "This quote is not closed.",
    todo: "Close it at the end of the value.",
  },
  "unclosed-bracket": {
    what: "This bracket is not closed.",
    todo: "Close it at the end of the list or block.",
  },
  "missing-blank": { what: "A blank is missing behind this colon.", todo: "Add a blank." },
  "glued-key": {
    what: "A blank is missing behind this colon.",
    why: "The server takes the whole line as one text instead of a key and its value.",
    todo: "Add a blank.",
  },
  "missing-colon": {
    what: "This line is neither a key with a colon nor a value.",
    todo: "Complete the key with a colon, or remove the line.",
  },
  indentation: {
    what: "This line stands at an indentation at which nothing above it is open.",
    todo: "Align it with the block it belongs to.",
  },
  "nested-value": {
    what: "A second colon makes this value look like another key.",
    todo: "Put quotes round the value, or break the line behind the first colon.",
  },
  "reserved-start": {
    what: "A value cannot begin with this character.",
    todo: "Put quotes round the value.",
  },
  "control-character": {
    what: "The file holds a character that no YAML may hold.",
    todo: "Remove it; the file may not be a text file at all.",
  },
  "too-deep": { what: "The file is nested too deeply to be read.", todo: "Flatten it." },
  "unknown-alias": {
    what: "Nothing above carries the anchor this alias names.",
    todo: "Correct the name, or put the anchor in front of what is meant.",
  },
  "cyclic-alias": {
    what: "This alias stands inside the very block it names.",
    todo: "Name another anchor, or write out what is meant.",
  },
  "indentation-indicator": {
    what: "This number asks for more blanks than the lines below have.",
    todo: "Remove the number.",
  },
  "too-many-aliases": {
    what: `This is one alias too many: the server reads at most ${mostAliases} aliases to blocks and lists.`,
    todo: "Write some of them out.",
  },
  "merge-of-no-block": {
    what: "'<<' takes in a block of keys, and this is none.",
    todo: "Name an anchor that stands in front of a block of keys.",
  },
  "key-without-name": {
    what: "This key has no name, or is a null.",
    todo: "Give it a name, or put quotes round it.",
  },
  "no-such-day": {
    what: "This looks like a date, and there is no such day.",
    todo: "Correct it, or put quotes round it.",
  },
  unreadable: {
    what: "YAML cannot be read from here on.",
    todo: "Put quotes round the value, or correct the line.",
  },
};

export const yamlSyntax: Rule = {
  id: "yaml-syntax",
  topic: "reading",
  severity: "error",
  title: "The YAML cannot be read",
  why: "The server refuses a file it cannot read and does not start.",
  docs: docs.configurationBasics,
  fixesChange: { properties: ["unread"], lines: 1 },
  examples: [
    {
      bad: yaml`
        kestra:
        \turl: https://kestra.example.com
        \tsecurity:
        \t\toidc:
      `,
      good: yaml`
        kestra:
          url: https://kestra.example.com
          security:
            oidc:
      `,
    },
    {
      bad: yaml`
        kestra:
          url:"https://kestra.example.com"
          security:
      `,
      good: yaml`
        kestra:
          url: "https://kestra.example.com"
          security:
      `,
    },
    {
      bad: yaml`
        kestra:
          url: "https://kestra.example.com
          security:
            oidc:
      `,
    },
  ],
  *check(config) {
    for (const problem of [...config.problems, ...config.refusals]) {
      const {
        what,
        why = "The server cannot read the file and does not start.",
        todo,
      } = words[problem.kind];
      yield { at: problem.span, what, why, todo, fixes: () => fixesFor(config, problem) };
    }
  },
};

function fixesFor(config: Config, { kind, span }: SyntaxProblem | Refusal): Fix[] {
  if (kind === "indentation-indicator") {
    return [{ title: "Remove the number", changes: [{ span, text: "" }], preferred: true }];
  }
  if (kind === "missing-blank" || kind === "glued-key") {
    const after = { start: span.end, end: span.end };
    return [
      {
        title: "Add the blank behind the colon",
        changes: [{ span: after, text: " " }],
        preferred: true,
      },
    ];
  }
  if (kind === "tab") {
    return [
      {
        title: "Replace all leading tabs by blanks",
        changes: withoutTabs(config),
        preferred: true,
      },
    ];
  }
  return [];
}

/** Two blanks for each tab in the indentation of the region's lines. */
function withoutTabs({ text, region }: Config): TextChange[] {
  const written = text.slice(region.span.start, region.span.end);
  return [...written.matchAll(/^[ \t]*\t[ \t]*/gm)].map(({ index, 0: blanks }) => {
    const start = region.span.start + index;
    return { span: { start, end: start + blanks.length }, text: blanks.replaceAll("\t", "  ") };
  });
}

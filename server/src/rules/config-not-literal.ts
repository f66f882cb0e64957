// The configuration stands where a text belongs, but not as a literal block.
import type { Misheld } from "../document/fileKinds/fileKind";
import { docs } from "../knowledge/docs";
import type { Config } from "../micronaut/configuration";
import { isReadAsMeant, literalChanges } from "../micronaut/edits/literal";
import type { Finding, Rule } from "./rule";

interface Words {
  readonly what: string;
  /** Where the server reads something else than is meant, and where it does not. */
  readonly wrong: string;
  readonly right: string;
  readonly todo: string;
}

const words: Record<Misheld["as"], Words> = {
  folded: {
    what: "The configuration stands in a folded block.",
    wrong:
      "In it, YAML joins the lines of one depth, so the server reads other keys than stand here.",
    right:
      "No two of its lines are joined yet, but the next key at the first level may be, and nothing in it is checked.",
    todo: "Write '|' in place of '>'.",
  },
  quoted: {
    what: "The configuration stands in quotes.",
    wrong: "In them, YAML makes blanks of line breaks, so the server finds no keys.",
    right: "The server reads it, but it is hard to read for people, and nothing in it is checked.",
    todo: "Write it as a literal block, with '|'.",
  },
  map: {
    what: "The configuration stands here as keys of this file, where a text belongs.",
    wrong: "A file with anything else than a text in this place is refused, and nothing starts.",
    right: "",
    todo: "Write '|' behind the colon, which makes a text of the lines below.",
  },
};

export const configNotLiteral: Rule = {
  id: "config-not-literal",
  topic: "reading",
  severity: "warning",
  title: "The configuration is not a literal block",
  why: "Where a file carries the configuration as a text, only a literal block ('|') keeps its lines as they are. A folded block ('>') joins lines, quotes make blanks of line breaks, and without either it is no text but keys of the wrong file.",
  docs: docs.configuration,
  // A quoted text is folded, so that its lines become one.
  fixesChange: { properties: ["added", "nothing", "other"], lines: 12 },
  examples: [
    { whole: true, bad: example(">"), good: example("|") },
    { whole: true, bad: example(""), good: example("|") },
    { whole: true, bad: example('"', '        "\n'), good: example("|") },
  ],
  *check(config) {
    const { misheld } = config.region;
    if (misheld) yield finding(config, misheld);
  },
};

function finding(config: Config, { as, at }: Misheld): Finding {
  const { what, wrong, right, todo } = words[as];
  const isRead = isReadAsMeant(config);
  return {
    at,
    what,
    why: isRead ? right : wrong,
    todo,
    ...(isRead ? { severity: "information" } : {}),
    fixes: () => {
      const changes = literalChanges(config);
      return changes ? [{ title: titles[as], changes, preferred: !isRead }] : [];
    },
  };
}

const titles: Record<Misheld["as"], string> = {
  folded: "Write '|' in place of '>'",
  quoted: "Write the configuration as a literal block",
  map: "Write '|' behind the colon",
};

function example(open: string, close = ""): string {
  return `services:
  kestra:
    image: kestra/kestra-ee:latest
    environment:
      KESTRA_CONFIGURATION:${open === "" ? "" : ` ${open}`}
        kestra.url: https://kestra.example.com
        kestra.queue.type: postgres
        kestra.repository.type: postgres
${close}`;
}

// A configuration inside another file that is not written as a literal block.
import { message, type Text } from "../messages/message";
import type { NonLiteral } from "../document/fileKinds/fileKind";
import { docs } from "../knowledge/docs";
import type { Config } from "../micronaut/configuration";
import { isReadCorrectly, literalChanges } from "../micronaut/edits/literal";
import type { Finding, Rule } from "./rule";

interface Words {
  readonly what: Text;
  /** The reason if the server misreads the configuration, and if it does not. */
  readonly wrong: Text;
  readonly right: Text;
  readonly todo: Text;
}

const words: Record<NonLiteral["as"], Words> = {
  folded: {
    what: message("config-not-literal.folded.what"),
    wrong: message("config-not-literal.folded.why"),
    right: message("config-not-literal.folded.harmless.why"),
    todo: message("config-not-literal.folded.todo"),
  },
  quoted: {
    what: message("config-not-literal.quoted.what"),
    wrong: message("config-not-literal.quoted.why"),
    right: message("config-not-literal.quoted.harmless.why"),
    todo: message("config-not-literal.quoted.todo"),
  },
  map: {
    what: message("config-not-literal.map.what"),
    wrong: message("config-not-literal.map.why"),
    right: "",
    todo: message("config-not-literal.map.todo"),
  },
};

export const configNotLiteral: Rule = {
  id: "config-not-literal",
  topic: "reading",
  severity: "warning",
  title: "Configuration that is not a literal block",
  why: "If a file contains the configuration as a string, only a literal block ('|') keeps its lines unchanged. A folded block ('>') joins lines, and quotes turn line breaks into spaces. Without either, the configuration is not a string but keys of the surrounding file.",
  docs: docs.configuration,
  // Line breaks in a quoted string become spaces.
  fixesChange: { properties: ["added", "nothing", "other"], lines: 12 },
  examples: [
    { whole: true, bad: example(">"), good: example("|") },
    { whole: true, bad: example(""), good: example("|") },
    { whole: true, bad: example('"', '        "\n'), good: example("|") },
  ],
  *check(config) {
    const { nonLiteral } = config.region;
    if (nonLiteral) yield finding(config, nonLiteral);
  },
};

function finding(config: Config, { as, at }: NonLiteral): Finding {
  const { what, wrong, right, todo } = words[as];
  const isRead = isReadCorrectly(config);
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

const titles: Record<NonLiteral["as"], Text> = {
  folded: message("config-not-literal.folded.fix"),
  quoted: message("config-not-literal.quoted.fix"),
  map: message("config-not-literal.map.fix"),
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

// A configuration inside another file that is not written in the form the server reads: a literal block, or keys in
// values of Kestra's Helm chart.
import { message, type Text } from "../messages/message";
import type { KeylessForm, NonLiteral } from "../document/fileKinds/fileKind";
import { docs } from "../knowledge/docs";
import type { Config } from "../micronaut/configuration";
import { isReadCorrectly, literalChanges } from "../micronaut/edits/literal";
import type { Finding, Rule } from "./rule";

interface Messages {
  readonly what: Text;
  /** The reason if the server misreads the configuration, and if it does not. */
  readonly why: Text;
  readonly harmlessWhy: Text;
  readonly todo: Text;
}

/** Base64 is the right form in the `data` of a Secret. */
type WrongForm = Exclude<NonLiteral["as"], "base64">;

const messages: Record<WrongForm, Messages> = {
  folded: {
    what: message("config-not-literal.folded.what"),
    why: message("config-not-literal.folded.why"),
    harmlessWhy: message("config-not-literal.folded.harmless.why"),
    todo: message("config-not-literal.folded.todo"),
  },
  quoted: {
    what: message("config-not-literal.quoted.what"),
    why: message("config-not-literal.quoted.why"),
    harmlessWhy: message("config-not-literal.quoted.harmless.why"),
    todo: message("config-not-literal.quoted.todo"),
  },
  assigned: {
    what: message("config-not-literal.assigned.what"),
    why: message("config-not-literal.assigned.why"),
    harmlessWhy: message("config-not-literal.assigned.harmless.why"),
    todo: message("config-not-literal.assigned.todo"),
  },
  empty: {
    what: message("config-not-literal.empty.what"),
    why: message("config-not-literal.empty.why"),
    harmlessWhy: "",
    todo: message("config-not-literal.empty.todo"),
  },
  path: {
    what: message("config-not-literal.path.what"),
    why: message("config-not-literal.plain.why"),
    harmlessWhy: "",
    todo: message("config-not-literal.path.todo"),
  },
  assignments: {
    what: message("config-not-literal.assignments.what"),
    why: message("config-not-literal.plain.why"),
    harmlessWhy: "",
    todo: message("config-not-literal.assignments.todo"),
  },
  plain: {
    what: message("config-not-literal.plain.what"),
    why: message("config-not-literal.plain.why"),
    harmlessWhy: "",
    todo: message("config-not-literal.plain.todo"),
  },
  map: {
    what: message("config-not-literal.map.what"),
    why: message("config-not-literal.map.why"),
    harmlessWhy: "",
    todo: message("config-not-literal.map.todo"),
  },
  string: {
    what: message("config-not-literal.string.what"),
    why: message("config-not-literal.string.why"),
    harmlessWhy: "",
    todo: message("config-not-literal.string.todo"),
  },
  outside: {
    what: message("config-not-literal.outside.what"),
    why: message("config-not-literal.outside.why"),
    harmlessWhy: "",
    todo: message("config-not-literal.outside.todo"),
  },
  list: {
    what: message("config-not-literal.list.what"),
    why: message("config-not-literal.list.why"),
    harmlessWhy: "",
    todo: message("config-not-literal.list.todo"),
  },
};

export const configNotLiteral: Rule = {
  id: "config-not-literal",
  topic: "reading",
  severity: "warning",
  title: "Configuration in a form that the server does not read as written",
  why: "If a file contains the configuration as a string, only a literal block ('|') keeps its lines unchanged. A folded block ('>') joins lines, and quotes turn line breaks into spaces. Without either, the configuration is not a string but keys of the surrounding file. The server does not look up a path there. Kestra's Helm chart takes those keys, and no string.",
  docs: docs.configuration,
  // Line breaks in a quoted string become spaces.
  fixesChange: { properties: ["added", "nothing", "other"], lines: 12 },
  examples: [
    { wholeFile: true, bad: example(">"), good: example("|") },
    { wholeFile: true, bad: example(""), good: example("|") },
    { wholeFile: true, bad: example('"', '        "\n'), good: example("|") },
    { wholeFile: true, bad: variableExample("KESTRA_CONFIGURATION: /app/application.yml") },
    { wholeFile: true, bad: chartExample(" |"), good: chartExample("") },
    {
      wholeFile: true,
      bad: `${variableExample("KESTRA_CONFIGURATION: |")}${keys(6)}`,
      good: `${variableExample("KESTRA_CONFIGURATION: |")}${keys(8)}`,
    },
  ],
  *check(config) {
    const { nonLiteral } = config.region;
    if (nonLiteral && nonLiteral.as !== "base64")
      yield finding(config, { ...nonLiteral, as: nonLiteral.as });
  },
};

function finding(config: Config, { as, at }: NonLiteral & { readonly as: WrongForm }): Finding {
  const { what, why, harmlessWhy, todo } = messages[as];
  // Without keys, there is nothing to read.
  const isHarmless = harmlessWhy !== "" && isReadCorrectly(config);
  return {
    at,
    what,
    why: isHarmless ? harmlessWhy : why,
    todo,
    ...(isHarmless ? { severity: "information" } : severities[as]),
    fixes: () => {
      if (isKeyless(as)) return [];
      const changes = literalChanges(config);
      // Further lines change what the server reads, such as who may log in.
      const isCertain = !isHarmless && as !== "outside";
      return changes ? [{ title: titles[as], changes, preferred: isCertain }] : [];
    },
  };
}

const severities: Partial<Record<WrongForm, Pick<Finding, "severity">>> = {
  empty: { severity: "hint" },
  outside: { severity: "error" },
};

const isKeyless = (as: WrongForm): as is KeylessForm =>
  as === "empty" || as === "path" || as === "assignments" || as === "plain";

const titles: Record<Exclude<WrongForm, KeylessForm>, Text> = {
  folded: message("config-not-literal.folded.fix"),
  quoted: message("config-not-literal.quoted.fix"),
  assigned: message("config-not-literal.assigned.fix"),
  map: message("config-not-literal.map.fix"),
  string: message("config-not-literal.string.fix"),
  list: message("config-not-literal.list.fix"),
  outside: message("config-not-literal.outside.fix"),
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

function variableExample(variable: string): string {
  return `services:
  kestra:
    image: kestra/kestra-ee:latest
    environment:
      ${variable}
`;
}

function keys(indentation: number): string {
  const lines = [
    "kestra:",
    "  queue:",
    "    type: postgres",
    "  repository:",
    "    type: postgres",
  ];
  return lines.map((line) => `${" ".repeat(indentation)}${line}\n`).join("");
}

function chartExample(open: string): string {
  return `configurations:
  application:${open}
    kestra:
      url: https://kestra.example.com
      queue.type: postgres
      repository.type: postgres
`;
}

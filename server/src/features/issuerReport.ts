// The report of a check with providers, as Markdown: what was asked, what was found, and what to do about it.
import { keptBack } from "../discovery/ask";
import type { CheckedClient } from "../discovery/checkClients";
import type { Check } from "../discovery/check";
import type { Fetched } from "../discovery/online";
import { addressOf } from "../discovery/shown";

export interface Report {
  readonly title: string;
  readonly markdown: string;
  /** Lines for a shell that ask what a browser has kept back; nothing where it has handed over everything. */
  readonly byHand?: string;
}

/** `say` says a sentence in the language of whoever reads the report. */
export function issuerReport(
  clients: readonly CheckedClient[],
  say: (text: string) => string = (text) => text,
): Report {
  const title = say(
    clients.length === 1 ? `Issuer of ${clients[0]?.client}` : "Issuers of all SSO clients",
  );
  const parts = clients.flatMap((client) => ["", ...partOf(client, say)]);
  const foot = [
    "",
    "---",
    "",
    say(
      "Asked from where this editor runs. Kestra asks from where it runs: in a container or a cluster, names and ways can be others.",
    ),
  ];
  const markdown = [`# ${escaped(title)}`, ...parts, ...foot, ""].join("\n");
  const byHand = clients.flatMap((client) =>
    "answer" in client ? keptBack(client.inquiry, client.answer).map(curl) : [],
  );
  return { title, markdown, ...(byHand.length === 0 ? {} : { byHand: byHand.join("\n") }) };
}

function partOf(checked: CheckedClient, say: (text: string) => string): string[] {
  const head = `## ${say(`Client ${code(checked.client)}`)}`;
  if ("refused" in checked)
    return [head, "", `${say("Not asked.")} ${escaped(say(checked.refused))}`];
  const { inquiry, answer, fact } = checked;
  const { assumed, discovery } = inquiry;
  const kept = keptBack(inquiry, answer);
  const problems = fact.checks.filter(({ problem }) => problem !== undefined);
  return [
    head,
    "",
    say(verdict(fact.checks, kept.length > 0)),
    "",
    say(`Asked: ${code(addressOf(discovery))}`),
    ...ledTo(answer.discovery).map(say),
    ...(assumed.length === 0
      ? []
      : ["", say(`It is assumed that nobody sets ${assumed.map(code).join(", ")}.`)]),
    "",
    `| | ${say("What")} | ${say("Found")} |`,
    "|---|---|---|",
    ...fact.checks.map(
      (check) => `| ${mark(check)} | ${cell(say(check.name))} | ${cell(say(check.found))} |`,
    ),
    ...(problems.length === 0 ? [] : ["", `### ${say("What to do")}`, ""]),
    ...problems.flatMap(({ problem }, index) =>
      problem
        ? [
            `${index + 1}. **${escaped(say(problem.what))}** ${escaped(say(problem.why))} ${escaped(say(problem.todo))}`,
          ]
        : [],
    ),
    "",
    say("To ask yourself:"),
    "",
    "```sh",
    ...new Set([discovery, ...kept].map(curl)),
    "```",
  ];
}

function verdict(checks: readonly Check[], isPartial: boolean): string {
  const severe = checks.filter((check) => mark(check) === "✗").length;
  if (severe > 0)
    return `**✗ ${severe === 1 ? "One thing is" : `${severe} things are`} in the way of a login.**`;
  if (isPartial) return "**• The browser has kept an answer back, so not everything is checked.**";
  return "**✓ Nothing here is in the way of a login.**";
}

const mark = ({ problem }: Check): "✓" | "✗" | "•" =>
  !problem ? "✓" : problem.severity === "error" || problem.severity === "warning" ? "✗" : "•";

function ledTo(fetched: Fetched): string[] {
  if (fetched.kind === "failed" || fetched.redirects.length === 0) return [];
  return ["", `Led on to: ${code(addressOf(fetched.url))}`];
}

/** What a stranger has said is text and nothing else: no link, no image, no markup. An address stays one to copy. */
const escaped = (text: string): string =>
  text
    .split(/'?(https?:\/\/[^\s'`|]+)'?/i)
    .map((part, index) =>
      index % 2 === 1 ? code(part) : part.replace(/[\\`*_{}[\]<>()#+!|~&$]/g, "\\$&"),
    )
    .join("");

const cell = (text: string): string => escaped(text).replace(/\s+/g, " ");

/** Text as code; a table and a line keep whole. */
const code = (text: string): string => `\`${text.replace(/[`|\s]+/g, " ").trim()}\``;

const curl = (address: string): string => `curl -sS ${shellWord(address)}`;

/** What a shell takes as one word. */
const shellWord = (text: string): string =>
  /^[\w.:/~%@-]+$/.test(text) ? text : `'${text.replaceAll("'", "%27")}'`;

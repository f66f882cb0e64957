// The report of an issuer check, as Markdown: the requests, the results, and what to do about them.
import { inEnglish } from "../messages/inEnglish";
import { and, message, type Text } from "../messages/message";
import { withheldUrls } from "../discovery/query";
import type { CheckedClient } from "../discovery/checkClients";
import type { Check } from "../discovery/check";
import type { Fetched } from "../discovery/online";
import { addressOf } from "../discovery/shown";

export interface Report {
  readonly title: string;
  readonly markdown: string;
  /** Shell commands for the requests that a browser blocks; undefined if it blocked none. */
  readonly shellCommands?: string;
}

/**
 * Renders a text in the reader's language. This happens here rather than in lsp/ because Markdown is escaped
 * afterwards.
 */
type RenderText = (text: Text) => string;

/** The report about some clients of one configuration. */
export function issuerReport(
  clients: readonly CheckedClient[],
  render: RenderText = inEnglish,
): Report {
  const title = render(
    clients.length === 1
      ? message("issuerReport.title", { client: clients[0]?.client ?? "" })
      : message("issuerReport.titleOfAll"),
  );
  const parts = clients.flatMap((client) => ["", ...partOf(client, render)]);
  const footer = ["", "---", "", render(message("issuerReport.foot"))];
  const markdown = [`# ${escaped(title)}`, ...parts, ...footer, ""].join("\n");
  const requests = clients.flatMap((client) =>
    "answer" in client ? withheldUrls(client.inquiry, client.answer).map(curl) : [],
  );
  return {
    title,
    markdown,
    ...(requests.length === 0 ? {} : { shellCommands: requests.join("\n") }),
  };
}

function partOf(checked: CheckedClient, say: RenderText): string[] {
  const head = `## ${say(message("issuerReport.head", { client: code(checked.client) }))}`;
  if ("refused" in checked)
    return [
      head,
      "",
      `${say(message("issuerReport.notChecked"))} ${escaped(say(checked.refused))}`,
    ];
  const { inquiry, answer, checks } = checked;
  const { assumed, discovery } = inquiry;
  const kept = withheldUrls(inquiry, answer);
  const problems = checks.filter(({ problem }) => problem !== undefined);
  return [
    head,
    "",
    say(verdict(checks, kept.length > 0)),
    "",
    say(message("issuerReport.requested", { discovery: code(addressOf(discovery)) })),
    ...redirects(answer.discovery).map(say),
    ...(assumed.length === 0
      ? []
      : [
          "",
          say(
            assumed.length === 1
              ? message("issuerReport.assumed", { assumed: and(assumed.map(code)) })
              : message("issuerReport.assumedMany", { assumed: and(assumed.map(code)) }),
          ),
        ]),
    "",
    `| | ${say(message("issuerReport.what"))} | ${say(message("issuerReport.found"))} |`,
    "|---|---|---|",
    ...checks.map(
      (check) => `| ${mark(check)} | ${cell(say(check.name))} | ${cell(say(check.found))} |`,
    ),
    ...(problems.length === 0 ? [] : ["", `### ${say(message("issuerReport.todo"))}`, ""]),
    ...problems.flatMap(({ problem }, index) =>
      problem
        ? [
            `${index + 1}. **${escaped(say(problem.what))}** ${escaped(say(problem.why))} ${escaped(say(problem.todo))}`,
          ]
        : [],
    ),
    "",
    say(message("issuerReport.byHand")),
    "",
    "```sh",
    ...new Set([discovery, ...kept].map(curl)),
    "```",
  ];
}

function verdict(checks: readonly Check[], isPartial: boolean): Text {
  const severe = checks.filter((check) => mark(check) === "✗").length;
  if (severe > 0)
    return severe === 1
      ? message("issuerReport.oneProblem")
      : message("issuerReport.manyProblems", { count: severe });
  if (isPartial) return message("issuerReport.isPartial");
  return message("issuerReport.isFine");
}

const mark = ({ problem }: Check): "✓" | "✗" | "•" =>
  !problem ? "✓" : problem.severity === "error" || problem.severity === "warning" ? "✗" : "•";

function redirects(fetched: Fetched): Text[] {
  if (fetched.kind === "failed" || fetched.redirects.length === 0) return [];
  return ["", message("issuerReport.redirectedTo", { url: code(addressOf(fetched.url)) })];
}

/** Untrusted responses are shown as plain text: no link, no image, no markup. A URL stays copyable. */
const escaped = (text: string): string =>
  text
    .split(/'?(https?:\/\/[^\s'`|]+)'?/i)
    .map((part, index) =>
      index % 2 === 1 ? code(part) : part.replace(/[\\`*_{}[\]<>()#+!|~&$]/g, "\\$&"),
    )
    .join("");

const cell = (text: string): string => escaped(text).replace(/\s+/g, " ");

/** Inline code that does not break a table row or a line. */
const code = (text: string): string => `\`${text.replace(/[`|\s]+/g, " ").trim()}\``;

const curl = (address: string): string => `curl -sS ${shellWord(address)}`;

/** Quotes a string as one shell word. */
const shellWord = (text: string): string =>
  /^[\w.:/~%@-]+$/.test(text) ? text : `'${text.replaceAll("'", "%27")}'`;

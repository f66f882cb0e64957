// A suppression comment that suppresses no finding. Unlike other rules, it is run by lint.ts itself, because it needs
// the comments and all findings, including suppressed ones.
import { message, type Text } from "../messages/message";
import { removeComment } from "../document/edits/commentPlace";
import { isFirstOnLine } from "../document/lines";
import { contains, type Span, type TextChange } from "../document/span";
import { nearest } from "../knowledge/nearest";
import { under } from "./shared/examples";
import type { Finding, Fix, Rule } from "./rule";
import {
  type IgnoreComment,
  type IgnoredRule,
  linesBelow,
  marker,
} from "./suppression/suppression";

const oidc = (...lines: readonly string[]): string => under("kestra.security.oidc", ...lines);

export const unusedIgnore: Rule = {
  id: "unused-ignore",
  topic: "comments",
  severity: "hint",
  title: "Comment that suppresses nothing",
  why: "A comment has no effect if it names no rule, an unknown rule, or a rule that finds nothing there. A comment that is no longer needed would hide the next mistake.",
  fixesChange: { properties: ["nothing"], lines: 1 },
  examples: [
    {
      bad: oidc("groups-claim-path: groups # kestra-config-ignore unknown-key"),
      good: oidc("groups-claim-path: groups"),
    },
    {
      bad: oidc("# kestra-config-ignore-next-line unknown-key", "groups-claim-path: groups"),
      good: oidc("groups-claim-path: groups"),
    },
    {
      bad: oidc(
        "group-path: groups # kestra-config-ignore unknown-key wrong-type -- read by a proxy",
      ),
      good: oidc("group-path: groups # kestra-config-ignore unknown-key -- read by a proxy"),
    },
    {
      bad: oidc(
        "# kestra-config-ignore-next-line unknown-key # read by a proxy",
        "groups-claim-path: groups",
      ),
      good: oidc("# read by a proxy", "groups-claim-path: groups"),
    },
    {
      bad: oidc("groups-claim-path: groups # kestra-config-ignore"),
      good: oidc("groups-claim-path: groups"),
    },
  ],
  check: () => [],
};

/** The results of linting a file, which decide whether its comments are unused. */
export interface Evaluation {
  readonly text: string;
  readonly comments: readonly IgnoreComment[];
  /** All findings, including suppressed ones. */
  readonly found: readonly { readonly rule: Rule; readonly at: Span }[];
  /** The names of all rules. */
  readonly rules: readonly string[];
  /** Whether the findings of a rule are complete; those of a rule that is off are not. */
  isComplete(rule: string): boolean;
}

/** The findings on comments that suppress nothing. */
export function* unusedIgnoreFindings(evaluation: Evaluation): Iterable<Finding> {
  for (const comment of evaluation.comments) {
    if (comment.names.length === 0) yield noRuleFinding(evaluation, comment);
    for (const named of comment.names) {
      // A user who suppresses this rule does not want it reported.
      if (named.name === unusedIgnore.id) continue;
      if (!evaluation.rules.includes(named.name))
        yield unknownRuleFinding(evaluation, comment, named);
      else if (isUnused(evaluation, comment, named))
        yield unusedFinding(evaluation, comment, named);
    }
  }
}

const isUnused = (
  evaluation: Evaluation,
  { covers }: IgnoreComment,
  { name }: IgnoredRule,
): boolean => evaluation.isComplete(name) && !rulesFoundIn(evaluation, covers).includes(name);

/** The rules of the findings that begin within a span, each once. */
const rulesFoundIn = ({ found }: Evaluation, span: Span): string[] => [
  ...new Set(found.filter(({ at }) => contains(span, at.start)).map(({ rule }) => rule.id)),
];

function noRuleFinding(evaluation: Evaluation, comment: IgnoreComment): Finding {
  const names = rulesFoundIn(evaluation, comment.covers).join(" ");
  return {
    at: comment.span,
    what: message("unused-ignore.noRule.what"),
    why: message("unused-ignore.noRule.why"),
    todo: names
      ? message("unused-ignore.rules.todo", { comment: marked(comment), names })
      : message("unused-ignore.noRule.todo"),
    tag: "unnecessary",
    fixes: () => [
      ...(names
        ? [
            insertion(
              comment.marker.end,
              ` ${names}`,
              message("unused-ignore.rules.fix", { names }),
            ),
          ]
        : []),
      removal(message("unused-ignore.comment.fix"), removeComment(evaluation.text, comment.span)),
    ],
  };
}

function unknownRuleFinding(
  { text, rules }: Evaluation,
  comment: IgnoreComment,
  named: IgnoredRule,
): Finding {
  const { name, span } = named;
  const meant = nearest(name, rules);
  return {
    at: span,
    what: message("unused-ignore.unknownRule.what", { name }),
    why: message("unused-ignore.unknownRule.why"),
    todo: meant ? message("didYouMean", { meant }) : message("unused-ignore.unknownRule.todo"),
    fixes: () => [
      ...(meant
        ? [
            {
              title: message("fix.changeTo", { text: meant }),
              changes: [{ span, text: meant }],
              preferred: true,
            },
          ]
        : []),
      removeRule(text, comment, named),
    ],
  };
}

function unusedFinding(
  evaluation: Evaluation,
  comment: IgnoreComment,
  named: IgnoredRule,
): Finding {
  const { text } = evaluation;
  const { scope, names, span } = comment;
  // In other linters, a comment on a line of its own applies to the line below.
  const isMeantForNext =
    scope === "line" &&
    isFirstOnLine(text, span.start) &&
    rulesFoundIn(evaluation, linesBelow(text, span.end)).includes(named.name);
  return {
    at: names.length === 1 ? span : named.span,
    what: message(`unused-ignore.${scope}.what`, { rule: named.name }),
    why: message("unused-ignore.why"),
    todo: isMeantForNext
      ? message("unused-ignore.nextLine.todo", { marker })
      : message("unused-ignore.todo"),
    tag: "unnecessary",
    fixes: () => [
      ...(isMeantForNext
        ? [insertion(comment.marker.end, "-next-line", message("unused-ignore.nextLine.fix"))]
        : []),
      removeRule(text, comment, named),
    ],
  };
}

const marked = ({ scope }: IgnoreComment): string =>
  scope === "line" ? marker : `${marker}-${scope}`;

/** Removes one name, or the whole comment if there is no other name. */
function removeRule(text: string, { names, span }: IgnoreComment, named: IgnoredRule): Fix {
  if (names.length === 1)
    return removal(message("unused-ignore.comment.fix"), removeComment(text, span));
  const before = names[names.indexOf(named) - 1];
  const next = names[names.indexOf(named) + 1];
  const start = before?.span.end ?? named.span.start;
  const end = before ? named.span.end : (next?.span.start ?? named.span.end);
  return removal(message("fix.remove", { name: named.name }), {
    span: { start, end },
    text: "",
  });
}

// Not preferred, because a line has no finding for a while when it is being edited.
const removal = (title: Text, change: TextChange): Fix => ({
  title,
  changes: [change],
  preferred: false,
});

const insertion = (offset: number, text: string, title: Text): Fix => ({
  title,
  changes: [{ span: { start: offset, end: offset }, text }],
  preferred: false,
});

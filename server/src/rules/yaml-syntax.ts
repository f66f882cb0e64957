// Invalid YAML.
import { message, type Text } from "../messages/message";
import type { SyntaxProblem } from "../document/yaml/diagnose";
import {
  alignFirstLines,
  breakLine,
  emptyLine,
  indentComments,
} from "../document/edits/blockScalarLines";
import { alignItems } from "../document/edits/nestedItems";
import { lineEnd, lineStart } from "../document/lines";
import { overlaps, type Span, type TextChange } from "../document/span";
import { type WithColon, withColon } from "../document/yaml/missingColon";
import { docs } from "../knowledge/docs";
import { findKey, type Key } from "../knowledge/schema/keys";
import { missingColons } from "../interpretation/nesting/missingColons";
import { removeMarker } from "../document/edits/markers";
import { strayMarkers } from "../interpretation/nesting/strayMarkers";
import { type LineSlip, lineSlips } from "../interpretation/nesting/lineSlips";
import type { Config } from "../micronaut/configuration";
import { type Place, placeAt } from "../micronaut/cursor/place";
import { at } from "../micronaut/tree/node";
import { changed } from "../micronaut/edits/rewrite";
import { indentationWidths, withoutTab } from "../micronaut/edits/tabs";
import type { LoaderError, LoaderErrorKind } from "../micronaut/tree/loaderErrors";
import type { Finding, Fix, Rule } from "./rule";
import { granting } from "./shared/examples";
import { syntaxMessages } from "./shared/syntaxMessages";
import { yaml } from "./shared/yaml";

export const yamlSyntax: Rule = {
  id: "yaml-syntax",
  topic: "reading",
  severity: "error",
  title: "Invalid YAML",
  why: "The server rejects a file that it cannot read and does not start.",
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
      bad: granting("FLOW:", "  - READ", " - CREATE"),
      good: granting("FLOW:", "  - READ", "  - CREATE"),
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
          url: https://kestra.example.com
          security
            oidc:
      `,
      good: yaml`
        kestra:
          url: https://kestra.example.com
          security:
            oidc:
      `,
    },
    {
      bad: granting("FLOW:", "  - READ", "    - CREATE"),
      good: granting("FLOW:", "  - READ", "  - CREATE"),
    },
    {
      bad: yaml`
        kestra:
          url: "https://kestra.example.com
          security:
            oidc:
      `,
      good: yaml`
        kestra:
          url: "https://kestra.example.com"
          security:
            oidc:
      `,
    },
  ],
  *check(config) {
    const slips = lineSlips(config);
    for (const slip of slips) yield slipFinding(slip);
    for (const problem of [...config.problems, ...config.loaderErrors]) {
      if (slips.some(({ covers }) => overlaps(covers, problem.span))) continue;
      const colon = fullwidthColonIn(config.text, problem);
      if (colon) {
        yield fullwidthColon(config.text, colon);
        continue;
      }
      const key = keyWithoutColon(config, problem);
      if (key) {
        yield key;
        continue;
      }
      const { what, why = message("yaml-syntax.why"), todo } = syntaxMessages[problem.kind];
      yield {
        at: problem.span,
        what: problem.kind === "tab-between" ? tabBetween(config.text, problem.span) : what,
        why,
        todo,
        fixes: () => fixesFor(config, problem),
      };
    }
    for (const { at, covers, name, changes } of missingColons(config))
      yield {
        at,
        covers,
        what: message("yaml-syntax.no-colon.what", { name }),
        why: message("yaml-syntax.no-colon.why"),
        todo: message("yaml-syntax.no-colon.todo"),
        fixes: () =>
          changes.length === 0
            ? []
            : [{ title: message("yaml-syntax.no-colon.fix", { name }), changes, preferred: true }],
      };
    for (const { at, below, changes } of strayMarkers(config))
      yield {
        at,
        covers: below,
        what: message("yaml-syntax.stray-marker.what"),
        why: message("yaml-syntax.stray-marker.why"),
        todo: message("yaml-syntax.stray-marker.todo"),
        fixes: () => [{ title: message("yaml-syntax.stray-marker.fix"), changes, preferred: true }],
      };
  },
};

const slipFinding = ({ kind, at, covers, spaces, changes, isCertain }: LineSlip): Finding => ({
  at,
  covers,
  what: message(`yaml-syntax.slip.${kind}.what`),
  why: message("yaml-syntax.why"),
  todo: message(`yaml-syntax.slip.${kind}.todo`),
  fixes: () => [
    { title: message(`yaml-syntax.slip.${kind}.fix`, { spaces }), changes, preferred: isCertain },
  ],
});

/**
 * A key without a colon. A name that is not known may be a word of another value, and so may one that users choose, unless
 * its value is below.
 */
function keyWithoutColon(
  config: Config,
  { kind, span }: SyntaxProblem | LoaderError,
): Finding | undefined {
  const written = kind === "missing-colon" ? withColon(config.text, span) : undefined;
  const place = written && placeAt(config, span.start);
  if (!written || place?.part !== "key") return undefined;
  const { name, changes, isBlock } = written;
  const key = findKey(place.path);
  if (!key && !isBlock) return undefined;
  // Any other name may be a secret on a line of its own.
  const title =
    key?.chosen === false
      ? message("yaml-syntax.no-colon.fix", { name })
      : message("refused-file.add-colon.fix");
  return {
    at: span,
    what: message("yaml-syntax.key-without-colon.what"),
    why: message("yaml-syntax.why"),
    todo: message("yaml-syntax.key-without-colon.todo"),
    fixes: () => {
      const { problems } = changed(config, changes);
      const isLeft = problems.some((problem) => overlaps(problem.span, span));
      if (isLeft || problems.length > config.problems.length) return [];
      const preferred = key !== undefined && isCertainKey(config, key, place, written);
      return [{ title, changes, preferred }];
    },
  };
}

/** Whether a line without a colon is certainly this key, and no part of a text, an item or the key a second time. */
function isCertainKey(
  config: Config,
  { chosen, schema }: Key,
  { path, pair }: Place,
  { isBlock, isSentence }: WithColon,
): boolean {
  if ((at(config.root, path)?.entries.length ?? 0) > 1) return false;
  if (isBlock) return !chosen || pair?.value?.kind === "map";
  const takesWord = schema.type !== "object" && schema.type !== "array";
  return !chosen && !isSentence && (takesWord || pair?.value?.kind !== "scalar");
}

/** A fullwidth colon after the key of a line that the server cannot read. */
function fullwidthColonIn(
  text: string,
  { kind, span }: SyntaxProblem | LoaderError,
): Span | undefined {
  if (kind !== "missing-colon") return undefined;
  const start = lineStart(text, span.start);
  const [before] =
    /^ *(?:- +)*["']?[\w.-]+["']? *(?=\uFF1A)/.exec(text.slice(start, span.end)) ?? [];
  if (before === undefined) return undefined;
  return { start: start + before.length, end: start + before.length + 1 };
}

function fullwidthColon(text: string, at: Span): Finding {
  const isFollowed = /^(?:\s|$)/.test(text.slice(at.end, at.end + 1));
  return {
    at,
    what: message("yaml-syntax.fullwidth-colon.what"),
    why: message("yaml-syntax.why"),
    todo: message("yaml-syntax.fullwidth-colon.todo"),
    fixes: () => [
      {
        title: message("yaml-syntax.fullwidth-colon.fix"),
        changes: [{ span: at, text: isFollowed ? ":" : ": " }],
        preferred: true,
      },
    ],
  };
}

/** Names what is before a tab. A value may be a secret, so it is not part of the message. */
function tabBetween(text: string, { start }: Span): Text {
  const before = text.slice(lineStart(text, start), start).trimEnd();
  const word = before.split(/[\s"'[\]{},]/).at(-1) ?? "";
  const last = before.slice(-1);
  const named = /^[\w.-]+:$|^---$|^\.\.\.$/.test(word) ? word : last;
  if (named === last && !/^[-?:,|>[\]{}]$/.test(last)) return syntaxMessages["tab-between"].what;
  return message("yaml-syntax.tab-between.what", { before: message("quoted", { name: named }) });
}

function fixesFor(config: Config, { kind, span }: SyntaxProblem | LoaderError): Fix[] {
  if (kind === "tab") return indentationFixes(config);
  const repair = repairOf(config, kind, span);
  return repair ? [{ ...repair, preferred: true }] : [];
}

/** Spaces instead of the tabs in the indentation: the only ones that fit, or else a choice. */
function indentationFixes(config: Config): Fix[] {
  const [first, ...others] = indentationWidths(config);
  if (first && others.length === 0)
    return [{ title: message("yaml-syntax.tab.fix"), changes: first.changes, preferred: true }];
  return [first ?? [], others].flat().map(({ width, changes }) => ({
    title: message("yaml-syntax.tab.width.fix", { width }),
    changes,
    preferred: false,
  }));
}

const closingOf: Readonly<Record<string, string>> = { '"': '"', "'": "'", "[": "]", "{": "}" };

/** Closes the quote or bracket at the start of a span at the end of its line. What follows a comment sign may belong to the value. */
function closing(text: string, { start }: Span): TextChange[] {
  const line = text.slice(start, lineEnd(text, start)).trimEnd();
  const closed = closingOf[line.charAt(0)];
  if (closed === undefined || /\s#/.test(line)) return [];
  const end = start + line.length;
  return [{ span: { start: end, end }, text: closed }];
}

/** The only fix for a problem; undefined if none is certain. */
function repairOf(
  config: Config,
  kind: SyntaxProblem["kind"] | LoaderErrorKind,
  span: Span,
): Pick<Fix, "title" | "changes"> | undefined {
  const { text, region, problems, lineBreak } = config;
  switch (kind) {
    case "indentation-indicator":
      return {
        title: message("yaml-syntax.indentation-indicator.fix"),
        changes: [{ span, text: "" }],
      };
    case "missing-space":
    case "key-like-scalar":
    case "bracket-in-key":
      return {
        title: message("yaml-syntax.missing-space.fix"),
        changes: [{ span: { start: span.end, end: span.end }, text: " " }],
      };
    case "double-colon":
      return {
        title: message("yaml-syntax.double-colon.fix"),
        changes: [{ span, text: "" }],
      };
    case "nested-item":
      return {
        title: message("yaml-syntax.nested-item.fix"),
        changes: alignItems(text, span),
      };
    case "unclosed-quote":
    case "unclosed-bracket": {
      const changes = closing(text, span);
      return changed(config, changes).problems.every((other) => other.span.end < span.start)
        ? { title: message(`yaml-syntax.${kind}.fix`), changes }
        : undefined;
    }
    case "document-end": {
      const changes = [removeMarker(text, span)];
      return changed(config, changes).problems.length < problems.length
        ? { title: message("yaml-syntax.stray-marker.fix"), changes }
        : undefined;
    }
    case "tab-line":
    case "tab-comment":
      return {
        title: message("yaml-syntax.tab-in-block.fix"),
        changes: withoutTab(config, span),
      };
    case "tab-between": {
      const changes = withoutTab(config, span);
      const isRemoved = changes.every((change) => change.text === "");
      return {
        title: message(isRemoved ? "yaml-syntax.tab-in-block.fix" : "yaml-syntax.tab-between.fix"),
        changes,
      };
    }
    case "early-end": {
      const changes = indentComments(text, span.start);
      return changes && { title: message("yaml-syntax.early-end.fix"), changes };
    }
    case "deep-first-line":
      return {
        title: message("yaml-syntax.deep-first-line.fix"),
        changes: alignFirstLines(text, span.start),
      };
    case "tab-in-block":
      return {
        title: message("yaml-syntax.tab-in-block.fix"),
        changes: emptyLine(text, span.start),
      };
    case "line-separator": {
      // With another problem, it is not certain that the key below is at the right place.
      const isOnly = problems.every((problem) => problem.kind === kind);
      const changes = isOnly ? breakLine(text, span, region.span, lineBreak) : undefined;
      return changes && { title: message("yaml-syntax.line-separator.fix"), changes };
    }
    default:
      return undefined;
  }
}

// What to say about each problem of invalid YAML.
import type { ProblemKind } from "../../document/yaml/diagnose";
import { message, type Text } from "../../messages/message";
import { maxAliases, type LoaderErrorKind } from "../../micronaut/tree/loaderErrors";

interface SyntaxMessages {
  readonly what: Text;
  /** Set if the reason is not that the server cannot read the file. */
  readonly why?: Text;
  readonly todo: Text;
}

export const syntaxMessages: Record<ProblemKind | LoaderErrorKind, SyntaxMessages> = {
  tab: { what: message("yaml-syntax.tab.what"), todo: message("yaml-syntax.tab.todo") },
  "tab-line": {
    what: message("yaml-syntax.tab-line.what"),
    todo: message("yaml-syntax.tab-in-block.todo"),
  },
  "tab-comment": {
    what: message("yaml-syntax.tab-comment.what"),
    todo: message("yaml-syntax.tab-in-block.todo"),
  },
  "tab-between": {
    what: message("yaml-syntax.tab-between.what", {
      before: message("yaml-syntax.tab-between.value"),
    }),
    todo: message("yaml-syntax.tab-between.todo"),
  },
  "unclosed-quote": {
    what: message("yaml-syntax.unclosed-quote.what"),
    todo: message("yaml-syntax.unclosed-quote.todo"),
  },
  "unclosed-bracket": {
    what: message("yaml-syntax.unclosed-bracket.what"),
    todo: message("yaml-syntax.unclosed-bracket.todo"),
  },
  "missing-space": {
    what: message("yaml-syntax.missing-space.what"),
    todo: message("yaml-syntax.missing-space.todo"),
  },
  "key-like-scalar": {
    what: message("yaml-syntax.missing-space.what"),
    why: message("yaml-syntax.key-like-scalar.why"),
    todo: message("yaml-syntax.missing-space.todo"),
  },
  "bracket-in-key": {
    what: message("yaml-syntax.missing-space.what"),
    why: message("yaml-syntax.bracket-in-key.why"),
    todo: message("yaml-syntax.missing-space.todo"),
  },
  "missing-colon": {
    what: message("yaml-syntax.missing-colon.what"),
    todo: message("yaml-syntax.missing-colon.todo"),
  },
  indentation: {
    what: message("yaml-syntax.indentation.what"),
    todo: message("yaml-syntax.indentation.todo"),
  },
  "nested-value": {
    what: message("yaml-syntax.nested-value.what"),
    todo: message("yaml-syntax.nested-value.todo"),
  },
  "reserved-start": {
    what: message("yaml-syntax.reserved-start.what"),
    todo: message("yaml-syntax.reserved-start.todo"),
  },
  "control-character": {
    what: message("yaml-syntax.control-character.what"),
    todo: message("yaml-syntax.control-character.todo"),
  },
  "too-deep": {
    what: message("yaml-syntax.too-deep.what"),
    todo: message("yaml-syntax.too-deep.todo"),
  },
  "unknown-alias": {
    what: message("yaml-syntax.unknown-alias.what"),
    todo: message("yaml-syntax.unknown-alias.todo"),
  },
  "cyclic-alias": {
    what: message("yaml-syntax.cyclic-alias.what"),
    todo: message("yaml-syntax.cyclic-alias.todo"),
  },
  "indentation-indicator": {
    what: message("yaml-syntax.indentation-indicator.what"),
    todo: message("yaml-syntax.indentation-indicator.todo"),
  },
  "early-end": {
    what: message("yaml-syntax.early-end.what"),
    why: message("yaml-syntax.early-end.why"),
    todo: message("yaml-syntax.early-end.todo"),
  },
  "deep-first-line": {
    what: message("yaml-syntax.deep-first-line.what"),
    why: message("yaml-syntax.deep-first-line.why"),
    todo: message("yaml-syntax.deep-first-line.todo"),
  },
  "tab-in-block": {
    what: message("yaml-syntax.tab-in-block.what"),
    why: message("yaml-syntax.tab-in-block.why"),
    todo: message("yaml-syntax.tab-in-block.todo"),
  },
  "line-separator": {
    what: message("yaml-syntax.line-separator.what"),
    why: message("yaml-syntax.line-separator.why"),
    todo: message("yaml-syntax.line-separator.todo"),
  },
  "long-key": {
    what: message("yaml-syntax.long-key.what"),
    todo: message("yaml-syntax.long-key.todo"),
  },
  "double-colon": {
    what: message("yaml-syntax.double-colon.what"),
    why: message("yaml-syntax.double-colon.why"),
    todo: message("yaml-syntax.double-colon.todo"),
  },
  "nested-item": {
    what: message("yaml-syntax.nested-item.what"),
    why: message("yaml-syntax.nested-item.why"),
    todo: message("yaml-syntax.nested-item.todo"),
  },
  "document-end": {
    what: message("yaml-syntax.document-end.what"),
    todo: message("yaml-syntax.document-end.todo"),
  },
  "too-many-aliases": {
    what: message("yaml-syntax.too-many-aliases.what", { mostAliases: maxAliases }),
    todo: message("yaml-syntax.too-many-aliases.todo"),
  },
  "merge-of-non-mapping": {
    what: message("yaml-syntax.merge-of-non-mapping.what"),
    todo: message("yaml-syntax.merge-of-non-mapping.todo"),
  },
  "null-key": {
    what: message("yaml-syntax.null-key.what"),
    todo: message("yaml-syntax.null-key.todo"),
  },
  "invalid-date": {
    what: message("yaml-syntax.invalid-date.what"),
    todo: message("yaml-syntax.invalid-date.todo"),
  },
  unreadable: {
    what: message("yaml-syntax.unreadable.what"),
    todo: message("yaml-syntax.unreadable.todo"),
  },
  rejected: {
    what: message("yaml-syntax.unreadable.what"),
    todo: message("yaml-syntax.unreadable.todo"),
  },
};

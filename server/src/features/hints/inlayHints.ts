// Inlay hints, only where the text itself is misleading: the effective value if another one is written, the duration of
// a plain number of seconds, and actions without effect. Facts already shown by a finding or a lens get no hint: a
// client's redirect URI, a permission of another version, a duration with units.
import { type InlayHint, type Range } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { keyOf, type Worded } from "../../messages/message";
import { contains, type Span } from "../../document/span";
import type { KestraFile } from "../../interpretation/kestraFile";
import type { KestraVersion } from "../../knowledge/versions";
import { effectHints } from "./effectHints";
import { actionHints } from "./actionHints";
import { timeHints } from "./timeHints";

export interface HintOptions {
  readonly target: KestraVersion | undefined;
  /** Which hints are enabled. */
  readonly show: Readonly<Record<"effectiveValues" | "times" | "withoutEffect", boolean>>;
}

/** The hints of a span of a file, in text order. */
export function inlayHints(
  file: KestraFile,
  document: TextDocument,
  range: Range,
  { target, show }: HintOptions,
): Worded<InlayHint>[] {
  const span: Span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const hints = file.configs.flatMap((config) => [
    ...(show.effectiveValues ? effectHints(config, span) : []),
    ...(show.times ? timeHints(config) : []),
    ...(show.withoutEffect ? actionHints(config, target) : []),
  ]);
  // A mapping that several places share through an alias is visited several times.
  const byPlace = new Map(hints.map((hint) => [`${hint.offset} ${keyOf(hint.label)}`, hint]));
  return [...byPlace.values()]
    .filter(({ offset }) => contains(span, offset))
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, label, tooltip }) => ({
      position: document.positionAt(offset),
      label,
      tooltip,
      paddingLeft: true,
    }));
}

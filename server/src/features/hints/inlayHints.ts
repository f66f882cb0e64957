// Inlay hints, few and only where the text itself misleads: the value that is in effect although another is written, what
// a plain number of seconds is, and actions that do nothing. What a finding or a lens already says has no hint: neither a
// client's redirect URI, nor a permission of another version, nor a duration that says its own units.
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
  /** Which hints the user wants. */
  readonly show: Readonly<Record<"effectiveValues" | "times" | "withoutEffect", boolean>>;
}

/** The hints of a stretch of a file, in the order of the text. */
export function inlayHints(
  file: KestraFile,
  document: TextDocument,
  range: Range,
  { target, show }: HintOptions,
): Worded<InlayHint>[] {
  const asked: Span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const hints = file.configs.flatMap((config) => [
    ...(show.effectiveValues ? effectHints(config, asked) : []),
    ...(show.times ? timeHints(config) : []),
    ...(show.withoutEffect ? actionHints(config, target) : []),
  ]);
  // A block that several places share by an alias is read several times.
  const byPlace = new Map(hints.map((hint) => [`${hint.offset} ${keyOf(hint.label)}`, hint]));
  return [...byPlace.values()]
    .filter(({ offset }) => contains(asked, offset))
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, label, tooltip }) => ({
      position: document.positionAt(offset),
      label,
      tooltip,
      paddingLeft: true,
    }));
}

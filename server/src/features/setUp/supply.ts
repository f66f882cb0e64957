// Sets the environment variables that a configuration reads secrets from, in the file that starts the server and in
// its sibling file. What cannot be written becomes a next step.
import { message } from "../../messages/message";
import { namesIn } from "../../document/envFile";
import { applyChanges, type Span, type TextChange } from "../../document/span";
import { readKestraFile } from "../../interpretation/kestraFile";
import type { NextStep } from "../../knowledge/providers/provider";
import { supplyVariables } from "../../rules/shared/supplyVariable";
import type { Config } from "../../micronaut/configuration";
import { type SiblingEdits, siblingEdits } from "../codeActions/siblingEdits";
import type { Surroundings } from "../codeActions/supplyFix";

export interface Supplied {
  readonly text: string;
  /** The edits of the sibling file. Undefined if it needs none. */
  readonly kept: SiblingEdits | undefined;
  readonly next: readonly NextStep[];
  /** Maps a span in the text before to the text after. */
  moved(span: Span): Span;
}

/** The text of a configuration's file with the variables that its server lacks. */
export function supplySecrets(
  config: Config,
  names: readonly string[],
  { sibling, abilities }: Surroundings,
): Supplied {
  const { text } = config;
  const file = readKestraFile(text);
  const read = file.configs.find(({ region }) => region.span.start === config.region.span.start);
  if (!read || names.length === 0)
    return { text, kept: undefined, next: [], moved: (span) => span };
  const supplied = supplyVariables(
    file,
    read,
    names.map((name) => ({ name })),
  );
  const { changes, notes } = supplied;
  const needed = supplied.sibling?.variables ?? [];
  const kept = sibling && siblingEdits(needed, sibling, abilities);
  const present = namesIn(sibling?.text ?? "");
  return {
    text: applyChanges(text, changes),
    kept,
    next: [
      ...notes.map((note): NextStep => ({ text: note })),
      ...needed
        .filter(({ name }) => !present.has(name))
        .map(({ name }) => ({
          text: message("setUp.setVariable", { name, file: supplied.sibling?.name ?? "" }),
          copy: `${name}=`,
        })),
    ],
    moved: ({ start, end }) => ({ start: shifted(changes, start), end: shifted(changes, end) }),
  };
}

const shifted = (changes: readonly TextChange[], offset: number): number =>
  changes
    .filter(({ span }) => span.end <= offset)
    .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), offset);

// The environment variables that a configuration reads its secrets from: what can be written into the file that starts
// the server is written, and the rest is told.
import { applyChanges, type Span, type TextChange } from "../../document/span";
import { readKestraFile } from "../../knowledge/kestraFile";
import type { NextStep } from "../../knowledge/providers/provider";
import { supplyVariables } from "../../knowledge/supplyVariable";
import type { Config } from "../../micronaut/configuration";

export interface Supplied {
  readonly text: string;
  readonly next: readonly NextStep[];
  /** A place in the text before, in the text after. */
  moved(span: Span): Span;
}

/** The text of a configuration's file with the variables that its server lacks. */
export function supply(config: Config, names: readonly string[]): Supplied {
  const { text } = config;
  const file = readKestraFile(text);
  const start = config.region.span.start;
  const read = file.configs.find(({ region }) => region.span.start === start);
  if (!read || names.length === 0) return { text, next: [], moved: (span) => span };
  const needed = names.map((name) => ({ name }));
  const { changes, notes, beside } = supplyVariables(file, read, needed);
  return {
    text: applyChanges(text, changes),
    next: [
      ...notes.map((note): NextStep => ({ text: note })),
      ...(beside?.variables ?? []).map(({ name }) => ({
        text: `Write the value of ${name} into ${beside?.name ?? ""}.`,
        copy: `${name}=`,
      })),
    ],
    moved: ({ start: from, end }) => ({
      start: shifted(changes, from),
      end: shifted(changes, end),
    }),
  };
}

const shifted = (changes: readonly TextChange[], offset: number): number =>
  changes
    .filter(({ span }) => span.end <= offset)
    .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), offset);

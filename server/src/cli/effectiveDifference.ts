// How two servers differ, as text and as JSON.
import type { Difference } from "../effective/difference";
import { yamlScalar } from "../effective/formats/scalar";
import { type JsonOptions, jsonProperty } from "../effective/formats/json";
import { textOfNote } from "../effective/formats/text";
import { type Group, nameOfGroup } from "../effective/heading";
import { noteOn } from "../effective/notes";
import type { EffectiveProperty } from "../effective/property";

export interface Comparison {
  readonly before: Group;
  readonly after: Group;
  readonly differences: readonly Difference[];
}

/** One line for each value, in the form of a diff. */
export function differenceText(
  { before, after, differences }: Comparison,
  options: JsonOptions,
): string {
  if (differences.length === 0) return "";
  const lines = differences.flatMap((each) => [
    ...valueLine("-", each.before, each, options),
    ...valueLine("+", each.after, each, options),
  ]);
  return [`--- ${fileOf(before, options)}`, `+++ ${fileOf(after, options)}`, ...lines]
    .map((line) => `${line}\n`)
    .join("");
}

const fileOf = (group: Group, { fileName }: JsonOptions): string =>
  nameOfGroup(group, fileName(group.effective.uri));

function valueLine(
  sign: string,
  property: EffectiveProperty | undefined,
  { before, after }: Difference,
  options: JsonOptions,
): string[] {
  if (!property) return [];
  const { name, value } = property;
  const areSecrets = before?.value.kind === "secret" && after?.value.kind === "secret";
  const notes = [
    ...(areSecrets ? ["another secret"] : []),
    ...(options.origins ? [textOfNote(noteOn(property), options)] : []),
  ];
  const note = notes.length > 0 ? `  # ${notes.join(", ")}` : "";
  return [`${sign}${name}: ${yamlScalar(value)}${note}`];
}

export const jsonDifferences = (
  { before, after, differences }: Comparison,
  options: JsonOptions,
): object => ({
  before: fileOf(before, options),
  after: fileOf(after, options),
  differences: differences.map((each) => ({
    name: each.name,
    before: each.before ? jsonProperty(each.before, options) : null,
    after: each.after ? jsonProperty(each.after, options) : null,
  })),
});

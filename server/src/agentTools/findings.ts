// The findings in a file, with ids by which an agent chooses what to fix.
import { TextDocument } from "vscode-languageserver-textdocument";
import { isTooLarge } from "../document/limits";
import type { Budget } from "../micronaut/configuration";
import type { Fix } from "../rules/rule";
import { lint, type LintFinding } from "../rules/running/lint";
import { toRange } from "../features/ranges";
import type { KestraFile } from "../interpretation/kestraFile";
import { budgetOf, editorBudget, withBudget } from "../rules/running/budget";
import { placeOf } from "./edits";
import { partsOf, type Subject } from "./subject";

export interface NamedFinding {
  /** Such as `unknown-key@3:5`: the rule, the line and the column. The same as long as the text is. */
  readonly id: string;
  readonly finding: LintFinding;
  /** The file or code block that it is in. */
  readonly file: KestraFile;
}

/** The findings in the order of the text. Their fixes share the budget. */
export function namedFindings(
  subject: Subject,
  text = subject.text,
  budget: Budget = budgetOf(editorBudget),
): NamedFinding[] {
  if (isTooLarge(text)) return [];
  const document = TextDocument.create(subject.uri, "", 0, text);
  const seen = new Map<string, number>();
  return partsOf(subject, text).flatMap(({ file: unmetered, options }) => {
    const file = withBudget(unmetered, budget);
    return lint(file, options).map((finding) => {
      const { startLine, startColumn } = placeOf(toRange(document, finding.at));
      const place = `${finding.rule.id}@${startLine}:${startColumn}`;
      const count = (seen.get(place) ?? 0) + 1;
      seen.set(place, count);
      return { id: count === 1 ? place : `${place}:${count}`, finding, file };
    });
  });
}

/** The id of a fix of a finding. `index` counts from 0. */
export const fixId = (finding: string, index: number): string => `${finding}/${index + 1}`;

/** The fix that an id means: of a finding, the best one. */
export function chosenFix(
  all: readonly NamedFinding[],
  id: string,
): { readonly chosen: NamedFinding; readonly fix: Fix | undefined } | undefined {
  const [finding = "", number] = id.split("/");
  const chosen = all.find((each) => each.id === finding);
  if (!chosen) return undefined;
  const fixes = chosen.finding.fixes();
  const fix =
    number === undefined
      ? (fixes.find(({ preferred }) => preferred) ?? fixes[0])
      : fixes[Number(number) - 1];
  return { chosen, fix };
}

// Whether an edit has made findings of its own: what is found after it, compared with what was found before.
import { keyOf } from "../../messages/message";
import type { LintFinding } from "./lint";

/** Whether everything that is found after an edit was found before it, wherever it stands now. */
export function findsNothingNew(
  before: readonly LintFinding[],
  after: readonly LintFinding[],
): boolean {
  const left = new Map<string, number>();
  for (const finding of before) left.set(reported(finding), (left.get(reported(finding)) ?? 0) + 1);
  return after.every((finding) => {
    const count = left.get(reported(finding)) ?? 0;
    left.set(reported(finding), count - 1);
    return count > 0;
  });
}

/** What a finding says; its place moves with every edit. */
const reported = ({ rule, message }: LintFinding): string => `${rule.id} ${keyOf(message)}`;

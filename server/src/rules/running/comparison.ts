// Whether an edit causes new findings.
import { keyOf } from "../../messages/message";
import type { LintFinding } from "./lint";

/** Whether every finding after an edit existed before it, possibly at another position. */
export function addsNoFindings(
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

/** Identifies a finding without its position, which changes with every edit. */
const reported = ({ rule, message }: LintFinding): string => `${rule.id} ${keyOf(message)}`;

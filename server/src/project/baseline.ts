// The accepted findings of a project: their number per rule and file, so that only new ones are reported. Positions are
// not stored because every edit would move them, and nothing of a file's text because it may contain secrets.
import * as z from "zod/mini";

const counts = z.record(z.string(), z.int().check(z.minimum(1)));

const baselineSchema = z.strictObject({
  version: z.literal(1),
  /** Keyed by file, relative to the baseline's folder, and then by rule. */
  findings: z.record(z.string(), counts),
});

export type Baseline = z.infer<typeof baselineSchema>["findings"];

export const emptyBaseline: Baseline = {};

/** Parses a baseline file; undefined if it is invalid. Never throws. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const read = baselineSchema.safeParse(JSON.parse(text));
    return read.success ? read.data.findings : undefined;
  } catch {
    return undefined;
  }
}

interface Evaluated {
  readonly rule: { readonly id: string };
}

/** The baseline that contains all of these findings. */
export function baselineOf(
  files: readonly { readonly name: string; readonly findings: readonly Evaluated[] }[],
): Baseline {
  const counted = files
    .filter(({ findings }) => findings.length > 0)
    .map(({ name, findings }) => [name, countByRule(findings)] as const);
  return Object.fromEntries(counted.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const baselineText = (findings: Baseline): string =>
  `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;

/**
 * The findings of a file that are not in its baseline. If a rule has more than the baseline contains, it is impossible
 * to tell which are new, so all of them are returned.
 */
export function newFindings<F extends Evaluated>(
  known: Readonly<Record<string, number>> | undefined,
  findings: readonly F[],
): F[] {
  const counts = countByRule(findings);
  return findings.filter(({ rule: { id } }) => (counts[id] ?? 0) > (known?.[id] ?? 0));
}

/** Whether the baseline contains more findings of a file than there are now. */
export function hasFixedFindings(
  known: Readonly<Record<string, number>> | undefined,
  findings: readonly Evaluated[],
): boolean {
  const counts = countByRule(findings);
  return Object.entries(known ?? {}).some(([rule, count]) => count > (counts[rule] ?? 0));
}

function countByRule(findings: readonly Evaluated[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule.id] = (counts[rule.id] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

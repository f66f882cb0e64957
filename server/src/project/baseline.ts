// The findings that a project lives with for now: how many of each rule in each file, so that only new ones are reported.
// A number and no place, for every edit would move that; and nothing of a file's text, for it may hold secrets.
import * as z from "zod/mini";

const counts = z.record(z.string(), z.int().check(z.minimum(1)));

const baselineSchema = z.strictObject({
  version: z.literal(1),
  /** By file, relative to the baseline's own folder, and rule. */
  findings: z.record(z.string(), counts),
});

export type Baseline = z.infer<typeof baselineSchema>["findings"];

export const emptyBaseline: Baseline = {};

/** Reads a baseline file; nothing where it is none. Never throws. */
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

/** The baseline in which all of these findings are known. */
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
 * The findings of a file that its baseline does not know. Where there are more of a rule than it knows, nobody can tell
 * which of them are new, and all of them are left.
 */
export function newFindings<F extends Evaluated>(
  known: Readonly<Record<string, number>> | undefined,
  findings: readonly F[],
): F[] {
  const counts = countByRule(findings);
  return findings.filter(({ rule: { id } }) => (counts[id] ?? 0) > (known?.[id] ?? 0));
}

/** Whether a baseline knows more findings of a file than there are. */
export function hasVanished(
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

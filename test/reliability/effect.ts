// The effect of an edit on what the server reads: compares effective properties, not text.
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import type { Effect } from "../../server/src/rules/rule";
import { propertiesOf } from "../../server/src/micronaut/tree/properties";

/** `broken`: the file could be parsed before the edit, and cannot be parsed after it. */
export type Outcome = Effect | "broken";

export function effectOf(before: string, after: string): Outcome {
  if (before !== latest.text) latest = { text: before, properties: propertiesIn(before) };
  const [own, now] = [latest.properties, propertiesIn(after)];
  if (!own) return "unread";
  if (!now) return "broken";
  const same = [...own].filter(([name, value]) => now.get(name) === value).length;
  if (same === own.size && same === now.size) return "nothing";
  if (same === own.size) return "added";
  if (same === now.size) return "removed";
  if (own.size === now.size && [...own.keys()].every((name) => now.has(name))) return "value";
  const [values, valuesNow] = [own, now].map((all) => JSON.stringify([...all.values()].sort()));
  return values === valuesNow ? "moved" : "other";
}

/** Many edits of the same text are compared, one after the other. */
let latest: { readonly text: string; readonly properties: ReturnType<typeof propertiesIn> } = {
  text: "",
  properties: propertiesIn(""),
};

function propertiesIn(text: string): Map<string, string> | undefined {
  const { configs } = readKestraFile(text);
  if (configs.some(({ problems }) => problems.length > 0)) return undefined;
  return new Map(
    configs.flatMap(({ root }, index) =>
      [...propertiesOf(root)].map(([name, { value }]): [string, string] => [
        `${index} ${name}`,
        "text" in value ? value.text : "value" in value ? String(value.value) : value.kind,
      ]),
    ),
  );
}

/** The lines of `before` that are not in `after`, or less often; spaces around them do not count. */
export function lostLines(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const line of linesOf(after)) left.set(line, (left.get(line) ?? 0) + 1);
  return linesOf(before).filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim());

// The texts of coverage-guided runs that reach what no other reaches, as they are kept.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";

const folder = "test/fuzz/corpus";

export const kept = (): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));

/** Keeps a text under a name of its own, and says which. */
export function keep(text: string, where = folder): string {
  mkdirSync(where, { recursive: true });
  const name = `${createHash("sha256").update(text).digest("hex").slice(0, 12)}.yml`;
  writeFileSync(`${where}/${name}`, text);
  return name;
}

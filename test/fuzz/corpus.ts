// The corpus of the coverage-guided runs: texts that each reach code which no other text reaches.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";

const folder = "test/fuzz/corpus";

export const corpus = (): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));

/** Saves a text under a unique name and returns that name. */
export function save(text: string, where = folder): string {
  mkdirSync(where, { recursive: true });
  const name = `${createHash("sha256").update(text).digest("hex").slice(0, 12)}.yml`;
  writeFileSync(`${where}/${name}`, text);
  return name;
}

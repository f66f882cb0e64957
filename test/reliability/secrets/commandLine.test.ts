// Secrets are planted in every possible place. The command line prints none of them, in any format or command.
import assert from "node:assert/strict";
import { fileKinds } from "../../fileKinds";
import { runOn } from "../../cli/terminal";
import { containsMark } from "./leaks";
import { plants, wholeFiles } from "./plants";

const commands: readonly (readonly string[])[] = [
  ...["text", "json", "sarif", "github", "junit"].map((format) => ["check", "--format", format]),
  ["check", "--fix-dry-run"],
  ["check", "--update-baseline", "--baseline", "known.json"],
  ["migrate", "--to", "2.0", "--dry-run"],
  ["effective", "--origins"],
  ["effective", "--format", "properties", "--origins"],
  ["effective", "--format", "json", "--origins"],
  ["effective", "--origins", "other.yml", "--diff"],
  ["upgrade", "--from", "0.20", "--to", "2.0"],
  ["upgrade", "--from", "0.20", "--to", "2.0", "--format", "json", "--apply"],
];

describe("a secret on the command line", () => {
  async function search(text: string, isThorough = true): Promise<void> {
    for (const [index, command] of commands.entries()) {
      // Skips formats that print the same content as another.
      if (!isThorough && [1, 3, 4, 6, 9, 10, 13].includes(index)) continue;
      const files = { "a.yml": text, "other.yml": "kestra.queue.type: h2\n" };
      const { out, err, written } = await runOn(files, ...command, "a.yml");
      const others = Object.entries(written).filter(([file]) => file !== "a.yml");
      const reported = [out, err, ...others.map(([, content]) => content)].join("\n");
      const lines = reported.split("\n").filter(containsMark);
      assert.deepEqual(lines, [], command.join(" "));
    }
  }

  for (const [index, { name, text }] of plants.entries())
    it(`is not printed: ${name}`, async () => {
      await search(text, index % 8 === 0);
      const fileKind = fileKinds[index % fileKinds.length];
      if (fileKind && index % 6 === 0) await search(fileKind.wrap(text), false);
    });
  for (const { name, text } of wholeFiles) it(`is not printed: ${name}`, () => search(text));
});

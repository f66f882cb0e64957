// Random project files: each is read or its mistakes are reported at a position in it, and its ignore patterns work.
import assert from "node:assert/strict";
import fc from "fast-check";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { ignoredBy } from "../../server/src/project/gitIgnore";
import { projectFileSchema, readProjectFile } from "../../server/src/project/projectFile";
import { rules } from "../../server/src/rules";
import { casesOf, seed } from "../randomCases";

const names = ["__proto__", "constructor", "toString", "", "\u0000", "\uD800", "a.b", "ignore.0"];
const settings = Object.keys(projectFileSchema.shape);

/** Patterns that are slow or invalid in some matchers. */
const pattern = fc
  .tuple(
    fc.array(fc.constantFrom("*", "**", "/", "a", "?", "[", "]", "!", "\\", "(", "+", ".", "{")),
    fc.constantFrom(1, 1, 30, 3000),
  )
  .map(([parts, times]) => parts.join("").repeat(times));

const value = fc.oneof(
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.array(pattern, { size: "medium" }),
  fc.dictionary(
    fc.constantFrom(...names, ...rules.map(({ id }) => id)),
    fc.constantFrom<unknown>("off", "error", "fatal", null, 1, []),
  ),
  fc.constantFrom<unknown>("1.3", "latest", 0, -1, 1e300, 2 ** 53 + 2),
);

/** Written as text, because an object cannot have every name, or a name twice. */
const projectFile = fc
  .array(fc.tuple(fc.constantFrom(...settings, ...settings, ...names), value), { maxLength: 4 })
  .map((pairs) =>
    pairs.map(([name, held]) => `${JSON.stringify(name)}: ${JSON.stringify(held)}`).join(",\n  "),
  )
  .map((pairs) => `{\n  ${pairs}\n}`);

/** The same with a missing piece, or nested very deeply. */
const text = fc.oneof(
  { weight: 8, arbitrary: projectFile },
  {
    weight: 2,
    arbitrary: fc
      .tuple(projectFile, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([whole, at]) => whole.slice(0, at * whole.length)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("[", '{"a":', '{"ignore":['), fc.constantFrom(50, 1000, 100_000))
      .map(([opening, times]) => opening.repeat(times)),
  },
);

const uris = [
  "file:///p/a.yml",
  "file:///p/%/b%ff.yml",
  "file:///p/../c",
  "file:///p//aaaa/.a.yml",
];

describe("random project files", () => {
  const files = casesOf(400);

  it(`are read, or have their mistakes reported, ${files} times (seed ${seed})`, function () {
    this.timeout(0);
    let readable = 0;
    fc.assert(
      fc.property(text, (written) => {
        const read = readProjectFile(written);
        if ("project" in read) {
          readable++;
          const leavesOut = ignoredBy([
            { folder: "file:///p/", text: (read.project.ignore ?? []).join("\n") },
          ]);
          for (const uri of uris) assert.equal(typeof leavesOut(uri), "boolean");
          return;
        }
        const { line, column, message } = read.problem;
        const lines = written.split("\n");
        assert.ok(line >= 1 && line <= lines.length, `line ${line}`);
        assert.ok(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1, `column ${column}`);
        assert.match(inEnglish(message), /\.$/);
      }),
      { numRuns: files, seed },
    );
    assert.ok(readable > files / 20, "too few can be read");
  });
});

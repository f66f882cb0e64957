// The parts of the benchmark that do not measure: the table, the choice of rows, and the measured texts.
import assert from "node:assert/strict";
import { charts } from "../scripts/bench/charts";
import { tree } from "../scripts/bench/documents";
import { contains, figuresByName, row } from "../scripts/bench/row";
import { table } from "../scripts/bench/table";

describe("benchmark table", () => {
  const start = row("start", { ours: [1, 2, 9], "another server": [30], "Node alone": [1] });

  it("gives the median, the 95th percentile and a ratio for every other program", () => {
    assert.equal(
      table([start]),
      `| what | ours | others | ratio |
| --- | --: | --- | --- |
| start | 2.00 / 9.00 ms | another server 30.0 ms<br>Node alone 1.00 ms | 15.0 ×<br>0.50 × |`,
    );
  });

  it("has own columns for an earlier build, which are empty if a row has no figure of it", () => {
    const size = row("size", { ours: [100], "earlier build": [50] }, "KB");
    assert.equal(
      table([start, size]),
      `| what | ours | earlier build | ratio | others | ratio |
| --- | --: | --: | --- | --- | --- |
| start | 2.00 / 9.00 ms |  |  | another server 30.0 ms<br>Node alone 1.00 ms | 15.0 ×<br>0.50 × |
| size | 100 KB | 50.0 KB | 0.50 × |  |  |`,
    );
  });

  it("shows that a program timed out", () => {
    const late = row("open", { ours: [1], "another server": [Infinity] });
    assert.match(table([late]), /another server ∞ ms \| ∞ ×/);
    const all = row("open", { ours: [Infinity], "another server": [Infinity] });
    assert.match(table([all]), /\| ∞ ms \| another server ∞ ms \| {2}\|$/);
  });

  it("leaves out programs without figures", () => {
    const memory = figuresByName();
    memory.add("ours", 3);
    memory.add("another server", undefined);
    assert.deepEqual(Object.keys(row("memory", memory.byName).figures), ["ours"]);
  });
});

describe("rows of the benchmark", () => {
  it("are chosen by words in any order and case", () => {
    assert.ok(contains("peak memory, command line, 2,000 files", "Command memory"));
    assert.ok(contains("hover, 40 lines", ""));
    assert.ok(!contains("keystroke → diagnostics, 10,000 lines", "keystroke 1,000"));
  });
});

describe("files of the benchmark", () => {
  for (const [name, files] of Object.entries({ charts: charts(20), tree: tree(200) }))
    it(`differ in path and text: ${name}`, () => {
      assert.equal(new Set(files.map(({ path }) => path)).size, files.length);
      assert.equal(new Set(files.map(({ text }) => text)).size, files.length);
    });

  it("contain no configuration of Kestra in Helm charts", () => {
    for (const { text } of charts(20)) assert.doesNotMatch(text, /kestra|micronaut/i);
  });
});

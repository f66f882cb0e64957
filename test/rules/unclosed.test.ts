// Quotes and brackets that are not closed.
import { fixes, offersNothing } from "../check";

const rule = "yaml-syntax";

describe("a quote or bracket that is not closed", () => {
  const file = (line: string): string =>
    `kestra:\n  url: https://kestra.example.com\n${line}  queue:\n    type: postgres\n`;
  for (const [written, closed] of [
    ['"a b', '"a b"'],
    ["'a", "'a'"],
    ["[a, b", "[a, b]"],
    ["{ a: b", "{ a: b}"],
  ] as const)
    it(`is closed at the end of its line: ${written}`, () => {
      const line = (value: string): string => `  variables:\n    globals:\n      x: ${value}\n`;
      fixes(file(line(written)), rule, file(line(closed)));
      fixes(file(line(`${written}  `)), rule, file(line(`${closed}  `)));
    });
  it("has no fix if it may go on, or a comment may belong to it", () => {
    for (const value of ['"a # b', '["a, b', '"a\n  b', "[a,\n  b", "[a, {b: c"])
      offersNothing(file(`  variables:\n    globals:\n      x: ${value}\n`), rule);
  });
});

// Lines of a configuration in a compose file, a manifest or values of a chart that are not indented deeper than its key.
import { finds, fixes } from "../check";
import { runOn } from "../cli/terminal";
import assert from "node:assert/strict";

const rule = "config-not-literal";

const first = "kestra:\n  queue:\n    type: postgres\n  repository:\n    type: postgres\n";
const second = "micronaut:\n  security:\n    authentication: cookie\n";

const at = (column: number, text: string): string => text.replace(/^(?=.)/gm, " ".repeat(column));

interface FileAround {
  /** The column of the key, and that of the lines below it. */
  readonly key: number;
  readonly lines: number;
  write(lines: string): string;
}

const after = "    ports: ['8080:8080']\n";

const filesAround: Readonly<Record<string, FileAround>> = {
  "a compose file": {
    key: 6,
    lines: 8,
    write: (lines) =>
      `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n      KESTRA_CONFIGURATION: |\n${lines}`,
  },
  "a manifest": {
    key: 2,
    lines: 4,
    write: (lines) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kestra\ndata:\n  application.yml: |\n${lines}`,
  },
  "values of a chart": {
    key: 2,
    lines: 4,
    write: (lines) => `configurations:\n  application:\n${lines}`,
  },
};

describe("lines outside of a configuration", () => {
  for (const [name, { key, lines, write }] of Object.entries(filesAround)) {
    const start = write("").split("\n").length;
    const good = write(at(lines, first + second));
    for (const column of [key, key - 2, 0].filter(
      (each, index, all) => all.indexOf(each) === index,
    )) {
      // A chart may be named 'kestra'.
      if (name !== "values of a chart" || column > 0)
        it(`are all reported in ${name} at column ${String(column)}`, () => {
          const text = write(at(column, first + second));
          finds(text, [`${rule}:${String(start)}`]);
          fixes(text, rule, good);
        });
      it(`are reported in ${name} if the last ones are at column ${String(column)}`, () => {
        const text = write(at(lines, first) + at(column, second));
        finds(text, [`${rule}:${String(start + 5)}`]);
        fixes(text, rule, good);
      });
      it(`keep CRLF in ${name} at column ${String(column)}`, () =>
        fixes(
          write(at(lines, first) + at(column, second)).replaceAll("\n", "\r\n"),
          rule,
          good.replaceAll("\n", "\r\n"),
        ));
    }
    it(`are not reported in ${name} if they are inside`, () => finds(good, []));
  }
  const compose = filesAround["a compose file"];
  it("end where other keys of the service follow", () => {
    const text = (column: number): string => (compose?.write(at(column, first)) ?? "") + after;
    fixes(text(6), rule, text(8));
    fixes(text(4), rule, text(8));
  });
  it("get a header if there is none", () => {
    const text = (header: string, column: number): string =>
      (compose?.write(at(column, first)) ?? "").replace(/ \|$/m, header);
    fixes(text("", 6), rule, text(" |", 8));
    fixes(text(" # here", 6), rule, text(" | # here", 8));
  });
  it("are not a service or a chart with the same name", () => {
    const service = "  kestra:\n    image: kestra/kestra\n    environment:\n      A: b\n";
    finds(
      (compose?.write("        kestra:\n          queue.type: memory\n") ?? "").replace(
        "  kestra:",
        "  a:",
      ) + service,
      [],
    );
    finds(
      (compose?.write("") ?? "").replace("  kestra:", "  a:") +
        service.replace("    image: kestra/kestra\n", ""),
      [],
    );
    finds(
      `${filesAround["values of a chart"]?.write(at(4, first)) ?? ""}kestra:\n  storage:\n    size: 1Gi\n`,
      [],
    );
  });
  it("give exit code 1 on the command line", async () => {
    const { code, out } = await runOn(
      { "compose.yml": compose?.write(at(6, first)) ?? "" },
      "check",
    );
    assert.equal(code, 1);
    assert.match(out, /compose\.yml:6:7/);
  });
});

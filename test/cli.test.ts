// The command line: output, written files and exit codes, with in-memory files and with the released bundle.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { version } from "../package.json";
import { formats } from "../server/src/cli/reports/formats";
import { largestFile } from "../server/src/cli/decode";
import { fixAll } from "../server/src/rules/running/fixAll";
import { rules } from "../server/src/rules";
import { inCompose } from "./check";
import { fileKinds } from "./fileKinds";
import { oneDeployment } from "./cli/deployment";
import { runOn } from "./cli/terminal";

const clean = "kestra:\n  security:\n    oidc:\n      groups-claim-path: groups\n";
const misspelt = clean.replace("groups-claim", "group-claim");
const unfixable = "kestra:\n  security:\n    oidc:\n      colour: blue\n";
const broken = 'micronaut:\n  application:\n    name: "kestra\n  server:\n    port: 8080\n';
const hinted = "kestra:\n  security:\n    surplus: 1\n";
const foreign = "id: hello\nnamespace: company.team\ntasks: []\n";

const misspeltMessage =
  "Unknown key 'group-claim-path'. The server silently ignores it. Did you mean 'groups-claim-path'?";
const unfixableMessage =
  "Unknown key 'colour'. The server silently ignores it. Check its spelling and its position.";

describe("command line: migrate", () => {
  const old =
    "kestra:\n  security:\n    default-role:\n      permissions:\n        FLOW: [READ]\n        TEMPLATE: [READ]\n";
  const now =
    "kestra:\n  security:\n    default-role:\n      permissions:\n        FLOW: [VIEW, LIST, EXPORT]\n";
  const reported = "a.yml:6 TEMPLATE is removed: Kestra 2.0 has no such permission.\n";

  it("writes the converted file and reports what it removes", async () => {
    const { code, out, written } = await runOn({ "a.yml": old }, "migrate", "--to", "2.0", "a.yml");
    assert.deepEqual([code, written], [0, { "a.yml": now }]);
    assert.equal(out, `a.yml converted to Kestra 2.0\na.yml:5 changed\n${reported}`);
  });
  it("writes nothing in a dry run", async () => {
    const args = ["migrate", "--to", "2.0", "--dry-run", "a.yml"];
    const { out, written } = await runOn({ "a.yml": old }, ...args);
    assert.deepEqual(written, {});
    assert.equal(out, `a.yml would be converted to Kestra 2.0\na.yml:5 would change\n${reported}`);
  });
  it("writes standard input to standard output", async () => {
    const { out } = await runOn({ "-": old }, "migrate", "--to", "2.0", "-");
    assert.equal(out, now);
  });
  it("rejects every other version", async () => {
    const { code, err } = await runOn({ "a.yml": old }, "migrate", "--to", "1.3", "a.yml");
    assert.equal(code, 2);
    assert.match(err, /Use migrate --to 2\.0\./);
  });
});

describe("command line: several files", () => {
  it("are combined if one of them refers to the others", async () => {
    const names = Object.keys(oneDeployment);
    assert.equal((await runOn(oneDeployment, "check", ...names)).out, "No problems in 3 files\n");
    assert.equal((await runOn(oneDeployment, "check", ...names.slice(0, 2))).code, 1);
  });
});

describe("command line: text report", () => {
  it("states that there are no problems", async () => {
    const { code, out, err } = await runOn({ a: clean }, "check", "a");
    assert.deepEqual({ code, out, err }, { code: 0, out: "No problems in 1 file\n", err: "" });
  });

  it("groups the findings by file and ends with a summary", async () => {
    const files = { "a.yml": misspelt + broken, "b.yml": unfixable };
    const { code, out } = await runOn({ ...files, c: clean }, "check", "a.yml", "b.yml", "c");
    assert.equal(code, 1);
    assert.equal(
      out,
      `a.yml:4:7 warning unknown-key ${misspeltMessage}
a.yml:7:11 error yaml-syntax This quote is not closed. The server cannot read the file and does not start. Close it at the end of the value.

b.yml:4:7 warning unknown-key ${unfixableMessage}

3 problems (1 error, 2 warnings) in 3 files
`,
    );
  });

  it("exits with 0 for a file that only has hints", async () => {
    const { code, out } = await runOn({ a: hinted }, "check", "a");
    assert.equal(code, 0);
    assert.match(out, /^a:3:5 hint unknown-key .*\n\n1 problem \(1 hint\) in 1 file\n$/);
  });

  it("does not count a file without a Kestra configuration", async () => {
    const { code, out } = await runOn({ a: foreign, b: clean }, "check", "a", "b");
    assert.deepEqual({ code, out }, { code: 0, out: "No problems in 1 file\n" });
  });

  it("checks a file once even if it is specified twice", async () => {
    const { out } = await runOn({ a: clean }, "check", "a", "a");
    assert.equal(out, "No problems in 1 file\n");
  });

  it("removes line breaks and control characters in keys", async () => {
    const { out } = await runOn({ a: unfixable.replace("colour", '"co\\n\\elour"') }, "check", "a");
    assert.equal(out.split("\n").length, 4);
    assert.doesNotMatch(out, /\u001b/);
  });
});

describe("command line: JSON report", () => {
  it("is an empty list without findings", async () => {
    const { code, out } = await runOn({ a: clean }, "check", "--format", "json", "a");
    assert.deepEqual({ code, out }, { code: 0, out: "[]\n" });
  });

  it("lists the findings of all files", async () => {
    const { code, out } = await runOn(
      { a: misspelt, b: unfixable },
      ...["check", "--format", "json", "a", "b"],
    );
    const place = { line: 4, column: 7, endLine: 4 };
    const what = { rule: "unknown-key", severity: "warning", related: [] };
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), [
      {
        ...{ file: "a", ...place, endColumn: 23, ...what },
        message: misspeltMessage,
        fix: "Change to 'groups-claim-path'",
      },
      { file: "b", ...place, endColumn: 13, ...what, message: unfixableMessage, fix: null },
    ]);
  });

  it("counts lines and columns as an editor does", async () => {
    const text =
      '\uFEFF# \u{1F511}\r\n{ "kestra": { "security": { "oidc": { "\u{1F511}": 1, "x": 2 } } } }';
    const { out } = await runOn({ a: text }, "check", "--format", "json", "a");
    const places = (JSON.parse(out) as { line: number; column: number; endColumn: number }[]).map(
      ({ line, column, endColumn }) => ({ line, column, endColumn }),
    );
    assert.deepEqual(places, [
      { line: 2, column: 39, endColumn: 43 },
      { line: 2, column: 48, endColumn: 51 },
    ]);
    const { out: first } = await runOn(
      { a: "\uFEFFkestra: { security: { oidc: { x: 1 } } }" },
      ...["check", "a"],
    );
    assert.match(first, /^a:1:31 /);
  });

  it("is an empty list if no file could be read", async () => {
    const { code, out } = await runOn({}, "check", "--format=json", "gone");
    assert.deepEqual({ code, out }, { code: 2, out: "[]\n" });
  });
});

describe("command line: --fix", () => {
  const tabbed = misspelt.replaceAll("  ", "\t");
  const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
  for (const [name, before, after] of [
    ["a file with CRLF", crlf(misspelt), crlf(clean)],
    ["a file with a byte order mark", `\uFEFF${misspelt}`, `\uFEFF${clean}`],
    ...fileKinds.map(({ name, wrap }) => [name, wrap(misspelt), wrap(clean)] as const),
    ["a file with tabs, where one fix makes the next one possible", tabbed, clean],
  ] as const) {
    it(`fixes ${name} and changes nothing the second time`, async () => {
      const first = await runOn({ a: before }, "check", "--fix", "a");
      assert.deepEqual(first, {
        ...{ code: 0, out: "a fixed\n\nNo problems in 1 file\n", err: "" },
        written: { a: after },
      });
      const second = await runOn({ a: after }, "check", "--fix", "a");
      assert.deepEqual(second, { code: 0, out: "No problems in 1 file\n", err: "", written: {} });
    });
  }

  it("restores the nesting of an example that has lost its indentation", async () => {
    const page = readFileSync("test/fixtures/public/authentik-page.yml", "utf8");
    const flat = page.replace(/^ +/gm, "");
    for (const [before, after] of [
      [flat, page],
      [inCompose(flat), inCompose(page)],
    ] as const) {
      const { code, out, err, written } = await runOn({ a: before }, "check", "--fix", "a");
      assert.equal(written.a, after);
      // The example values remain because only the user can replace them.
      assert.deepEqual([code, err], [1, ""]);
      assert.doesNotMatch(out, / error /);
    }
  });

  it("reports the remaining findings at their new positions", async () => {
    const text = `kestra:\n  url: https://a.example.com\n${unfixable}`;
    const { code, out, written } = await runOn({ a: text }, "check", "--fix", "a");
    assert.equal(code, 1);
    assert.equal(
      written.a,
      unfixable.replace("kestra:\n", "kestra:\n  url: https://a.example.com\n"),
    );
    assert.equal(
      out,
      `a fixed\na:5:7 warning unknown-key ${unfixableMessage}\n\n1 problem (1 warning) in 1 file\n`,
    );
  });

  it("writes only the files it changes", async () => {
    const files = { a: clean, b: misspelt, c: foreign, d: unfixable };
    const { written } = await runOn(files, "check", "--fix", ...Object.keys(files));
    assert.deepEqual(written, { b: clean });
  });

  it("applies fixes one after the other, so none uses positions that another has moved", () => {
    const text = [
      "kestra:\n  default-role:\n    name: viewer\n    description: Read only",
      "    permissions: { FLOW: [READ] }\n  url: https://kestra.example.com",
      "kestra:\n  security:\n    oidc:\n      group-claim-path: a\n      groupsclaim-path: b\n",
    ].join("\n");
    const fixed = fixAll(text, { target: undefined });
    assert.equal(fixAll(fixed, { target: undefined }), fixed);
    assert.equal(fixed.match(/^\s*groups-claim-path:/gm)?.length, 1, fixed);
    assert.match(fixed, /^ {2}security:\n/m);
  });

  it("reports a file that cannot be written and continues", async () => {
    const { code, err, written } = await runOn(
      { "/locked/a": misspelt, b: misspelt },
      ...["check", "--fix", "/locked/a", "b"],
    );
    assert.equal(code, 2);
    assert.deepEqual(written, { b: clean });
    assert.equal(
      err,
      "kestra-config: /locked/a: The file cannot be written (EACCES). Check its permissions.\n",
    );
  });

  it("does not overwrite a file that has changed since it was read", async () => {
    const old = "kestra.security.default-role.permissions:\n  FLOW: [READ]\n";
    for (const [text, ...args] of [
      [misspelt, "check", "--fix"],
      [old, "migrate", "--to", "2.0"],
    ] as const) {
      const { code, err, written } = await runOn({ "/busy/a": text }, ...args, "/busy/a");
      assert.deepEqual([code, written], [2, {}]);
      assert.equal(
        err,
        "kestra-config: /busy/a: The file was not changed because it has been modified since it was read. Run the command again.\n",
      );
    }
  });

  it("writes standard input to standard output and the report to standard error", async () => {
    for (const [before, after, report] of [
      [`\uFEFF${misspelt}`, `\uFEFF${clean}`, /No problems in 1 file\n$/],
      [clean, clean, /No problems in 1 file\n$/],
      [foreign, foreign, /^kestra-config: <stdin>: No Kestra configuration found\./],
    ] as const) {
      const { code, out, err, written } = await runOn({ "-": before }, "check", "--fix", "-");
      const expected = { code: before === foreign ? 2 : 0, out: after, written: {} };
      assert.deepEqual({ code, out, written }, expected);
      assert.match(err, report);
    }
  });
});

describe("command line: standard input", () => {
  it("is reported as <stdin>", async () => {
    const { code, out } = await runOn({ "-": unfixable }, "check", "-");
    assert.equal(code, 1);
    assert.match(out, /^<stdin>:4:7 warning unknown-key /);
  });
});

describe("command line: invalid input", () => {
  const help = "Run kestra-config --help for the options.";
  /** The arguments after `kestra-config`, and the error. */
  const cases: Readonly<Record<string, string>> = {
    "": "No command specified. Use kestra-config check FILES, or run kestra-config --help.",
    "lint a": "Unknown command 'lint'. Use kestra-config check FILES, or run kestra-config --help.",
    "migrate --to 2.0":
      "No files specified. Example: kestra-config migrate --to 2.0 application.yml",
    "check --strict a": `Unknown option '--strict'. ${help}`,
    "check a --format": `Option '--format <value>' argument missing. ${help}`,
    "check --format --fix a": `Option '--format' argument is ambiguous. ${help}`,
    "check --format xml a": "Unknown format 'xml'. Use one of text, json, sarif, github, junit.",
    "check --max-warnings few a": "'few' is not a number. Example: --max-warnings 10.",
    "check --fix --fix-dry-run a": "--fix and --fix-dry-run cannot be combined.",
    "check --fix-dry-run --format json a":
      "--fix-dry-run shows a diff instead of a report. Remove --format.",
    "check --update-baseline a": "--update-baseline requires --baseline FILE.",
    "migrate --fix a": `--fix is not an option of migrate. ${help}`,
    "check --to=2.0 a": `--to is not an option of check. ${help}`,
    lsp: "The server supports only standard input and output. Use lsp --stdio.",
    "explain a b": "Only one rule can be explained at a time. Use kestra-config explain RULE.",
    "explain unknown-kee": "There is no rule 'unknown-kee'. Did you mean unknown-key?",
    "explain nonsense": "There is no rule 'nonsense'. Run kestra-config explain to list the rules.",
    "check --target-version latest a":
      "'latest' is not a Kestra version. Example: --target-version 1.3.",
  };
  for (const [args, err] of Object.entries(cases)) {
    it(`kestra-config ${args}`, async () => {
      const outcome = await runOn({ a: clean }, ...args.split(" ").filter(Boolean));
      assert.deepEqual(outcome, { code: 2, out: "", err: `kestra-config: ${err}\n`, written: {} });
    });
  }

  const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
    const bytes = Buffer.from(text, "utf16le");
    return bigEndian ? bytes.swap16() : bytes;
  };
  const wrongEncoding = "The file is UTF-16. Save it as UTF-8.";
  const files: Readonly<Record<string, readonly [content: Uint8Array, err: string]>> = {
    "UTF-16": [utf16(`\uFEFF${clean}`, false), wrongEncoding],
    "UTF-16, big endian": [utf16(`\uFEFF${clean}`, true), wrongEncoding],
    "UTF-16 without a byte order mark": [utf16(clean, false), wrongEncoding],
    "Latin-1": [
      Buffer.from(`# für alle\n${misspelt}`, "latin1"),
      "The file is not valid UTF-8. Save it as UTF-8.",
    ],
    "a binary file": [
      Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0),
      "This is a binary file. Specify configuration files only.",
    ],
    "a very large file": [
      new Uint8Array(largestFile + 1).fill(0x20),
      "The file was skipped because it has more than a million characters. Move the Kestra configuration to a separate file.",
    ],
  };
  for (const [name, [content, err]] of Object.entries(files)) {
    it(`reports ${name} and checks the other files`, async () => {
      const outcome = await runOn({ odd: content, a: misspelt }, "check", "--fix", "odd", "a");
      assert.deepEqual(outcome, {
        ...{ code: 2, out: "a fixed\n\nNo problems in 1 file\n" },
        ...{ err: `kestra-config: odd: ${err}\n`, written: { a: clean } },
      });
    });
  }

  it("reports a missing file and checks the others", async () => {
    const { code, out, err } = await runOn({ a: unfixable }, "check", "gone", "a");
    assert.equal(code, 2);
    assert.equal(err, "kestra-config: gone: File not found.\n");
    assert.match(out, /1 problem \(1 warning\) in 1 file\n$/);
  });
});

describe("command line: help and version", () => {
  it("are printed", async () => {
    const help = await runOn({}, "check", "--help");
    assert.equal(help.code, 0);
    assert.match(help.out, /^Usage: kestra-config check /);
    const { code, out } = await runOn({}, "--version");
    assert.deepEqual({ code, out }, { code: 0, out: `${version}\n` });
  });
});

describe("command line: secrets", () => {
  it("do not appear in any report", async () => {
    const secret = "Gx7-pw93kQz";
    const text = `micronaut:
  security:
    oauth2:
      enabled: "${secret}"
      clients:
        authentik:
          client-id: kestra
          client-secrt: "${secret}
          client-secret: ${secret}
          openid:
            issuer: https://auth.example.com/o/kestra/
`;
    for (const content of [text, text.replace(`"${secret}\n`, `${secret}\n`), inCompose(text)]) {
      for (const format of formats) {
        const { out, err } = await runOn({ a: content }, "check", "--format", format, "a");
        assert.doesNotMatch(out + err, new RegExp(secret));
      }
    }
  });
});

describe("command line: the bundle", function () {
  this.timeout(20_000);
  const bundle = resolve("dist", "cli.js");
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "kestra-config-cli-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const start = (
    args: readonly string[],
    input = "",
  ): { code: unknown; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
      cwd: folder,
      input,
      encoding: "utf8",
    });
    return { code: status, out: stdout, err: stderr };
  };
  const fileWith = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };

  it("fixes files", () => {
    const mark = "\uFEFF";
    const before = mark + inCompose(misspelt.replaceAll("\n", "\r\n"));
    const after = mark + inCompose(clean.replaceAll("\n", "\r\n"));
    const name = fileWith("compose.yml", before);
    assert.equal(start(["check", "--fix", name]).code, 0);
    assert.equal(readFileSync(join(folder, name), "utf8"), after);
  });

  if (process.platform !== "win32")
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      it(`leaves no temporary file after ${signal}`, () => {
        const own = mkdtempSync(join(folder, "signal-"));
        writeFileSync(join(own, "a.yml"), misspelt);
        writeFileSync(
          join(folder, "interrupt.cjs"),
          `const { promises } = require("node:fs");
const { open } = promises;
promises.open = async (...args) => {
  const file = await open(...args);
  process.kill(process.pid, process.env.SIGNAL);
  return file;
};`,
        );
        const ended = spawnSync(
          process.execPath,
          ["--require", join(folder, "interrupt.cjs"), bundle, "check", "--fix", "a.yml"],
          { cwd: own, env: { ...process.env, SIGNAL: signal }, encoding: "utf8" },
        );
        assert.equal(ended.signal, signal, ended.stderr);
        assert.deepEqual(readdirSync(own), ["a.yml"]);
        assert.equal(readFileSync(join(own, "a.yml"), "utf8"), clean);
      });

  it("reads standard input", () => {
    assert.deepEqual(start(["check", "-"], clean), {
      ...{ code: 0, out: "No problems in 1 file\n", err: "" },
    });
    assert.deepEqual(start(["check", "--fix", "-"], misspelt), {
      ...{ code: 0, out: clean, err: "<stdin> fixed\n\nNo problems in 1 file\n" },
    });
  });

  if (process.platform !== "win32")
    it("reads a pipe that the shell passes as a file", () => {
      const command = `cat ${fileWith("piped.yml", clean)} | "$0" "$1" check /dev/stdin`;
      const args = ["-c", command, process.execPath, bundle];
      const { stdout } = spawnSync("sh", args, { cwd: folder, encoding: "utf8" });
      assert.equal(stdout, "No problems in 1 file\n");
    });

  it("rejects folders and missing files in migrate", () => {
    const { code, err } = start(["migrate", "--to", "2.0", ".", "gone.yml"]);
    assert.equal(code, 2);
    assert.equal(
      err,
      "kestra-config: .: This is a folder. Specify the files in it.\n" +
        "kestra-config: gone.yml: File not found.\n",
    );
  });

  it("explains rules", () => {
    const { code, out } = start(["explain"]);
    assert.equal(code, 0);
    assert.equal(out.trimEnd().split("\n").length, rules.length);
    const [first] = rules;
    assert.ok(first && start(["explain", first.id]).out.includes(`${first.title}.\n`));
  });
});

// Configurations in heredocs and strings of shell scripts.
import { findsIn, fixesIn } from "./check";

const finds = findsIn("shellscript");
const fixes = fixesIn("shellscript");

const misplaced =
  "micronaut:\n  security:\n    default-role:\n      name: viewer\n      description: x\n      permissions:\n        FLOW: [READ]\n";
const moved =
  "kestra:\n  security:\n    default-role:\n      name: viewer\n      description: x\n      permissions:\n        FLOW: [READ]\n";
const rule = "misplaced-default-role";

const heredoc = (yaml: string, open = "<<EOF", close = "EOF"): string =>
  `#!/bin/sh\ncat > application.yml ${open}\n${yaml}${close}\nexit 0\n`;

describe("heredocs in shell scripts", () => {
  for (const open of ["<<EOF", "<< EOF", "<<'EOF'", '<<"EOF"', "<<\\EOF", "<<-EOF"])
    it(`are fixed after ${open}`, () => fixes(heredoc(misplaced, open), heredoc(moved, open)));
  it("may have tabs that the shell removes, and are not edited then", () => {
    const text = heredoc(misplaced.replace(/^(?=.)/gm, "\t"), "<<-EOF", "\tEOF");
    finds(text, `${rule}:5`);
    fixes(text, text);
  });
  it("are ignored if tabs indent them", () =>
    finds(heredoc("micronaut:\n\tsecurity:\n\t\tdefault-role:\n\t\t\tname: x\n", "<<-EOF")));
  it("are fixed, and what the shell replaces stays", () => {
    const url = "# $(date)\nkestra:\n  tutorialFlows:\n    enabled: $A\n  url: ${URL}\n";
    fixes(heredoc(`${url}${misplaced}`), heredoc(`${url}${moved.slice(moved.indexOf("\n") + 1)}`));
  });
  for (const value of ["$A", "${A}", "x-${A:-b}-y", "$(cat a | b)", "`cat a`", '"$A"', "\\${A}"])
    it(`have an unknown value: ${value}`, () => {
      finds(heredoc(`kestra:\n  server:\n    liveness:\n      enabled: ${value}\n`));
    });
  for (const value of ["12 $ 3", "\\d"])
    it(`have a known value: ${value}`, () => {
      finds(
        heredoc(`kestra:\n  server:\n    liveness:\n      enabled: ${value}\n`),
        "wrong-type:6",
      );
    });
  it("fill in nothing if the delimiter is quoted", () =>
    finds(
      heredoc("kestra:\n  server:\n    liveness:\n      enabled: a `b`\n", "<<'EOF'"),
      "wrong-type:6",
    ));
  for (const line of ["$EXTRA", "${KEY}: 1", "  - $A: b", "a-$KEY: c", "$(cat <<X)", "a: \\"])
    it(`are ignored with a line ${line}`, () => finds(heredoc(`${misplaced}${line}\n`)));
  it("get no edit that the shell would change", () => {
    const secret =
      "micronaut:\n  security:\n    oauth2:\n      enabled: true\n      clients:\n        okta:\n          client-secret: 'a1b2c3d4e5f6a7b8'\n          client-id: x\n          openid:\n            issuer: https://acme.okta.com\n";
    fixes(heredoc(secret), heredoc(secret));
  });
  it("are ignored in comments, after shifts and without an end", () => {
    finds(`# cat <<EOF\n${misplaced}EOF\n`);
    finds(`a=$((1 <<EOF))\n${misplaced}EOF\n`);
    finds(`cat <<EOF\n${misplaced}`);
    finds(`cat <<<EOF\n${misplaced}EOF\n`);
  });
  it("may be in the heredoc of a script", () =>
    fixes(
      `ssh host <<'END'\n${heredoc(misplaced)}END\n`,
      `ssh host <<'END'\n${heredoc(moved)}END\n`,
    ));
  it("may be two on one line", () =>
    fixes(
      `diff <(cat <<A) <(cat <<B)\n${misplaced}A\n${misplaced}B\n`,
      `diff <(cat <<A) <(cat <<B)\n${moved}A\n${moved}B\n`,
    ));
  it("of other programs are ignored, also if they are broken", () =>
    finds(heredoc("spring: {\nkestra\n")));
});

describe("the variable in shell scripts", () => {
  const run = (yaml: string, quote: string): string =>
    `docker run --rm \\\n  -e KESTRA_CONFIGURATION=${quote}${yaml}${quote} \\\n  kestra/kestra:latest\n`;
  for (const quote of ['"', "'"]) {
    it(`is fixed between ${quote}`, () => fixes(run(misplaced, quote), run(moved, quote)));
    it(`is fixed between ${quote} with the configuration below`, () =>
      fixes(run(`\n${misplaced}`, quote), run(`\n${moved}`, quote)));
    it(`is fixed without a last line break before ${quote}`, () =>
      fixes(run(misplaced.trim(), quote), run(moved.trim(), quote)));
  }
  it("may be inside of the quotes", () =>
    fixes(
      `docker run -e "KESTRA_CONFIGURATION=${misplaced}" kestra/kestra\n`,
      `docker run -e "KESTRA_CONFIGURATION=${moved}" kestra/kestra\n`,
    ));
  it("may be exported", () => finds(`export KESTRA_CONFIGURATION='\n${misplaced}'\n`, `${rule}:4`));
  it("belongs to Kestra in any case", () => {
    const text = run("kestra:\n  servr:\n    liveness:\n      enabled: true\n", "'");
    finds(text, "unknown-key:3");
    finds(text.replace("KESTRA_CONFIGURATION", "CONFIGURATION"));
  });
  it("has unknown values", () =>
    finds(run('kestra:\n  url: $A\n  server:\n    liveness:\n      enabled: \\"a b\\"\n', '"')));
  it("is ignored if the string goes on after the quote", () => {
    finds(run(`${misplaced}a: 'x'\n`, "'"));
    finds(run(`${misplaced}a: "x"\n`, '"'));
  });
  it("is ignored in comments, in one line and without an end", () => {
    finds(`# KESTRA_CONFIGURATION="\n${misplaced}"\n`);
    finds('KESTRA_CONFIGURATION="kestra: {a: b"\n');
    finds(`KESTRA_CONFIGURATION="${misplaced}`);
  });
});

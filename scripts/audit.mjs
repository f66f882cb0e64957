// `npm run audit`: asks the registry whether anything that a lock file of ours installs is known to be vulnerable. It goes
// over the network, so it is no part of `npm test`. A registry that keeps no such list is said to be one, and not taken
// for a clean answer: with --required, as in a release, it fails.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { npmCommand, repository } from "./install.mjs";

const usage = `npm run audit                 what is known of the installed packages
npm run audit -- --required   fails where the registry cannot say`;

/** The folders with a lock file of their own. */
export const lockedFolders = [
  ".",
  "bench",
  join("scripts", "packaging"),
  join("scripts", "neighbours"),
  join("scripts", "workbench"),
];

/**
 * What npm's answer, JSON on standard output, says: `findings` are lines for a person, worst first; `silent` is why there
 * is no answer.
 */
export function judgeAudit(stdout) {
  const answer = parseAnswer(stdout);
  if (answer?.vulnerabilities && answer.metadata) return { findings: findingsIn(answer) };
  const why = answer?.message ?? answer?.error?.summary;
  return { findings: [], silent: why || "npm gave no answer that can be read" };
}

function parseAnswer(stdout) {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

const severities = ["critical", "high", "moderate", "low", "info"];

function findingsIn({ vulnerabilities }) {
  return Object.values(vulnerabilities)
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .map(({ name, severity, range, via = [] }) => {
      const reasons = via.map((reason) =>
        typeof reason === "string" ? `through ${reason}` : `${reason.title} ${reason.url}`,
      );
      return `${severity}: ${name} ${range} (${reasons.join("; ")})`;
    });
}

function ask(folder) {
  const [command, ...first] = npmCommand();
  const { stdout, error } = spawnSync(
    command,
    [...first, "audit", "--json", "--package-lock-only"],
    {
      cwd: join(repository, folder),
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === "win32" && first.length === 0,
    },
  );
  return error ? { findings: [], silent: error.message } : judgeAudit(stdout);
}

/** GitHub shows lines that begin like this at the top of a run. */
const warning = process.env.GITHUB_ACTIONS ? "::warning::" : "";

function main() {
  const { required } = parseArgs({
    options: { required: { type: "boolean", default: false } },
  }).values;
  for (const folder of lockedFolders.filter((name) => existsSync(join(repository, name)))) {
    const { findings, silent } = ask(folder);
    const lock = join(folder, "package-lock.json");
    if (silent !== undefined) {
      console.log(`${warning}Not audited: ${lock}. The registry does not say: ${silent}`);
      if (required) process.exitCode = 1;
    } else if (findings.length === 0) {
      console.log(`No known vulnerability: ${lock}`);
    } else {
      console.log([`Vulnerable: ${lock}`, ...findings.map((line) => `  ${line}`)].join("\n"));
      process.exitCode = 1;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 1;
  }
}

// `npm run conformance:record`: records how the real Micronaut reads the files of this folder, next to these files, for
// each line of Kestra in lines.ts. Only this needs JDK 17 and Maven; the tests use the recordings. With `-- reading`, it
// records all but the login scenarios, with `-- logins` only these, which takes minutes; names of scenarios and lines
// after that select them, also after `-- complete-logins`, which records the logins of which our own code writes both
// sides. Scenarios with Dex or Hydra also need Go and a C compiler, and are skipped without these. With
// `-- kestra`, it records only what Kestra's own jars and clients contain, which needs Python for the clients and for
// Java 25 (or JAVA25_HOME); with `-- kestra outcomes`, only what becomes of wrong values. With `-- ldap`, it records only
// logins with LDAP, which needs Debian's slapd, too. With `-- carriers`, it records only how other programs read the
// files around a configuration, which needs only Go and, in KESTRA_CHART, the path of charts/kestra in a copy of
// Kestra's repository.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { keycloakName } from "../provider/startKeycloak";
import { recordReaders } from "./carriers/record";
import { runCompleteLogins } from "./completeLogins/run";
import { freePort } from "../provider/freePort";
import { recordKestra, recordOutcomes } from "./kestra/record";
import { cases as ldapCases } from "./ldap/cases";
import { startSlapd } from "./ldap/startSlapd";
import { answerFile, answerFor, type Line, lines } from "./lines";
import { routeChanges, type Routes, routesIn, withoutRoutes } from "./routeChanges";
import { runScenario } from "./loginScenarios/runScenario";

const folder = fileURLToPath(new URL(".", import.meta.url));
const recorder = join(folder, "recorder");

function run(
  command: string,
  args: readonly string[],
  environment = process.env,
  workingFolder = recorder,
) {
  const { status, error } = spawnSync(command, args, {
    cwd: workingFolder,
    stdio: "inherit",
    env: environment,
  });
  if (error) throw new Error(`'${command}' cannot be run: the recorder needs JDK 17 and Maven.`);
  if (status !== 0) throw new Error(`'${command} ${args.join(" ")}' ended with ${status}.`);
}

/** Sorts the members of objects, so that a recording changes only if its content does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}

function filesBelow(root: string) {
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(root, name)).isFile());
}

/** Writes the answer of a line next to its file. A later line has no file if its answer is that of the line before. */
function write(name: string, line: Line, answer: object) {
  const target = answerFile(name, line);
  const before = lineBefore(line);
  const written = sorted(before ? withoutRoutes(answer) : answer);
  const text = `${JSON.stringify(written, null, 2)}\n`;
  if (before && isDeepStrictEqual(written, withoutRoutes(answerFor(name, before) ?? {})))
    rmSync(target, { force: true });
  else if (!existsSync(target) || readFileSync(target, "utf8") !== text)
    writeFileSync(target, text);
}

const lineBefore = (line: Line): Line | undefined => lines[lines.indexOf(line) - 1];

interface Recorder {
  readonly java: string;
  readonly classes: string;
  readonly classpath: string;
}

/** Compiles the recorder with the Micronaut of a line. */
function recorderFor(line: Line): Recorder {
  const profile = line === lines[0] ? [] : [`-Pkestra-${line}`];
  run("mvn", ["-q", "-B", ...profile, "compile", "dependency:build-classpath"]);
  const target = join(recorder, "target", line);
  const classes = join(target, "classes");
  const libraries = readFileSync(join(target, "classpath.txt"), "utf8").trim();
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
  return { java, classes, classpath: [classes, libraries].join(delimiter) };
}

/** How the files are read and which clients are created, by name. */
function readingOf({ java, classpath }: Recorder): ReadonlyMap<string, object> {
  const answers = mkdtempSync(join(tmpdir(), "conformance-"));
  const variables = JSON.parse(
    readFileSync(join(folder, "placeholders", "variables.json"), "utf8"),
  );
  try {
    // The encoding is explicit because the machine's default may be different.
    run(java, ["-Dfile.encoding=UTF-8", "-cp", classpath, "recorder.Record", folder, answers], {
      PATH: process.env.PATH,
      ...variables,
    });
    return new Map(
      filesBelow(answers).map((name) => [
        name.replace(/\.json$/, ""),
        JSON.parse(readFileSync(join(answers, name), "utf8")),
      ]),
    );
  } finally {
    rmSync(answers, { recursive: true, force: true });
  }
}

function recordReading() {
  let oldest: Routes | undefined;
  for (const line of lines) {
    const reading = readingOf(recorderFor(line));
    for (const [name, answer] of reading) write(name, line, answer);
    const routes = routesIn(reading);
    if (oldest) write("clients/routes", line, { changes: routeChanges(oldest, routes) });
    oldest ??= routes;
  }
}

/** Records what `selected` names: lines, and scenarios for which `record` is given a Keycloak and the names. */
async function recordWithKeycloak(
  selected: readonly string[],
  record: (
    line: Line,
    surroundings: Recorder & { keycloak: () => string; names: readonly string[] | undefined },
  ) => Promise<void>,
) {
  const selectedLines = lines.filter((line) => selected.includes(line));
  const names = selected.filter((name) => !lines.some((line) => line === name));
  // Not in the repository, because tools that search its files would search Keycloak's thousands of files, too.
  const scratch = mkdtempSync(join(tmpdir(), "keycloak-"));
  const keycloak = () => {
    const home = join(scratch, keycloakName);
    if (!existsSync(home))
      run("mvn", ["-q", "-B", "dependency:unpack@keycloak", `-Dkeycloak.folder=${scratch}`]);
    return home;
  };
  try {
    for (const line of selectedLines.length > 0 ? selectedLines : lines)
      await record(line, {
        ...recorderFor(line),
        keycloak,
        names: names.length > 0 ? names : undefined,
      });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const recordLogins = (selected: readonly string[]) =>
  recordWithKeycloak(selected, async (line, surroundings) => {
    const recordings = runScenario({
      folder: join(folder, "logins"),
      ...surroundings,
      isRecorded: (since) => lines.findIndex((one) => one === since) <= lines.indexOf(line),
    });
    for await (const [name, seen] of recordings) {
      write(join("logins", name), line, seen);
      console.log(`${line} ${name}: ${seen.login?.signedIn ? "in" : "not in"}`);
    }
  });

const recordCompleteLogins = (selected: readonly string[]) =>
  recordWithKeycloak(selected, async (line, surroundings) => {
    for await (const [name, seen] of runCompleteLogins({ line, ...surroundings })) {
      write(join("completeLogins", name), line, seen);
      const { user, logout, sessionAtProvider } = seen;
      const groups = JSON.stringify(user?.groups);
      const out = logout?.signedIn === false ? "out" : "not out";
      console.log(
        `${line} ${name}: ${user ? `in with ${groups}, ${out}, session at provider: ${sessionAtProvider}` : "not in"}`,
      );
    }
  });

/** Records what becomes of a login with LDAP, in one file for all cases. */
async function recordLdap() {
  const directory = await startSlapd(join(folder, "ldap", "directory.ldif"));
  const down = await freePort();
  const real = (text: string) =>
    text.replaceAll(":3890", `:${directory.port}`).replaceAll(":3899", `:${down}`);
  const written = (text: string) =>
    text.replaceAll(`:${directory.port}`, ":3890").replaceAll(`:${down}`, ":3899");
  const scratch = mkdtempSync(join(tmpdir(), "ldap-"));
  const configurations = join(scratch, "configurations");
  mkdirSync(configurations);
  const names = Object.keys(ldapCases);
  names.forEach((name, index) =>
    writeFileSync(join(configurations, `${index}.yml`), real(ldapCases[name] ?? "")),
  );
  try {
    for (const line of lines) {
      const { java, classpath } = recorderFor(line);
      const answers = join(scratch, line);
      run(java, [
        "-Dfile.encoding=UTF-8",
        "-cp",
        classpath,
        "recorder.Ldap",
        configurations,
        answers,
      ]);
      const answerOf = (index: number) =>
        JSON.parse(written(readFileSync(join(answers, `${index}.yml`), "utf8")));
      write(
        join("ldap", "logins"),
        line,
        Object.fromEntries(names.map((name, index) => [name, answerOf(index)])),
      );
    }
  } finally {
    directory.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

// Exits on SIGTERM so that exit handlers stop the child processes.
process.once("SIGTERM", () => process.exit(143));
const [part, ...selected] = process.argv.slice(2);
if (part === "carriers") {
  recordReaders();
} else if (part === "kestra") {
  const record = selected[0] === "outcomes" ? recordOutcomes : recordKestra;
  record({
    run: (command, args, workingFolder) => run(command, args, process.env, workingFolder),
    ...recorderFor(lines[0]),
    // Not in the repository, whose tools would search its files, and kept because it contains hundreds of libraries.
    work: join(homedir(), ".cache", "kestra-config-recorder"),
  });
} else if (part === "ldap") {
  await recordLdap();
} else if (part === "complete-logins") {
  await recordCompleteLogins(selected);
} else {
  if (part !== "logins") recordReading();
  if (part !== "reading") await recordLogins(selected);
  if (part === undefined) {
    await recordCompleteLogins([]);
    await recordLdap();
  }
}

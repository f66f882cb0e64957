// `npm run conformance:record`: records how the real Micronaut reads the files of this folder, next to these files.
// Only this needs JDK 17 and Maven; the tests use the recordings. With `-- logins`, it records only the login
// scenarios, which takes minutes; names after that select scenarios. With `-- kestra`, it records only what Kestra's
// own jars and clients contain, which needs Python for the clients and for Java 25 (or JAVA25_HOME); with
// `-- kestra outcomes`, only what becomes of wrong values. With `-- carriers`, it records only how other programs read
// the files around a configuration, which needs only Go and, in KESTRA_CHART, the path of charts/kestra in a copy of
// Kestra's repository.
import { spawnSync } from "node:child_process";
import {
  existsSync,
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
import { keycloakName } from "../provider/startKeycloak";
import { recordReaders } from "./carriers/record";
import { recordKestra, recordOutcomes } from "./kestra/record";
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

/** Writes a recording next to its file if it has changed. */
function write(name: string, answer: unknown) {
  const target = join(folder, name);
  const text = `${JSON.stringify(sorted(answer), null, 2)}\n`;
  if (!existsSync(target) || readFileSync(target, "utf8") !== text) writeFileSync(target, text);
}

/** Records how the files are read and which clients are created. */
function recordReading(java: string, classpath: string) {
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
    for (const name of filesBelow(answers))
      write(name, JSON.parse(readFileSync(join(answers, name), "utf8")));
  } finally {
    rmSync(answers, { recursive: true, force: true });
  }
}

async function recordLogins(java: string, classpath: string, names: readonly string[] | undefined) {
  // Not in the repository, because tools that search its files would search Keycloak's thousands of files, too.
  const keycloak = mkdtempSync(join(tmpdir(), "keycloak-"));
  try {
    run("mvn", ["-q", "-B", "dependency:unpack@keycloak", `-Dkeycloak.folder=${keycloak}`]);
    const recordings = runScenario({
      folder: join(folder, "logins"),
      java,
      classpath,
      keycloak: join(keycloak, keycloakName),
      names,
    });
    for await (const [name, seen] of recordings) {
      write(join("logins", `${name}.json`), seen);
      console.log(`${name}: ${seen.login?.signedIn ? "in" : "not in"}`);
    }
  } finally {
    rmSync(keycloak, { recursive: true, force: true });
  }
}

// Exits on SIGTERM so that exit handlers stop the child processes.
process.once("SIGTERM", () => process.exit(143));
const [part, ...names] = process.argv.slice(2);
if (part === "carriers") {
  const chart = process.env.KESTRA_CHART;
  if (!chart)
    throw new Error("KESTRA_CHART must be the path of charts/kestra in Kestra's repository.");
  recordReaders(chart);
} else {
  await recordWithJava();
}

async function recordWithJava() {
  run("mvn", ["-q", "-B", "compile", "dependency:build-classpath"]);
  const libraries = readFileSync(join(recorder, "target", "classpath.txt"), "utf8").trim();
  const classpath = [join(recorder, "target", "classes"), libraries].join(delimiter);
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
  if (part === "kestra") {
    const record = names[0] === "outcomes" ? recordOutcomes : recordKestra;
    record({
      run: (command, args, workingFolder) => run(command, args, process.env, workingFolder),
      java,
      classpath,
      classes: join(recorder, "target", "classes"),
      // Not in the repository, whose tools would search its files, and kept because it contains hundreds of libraries.
      work: join(homedir(), ".cache", "kestra-config-recorder"),
    });
  } else {
    if (part !== "logins") recordReading(java, classpath);
    await recordLogins(java, classpath, names.length > 0 ? names : undefined);
  }
}

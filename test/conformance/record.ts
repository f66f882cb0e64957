// `npm run conformance:record`: asks the real Micronaut how it reads the files of this folder, and writes its answers
// beside them. It alone needs JDK 17 and Maven; the tests compare with the answers. With `-- logins` it records the
// logins only, which take minutes, and with names behind that only those.
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
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { keycloakName } from "../provider/startKeycloak";
import { runScenario } from "./loginScenarios/runScenario";

const folder = fileURLToPath(new URL(".", import.meta.url));
const recorder = join(folder, "recorder");

function run(command: string, args: readonly string[], environment = process.env) {
  const { status, error } = spawnSync(command, args, {
    cwd: recorder,
    stdio: "inherit",
    env: environment,
  });
  if (error) throw new Error(`'${command}' cannot be run: the recorder needs JDK 17 and Maven.`);
  if (status !== 0) throw new Error(`'${command} ${args.join(" ")}' ended with ${status}.`);
}

/** Objects with sorted members, so that a recording differs only where an answer does. */
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

/** Beside the file it is about, and only where it differs. */
function write(name: string, answer: unknown) {
  const target = join(folder, name);
  const text = `${JSON.stringify(sorted(answer), null, 2)}\n`;
  if (!existsSync(target) || readFileSync(target, "utf8") !== text) writeFileSync(target, text);
}

/** How the files are read and which clients come to life. */
function recordReading(java: string, classpath: string) {
  const answers = mkdtempSync(join(tmpdir(), "conformance-"));
  const variables = JSON.parse(
    readFileSync(join(folder, "placeholders", "variables.json"), "utf8"),
  );
  try {
    // The file encoding is said, for a machine's own may be another.
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
  // Not below this folder, for what looks through the project's files would look through its thousands, too.
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

// Whoever is asked to end, ends what it has started.
process.once("SIGTERM", () => process.exit(143));
run("mvn", ["-q", "-B", "compile", "dependency:build-classpath"]);
const libraries = readFileSync(join(recorder, "target", "classpath.txt"), "utf8").trim();
const classpath = [join(recorder, "target", "classes"), libraries].join(delimiter);
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
const [part, ...names] = process.argv.slice(2);
if (part !== "logins") recordReading(java, classpath);
await recordLogins(java, classpath, names.length > 0 ? names : undefined);

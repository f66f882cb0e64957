// Records which configuration keys the published jars of Kestra read, and the permissions in its generated clients.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keyColumns, keyRows, type ReleaseReads } from "./keyTable";
import { outcomeTable, variableTable } from "./outcomeTable";
import { permissionTable } from "./permissionTable";
import { modulesOf, platformLibraries, releases, releasesWithoutPlatform } from "./releases";
import { formatTable, parseTable } from "./table";

const folder = fileURLToPath(new URL(".", import.meta.url));

interface Tools {
  readonly run: (command: string, args: readonly string[], folder?: string) => void;
  readonly java: string;
  readonly classpath: string;
  /** The folder of the recorder's compiled classes. */
  readonly classes: string;
  /** A folder for files that are not part of the repository. */
  readonly work: string;
}

export function recordKestra(tools: Tools): void {
  const { run } = tools;
  const jars = downloadJars(tools, repositoryIn(tools));
  const rows = keyRows(
    new Map(releases.map((release) => [release, readJars(release, jars, tools)])),
  );
  write("keys.tsv", formatTable(keyComments, keyColumns, rows));
  write("permissions.tsv", permissionTable(run));
  recordOutcomes(tools);
}

/** Records only the outcomes, for the keys in the recorded table. */
export function recordOutcomes(tools: Tools): void {
  const { run, work, classes } = tools;
  const rows = parseTable(readFileSync(join(folder, "keys.tsv"), "utf8"), keyColumns);
  const binder = { run, work, classes, pom: pomOfModules, repository: repositoryIn(tools) };
  write("outcomes.tsv", outcomeTable(rows, binder));
  write("variables.tsv", variableTable(binder));
}

/** Its own repository, because it contains POMs that are not those of Maven Central. */
const repositoryIn = ({ work }: Tools): string => join(work, "repository");

const keyComments = [
  "The configuration keys that the modules of Kestra in Maven Central read.",
  `Releases measured: ${releases.join(" ")}`,
  "'last' is empty if the newest release measured reads the key. Keys that only other modules read are not listed.",
  "Evidence, strongest first: metadata (written by Micronaut when it compiled the class), class (a property of a",
  "configuration class), placeholder (${…} in an annotation), property (@Property), condition (@Requires), lookup",
  "(the code asks for the name), string (a string in the code that looks like a key).",
  "Recorded by `npm run conformance:record -- kestra`.",
];

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

/** Downloads the jars of all releases, and returns the folder with one folder per release. */
function downloadJars({ run, work }: Tools, repository: string): string {
  const jars = join(work, "jars");
  for (const release of releasesWithoutPlatform) {
    const target = join(repository, "io", "kestra", "platform", release);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, `platform-${release}.pom`), emptyPlatform(release));
  }
  mkdirSync(jars, { recursive: true });
  const pom = join(work, "jars.xml");
  writeFileSync(pom, pomOfJars(jars));
  run("mvn", ["-q", "-B", "-f", pom, `-Dmaven.repo.local=${repository}`, "dependency:copy"]);
  return jars;
}

const project = (content: string): string =>
  `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>${content}</project>\n`;

const emptyPlatform = (release: string): string =>
  project(
    `<groupId>io.kestra</groupId><artifactId>platform</artifactId><version>${release}</version><packaging>pom</packaging>`,
  );

function pomOfModules(modules: readonly string[], release: string): string {
  const dependencies = [
    ...modules.map((module) => ["io.kestra", module, release] as const),
    ...(platformLibraries[release] ?? []),
  ].map(
    ([group, name, version]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`,
  );
  return project(`<groupId>recorder</groupId><artifactId>binding</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>
${dependencies.join("\n")}
</dependencies>`);
}

function pomOfJars(jars: string): string {
  const items = releases.flatMap((release) =>
    modulesOf(release).map(
      (module) => `<artifactItem>
  <groupId>io.kestra</groupId><artifactId>${module}</artifactId><version>${release}</version>
  <outputDirectory>${join(jars, release)}</outputDirectory>
</artifactItem>`,
    ),
  );
  return project(`<groupId>recorder</groupId><artifactId>jars</artifactId><version>1</version><packaging>pom</packaging>
<build><plugins><plugin>
<groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId><version>3.8.1</version>
<configuration><artifactItems>
${items.join("\n")}
</artifactItems></configuration>
</plugin></plugins></build>`);
}

function readJars(release: string, jars: string, { run, java, classpath, work }: Tools) {
  const answer = join(work, `${release}.json`);
  run(java, ["-cp", classpath, "recorder.KestraKeys", join(jars, release), answer]);
  return JSON.parse(readFileSync(answer, "utf8")) as ReleaseReads;
}

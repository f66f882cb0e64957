// The releases of Kestra that are measured: the first and the last patch of each line that are in Maven Central.
// To measure a new release, add it here and run `npm run conformance:record -- kestra`.

/** Oldest first. */
export const releases = [
  "0.20.0",
  "0.20.24",
  "0.20.27",
  "0.21.0",
  "0.21.20",
  "0.22.0",
  "0.22.41",
  "0.23.0",
  "0.23.29",
  "0.24.0",
  "0.24.18",
  "1.0.0",
  "1.0.36",
  "1.1.0",
  "1.1.15",
  "1.2.0",
  "1.2.14",
  "1.3.0",
  "1.3.31",
  "1.3.34",
  "2.0.0",
] as const;

/** Its parent POM is not in Maven Central, without which Maven does not load the jars. An empty POM is enough. */
export const releasesWithoutPlatform: readonly string[] = ["1.3.34"];

/** The modules of `io.kestra` in Maven Central, each with the first release measured that has them. */
const modulesSince: Readonly<Record<string, string>> = {
  core: "0.20.0",
  jdbc: "0.20.0",
  "storage-local": "0.20.0",
  worker: "1.0.0",
  scheduler: "1.0.0",
  executor: "1.0.0",
  "worker-controller": "2.0.0",
  indexer: "2.0.0",
  "jdbc-h2": "0.20.0",
  queue: "2.0.0",
  "queue-jdbc": "2.0.0",
  "repository-memory": "0.20.0",
  "runner-memory": "0.20.0",
  script: "2.0.0",
};

/** Releases of modules of which only some releases are in Maven Central. */
const furtherModules: Readonly<Record<string, readonly string[]>> = {
  "0.22.41": ["script"],
  "1.3.31": ["script"],
  "1.3.34": ["script"],
};

/**
 * Libraries in the version of Kestra's platform, which its build uses. Maven would choose an older one, with which the
 * classes of a worker cannot be loaded.
 */
export const platformLibraries: Readonly<
  Record<string, readonly (readonly [group: string, name: string, version: string])[]>
> = {
  "2.0.0": [
    ["com.google.protobuf", "protobuf-java", "4.36.0"],
    ["com.google.protobuf", "protobuf-java-util", "4.36.0"],
  ],
};

/** Negative if `a` is older than `b`, 0 if they are equal. */
export function compareReleases(a: string, b: string): number {
  const [left, right] = [a, b].map((release) => release.split(".").map(Number));
  const at = (left ?? []).findIndex((part, index) => part !== right?.[index]);
  return at < 0 ? 0 : (left?.[at] ?? 0) - (right?.[at] ?? 0);
}

export const modulesOf = (release: string): readonly string[] => [
  ...Object.entries(modulesSince)
    .filter(([, since]) => compareReleases(release, since) >= 0)
    .map(([module]) => module),
  ...(furtherModules[release] ?? []),
];

/** `1.3` for `1.3.34`. */
export const lineOf = (release: string): string => release.split(".").slice(0, 2).join(".");

/** The clients of Kestra's Enterprise API whose enums contain the permissions and actions of a role. */
export const clients = [
  { registry: "PyPI", name: "kestrapy", version: "0.24.1", line: "0.24" },
  { registry: "npm", name: "@kestra-io/kestra-sdk", version: "0.24.1", line: "0.24" },
  { registry: "PyPI", name: "kestrapy", version: "1.0.0", line: "1.0" },
  { registry: "PyPI", name: "kestrapy", version: "1.0.8", line: "1.2" },
  { registry: "PyPI", name: "kestrapy", version: "1.0.10", line: "1.3" },
  { registry: "PyPI", name: "kestrapy", version: "1.3.1", line: "1.3" },
  { registry: "PyPI", name: "kestrapy", version: "2.0.0", line: "2.0" },
  { registry: "PyPI", name: "kestrapy", version: "2.0.3", line: "2.0" },
] as const;

export type Client = (typeof clients)[number];

// The cases that we read differently from their real reader today. Each entry is removed with its cause: an entry for a
// difference that no longer exists fails the test.
interface Exception {
  readonly reason: string;
  /** `GROUP: TITLE` */
  readonly cases: readonly string[];
}

export const exceptions: readonly Exception[] = [
  {
    reason: "Only the shell knows whether a variable is set.",
    cases: [
      "compose/dollars: configuration: ${A:?missing}",
      "compose/dollars: configuration: ${X:-${A:y}} with X=x",
    ],
  },
  {
    reason:
      "What is filled in can change the structure of the configuration, and only the shell knows it.",
    cases: [
      "compose/dollars: configuration: ${A:-{b}}",
      "compose/dollars: configuration: replaced in a key",
      "compose/dollars: configuration: a value with a line break is filled in",
    ],
  },
  {
    reason:
      "Env files are only read for their variables: neither checked nor searched for a configuration.",
    cases: [
      "compose/env-files: ${B:x} is refused",
      "compose/env-files: a missing file",
      "compose/env-files: raw: a colon is refused",
      "compose/env-files: raw: export is refused",
      "compose/env-files: raw: blanks before the equals sign are refused",
      "compose/env-files: an unknown format is refused",
      "compose/env-files: the configuration is in the env file",
    ],
  },
  {
    reason:
      "The last lines of a file or a list are not reported, because someone may be writing them.",
    cases: ["compose/values: environment without a value", "compose/values: list: an empty item"],
  },
  { reason: "The content is in the shell.", cases: ["compose/configs: content from a variable"] },
  {
    reason: "Other keys of a compose file are not checked.",
    cases: ["compose/reuse: extends a missing service is refused"],
  },
  {
    reason: "The container of another program, in another file.",
    cases: ["compose/reuse: include of another file"],
  },
  {
    reason:
      "Reported although it is accepted, because an invisible line end gives the server other keys.",
    cases: [
      "compose/blocks: U+0085 in a value",
      "compose/blocks: a lone carriage return",
      "chart/application: a lone carriage return in a value",
      "manifests/objects: ConfigMap: U+0085",
      "manifests/objects: ConfigMap: a lone carriage return",
    ],
  },
  {
    reason: "What the chart itself checks or needs beside the configuration is not repeated.",
    cases: [
      "chart/application: A24: dind: null",
      "chart/application: A24: application: null",
      "chart/application: application: {}",
    ],
  },
  {
    reason: "Several values files are not read together.",
    cases: [
      "chart/application: A25: lists of two values files",
      "chart/application: a map of two values files",
    ],
  },
  {
    reason: "The container of another program.",
    cases: ["chart/containers: extraContainers have their own variables"],
  },
  {
    reason: "Other fields of a manifest are not checked.",
    cases: [
      "manifests/objects: an unknown field",
      "manifests/objects: a number as a label",
      "manifests/containers: environment instead of env",
      "manifests/containers: a misspelt field of an entry",
    ],
  },
  {
    reason: "An empty configuration, of which nothing is lost.",
    cases: ["chart/application: A24: application: null beside a Secret"],
  },
  {
    reason: "Helm 3 and Helm 4 read different documents, which is reported.",
    cases: [
      "chart/application: several documents: the second has the configuration",
      "chart/application: several documents: both have a configuration",
    ],
  },
  {
    reason: "Valid for charts 0.x.",
    cases: ["chart/containers: of 0.x: configuration alone"],
  },
];

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
    reason: "Env files of a service are not read.",
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
      "Reported, although it is accepted: a line end that nobody sees gives the server other keys.",
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
    reason: "to be corrected: .inf in an override file or a later document, which compose accepts",
    cases: ["compose/files: a second document with .inf"],
  },
  {
    reason: "to be corrected: !reset and !override",
    cases: [
      "compose/files: override: !reset null of one variable",
      "compose/files: override: !reset with a value of one variable",
      "compose/files: override: !reset of the whole environment",
      "compose/files: override: !override of the whole environment",
      "compose/files: override: !reset null of the configuration",
      "compose/files: override: !reset | of the configuration",
      "compose/files: override: !override of the environment takes the configuration",
    ],
  },
  {
    reason:
      "to be corrected: a name without a value in an override file takes the base's value away",
    cases: ["compose/files: override: the configuration without a value"],
  },
  {
    reason: "to be corrected: values and keys that Helm writes in another way",
    cases: [
      "chart/application: value: 0o17",
      "chart/application: value: y",
      "chart/application: value: Y",
      "chart/application: value: n",
      "chart/application: value: 12:30:45",
      "chart/application: value: 9007199254740993",
      "chart/application: value: 312345678901234567",
      "chart/application: value: 123456789012345678901234",
      "chart/application: value: 08",
      "chart/application: value: 08123456789",
      "chart/application: key: y",
      "chart/application: key: n",
      "chart/application: key: 0o17",
      "chart/application: a list of maps",
    ],
  },
  {
    reason: "to be corrected: values and keys that Helm refuses",
    cases: [
      "chart/application: value: .inf",
      "chart/application: value: .nan",
      "chart/application: key: null",
      "chart/application: key: ~",
    ],
  },
  {
    reason: "to be corrected: a << behind a key, which wins in Helm",
    cases: ["chart/application: A18: << behind a key"],
  },
  {
    reason:
      "to be corrected: a line that is nothing but a template is taken for a template of the file",
    cases: ["chart/application: A20: a line that is nothing but Pebble"],
  },
  {
    reason: "to be corrected: an application that is not a map",
    cases: [
      "chart/application: A24: application: null beside a Secret",
      "chart/application: application: |",
      "chart/application: application: >",
      "chart/application: application: a list",
    ],
  },
  {
    reason: "to be corrected: several documents of a values file",
    cases: [
      "chart/application: several documents: the second has the configuration",
      "chart/application: several documents: both have a configuration",
    ],
  },
  {
    reason: "to be corrected: environments that Kubernetes refuses",
    cases: [
      "chart/containers: extraEnv: 8080",
      "chart/containers: extraEnv: true",
      "chart/containers: extraEnv: yes",
      "chart/containers: extraEnv: 1.10",
      "chart/containers: extraEnv: 0o17",
      "chart/containers: extraEnv: a map",
      "chart/containers: extraEnv: NAME=value",
      "manifests/containers: value: 8080",
      "manifests/containers: value: true",
      "manifests/containers: value: yes",
      "manifests/containers: value: 1.10",
      "manifests/containers: value: 0123456",
      "manifests/containers: value: [a]",
      "manifests/containers: StatefulSet: a number",
      "manifests/containers: Pod: a number",
      "manifests/containers: Job: a number",
      "manifests/containers: CronJob: a number",
      "manifests/containers: env as a map",
      "manifests/containers: NAME=value in env",
      "manifests/containers: env of an init container",
      "manifests/containers: << in an entry",
    ],
  },
  {
    reason: "to be corrected: keys of charts 0.x, which the chart ignores or refuses",
    cases: [
      "chart/containers: of 0.x: extraEnv at the top does nothing",
      "chart/containers: of 0.x: extraEnv at the top with a number does nothing",
      "chart/containers: of 0.x: secrets at the top do nothing",
      "chart/containers: of 0.x: configuration beside configurations",
      "chart/containers: of 0.x: configuration alone",
      "chart/containers: of 0.x: an empty configuration beside configurations",
      "chart/containers: of 0.x: postgresql.enabled",
    ],
  },
  {
    reason: "to be corrected: extraManifests that are texts, or a map",
    cases: [
      "chart/extra-manifests: a text",
      "chart/extra-manifests: a text with a template of Helm",
      "chart/extra-manifests: a map instead of a list",
    ],
  },
  {
    reason: "to be corrected: Pebble in extraManifests, which Helm runs",
    cases: [
      "chart/extra-manifests: a map with Pebble",
      "chart/extra-manifests: a text with Pebble",
    ],
  },
  {
    reason: "to be corrected: the data that Kubernetes refuses in a ConfigMap or Secret",
    cases: [
      "chart/extra-manifests: a Secret with text in data",
      "chart/extra-manifests: a ConfigMap with a number",
      "manifests/objects: Secret with text in data",
      "manifests/objects: ConfigMap with stringData",
      "manifests/objects: ConfigMap: a number beside",
      "manifests/objects: ConfigMap: a boolean beside",
      "manifests/objects: ConfigMap: yes beside",
      "manifests/objects: ConfigMap: the same key twice",
    ],
  },
  {
    reason: "to be corrected: the data of a Secret, which is base64",
    cases: [
      "manifests/objects: Secret with base64 in data",
      "manifests/objects: Secret with base64 over lines in data",
    ],
  },
  {
    reason: "to be corrected: the configuration as a map in a container's variables",
    cases: ["manifests/containers: KESTRA_CONFIGURATION as a map"],
  },
];

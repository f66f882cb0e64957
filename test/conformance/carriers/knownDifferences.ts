// The differences between our reading and that of the real readers that random files show today, with reasons. Each
// entry is removed with its cause.
import type { Reader } from "./cases";

export interface KnownDifference {
  readonly readers: readonly Reader[];
  /** What the difference says. */
  readonly pattern: RegExp;
  /** What the files must contain. */
  readonly written?: RegExp;
  readonly reason: string;
}

export const knownDifferences: readonly KnownDifference[] = [
  {
    readers: ["compose", "chart", "manifests"],
    pattern: /^is not reported:.* (?:found a tab|mapping values|could not find|did not find)/,
    written: /^(?:#| {2}#|[ \t]*\t| {16,}$| {12}# deep)|\|4$/m,
    reason:
      "to be corrected: lines that end a block before its end, or that a block may not begin with",
  },
  {
    readers: ["compose", "chart", "manifests"],
    pattern: /^is not reported/,
    written: /[\u0085\u2028\r]/,
    reason: "to be corrected: line ends that only YAML 1.1 knows",
  },
  {
    readers: ["compose"],
    pattern: /^kestra has no variable|^does not arrive/,
    written: /!override|!reset/,
    reason: "to be corrected: !reset and !override",
  },
  {
    readers: ["compose"],
    pattern: /^does not arrive/,
    written: />>> compose.override.yml[^]*KESTRA_CONFIGURATION/,
    reason: "to be corrected: a base or override file whose configuration is not a literal block",
  },
  {
    readers: ["compose"],
    pattern: /^does not arrive/,
    written: /^---$/m,
    reason: "to be corrected: several documents of a compose file",
  },
  {
    readers: ["compose"],
    pattern: /^is reported, but accepted/,
    written: /(?:compose\.override\.yml|^---$)[^]*: [-+]?\.(?:inf|NaN)$/m,
    reason: "to be corrected: .inf in an override file or a later document, which compose accepts",
  },
  {
    readers: ["compose", "chart", "manifests"],
    pattern: /json: unsupported value: (?:[-+]Inf|NaN)$/,
    reason: "to be corrected: numbers without an end, which all refuse",
  },
  {
    readers: ["compose"],
    pattern: /invalid interpolation format/,
    reason: "to be corrected: dollar signs that compose refuses outside of the configuration",
  },
  {
    readers: ["chart", "manifests"],
    pattern: /cannot unmarshal (?:number|bool) into Go struct field (?:EnvVar|ConfigMap|Secret)\b/,
    reason: "to be corrected: values that Kubernetes refuses because they are no text",
  },
  {
    readers: ["manifests"],
    pattern: /illegal base64 data/,
    reason: "to be corrected: text in the data of a Secret",
  },
  {
    readers: ["chart"],
    pattern: /unsupported map key of type/,
    reason: "to be corrected: keys that Helm refuses",
  },
  {
    readers: ["chart"],
    pattern: /configuration is not authorized anymore/,
    written: /^configuration:/m,
    reason: "to be corrected: keys of charts 0.x",
  },
  {
    readers: ["chart"],
    pattern: /^(?:does not arrive|is not seen|kestra-standalone has no variable)/,
    written: /^(?:secrets|extraEnv):/m,
    reason: "to be corrected: keys of charts 0.x",
  },
  {
    readers: ["chart"],
    pattern: /^kestra\.[\w.[\]-]+ is (?:number|boolean|text|nothing|list|block|absent)\b/,
    written: /^ +<<: \*shared$/m,
    reason: "to be corrected: a << behind a key, which wins in Helm",
  },
  {
    readers: ["chart"],
    pattern: /^kestra\..* is (?:number|boolean) "[^"]*", not (?:text|number) "/,
    reason: "to be corrected: values that Helm writes in another way",
  },
  {
    readers: ["chart"],
    pattern: /^kestra\..* is text "\d+:[\d:]+", not number "\d+"/,
    reason: "to be corrected: values that Helm writes in another way",
  },
  {
    readers: ["chart"],
    pattern: /^kestra\..* is .*/,
    written: /^ +(?:y|n|0o17):/m,
    reason: "to be corrected: keys that Helm writes in another way",
  },
  {
    readers: ["chart"],
    pattern: /the server refuses the configuration \(invalid-date\)/,
    reason: "to be corrected: a day that does not exist, which Helm hands over without quotes",
  },
];

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
    pattern: /invalid interpolation format/,
    reason: "to be corrected: dollar signs that compose refuses outside of the configuration",
  },
  {
    readers: ["chart"],
    pattern: /the server refuses the configuration \(invalid-date\)/,
    reason: "to be corrected: a day that does not exist, which Helm hands over without quotes",
  },
  {
    readers: ["compose"],
    pattern: /json: unsupported value: (?:[-+]Inf|NaN)$/,
    written: /<<: \*env/,
    reason: "to be corrected: .inf in a merged variable that its service sets again",
  },
  {
    readers: ["compose"],
    pattern: /validating compose\.override\.yml: json: unsupported value/,
    written: /compose\.override\.yml(?![^]*KESTRA_CONFIGURATION)[^]*!override/,
    reason: "An override file without an image or a configuration is only read, not checked.",
  },
];

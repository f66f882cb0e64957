// Findings as the editor shows them.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isTooLarge } from "../document/limits";
import { isInvalidYaml, refusalsByReader } from "../document/fileKinds/refusal";
import { message, type Worded } from "../messages/message";
import type { KestraFile } from "../interpretation/kestraFile";
import { toLocation, toRange } from "./ranges";
import { mayContainConfiguration } from "../protocol/documents";
import { lint, type LintFinding, type LintOptions } from "../rules/running/lint";
import type { Finding, Severity } from "../rules/rule";

/** Options that concern how findings are shown. */
export interface ShowOptions extends LintOptions {
  /** URL of a rule's documentation, with `{rule}` for its id; defaults to Kestra's documentation. */
  readonly ruleLink?: string;
}

export interface DiagnosticsOptions extends ShowOptions {
  /** Whether another YAML extension already reports syntax errors and duplicate keys of whole files. */
  readonly yamlIsChecked: boolean;
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags: Record<NonNullable<Finding["tag"]>, DiagnosticTag> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

export const source = "Kestra Config";

export const diagnostics = (
  file: KestraFile,
  document: TextDocument,
  options: DiagnosticsOptions,
): Worded<Diagnostic>[] =>
  isTooLarge(file.text)
    ? tooLargeDiagnostic(file.text)
    : worst(lint(file, options).filter((finding) => !isReportedElsewhere(finding, options))).map(
        (finding) => toDiagnostic(document, finding, options),
      );

/** More findings than this are not readable, and some editors freeze. */
const maxFindings = 1000;

const worst = (findings: readonly LintFinding[]): readonly LintFinding[] =>
  findings.length > maxFindings
    ? [...findings]
        .sort((a, b) => severities[a.severity] - severities[b.severity])
        .slice(0, maxFindings)
    : findings;

/**
 * A single diagnostic at the top of an oversized file that appears to be a configuration: no diagnostics at all would
 * suggest that it is correct.
 */
const tooLargeDiagnostic = (text: string): Worded<Diagnostic>[] =>
  mayContainConfiguration(text)
    ? [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
          severity: DiagnosticSeverity.Information,
          source,
          message: tooLarge,
        },
      ]
    : [];

const tooLarge = message("diagnostics.tooLarge");

/** Other extensions do not check the content of block scalars, so we report everything there. */
function isReportedElsewhere(
  { rule, severity, config, at }: LintFinding,
  options: DiagnosticsOptions,
): boolean {
  if (!options.yamlIsChecked) return false;
  const { embedded, refusals } = config.region;
  const places = refusalsByReader(refusals ?? []).find((all) =>
    all.some(({ span }) => span.start === at.start),
  );
  if (places?.every(isInvalidYaml)) return true;
  if (embedded) return false;
  return rule.id === "yaml-syntax" || (rule.id === "duplicate-key" && severity === "error");
}

/** More places of one finding are not readable. */
const maxRelated = 100;

export function toDiagnostic(
  document: TextDocument,
  { rule, severity, at, message, tag, related }: LintFinding,
  { ruleLink }: ShowOptions,
): Worded<Diagnostic> {
  const href = ruleLink?.replaceAll("{rule}", rule.id) ?? rule.docs;
  return {
    range: toRange(document, at),
    severity: severities[severity],
    code: rule.id,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source,
    message,
    ...(tag ? { tags: [tags[tag]] } : {}),
    ...(related
      ? {
          relatedInformation: related.slice(0, maxRelated).map((place) => ({
            location: place.file
              ? toLocation(document, { inFile: place.file, at: place.at })
              : { uri: document.uri, range: toRange(document, place.at) },
            message: place.message,
          })),
        }
      : {}),
  };
}

// The problems in the text.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { diagnostics } from "../../../server/src/features/diagnostics";
import { statusOf } from "../../../server/src/features/status";
import type { Worded } from "../../../server/src/messages/message";
import type { Checked, Problem, Severity, Source } from "../../protocol/requests";
import { readSource } from "../reading";
import { toSpan } from "../spans";

export function check(source: Source): Worded<Checked> {
  const {
    document,
    parts,
    options: { target },
  } = readSource(source);
  return {
    problems: parts.flatMap(({ file, options }) =>
      diagnostics(file, document, { ...options, yamlIsChecked: false }).map((found) =>
        toProblem(document, found),
      ),
    ),
    status: parts.flatMap(({ file }) => statusOf(file, target) ?? [])[0] ?? null,
  };
}

const severities: Readonly<Record<DiagnosticSeverity, Severity>> = {
  [DiagnosticSeverity.Error]: "error",
  [DiagnosticSeverity.Warning]: "warning",
  [DiagnosticSeverity.Information]: "information",
  [DiagnosticSeverity.Hint]: "hint",
};

export function toProblem(
  document: TextDocument,
  { range, severity, code, codeDescription, message, tags, relatedInformation }: Worded<Diagnostic>,
): Worded<Problem> {
  const [tag] = tags ?? [];
  return {
    ...toSpan(document, range),
    severity: severities[severity ?? DiagnosticSeverity.Error],
    message: typeof message === "object" && "value" in message ? message.value : message,
    related: (relatedInformation ?? []).map(({ location, message: about }) => ({
      ...toSpan(document, location.range),
      message: about,
    })),
    ...(code === undefined ? {} : { rule: String(code) }),
    ...(codeDescription ? { link: codeDescription.href } : {}),
    ...(tag ? { tag: tag === DiagnosticTag.Deprecated ? "deprecated" : "unnecessary" } : {}),
  };
}

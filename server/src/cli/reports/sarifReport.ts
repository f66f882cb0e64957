// The report in SARIF 2.1.0, the format that code scanning reads.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
import { version } from "../../../../package.json";
import { rules } from "../../rules";
import type { Rule, Severity } from "../../rules/rule";
import { type CheckedFile, type ReportedPlace, type ReportedProblem } from "./problem";

export function sarifReport(files: readonly CheckedFile[]): string {
  const problems = files.flatMap((file) => file.problems);
  const run = {
    tool: { driver: { name: "kestra-config", version, rules: rules.map(descriptor) } },
    columnKind: "utf16CodeUnits",
    results: problems.map(result),
  };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const descriptor = ({ id, title, why, docs, severity }: Rule): object => ({
  id,
  shortDescription: { text: `${title}.` },
  fullDescription: { text: why },
  defaultConfiguration: { level: levels[severity] },
  ...(docs === undefined ? {} : { helpUri: docs }),
});

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

function result(problem: ReportedProblem): object {
  const { rule, severity, message, related } = problem;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [location(problem)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            ...location(place),
            message: { text: place.message },
          })),
        }),
  };
}

function location({ file, line, column, endLine, endColumn }: ReportedPlace): object {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation: artifact(file), region } };
}

/** A relative URI for a file below the current folder, otherwise an absolute URI. */
function artifact(file: string): object {
  const uri = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]%3A\//.test(uri)) return { uri: `file:///${uri.replace("%3A", ":")}` };
  return uri.startsWith("/") ? { uri: `file://${uri}` } : { uri, uriBaseId: "%SRCROOT%" };
}

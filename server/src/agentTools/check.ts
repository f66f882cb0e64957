// `check`: what is wrong in a file.
import * as z from "zod/mini";
import { TextDocument } from "vscode-languageserver-textdocument";
import { toRange } from "../features/ranges";
import { targetOf } from "../interpretation/deployment/edition";
import { formatVersion } from "../knowledge/versions";
import { inEnglish } from "../messages/inEnglish";
import type { Budget } from "../micronaut/configuration";
import type { Severity } from "../rules/rule";
import { budgetOf, editorBudget } from "../rules/running/budget";
import { placeOf, placeShape } from "./edits";
import { fixId, type NamedFinding, namedFindings } from "./findings";
import { first, maxFindings, maxFixesOfFinding, maxRelated } from "./limits";
import { hasConfiguration, noConfiguration, partsOf, type Subject } from "./subject";
import { answer, described, fileTool, refuse } from "./tool";
import { forVersion, noVersion, versionShape } from "./version";

const severities = ["error", "warning", "information", "hint"] as const satisfies Severity[];

const placed = { file: z.string(), ...placeShape, message: z.string() };

const findingSchema = z.strictObject({
  id: described(
    z.string(),
    "Names the finding in a call of fix, as long as the file is unchanged.",
  ),
  rule: z.string(),
  severity: z.enum(severities),
  ...placed,
  related: z.array(z.strictObject(placed)),
  fixes: z.array(
    z.strictObject({
      id: described(z.string(), "Names the fix in a call of fix."),
      title: z.string(),
      automatic: described(
        z.boolean(),
        "Whether it may be applied without asking the user. Any other fix is the user's decision.",
      ),
    }),
  ),
  docs: z.optional(z.string()),
});

const outputSchema = z.strictObject({
  file: z.string(),
  version: z.optional(
    described(
      z.string(),
      "The version of Kestra that the file is checked for. Absent if it is unknown: findings may depend on it, so pass it if you know it.",
    ),
  ),
  findings: z.array(findingSchema),
  leftOut: z.optional(
    described(
      z.int(),
      "How many findings are not in the list. The most severe ones come first then.",
    ),
  ),
  fixesLeftOut: z.optional(
    described(
      z.boolean(),
      "Whether fixes of later findings are not in the list, because the file is too costly to fix. Fix some findings and check again.",
    ),
  ),
});

export const check = fileTool({
  name: "check",
  title: "Check Kestra Configuration",
  description:
    "Finds mistakes in a Kestra server configuration: a plain YAML file, a compose file, Helm values or a Kubernetes manifest, also in code blocks of Markdown. " +
    "Reports keys at the wrong place, which the server silently ignores, wrong values, logins that cannot work, and keys of other versions, each with its fixes. " +
    "Call it before and after any change of such a file.",
  edits: false,
  input: z.strictObject(versionShape),
  output: outputSchema,
  async run({ version: written }, given) {
    const subject = forVersion(given, written);
    if (!subject) return refuse(noVersion);
    await subject.pause();
    const parts = partsOf(subject);
    if (!parts.some(({ file }) => hasConfiguration(file))) return refuse(noConfiguration(subject));
    const budget = budgetOf(editorBudget);
    const all = namedFindings(subject, subject.text, budget);
    const { shown, leftOut } = first(all.length > maxFindings ? bySeverity(all) : all, maxFindings);
    const [version] = parts.flatMap(({ file, options }) =>
      file.configs.flatMap((config) => targetOf(config, options.target) ?? []),
    );
    return answer({
      file: subject.nameOf(subject.uri),
      ...(version ? { version: formatVersion(version) } : {}),
      findings: shown.map((each) => shownFinding(subject, each, budget)),
      ...(leftOut === undefined ? {} : { leftOut }),
      ...(budget.isSpent() ? { fixesLeftOut: true } : {}),
    });
  },
});

const bySeverity = (all: readonly NamedFinding[]): NamedFinding[] =>
  [...all].sort(
    (a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity),
  );

function shownFinding(
  subject: Subject,
  { id, finding }: NamedFinding,
  budget: Budget,
): z.infer<typeof findingSchema> {
  const document = TextDocument.create(subject.uri, "", 0, subject.text);
  const { rule, severity, at, message, related = [] } = finding;
  return {
    ...{ id, rule: rule.id, severity, file: subject.nameOf(subject.uri) },
    ...placeOf(toRange(document, at)),
    message: inEnglish(message),
    related: related.slice(0, maxRelated).map((place) => {
      const other = place.file
        ? TextDocument.create(place.file.uri, "", 0, place.file.text)
        : document;
      return {
        file: subject.nameOf(other.uri),
        ...placeOf(toRange(other, place.at)),
        message: inEnglish(place.message),
      };
    }),
    fixes: (budget.isSpent() ? [] : finding.fixes())
      .slice(0, maxFixesOfFinding)
      .map(({ title, preferred }, index) => ({
        id: fixId(id, index),
        title: inEnglish(title),
        automatic: preferred,
      })),
    ...(rule.docs === undefined ? {} : { docs: rule.docs }),
  };
}

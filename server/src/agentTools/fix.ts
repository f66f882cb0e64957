// `fix`: the edit of chosen fixes, or of all that may be applied without asking.
import * as z from "zod/mini";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { changesBetween } from "../document/edits/changes";
import { fixWithVariables } from "../features/codeActions/supplyFix";
import { toEdits } from "../features/ranges";
import { inEnglish } from "../messages/inEnglish";
import type { Worded } from "../messages/message";
import type { Fix } from "../rules/rule";
import { addsNoFindings } from "../rules/running/comparison";
import { editsSchema, shownEdits } from "./edits";
import { chosenFix, type NamedFinding, namedFindings } from "./findings";
import {
  fixedText,
  hasConfiguration,
  noConfiguration,
  partsOf,
  type Subject,
  surroundingsOf,
} from "./subject";
import { type Answer, answer, described, fileTool, refuse, text } from "./tool";
import { forVersion, noVersion, versionShape } from "./version";

const outputSchema = z.strictObject({
  title: described(z.string(), "What the edit does."),
  files: editsSchema,
  left: described(z.int(), "How many findings the file has after the edit."),
});

type Output = z.infer<typeof outputSchema>;

export const fix = fileTool({
  name: "fix",
  title: "Fix Kestra Configuration",
  description:
    "Fixes findings of check. " +
    "Without fixes, the edit contains all fixes that need no decision: they never change who can log in, and give rights only to a default role that has none. Any other fix is the user's decision.",
  edits: true,
  input: z.strictObject({
    fixes: z.optional(
      described(
        z.array(text("An id from check.")).check(z.minLength(1), z.maxLength(20)),
        "Ids of fixes or findings from check; of a finding, its best fix. Absent for all automatic fixes.",
      ),
    ),
    ...versionShape,
  }),
  output: outputSchema,
  async run({ fixes, version }, given) {
    const subject = forVersion(given, version);
    if (!subject) return refuse(noVersion);
    await subject.pause();
    if (!partsOf(subject).some(({ file }) => hasConfiguration(file)))
      return refuse(noConfiguration(subject));
    return fixes ? chosenFixes(subject, fixes) : automaticFixes(subject);
  },
});

function automaticFixes(subject: Subject): Answer<Output> {
  const { uri, text: before } = subject;
  const document = TextDocument.create(uri, "", 0, before);
  const after = fixedText(subject);
  const edits = toEdits(document, changesBetween(before, after));
  const title = edits.length === 0 ? "No automatic fix applies." : "Apply all automatic fixes.";
  const all = answerWith(subject, title, edits.length === 0 ? {} : { changes: { [uri]: edits } });
  return all.kind === "refused" ? refuse(`${all.reason} Or choose fixes by their ids.`) : all;
}

async function chosenFixes(subject: Subject, ids: readonly string[]): Promise<Answer<Output>> {
  const all = namedFindings(subject);
  const edits: { readonly title: string; readonly edit: WorkspaceEdit }[] = [];
  for (const id of new Set(ids)) {
    await subject.pause();
    const found = chosenFix(all, id);
    if (!found)
      return refuse(
        "There is no finding with this id. Call check again: the file may have changed.",
      );
    if (!found.fix)
      return refuse(`${found.chosen.id} has no such fix. Call check again to see its fixes.`);
    const edit = await editOf(subject, found.chosen, found.fix);
    if (!edit)
      return refuse(
        "The fix would remove a value that cannot be written to the file with the variables. Make it by hand.",
      );
    edits.push(edit);
  }
  const [only] = edits;
  if (only && edits.length === 1) return answerWith(subject, only.title, only.edit);
  return together(subject, all, edits);
}

async function editOf(
  subject: Subject,
  { finding: { config }, file }: NamedFinding,
  chosen: Fix,
): Promise<{ readonly title: string; readonly edit: WorkspaceEdit } | undefined> {
  const surroundings = await surroundingsOf(subject, config.fileKind.variablesFile);
  const document = TextDocument.create(subject.uri, "", 0, subject.text);
  const edited = fixWithVariables(file, config, document, chosen, surroundings);
  return edited && { title: inEnglish(edited.title), edit: edited.edit as WorkspaceEdit };
}

/** Several fixes at once, if they neither touch each other nor another file, and are right together. */
function together(
  subject: Subject,
  before: readonly NamedFinding[],
  chosen: readonly { readonly title: string; readonly edit: WorkspaceEdit }[],
): Answer<Output> {
  const oneByOne = "These fixes cannot be combined. Apply one of them, then call check again.";
  const edits = chosen.flatMap(({ edit }) => edit.changes?.[subject.uri] ?? []);
  if (chosen.some(({ edit }) => edit.documentChanges)) return refuse(oneByOne);
  const after = applied(subject, edits);
  if (after === undefined) return refuse(oneByOne);
  const left = namedFindings(subject, after);
  const [old, now] = [before, left].map((all) => all.map(({ finding }) => finding));
  if (!old || !now || now.length > old.length - chosen.length || !addsNoFindings(old, now))
    return refuse(oneByOne);
  const title = chosen.map((each) => `${each.title}.`).join(" ");
  return answerWith(subject, title, { changes: { [subject.uri]: edits } });
}

/** Undefined if edits touch each other. */
function applied({ uri, text: before }: Subject, edits: readonly TextEdit[]): string | undefined {
  const document = TextDocument.create(uri, "", 0, before);
  const spans = edits
    .map(({ range }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
    }))
    .sort((a, b) => a.start - b.start);
  const areApart = spans.every(
    ({ start }, index) => index === 0 || (spans[index - 1]?.end ?? 0) < start,
  );
  return areApart ? TextDocument.applyEdits(document, [...edits]) : undefined;
}

/** The answer with an edit, and the number of findings after it. */
function answerWith(
  subject: Subject,
  title: string,
  edit: Worded<WorkspaceEdit> | WorkspaceEdit,
): Answer<Output> {
  const files = shownEdits(subject, edit);
  if (typeof files === "string") return refuse(files);
  const own = ownEdits(subject, edit as WorkspaceEdit);
  const document = TextDocument.create(subject.uri, "", 0, subject.text);
  const left = namedFindings(subject, TextDocument.applyEdits(document, own)).length;
  return answer(
    { title, files: [...files], left },
    files.length > 0 ? (edit as WorkspaceEdit) : undefined,
  );
}

const ownEdits = (
  { uri }: Subject,
  { changes = {}, documentChanges = [] }: WorkspaceEdit,
): TextEdit[] => [
  ...(changes[uri] ?? []),
  ...documentChanges.flatMap((change) =>
    "textDocument" in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  ),
];

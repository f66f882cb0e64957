// Edits as an agent gets them: with lines and columns from 1, and a diff. Where an edit moves a secret, it names the place that
// the secret is copied from: an agent can apply it, and does not learn the secret from it.
import * as z from "zod/mini";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { unifiedDiff } from "../document/edits/unifiedDiff";
import type { Span } from "../document/span";
import { isSameFile, nameOf } from "../knowledge/location";
import type { Worded } from "../messages/message";
import { concealed, concealedIn, secretWords } from "./concealed";
import { firstLines, maxEdited, maxSecrets } from "./limits";
import type { Subject } from "./subject";
import { described } from "./tool";

const counted = (description: string): z.ZodMiniInt =>
  described(z.int().check(z.minimum(1)), description) as z.ZodMiniInt;

/** A range of a file; the end is exclusive. */
export const placeShape = {
  startLine: counted("The first line is 1."),
  startColumn: counted("The first column is 1, in UTF-16 units."),
  endLine: counted("The line of the end."),
  endColumn: counted("The column after the last character."),
};

const editSchema = z.strictObject({
  ...placeShape,
  newText: z.optional(
    described(z.string(), "What to write in place of the range. Absent if there are parts."),
  ),
  parts: z.optional(
    described(
      z.array(
        z.union([
          z.strictObject({ text: z.string() }),
          z.strictObject({ copy: z.strictObject({ file: z.string(), ...placeShape }) }),
        ]),
      ),
      "What to write if it contains a secret: texts, and places of files as they were before the edit, whose text is to be copied.",
    ),
  ),
});

export const fileEditsSchema = z.strictObject({
  file: z.string(),
  isNew: described(z.boolean(), "Whether the file does not exist yet."),
  edits: described(
    z.array(editSchema),
    "All ranges are those of the file before the edit. They do not overlap.",
  ),
  diff: described(z.string(), "The same for reading, with secrets masked as ***."),
});

export const editsSchema = described(
  z.array(fileEditsSchema),
  "What to change. Nothing has been written.",
);

export type FileEdits = z.infer<typeof fileEditsSchema>;
type Edit = z.infer<typeof editSchema>;

/** One sentence if the edit cannot be shown. */
export function shownEdits(
  subject: Subject,
  edit: Worded<WorkspaceEdit> | WorkspaceEdit,
): readonly FileEdits[] | string {
  const files = editsByFile(edit as WorkspaceEdit);
  const size = files
    .flatMap(({ edits }) => edits)
    .reduce((sum, one) => sum + one.newText.length, 0);
  if (size > maxEdited)
    return "The edit is too large for an answer. Run kestra-config check --fix, which writes it.";
  const source = sourceIn(subject, subject.uri, subject.text);
  const shown = files.map((file) => shownFile(subject, file, source));
  if (shown.includes("too many"))
    return "The file has too many secrets for an edit in an answer. Make it with the quick fix in the editor.";
  if (shown.includes("rewritten"))
    return "The edit rewrites a secret, which this answer must not contain. Make it with the quick fix in the editor.";
  return shown.flatMap((file) => (typeof file === "string" ? [] : file));
}

interface EditedFile {
  readonly uri: string;
  readonly isNew: boolean;
  readonly edits: readonly TextEdit[];
}

/** The text edits of each file. */
function editsByFile({ changes = {}, documentChanges = [] }: WorkspaceEdit): EditedFile[] {
  const created = documentChanges.flatMap((change) =>
    "kind" in change && change.kind === "create" ? change.uri : [],
  );
  const edited = [
    ...Object.entries(changes),
    ...documentChanges.flatMap((change) =>
      "textDocument" in change
        ? [[change.textDocument.uri, change.edits as TextEdit[]] as const]
        : [],
    ),
  ];
  const uris = [...new Set(edited.map(([uri]) => uri))];
  return uris.map((uri) => ({
    uri,
    isNew: created.includes(uri),
    edits: edited.flatMap(([other, edits]) => (other === uri ? edits : [])),
  }));
}

/** What is in the way, if there is no answer without a secret. */
type Obstacle = "too many" | "rewritten";

/** The edits of one file. Secrets are copied from it or from the file that the tool is called for. */
function shownFile(
  subject: Subject,
  { uri, isNew, edits }: EditedFile,
  source: Source,
): FileEdits | Obstacle {
  // Of a file whose text is unknown, only the new lines are read.
  const before = isNew ? "" : textOf(subject, uri);
  const own = before === undefined ? undefined : sourceIn(subject, uri, before);
  const sources = own ? [own, source] : [source];
  if (sources.some(({ words }) => words.size > maxSecrets)) return "too many";
  const words = new Set(sources.flatMap((one) => [...one.words]));
  const document = TextDocument.create(uri, "", 0, before ?? "");
  const after =
    before === undefined
      ? edits.map(({ newText }) => newText).join("")
      : TextDocument.applyEdits(document, [...edits]);
  const secrets = hiddenIn(uri, after, words);
  const shown: Edit[] = [];
  for (const { edit, at } of placedIn(after, document, edits, before !== undefined)) {
    const hidden = secrets.flatMap((span) => common(span, at));
    const written = partsOf(
      sources,
      edit.newText,
      hidden.map((span) => shifted(span, -at.start)),
    );
    if (!written) return "rewritten";
    shown.push({ ...placeOf(edit.range), ...written });
  }
  const mask = (text: string): string => concealed(text, hiddenIn(uri, text, words));
  const file = subject.nameOf(uri);
  return { file, isNew, edits: shown, diff: diffOf(file, mask(before ?? ""), mask(after)) };
}

/** Where each edit has written its text, in the order of the file. */
function placedIn(
  after: string,
  document: TextDocument,
  edits: readonly TextEdit[],
  isWhole: boolean,
): { readonly edit: TextEdit; readonly at: Span }[] {
  let moved = 0;
  const offsets = edits.map((edit) => ({
    edit,
    from: isWhole ? document.offsetAt(edit.range.start) : 0,
    to: isWhole ? document.offsetAt(edit.range.end) : 0,
  }));
  return offsets
    .sort((a, b) => a.from - b.from)
    .map(({ edit, from, to }) => {
      const start = from + moved;
      moved += edit.newText.length - (to - from);
      return { edit, at: { start, end: Math.min(after.length, start + edit.newText.length) } };
    });
}

/** Where a file has secrets. Of the file with variables, every value is one. */
function hiddenIn(uri: string, text: string, words: ReadonlySet<string>): Span[] {
  if (!isVariables(uri)) return concealedIn(text, words);
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const at = start;
    start += line.length + 1;
    const value = line.startsWith("#") ? line.length : line.indexOf("=") + 1;
    return value > 0 && value < line.length ? [{ start: at + value, end: at + line.length }] : [];
  });
}

const isVariables = (uri: string): boolean => nameOf(uri).includes(".env");

/** The text of the file itself, or of another one of its deployment. */
function textOf(subject: Subject, uri: string): string | undefined {
  if (isSameFile(uri, subject.uri)) return subject.text;
  return subject.around.find((other) => isSameFile(other.uri, uri))?.file.text;
}

/** What secrets are copied from. */
interface Source {
  readonly name: string;
  readonly document: TextDocument;
  readonly text: string;
  readonly secrets: readonly Span[];
  readonly words: ReadonlySet<string>;
}

const sourceIn = (subject: Subject, uri: string, text: string): Source => ({
  ...{ name: subject.nameOf(uri), text, document: TextDocument.create(uri, "", 0, text) },
  ...{ secrets: concealedIn(text), words: secretWords(text) },
});

/** What to write, with copies in place of secrets. */
function partsOf(
  sources: readonly Source[],
  newText: string,
  secrets: readonly Span[],
): Pick<Edit, "newText" | "parts"> | undefined {
  if (secrets.length === 0) return { newText };
  const parts: NonNullable<Edit["parts"]> = [];
  let done = 0;
  for (const { start, end } of secrets) {
    const secret = newText.slice(start, end);
    if (done < start) parts.push({ text: newText.slice(done, start) });
    done = end;
    // A word that users replace, such as <client secret>.
    const isExample =
      /^<[\w ]+>$/.test(secret) && sources.every(({ text }) => !text.includes(secret));
    const [copy] = sources.flatMap((source) => placeOfText(source, secret) ?? []);
    if (copy) parts.push({ copy });
    else if (isExample) parts.push({ text: secret });
    else return undefined;
  }
  if (done < newText.length) parts.push({ text: newText.slice(done) });
  const isPlain = parts.every((part) => "text" in part);
  return isPlain ? { newText } : { parts };
}

interface Copy extends z.infer<z.ZodMiniObject<typeof placeShape>> {
  readonly file: string;
}

/** Where the file has a text; rather in a secret than elsewhere. */
function placeOfText({ name, document, text, secrets }: Source, wanted: string): Copy | undefined {
  const secret = secrets.find(({ start, end }) => text.slice(start, end).includes(wanted));
  const at = text.indexOf(wanted, secret?.start);
  if (at === -1) return undefined;
  const range = { start: document.positionAt(at), end: document.positionAt(at + wanted.length) };
  return { file: name, ...placeOf(range) };
}

/** The difference between two versions without secrets. Empty if only a secret changes. */
function diffOf(file: string, before: string, after: string): string {
  if (before === after) return "";
  const { text, leftOut } = firstLines(unifiedDiff(file, before, after).join("\n"));
  return leftOut === undefined ? text : `${text}… ${leftOut} more lines\n`;
}

const common = (a: Span, b: Span): Span[] => {
  const span = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
  return span.start < span.end ? [span] : [];
};

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

export const placeOf = ({ start, end }: Range): z.infer<z.ZodMiniObject<typeof placeShape>> => ({
  ...{ startLine: start.line + 1, startColumn: start.character + 1 },
  ...{ endLine: end.line + 1, endColumn: end.character + 1 },
});

// Edits of the file of variables beside an open one: lines at its end, a new file where there is none, and a line that
// has git ignore it. A file that the editor shows is changed by nobody but the editor.
import { message, type Worded } from "../../messages/message";
import type {
  ChangeAnnotation,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { appendLines, envValue, namesIn } from "../../document/envFile";
import { type IgnoreFile, isIgnored } from "../../project/gitIgnore";
import { folderOf, nameOf } from "../../knowledge/location";
import type { NeededVariable } from "../../rules/shared/supplyVariable";
import { toEdits } from "../ranges";

/** What is known of a file of variables and of git around it. */
export interface SiblingFile {
  readonly uri: string;
  /** Absent where there is no such file yet. */
  readonly text: string | undefined;
  /** What says which files git ignores, in the file's folder and above. */
  readonly ignoring: readonly (IgnoreFile & {
    /** Where it can be written to. */
    readonly uri?: string;
  })[];
  /** Whether a folder above is surely under git. */
  readonly isInRepository: boolean;
}

/** What an editor can do with edits. */
export interface EditAbilities {
  /** It takes edits of several files, and keeps them together. */
  readonly several: boolean;
  /** It creates files. */
  readonly creates: boolean;
  /** It asks before it applies an edit that wants it. */
  readonly confirms: boolean;
}

export interface SiblingEdits {
  readonly documentChanges: readonly (CreateFile | TextDocumentEdit)[];
  /** What the editor has to ask about. */
  readonly changeAnnotations?: Record<string, Worded<ChangeAnnotation>>;
  /** Whether it has git ignore the file. */
  readonly ignores: boolean;
}

/**
 * The edits that give the file beside the variables it does not have. Nothing where it has them all, where the editor
 * cannot do it, or where a value cannot be written so that everybody reads it alike.
 */
export function siblingEdits(
  variables: readonly NeededVariable[],
  sibling: SiblingFile,
  abilities: EditAbilities,
): SiblingEdits | undefined {
  if (!abilities.several || (sibling.text === undefined && !abilities.creates)) return undefined;
  const present = namesIn(sibling.text ?? "");
  const lines: string[] = [];
  for (const { name, value = "" } of variables.filter((needed) => !present.has(needed.name))) {
    const written = envValue(value);
    if (written === undefined) return undefined;
    lines.push(`${name}=${written}`);
  }
  if (lines.length === 0) return undefined;
  const ignoring = ignoringEdits(sibling, abilities);
  return {
    documentChanges: [
      ...appending(sibling.uri, sibling.text, lines),
      ...(ignoring?.documentChanges ?? []),
    ],
    ignores: ignoring !== undefined,
    ...(ignoring?.changeAnnotations ? { changeAnnotations: ignoring.changeAnnotations } : {}),
  };
}

const annotation = "ignored-by-git";

/** What has git ignore the file, where git is there and does not do so yet. */
function ignoringEdits(
  { uri, ignoring, isInRepository }: SiblingFile,
  { creates, confirms }: EditAbilities,
): Omit<SiblingEdits, "ignores"> | undefined {
  if (isIgnored(uri, ignoring) || (!isInRepository && ignoring.length === 0)) return undefined;
  const nearest = ignoring
    .filter((file) => file.uri !== undefined)
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  if (!nearest && !creates) return undefined;
  const changes = appending(
    nearest?.uri ?? `${folderOf(uri)}.gitignore`,
    nearest?.text,
    [nameOf(uri)],
    confirms ? annotation : undefined,
  );
  const label = message("siblingEdits.ignore", { file: nameOf(uri) });
  const description = message("siblingEdits.why");
  return {
    documentChanges: changes,
    ...(confirms
      ? { changeAnnotations: { [annotation]: { label, description, needsConfirmation: true } } }
      : {}),
  };
}

/** Lines at the end of a file that is not open; of a new one where it has no text. */
function appending(
  uri: string,
  text: string | undefined,
  lines: readonly string[],
  annotationId?: string,
): (CreateFile | TextDocumentEdit)[] {
  const annotated = annotationId === undefined ? {} : { annotationId };
  const document = TextDocument.create(uri, "plaintext", 0, text ?? "");
  const edits = toEdits(document, [appendLines(text ?? "", lines)]).map((edit): TextEdit => ({
    ...edit,
    ...annotated,
  }));
  const creates: CreateFile[] =
    text === undefined
      ? [{ kind: "create", uri, options: { ignoreIfExists: true }, ...annotated }]
      : [];
  return [...creates, { textDocument: { uri, version: null }, edits }];
}

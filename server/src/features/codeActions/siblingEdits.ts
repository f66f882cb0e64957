// Edits of the env file next to an open file: lines at its end, a new file if there is none, and a line that makes git
// ignore it. A file that is open in the editor is only changed through the editor.
import { message, type Worded } from "../../messages/message";
import type {
  ChangeAnnotation,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { appendLines, envValue, namesIn } from "../../document/envFile";
import { isIgnored } from "../../project/gitIgnore";
import type { SiblingFile } from "../../project/siblingFile";
import { folderOf, nameOf } from "../../knowledge/location";
import type { NeededVariable } from "../../rules/shared/supplyVariable";
import { toEdits } from "../ranges";

/** What the editor supports for edits. */
export interface EditAbilities {
  /** It applies edits of several files as one change. */
  readonly several: boolean;
  /** It can create files. */
  readonly creates: boolean;
  /** It is told which edits need confirmation; whether it asks is its own choice. */
  readonly confirms: boolean;
  /** It does so also for an edit that creates a file. */
  readonly confirmsNewFiles: boolean;
}

export interface SiblingEdits {
  readonly documentChanges: readonly (CreateFile | TextDocumentEdit)[];
  /** Annotations of edits that need confirmation. */
  readonly changeAnnotations?: Record<string, Worded<ChangeAnnotation>>;
  /** Whether the edits make Git ignore the file. */
  readonly ignores: boolean;
  /** The variables that are added. */
  readonly names: ReadonlySet<string>;
}

/**
 * The edits that add missing variables to the env file. Undefined if none is missing, if the editor does not support
 * it, or if a value cannot be written so that every reader parses it alike.
 */
export function siblingEdits(
  variables: readonly NeededVariable[],
  sibling: SiblingFile,
  abilities: EditAbilities,
): SiblingEdits | undefined {
  if (!abilities.several || (sibling.text === undefined && !abilities.creates)) return undefined;
  const present = namesIn(sibling.text ?? "");
  const missing = variables.filter(({ name }) => !present.has(name));
  const lines: string[] = [];
  for (const { name, value = "" } of missing) {
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
    names: new Set(missing.map(({ name }) => name)),
    ...(ignoring?.changeAnnotations ? { changeAnnotations: ignoring.changeAnnotations } : {}),
  };
}

const annotation = "ignored-by-git";

/** Edits that make Git ignore the file, if there is a repository and the file is not ignored yet. */
function ignoringEdits(
  { uri, text, ignoring, isInRepository }: SiblingFile,
  { creates, confirms, confirmsNewFiles }: EditAbilities,
): Omit<SiblingEdits, "ignores" | "names"> | undefined {
  if (isIgnored(uri, ignoring) || (!isInRepository && ignoring.length === 0)) return undefined;
  const nearest = ignoring
    .filter((file) => file.uri !== undefined)
    .sort((a, b) => b.folder.length - a.folder.length)[0];
  if (!nearest && !creates) return undefined;
  const isCreating = text === undefined || !nearest;
  const asks = confirms && (confirmsNewFiles || !isCreating);
  const changes = appending(
    nearest?.uri ?? `${folderOf(uri)}.gitignore`,
    nearest?.text,
    [nameOf(uri)],
    asks ? annotation : undefined,
  );
  const label = message("siblingEdits.ignore", { file: nameOf(uri) });
  const description = message("siblingEdits.why");
  return {
    documentChanges: changes,
    ...(asks
      ? { changeAnnotations: { [annotation]: { label, description, needsConfirmation: true } } }
      : {}),
  };
}

/** Lines at the end of a file that is not open, or of a new file. */
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

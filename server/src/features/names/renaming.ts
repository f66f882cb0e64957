// The result of a rename: changes in one or more files, or the reason why there are none.
import type { Text } from "../../messages/message";
import type { TextChange } from "../../document/span";
import type { FileText, Spot } from "../../micronaut/deployment";

export type Renaming =
  | {
      readonly kind: "edits";
      readonly title: Text;
      readonly files: readonly ChangedFile[];
      /** Effects outside the files, which the user has to confirm first. */
      readonly warning?: Text;
    }
  | { readonly kind: "refused"; readonly message: Text };

export interface ChangedFile {
  readonly inFile: FileText;
  readonly changes: readonly TextChange[];
}

export const refused = (message: Text): Renaming => ({ kind: "refused", message });

/** The changes that replace the text at each place, grouped by file. */
export function changesByFile<T extends Spot>(
  places: readonly T[],
  written: (place: T) => string,
): ChangedFile[] {
  const files = new Map<string | undefined, { inFile: FileText; changes: TextChange[] }>();
  for (const place of places) {
    const { inFile, at: span } = place;
    const known = files.get(inFile.uri) ?? { inFile, changes: [] };
    known.changes.push({ span, text: written(place) });
    files.set(inFile.uri, known);
  }
  return [...files.values()];
}

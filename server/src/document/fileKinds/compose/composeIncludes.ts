// The files that a compose file includes. Recorded from compose-go 2.16.2 in test/conformance/carriers/compose/reuse.
import { parseYaml } from "../../yaml/read";
import { fileReader, textOf } from "../reader";

/** The paths of each inclusion: a file, or several that define the same services, lowest first. */
export type Inclusions = readonly (readonly string[])[];

export function inclusionsIn(text: string): Inclusions {
  if (!includes(text)) return [];
  const { documents } = parseYaml(text);
  const reader = fileReader(text, documents);
  return documents.flatMap((root) =>
    reader.itemsOf(reader.pairAt(root, "include")?.value).map((item) => {
      const path = reader.pairAt(item, "path")?.value;
      return [item, path, ...reader.itemsOf(path)].flatMap((node) => textOf(node) ?? []);
    }),
  );
}

/** Quick check for other files that a compose file includes. */
export const includes = (text: string): boolean => /^include[ \t]*:/m.test(text);

// What is at a place.
import { hover as hoverIn } from "../../../server/src/features/hover/hover";
import type { Worded } from "../../../server/src/messages/message";
import type { Hover, Place } from "../../protocol/requests";
import { readSource } from "../reading";
import { toSpan } from "../spans";

export function hover({ source, offset }: Place): Worded<Hover> | null {
  const { document, partAt, options } = readSource(source);
  const part = partAt(offset);
  const found = part && hoverIn(part.file, document, offset, options.target);
  return found ? { ...toSpan(document, found.range), markdown: found.contents.value } : null;
}

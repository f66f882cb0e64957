// Lines of output as text: comments in the syntax of YAML and Java properties.
import type { Text } from "../../messages/message";
import type { Note } from "../notes";
import type { Place } from "../property";
import type { Line } from "./lines";

export interface TextOptions {
  /** The name of a file, as the user writes it. */
  fileName(uri: string): string;
  say(text: Text): string;
}

export const textOfNote = (note: Note, { fileName, say }: TextOptions): string =>
  note
    .map((part) => (part.kind === "text" ? say(part.text) : placeText(part.place, fileName)))
    .join("");

/** `compose.yml:12`; lines count from 1. */
export const placeText = ({ uri, line }: Place, fileName: TextOptions["fileName"]): string =>
  `${fileName(uri)}:${line + 1}`;

/** What is between the code of a line and the text of its comment. */
export function commentStart({ code, note }: Line): string {
  if (note.length === 0) return "";
  return code.trim() === "" ? "# " : "  # ";
}

export const textOfLine = (line: Line, options: TextOptions): string =>
  line.code + commentStart(line) + textOfNote(line.note, options);

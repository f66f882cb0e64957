// Decodes files. Only UTF-8 is accepted: the server reads nothing else, and writing back a wrongly guessed encoding
// would damage the file.

import { isTooLarge, largestText } from "../document/limits";
import { mayContainConfiguration } from "../protocol/documents";

export interface Decoded {
  readonly text: string;
  /** The byte order mark of the file. It is not part of the text, so that columns match those of an editor. */
  readonly mark: string;
}

/** Why something cannot be checked, and what to do about it, on one line. */
export interface Unreadable {
  readonly refused: string;
  /** Whether the part that was read looks like a Kestra configuration. */
  readonly looksLikeKestra?: boolean;
}

/** In bytes: the maximum size of the largest accepted text in UTF-8. */
export const largestFile = 3 * largestText + 3;

/** Decodes a file. It is enough to pass `largestFile` + 1 bytes. */
export function decode(bytes: Uint8Array): Decoded | Unreadable {
  if (bytes.length > largestFile) return refuseSize(bytes);
  if (isUtf16(bytes)) return { refused: "The file is UTF-16. Save it as UTF-8." };
  if (bytes.includes(0))
    return { refused: "This is a binary file. Specify configuration files only." };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (isTooLarge(text)) return refuseSize(bytes);
    return text.startsWith(byteOrderMark)
      ? { text: text.slice(1), mark: byteOrderMark }
      : { text, mark: "" };
  } catch {
    return { refused: "The file is not valid UTF-8. Save it as UTF-8." };
  }
}

/**
 * A file that looks like a Kestra configuration is reported even if it was not named: no output would suggest that it
 * is correct.
 */
const refuseSize = (bytes: Uint8Array): Unreadable => ({
  refused:
    "The file was skipped because it has more than a million characters. Move the Kestra configuration to a separate file.",
  looksLikeKestra: mayContainConfiguration(
    new TextDecoder().decode(bytes.subarray(0, largestText)),
  ),
});

const byteOrderMark = "\uFEFF";

/** Detected by the byte order mark, or by the zero byte next to each of the first two letters. */
function isUtf16([a, b, c, d]: Uint8Array): boolean {
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const littleEndian = Boolean(a) && b === 0 && Boolean(c) && d === 0;
  const bigEndian = a === 0 && Boolean(b) && c === 0 && Boolean(d);
  return marked || littleEndian || bigEndian;
}

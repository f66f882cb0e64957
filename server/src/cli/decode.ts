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
  /** Whether it may be a Kestra configuration, so that it is reported even if it was found rather than named. */
  readonly mayBeKestra?: boolean;
}

/** In bytes: the maximum size of the largest accepted text in UTF-8. */
export const largestFile = 3 * largestText + 3;

/** Decodes a file. It is enough to pass `largestFile` + 1 bytes. */
export function decode(bytes: Uint8Array): Decoded | Unreadable {
  if (bytes.length > largestFile) return refused(bytes, tooLarge);
  const encoding = otherEncoding(bytes);
  if (encoding) return refused(bytes, `The file is ${encoding}. Save it as UTF-8.`);
  if (bytes.includes(0)) return refuseNul(bytes);
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (isTooLarge(text)) return refused(bytes, tooLarge);
    return text.startsWith(byteOrderMark)
      ? { text: text.slice(1), mark: byteOrderMark }
      : { text, mark: "" };
  } catch {
    return refused(bytes, "The file is not valid UTF-8. Save it as UTF-8.");
  }
}

const tooLarge =
  "The file was skipped because it has more than a million characters. Move the Kestra configuration to a separate file.";

const refused = (bytes: Uint8Array, why: string): Unreadable => ({
  refused: why,
  mayBeKestra: looksLikeKestra(bytes),
});

const refuseNul = (bytes: Uint8Array): Unreadable =>
  looksLikeKestra(bytes)
    ? {
        refused: "The file contains NUL characters. Save it as plain text in UTF-8.",
        mayBeKestra: true,
      }
    : { refused: "This is a binary file. Specify configuration files only." };

/**
 * The keys of Kestra are ASCII: in any encoding they are the same bytes, apart from zero bytes between them and a byte order
 * mark before them.
 */
const looksLikeKestra = (bytes: Uint8Array): boolean =>
  mayContainConfiguration(
    new TextDecoder("latin1")
      .decode(bytes.subarray(0, 4 * largestText))
      .replaceAll("\0", "")
      .replace(/^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)/, ""),
  );

const byteOrderMark = "\uFEFF";

/** Detected by the byte order mark, or by the zero bytes next to the first two letters. */
function otherEncoding(bytes: Uint8Array): "UTF-16" | "UTF-32" | undefined {
  const [a, b, c, d] = bytes;
  const isMark = (first?: number, second?: number): boolean =>
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if ((isMark(a, b) && c === 0 && d === 0) || (a === 0 && b === 0 && isMark(c, d))) return "UTF-32";
  if (isMark(a, b)) return "UTF-16";
  // Text in UTF-8 has no zero bytes.
  if (a !== 0 && b !== 0) return undefined;
  const zeros = Array.from(bytes.subarray(0, 8), (byte) => (byte === 0 ? "0" : "x")).join("");
  if (zeros === "x000x000" || zeros === "000x000x") return "UTF-32";
  return /^(?:x0x0|0x0x)/.test(zeros) ? "UTF-16" : undefined;
}

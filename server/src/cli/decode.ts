// Bytes to text. Only UTF-8 is taken: the server reads nothing else, and writing a guess back would damage the file.

export interface Decoded {
  readonly text: string;
  /** The byte order mark the file begins with. It is no part of the text, so that columns are those of an editor. */
  readonly mark: string;
}

/** Why something cannot be checked, and what to do: one line. */
export interface Refusal {
  readonly refused: string;
}

/** No configuration comes near; a file beyond is a mistake, and would take minutes. */
export const largestFile = 10 * 1024 * 1024;

/** Reads the bytes of a file, of which it is enough to hand over one more than `largestFile`. */
export function decode(bytes: Uint8Array): Decoded | Refusal {
  if (bytes.length > largestFile)
    return { refused: "It is larger than 10 MB. Name only configuration files." };
  if (isUtf16(bytes)) return { refused: "It is UTF-16. Save it as UTF-8." };
  if (bytes.includes(0)) return { refused: "It is a binary file. Name only configuration files." };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith(byteOrderMark)
      ? { text: text.slice(1), mark: byteOrderMark }
      : { text, mark: "" };
  } catch {
    return { refused: "It is not UTF-8. Save it as UTF-8." };
  }
}

const byteOrderMark = "\uFEFF";

/** By its byte order mark, or by the zero beside each of the first two letters. */
function isUtf16([a, b, c, d]: Uint8Array): boolean {
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const littleEndian = Boolean(a) && b === 0 && Boolean(c) && d === 0;
  const bigEndian = a === 0 && Boolean(b) && c === 0 && Boolean(d);
  return marked || littleEndian || bigEndian;
}

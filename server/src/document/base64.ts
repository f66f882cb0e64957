// Base64, as Go reads it in the `data` of a Secret: with padding, and with line breaks anywhere.
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The text of a base64 string; undefined if it is not base64. Bytes that are not UTF-8 become question marks. */
export function decodedBase64(encoded: string): string | undefined {
  const written = encoded.replace(/[\r\n]/g, "");
  if (written.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(written)) return undefined;
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const digit of written) {
    if (digit === "=") break;
    bits = (bits << 6) | digits.indexOf(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
    bits &= (1 << count) - 1;
  }
  const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  try {
    return decodeURIComponent(escaped);
  } catch {
    return String.fromCharCode(...bytes.map((byte) => (byte < 0x80 ? byte : 0x3f)));
  }
}

export const encodedBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));

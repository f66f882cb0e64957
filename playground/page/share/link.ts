// Links that contain a text: compressed, and only in the fragment of the address, which a browser does not send.

/** What a link contains. Its text has no secrets. */
export interface Shared {
  readonly text: string;
  readonly name: string;
  readonly fileKind?: string;
  readonly version?: string;
  /** The number of values that were replaced in the text. */
  readonly masked: number;
}

/** `broken` and `too-large` are links of the page that cannot be opened. */
export type Opened = Shared | "none" | "broken" | "too-large";

const start = "#shared-1.";

/** In characters. Programs that pass on a longer link may cut it. */
export const longestFragment = 64_000;

/** In bytes. A small fragment may become a very large text. */
const largest = 4_000_000;

/** The fragment of a link; undefined if it would be too long. */
export async function fragmentOf(shared: Shared): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const compressed = await through(bytes, new CompressionStream("deflate-raw"), longestFragment);
  const fragment = compressed && start + encoded(compressed);
  return fragment !== undefined && fragment.length <= longestFragment ? fragment : undefined;
}

/** Reads the fragment of an address. Never rejects. */
export async function openFragment(fragment: string): Promise<Opened> {
  if (!fragment.startsWith("#shared")) return "none";
  if (fragment.length > longestFragment) return "too-large";
  if (!fragment.startsWith(start)) return "broken";
  try {
    const compressed = decoded(fragment.slice(start.length));
    const bytes = await through(compressed, new DecompressionStream("deflate-raw"), largest);
    return bytes ? sharedIn(bytes) : "too-large";
  } catch {
    return "broken";
  }
}

function sharedIn(bytes: Uint8Array): Shared {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const content = JSON.parse(text) as Partial<Record<keyof Shared, unknown>>;
  if (typeof content.text !== "string") throw new TypeError("no text");
  const name = typeof content.name === "string" ? content.name : "";
  const masked = Number(content.masked);
  return {
    text: content.text.replaceAll(/\r\n?/g, "\n"),
    name: name.slice(0, 200),
    ...(typeof content.fileKind === "string" ? { fileKind: content.fileKind } : {}),
    ...(typeof content.version === "string" ? { version: content.version } : {}),
    masked: Number.isInteger(masked) && masked > 0 ? masked : 0,
  };
}

/** Undefined if the result has more than `most` bytes. */
async function through(
  bytes: Uint8Array,
  by: GenericTransformStream,
  most: number,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes as BlobPart]).stream().pipeThrough(by).getReader();
  for (;;) {
    const { done, value } = (await reader.read()) as ReadableStreamReadResult<Uint8Array>;
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const encoded = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const decoded = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
    character.charCodeAt(0),
  );

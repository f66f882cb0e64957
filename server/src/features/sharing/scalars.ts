// Writes other values into scalars, in the same style and with the same number of lines.
import { decodedBase64, encodedBase64 } from "../../document/base64";
import type { ScalarNode } from "../../document/syntax";
import { maskSecrets } from "../../interpretation/maskSecrets";
import { isSecretVariable } from "./secretNames";

export const isBlock = ({ style }: ScalarNode): boolean =>
  style === "literal" || style === "folded";

/** A placeholder with a default: what is before the default, the default, and what is after it. */
const withDefault = /^(["']?\$?\$\{[A-Za-z_][\w.-]*:-?)([^{}`\n]*)(\}["']?)$/;

/** The value without the placeholder around it. */
export const valueIn = (value: string): string => withDefault.exec(value)?.[2] ?? value;

/** Replaces a value as a whole; `written` is all of it. */
export function withValue(written: string, node: ScalarNode, value: string): string {
  const [, before, , after] = withDefault.exec(written) ?? [];
  if (before !== undefined && after !== undefined) return before + value + after;
  const [first = "", ...rest] = written.split("\n");
  const others = rest.map((line) => line.replace(/\S[^\r]*/, value));
  if (isBlock(node)) return [/^[|>][-+0-9]*/.exec(first)?.[0] ?? first, ...others].join("\n");
  const quote = /^["']/.exec(written)?.[0] ?? "";
  const end = first.endsWith("\r") ? "\r" : "";
  return quote + [value + end, ...others].join("\n") + quote;
}

/** Replaces the secrets that a value contains; `maskAll` does so in a text of its own. */
export function withPartsReplaced(
  written: string,
  node: ScalarNode,
  value: string,
  maskAll: (text: string, value: string) => string,
): string {
  const isPlain = node.style === "plain";
  // A plain scalar has no escapes, so its lines can be changed as they are written.
  const text = isPlain ? written : node.text;
  const document = documentIn(text);
  const after = document === undefined ? inLine(text) : encodedBase64(maskAll(document, value));
  return after === text ? written : isPlain ? after : quoted(written, after);

  function inLine(line: string): string {
    const [all, name = "", rest = ""] = /^([A-Za-z_]\w*)=([^]+)$/.exec(line) ?? [];
    if (all === undefined) return isPlain ? maskSecrets(line, value) : maskAll(line, value);
    if (isReference(rest)) return line;
    return `${name}=${isSecretVariable(name) ? value : inLine(rest)}`;
  }
}

/** Only a placeholder: it refers to a secret but does not reveal it. */
export const isReference = (value: string): boolean =>
  /^(?:\$?\$\{[A-Za-z_][\w.-]*\})+$/.test(value);

/** The text that a value contains in Base64, if it has more than one word. */
export function documentIn(value: string): string | undefined {
  const encoded = value.replace(/\s/g, "");
  const decoded = encoded.length < 16 ? undefined : decodedBase64(encoded);
  return decoded !== undefined && /^[^\p{Cc}\uFFFD]*[:=\n][^]*$/u.test(decoded)
    ? decoded
    : undefined;
}

function quoted(written: string, after: string): string {
  const breaks = written.match(/\r?\n[ \t]*/g) ?? [];
  if (breaks.length === 0 && written.startsWith("'") && !/\p{Cc}/u.test(after))
    return `'${after.replaceAll("'", "''")}'`;
  // An escaped line break is not part of the value.
  const lines = breaks.map((lineBreak) => `\\${lineBreak}`).join("");
  return `${JSON.stringify(after).slice(0, -1)}${lines}"`;
}

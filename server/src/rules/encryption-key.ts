// An encryption key that Kestra cannot use. Run with the EncryptionService of 1.3.31 and 2.0.0: the standard Base64
// decoder of Java, then AES, which takes keys of three lengths.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { literalScalar, valueOf } from "../interpretation/values/value";
import { under } from "./shared/examples";
import type { Rule } from "./rule";

const withKey = (key: string): string => under("kestra.encryption", `secret-key: ${key}`);

export const encryptionKey: Rule = {
  id: "encryption-key",
  topic: "reading",
  severity: "error",
  title: "Encryption key that Kestra cannot use",
  why: "Kestra decodes `kestra.encryption.secret-key` as Base64 and uses the result as an AES key of 16, 24 or 32 bytes. With any other key the server starts, but every flow with a SECRET input or output fails.",
  docs: docs.security,
  examples: [
    { bad: withKey("my;secret;key;of;thirty-two;char") },
    { bad: withKey("abcdefghijklmnopqrstuvwxyz0123456789") },
    { bad: withKey('"a key with spaces"') },
  ],
  *check(config) {
    const scalar = literalScalar(valueOf(config, ["kestra", "encryption", "secret-key"]));
    // A dollar sign is not Base64, but Docker Compose may have replaced it.
    if (!scalar || scalar.text === "" || scalar.text.includes("$")) return;
    const length = decodedLength(scalar.text);
    if (length !== undefined && keyLengths.has(length)) return;
    yield {
      at: scalar.span,
      what:
        length === undefined
          ? message("encryption-key.base64.what")
          : message("encryption-key.length.what", { length: String(length) }),
      why: message("encryption-key.why"),
      todo: message("encryption-key.todo"),
    };
  },
};

const keyLengths = new Set([16, 24, 32]);

/** The number of bytes of a Base64 string, padded or not; undefined if Java cannot decode it. */
function decodedLength(text: string): number | undefined {
  const [, digits = "", padding = ""] = /^([A-Za-z0-9+/]*)(={0,2})$/.exec(text) ?? [];
  if (digits === "") return undefined;
  const rest = digits.length % 4;
  const isPadded = padding === "" || rest + padding.length === 4;
  return rest === 1 || !isPadded ? undefined : Math.floor((digits.length * 3) / 4);
}

// The secrets with which the server signs its own tokens, and how long each has to be. Nimbus rejects a key that is
// shorter than the hash of its algorithm.
import { message, type Text } from "../../messages/message";
import type { ScalarNode } from "../../document/syntax";
import { certain, readFlag } from "../../interpretation/values/flags";
import { writtenScalar, type Value, valueOf } from "../../interpretation/values/value";
import type { Config } from "../../micronaut/configuration";

export interface SigningSecret {
  /** The path of its parent. */
  readonly block: readonly string[];
  readonly value: Value;
  readonly scalar: ScalarNode;
  /** What the server does with a secret it cannot use. */
  readonly failure: Text;
}

const jwt = ["micronaut", "security", "token", "jwt"];
const blocks = [
  {
    path: [...jwt, "signatures", "secret", "generator"],
    failure: message("short-signing-secret.login.why"),
  },
  {
    path: [...jwt, "generator", "refresh-token"],
    failure: message("short-signing-secret.stops.why"),
  },
];

/** Bytes that each algorithm needs; Micronaut's default is HS256. */
const bytesNeeded: Readonly<Record<string, number>> = { HS256: 32, HS384: 48, HS512: 64 };

/** The signing secrets that the configuration itself sets, including placeholders. */
export const signingSecretsOf = (config: Config): SigningSecret[] =>
  blocks.flatMap(({ path: block, failure }) => {
    const value = valueOf(config, [...block, "secret"]);
    const scalar = writtenScalar(value);
    return scalar ? [{ block, value, scalar, failure }] : [];
  });

/** The algorithm of a secret that is too short, and the bytes it needs; undefined if it is long enough or unknown. */
export function shortfallOf(
  config: Config,
  { block, value }: SigningSecret,
): { readonly algorithm: string; readonly bytes: number } | undefined {
  const secret = certain(value).text;
  const chosen = certain(valueOf(config, [...block, "jws-algorithm"]));
  const algorithm = chosen.kind === "absent" ? "HS256" : (chosen.text ?? "");
  const bytes = Object.hasOwn(bytesNeeded, algorithm) ? bytesNeeded[algorithm] : undefined;
  const isEncoded = readFlag(valueOf(config, [...block, "base64"]));
  if (secret === undefined || bytes === undefined || isEncoded === "unknown") return undefined;
  const length =
    isEncoded === "true" ? decodedLength(secret) : new TextEncoder().encode(secret).length;
  return length !== undefined && length < bytes ? { algorithm, bytes } : undefined;
}

/** The number of bytes that are encoded; undefined if the string is not Base64. */
function decodedLength(text: string): number | undefined {
  const digits = /^([A-Za-z\d+/]*)={0,2}$/.exec(text)?.[1];
  return digits === undefined ? undefined : Math.floor((digits.length * 3) / 4);
}

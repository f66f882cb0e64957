// The secrets with which the server signs its own tokens, and how long each has to be. Nimbus refuses a key that is
// shorter than the hash of its algorithm.
import type { ScalarNode } from "../../document/syntax";
import { isFlagTrue } from "../../interpretation/values/switches";
import { isDynamic } from "../../micronaut/values/dynamic";
import type { Config } from "../../micronaut/configuration";
import { at, ownScalarOf, scalarOf } from "../../micronaut/tree/node";
import { resolveScalar, textOf } from "../../micronaut/values/scalars";

export interface SigningSecret {
  readonly path: readonly string[];
  readonly scalar: ScalarNode;
  /** What the server does with a secret it cannot use. */
  readonly failure: string;
}

const jwt = ["micronaut", "security", "token", "jwt"];
const blocks = [
  {
    path: [...jwt, "signatures", "secret", "generator"],
    failure: "The server cannot sign with it, so every login ends in an error.",
  },
  {
    path: [...jwt, "generator", "refresh-token"],
    failure: "The server cannot sign with it and does not start.",
  },
];

/** Bytes that each algorithm needs; Micronaut takes HS256 where none is written. */
const bytesNeeded: Readonly<Record<string, number>> = { HS256: 32, HS384: 48, HS512: 64 };

/** The signing secrets that are written in the configuration itself, placeholders among them. */
export const signingSecretsOf = ({ root }: Config): SigningSecret[] =>
  blocks.flatMap(({ path: block, failure }) => {
    const path = [...block, "secret"];
    const scalar = ownScalarOf(at(root, path));
    return scalar ? [{ path, scalar, failure }] : [];
  });

/** What a secret falls short of: the algorithm and the bytes it needs. Nothing where it is long enough, or unknown. */
export function shortfallOf(
  { root }: Config,
  { path, scalar }: SigningSecret,
): { readonly algorithm: string; readonly bytes: number } | undefined {
  const secret = isDynamic(scalar) ? undefined : textOf(resolveScalar(scalar));
  const beside = (name: string): ScalarNode | undefined =>
    scalarOf(at(root, [...path.slice(0, -1), name]));
  const algorithm = beside("jws-algorithm")?.text ?? "HS256";
  const bytes = Object.hasOwn(bytesNeeded, algorithm) ? bytesNeeded[algorithm] : undefined;
  const encoding = beside("base64");
  if (secret === undefined || bytes === undefined || (encoding && isDynamic(encoding)))
    return undefined;
  const length = isFlagTrue(encoding)
    ? decodedLength(secret)
    : new TextEncoder().encode(secret).length;
  return length !== undefined && length < bytes ? { algorithm, bytes } : undefined;
}

/** Bytes that Base64 stands for; nothing where it is not Base64. */
function decodedLength(text: string): number | undefined {
  const digits = /^([A-Za-z\d+/]*)={0,2}$/.exec(text)?.[1];
  return digits === undefined ? undefined : Math.floor((digits.length * 3) / 4);
}

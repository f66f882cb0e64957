// What is wrong with the form of an issuer.
import type { Text } from "../../messages/message";
import type { Issuer } from "../sso/issuer";

export interface IssuerProblem {
  readonly expected: Text;
  /** Set only if the correction is certain. */
  readonly corrected?: string;
}

/** The problem of an issuer that ends with an endpoint of its provider. */
export function pastedEndpoint({ url, path }: Issuer, endpoint: RegExp): IssuerProblem | undefined {
  const found = endpoint.exec(path);
  if (!found) return undefined;
  const corrected = url.slice(0, url.length - path.length + found.index);
  return { expected: corrected, corrected };
}

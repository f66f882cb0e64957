// Environment variables: the one that sets a key, and the one we propose for a secret.

/** The variable Micronaut reads a key from: upper case, with `_` for every dot and hyphen. */
export const variableFor = (path: readonly string[]): string =>
  path.join("_").replace(/[.-]/g, "_").toUpperCase();

/** The variable we propose for a client's id or secret. */
export const proposedVariable = (client: string, key: string): string =>
  variableFor(["kestra", "sso", client, key]);

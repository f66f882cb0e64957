// A provider's discovery document (OpenID Connect Discovery 1.0, part 3) and key set (RFC 7517), parsed as untrusted
// input: invalid parts are ignored.

export interface Discovery {
  readonly issuer: string | undefined;
  readonly authorization: string | undefined;
  readonly token: string | undefined;
  readonly userInfo: string | undefined;
  readonly endSession: string | undefined;
  readonly jwksUri: string | undefined;
  /** Undefined if missing; for some lists, that has a meaning. */
  readonly scopes: readonly string[] | undefined;
  readonly grantTypes: readonly string[] | undefined;
  readonly responseTypes: readonly string[] | undefined;
  readonly authMethods: readonly string[] | undefined;
  readonly idTokenAlgorithms: readonly string[] | undefined;
}

/** Parses the body of a response; undefined if it is not a JSON object. */
export function readDiscovery(body: string): Discovery | undefined {
  const object = objectIn(body);
  if (!object) return undefined;
  const text = (name: string): string | undefined => {
    const value = object[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return {
    issuer: text("issuer"),
    authorization: text("authorization_endpoint"),
    token: text("token_endpoint"),
    userInfo: text("userinfo_endpoint"),
    endSession: text("end_session_endpoint"),
    jwksUri: text("jwks_uri"),
    scopes: textsIn(object["scopes_supported"]),
    grantTypes: textsIn(object["grant_types_supported"]),
    responseTypes: textsIn(object["response_types_supported"]),
    authMethods: textsIn(object["token_endpoint_auth_methods_supported"]),
    idTokenAlgorithms: textsIn(object["id_token_signing_alg_values_supported"]),
  };
}

/**
 * The number of keys, and how many of them Micronaut can verify a signature with: RSA and elliptic curve keys that are
 * not for encryption only. From its DefaultJwkValidator. Undefined if it is not a key set.
 */
export function countKeys(
  body: string,
): { readonly all: number; readonly usable: number } | undefined {
  const object = objectIn(body);
  if (!object) return undefined;
  // authentik responds with an empty object as long as it has no signing key.
  const keys = object["keys"] ?? [];
  if (!Array.isArray(keys)) return undefined;
  const usable = keys.filter(
    (key: unknown) =>
      isObject(key) &&
      (key["kty"] === "RSA" || key["kty"] === "EC") &&
      (key["use"] === undefined || key["use"] === "sig"),
  );
  return { all: keys.length, usable: usable.length };
}

function objectIn(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body.replace(/^\uFEFF/, ""));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textsIn = (value: unknown): string[] | undefined =>
  Array.isArray(value)
    ? value.filter((item): item is string => typeof item === "string")
    : undefined;

// The constants of two Micronaut enums for clients: the grant type and the response type.

/** Every string that converts, apart from other spellings of the upper-case ones. */
export const grantTypes = [
  "AUTHORIZATION_CODE",
  "CLIENT_CREDENTIALS",
  "REFRESH_TOKEN",
  "IMPLICIT",
  "PASSWORD",
  "JWT_BEARER_ASSERTION_GRANT",
  "SAML_2_0_BEARER_ASSERTION_GRANT",
  "authorization_code",
  "urn:ietf:params:oauth:grant-type:jwt-bearer",
  "urn:ietf:params:oauth:grant-type:saml2-bearer",
] as const;

export const responseTypes = ["CODE", "ID_TOKEN", "TOKEN"] as const;

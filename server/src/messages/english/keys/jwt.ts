export const jwt = {
  jwt: "JSON Web Tokens: their keys and validation.",
  "jwt.signatures": "Keys that sign the server's own tokens and verify those it receives.",
  "jwt.signatures.secret": "Signing secrets.",
  "jwt.signatures.secret.note":
    "The entry named generator signs the server's own tokens; the others only verify. Kestra derives the generator from kestra.encryption.secret-key, so an entry is needed only to replace it. In plain Micronaut, cookie mode with an OpenID client but without a generator makes logins appear to succeed, but the next request is anonymous.",
  "jwt.signatures.secret.entry": "A secret and its algorithm.",
  "jwt.signatures.secret.entry.secret": "Value of the secret.",
  "jwt.signatures.secret.entry.secret.note":
    "Required: at least 32 bytes for HS256, 48 for HS384, 64 for HS512. If it is too short, the server starts, but every login fails with server_error and a warning in the log. Use the same value on every web server.",
  "jwt.signatures.secret.entry.jws-algorithm": "Algorithm for the secret.",
  "jwt.signatures.secret.entry.jws-algorithm.note":
    "Other JOSE names are accepted at startup but cannot sign with a secret.",
  "jwt.hmac.HS256": "Requires a secret of at least 32 bytes.",
  "jwt.hmac.HS384": "Requires a secret of at least 48 bytes.",
  "jwt.hmac.HS512": "Requires a secret of at least 64 bytes.",
  "jwt.base64": "Whether the secret is Base64-encoded.",
  "jwt.signatures.secret.entry.base64.note":
    "Only the standard alphabet with + and / is supported, not the URL-safe one with - and _.",
  "jwt.signatures.jwks": "Key sets of other servers whose tokens are trusted.",
  "jwt.signatures.jwks.entry": "A key set published by another server.",
  "jwt.signatures.jwks.entry.url": "URL of the key set.",
  "jwt.signatures.jwks.entry.url.note":
    "Required. OpenID clients do not need an entry here: they use the provider's keys.",
  "jwt.signatures.jwks.entry.key-type": "Type of the keys to use from the set.",
  "jwt.signatures.jwks.entry.key-type.note":
    "Case-sensitive and not validated: a wrong value matches no key.",
  "jwt.signatures.jwks.entry.key-type.RSA": "RSA keys.",
  "jwt.signatures.jwks.entry.key-type.EC": "Elliptic curve keys.",
  "jwt.signatures.jwks.entry.key-type.oct": "Symmetric keys.",
  "jwt.signatures.jwks.entry.key-type.OKP": "Edwards curve keys.",
  "jwt.signatures.jwks.entry.cache-expiration":
    "Formerly, how long fetched keys were cached, in seconds.",
  "jwt.signatures.jwks.entry.cache-expiration.note":
    "No longer used. Set the duration micronaut.caches.jwks.expire-after-write instead.",
  "jwt.signatures.jwks-static": "Key sets read from a file at startup.",
  "jwt.signatures.jwks-static.entry": "A key set in a file.",
  "jwt.signatures.jwks-static.entry.path": "Path of the file.",
  "jwt.signatures.jwks-static.entry.path.note":
    "Required; must start with `classpath:` or `file:`.",
  "jwt.signatures.jwks-client": "How to fetch key sets from other servers.",
  "jwt.signatures.jwks-client.http-client": "Fetching with Micronaut's HTTP client.",
  "jwt.signatures.jwks-client.http-client.enabled":
    "Whether Micronaut's HTTP client fetches key sets; if false, plain Java does.",
  "jwt.generator.refresh-token":
    "Refresh tokens, which give a session a new access token without a new login.",
  "jwt.generator.refresh-token.secret": "Secret that signs refresh tokens.",
  "jwt.generator.refresh-token.secret.note":
    "Without it, Micronaut issues no refresh tokens; Kestra derives one from kestra.encryption.secret-key. If it is shorter than 32 bytes, the server fails when it builds the signer. Use a different value from the access token secret, and the same one on every web server.",
  "jwt.generator.refresh-token.enabled": "Whether to issue refresh tokens if there is a secret.",
  "jwt.generator.refresh-token.jws-algorithm": "Algorithm that signs refresh tokens.",
  "jwt.generator.access-token": "Former location of token.generator.access-token.",
  "jwt.movedTo.note": "Micronaut 4 silently ignores this key.",
  "jwt.generator.access-token.expiration": "Formerly, the lifetime of an access token, in seconds.",
  "jwt.claims-validators": "Checks of every token in every request.",
  "jwt.claims-validators.issuer": "The exact iss that every token must have; any if not set.",
  "jwt.claims-validators.issuer.note":
    "Do not set the provider's issuer here: in cookie mode, the server's own tokens have micronaut.application.name as iss, so all users would be locked out.",
  "jwt.claims-validators.audience":
    "A value that the aud of every token must contain; any if not set.",
  "jwt.claims-validators.audience.note":
    "Also applies to the server's own tokens, not only to the provider's.",
  "jwt.claims-validators.openid-idtoken":
    "In idtoken mode, whether iss, aud and azp of each token must match one of the clients.",
  "jwt.claims-validators.openid-idtoken.note":
    "The configured issuer must match; before Kestra 1.3, perhaps including a trailing slash, which authentik's has.",
  "jwt.claims-validators.expiration": "Whether to reject tokens past their exp.",
  "jwt.claims-validators.nonce": "Whether an ID token must contain the nonce sent with the login.",
  "jwt.claims-validators.subject-not-null": "Whether to reject tokens without sub.",
  "jwt.claims-validators.not-before": "Whether to reject tokens before their nbf.",
  "jwt.enabled": "Whether JWTs are enabled.",
  "jwt.enabled.note": "OpenID logins require JWTs: false disables single sign-on.",
  "jwt.encryptions": "Keys that encrypt tokens.",
  "jwt.encryptions.note": "Signing is enough for most servers.",
  "jwt.encryptions.secret": "Symmetric encryption keys.",
  "jwt.encryptions.secret.note": "The entry named generator encrypts the server's own tokens.",
  "jwt.encryptions.secret.entry": "A symmetric key and its algorithms.",
  "jwt.encryptions.secret.entry.secret": "Value of the key.",
  "jwt.encryptions.secret.entry.secret.note":
    "Required; its length in bytes must match the encryption method.",
  "jwt.encryptions.secret.entry.jwe-algorithm": "How the content encryption key is wrapped.",
  "jwt.encryptions.secret.entry.jwe-algorithm.dir":
    "Not wrapped: the secret encrypts the content directly.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A128KW": "128-bit AES key wrap.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A192KW": "192-bit AES key wrap.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A256KW": "256-bit AES key wrap.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A128GCMKW": "128-bit AES-GCM key wrap.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A192GCMKW": "192-bit AES-GCM key wrap.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A256GCMKW": "256-bit AES-GCM key wrap.",
  "jwt.encryptions.secret.entry.encryption-method": "How the token's content is encrypted.",
  "jwt.encryptions.secret.entry.encryption-method.A128CBC-HS256":
    "128-bit AES-CBC and HMAC-SHA-256.",
  "jwt.encryptions.secret.entry.encryption-method.A192CBC-HS384":
    "192-bit AES-CBC and HMAC-SHA-384.",
  "jwt.encryptions.secret.entry.encryption-method.A256CBC-HS512":
    "256-bit AES-CBC and HMAC-SHA-512.",
  "jwt.encryptions.secret.entry.encryption-method.A128GCM": "128-bit AES-GCM.",
  "jwt.encryptions.secret.entry.encryption-method.A192GCM": "192-bit AES-GCM.",
  "jwt.encryptions.secret.entry.encryption-method.A256GCM": "256-bit AES-GCM.",
  "jwt.encryptions.secret.entry.base64": "Whether the key is Base64-encoded.",
  "jwt.nimbus": "Micronaut's JWT validators.",
  "jwt.nimbus.reactive-validator": "Whether the reactive validator is enabled.",
  "jwt.nimbus.validator": "Whether the blocking validator is enabled.",
  "jwt.nimbus.reactive-validator-execute-on-blocking":
    "Whether the reactive validator runs on the threads for blocking tasks; useful if keys are fetched over a slow connection.",
  "jwt.nimbus.reactive-validator-execute-on-blocking.note":
    "Added in one of the 4.11 releases of Micronaut Security.",
  "jwt.cookie": "Former location of token.cookie.",
  "jwt.cookie.enabled": "Formerly, whether the token cookie was used.",
  "jwt.cookie.cookie-max-age": "Formerly, how long the browser kept the token cookie.",
  "jwt.cookie.cookie-path": "Formerly, the path under which the token cookie was sent.",
  "jwt.cookie.cookie-domain": "Formerly, the domain of the token cookie.",
  "jwt.cookie.cookie-same-site": "Formerly, the SameSite setting of the token cookie.",
  "jwt.bearer": "Former location of token.bearer.",
  "jwt.bearer.enabled": "Formerly, whether tokens in a header were read.",
} as const;

export const jwt = {
  jwt: "JSON Web Tokens: the keys behind them and the checks on them.",
  "jwt.signatures": "The keys that sign the server's own tokens and verify those it is sent.",
  "jwt.signatures.secret": "Secrets for signing.",
  "jwt.signatures.secret.note":
    "The entry named generator signs the server's own tokens; the others only verify. Kestra derives the generator from kestra.encryption.secret-key, so an entry is needed only to replace that. In plain Micronaut, cookie mode beside an OpenID client without a generator means that logins seem to work and the next request is anonymous.",
  "jwt.signatures.secret.entry": "One secret and the algorithm it is used with.",
  "jwt.signatures.secret.entry.secret": "The secret itself.",
  "jwt.signatures.secret.entry.secret.note":
    "Required: at least 32 bytes for HS256, 48 for HS384, 64 for HS512. Too short a secret does not stop the start; instead every login fails with server_error and a warning in the log. Use the same value on every web server.",
  "jwt.signatures.secret.entry.jws-algorithm": "Algorithm that the secret is used with.",
  "jwt.signatures.secret.entry.jws-algorithm.note":
    "Other JOSE names are accepted at start but cannot sign with a secret.",
  "jwt.hmac.HS256": "The secret needs at least 32 bytes.",
  "jwt.hmac.HS384": "The secret needs at least 48 bytes.",
  "jwt.hmac.HS512": "The secret needs at least 64 bytes.",
  "jwt.base64": "Whether the secret is written as Base64 and has to be decoded first.",
  "jwt.signatures.secret.entry.base64.note":
    "Only the ordinary alphabet with + and / is understood, not the URL-safe one with - and _.",
  "jwt.signatures.jwks": "Key sets of other servers whose tokens are to be trusted.",
  "jwt.signatures.jwks.entry": "One key set published by another server.",
  "jwt.signatures.jwks.entry.url": "Address of the key set.",
  "jwt.signatures.jwks.entry.url.note":
    "Required. OpenID clients need no entry here: they bring the provider's keys along.",
  "jwt.signatures.jwks.entry.key-type": "Which kind of key to take from the set.",
  "jwt.signatures.jwks.entry.key-type.note":
    "Capitals matter, and nothing checks the word: a wrong one simply finds no key.",
  "jwt.signatures.jwks.entry.key-type.RSA": "RSA keys.",
  "jwt.signatures.jwks.entry.key-type.EC": "Elliptic curve keys.",
  "jwt.signatures.jwks.entry.key-type.oct": "Symmetric keys.",
  "jwt.signatures.jwks.entry.key-type.OKP": "Edwards curve keys.",
  "jwt.signatures.jwks.entry.cache-expiration":
    "Formerly, how many seconds fetched keys were kept.",
  "jwt.signatures.jwks.entry.cache-expiration.note":
    "No longer used. Caching is now set with micronaut.caches.jwks.expire-after-write, which takes a duration.",
  "jwt.signatures.jwks-static": "Key sets read from a file when the server starts.",
  "jwt.signatures.jwks-static.entry": "One key set in a file.",
  "jwt.signatures.jwks-static.entry.path": "Where the file lies.",
  "jwt.signatures.jwks-static.entry.path.note": "Required, with classpath: or file: in front.",
  "jwt.signatures.jwks-client": "How key sets are fetched from other servers.",
  "jwt.signatures.jwks-client.http-client": "Micronaut's HTTP client as the way to fetch them.",
  "jwt.signatures.jwks-client.http-client.enabled":
    "Whether Micronaut's HTTP client fetches key sets; false leaves it to plain Java.",
  "jwt.generator.refresh-token":
    "Refresh tokens, with which a session gets a new access token without a new login.",
  "jwt.generator.refresh-token.secret": "Secret that signs refresh tokens.",
  "jwt.generator.refresh-token.secret.note":
    "Micronaut issues none without it; Kestra derives one from kestra.encryption.secret-key. Under 32 bytes the server fails when it builds the signer. Use another value than for access tokens, and the same one on every web server.",
  "jwt.generator.refresh-token.enabled": "Whether refresh tokens are issued, given a secret.",
  "jwt.generator.refresh-token.jws-algorithm": "Algorithm that signs refresh tokens.",
  "jwt.generator.access-token": "Former place of token.generator.access-token.",
  "jwt.movedTo.note":
    "Micronaut 4 ignores this spelling without a word, and the server behaves as if nothing were written.",
  "jwt.generator.access-token.expiration":
    "Formerly, how many seconds an access token was good for.",
  "jwt.claims-validators": "What is checked in every token with every request.",
  "jwt.claims-validators.issuer":
    "The iss that every token must carry, letter by letter; left out, any will do.",
  "jwt.claims-validators.issuer.note":
    "Not the place for the provider's issuer: in cookie mode the server's own tokens carry micronaut.application.name as iss, so the provider's address here locks everybody out.",
  "jwt.claims-validators.audience":
    "A value that the aud of every token must contain; left out, any will do.",
  "jwt.claims-validators.audience.note":
    "Applies to the server's own tokens as well, not only to the provider's.",
  "jwt.claims-validators.openid-idtoken":
    "In idtoken mode, whether iss, aud and azp of each token must fit one of the clients.",
  "jwt.claims-validators.openid-idtoken.note":
    "The configured issuer has to match here down to the last slash; authentik's ends in one.",
  "jwt.claims-validators.expiration": "Whether tokens past their exp are refused.",
  "jwt.claims-validators.nonce":
    "Whether an ID token must bring back the nonce that the login sent.",
  "jwt.claims-validators.subject-not-null": "Whether tokens without sub are refused.",
  "jwt.claims-validators.not-before": "Whether tokens before their nbf are refused.",
  "jwt.enabled": "Switches JWTs on or off as a whole.",
  "jwt.enabled.note": "OpenID logins need JWTs: with false there is no single sign-on.",
  "jwt.encryptions": "The keys that encrypt tokens.",
  "jwt.encryptions.note": "Signing is enough for most servers.",
  "jwt.encryptions.secret": "Symmetric keys for encryption.",
  "jwt.encryptions.secret.note": "The entry named generator encrypts the server's own tokens.",
  "jwt.encryptions.secret.entry": "One symmetric key and how it is used.",
  "jwt.encryptions.secret.entry.secret": "The key itself.",
  "jwt.encryptions.secret.entry.secret.note":
    "Required; its length in bytes has to fit the encryption method.",
  "jwt.encryptions.secret.entry.jwe-algorithm": "How the key for the content is wrapped.",
  "jwt.encryptions.secret.entry.jwe-algorithm.dir":
    "Not at all: the secret encrypts the content directly.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A128KW": "AES key wrap with 128 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A192KW": "AES key wrap with 192 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A256KW": "AES key wrap with 256 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A128GCMKW": "AES-GCM key wrap with 128 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A192GCMKW": "AES-GCM key wrap with 192 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A256GCMKW": "AES-GCM key wrap with 256 bits.",
  "jwt.encryptions.secret.entry.encryption-method": "How the content of the token is encrypted.",
  "jwt.encryptions.secret.entry.encryption-method.A128CBC-HS256":
    "AES-CBC with 128 bits and HMAC-SHA-256.",
  "jwt.encryptions.secret.entry.encryption-method.A192CBC-HS384":
    "AES-CBC with 192 bits and HMAC-SHA-384.",
  "jwt.encryptions.secret.entry.encryption-method.A256CBC-HS512":
    "AES-CBC with 256 bits and HMAC-SHA-512.",
  "jwt.encryptions.secret.entry.encryption-method.A128GCM": "AES-GCM with 128 bits.",
  "jwt.encryptions.secret.entry.encryption-method.A192GCM": "AES-GCM with 192 bits.",
  "jwt.encryptions.secret.entry.encryption-method.A256GCM": "AES-GCM with 256 bits.",
  "jwt.encryptions.secret.entry.base64":
    "Whether the key is written as Base64 and has to be decoded first.",
  "jwt.nimbus": "Which of Micronaut's JWT validators run.",
  "jwt.nimbus.reactive-validator": "Whether the reactive validator exists.",
  "jwt.nimbus.validator": "Whether the blocking validator exists.",
  "jwt.nimbus.reactive-validator-execute-on-blocking":
    "Whether the reactive validator works on the threads for blocking tasks; for keys that have to be fetched over a slow line.",
  "jwt.nimbus.reactive-validator-execute-on-blocking.note":
    "Came with one of the 4.11 releases of Micronaut Security.",
  "jwt.cookie": "Former place of token.cookie.",
  "jwt.cookie.enabled": "Formerly, whether the token cookie was used.",
  "jwt.cookie.cookie-max-age": "Formerly, how long the browser kept the token cookie.",
  "jwt.cookie.cookie-path": "Formerly, paths below which the token cookie was sent.",
  "jwt.cookie.cookie-domain": "Formerly, the domain of the token cookie.",
  "jwt.cookie.cookie-same-site": "Formerly, the SameSite setting of the token cookie.",
  "jwt.bearer": "Former place of token.bearer.",
  "jwt.bearer.enabled": "Formerly, whether tokens in a header were read.",
} as const;

// `micronaut.security.token.jwt`: how the server signs, encrypts and checks JSON Web Tokens.
// Names and defaults come from Micronaut Security's JWT configuration classes.
import {
  block,
  closedBlock,
  duration,
  flag,
  integer,
  named,
  oneOf,
  secret,
  text,
  url,
  type KeyFacts,
} from "./field";

const hmac = {
  HS256: "The secret needs at least 32 bytes.",
  HS384: "The secret needs at least 48 bytes.",
  HS512: "The secret needs at least 64 bytes.",
};

/** A key that Micronaut 4.0 moved from `token.jwt` to `token`. */
const movedTo = (path: string): KeyFacts => ({
  removedIn: true,
  replacedBy: `micronaut.security.token.${path}`,
  note: "Micronaut 4 ignores this spelling without a word, and the server behaves as if nothing were written.",
});

const refreshToken = block(
  "Refresh tokens, with which a session gets a new access token without a new login.",
  {
    secret: secret(
      "Secret that signs refresh tokens. Micronaut issues none without it; Kestra derives one from kestra.encryption.secret-key.",
      {
        examples: ["${JWT_REFRESH_SECRET}"],
        note: "Under 32 bytes the server fails when it builds the signer. Use another value than for access tokens, and the same one on every web server.",
      },
    ),
    enabled: flag("Whether refresh tokens are issued, given a secret.", { default: true }),
    "jws-algorithm": oneOf("Algorithm that signs refresh tokens.", hmac, { default: "HS256" }),
    base64: flag("Whether the secret is written as Base64 and has to be decoded first.", {
      default: false,
    }),
  },
);

const secretSignature = block("One secret and the algorithm it is used with.", {
  secret: secret("The secret itself.", {
    examples: ["${JWT_GENERATOR_SECRET}"],
    note: "Required: at least 32 bytes for HS256, 48 for HS384, 64 for HS512. Too short a secret does not stop the start; instead every login fails with server_error and a warning in the log. Use the same value on every web server.",
  }),
  "jws-algorithm": oneOf("Algorithm that the secret is used with.", hmac, {
    default: "HS256",
    note: "Other JOSE names are accepted at start but cannot sign with a secret.",
  }),
  base64: flag("Whether the secret is written as Base64 and has to be decoded first.", {
    default: false,
    note: "Only the ordinary alphabet with + and / is understood, not the URL-safe one with - and _.",
  }),
});

const remoteKeys = block("One key set published by another server.", {
  url: url("Address of the key set.", {
    examples: ["https://auth.example.com/application/o/kestra/jwks/"],
    note: "Required. OpenID clients need no entry here: they bring the provider's keys along.",
  }),
  "key-type": oneOf(
    "Which kind of key to take from the set.",
    {
      RSA: "RSA keys.",
      EC: "Elliptic curve keys.",
      oct: "Symmetric keys.",
      OKP: "Edwards curve keys.",
    },
    {
      default: "RSA",
      note: "Capitals matter, and nothing checks the word: a wrong one simply finds no key.",
    },
  ),
  "cache-expiration": integer("Formerly, how many seconds fetched keys were kept.", {
    default: 60,
    removedIn: true,
    note: "No longer used. Caching is now set with micronaut.caches.jwks.expire-after-write, which takes a duration.",
  }),
});

const signatures = block(
  "The keys that sign the server's own tokens and verify those it is sent.",
  {
    secret: named(
      "Secrets for signing. The entry named generator signs the server's own tokens; the others only verify.",
      { label: "signature name", suggestions: ["generator"] },
      secretSignature,
      {
        default: {},
        note: "Kestra derives the generator from kestra.encryption.secret-key, so an entry is needed only to replace that. In plain Micronaut, cookie mode beside an OpenID client without a generator means that logins seem to work and the next request is anonymous.",
      },
    ),
    jwks: named(
      "Key sets of other servers whose tokens are to be trusted.",
      { label: "key set name" },
      remoteKeys,
      { default: {} },
    ),
    "jwks-static": named(
      "Key sets read from a file when the server starts.",
      { label: "key set name" },
      block("One key set in a file.", {
        path: text("Where the file lies.", {
          examples: ["file:/app/confs/jwks.json", "classpath:jwks.json"],
          note: "Required, with classpath: or file: in front.",
        }),
      }),
      { default: {} },
    ),
    "jwks-client": block("How key sets are fetched from other servers.", {
      "http-client": block("Micronaut's HTTP client as the way to fetch them.", {
        enabled: flag(
          "Whether Micronaut's HTTP client fetches key sets; false leaves it to plain Java.",
          { default: true },
        ),
      }),
    }),
  },
);

const encryptions = block("The keys that encrypt tokens. Signing is enough for most servers.", {
  secret: named(
    "Symmetric keys for encryption. The entry named generator encrypts the server's own tokens.",
    { label: "encryption name", suggestions: ["generator"] },
    block("One symmetric key and how it is used.", {
      secret: secret("The key itself.", {
        examples: ["${JWT_ENCRYPTION_SECRET}"],
        note: "Required; its length in bytes has to fit the encryption method.",
      }),
      "jwe-algorithm": oneOf(
        "How the key for the content is wrapped.",
        {
          dir: "Not at all: the secret encrypts the content directly.",
          A128KW: "AES key wrap with 128 bits.",
          A192KW: "AES key wrap with 192 bits.",
          A256KW: "AES key wrap with 256 bits.",
          A128GCMKW: "AES-GCM key wrap with 128 bits.",
          A192GCMKW: "AES-GCM key wrap with 192 bits.",
          A256GCMKW: "AES-GCM key wrap with 256 bits.",
        },
        { note: "Required." },
      ),
      "encryption-method": oneOf(
        "How the content of the token is encrypted.",
        {
          "A128CBC-HS256": "AES-CBC with 128 bits and HMAC-SHA-256.",
          "A192CBC-HS384": "AES-CBC with 192 bits and HMAC-SHA-384.",
          "A256CBC-HS512": "AES-CBC with 256 bits and HMAC-SHA-512.",
          A128GCM: "AES-GCM with 128 bits.",
          A192GCM: "AES-GCM with 192 bits.",
          A256GCM: "AES-GCM with 256 bits.",
        },
        { note: "Required." },
      ),
      base64: flag("Whether the key is written as Base64 and has to be decoded first.", {
        default: false,
        note: "Seen in Micronaut Security 5 only; a Kestra built on Micronaut 4 may well ignore it.",
      }),
    }),
    { default: {} },
  ),
});

const claimsValidators = block("What is checked in every token with every request.", {
  issuer: text("The iss that every token must carry, letter by letter; left out, any will do.", {
    note: "Not the place for the provider's issuer: in cookie mode the server's own tokens carry micronaut.application.name as iss, so the provider's address here locks everybody out.",
  }),
  audience: text("A value that the aud of every token must contain; left out, any will do.", {
    note: "Applies to the server's own tokens as well, not only to the provider's.",
  }),
  "openid-idtoken": flag(
    "In idtoken mode, whether iss, aud and azp of each token must fit one of the clients.",
    {
      default: true,
      note: "The configured issuer has to match here down to the last slash; authentik's ends in one.",
    },
  ),
  expiration: flag("Whether tokens past their exp are refused.", { default: true }),
  nonce: flag("Whether an ID token must bring back the nonce that the login sent.", {
    default: true,
  }),
  "subject-not-null": flag("Whether tokens without sub are refused.", { default: true }),
  "not-before": flag("Whether tokens before their nbf are refused.", { default: false }),
});

const nimbus = block("Which of Micronaut's JWT validators run.", {
  "reactive-validator": flag("Whether the reactive validator exists.", {
    default: true,
    micronautSecurity: "4.11.1",
  }),
  validator: flag("Whether the blocking validator exists.", {
    default: true,
    micronautSecurity: "4.11.1",
  }),
  "reactive-validator-execute-on-blocking": flag(
    "Whether the reactive validator works on the threads for blocking tasks; for keys that have to be fetched over a slow line.",
    { default: false, note: "Came with one of the 4.11 releases of Micronaut Security." },
  ),
});

export const jwt = block("JSON Web Tokens: the keys behind them and the checks on them.", {
  signatures,
  generator: block("The tokens that the server issues.", {
    "refresh-token": refreshToken,
    "access-token": closedBlock(
      "Former place of token.generator.access-token.",
      {
        expiration: integer(
          "Formerly, how many seconds an access token was good for.",
          movedTo("generator.access-token.expiration"),
        ),
      },
      movedTo("generator.access-token"),
    ),
  }),
  "claims-validators": claimsValidators,
  enabled: flag("Switches JWTs on or off as a whole.", {
    default: true,
    note: "OpenID logins need JWTs: with false there is no single sign-on.",
  }),
  encryptions,
  nimbus,
  cookie: closedBlock(
    "Former place of token.cookie.",
    {
      enabled: flag("Formerly, whether the token cookie was used.", movedTo("cookie.enabled")),
      "cookie-max-age": duration(
        "Formerly, how long the browser kept the token cookie.",
        movedTo("cookie.cookie-max-age"),
      ),
      "cookie-path": text(
        "Formerly, paths below which the token cookie was sent.",
        movedTo("cookie.cookie-path"),
      ),
      "cookie-domain": text(
        "Formerly, the domain of the token cookie.",
        movedTo("cookie.cookie-domain"),
      ),
      "cookie-same-site": text(
        "Formerly, the SameSite setting of the token cookie.",
        movedTo("cookie.cookie-same-site"),
      ),
    },
    movedTo("cookie"),
  ),
  bearer: closedBlock(
    "Former place of token.bearer.",
    {
      enabled: flag("Formerly, whether tokens in a header were read.", movedTo("bearer.enabled")),
    },
    movedTo("bearer"),
  ),
});

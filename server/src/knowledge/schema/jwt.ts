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
  HS256: "jwt.hmac.HS256",
  HS384: "jwt.hmac.HS384",
  HS512: "jwt.hmac.HS512",
} as const;

/** A key that Micronaut 4.0 moved from `token.jwt` to `token`. */
const movedTo = (path: string): KeyFacts => ({
  removedIn: true,
  replacedBy: `micronaut.security.token.${path}`,
  note: "jwt.movedTo.note",
});

const refreshToken = block("jwt.generator.refresh-token", {
  secret: secret("jwt.generator.refresh-token.secret", {
    examples: ["${JWT_REFRESH_SECRET}"],
    note: "jwt.generator.refresh-token.secret.note",
  }),
  enabled: flag("jwt.generator.refresh-token.enabled", { default: true }),
  "jws-algorithm": oneOf("jwt.generator.refresh-token.jws-algorithm", hmac, { default: "HS256" }),
  base64: flag("jwt.base64", {
    default: false,
  }),
});

const secretSignature = block("jwt.signatures.secret.entry", {
  secret: secret("jwt.signatures.secret.entry.secret", {
    examples: ["${JWT_GENERATOR_SECRET}"],
    note: "jwt.signatures.secret.entry.secret.note",
  }),
  "jws-algorithm": oneOf("jwt.signatures.secret.entry.jws-algorithm", hmac, {
    default: "HS256",
    note: "jwt.signatures.secret.entry.jws-algorithm.note",
  }),
  base64: flag("jwt.base64", {
    default: false,
    note: "jwt.signatures.secret.entry.base64.note",
  }),
});

const remoteKeys = block("jwt.signatures.jwks.entry", {
  url: url("jwt.signatures.jwks.entry.url", {
    examples: ["https://auth.example.com/application/o/kestra/jwks/"],
    note: "jwt.signatures.jwks.entry.url.note",
  }),
  "key-type": oneOf(
    "jwt.signatures.jwks.entry.key-type",
    {
      RSA: "jwt.signatures.jwks.entry.key-type.RSA",
      EC: "jwt.signatures.jwks.entry.key-type.EC",
      oct: "jwt.signatures.jwks.entry.key-type.oct",
      OKP: "jwt.signatures.jwks.entry.key-type.OKP",
    },
    {
      default: "RSA",
      note: "jwt.signatures.jwks.entry.key-type.note",
    },
  ),
  "cache-expiration": integer("jwt.signatures.jwks.entry.cache-expiration", {
    default: 60,
    removedIn: true,
    note: "jwt.signatures.jwks.entry.cache-expiration.note",
  }),
});

const signatures = block("jwt.signatures", {
  secret: named(
    "jwt.signatures.secret",
    { label: "signature name", suggestions: ["generator"] },
    secretSignature,
    {
      default: {},
      note: "jwt.signatures.secret.note",
    },
  ),
  jwks: named("jwt.signatures.jwks", { label: "key set name" }, remoteKeys, { default: {} }),
  "jwks-static": named(
    "jwt.signatures.jwks-static",
    { label: "key set name" },
    block("jwt.signatures.jwks-static.entry", {
      path: text("jwt.signatures.jwks-static.entry.path", {
        examples: ["file:/app/confs/jwks.json", "classpath:jwks.json"],
        note: "jwt.signatures.jwks-static.entry.path.note",
      }),
    }),
    { default: {} },
  ),
  "jwks-client": block("jwt.signatures.jwks-client", {
    "http-client": block("jwt.signatures.jwks-client.http-client", {
      enabled: flag("jwt.signatures.jwks-client.http-client.enabled", { default: true }),
    }),
  }),
});

const encryptions = block(
  "jwt.encryptions",
  {
    secret: named(
      "jwt.encryptions.secret",
      { label: "encryption name", suggestions: ["generator"] },
      block("jwt.encryptions.secret.entry", {
        secret: secret("jwt.encryptions.secret.entry.secret", {
          examples: ["${JWT_ENCRYPTION_SECRET}"],
          note: "jwt.encryptions.secret.entry.secret.note",
        }),
        "jwe-algorithm": oneOf(
          "jwt.encryptions.secret.entry.jwe-algorithm",
          {
            dir: "jwt.encryptions.secret.entry.jwe-algorithm.dir",
            A128KW: "jwt.encryptions.secret.entry.jwe-algorithm.A128KW",
            A192KW: "jwt.encryptions.secret.entry.jwe-algorithm.A192KW",
            A256KW: "jwt.encryptions.secret.entry.jwe-algorithm.A256KW",
            A128GCMKW: "jwt.encryptions.secret.entry.jwe-algorithm.A128GCMKW",
            A192GCMKW: "jwt.encryptions.secret.entry.jwe-algorithm.A192GCMKW",
            A256GCMKW: "jwt.encryptions.secret.entry.jwe-algorithm.A256GCMKW",
          },
          { note: "phrases.required" },
        ),
        "encryption-method": oneOf(
          "jwt.encryptions.secret.entry.encryption-method",
          {
            "A128CBC-HS256": "jwt.encryptions.secret.entry.encryption-method.A128CBC-HS256",
            "A192CBC-HS384": "jwt.encryptions.secret.entry.encryption-method.A192CBC-HS384",
            "A256CBC-HS512": "jwt.encryptions.secret.entry.encryption-method.A256CBC-HS512",
            A128GCM: "jwt.encryptions.secret.entry.encryption-method.A128GCM",
            A192GCM: "jwt.encryptions.secret.entry.encryption-method.A192GCM",
            A256GCM: "jwt.encryptions.secret.entry.encryption-method.A256GCM",
          },
          { note: "phrases.required" },
        ),
        base64: flag("jwt.encryptions.secret.entry.base64", {
          default: false,
          note: "phrases.micronautSecurity5",
        }),
      }),
      { default: {}, note: "jwt.encryptions.secret.note" },
    ),
  },
  { note: "jwt.encryptions.note" },
);

const claimsValidators = block("jwt.claims-validators", {
  issuer: text("jwt.claims-validators.issuer", { note: "jwt.claims-validators.issuer.note" }),
  audience: text("jwt.claims-validators.audience", { note: "jwt.claims-validators.audience.note" }),
  "openid-idtoken": flag("jwt.claims-validators.openid-idtoken", {
    default: true,
    note: "jwt.claims-validators.openid-idtoken.note",
  }),
  expiration: flag("jwt.claims-validators.expiration", { default: true }),
  nonce: flag("jwt.claims-validators.nonce", {
    default: true,
  }),
  "subject-not-null": flag("jwt.claims-validators.subject-not-null", { default: true }),
  "not-before": flag("jwt.claims-validators.not-before", { default: false }),
});

const nimbus = block("jwt.nimbus", {
  "reactive-validator": flag("jwt.nimbus.reactive-validator", {
    default: true,
    micronautSecurity: "4.11.1",
  }),
  validator: flag("jwt.nimbus.validator", {
    default: true,
    micronautSecurity: "4.11.1",
  }),
  "reactive-validator-execute-on-blocking": flag(
    "jwt.nimbus.reactive-validator-execute-on-blocking",
    { default: false, note: "jwt.nimbus.reactive-validator-execute-on-blocking.note" },
  ),
});

export const jwt = block("jwt", {
  signatures,
  generator: block("phrases.issuedTokens", {
    "refresh-token": refreshToken,
    "access-token": closedBlock(
      "jwt.generator.access-token",
      {
        expiration: integer(
          "jwt.generator.access-token.expiration",
          movedTo("generator.access-token.expiration"),
        ),
      },
      movedTo("generator.access-token"),
    ),
  }),
  "claims-validators": claimsValidators,
  enabled: flag("jwt.enabled", {
    default: true,
    note: "jwt.enabled.note",
  }),
  encryptions,
  nimbus,
  cookie: closedBlock(
    "jwt.cookie",
    {
      enabled: flag("jwt.cookie.enabled", movedTo("cookie.enabled")),
      "cookie-max-age": duration("jwt.cookie.cookie-max-age", movedTo("cookie.cookie-max-age")),
      "cookie-path": text("jwt.cookie.cookie-path", movedTo("cookie.cookie-path")),
      "cookie-domain": text("jwt.cookie.cookie-domain", movedTo("cookie.cookie-domain")),
      "cookie-same-site": text("jwt.cookie.cookie-same-site", movedTo("cookie.cookie-same-site")),
    },
    movedTo("cookie"),
  ),
  bearer: closedBlock(
    "jwt.bearer",
    {
      enabled: flag("jwt.bearer.enabled", movedTo("bearer.enabled")),
    },
    movedTo("bearer"),
  ),
});

// An endpoint of an identity provider, as it can be written by hand below an OAuth client.
// Names and defaults come from Micronaut Security's endpoint and client assertion configuration classes.
import {
  closedBlock,
  duration,
  type KeyFacts,
  type Keys,
  type KeySchema,
  oneOf,
  text,
  url,
} from "./field";

const methods = {
  client_secret_basic: "Client id and secret in the Authorization header.",
  client_secret_post: "Client id and secret in the form body.",
  client_secret_jwt: "A JWT signed with the client secret; not carried out before release 5.1.",
  private_key_jwt: "A JWT signed with a private key; not carried out before release 5.1.",
  tls_client_auth: "A TLS client certificate; not carried out.",
  none: "No proof at all: the client id alone.",
};

/** The address of an endpoint and nothing else. */
export const plainEndpoint = (meaning: string, address: string, facts: KeyFacts = {}): KeySchema =>
  closedBlock(meaning, { url: url(address, facts) });

interface SecureEndpoint {
  readonly meaning: string;
  /** What the endpoint is called in a sentence. */
  readonly name: string;
  /** Normalised path of the block. */
  readonly path: string;
  readonly url: KeyFacts;
  readonly methodNote: string;
  /** Keys that only this endpoint has. */
  readonly more?: Keys;
}

/** An endpoint at which the application proves who it is. */
export const secureEndpoint = (endpoint: SecureEndpoint): KeySchema =>
  closedBlock(endpoint.meaning, {
    url: url(`Address of the provider's ${endpoint.name} endpoint.`, endpoint.url),
    "authentication-method": oneOf(
      `How the application proves its identity to the ${endpoint.name} endpoint.`,
      methods,
      {
        default: "client_secret_basic",
        micronautSecurity: "4.10.1",
        note: endpoint.methodNote,
      },
    ),
    ...endpoint.more,
    "auth-method": oneOf(
      `What authentication-method was called before, at the ${endpoint.name} endpoint.`,
      methods,
      {
        default: "client_secret_basic",
        deprecatedSince: true,
        replacedBy: `${endpoint.path}.authentication-method`,
        note: "Still read, but write authentication-method unless the server is older than Micronaut Security 4.10.1.",
      },
    ),
  });

const assertion: KeyFacts = {
  micronautSecurity: "5.1.0",
  note: "Needs Micronaut Security 5.1, so no Kestra built on Micronaut 4 reads it.",
};

/** The signed JWT with which a client can prove its identity instead of sending its secret. */
export const clientAssertion = closedBlock(
  "The JWT that the application signs to prove its identity, for the methods client_secret_jwt and private_key_jwt.",
  {
    "signing-algorithm": text("Algorithm that signs the JWT under client_secret_jwt.", {
      default: "HS256",
      examples: ["HS256", "HS384", "HS512"],
      ...assertion,
    }),
    "signer-name": text(
      "Which signer, by the name of its bean, signs the JWT under private_key_jwt.",
      assertion,
    ),
    audience: text(
      "For whom the JWT is meant; the token endpoint's address if left out.",
      assertion,
    ),
    issuer: text("Who issues the JWT; the client id if left out.", assertion),
    subject: text("Whom the JWT speaks for; the client id if left out.", assertion),
    lifetime: duration("How long the provider may accept one such JWT.", {
      default: "5m",
      ...assertion,
    }),
  },
  assertion,
);

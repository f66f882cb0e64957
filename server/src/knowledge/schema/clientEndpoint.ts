// An identity provider's endpoint, as configured manually under an OAuth client.
// Names and defaults come from Micronaut Security's endpoint and client assertion configuration classes.
import { message, type Text } from "../../messages/message";
import {
  closedBlock,
  duration,
  type KeyFacts,
  type Keys,
  type KeySchema,
  oneOf,
  text,
  url,
  type Wording,
} from "./field";

const methods = {
  client_secret_basic: "clientEndpoint.methods.client_secret_basic",
  client_secret_post: "clientEndpoint.methods.client_secret_post",
  client_secret_jwt: "clientEndpoint.methods.client_secret_jwt",
  private_key_jwt: "clientEndpoint.methods.private_key_jwt",
  tls_client_auth: "clientEndpoint.methods.tls_client_auth",
  none: "clientEndpoint.methods.none",
} as const;

/** An endpoint with only a URL. */
export const plainEndpoint = (
  meaning: Wording,
  address: Wording,
  facts: KeyFacts = {},
): KeySchema => closedBlock(meaning, { url: url(address, facts) });

interface SecureEndpoint {
  readonly meaning: Wording;
  /** The name of the endpoint, as part of a sentence. */
  readonly name: Text;
  /** Normalised path of the mapping. */
  readonly path: string;
  readonly url: KeyFacts;
  readonly methodNote: Wording;
  /** Keys that only this endpoint has. */
  readonly more?: Keys;
}

/** An endpoint that the client must authenticate to. */
export const secureEndpoint = ({ name, ...endpoint }: SecureEndpoint): KeySchema =>
  closedBlock(endpoint.meaning, {
    url: url(message("clientEndpoint.secureEndpoint.url", { endpoint: name }), endpoint.url),
    "authentication-method": oneOf(
      message("clientEndpoint.secureEndpoint.authentication-method", { endpoint: name }),
      methods,
      {
        default: "client_secret_basic",
        micronautSecurity: "4.10.1",
        note: endpoint.methodNote,
      },
    ),
    ...endpoint.more,
    "auth-method": oneOf(
      message("clientEndpoint.secureEndpoint.auth-method", { endpoint: name }),
      methods,
      {
        default: "client_secret_basic",
        deprecatedSince: true,
        replacedBy: `${endpoint.path}.authentication-method`,
        note: "clientEndpoint.secureEndpoint.auth-method.note",
      },
    ),
  });

const assertion: KeyFacts = {
  micronautSecurity: "5.1.0",
  note: "clientEndpoint.assertion.note",
};

/** The signed JWT with which a client can authenticate instead of sending its secret. */
export const clientAssertion = closedBlock(
  "clientEndpoint.clientAssertion",
  {
    "signing-algorithm": text("clientEndpoint.clientAssertion.signing-algorithm", {
      default: "HS256",
      examples: ["HS256", "HS384", "HS512"],
      ...assertion,
    }),
    "signer-name": text("clientEndpoint.clientAssertion.signer-name", assertion),
    audience: text("clientEndpoint.clientAssertion.audience", assertion),
    issuer: text("clientEndpoint.clientAssertion.issuer", assertion),
    subject: text("clientEndpoint.clientAssertion.subject", assertion),
    lifetime: duration("clientEndpoint.clientAssertion.lifetime", {
      default: "5m",
      ...assertion,
    }),
  },
  assertion,
);

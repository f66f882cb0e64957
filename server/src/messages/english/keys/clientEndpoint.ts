export const clientEndpoint = {
  "clientEndpoint.name.token": "token endpoint",
  "clientEndpoint.name.introspection": "introspection endpoint",
  "clientEndpoint.name.revocation": "revocation endpoint",
  "clientEndpoint.secureEndpoint.url": "Address of the provider's {endpoint}.",
  "clientEndpoint.secureEndpoint.authentication-method":
    "How the application proves its identity to the {endpoint}.",
  "clientEndpoint.methods.carriedOut":
    "Only client_secret_basic and client_secret_post are carried out; any other word sends the client id alone.",
  "clientEndpoint.methods.client_secret_basic": "Client id and secret in the Authorization header.",
  "clientEndpoint.methods.client_secret_post": "Client id and secret in the form body.",
  "clientEndpoint.methods.client_secret_jwt":
    "A JWT signed with the client secret; not carried out before release 5.1.",
  "clientEndpoint.methods.private_key_jwt":
    "A JWT signed with a private key; not carried out before release 5.1.",
  "clientEndpoint.methods.tls_client_auth": "A TLS client certificate; not carried out.",
  "clientEndpoint.methods.none": "No proof at all: the client id alone.",
  "clientEndpoint.secureEndpoint.auth-method":
    "What authentication-method was called before, at the {endpoint}.",
  "clientEndpoint.secureEndpoint.auth-method.note":
    "Still read, but write authentication-method unless the server is older than Micronaut Security 4.10.1.",
  "clientEndpoint.clientAssertion":
    "The JWT that the application signs to prove its identity, for the methods client_secret_jwt and private_key_jwt.",
  "clientEndpoint.assertion.note":
    "Needs Micronaut Security 5.1, so no Kestra built on Micronaut 4 reads it.",
  "clientEndpoint.clientAssertion.signing-algorithm":
    "Algorithm that signs the JWT under client_secret_jwt.",
  "clientEndpoint.clientAssertion.signer-name":
    "Which signer, by the name of its bean, signs the JWT under private_key_jwt.",
  "clientEndpoint.clientAssertion.audience":
    "For whom the JWT is meant; the token endpoint's address if left out.",
  "clientEndpoint.clientAssertion.issuer": "Who issues the JWT; the client id if left out.",
  "clientEndpoint.clientAssertion.subject": "Whom the JWT speaks for; the client id if left out.",
  "clientEndpoint.clientAssertion.lifetime": "How long the provider may accept one such JWT.",
} as const;

export const clientEndpoint = {
  "clientEndpoint.name.token": "token endpoint",
  "clientEndpoint.name.introspection": "introspection endpoint",
  "clientEndpoint.name.revocation": "revocation endpoint",
  "clientEndpoint.secureEndpoint.url": "URL of the provider's {endpoint}.",
  "clientEndpoint.secureEndpoint.authentication-method":
    "How the client authenticates to the {endpoint}.",
  "clientEndpoint.methods.carriedOut":
    "Only client_secret_basic and client_secret_post are supported; any other value sends only the client ID.",
  "clientEndpoint.methods.client_secret_basic": "Client ID and secret in the Authorization header.",
  "clientEndpoint.methods.client_secret_post": "Client ID and secret in the form body.",
  "clientEndpoint.methods.client_secret_jwt":
    "A JWT signed with the client secret; not supported before release 5.1.",
  "clientEndpoint.methods.private_key_jwt":
    "A JWT signed with a private key; not supported before release 5.1.",
  "clientEndpoint.methods.tls_client_auth": "A TLS client certificate; not supported.",
  "clientEndpoint.methods.none": "No authentication: client ID only.",
  "clientEndpoint.secureEndpoint.auth-method":
    "Former name of authentication-method for the {endpoint}.",
  "clientEndpoint.secureEndpoint.auth-method.note":
    "Still read, but prefer authentication-method unless Micronaut Security is older than 4.10.1.",
  "clientEndpoint.clientAssertion":
    "JWT that the client signs to authenticate with client_secret_jwt or private_key_jwt.",
  "clientEndpoint.assertion.note":
    "Requires Micronaut Security 5.1; no Kestra based on Micronaut 4 reads it.",
  "clientEndpoint.clientAssertion.signing-algorithm":
    "Algorithm that signs the JWT with client_secret_jwt.",
  "clientEndpoint.clientAssertion.signer-name":
    "Name of the bean that signs the JWT with private_key_jwt.",
  "clientEndpoint.clientAssertion.audience":
    "Audience of the JWT; defaults to the URL of the token endpoint.",
  "clientEndpoint.clientAssertion.issuer": "Issuer of the JWT; defaults to the client ID.",
  "clientEndpoint.clientAssertion.subject": "Subject of the JWT; defaults to the client ID.",
  "clientEndpoint.clientAssertion.lifetime": "How long the JWT is valid.",
} as const;

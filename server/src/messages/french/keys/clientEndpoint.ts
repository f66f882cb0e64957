export const clientEndpoint = {
  "clientEndpoint.name.token": "point d’accès des jetons",
  "clientEndpoint.name.introspection": "point d’accès d’introspection",
  "clientEndpoint.name.revocation": "point d’accès de révocation",
  "clientEndpoint.secureEndpoint.url": "Adresse du {endpoint} du fournisseur.",
  "clientEndpoint.secureEndpoint.authentication-method":
    "Comment l’application prouve son identité au {endpoint}.",
  "clientEndpoint.methods.carriedOut":
    "Seules client_secret_basic et client_secret_post sont mises en œuvre ; tout autre mot n’envoie que l’identifiant de client.",
  "clientEndpoint.methods.client_secret_basic":
    "Identifiant de client et secret dans l’en-tête Authorization.",
  "clientEndpoint.methods.client_secret_post":
    "Identifiant de client et secret dans le corps du formulaire.",
  "clientEndpoint.methods.client_secret_jwt":
    "Un JWT signé avec le secret du client ; pas mis en œuvre avant la version 5.1.",
  "clientEndpoint.methods.private_key_jwt":
    "Un JWT signé avec une clé privée ; pas mis en œuvre avant la version 5.1.",
  "clientEndpoint.methods.tls_client_auth": "Un certificat client TLS ; pas mis en œuvre.",
  "clientEndpoint.methods.none": "Aucune preuve : le seul identifiant de client.",
  "clientEndpoint.secureEndpoint.auth-method":
    "L’ancien nom d’authentication-method, au {endpoint}.",
  "clientEndpoint.secureEndpoint.auth-method.note":
    "Encore lu, mais écrivez authentication-method sauf si le serveur est plus ancien que Micronaut Security 4.10.1.",
  "clientEndpoint.clientAssertion":
    "Le JWT que l’application signe pour prouver son identité, pour les méthodes client_secret_jwt et private_key_jwt.",
  "clientEndpoint.assertion.note":
    "Demande Micronaut Security 5.1 : aucun Kestra construit sur Micronaut 4 ne le lit.",
  "clientEndpoint.clientAssertion.signing-algorithm":
    "Algorithme qui signe le JWT avec client_secret_jwt.",
  "clientEndpoint.clientAssertion.signer-name":
    "Le signataire, par le nom de son bean, qui signe le JWT avec private_key_jwt.",
  "clientEndpoint.clientAssertion.audience":
    "À qui le JWT est destiné ; par défaut, à l’adresse du point d’accès des jetons.",
  "clientEndpoint.clientAssertion.issuer": "Qui émet le JWT ; par défaut, l’identifiant de client.",
  "clientEndpoint.clientAssertion.subject":
    "Pour qui le JWT parle ; par défaut, l’identifiant de client.",
  "clientEndpoint.clientAssertion.lifetime":
    "Durée pendant laquelle le fournisseur peut accepter un tel JWT.",
} as const;

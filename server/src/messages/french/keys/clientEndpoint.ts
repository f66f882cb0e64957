export const clientEndpoint = {
  "clientEndpoint.name.token": "point de terminaison de jeton",
  "clientEndpoint.name.introspection": "point de terminaison d’introspection",
  "clientEndpoint.name.revocation": "point de terminaison de révocation",
  "clientEndpoint.secureEndpoint.url": "URL du {endpoint} du fournisseur.",
  "clientEndpoint.secureEndpoint.authentication-method":
    "Mode d’authentification du client auprès du {endpoint}.",
  "clientEndpoint.methods.carriedOut":
    "Seules client_secret_basic et client_secret_post sont prises en charge ; toute autre valeur n’envoie que l’ID client.",
  "clientEndpoint.methods.client_secret_basic": "ID client et secret dans l’en-tête Authorization.",
  "clientEndpoint.methods.client_secret_post": "ID client et secret dans le corps du formulaire.",
  "clientEndpoint.methods.client_secret_jwt":
    "Un JWT signé avec le secret client ; non pris en charge avant la version 5.1.",
  "clientEndpoint.methods.private_key_jwt":
    "Un JWT signé avec une clé privée ; non pris en charge avant la version 5.1.",
  "clientEndpoint.methods.tls_client_auth": "Un certificat client TLS ; non pris en charge.",
  "clientEndpoint.methods.none": "Aucune authentification : ID client seul.",
  "clientEndpoint.secureEndpoint.auth-method":
    "Ancien nom d’authentication-method pour le {endpoint}.",
  "clientEndpoint.secureEndpoint.auth-method.note":
    "Encore lue, mais préférez authentication-method sauf avec une version de Micronaut Security antérieure à 4.10.1.",
  "clientEndpoint.clientAssertion":
    "JWT que le client signe pour s’authentifier avec client_secret_jwt ou private_key_jwt.",
  "clientEndpoint.assertion.note":
    "Nécessite Micronaut Security 5.1 : aucun Kestra basé sur Micronaut 4 ne la lit.",
  "clientEndpoint.clientAssertion.signing-algorithm":
    "Algorithme de signature du JWT avec client_secret_jwt.",
  "clientEndpoint.clientAssertion.signer-name":
    "Nom du bean qui signe le JWT avec private_key_jwt.",
  "clientEndpoint.clientAssertion.audience":
    "Audience du JWT ; par défaut, l’URL du point de terminaison de jeton.",
  "clientEndpoint.clientAssertion.issuer": "Émetteur du JWT ; par défaut, l’ID client.",
  "clientEndpoint.clientAssertion.subject": "Sujet du JWT ; par défaut, l’ID client.",
  "clientEndpoint.clientAssertion.lifetime": "Durée de validité du JWT.",
} as const;

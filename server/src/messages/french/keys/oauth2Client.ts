export const oauth2Client = {
  oauth2Client: "Paramètres d’un fournisseur d’identité.",
  "oauth2Client.note":
    "Ajoute un bouton de connexion et les chemins /oauth/login/<name> et /oauth/callback/<name>.",
  "oauth2Client.client-id":
    "Identifiant sous lequel le fournisseur a enregistré cette application.",
  "oauth2Client.client-id.note":
    "Un client sans identifiant n’est pas refusé : le serveur démarre, et toute connexion échoue chez le fournisseur.",
  "oauth2Client.client-secret":
    "Secret associé à l’ID client ; le fournisseur l’affiche quand l’application est enregistrée.",
  "oauth2Client.client-secret.note":
    "Nécessaire avec client_secret_basic et client_secret_post, donc presque toujours. Si vous choisissez vous-même le secret, n’utilisez que des lettres et des chiffres, par exemple avec `openssl rand -hex 32` : avec client_secret_basic, Micronaut ne l’encode pas, et la plupart des fournisseurs décodent `+` et `%`.",
  "oauth2Client.scopes": "Étendues à demander à la connexion.",
  "oauth2Client.scopes.note":
    "À définir seulement pour demander plus que la valeur par défaut, par exemple les groupes. La liste remplace la valeur par défaut : répétez-y openid, sinon aucun jeton d’ID n’est renvoyé. La valeur par défaut ne s’applique qu’avec une section openid. Une seule chaîne est coupée aux virgules, pas aux espaces.",
  "oauth2Client.scopes.item": "Une étendue, telle que le fournisseur la nomme.",
  "oauth2Client.enabled": "Indique si l’on peut se connecter avec ce client.",
  "oauth2Client.enabled.note": "La découverte est tentée même pour un client désactivé.",
  "oauth2Client.authorization-server":
    "Produit dont Kestra effectue la déconnexion chez le fournisseur, si l’émetteur ne le révèle pas.",
  "oauth2Client.authorization-server.note":
    "Ajoute le chemin /oauth/logout. Il échoue si le fournisseur ne publie pas de end_session_endpoint, comme Dex.",
  "oauth2Client.authorization-server.OKTA":
    "Okta ; aussi pour Keycloak 18 ou ultérieur et Ory Hydra, avec oauth2.openid.additional-claims.jwt et endpoints.logout.get-allowed.",
  "oauth2Client.authorization-server.ORACLE_CLOUD": "Oracle Cloud.",
  "oauth2Client.authorization-server.COGNITO": "AWS Cognito.",
  "oauth2Client.authorization-server.KEYCLOAK":
    "Keycloak avant la version 18. Une version ultérieure ne renvoie pas le navigateur : utilisez OKTA pour elle.",
  "oauth2Client.authorization-server.AUTH0": "Auth0.",
  "oauth2Client.authorization-server.MICROSOFT": "Microsoft Entra ID.",
  "oauth2Client.grant-type": "Comment le client obtient ses jetons.",
  "oauth2Client.grant-type.note":
    "Une connexion dans le navigateur ne fonctionne qu’avec authorization_code. authorization-code, authorizationCode et les majuscules sont équivalents, et les deux noms longs peuvent s’écrire JWT_BEARER_ASSERTION_GRANT et SAML_2_0_BEARER_ASSERTION_GRANT. Un mot inconnu, comme code, empêche le démarrage.",
  "oauth2Client.grant-type.authorization_code": "Connexion dans le navigateur.",
  "oauth2Client.grant-type.client_credentials": "L’application elle-même, sans utilisateur.",
  "oauth2Client.grant-type.password": "Nom d’utilisateur et mot de passe transmis au fournisseur.",
  "oauth2Client.grant-type.refresh_token":
    "Un jeton d’actualisation échangé contre un nouveau jeton d’accès.",
  "oauth2Client.grant-type.implicit":
    "Jetons venant directement de la page de connexion ; obsolète.",
  "oauth2Client.grant-type.urn:ietf:params:oauth:grant-type:jwt-bearer": "Un JWT comme preuve.",
  "oauth2Client.grant-type.urn:ietf:params:oauth:grant-type:saml2-bearer":
    "Une assertion SAML 2.0 comme preuve.",
  "oauth2Client.authorization":
    "Page de connexion d’un fournisseur qui prend en charge OAuth 2.0 sans OpenID Connect.",
  "oauth2Client.authorization.note":
    "Ne concerne pas les clients OpenID, qui ont une section du même nom sous openid.",
  "oauth2Client.authorization.url": "URL de la page de connexion.",
  "oauth2Client.authorization.url.note":
    "Nécessaire pour un client sans openid, qui exige aussi du code personnalisé pour créer un utilisateur à partir de la réponse du fournisseur.",
  "oauth2Client.authorization.code-challenge-method": "Méthode PKCE à envoyer.",
  "oauth2Client.token":
    "Point de terminaison de jeton d’un fournisseur qui prend en charge OAuth 2.0 sans OpenID Connect.",
  "oauth2Client.token.url.note":
    "Nécessaire pour un client sans openid ; un client OpenID utilise openid.token.",
  "oauth2Client.introspection":
    "Point de terminaison où le fournisseur vérifie si un jeton est encore valable.",
  "oauth2Client.revocation": "Point de terminaison où le fournisseur révoque un jeton.",
  "oauth2Client.client-credentials":
    "Jetons que l’application obtient pour elle-même, sans utilisateur, pour appeler d’autres services.",
  "oauth2Client.client-credentials.enabled": "Indique si ce client peut obtenir ces jetons.",
  "oauth2Client.client-credentials.scope": "Étendue à demander pour ces jetons.",
  "oauth2Client.client-credentials.advanced-expiration":
    "Délai avant expiration auquel un jeton est traité comme expiré, pour qu’un nouveau soit prêt à temps.",
  "oauth2Client.client-credentials.advanced-expiration.note":
    "Une unité est nécessaire : `30` seul ne peut pas être converti et empêche le démarrage.",
  "oauth2Client.client-credentials.additional-request-params":
    "Autres paramètres de la demande de jeton, comme une audience exigée par le fournisseur.",
  "oauth2Client.client-credentials.additional-request-params.entry": "Valeur du paramètre.",
  "oauth2Client.client-credentials.header-propagation": "En-tête de requête qui contient le jeton.",
  "oauth2Client.client-credentials.header-propagation.enabled":
    "Indique s’il faut envoyer le jeton dans un en-tête.",
  "oauth2Client.client-credentials.header-propagation.prefix": "Mot placé devant le jeton.",
  "oauth2Client.proxy-well-known-openid-configuration":
    "Fournit le document de découverte OpenID du fournisseur sous le /.well-known/openid-configuration de ce serveur.",
  "oauth2Client.proxy-well-known-oauth-authorization-server":
    "Fournit les métadonnées OAuth du fournisseur sous le /.well-known/oauth-authorization-server de ce serveur.",
} as const;

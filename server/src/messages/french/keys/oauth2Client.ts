export const oauth2Client = {
  oauth2Client: "Comment le serveur est connu d’un fournisseur d’identité.",
  "oauth2Client.note":
    "Devient un bouton de connexion et les chemins /oauth/login/<name> et /oauth/callback/<name>.",
  "oauth2Client.client-id":
    "L’identifiant sous lequel le fournisseur a enregistré cette application.",
  "oauth2Client.client-id.note":
    "Rien ne refuse un client sans identifiant : le démarrage réussit, et toute connexion échoue chez le fournisseur.",
  "oauth2Client.client-secret":
    "Le secret qui va avec l’identifiant de client ; le fournisseur l’affiche quand l’application est enregistrée.",
  "oauth2Client.client-secret.note":
    "Nécessaire avec client_secret_basic et client_secret_post, donc presque toujours.",
  "oauth2Client.scopes": "Ce que la connexion demande au fournisseur.",
  "oauth2Client.scopes.note":
    "À n’écrire que pour demander plus que la valeur par défaut, par exemple des groupes. La liste remplace la valeur par défaut : répétez-y openid, sinon aucun jeton d’identité ne revient. La valeur par défaut n’existe qu’à côté d’un bloc openid. Un texte seul est coupé aux virgules, non aux espaces.",
  "oauth2Client.scopes.item": "Un scope, tel que le fournisseur le nomme.",
  "oauth2Client.enabled": "Indique si l’on peut se connecter avec ce client.",
  "oauth2Client.enabled.note": "La découverte est tentée même pour un client désactivé.",
  "oauth2Client.authorization-server":
    "Dit de quel produit il s’agit chez le fournisseur, quand son émetteur ne le révèle pas ; la déconnexion chez le fournisseur en dépend.",
  "oauth2Client.authorization-server.OKTA": "Okta.",
  "oauth2Client.authorization-server.ORACLE_CLOUD": "Oracle Cloud.",
  "oauth2Client.authorization-server.COGNITO": "AWS Cognito.",
  "oauth2Client.authorization-server.KEYCLOAK":
    "Keycloak ; à écrire pour la version 17 ou ultérieure.",
  "oauth2Client.authorization-server.AUTH0": "Auth0.",
  "oauth2Client.authorization-server.MICROSOFT": "Microsoft Entra ID.",
  "oauth2Client.grant-type": "Comment le client obtient ses jetons.",
  "oauth2Client.grant-type.note":
    "Une connexion dans le navigateur fonctionne avec authorization_code et rien d’autre. authorization-code, authorizationCode et les majuscules sont lus de la même façon, et les deux noms longs répondent à JWT_BEARER_ASSERTION_GRANT et SAML_2_0_BEARER_ASSERTION_GRANT. Un mot inconnu, comme code, empêche le démarrage.",
  "oauth2Client.grant-type.authorization_code": "La connexion dans le navigateur.",
  "oauth2Client.grant-type.client_credentials": "L’application pour elle-même, sans utilisateur.",
  "oauth2Client.grant-type.password": "Nom d’utilisateur et mot de passe transmis au fournisseur.",
  "oauth2Client.grant-type.refresh_token":
    "Un jeton de rafraîchissement contre un nouveau jeton d’accès.",
  "oauth2Client.grant-type.implicit":
    "Des jetons venus directement de la page de connexion ; dépassé.",
  "oauth2Client.grant-type.urn:ietf:params:oauth:grant-type:jwt-bearer": "Un JWT comme preuve.",
  "oauth2Client.grant-type.urn:ietf:params:oauth:grant-type:saml2-bearer":
    "Une assertion SAML 2.0 comme preuve.",
  "oauth2Client.authorization":
    "La page de connexion d’un fournisseur qui parle OAuth 2.0 sans OpenID Connect.",
  "oauth2Client.authorization.note":
    "Un client OpenID a son propre bloc de ce nom sous openid ; celui-ci n’est pas pour lui.",
  "oauth2Client.authorization.url": "Adresse de cette page de connexion.",
  "oauth2Client.authorization.url.note":
    "Nécessaire pour un client sans openid, qui ne fonctionne d’ailleurs qu’avec du code à vous qui fait un utilisateur de la réponse du fournisseur.",
  "oauth2Client.authorization.code-challenge-method":
    "Méthode PKCE à envoyer à un tel fournisseur.",
  "oauth2Client.token":
    "Le point d’accès des jetons d’un fournisseur qui parle OAuth 2.0 sans OpenID Connect.",
  "oauth2Client.token.url.note":
    "Nécessaire pour un client sans openid ; un client OpenID a openid.token.",
  "oauth2Client.introspection":
    "Le point d’accès où le fournisseur dit si un jeton est encore valable.",
  "oauth2Client.revocation": "Le point d’accès où le fournisseur reprend un jeton.",
  "oauth2Client.client-credentials":
    "Jetons que l’application obtient pour elle-même, sans utilisateur, pour appeler d’autres services.",
  "oauth2Client.client-credentials.enabled": "Indique si ce client peut obtenir de tels jetons.",
  "oauth2Client.client-credentials.scope": "Scope à demander quand un tel jeton est obtenu.",
  "oauth2Client.client-credentials.advanced-expiration":
    "Combien de temps avant sa fin un jeton est tenu pour épuisé, pour qu’un nouveau soit prêt à temps.",
  "oauth2Client.client-credentials.advanced-expiration.note":
    "Le nombre a besoin d’une unité : `30` seul n’est pas converti et empêche le démarrage.",
  "oauth2Client.client-credentials.additional-request-params":
    "Autres paramètres de la demande de jeton, comme une audience que le fournisseur exige.",
  "oauth2Client.client-credentials.additional-request-params.entry": "Valeur du paramètre.",
  "oauth2Client.client-credentials.header-propagation":
    "L’en-tête de requête dans lequel voyage le jeton.",
  "oauth2Client.client-credentials.header-propagation.enabled":
    "Indique si le jeton est écrit dans un en-tête.",
  "oauth2Client.client-credentials.header-propagation.prefix": "Mot placé devant le jeton.",
  "oauth2Client.proxy-well-known-openid-configuration":
    "Retransmet le document de découverte OpenID du fournisseur sous le /.well-known/openid-configuration de ce serveur.",
  "oauth2Client.proxy-well-known-oauth-authorization-server":
    "Retransmet les métadonnées OAuth du fournisseur sous le /.well-known/oauth-authorization-server de ce serveur.",
} as const;

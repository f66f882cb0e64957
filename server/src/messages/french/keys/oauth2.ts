export const oauth2 = {
  oauth2:
    "Authentification unique : les fournisseurs d’identité dont les utilisateurs peuvent se connecter, un client pour chacun.",
  "oauth2.enabled": "Active ou désactive l’authentification unique dans son ensemble.",
  "oauth2.enabled.note": "Active par défaut. Seul le mot exact false la désactive.",
  "oauth2.clients": "Les fournisseurs d’identité.",
  "oauth2.clients.note":
    "Le nom de chaque entrée fait partie de ses URL de connexion et de rappel et du bouton de la page de connexion. L’URI de redirection à enregistrer auprès du fournisseur se termine par /oauth/callback/<name>. Les noms sont convertis en minuscules avec des traits d’union : azureAd devient azure-ad, et un point commencerait un nouveau niveau ; un seul mot en minuscules est le plus sûr.",
  "oauth2.default-provider":
    "Client qui traite aussi /oauth/login et /oauth/callback, sans nom à la fin.",
  "oauth2.default-provider.note": "Comparée au nom converti : écrivez azure-ad, pas azureAd.",
  "oauth2.openid": "Paramètres de tous les clients OpenID.",
  "oauth2.openid.logout-uri": "Chemin pour se déconnecter à la fois ici et chez le fournisseur.",
  "oauth2.openid.logout-uri.note":
    "N’existe que si au moins un client permet la déconnexion chez son fournisseur.",
  "oauth2.openid.end-session": "Retour après une déconnexion chez le fournisseur.",
  "oauth2.openid.end-session.redirect-uri":
    "Où le fournisseur redirige le navigateur une fois sa propre session terminée.",
  "oauth2.openid.end-session.redirect-uri.note":
    "Le navigateur revient par GET : micronaut.security.endpoints.logout.get-allowed doit donc valoir true. Une valeur relative est préfixée par l’hôte de la requête, et le résultat doit être enregistré auprès du fournisseur comme URL de déconnexion autorisée.",
  "oauth2.openid.claims-validation": "Ce qui est vérifié dans le jeton d’ID à la connexion.",
  "oauth2.openid.claims-validation.issuer":
    "Indique si l’iss du jeton doit être exactement l’émetteur du document de découverte.",
  "oauth2.openid.claims-validation.issuer.note":
    "Sans découverte, il n’y a rien à comparer et toute connexion échoue : définissez-la sur false si les points de terminaison sont configurés manuellement.",
  "oauth2.openid.claims-validation.audience":
    "Indique si l’aud du jeton doit contenir l’ID client.",
  "oauth2.openid.claims-validation.authorized-party":
    "Indique si azp, s’il est présent dans le jeton, doit être l’ID client.",
  "oauth2.openid.additional-claims":
    "Jetons du fournisseur à inclure dans le jeton de l’application.",
  "oauth2.openid.additional-claims.jwt":
    "Inclut le jeton d’ID du fournisseur, pour les fournisseurs qui l’exigent à la déconnexion, comme Okta.",
  "oauth2.openid.additional-claims.jwt.note":
    "Nécessaire à la déconnexion chez Okta, Keycloak 18 ou ultérieur et Ory Hydra, sauf avec authentication: idtoken. Chaque jeton inclus agrandit le cookie, et les connexions dont le cookie dépasse 4 Ko se terminent par une erreur 500.",
  "oauth2.openid.additional-claims.access-token": "Inclut le jeton d’accès du fournisseur.",
  "oauth2.openid.additional-claims.refresh-token":
    "Inclut le jeton d’actualisation du fournisseur.",
  "oauth2.openid.nonce": "Valeur aléatoire qui lie un jeton d’ID à la connexion qui l’a demandé.",
  "oauth2.valueSent": "Indique si les connexions envoient cette valeur.",
  "oauth2.remembered.persistence":
    "Où {holds} est conservé jusqu’à ce que le fournisseur renvoie l’utilisateur.",
  "oauth2.remembered.persistence.note":
    "session nécessite le module de session de Micronaut sur le serveur.",
  "oauth2.remembered.persistence.cookie": "Dans un cookie de courte durée.",
  "oauth2.remembered.persistence.session": "Dans la session HTTP sur le serveur.",
  "oauth2.remembered.cookie": "Cookie qui contient {holds}.",
  "oauth2.remembered.cookie.cookie-max-age.note":
    "Les utilisateurs qui mettent plus de temps à se connecter chez le fournisseur doivent recommencer.",
  "oauth2.login-uri": "Modèle du chemin qui démarre une connexion.",
  "oauth2.login-uri.note": "`{part}` représente la barre oblique et le nom du client.",
  "oauth2.callback-uri": "Modèle du chemin qui reçoit la réponse du fournisseur à une connexion.",
  "oauth2.callback-uri.note":
    "L’hôte et le schéma viennent de la requête. Si le fournisseur refuse l’URI de redirection derrière un proxy, vérifiez plutôt micronaut.server.host-resolution.",
  "oauth2.state":
    "Valeur aléatoire qui prouve que la réponse du fournisseur correspond à une connexion démarrée ici.",
  "oauth2.pkce":
    "PKCE : preuve que le code de connexion est échangé par l’application qui l’a demandé.",
  "oauth2.pkce.enabled": "Indique si les connexions peuvent utiliser PKCE.",
  "oauth2.pkce.enabled.note":
    "Ne suffit pas à elle seule : le fournisseur doit annoncer PKCE dans son document de découverte, ou le client doit définir code-challenge-method.",
  "oauth2.pkce.entropy": "Nombre d’octets aléatoires du vérificateur.",
  "oauth2.protected-resource-metadata":
    "Métadonnées qui indiquent aux clients de l’API où obtenir des jetons pour ce serveur (RFC 9728).",
  "oauth2.protected-resource-metadata.enabled":
    "Indique si le serveur les publie à l’adresse /.well-known/oauth-protected-resource.",
  "oauth2.protected-resource-metadata.enabled.note":
    "La page se lit sans connexion et contient les émetteurs des clients. La valeur false les cache.",
  "oauth2.protected-resource-metadata.www-authenticate":
    "Indique si les réponses aux requêtes non authentifiées y renvoient dans l’en-tête WWW-Authenticate.",
  "oauth2.userinfo": "Utilisation du point de terminaison userinfo du fournisseur.",
  "oauth2.userinfo.validator":
    "Indique si les jetons bearer peuvent être vérifiés auprès de ce point de terminaison.",
} as const;

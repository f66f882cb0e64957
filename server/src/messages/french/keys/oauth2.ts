export const oauth2 = {
  oauth2:
    "Authentification unique : les fournisseurs d’identité dont les utilisateurs peuvent se connecter, un client pour chacun.",
  "oauth2.enabled": "Active ou désactive l’authentification unique tout entière.",
  "oauth2.enabled.note": "Absente, elle est active. Seul le mot exact false la désactive.",
  "oauth2.clients": "Les fournisseurs d’identité.",
  "oauth2.clients.note":
    "Le nom de chaque entrée fait partie de son adresse de connexion, de son adresse de retour et du bouton sur la page de connexion. L’URI de redirection à enregistrer chez le fournisseur se termine par /oauth/callback/<name>. Les noms sont réécrits en minuscules avec des traits d’union : azureAd devient azure-ad, et un point commencerait un nouveau niveau ; un simple mot en minuscules est le plus sûr.",
  "oauth2.default-provider":
    "Le client qui répond aussi à /oauth/login et /oauth/callback, sans nom à la fin.",
  "oauth2.default-provider.note": "Comparé au nom réécrit : écrivez azure-ad, non azureAd.",
  "oauth2.openid": "Ce qui vaut pour tous les clients OpenID.",
  "oauth2.openid.logout-uri": "Chemin pour se déconnecter à la fois ici et chez le fournisseur.",
  "oauth2.openid.logout-uri.note":
    "Le chemin n’existe que si au moins un client permet la déconnexion chez son fournisseur.",
  "oauth2.openid.end-session": "Le retour après une déconnexion chez le fournisseur.",
  "oauth2.openid.end-session.redirect-uri":
    "Où le fournisseur envoie le navigateur une fois sa propre session terminée.",
  "oauth2.openid.end-session.redirect-uri.note":
    "Le navigateur revient par GET : micronaut.security.endpoints.logout.get-allowed doit donc valoir true. Une valeur relative reçoit devant elle l’hôte de la requête, et le fournisseur doit connaître le résultat comme adresse autorisée après déconnexion.",
  "oauth2.openid.claims-validation":
    "Ce qui est vérifié dans le jeton d’identité au moment de la connexion.",
  "oauth2.openid.claims-validation.issuer":
    "Indique si l’iss du jeton doit être l’émetteur que nomme le document de découverte, lettre pour lettre.",
  "oauth2.openid.claims-validation.issuer.note":
    "Sans découverte, il n’y a rien à comparer et toute connexion échoue : écrivez false quand les points d’accès sont écrits à la main.",
  "oauth2.openid.claims-validation.audience":
    "Indique si l’aud du jeton doit contenir l’identifiant de client.",
  "oauth2.openid.claims-validation.authorized-party":
    "Indique si azp, quand le jeton en a un, doit être l’identifiant de client.",
  "oauth2.openid.additional-claims":
    "Les jetons du fournisseur qui sont placés dans le jeton de l’application elle-même.",
  "oauth2.openid.additional-claims.jwt":
    "Emporte le jeton d’identité du fournisseur, pour un fournisseur qui veut le revoir à la déconnexion, comme Okta.",
  "oauth2.openid.additional-claims.jwt.note":
    "Chaque jeton emporté agrandit le cookie, et les navigateurs refusent les cookies de plus d’environ 4 Ko.",
  "oauth2.openid.additional-claims.access-token": "Emporte le jeton d’accès du fournisseur.",
  "oauth2.openid.additional-claims.refresh-token":
    "Emporte le jeton de rafraîchissement du fournisseur.",
  "oauth2.openid.nonce":
    "Une valeur aléatoire qui lie un jeton d’identité à la connexion qui l’a demandé.",
  "oauth2.valueSent": "Indique si les connexions envoient une telle valeur.",
  "oauth2.remembered.persistence": "Où {holds} attend que le fournisseur renvoie l’utilisateur.",
  "oauth2.remembered.persistence.note":
    "session demande le module de session de Micronaut sur le serveur.",
  "oauth2.remembered.persistence.cookie": "Dans un cookie de courte durée.",
  "oauth2.remembered.persistence.session": "Dans la session HTTP sur le serveur.",
  "oauth2.remembered.cookie": "Le cookie dans lequel attend {holds}.",
  "oauth2.remembered.cookie.cookie-max-age.note":
    "Les utilisateurs qui mettent plus de temps que cela à se connecter chez le fournisseur doivent recommencer.",
  "oauth2.login-uri": "Modèle du chemin qui commence une connexion.",
  "oauth2.login-uri.note": "`{part}` tient la place de la barre oblique et du nom du client.",
  "oauth2.callback-uri":
    "Modèle du chemin par lequel arrive la réponse du fournisseur à une connexion.",
  "oauth2.callback-uri.note":
    "L’hôte et le schéma viennent de la requête. Si le fournisseur se plaint de l’URI de redirection derrière un proxy, regardez micronaut.server.host-resolution, non ici.",
  "oauth2.state":
    "Une valeur aléatoire qui montre que la réponse du fournisseur appartient à une connexion commencée ici.",
  "oauth2.pkce": "PKCE, la preuve que qui échange le code de connexion est aussi qui l’a demandé.",
  "oauth2.pkce.enabled": "Indique si les connexions peuvent utiliser PKCE.",
  "oauth2.pkce.enabled.note":
    "Ne suffit pas à lui seul : le fournisseur doit annoncer PKCE dans son document de découverte, ou le client doit définir code-challenge-method.",
  "oauth2.pkce.entropy": "Nombre d’octets aléatoires qui composent le vérificateur.",
} as const;

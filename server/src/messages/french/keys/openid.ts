export const openid = {
  openid:
    "Fait du client une connexion OpenID Connect : les jetons sont vérifiés, et les étendues ont leurs valeurs par défaut habituelles.",
  "openid.note":
    "Même une section vide compte comme présente, mais sans émetteur il n’y a pas de connexion.",
  "openid.issuer": "URL de base du fournisseur.",
  "openid.issuer.note":
    "Au démarrage, le serveur lit sous cette URL les points de terminaison et les clés du fournisseur. Si elle est absente, vide ou n’est pas une URL, le client est ignoré silencieusement, sauf si authorization et token sont configurés manuellement. Indiquez le schéma, sinon le serveur ajoute http:// ; omettez /.well-known/openid-configuration, ajouté de toute façon. En mode idtoken, elle doit être identique à l’iss du jeton ; à partir de Kestra 1.3, une barre oblique finale est ignorée. Si le fournisseur est injoignable au démarrage, le serveur fonctionne, mais cette connexion échoue jusqu’à un redémarrage.",
  "openid.authorization":
    "La page de connexion du fournisseur et les paramètres de la demande de connexion.",
  "openid.authorization.url": "URL de la page de connexion ; remplace celle découverte.",
  "openid.authorization.url.note":
    "Sans émetteur, cette URL et token.url sont toutes deux obligatoires, car rien n’est découvert.",
  "openid.authorization.prompt":
    "Ce que le fournisseur doit demander même à un utilisateur déjà connecté chez lui.",
  "openid.authorization.unknownWord":
    "Un mot qui n’est pas dans la liste est écarté silencieusement.",
  "openid.authorization.prompt.none": "Rien ; échouer si une question est nécessaire.",
  "openid.authorization.prompt.login": "Se connecter de nouveau.",
  "openid.authorization.prompt.consent": "Confirmer ce que l’application peut voir.",
  "openid.authorization.prompt.select_account": "Choisir l’un de plusieurs comptes.",
  "openid.authorization.max-age":
    "Âge maximal en secondes de la connexion chez le fournisseur ; au-delà, il doit la redemander.",
  "openid.authorization.max-age.note":
    "Seul un simple nombre compte ; toute autre valeur est écartée silencieusement.",
  "openid.authorization.code-challenge-method":
    "Méthode PKCE à envoyer, pour un fournisseur qui exige PKCE sans l’annoncer dans son document de découverte.",
  "openid.authorization.code-challenge-method.note":
    "PKCE n’est utilisé que si la découverte liste une méthode ou si cette clé est définie.",
  "openid.authorization.display": "Comment le fournisseur doit afficher sa page de connexion.",
  "openid.authorization.display.page": "Une page entière.",
  "openid.authorization.display.popup": "Une petite fenêtre.",
  "openid.authorization.display.touch": "Pour un écran tactile.",
  "openid.authorization.display.wap": "Pour un ancien téléphone mobile.",
  "openid.authorization.ui-locales": "Langues de la page de connexion, par ordre de préférence.",
  "openid.authorization.ui-locales.item": "Un code de langue comme `en` ou `fr-CA`.",
  "openid.authorization.acr-values":
    "Niveaux d’authentification à demander au fournisseur, comme le nom qu’il donne à un second facteur.",
  "openid.authorization.acr-values.item":
    "Une classe d’authentification, telle que le fournisseur la nomme.",
  "openid.authorization.response-type": "Flux OpenID de la connexion.",
  "openid.authorization.response-type.note":
    "Avec autre chose que code, le client est ignoré, et seul le journal de niveau debug en donne la raison.",
  "openid.authorization.response-type.code": "Le flux de code d’autorisation.",
  "openid.authorization.response-type.implicit": "Flux implicite : le client est ignoré.",
  "openid.authorization.response-mode":
    "Comment le fournisseur renvoie sa réponse à l’adresse de rappel ; son propre choix par défaut est presque toujours le bon.",
  "openid.token":
    "Point de terminaison qui échange le code de connexion contre des jetons, si celui découvert ne convient pas.",
  "openid.token.url.note":
    "Sans émetteur, cette URL et authorization.url sont toutes deux obligatoires.",
  "openid.token.authentication-method.note":
    "Dès que la section token existe, même avec seulement une url, cette valeur par défaut remplace les méthodes annoncées par le fournisseur.",
  "openid.token.content-type": "Type de contenu des demandes de jeton.",
  "openid.end-session": "Déconnexion chez le fournisseur.",
  "openid.end-session.enabled":
    "Indique si une déconnexion ici met aussi fin à la session chez ce fournisseur.",
  "openid.end-session.enabled.note":
    "Ne fonctionne que pour les fournisseurs que le serveur reconnaît à une partie de l’émetteur : okta, cognito, auth0 ou /auth/realms/. authentik et Keycloak à partir de la version 17 n’en font pas partie.",
  "openid.end-session.url":
    "URL de la page de déconnexion du fournisseur ; remplace celle découverte.",
  "openid.end-session.url.note":
    "Utilisée seulement pour Okta, Keycloak et Microsoft ; elle n’active pas la déconnexion chez un fournisseur que le serveur ne reconnaît pas.",
  "openid.jwks-uri":
    "URL des clés qui vérifient les jetons du fournisseur ; remplace celle découverte.",
  "openid.user-info":
    "Point de terminaison qui fournit plus de détails sur l’utilisateur connecté.",
  "openid.user-info.url": "URL du point de terminaison user-info ; remplace celle découverte.",
  "openid.configuration-path":
    "Chemin du document de découverte sous l’émetteur ; utile seulement si le fournisseur en utilise un inhabituel.",
  "openid.configuration-path.note":
    "Les doubles barres obliques entre l’émetteur et le chemin sont réduites à une.",
  "openid.registration": "Point de terminaison où les clients peuvent s’enregistrer eux-mêmes.",
  "openid.registration.url":
    "URL du point de terminaison d’enregistrement ; remplace celle découverte.",
  "openid.protected-resource-metadata":
    "Inclut cet émetteur dans les métadonnées qui indiquent aux clients de l’API où obtenir leurs jetons.",
  "openid.authorization.prompt.create":
    "Créer d’abord un compte ; Micronaut Security 4.11 ne connaît pas ce mot.",
} as const;

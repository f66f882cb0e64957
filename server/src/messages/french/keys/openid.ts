export const openid = {
  openid:
    "Fait du client une connexion OpenID Connect : les jetons sont vérifiés, et les scopes reçoivent leurs valeurs par défaut habituelles.",
  "openid.note":
    "Même un bloc vide compte comme présent, mais sans émetteur dedans il n’y a pas de connexion.",
  "openid.issuer": "Adresse de base du fournisseur.",
  "openid.issuer.note":
    "Au démarrage, le serveur lit en dessous les points d’accès et les clés du fournisseur. Absent, vide ou autre chose qu’une URL, le client est ignoré en silence, sauf si authorization et token sont écrits à la main. Écrivez le schéma, sinon le serveur met http:// devant ; n’ajoutez pas /.well-known/openid-configuration, qui l’est de toute façon. En mode idtoken, la valeur doit être égale à l’iss du jeton jusqu’à la dernière barre oblique. Si le fournisseur n’est pas joignable au démarrage, le serveur fonctionne, mais cette connexion échoue jusqu’à un redémarrage.",
  "openid.authorization":
    "La page où le fournisseur demande à l’utilisateur de se connecter, et ce que lui dit la demande de connexion.",
  "openid.authorization.url":
    "Adresse de la page de connexion, à la place de celle que la découverte indique.",
  "openid.authorization.url.note":
    "Sans émetteur, cette adresse et token.url doivent être écrites toutes deux, car rien n’est alors découvert.",
  "openid.authorization.prompt":
    "Ce que le fournisseur doit demander même à un utilisateur qui y est déjà connecté.",
  "openid.authorization.unknownWord":
    "Un mot qui n’est pas dans la liste est écarté sans rien dire.",
  "openid.authorization.prompt.none": "Rien ; échouer si une question serait nécessaire.",
  "openid.authorization.prompt.login": "Se connecter de nouveau.",
  "openid.authorization.prompt.consent": "Confirmer ce que l’application peut voir.",
  "openid.authorization.prompt.select_account": "Choisir l’un de plusieurs comptes.",
  "openid.authorization.max-age":
    "Nombre de secondes depuis lequel la connexion chez le fournisseur peut dater ; au-delà, il doit la redemander.",
  "openid.authorization.max-age.note":
    "Seul un simple nombre compte ; toute autre chose est écartée en silence.",
  "openid.authorization.code-challenge-method":
    "Méthode PKCE à envoyer, pour un fournisseur qui veut PKCE sans l’annoncer dans son document de découverte.",
  "openid.authorization.code-challenge-method.note":
    "PKCE n’est utilisé que si la découverte liste une méthode ou si cette clé est définie.",
  "openid.authorization.display": "Comment le fournisseur doit présenter sa page de connexion.",
  "openid.authorization.display.page": "Une page entière.",
  "openid.authorization.display.popup": "Une petite fenêtre.",
  "openid.authorization.display.touch": "Pour un écran tactile.",
  "openid.authorization.display.wap": "Pour un ancien téléphone mobile.",
  "openid.authorization.ui-locales": "Langues de la page de connexion, la préférée en premier.",
  "openid.authorization.ui-locales.item": "Un code de langue comme `en` ou `fr-CA`.",
  "openid.authorization.acr-values":
    "Niveaux d’authentification demandés au fournisseur, par exemple le nom qu’il donne à un second facteur.",
  "openid.authorization.acr-values.item":
    "Une classe d’authentification, telle que le fournisseur la nomme.",
  "openid.authorization.response-type": "Le flux OpenID que la connexion utilise.",
  "openid.authorization.response-type.note":
    "Avec autre chose que code, le client est ignoré, et seul le journal de niveau debug dit pourquoi.",
  "openid.authorization.response-type.code": "Le flux par code d’autorisation.",
  "openid.authorization.response-type.implicit": "Flux implicite : un tel client est ignoré.",
  "openid.authorization.response-mode":
    "Comment le fournisseur remet sa réponse à l’adresse de retour ; son propre choix par défaut est presque toujours le bon.",
  "openid.token":
    "Le point d’accès qui échange le code de connexion contre des jetons, là où la découverte ne dit pas ce qu’il faut.",
  "openid.token.url.note":
    "Sans émetteur, cette adresse et authorization.url doivent être écrites toutes deux.",
  "openid.token.authentication-method.note":
    "Dès que le bloc token existe, même avec seulement une url dedans, cette valeur par défaut remplace les méthodes que le fournisseur a annoncées.",
  "openid.token.content-type": "Type de contenu dans lequel les demandes de jeton sont envoyées.",
  "openid.end-session": "Déconnecter l’utilisateur chez le fournisseur aussi.",
  "openid.end-session.enabled":
    "Indique si une déconnexion ici met fin aussi à la session chez ce fournisseur.",
  "openid.end-session.enabled.note":
    "Ne fonctionne que pour les fournisseurs que le serveur reconnaît au texte de l’émetteur : okta, cognito, auth0 ou /auth/realms/. authentik et Keycloak à partir de la version 17 n’en font pas partie.",
  "openid.end-session.url":
    "Adresse de la page de déconnexion du fournisseur, à la place de celle que la découverte indique.",
  "openid.end-session.url.note":
    "Lue seulement pour Okta et Keycloak ; elle n’apprend pas au serveur un fournisseur qu’il ne reconnaît pas.",
  "openid.jwks-uri":
    "Adresse des clés qui vérifient les jetons du fournisseur, à la place de celle que la découverte indique.",
  "openid.user-info": "Le point d’accès qui en dit plus sur l’utilisateur connecté.",
  "openid.user-info.url":
    "Adresse du point d’accès user-info, à la place de celle que la découverte indique.",
  "openid.configuration-path":
    "Où se trouve le document de découverte sous l’émetteur ; utile seulement si le fournisseur le garde à un endroit inhabituel.",
  "openid.configuration-path.note":
    "Les barres obliques doublées entre l’émetteur et le chemin sont réduites à une.",
  "openid.registration": "Le point d’accès où les clients peuvent s’enregistrer eux-mêmes.",
  "openid.registration.url":
    "Adresse du point d’accès d’enregistrement, à la place de celle que la découverte indique.",
  "openid.protected-resource-metadata":
    "Nomme cet émetteur dans le document qui dit aux clients de l’API où obtenir leurs jetons.",
} as const;

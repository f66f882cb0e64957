export const micronautSecurity = {
  micronautSecurity:
    "Qui peut entrer sur le serveur, et comment : authentification unique, LDAP, jetons et règles d’accès.",
  "micronautSecurity.note":
    "Les paramètres propres à Kestra, comme default-role, ont leur place sous kestra.security.",
  "micronautSecurity.enabled": "Active ou désactive tout le module de sécurité.",
  "micronautSecurity.enabled.note":
    "N’écrivez jamais true dans l’édition open source : cela retire l’authentification basique de Kestra et ne met rien à sa place.",
  "micronautSecurity.authentication":
    "Comment le navigateur montre, après la connexion, de qui il s’agit.",
  "micronautSecurity.authentication.note":
    "À écrire en minuscules. Sans cette clé dans un Micronaut simple, avec bearer, ou avec COOKIE en majuscules, il n’y a aucune route de connexion ni de retour. Les guides de Kestra pour l’authentification unique omettent la clé.",
  "micronautSecurity.authentication.cookie": "Un cookie avec un jeton que ce serveur signe.",
  "micronautSecurity.authentication.idtoken":
    "Un cookie avec le jeton d’identité du fournisseur lui-même.",
  "micronautSecurity.authentication.session":
    "Une session HTTP sur le serveur ; demande le module de session de Micronaut.",
  "micronautSecurity.authentication.bearer":
    "Un jeton dans un en-tête, pour les clients de l’API ; ne donne pas de connexion par redirection.",
  "micronautSecurity.basic-auth": "Nom d’utilisateur et mot de passe dans l’en-tête Authorization.",
  "micronautSecurity.basic-auth.enabled": "Indique si de tels identifiants sont acceptés.",
  "micronautSecurity.redirect":
    "Où va le navigateur après une connexion, une déconnexion ou un refus.",
  "micronautSecurity.redirect.login-success": "Où mène une connexion réussie.",
  "micronautSecurity.contextPath.note": "Le chemin de contexte du serveur est placé devant.",
  "micronautSecurity.redirect.login-failure": "Où mène une connexion échouée.",
  "micronautSecurity.redirect.logout": "Où mène une déconnexion.",
  "micronautSecurity.redirect.prior-to-login":
    "Indique si la connexion ramène à la page qui l’a demandée ; cela prime sur login-success.",
  "micronautSecurity.redirect.enabled":
    "Indique s’il y a des redirections ; false répond par un simple code de statut.",
  "micronautSecurity.redirected": "Ce qui se passe quand {event}.",
  "micronautSecurity.redirected.unauthorized":
    "une personne non connectée demande une page protégée",
  "micronautSecurity.redirected.url": "Où le navigateur est envoyé quand {event}.",
  "micronautSecurity.redirected.enabled":
    "Indique si le navigateur est envoyé quelque part quand {event}.",
  "micronautSecurity.redirected.forbidden": "un utilisateur connecté n’a pas droit à une page",
  "micronautSecurity.redirected.refresh": "un cookie de jeton de rafraîchissement a été échangé",
  "micronautSecurity.intercept-url-map":
    "Règles qui disent qui peut atteindre quels chemins, dans l’ordre où elles sont essayées.",
  "micronautSecurity.intercept-url-map.note":
    "La première règle qui convient décide, mais les règles avec un http-method sont toutes essayées d’abord.",
  "micronautSecurity.intercept-url-map.item":
    "Une règle : un modèle de chemins et qui peut passer.",
  "micronautSecurity.intercept-url-map.item.pattern":
    "Chemins que vise la règle ; `*` vaut à l’intérieur d’un niveau, `**` à travers les niveaux.",
  "micronautSecurity.intercept-url-map.item.pattern.note":
    "Obligatoire : sans cela, le serveur ne démarre pas.",
  "micronautSecurity.intercept-url-map.item.access":
    "Qui peut passer : des noms de rôles ou les mots spéciaux ; une correspondance suffit.",
  "micronautSecurity.intercept-url-map.item.access.note":
    "Obligatoire et non vide : sinon le serveur ne démarre pas. Les majuscules comptent. isAnonymous() laisse entrer tout le monde.",
  "micronautSecurity.intercept-url-map.item.access.item":
    "Un nom de rôle, ou un mot spécial avec ses parenthèses.",
  "micronautSecurity.intercept-url-map.item.http-method":
    "La seule méthode HTTP que vise la règle ; absente, toutes.",
  "micronautSecurity.intercept-url-map.item.http-method.note":
    "Les règles avec une méthode sont essayées avant toutes celles qui n’en ont pas. Une méthode inconnue empêche le serveur de démarrer.",
  "micronautSecurity.intercept-url-map-prepend-pattern-with-context-path":
    "Indique si le chemin de contexte du serveur est placé devant chaque modèle d’intercept-url-map.",
  "micronautSecurity.filter": "Le filtre par lequel passe chaque requête.",
  "micronautSecurity.filter.enabled.note": "Avec false, rien n’est protégé.",
  "micronautSecurity.filter.pattern":
    "Chemins que le filtre couvre ; tous les autres restent ouverts.",
  "micronautSecurity.filter.path": "Ressemble à pattern, mais ne déplace pas le filtre.",
  "micronautSecurity.filter.path.note": "Écrivez plutôt pattern : c’est la clé que le filtre lit.",
  "micronautSecurity.ip-patterns": "Les adresses qui peuvent appeler le serveur.",
  "micronautSecurity.ip-patterns.note":
    "Des expressions régulières Java, non des plages comme 10.0.0.0/8.",
  "micronautSecurity.ip-patterns.item":
    "Une expression régulière pour une adresse entière, ou 0.0.0.0 pour toutes.",
  "micronautSecurity.reject-not-found":
    "Indique si un chemin inexistant reçoit la réponse 401 plutôt que 404, pour que personne ne puisse deviner quels chemins existent.",
  "micronautSecurity.authentication-provider-strategy":
    "Combien des façons de se connecter configurées doivent être d’accord.",
  "micronautSecurity.authentication-provider-strategy.ANY": "Une suffit.",
  "micronautSecurity.authentication-provider-strategy.ALL": "Toutes.",
  "micronautSecurity.x509": "Connexion avec un certificat client TLS.",
  "micronautSecurity.x509.enabled":
    "Indique si des certificats clients permettent de se connecter.",
  "micronautSecurity.x509.subject-dn-regex":
    "Expression régulière pour le sujet du certificat ; ce que son premier groupe trouve devient le nom d’utilisateur.",
  "micronautSecurity.session": "Connexions gardées dans la session HTTP.",
  "micronautSecurity.session.enabled":
    "Indique si le module pour de telles connexions est utilisé.",
  "micronautSecurity.session.enabled.note":
    "N’a d’effet que si le serveur contient le module de session de sécurité de Micronaut.",
} as const;

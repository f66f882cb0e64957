export const micronautSecurity = {
  micronautSecurity: "Accès au serveur : authentification unique, LDAP, jetons et règles d’accès.",
  "micronautSecurity.note":
    "Les paramètres propres à Kestra, comme default-role, se placent sous kestra.security.",
  "micronautSecurity.enabled": "Active ou désactive tout le module de sécurité.",
  "micronautSecurity.enabled.note":
    "Ne la définissez jamais sur true dans l’édition open source : cela désactive l’authentification de base de Kestra sans la remplacer.",
  "micronautSecurity.authentication": "Comment le navigateur s’authentifie après la connexion.",
  "micronautSecurity.authentication.note":
    "À écrire en minuscules. Avec bearer, avec COOKIE en majuscules, ou sans cette clé avec Micronaut seul, il n’y a pas de routes de connexion ni de rappel. Les guides de Kestra pour l’authentification unique omettent la clé.",
  "micronautSecurity.authentication.cookie": "Un cookie avec un jeton signé par ce serveur.",
  "micronautSecurity.authentication.idtoken": "Un cookie avec le jeton d’ID du fournisseur.",
  "micronautSecurity.authentication.session":
    "Une session HTTP sur le serveur ; nécessite le module de session de Micronaut.",
  "micronautSecurity.authentication.bearer":
    "Un jeton dans un en-tête, pour les clients de l’API ; pas de connexion par redirection.",
  "micronautSecurity.basic-auth": "Nom d’utilisateur et mot de passe dans l’en-tête Authorization.",
  "micronautSecurity.basic-auth.enabled": "Indique s’il faut accepter ces identifiants.",
  "micronautSecurity.redirect":
    "Où va le navigateur après une connexion, une déconnexion ou un refus d’accès.",
  "micronautSecurity.redirect.login-success": "Où rediriger après une connexion réussie.",
  "micronautSecurity.contextPath.note": "Le chemin de contexte du serveur est ajouté devant.",
  "micronautSecurity.redirect.login-failure": "Où rediriger après un échec de connexion.",
  "micronautSecurity.redirect.logout": "Où rediriger après une déconnexion.",
  "micronautSecurity.redirect.prior-to-login":
    "Indique si la connexion ramène à la page qui l’a demandée ; prime sur login-success.",
  "micronautSecurity.redirect.enabled":
    "Indique s’il faut rediriger ; si la valeur est false, la réponse est un simple code d’état.",
  "micronautSecurity.redirected": "Ce qui se passe quand {event}.",
  "micronautSecurity.redirected.unauthorized":
    "un utilisateur non connecté demande une page protégée",
  "micronautSecurity.redirected.url": "Où rediriger quand {event}.",
  "micronautSecurity.redirected.enabled": "Indique s’il faut rediriger quand {event}.",
  "micronautSecurity.redirected.forbidden": "un utilisateur connecté n’a pas accès à une page",
  "micronautSecurity.redirected.refresh": "un cookie de jeton d’actualisation a été échangé",
  "micronautSecurity.login":
    "Le verrouillage des comptes après des échecs de connexion, dans Kestra 1.x.",
  "micronautSecurity.intercept-url-map":
    "Règles d’accès aux chemins, dans l’ordre où elles sont essayées.",
  "micronautSecurity.intercept-url-map.note":
    "La première règle qui correspond s’applique, mais toutes les règles avec un http-method sont essayées d’abord.",
  "micronautSecurity.intercept-url-map.item": "Une règle : un modèle de chemins et qui y a accès.",
  "micronautSecurity.intercept-url-map.item.pattern":
    "Chemins auxquels s’applique la règle ; `*` correspond à l’intérieur d’un niveau, `**` à travers les niveaux.",
  "micronautSecurity.intercept-url-map.item.pattern.note":
    "Obligatoire : sans cela, le serveur ne démarre pas.",
  "micronautSecurity.intercept-url-map.item.access":
    "Qui a accès : des noms de rôles ou des expressions spéciales ; une correspondance suffit.",
  "micronautSecurity.intercept-url-map.item.access.note":
    "Obligatoire et non vide : sinon le serveur ne démarre pas. Sensible à la casse. isAnonymous() autorise tout le monde.",
  "micronautSecurity.intercept-url-map.item.access.item":
    "Un nom de rôle, ou une expression spéciale avec ses parenthèses.",
  "micronautSecurity.intercept-url-map.item.http-method":
    "Méthode HTTP à laquelle s’applique la règle ; toutes par défaut.",
  "micronautSecurity.intercept-url-map.item.http-method.note":
    "Les règles avec une méthode sont essayées avant toutes celles qui n’en ont pas. Une méthode inconnue empêche le serveur de démarrer.",
  "micronautSecurity.intercept-url-map-prepend-pattern-with-context-path":
    "Indique s’il faut ajouter le chemin de contexte du serveur devant chaque modèle d’intercept-url-map.",
  "micronautSecurity.filter": "Le filtre par lequel passe chaque requête.",
  "micronautSecurity.filter.enabled.note": "Avec false, rien n’est protégé.",
  "micronautSecurity.filter.pattern":
    "Chemins que le filtre couvre ; tous les autres sont ouverts.",
  "micronautSecurity.filter.path": "Ressemble à pattern, mais n’a pas d’effet sur le filtre.",
  "micronautSecurity.filter.path.note": "Utilisez plutôt pattern : c’est la clé que le filtre lit.",
  "micronautSecurity.ip-patterns": "Adresses qui peuvent accéder au serveur.",
  "micronautSecurity.ip-patterns.note":
    "Des expressions régulières Java, pas des plages comme 10.0.0.0/8.",
  "micronautSecurity.ip-patterns.item":
    "Une expression régulière pour une adresse entière, ou 0.0.0.0 pour toutes.",
  "micronautSecurity.reject-not-found":
    "Indique s’il faut répondre 401 plutôt que 404 à un chemin inexistant, pour que les chemins existants ne puissent pas être devinés.",
  "micronautSecurity.authentication-provider-strategy":
    "Combien des méthodes de connexion configurées doivent réussir.",
  "micronautSecurity.authentication-provider-strategy.ANY": "Une suffit.",
  "micronautSecurity.authentication-provider-strategy.ALL": "Toutes.",
  "micronautSecurity.x509": "Connexion avec un certificat client TLS.",
  "micronautSecurity.x509.enabled": "Indique si l’on peut se connecter avec un certificat client.",
  "micronautSecurity.x509.subject-dn-regex":
    "Expression régulière pour le sujet du certificat ; son premier groupe devient le nom d’utilisateur.",
  "micronautSecurity.session": "Connexions conservées dans la session HTTP.",
  "micronautSecurity.session.enabled": "Indique s’il faut utiliser ce module.",
  "micronautSecurity.session.enabled.note":
    "N’a d’effet que si le serveur contient le module de session de sécurité de Micronaut.",
  "micronautSecurity.basic-auth.www-authenticate":
    "Indique si les réponses aux requêtes non authentifiées demandent ces identifiants dans l’en-tête WWW-Authenticate.",
  "micronautSecurity.sessionid-resolver": "Origine de l’identifiant de session.",
  "micronautSecurity.sessionid-resolver.jwt-id":
    "L’identifiant du JSON Web Token de l’utilisateur.",
  "micronautSecurity.sessionid-resolver.jwt-id.enabled":
    "Indique s’il faut utiliser cet identifiant.",
} as const;

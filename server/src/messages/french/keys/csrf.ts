export const csrf = {
  csrf: "Protection contre la falsification de requêtes intersites : un formulaire doit renvoyer un jeton que seul ce serveur peut émettre.",
  "csrf.note": "N’a d’effet que si le serveur contient le module CSRF de Micronaut.",
  "csrf.enabled": "Indique si la protection CSRF est activée.",
  "csrf.signature-key":
    "Clé de signature des jetons, pour que personne d’autre ne puisse en fabriquer.",
  "csrf.signature-key.note": "Tous les réplicas à la même adresse doivent utiliser la même valeur.",
  "csrf.filter": "Requêtes à vérifier.",
  "csrf.filter.regex-pattern": "Expression régulière des chemins à vérifier.",
  "csrf.filter.regex-pattern.note": "Permet d’exclure des chemins, par exemple les webhooks.",
  "csrf.filter.methods": "Méthodes HTTP à vérifier.",
  "csrf.filter.methods.item": "Une méthode HTTP en majuscules.",
  "csrf.filter.content-types":
    "Types de contenu à vérifier ; par défaut, ceux qu’un formulaire HTML peut envoyer.",
  "csrf.header-name": "En-tête de requête qui contient le jeton.",
  "csrf.field-name": "Champ de formulaire qui contient le jeton.",
  "csrf.cookie-secure.note":
    "Un nom de cookie qui commence par __Host- exige un cookie sécurisé : en HTTP simple, il faut donc aussi un autre cookie-name.",
  "csrf.cookie-path.note": "Un nom de cookie qui commence par __Host- exige le chemin /.",
  "csrf.http-session-name": "Attribut de la session HTTP qui contient le jeton.",
  "csrf.random-value-size": "Nombre d’octets aléatoires d’un jeton.",
  "csrf.repositories": "Emplacement où le serveur stocke les jetons émis.",
  "csrf.repositories.cookie": "Stockage des jetons dans un cookie.",
  "csrf.repositories.cookie.enabled": "Indique si les jetons sont stockés dans un cookie.",
  "csrf.repositories.cookie.enabled.note":
    "Kestra jusqu’à 2.0 lit à la place csrf.repository.cookie.enabled.",
  "csrf.repositories.session": "Stockage des jetons dans la session HTTP.",
  "csrf.repositories.session.enabled":
    "Indique si les jetons sont stockés dans la session HTTP, s’il y en a une.",
  "csrf.token-resolvers": "Où le serveur cherche le jeton dans une requête.",
  "csrf.token-resolvers.http-header": "Jetons dans un en-tête.",
  "csrf.token-resolvers.http-header.enabled": "Indique si le jeton est recherché dans un en-tête.",
  "csrf.token-resolvers.field": "Jetons dans un champ de formulaire.",
  "csrf.token-resolvers.field.enabled":
    "Indique si le jeton est recherché dans les champs de formulaire.",
  "csrf.repository": "Emplacement où le serveur stocke les jetons émis : un cookie.",
  "csrf.repository.cookie": "Stockage des jetons dans un cookie.",
  "csrf.repository.cookie.enabled": "Indique si les jetons sont stockés dans un cookie.",
  "csrf.repository.cookie.enabled.note":
    "Seule la session se règle sous csrf.repositories, au pluriel.",
} as const;

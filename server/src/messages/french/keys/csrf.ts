export const csrf = {
  csrf: "Protection contre les requêtes forgées : un formulaire doit rapporter un jeton que seul ce serveur a pu lui donner.",
  "csrf.note": "N’a d’effet que si le serveur contient le module CSRF de Micronaut.",
  "csrf.enabled": "Active ou désactive la protection tout entière.",
  "csrf.signature-key":
    "Clé qui signe les jetons, pour que personne d’autre ne puisse en fabriquer.",
  "csrf.signature-key.note": "Chaque réplique derrière la même adresse a besoin de la même valeur.",
  "csrf.filter": "Les requêtes qui doivent prouver d’où elles viennent.",
  "csrf.filter.regex-pattern": "Expression régulière pour les chemins qui sont vérifiés.",
  "csrf.filter.regex-pattern.note":
    "Réduisez avec elle la portée de la vérification, par exemple pour en exclure les webhooks.",
  "csrf.filter.methods": "Méthodes HTTP qui sont vérifiées.",
  "csrf.filter.methods.item": "Une méthode HTTP, en majuscules.",
  "csrf.filter.content-types":
    "Types de contenu qui sont vérifiés ; par défaut, ceux qu’un formulaire HTML peut envoyer.",
  "csrf.header-name": "En-tête dans lequel une requête apporte le jeton.",
  "csrf.field-name": "Champ de formulaire dans lequel une requête apporte le jeton.",
  "csrf.cookie-secure.note":
    "Un nom de cookie qui commence par __Host- exige un cookie sûr (secure) : en HTTP simple, il faut donc aussi un autre cookie-name.",
  "csrf.cookie-path.note": "Un nom de cookie qui commence par __Host- exige le chemin /.",
  "csrf.http-session-name": "Nom sous lequel la session HTTP garde le jeton.",
  "csrf.random-value-size": "Nombre d’octets aléatoires qui composent un jeton.",
  "csrf.repositories": "Où le serveur garde les jetons qu’il a donnés.",
  "csrf.repositories.cookie": "Un cookie comme lieu des jetons.",
  "csrf.repositories.cookie.enabled": "Indique si les jetons sont gardés dans un cookie.",
  "csrf.repositories.cookie.enabled.note":
    "Les premières versions avec protection CSRF lisent à la place csrf.repository.cookie.enabled.",
  "csrf.repositories.session": "La session HTTP comme lieu des jetons.",
  "csrf.repositories.session.enabled":
    "Indique si les jetons sont gardés dans la session HTTP, s’il y en a une.",
  "csrf.token-resolvers": "Où le serveur cherche le jeton dans une requête.",
  "csrf.token-resolvers.http-header": "Un en-tête comme place du jeton.",
  "csrf.token-resolvers.http-header.enabled": "Indique si un en-tête est consulté.",
  "csrf.token-resolvers.field": "Un champ de formulaire comme place du jeton.",
  "csrf.token-resolvers.field.enabled": "Indique si les champs d’un formulaire sont consultés.",
  "csrf.repository": "Ancien nom de repositories.",
  "csrf.repository.cookie": "Ancien emplacement de repositories.cookie.",
  "csrf.repository.cookie.enabled":
    "Indique si les jetons sont gardés dans un cookie, dans l’ancienne graphie.",
  "csrf.repository.cookie.enabled.note":
    "Les premières versions avec protection CSRF lisent cette graphie ; les suivantes préfèrent repositories.",
} as const;

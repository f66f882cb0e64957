export const token = {
  token: "Les jetons qui portent un utilisateur connecté de requête en requête.",
  "token.cookie":
    "Le cookie qui contient le jeton d’accès : en pratique, la session de connexion dans le navigateur.",
  "token.cookieEnabled": "Indique si le serveur pose et lit ce cookie.",
  "token.cookieModes": "N’a de sens que si authentication vaut cookie ou idtoken.",
  "token.cookie.cookie-max-age.note":
    "Absent, le cookie dure aussi longtemps que le jeton d’accès qu’il contient.",
  "token.generator.access-token": "Le jeton d’accès.",
  "token.generator.access-token.expiration":
    "Nombre de secondes pendant lesquelles un jeton d’accès est valable.",
  "token.generator.access-token.expiration.note":
    "Un simple nombre de secondes : 8h n’est pas compris ici.",
  "token.refresh": "Le jeton avec lequel une session se renouvelle.",
  "token.refresh.cookie": "Le cookie qui contient le jeton de rafraîchissement.",
  "token.refresh.cookie.cookie-max-age.note": "Absent, 30 jours.",
  "token.refresh.cookie.cookie-path.note": "Absent, il suit endpoints.oauth.path.",
  "token.roles-name": "Le claim d’un jeton qui liste les rôles de l’utilisateur.",
  "token.roles-name.note":
    "Un texte vide est ignoré. Kestra prend les groupes dans kestra.security.oidc.groups-claim-path.",
  "token.roles-separator":
    "Ce qui sépare les rôles quand un fournisseur les envoie en un seul texte, par exemple une virgule.",
  "token.name-key": "Le claim d’un jeton qui est pris pour le nom de l’utilisateur.",
  "token.bearer":
    "Jetons dans un en-tête de requête, comme les envoient les scripts et les clients de l’API.",
  "token.bearer.enabled": "Indique si de tels jetons sont lus.",
  "token.bearer.header-name": "L’en-tête qui est lu.",
  "token.bearer.prefix": "Mot qui se trouve devant le jeton.",
  "token.enabled": "Active ou désactive l’authentification par jetons.",
  "token.enabled.note":
    "N’active ni ne désactive l’authentification unique : c’est oauth2.enabled.",
  "token.propagation":
    "Transmettre le jeton de l’utilisateur quand le serveur appelle d’autres services.",
  "token.propagation.enabled": "Indique si les jetons sont transmis.",
  "token.propagation.uri-regex.note":
    "Restez restrictif : qui reçoit le jeton peut agir à la place de l’utilisateur.",
  "token.propagation.path": "Chemins des requêtes sortantes qui sont considérées en premier lieu.",
  "token.propagation.header": "L’en-tête de requête dans lequel le jeton est transmis.",
  "token.propagation.header.enabled": "Indique si le jeton est transmis dans un en-tête.",
  "token.propagation.header.prefix": "Mot placé devant le jeton transmis.",
} as const;

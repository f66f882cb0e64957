export const token = {
  token: "Jetons qui identifient un utilisateur connecté dans chaque requête.",
  "token.cookie":
    "Cookie qui contient le jeton d’accès : en pratique, la session de connexion dans le navigateur.",
  "token.cookieEnabled": "Indique si le serveur définit et lit ce cookie.",
  "token.cookieModes": "Utilisé seulement si authentication vaut cookie ou idtoken.",
  "token.cookie.cookie-max-age.note":
    "Par défaut, le cookie dure aussi longtemps que son jeton d’accès.",
  "token.generator.access-token": "Le jeton d’accès.",
  "token.generator.access-token.expiration": "Durée de vie d’un jeton d’accès en secondes.",
  "token.generator.access-token.expiration.note":
    "Un simple nombre de secondes : 8h n’est pas pris en charge ici.",
  "token.refresh": "Jeton qui renouvelle une session.",
  "token.refresh.cookie": "Cookie qui contient le jeton d’actualisation.",
  "token.refresh.cookie.cookie-max-age.note": "30 jours par défaut.",
  "token.refresh.cookie.cookie-path.note": "Par défaut, il suit endpoints.oauth.path.",
  "token.roles-name": "Revendication du jeton qui liste les rôles de l’utilisateur.",
  "token.roles-name.note":
    "Une chaîne vide est ignorée. Kestra prend les groupes dans kestra.security.oidc.groups-claim-path.",
  "token.roles-separator":
    "Séparateur des rôles si le fournisseur les envoie en une seule chaîne, par exemple une virgule.",
  "token.name-key": "Revendication du jeton utilisée comme nom de l’utilisateur.",
  "token.bearer":
    "Jetons dans un en-tête de requête, comme les envoient les scripts et les clients de l’API.",
  "token.bearer.enabled": "Indique s’il faut lire ces jetons.",
  "token.bearer.header-name": "En-tête à lire.",
  "token.bearer.prefix": "Mot placé devant le jeton.",
  "token.enabled": "Active ou désactive l’authentification par jetons.",
  "token.enabled.note": "Ne contrôle pas l’authentification unique : c’est oauth2.enabled.",
  "token.propagation":
    "Transmission du jeton de l’utilisateur quand le serveur appelle d’autres services.",
  "token.propagation.enabled": "Indique s’il faut transmettre les jetons.",
  "token.propagation.uri-regex.note":
    "Restez restrictif : tout destinataire du jeton peut agir à la place de l’utilisateur.",
  "token.propagation.path": "Chemins des requêtes sortantes à prendre en compte.",
  "token.propagation.header": "En-tête de requête qui contient le jeton transmis.",
  "token.propagation.header.enabled": "Indique s’il faut transmettre le jeton dans un en-tête.",
  "token.propagation.header.prefix": "Mot placé devant le jeton transmis.",
} as const;

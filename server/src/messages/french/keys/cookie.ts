export const cookie = {
  "cookie.holds.nonce": "le nonce",
  "cookie.holds.state": "le state",
  "cookie.holds.pkceVerifier": "le vérificateur PKCE",
  "cookie.holds.accessToken": "le jeton d’accès",
  "cookie.holds.refreshToken": "le jeton d’actualisation",
  "cookie.holds.csrfToken": "le jeton CSRF",
  "cookie.cookie-name": "Nom du cookie contenant {holds}.",
  "cookie.cookie-name.note":
    "Deux applications sur un même hôte doivent utiliser des noms différents, sinon chacune écrase le cookie de l’autre.",
  "cookie.cookie-max-age":
    "Durée pendant laquelle le navigateur conserve le cookie contenant {holds}.",
  "cookie.cookie-max-age.unit":
    "Utilisez un seul nombre avec une unité : `300` ou `1h30m` ne peut pas être converti et empêche le démarrage avec un message trompeur.",
  "cookie.cookie-secure":
    "Indique si le navigateur n’envoie le cookie contenant {holds} qu’en HTTPS.",
  "cookie.cookie-secure.note":
    "Par défaut, le cookie est sécurisé si la requête est arrivée en HTTPS. Choisissez true derrière un proxy qui termine TLS et transmet en HTTP simple.",
  "cookie.cookie-http-only":
    "Indique si le cookie contenant {holds} est inaccessible à JavaScript.",
  "cookie.cookie-path": "Chemin sous lequel le navigateur envoie le cookie contenant {holds}.",
  "cookie.cookie-domain":
    "Domaine auquel le navigateur envoie le cookie contenant {holds} ; utile seulement pour le partager entre plusieurs hôtes.",
  "cookie.cookie-domain.note": "Par défaut, le cookie n’est envoyé qu’à l’hôte qui l’a défini.",
  "cookie.session-cookie":
    "Indique si le cookie contenant {holds} est un cookie de session, supprimé à la fermeture du navigateur.",
  "cookie.sameSite":
    "Indique si le navigateur envoie le cookie contenant {holds} avec les requêtes d’autres sites.",
  "cookie.sameSite.note": "Sensible à la casse : toute autre graphie est ignorée silencieusement.",
  "cookie.sameSite.Strict": "Jamais avec les requêtes d’un autre site.",
  "cookie.sameSite.Lax":
    "Avec les liens ordinaires d’un autre site, mais pas avec ses formulaires ni ses cadres.",
  "cookie.sameSite.None": "Toujours ; les navigateurs exigent alors un cookie sécurisé.",
} as const;

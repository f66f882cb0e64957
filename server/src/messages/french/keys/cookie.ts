export const cookie = {
  "cookie.holds.nonce": "le nonce",
  "cookie.holds.state": "le state",
  "cookie.holds.pkceVerifier": "le vérificateur PKCE",
  "cookie.holds.accessToken": "le jeton d’accès",
  "cookie.holds.refreshToken": "le jeton de rafraîchissement",
  "cookie.holds.csrfToken": "le jeton CSRF",
  "cookie.cookie-name": "Nom du cookie contenant {holds} dans le navigateur.",
  "cookie.cookie-name.note":
    "Deux applications sur un même hôte ont besoin de noms différents, sinon chacune écrase le cookie de l’autre.",
  "cookie.cookie-max-age":
    "Durée pendant laquelle le navigateur garde le cookie contenant {holds}.",
  "cookie.cookie-max-age.unit":
    "Le nombre a besoin d’une unité : `300` seul ou un mélange comme `1h30m` n’est pas converti et empêche le démarrage avec un message trompeur.",
  "cookie.cookie-secure":
    "Demande au navigateur de n’envoyer le cookie contenant {holds} qu’en HTTPS.",
  "cookie.cookie-secure.note":
    "Absent, il suit la requête : sûr si elle est venue par HTTPS. Là où un proxy termine TLS et transmet en HTTP simple, écrivez true.",
  "cookie.cookie-http-only": "Rend le cookie contenant {holds} inaccessible à JavaScript.",
  "cookie.cookie-path": "Chemins sous lesquels le navigateur envoie le cookie contenant {holds}.",
  "cookie.cookie-domain":
    "Domaine pour lequel le navigateur envoie le cookie contenant {holds} ; utile seulement pour le partager entre plusieurs hôtes.",
  "cookie.cookie-domain.note": "Absent, le cookie revient à l’hôte exact qui l’a posé.",
  "cookie.session-cookie":
    "Ne donne pas de durée de vie au cookie contenant {holds} : il disparaît à la fermeture du navigateur.",
  "cookie.sameSite":
    "Indique si le navigateur envoie aussi le cookie contenant {holds} quand un autre site renvoie à celui-ci.",
  "cookie.sameSite.note":
    "Écrivez le mot exactement ainsi, avec une seule majuscule : toute autre graphie est écartée sans rien dire.",
  "cookie.sameSite.Strict": "Jamais avec une requête lancée par un autre site.",
  "cookie.sameSite.Lax":
    "Avec les liens ordinaires d’un autre site, mais non avec ses formulaires ni ses cadres.",
  "cookie.sameSite.None": "Toujours ; les navigateurs exigent alors un cookie sûr (secure).",
} as const;

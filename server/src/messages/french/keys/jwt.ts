export const jwt = {
  jwt: "JSON Web Tokens : clés et validation.",
  "jwt.signatures": "Clés qui signent les jetons du serveur et vérifient ceux qu’il reçoit.",
  "jwt.signatures.secret": "Secrets de signature.",
  "jwt.signatures.secret.note":
    "L’entrée nommée generator signe les jetons du serveur ; les autres ne font que vérifier. Kestra dérive generator de kestra.encryption.secret-key : une entrée n’est utile que pour le remplacer. Avec Micronaut seul, en mode cookie avec un client OpenID mais sans generator, les connexions semblent réussir, mais la requête suivante est anonyme.",
  "jwt.signatures.secret.entry": "Un secret et son algorithme.",
  "jwt.signatures.secret.entry.secret": "Valeur du secret.",
  "jwt.signatures.secret.entry.secret.note":
    "Obligatoire : au moins 32 octets pour HS256, 48 pour HS384, 64 pour HS512. S’il est trop court, le serveur démarre, mais toute connexion échoue avec server_error et un avertissement dans le journal. Utilisez la même valeur sur chaque serveur web.",
  "jwt.signatures.secret.entry.jws-algorithm": "Algorithme du secret.",
  "jwt.signatures.secret.entry.jws-algorithm.note":
    "D’autres noms JOSE sont acceptés au démarrage mais ne peuvent pas signer avec un secret.",
  "jwt.hmac.HS256": "Exige un secret d’au moins 32 octets.",
  "jwt.hmac.HS384": "Exige un secret d’au moins 48 octets.",
  "jwt.hmac.HS512": "Exige un secret d’au moins 64 octets.",
  "jwt.base64": "Indique si le secret est encodé en Base64.",
  "jwt.signatures.secret.entry.base64.note":
    "Seul l’alphabet standard avec + et / est pris en charge, pas celui pour les URL avec - et _.",
  "jwt.signatures.jwks": "Jeux de clés d’autres serveurs dont les jetons sont acceptés.",
  "jwt.signatures.jwks.entry": "Un jeu de clés publié par un autre serveur.",
  "jwt.signatures.jwks.entry.url": "URL du jeu de clés.",
  "jwt.signatures.jwks.entry.url.note":
    "Obligatoire. Les clients OpenID n’ont pas besoin d’une entrée ici : ils utilisent les clés du fournisseur.",
  "jwt.signatures.jwks.entry.key-type": "Type des clés du jeu à utiliser.",
  "jwt.signatures.jwks.entry.key-type.note":
    "Sensible à la casse, mais pas vérifiée : une valeur erronée ne correspond à aucune clé.",
  "jwt.signatures.jwks.entry.key-type.RSA": "Clés RSA.",
  "jwt.signatures.jwks.entry.key-type.EC": "Clés à courbe elliptique.",
  "jwt.signatures.jwks.entry.key-type.oct": "Clés symétriques.",
  "jwt.signatures.jwks.entry.key-type.OKP": "Clés à courbe d’Edwards.",
  "jwt.signatures.jwks.entry.cache-expiration":
    "Autrefois, durée de mise en cache des clés récupérées, en secondes.",
  "jwt.signatures.jwks.entry.cache-expiration.note":
    "N’est plus utilisée. Définissez plutôt la durée micronaut.caches.jwks.expire-after-write.",
  "jwt.signatures.jwks-static": "Jeux de clés lus dans un fichier au démarrage.",
  "jwt.signatures.jwks-static.entry": "Un jeu de clés dans un fichier.",
  "jwt.signatures.jwks-static.entry.path": "Chemin du fichier.",
  "jwt.signatures.jwks-static.entry.path.note":
    "Obligatoire ; doit commencer par `classpath:` ou `file:`.",
  "jwt.signatures.jwks-client": "Mode de récupération des jeux de clés d’autres serveurs.",
  "jwt.signatures.jwks-client.http-client": "Récupération avec le client HTTP de Micronaut.",
  "jwt.signatures.jwks-client.http-client.enabled":
    "Indique si le client HTTP de Micronaut récupère les jeux de clés ; avec false, Java s’en charge.",
  "jwt.generator.refresh-token":
    "Jetons d’actualisation, qui donnent à une session un nouveau jeton d’accès sans nouvelle connexion.",
  "jwt.generator.refresh-token.secret": "Secret qui signe les jetons d’actualisation.",
  "jwt.generator.refresh-token.secret.note":
    "Sans lui, Micronaut n’émet pas de jeton d’actualisation ; Kestra en dérive un de kestra.encryption.secret-key. S’il fait moins de 32 octets, le serveur échoue à la création du signataire. Utilisez une autre valeur que pour les jetons d’accès, et la même sur chaque serveur web.",
  "jwt.generator.refresh-token.enabled":
    "Indique si des jetons d’actualisation sont émis lorsqu’il y a un secret.",
  "jwt.generator.refresh-token.jws-algorithm":
    "Algorithme de signature des jetons d’actualisation.",
  "jwt.generator.access-token": "Ancien emplacement de token.generator.access-token.",
  "jwt.movedTo.note": "Micronaut 4 ignore cette clé silencieusement.",
  "jwt.generator.access-token.expiration":
    "Autrefois, durée de validité d’un jeton d’accès, en secondes.",
  "jwt.claims-validators": "Vérifications de chaque jeton à chaque requête.",
  "jwt.claims-validators.issuer":
    "L’iss exact que chaque jeton doit avoir ; sans valeur, tous conviennent.",
  "jwt.claims-validators.issuer.note":
    "N’y mettez pas l’émetteur du fournisseur : en mode cookie, les jetons du serveur ont micronaut.application.name comme iss, et tous les utilisateurs seraient bloqués.",
  "jwt.claims-validators.audience":
    "Une valeur que l’aud de chaque jeton doit contenir ; sans valeur, toutes conviennent.",
  "jwt.claims-validators.audience.note":
    "S’applique aussi aux jetons du serveur, pas seulement à ceux du fournisseur.",
  "jwt.claims-validators.openid-idtoken":
    "En mode idtoken, indique si iss, aud et azp de chaque jeton doivent correspondre à l’un des clients.",
  "jwt.claims-validators.openid-idtoken.note":
    "L’émetteur configuré doit correspondre ; avant Kestra 1.3, peut-être y compris la barre oblique finale, que celui d’authentik a.",
  "jwt.claims-validators.expiration": "Indique si les jetons dont l’exp est dépassé sont refusés.",
  "jwt.claims-validators.nonce":
    "Indique si un jeton d’ID doit contenir le nonce envoyé à la connexion.",
  "jwt.claims-validators.subject-not-null": "Indique si les jetons sans sub sont refusés.",
  "jwt.claims-validators.not-before": "Indique si les jetons sont refusés avant leur nbf.",
  "jwt.enabled": "Indique si les JWT sont activés.",
  "jwt.enabled.note":
    "Les connexions OpenID exigent les JWT : false désactive l’authentification unique.",
  "jwt.encryptions": "Clés de chiffrement des jetons.",
  "jwt.encryptions.note": "Pour la plupart des serveurs, la signature suffit.",
  "jwt.encryptions.secret": "Clés symétriques de chiffrement.",
  "jwt.encryptions.secret.note": "L’entrée nommée generator chiffre les jetons du serveur.",
  "jwt.encryptions.secret.entry": "Une clé symétrique et ses algorithmes.",
  "jwt.encryptions.secret.entry.secret": "Valeur de la clé.",
  "jwt.encryptions.secret.entry.secret.note":
    "Obligatoire ; sa longueur en octets doit correspondre à la méthode de chiffrement.",
  "jwt.encryptions.secret.entry.jwe-algorithm":
    "Mode d’encapsulation de la clé de chiffrement du contenu.",
  "jwt.encryptions.secret.entry.jwe-algorithm.dir":
    "Sans encapsulation : le secret chiffre directement le contenu.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A128KW": "Encapsulation de clé AES 128 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A192KW": "Encapsulation de clé AES 192 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A256KW": "Encapsulation de clé AES 256 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A128GCMKW": "Encapsulation de clé AES-GCM 128 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A192GCMKW": "Encapsulation de clé AES-GCM 192 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A256GCMKW": "Encapsulation de clé AES-GCM 256 bits.",
  "jwt.encryptions.secret.entry.encryption-method": "Mode de chiffrement du contenu du jeton.",
  "jwt.encryptions.secret.entry.encryption-method.A128CBC-HS256":
    "AES-CBC 128 bits et HMAC-SHA-256.",
  "jwt.encryptions.secret.entry.encryption-method.A192CBC-HS384":
    "AES-CBC 192 bits et HMAC-SHA-384.",
  "jwt.encryptions.secret.entry.encryption-method.A256CBC-HS512":
    "AES-CBC 256 bits et HMAC-SHA-512.",
  "jwt.encryptions.secret.entry.encryption-method.A128GCM": "AES-GCM 128 bits.",
  "jwt.encryptions.secret.entry.encryption-method.A192GCM": "AES-GCM 192 bits.",
  "jwt.encryptions.secret.entry.encryption-method.A256GCM": "AES-GCM 256 bits.",
  "jwt.encryptions.secret.entry.base64": "Indique si la clé est encodée en Base64.",
  "jwt.nimbus": "Validateurs JWT de Micronaut.",
  "jwt.nimbus.reactive-validator": "Indique si le validateur réactif est activé.",
  "jwt.nimbus.validator": "Indique si le validateur bloquant est activé.",
  "jwt.nimbus.reactive-validator-execute-on-blocking":
    "Indique si le validateur réactif s’exécute sur les threads des tâches bloquantes ; utile si la récupération des clés est lente.",
  "jwt.nimbus.reactive-validator-execute-on-blocking.note":
    "Ajoutée dans l’une des versions 4.11 de Micronaut Security.",
  "jwt.cookie": "Ancien emplacement de token.cookie.",
  "jwt.cookie.enabled": "Autrefois, indiquait si le cookie de jeton était utilisé.",
  "jwt.cookie.cookie-max-age":
    "Autrefois, durée de conservation du cookie de jeton par le navigateur.",
  "jwt.cookie.cookie-path": "Autrefois, chemin sous lequel le cookie de jeton était envoyé.",
  "jwt.cookie.cookie-domain": "Autrefois, domaine du cookie de jeton.",
  "jwt.cookie.cookie-same-site": "Autrefois, paramètre SameSite du cookie de jeton.",
  "jwt.bearer": "Ancien emplacement de token.bearer.",
  "jwt.bearer.enabled": "Autrefois, indiquait si les jetons d’un en-tête étaient lus.",
} as const;

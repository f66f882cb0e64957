export const jwt = {
  jwt: "JSON Web Tokens : les clés derrière eux et leurs vérifications.",
  "jwt.signatures":
    "Les clés qui signent les jetons du serveur lui-même et vérifient ceux qu’il reçoit.",
  "jwt.signatures.secret": "Secrets de signature.",
  "jwt.signatures.secret.note":
    "L’entrée nommée generator signe les jetons du serveur lui-même ; les autres ne font que vérifier. Kestra dérive generator de kestra.encryption.secret-key : une entrée n’est utile que pour le remplacer. Dans un Micronaut simple, le mode cookie à côté d’un client OpenID sans generator fait que les connexions semblent réussir et que la requête suivante est anonyme.",
  "jwt.signatures.secret.entry": "Un secret et l’algorithme avec lequel il est utilisé.",
  "jwt.signatures.secret.entry.secret": "Le secret lui-même.",
  "jwt.signatures.secret.entry.secret.note":
    "Obligatoire : au moins 32 octets pour HS256, 48 pour HS384, 64 pour HS512. Un secret trop court n’empêche pas le démarrage ; mais toute connexion échoue avec server_error et un avertissement dans le journal. Utilisez la même valeur sur chaque serveur web.",
  "jwt.signatures.secret.entry.jws-algorithm": "Algorithme avec lequel le secret est utilisé.",
  "jwt.signatures.secret.entry.jws-algorithm.note":
    "D’autres noms JOSE sont acceptés au démarrage mais ne peuvent pas signer avec un secret.",
  "jwt.hmac.HS256": "Le secret a besoin d’au moins 32 octets.",
  "jwt.hmac.HS384": "Le secret a besoin d’au moins 48 octets.",
  "jwt.hmac.HS512": "Le secret a besoin d’au moins 64 octets.",
  "jwt.base64": "Indique si le secret est écrit en Base64 et doit d’abord être décodé.",
  "jwt.signatures.secret.entry.base64.note":
    "Seul l’alphabet ordinaire avec + et / est compris, non celui des URL avec - et _.",
  "jwt.signatures.jwks": "Jeux de clés d’autres serveurs dont les jetons sont à accepter.",
  "jwt.signatures.jwks.entry": "Un jeu de clés publié par un autre serveur.",
  "jwt.signatures.jwks.entry.url": "Adresse du jeu de clés.",
  "jwt.signatures.jwks.entry.url.note":
    "Obligatoire. Les clients OpenID n’ont pas besoin d’une entrée ici : ils apportent les clés du fournisseur.",
  "jwt.signatures.jwks.entry.key-type": "Le type de clé à prendre dans le jeu.",
  "jwt.signatures.jwks.entry.key-type.note":
    "Les majuscules comptent, et rien ne vérifie le mot : un mot faux ne trouve simplement aucune clé.",
  "jwt.signatures.jwks.entry.key-type.RSA": "Clés RSA.",
  "jwt.signatures.jwks.entry.key-type.EC": "Clés à courbe elliptique.",
  "jwt.signatures.jwks.entry.key-type.oct": "Clés symétriques.",
  "jwt.signatures.jwks.entry.key-type.OKP": "Clés à courbe d’Edwards.",
  "jwt.signatures.jwks.entry.cache-expiration":
    "Autrefois, nombre de secondes pendant lesquelles les clés obtenues étaient gardées.",
  "jwt.signatures.jwks.entry.cache-expiration.note":
    "N’est plus utilisé. Le cache se règle maintenant avec micronaut.caches.jwks.expire-after-write, qui attend une durée.",
  "jwt.signatures.jwks-static": "Jeux de clés lus dans un fichier au démarrage du serveur.",
  "jwt.signatures.jwks-static.entry": "Un jeu de clés dans un fichier.",
  "jwt.signatures.jwks-static.entry.path": "Où se trouve le fichier.",
  "jwt.signatures.jwks-static.entry.path.note": "Obligatoire, avec classpath: ou file: devant.",
  "jwt.signatures.jwks-client": "Comment les jeux de clés sont obtenus d’autres serveurs.",
  "jwt.signatures.jwks-client.http-client":
    "Le client HTTP de Micronaut comme moyen de les obtenir.",
  "jwt.signatures.jwks-client.http-client.enabled":
    "Indique si le client HTTP de Micronaut va chercher les jeux de clés ; false laisse ce soin à Java.",
  "jwt.generator.refresh-token":
    "Jetons de rafraîchissement, avec lesquels une session obtient un nouveau jeton d’accès sans nouvelle connexion.",
  "jwt.generator.refresh-token.secret": "Secret qui signe les jetons de rafraîchissement.",
  "jwt.generator.refresh-token.secret.note":
    "Sans lui, Micronaut n’en émet pas ; Kestra en dérive un de kestra.encryption.secret-key. Sous 32 octets, le serveur échoue quand il construit le signataire. Utilisez une autre valeur que pour les jetons d’accès, et la même sur chaque serveur web.",
  "jwt.generator.refresh-token.enabled":
    "Indique si des jetons de rafraîchissement sont émis, pourvu qu’il y ait un secret.",
  "jwt.generator.refresh-token.jws-algorithm":
    "Algorithme qui signe les jetons de rafraîchissement.",
  "jwt.generator.access-token": "Ancien emplacement de token.generator.access-token.",
  "jwt.movedTo.note":
    "Micronaut 4 ignore cette graphie sans rien dire, et le serveur se comporte comme si rien n’était écrit.",
  "jwt.generator.access-token.expiration":
    "Autrefois, nombre de secondes pendant lesquelles un jeton d’accès était valable.",
  "jwt.claims-validators": "Ce qui est vérifié dans chaque jeton à chaque requête.",
  "jwt.claims-validators.issuer":
    "L’iss que chaque jeton doit porter, lettre pour lettre ; absent, tous conviennent.",
  "jwt.claims-validators.issuer.note":
    "Pas la place de l’émetteur du fournisseur : en mode cookie, les jetons du serveur lui-même portent micronaut.application.name comme iss, et l’adresse du fournisseur ici bloque tout le monde.",
  "jwt.claims-validators.audience":
    "Une valeur que l’aud de chaque jeton doit contenir ; absente, toutes conviennent.",
  "jwt.claims-validators.audience.note":
    "S’applique aussi aux jetons du serveur lui-même, non à ceux du fournisseur seulement.",
  "jwt.claims-validators.openid-idtoken":
    "En mode idtoken, indique si iss, aud et azp de chaque jeton doivent correspondre à l’un des clients.",
  "jwt.claims-validators.openid-idtoken.note":
    "L’émetteur configuré doit correspondre ici jusqu’à la dernière barre oblique ; celui d’authentik se termine par une.",
  "jwt.claims-validators.expiration": "Indique si les jetons dont exp est passé sont refusés.",
  "jwt.claims-validators.nonce":
    "Indique si un jeton d’identité doit rapporter le nonce que la connexion a envoyé.",
  "jwt.claims-validators.subject-not-null": "Indique si les jetons sans sub sont refusés.",
  "jwt.claims-validators.not-before": "Indique si les jetons sont refusés avant leur nbf.",
  "jwt.enabled": "Active ou désactive les JWT tout entiers.",
  "jwt.enabled.note":
    "Les connexions OpenID ont besoin des JWT : avec false, il n’y a pas d’authentification unique.",
  "jwt.encryptions": "Les clés qui chiffrent les jetons.",
  "jwt.encryptions.note": "Pour la plupart des serveurs, la signature suffit.",
  "jwt.encryptions.secret": "Clés symétriques de chiffrement.",
  "jwt.encryptions.secret.note":
    "L’entrée nommée generator chiffre les jetons du serveur lui-même.",
  "jwt.encryptions.secret.entry": "Une clé symétrique et la façon dont elle est utilisée.",
  "jwt.encryptions.secret.entry.secret": "La clé elle-même.",
  "jwt.encryptions.secret.entry.secret.note":
    "Obligatoire ; sa longueur en octets doit convenir à la méthode de chiffrement.",
  "jwt.encryptions.secret.entry.jwe-algorithm": "Comment la clé du contenu est enveloppée.",
  "jwt.encryptions.secret.entry.jwe-algorithm.dir":
    "Pas du tout : le secret chiffre directement le contenu.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A128KW": "Enveloppe de clé AES de 128 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A192KW": "Enveloppe de clé AES de 192 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A256KW": "Enveloppe de clé AES de 256 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A128GCMKW": "Enveloppe de clé AES-GCM de 128 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A192GCMKW": "Enveloppe de clé AES-GCM de 192 bits.",
  "jwt.encryptions.secret.entry.jwe-algorithm.A256GCMKW": "Enveloppe de clé AES-GCM de 256 bits.",
  "jwt.encryptions.secret.entry.encryption-method": "Comment le contenu du jeton est chiffré.",
  "jwt.encryptions.secret.entry.encryption-method.A128CBC-HS256":
    "AES-CBC de 128 bits et HMAC-SHA-256.",
  "jwt.encryptions.secret.entry.encryption-method.A192CBC-HS384":
    "AES-CBC de 192 bits et HMAC-SHA-384.",
  "jwt.encryptions.secret.entry.encryption-method.A256CBC-HS512":
    "AES-CBC de 256 bits et HMAC-SHA-512.",
  "jwt.encryptions.secret.entry.encryption-method.A128GCM": "AES-GCM de 128 bits.",
  "jwt.encryptions.secret.entry.encryption-method.A192GCM": "AES-GCM de 192 bits.",
  "jwt.encryptions.secret.entry.encryption-method.A256GCM": "AES-GCM de 256 bits.",
  "jwt.encryptions.secret.entry.base64":
    "Indique si la clé est écrite en Base64 et doit d’abord être décodée.",
  "jwt.nimbus": "Les validateurs JWT de Micronaut qui sont actifs.",
  "jwt.nimbus.reactive-validator": "Indique si le validateur réactif existe.",
  "jwt.nimbus.validator": "Indique si le validateur bloquant existe.",
  "jwt.nimbus.reactive-validator-execute-on-blocking":
    "Indique si le validateur réactif travaille sur les threads des tâches bloquantes ; pour des clés à obtenir par une ligne lente.",
  "jwt.nimbus.reactive-validator-execute-on-blocking.note":
    "Arrivé avec l’une des versions 4.11 de Micronaut Security.",
  "jwt.cookie": "Ancien emplacement de token.cookie.",
  "jwt.cookie.enabled": "Autrefois, indiquait si le cookie de jeton était utilisé.",
  "jwt.cookie.cookie-max-age":
    "Autrefois, durée pendant laquelle le navigateur gardait le cookie de jeton.",
  "jwt.cookie.cookie-path": "Autrefois, chemins sous lesquels le cookie de jeton était envoyé.",
  "jwt.cookie.cookie-domain": "Autrefois, le domaine du cookie de jeton.",
  "jwt.cookie.cookie-same-site": "Autrefois, le réglage SameSite du cookie de jeton.",
  "jwt.bearer": "Ancien emplacement de token.bearer.",
  "jwt.bearer.enabled": "Autrefois, indiquait si les jetons d’un en-tête étaient lus.",
} as const;

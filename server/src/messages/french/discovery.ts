export const discovery = {
  "check.reached.foundStatus": "répond avec le statut {status}",
  "check.reached.what":
    "{asked} répond avec le statut {status} là où devraient être ses métadonnées.",
  "check.reached.why":
    "Kestra démarre, mais toute connexion avec ce client se termine par une erreur jusqu’à un redémarrage.",
  "check.reached.todoServer": "Consultez le journal du fournisseur, puis vérifiez de nouveau.",
  "check.reached.todoAddress":
    "Corrigez l’émetteur : il manque peut-être à son chemin le slug de l’application ou le realm.",
  "check.metadata.found": "répond avec autre chose",
  "check.metadata.what":
    "{discovery} répond avec quelque chose qui n’est pas les métadonnées d’un fournisseur.",
  "check.metadata.todo":
    "Ouvrez l’adresse dans un navigateur : c’est peut-être une page qui demande de se connecter.",
  "check.endpoints.name": "Adresses pour la connexion",
  "check.endpoints.found": "pas de {missing}",
  "check.endpoints.what": "Le fournisseur n’indique pas : {missing}.",
  "check.endpoints.why": "Kestra ne sait pas où envoyer les personnes ni où obtenir leurs jetons.",
  "check.endpoints.todo": "Corrigez l’émetteur, ou les réglages du fournisseur.",
  "check.keys.name": "Jeu de clés",
  "check.keys.why": "Kestra ne peut vérifier la signature d’aucun jeton : toute connexion échoue.",
  "check.keys.foundNoAddress": "non indiqué",
  "check.keys.whatNoAddress": "Le fournisseur n’indique pas d’adresse pour ses clés (jwks_uri).",
  "check.keys.whatNotGiven": "{jwksUri} ne donne pas ses clés : {found}.",
  "check.keys.foundUnusable": "{all} clés, aucune utilisable",
  "check.keys.foundNone": "pas de jeu de clés",
  "check.keys.whatEmpty": "Le jeu de clés du fournisseur est vide.",
  "check.keys.whatUnusable":
    "Le jeu de clés du fournisseur n’a aucune clé que Kestra puisse utiliser (RSA ou EC, pour signer).",
  "check.keys.todo":
    "Choisissez une clé de signature chez le fournisseur ; authentik signe avec le secret du client tant qu’aucune n’est choisie.",
  "check.secure.foundNotUsed": "l’émetteur ne l’utilise pas non plus",
  "check.secure.foundAll": "toutes les adresses",
  "check.secure.foundPlain": "{plain} de ses adresses sont en http non chiffré",
  "check.secure.why":
    "Le secret du client ou les jetons circuleraient en clair, ou le navigateur aboutirait à une adresse qui n’existe pas.",
  "check.secure.todo":
    "Faites envoyer X-Forwarded-Proto au proxy devant le fournisseur, ou définissez l’URL externe du fournisseur.",
  "check.flow.name": "Code d’autorisation",
  "check.flow.foundUsual": "non mentionné, comme souvent",
  "check.flow.foundUnsupported": "non pris en charge",
  "check.flow.what": "Le fournisseur ne prend pas en charge {value}.",
  "check.flow.why": "C’est la seule façon dont Kestra connecte les personnes.",
  "check.flow.todo": "Autorisez-le chez le fournisseur.",
  "check.foundUnlisted": "non mentionné",
  "check.scopes.foundMissing": "non pris en charge : {list}",
  "check.scopes.why": "Il peut refuser la connexion, ou omettre ce que désigne le scope.",
  "check.authMethod.name": "Secret du client",
  "check.authMethod.found": "non accepté par {wanted}",
  "check.authMethod.what": "Le fournisseur n’accepte pas le secret du client par {wanted}.",
  "check.authMethod.why":
    "Kestra n’a pas d’autre moyen de prouver que c’est lui qui demande des jetons.",
  "check.authMethod.todo": "Choisissez l’un d’eux pour cette application chez le fournisseur.",
  "check.algorithms.name": "Signature des jetons d’identité",
  "check.algorithms.found": "seulement {list}",
  "check.algorithms.what": "Le fournisseur ne signe ses jetons d’identité qu’avec {list}.",
  "check.algorithms.why":
    "Kestra vérifie les signatures RSA et à courbes elliptiques : toute connexion échoue.",
  "check.algorithms.todo":
    "Choisissez RS256 chez le fournisseur ; authentik l’utilise dès qu’une clé de signature est choisie.",
  "check.logout.name": "Déconnexion chez le fournisseur",
  "check.logout.found": "end_session_endpoint est indiqué",
  "check.logout.foundNone": "pas de end_session_endpoint",
  "check.logout.what": "Le fournisseur n’indique pas de end_session_endpoint.",
  "check.logout.why":
    "Qui se déconnecte de Kestra reste connecté chez le fournisseur et rentre sans mot de passe.",
  "check.logout.todo": "On ne peut rien y faire dans Kestra.",
  "check.issuer.foundNothing": "non indiqué",
  "check.issuer.whatNothing": "Le fournisseur ne dit pas quel est son émetteur.",
  "check.issuer.whyNothing": "Kestra le compare à chaque jeton : toute connexion échoue.",
  "check.issuer.what": "Le fournisseur dit que son émetteur est {shown}.",
  "check.issuer.foundOther": "{shown}, différent de la configuration",
  "check.issuer.whyCompared":
    "Avec des jetons d’identité comme sessions, Kestra le compare à celui écrit ici : toute connexion échoue.",
  "check.issuer.todo": "Écrivez {shown}.",
  "check.issuer.foundSlash": "{shown}, différent par la barre oblique finale",
  "check.issuer.whatSlash":
    "Le fournisseur dit que son émetteur est {shown} : la barre oblique finale diffère.",
  "check.issuer.whySlash":
    "La connexion fonctionne, mais une déconnexion chez le fournisseur ne trouve pas son client, et les jetons d’identité comme sessions sont refusés.",
  "check.issuer.why":
    "Il se prend pour un autre que celui écrit ici : les jetons, la déconnexion et les versions ultérieures de Kestra s’en tiennent à ce qu’il dit.",
  "check.issuer.todoIfYours":
    "Écrivez {shown} si c’est votre fournisseur, sinon corrigez l’URL externe du fournisseur.",
  "failures.sameForKestra":
    "Kestra échouerait très probablement de la même façon, et personne ne pourrait se connecter.",
  "failures.onlyHere":
    "Kestra fonctionne peut-être dans un autre réseau : ceci dit ce qu’il en est d’ici.",
  "failures.notTrusted":
    "Le Java de Kestra ne lui fait pas plus confiance que cette machine : personne ne pourrait se connecter.",
  "failures.refusedHere":
    "Une telle adresse n’est pas interrogée d’ici, qui que ce soit qui la nomme.",
  "failures.not-http.what": "L’adresse n’est ni en http ni en https.",
  "failures.not-http.todo": "Écrivez une adresse qui commence par https://.",
  "failures.has-credentials.what": "L’adresse contient un nom d’utilisateur ou un mot de passe.",
  "failures.has-credentials.why": "Ils seraient envoyés à qui répond à cet endroit.",
  "failures.has-credentials.todo": "Retirez-les de l’adresse.",
  "failures.forbidden-address.todo": "Écrivez l’adresse propre au fournisseur.",
  "failures.inwards.why":
    "Personne à l’extérieur ne doit choisir ce qui est interrogé à l’intérieur : la demande n’a pas été faite.",
  "failures.inwards.todo":
    "Corrigez l’URL externe du fournisseur, ou écrivez l’émetteur avec l’adresse intérieure.",
  "failures.downgrade.why":
    "N’importe qui sur le chemin pourrait répondre à sa place : le renvoi n’a pas été suivi.",
  "failures.downgrade.todo": "Faites répondre le fournisseur, ou le proxy devant lui, en https.",
  "failures.too-many-redirects.what": "Le fournisseur renvoie sans fin d’une adresse à l’autre.",
  "failures.too-many-redirects.todo":
    "Ouvrez l’adresse dans un navigateur pour voir où elle mène, et écrivez l’adresse finale.",
  "failures.broken-redirect.what":
    "Le fournisseur renvoie vers quelque chose qui n’est pas une adresse.",
  "failures.broken-redirect.todo": "Corrigez l’URL externe du fournisseur.",
  "failures.timeout.todo":
    "Voyez si un pare-feu ou un proxy se trouve entre les deux, et si le fournisseur fonctionne.",
  "failures.cancelled.what": "La vérification a été annulée.",
  "failures.cancelled.why": "On ne sait rien du fournisseur.",
  "failures.cancelled.todo": "Vérifiez de nouveau.",
  "failures.too-large.why":
    "Ce qu’un fournisseur dit de lui-même tient en quelques kilo-octets : ceci est autre chose.",
  "failures.too-large.todo": "Corrigez l’émetteur.",
  "failures.unknown-host.todo":
    "Corrigez l’hôte de l’émetteur, ou voyez s’il n’est connu que dans un certain réseau.",
  "failures.dns.todo":
    "Voyez si cette machine atteint son serveur de noms, puis vérifiez de nouveau.",
  "failures.refused.todo": "Voyez si le fournisseur fonctionne et si le port est juste.",
  "failures.unreachable.todo": "Voyez si le réseau, ou un VPN vers lui, est en service.",
  "failures.reset.todo": "Consultez le journal du fournisseur, ou du proxy devant lui.",
  "failures.certificate-expired.todo": "Renouvelez le certificat.",
  "failures.certificate-not-yet-valid.todo":
    "Voyez si les horloges de cette machine et du fournisseur sont à l’heure.",
  "failures.certificate-self-signed.todo":
    "Donnez au fournisseur un certificat d’une autorité connue, ou importez celui-ci dans le magasin de confiance du Java de Kestra.",
  "failures.certificate-unknown-authority.todo":
    "Faites envoyer au fournisseur les certificats intermédiaires, ou importez l’autorité dans le magasin de confiance du Java de Kestra.",
  "failures.certificate-other-host.todo":
    "Écrivez l’hôte que le certificat nomme, ou donnez au fournisseur un certificat pour celui-ci.",
  "failures.tls.todo":
    "Voyez quelles versions de TLS parle le fournisseur, ou le proxy devant lui.",
  "failures.not-tls.todo": "Voyez si le port est juste, et si le fournisseur ne répond qu’en http.",
  "failures.proxy-unreachable.todo":
    "Corrigez HTTPS_PROXY ou le paramètre http.proxy, ou nommez l’hôte du fournisseur dans NO_PROXY.",
  "failures.proxy-refuses.todo":
    "Autorisez l’hôte du fournisseur dans le proxy, ou nommez-le dans NO_PROXY.",
  "failures.proxy-wants-password.todo":
    "Écrivez-les dans HTTPS_PROXY ou dans le paramètre http.proxy.",
  "failures.proxy-kind.what": "Le proxy est d’un type qui ne peut pas être utilisé ici.",
  "failures.proxy-kind.todo": "Utilisez un proxy dont l’adresse commence par http:// ou https://.",
  "failures.browser.why":
    "Une page ne peut lire la réponse d’un autre serveur que s’il le permet (CORS), et Kestra n’est pas une page : ceci ne dit rien de Kestra.",
  "failures.browser.todo": "Demandez plutôt avec curl, par la ligne du rapport.",
  "failures.other.todo":
    "Ouvrez l’adresse dans un navigateur, ou demandez avec curl, pour en voir plus.",
  "inquiry.noIssuer":
    "Il n’a pas d’émetteur dans ce fichier. Écrivez-en un pour le faire vérifier.",
  "inquiry.notUrl": "Son émetteur n’est pas une URL http ou https. Écrivez l’adresse entière.",
  "inquiry.withPassword":
    "Son émetteur contient un nom d’utilisateur ou un mot de passe, qui n’est envoyé nulle part. Retirez-le.",
  "inquiry.unknownPath":
    "Le chemin de ses métadonnées n’est pas écrit en toutes lettres. Rien ne peut être demandé.",
  "inquiry.brokenYaml": "Le YAML est défectueux. Réparez-le d’abord.",
  "inquiry.stopsStart":
    "Kestra ne démarre pas avec lui, quoi que dise son fournisseur. Réparez d’abord ce que dit la liste des problèmes.",
  "inquiry.switchedOff": "Il est désactivé : Kestra ne s’en sert pas.",
  "inquiry.noLogin":
    "Kestra n’en fait pas de connexion tel qu’il est, quoi que dise son fournisseur. Réparez d’abord ce que dit la liste des problèmes.",
  "inquiry.needsValue":
    "Son émetteur a besoin de la valeur de {needs}, qu’aucun fichier ne dit. Écrivez l’émetteur en toutes lettres, ou donnez une valeur à {needs} dans le fichier, pour le faire vérifier.",
  "inquiry.filledIn":
    "Autre chose remplit son émetteur avant que Kestra le lise. Écrivez l’émetteur en toutes lettres pour le faire vérifier.",
  "failures.forbidden-address.what":
    "{host} mène à une adresse où les clouds donnent leurs secrets aux machines, ou qui n’est celle d’aucun serveur.",
  "failures.inwards.what":
    "Le fournisseur renvoie vers {host}, qui est plus à l’intérieur du réseau que le fournisseur lui-même.",
  "failures.downgrade.what": "Le fournisseur renvoie de https vers http non chiffré à {host}.",
  "failures.timeout.what": "{host} n’a pas répondu à temps.",
  "failures.too-large.what": "{host} répond avec plus de 1 Mo.",
  "failures.unknown-host.what": "Le nom {host} n’est pas connu ici (DNS).",
  "failures.dns.what": "Le nom {host} n’a pas pu être résolu (DNS).",
  "failures.refused.what": "Rien n’écoute à {host} (connexion refusée).",
  "failures.unreachable.what": "Il n’y a pas de chemin vers {host} d’ici.",
  "failures.reset.what": "{host} a coupé la connexion avant d’avoir répondu.",
  "failures.certificate-expired.what": "Le certificat TLS de {host} a expiré.",
  "failures.certificate-not-yet-valid.what":
    "Le certificat TLS de {host} n’est pas encore valable.",
  "failures.certificate-self-signed.what":
    "Le certificat TLS de {host} est signé par lui-même ou par sa propre autorité (auto-signé).",
  "failures.certificate-unknown-authority.what":
    "Le certificat TLS de {host} est signé par une autorité inconnue ici.",
  "failures.certificate-other-host.what": "Le certificat TLS de {host} est pour un autre hôte.",
  "failures.tls.what": "La connexion TLS à {host} a échoué.",
  "failures.not-tls.what": "{host} ne parle pas TLS sur ce port.",
  "failures.proxy-unreachable.what": "Le proxy {host} ne répond pas.",
  "failures.proxy-refuses.what": "Le proxy {host} ne laisse pas passer la demande.",
  "failures.proxy-wants-password.what":
    "Le proxy {host} veut un nom d’utilisateur et un mot de passe (407).",
  "failures.browser.what": "Le navigateur ne transmet pas de réponse de {host}.",
  "failures.other.what": "{host} n’a pas pu être interrogé.",
  "failures.withCode": "{what} Code : {code}.",
  "check.metadata.name": "Métadonnées",
  "check.issuer.name": "Émetteur",
  "check.scopes.name": "Scopes",
  "check.reached.found": "répond",
  "check.reached.foundRedirect": "répond après 1 redirection",
  "check.reached.foundRedirects": "répond après {count} redirections",
  "check.endpoints.foundAll": "indiqué",
  "check.keys.foundOne": "1 clé utilisable",
  "check.keys.foundMany": "{count} clés utilisables",
  "check.secure.whatOne":
    "L’émetteur est en https, mais une des adresses du fournisseur est en http non chiffré.",
  "check.secure.whatMany":
    "L’émetteur est en https, mais {count} des adresses du fournisseur sont en http non chiffré.",
  "check.flow.found": "pris en charge",
  "check.flow.responseType": "le type de réponse code",
  "check.flow.grantType": "le type d’octroi authorization_code",
  "check.scopes.whatOne": "Le fournisseur ne mentionne pas le scope {list}.",
  "check.scopes.whatMany": "Le fournisseur ne mentionne pas les scopes {list}.",
  "check.scopes.todoOne": "Ajoutez-le chez le fournisseur, ou ne le demandez pas.",
  "check.scopes.todoMany": "Ajoutez-les chez le fournisseur, ou ne les demandez pas.",
} as const;

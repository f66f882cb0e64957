export const discovery = {
  "check.metadata.name": "Métadonnées",
  "check.reached.found": "répond",
  "check.reached.redirect.found": "répond après 1 redirection",
  "check.reached.redirects.found": "répond après {count} redirections",
  "check.reached.status.found": "répond avec le code d’état {status}",
  "check.reached.status.what":
    "{host} répond avec le code d’état {status} au lieu de ses métadonnées.",
  "check.reached.why":
    "Kestra démarre, mais toute connexion avec ce client échoue jusqu’à un redémarrage.",
  "check.reached.server.todo": "Consultez le journal du fournisseur, puis vérifiez de nouveau.",
  "check.reached.address.todo":
    "Corrigez l’émetteur : il manque peut-être à son chemin le slug de l’application ou le realm.",
  "check.metadata.found": "répond avec un autre contenu",
  "check.metadata.what": "{discovery} répond avec autre chose que des métadonnées.",
  "check.metadata.todo":
    "Ouvrez l’adresse dans un navigateur : c’est peut-être une page de connexion.",
  "check.endpoints.name": "Adresses de connexion",
  "check.endpoints.allFound": "publiées",
  "check.endpoints.found": "manque : {missing}",
  "check.endpoints.what": "Le fournisseur ne publie pas {missing}.",
  "check.endpoints.why":
    "Kestra ne peut ni rediriger les utilisateurs vers la connexion ni demander leurs jetons.",
  "check.endpoints.todo": "Corrigez l’émetteur, ou les paramètres du fournisseur.",
  "check.keys.name": "Jeu de clés",
  "check.keys.one.found": "1 clé utilisable",
  "check.keys.many.found": "{count} clés utilisables",
  "check.keys.why": "Kestra ne peut vérifier la signature d’aucun jeton : toute connexion échoue.",
  "check.keys.noAddress.found": "non publié",
  "check.keys.noAddress.what": "Le fournisseur ne publie pas d’adresse pour ses clés (jwks_uri).",
  "check.keys.unreachable.what": "{jwksUri} ne renvoie pas les clés : {found}.",
  "check.keys.unusable.found": "{all} clés, aucune utilisable",
  "check.keys.none.found": "pas de jeu de clés",
  "check.keys.empty.what": "Le jeu de clés du fournisseur est vide.",
  "check.keys.unusable.what":
    "Le jeu de clés du fournisseur n’a pas de clé de signature RSA ou EC.",
  "check.keys.todo":
    "Choisissez une clé de signature chez le fournisseur. (authentik signe avec le secret client tant qu’aucune n’est choisie.)",
  "check.secure.notUsed.found": "l’émetteur ne l’utilise pas non plus",
  "check.secure.found": "toutes les adresses",
  "check.secure.plain.found": "http non chiffré dans {plain} de ses adresses",
  "check.secure.one.what": "L’émetteur est en https, mais une adresse du fournisseur est en http.",
  "check.secure.many.what":
    "L’émetteur est en https, mais {count} adresses du fournisseur sont en http.",
  "check.secure.why":
    "Le secret client ou les jetons circuleraient en clair, ou le navigateur aboutirait à une adresse qui n’existe pas.",
  "check.secure.todo":
    "Faites envoyer X-Forwarded-Proto par le proxy placé devant le fournisseur, ou définissez l’URL externe du fournisseur.",
  "check.flow.name": "Code d’autorisation",
  "check.flow.found": "pris en charge",
  "check.flow.unlisted.found": "non mentionné, comme souvent",
  "check.flow.unsupported.found": "non pris en charge",
  "check.flow.what": "Le fournisseur ne prend pas en charge {value}.",
  "check.flow.responseType": "le type de réponse code",
  "check.flow.grantType": "le type d’octroi authorization_code",
  "check.flow.why": "Kestra n’a pas d’autre moyen de connecter les utilisateurs.",
  "check.flow.todo": "Autorisez-le chez le fournisseur.",
  "check.unlisted.found": "non mentionné",
  "check.scopes.name": "Étendues",
  "check.scopes.missing.found": "non prises en charge : {list}",
  "check.scopes.one.what": "Le fournisseur ne mentionne pas l’étendue {list}.",
  "check.scopes.many.what": "Le fournisseur ne mentionne pas les étendues {list}.",
  "check.scopes.why": "Il peut refuser la connexion, ou omettre les données de l’étendue.",
  "check.scopes.one.todo": "Ajoutez-la chez le fournisseur, ou ne la demandez pas.",
  "check.scopes.many.todo": "Ajoutez-les chez le fournisseur, ou ne les demandez pas.",
  "check.scopes.hydra.found":
    "Ory Hydra accepte les étendues avec lesquelles le client est enregistré, quelles que soient celles qu’il annonce",
  "check.authMethod.name": "Secret client",
  "check.authMethod.found": "non accepté via {wanted}",
  "check.authMethod.what": "Le fournisseur n’accepte pas le secret client via {wanted}.",
  "check.authMethod.why":
    "Kestra n’a pas d’autre moyen de s’authentifier pour demander des jetons.",
  "check.authMethod.todo":
    "Autorisez l’une de ces méthodes pour cette application chez le fournisseur.",
  "check.algorithms.name": "Signature des jetons d’ID",
  "check.algorithms.found": "seulement {list}",
  "check.algorithms.what": "Le fournisseur ne signe ses jetons d’ID qu’avec {list}.",
  "check.algorithms.why":
    "Kestra ne vérifie que les signatures RSA et à courbes elliptiques : toute connexion échoue.",
  "check.algorithms.todo":
    "Choisissez RS256 chez le fournisseur. (authentik l’utilise dès qu’une clé de signature est choisie.)",
  "check.logout.name": "Déconnexion chez le fournisseur",
  "check.logout.found": "end_session_endpoint est publié",
  "check.logout.none.found": "pas de end_session_endpoint",
  "check.logout.what": "Le fournisseur ne publie pas de end_session_endpoint.",
  "check.logout.why":
    "Les utilisateurs qui se déconnectent de Kestra restent connectés chez le fournisseur et peuvent revenir sans mot de passe.",
  "check.logout.todo": "Kestra ne permet pas d’y remédier.",
  "check.issuer.name": "Émetteur",
  "check.issuer.none.found": "non publié",
  "check.issuer.none.what": "Le fournisseur ne publie pas son émetteur.",
  "check.issuer.none.why": "Kestra le compare à chaque jeton : toute connexion échoue.",
  "check.issuer.found": "{shown}, différent de la configuration",
  "check.issuer.what": "L’émetteur du fournisseur diffère de celui configuré ici.",
  "check.issuer.compared.why":
    "Avec des jetons d’ID comme sessions, Kestra compare les deux : toute connexion échoue.",
  "check.issuer.compared.older.why":
    "Avec des jetons d’ID comme sessions, Kestra avant 1.3 peut refuser toute connexion pour cela.",
  "check.issuer.compared.newer.why":
    "Avec des jetons d’ID comme sessions, Kestra à partir de 1.3 refuse toute connexion pour cela.",
  "check.issuer.why":
    "Les jetons, la déconnexion et les versions ultérieures de Kestra utilisent l’émetteur publié par le fournisseur.",
  "check.issuer.compared.todo": "Remplacez-le par {shown}.",
  "check.issuer.todo":
    "Remplacez-le par {shown} si c’est votre fournisseur. Sinon, corrigez l’URL externe du fournisseur.",
  "check.issuer.slash.found": "{shown}, dont la barre oblique finale diffère",
  "check.issuer.slash.what": "L’émetteur du fournisseur diffère par la barre oblique finale.",
  "check.issuer.slash.why":
    "La connexion fonctionne, mais avec des jetons d’ID comme sessions, Kestra avant 1.3 peut refuser toute connexion pour cela.",
  "failures.withCode": "{what} Code : {code}.",
  "failures.sameForKestra":
    "Kestra échouerait très probablement de la même façon : les connexions échoueraient.",
  "failures.onlyHere":
    "C’est le résultat sur cette machine. Kestra s’exécute peut-être dans un autre réseau.",
  "failures.notTrusted":
    "La JVM de Kestra ne lui fait pas plus confiance que cette machine : les connexions échoueraient.",
  "failures.refusedHere": "De telles adresses ne sont jamais contactées d’ici.",
  "failures.not-http.what": "L’adresse n’est pas une URL http ou https.",
  "failures.not-http.todo": "Utilisez une adresse qui commence par https://.",
  "failures.has-credentials.what": "L’adresse contient un nom d’utilisateur ou un mot de passe.",
  "failures.has-credentials.why": "Ils seraient envoyés au serveur à cette adresse.",
  "failures.has-credentials.todo": "Retirez-les de l’adresse.",
  "failures.forbidden-address.what":
    "{host} désigne une adresse de métadonnées cloud ou non routable.",
  "failures.forbidden-address.todo": "Utilisez l’adresse du fournisseur lui-même.",
  "failures.inwards.what": "Le fournisseur redirige vers {host}, plus à l’intérieur du réseau.",
  "failures.inwards.why":
    "Un serveur extérieur ne doit pas choisir les adresses intérieures demandées : la redirection n’a pas été suivie.",
  "failures.inwards.todo":
    "Corrigez l’URL externe du fournisseur, ou utilisez l’adresse intérieure comme émetteur.",
  "failures.downgrade.what": "Le fournisseur redirige de https vers http non chiffré sur {host}.",
  "failures.downgrade.why":
    "Un attaquant sur le réseau pourrait répondre à sa place : la redirection n’a pas été suivie.",
  "failures.downgrade.todo":
    "Faites répondre le fournisseur, ou le proxy placé devant lui, en https.",
  "failures.too-many-redirects.what": "Le fournisseur redirige trop de fois.",
  "failures.too-many-redirects.todo":
    "Ouvrez l’adresse dans un navigateur pour voir où elle mène, et utilisez l’adresse finale.",
  "failures.broken-redirect.what": "Le fournisseur redirige vers une adresse non valide.",
  "failures.broken-redirect.todo": "Corrigez l’URL externe du fournisseur.",
  "failures.timeout.what": "{host} n’a pas répondu à temps.",
  "failures.timeout.todo":
    "Vérifiez si un pare-feu ou un proxy se trouve entre les deux, et si le fournisseur fonctionne.",
  "failures.cancelled.what": "La vérification a été annulée.",
  "failures.cancelled.why": "L’état du fournisseur n’est pas connu.",
  "failures.cancelled.todo": "Relancez la vérification.",
  "failures.too-large.what": "{host} répond avec plus de 1 Mo.",
  "failures.too-large.why":
    "Les métadonnées d’un fournisseur tiennent en quelques kilo-octets : il s’agit d’autre chose.",
  "failures.too-large.todo": "Corrigez l’émetteur.",
  "failures.unknown-host.what": "L’hôte {host} n’est pas connu ici (DNS).",
  "failures.unknown-host.todo":
    "Corrigez l’hôte de l’émetteur, ou vérifiez s’il n’est connu qu’à l’intérieur d’un réseau.",
  "failures.dns.what": "Le nom d’hôte {host} n’a pas pu être résolu (DNS).",
  "failures.dns.todo":
    "Vérifiez si cette machine atteint son serveur de noms, puis relancez la vérification.",
  "failures.refused.what": "Rien n’écoute sur {host} (connexion refusée).",
  "failures.refused.todo": "Vérifiez que le fournisseur fonctionne et que le port est correct.",
  "failures.unreachable.what": "{host} n’est pas accessible d’ici.",
  "failures.unreachable.todo": "Vérifiez que le réseau, ou un VPN vers lui, est en service.",
  "failures.reset.what": "{host} a fermé la connexion avant de répondre.",
  "failures.reset.todo": "Consultez le journal du fournisseur, ou du proxy placé devant lui.",
  "failures.certificate-expired.what": "Le certificat TLS de {host} a expiré.",
  "failures.certificate-expired.todo": "Renouvelez le certificat.",
  "failures.certificate-not-yet-valid.what":
    "Le certificat TLS de {host} n’est pas encore valable.",
  "failures.certificate-not-yet-valid.todo":
    "Vérifiez les horloges de cette machine et du fournisseur.",
  "failures.certificate-self-signed.what":
    "La chaîne de certificats TLS de {host} est auto-signée.",
  "failures.certificate-self-signed.todo":
    "Donnez au fournisseur un certificat d’une autorité connue, ou importez celui-ci dans le magasin de confiance de la JVM de Kestra.",
  "failures.certificate-unknown-authority.what":
    "Le certificat TLS de {host} provient d’une autorité inconnue.",
  "failures.certificate-unknown-authority.todo":
    "Faites envoyer les certificats intermédiaires par le fournisseur, ou importez l’autorité dans le magasin de confiance de la JVM de Kestra.",
  "failures.certificate-other-host.what":
    "Le certificat TLS de {host} est émis pour un autre hôte.",
  "failures.certificate-other-host.todo":
    "Utilisez l’hôte que le certificat indique, ou donnez au fournisseur un certificat pour celui-ci.",
  "failures.tls.what": "La connexion TLS à {host} a échoué.",
  "failures.tls.todo":
    "Vérifiez quelles versions de TLS le fournisseur, ou le proxy placé devant lui, prend en charge.",
  "failures.not-tls.what": "{host} ne parle pas TLS sur ce port.",
  "failures.not-tls.todo":
    "Vérifiez si le port est correct, et si le fournisseur ne répond qu’en http.",
  "failures.proxy-unreachable.what": "Le proxy {host} ne répond pas.",
  "failures.proxy-unreachable.todo":
    "Corrigez HTTPS_PROXY ou le paramètre http.proxy, ou ajoutez l’hôte du fournisseur à NO_PROXY.",
  "failures.proxy-refuses.what": "Le proxy {host} bloque la requête.",
  "failures.proxy-refuses.todo":
    "Autorisez l’hôte du fournisseur dans le proxy, ou ajoutez-le à NO_PROXY.",
  "failures.proxy-wants-password.what":
    "Le proxy {host} exige un nom d’utilisateur et un mot de passe (407).",
  "failures.proxy-wants-password.todo": "Ajoutez-les à HTTPS_PROXY ou au paramètre http.proxy.",
  "failures.proxy-kind.what": "Ce type de proxy ne peut pas être utilisé ici.",
  "failures.proxy-kind.todo": "Utilisez un proxy dont l’adresse commence par http:// ou https://.",
  "failures.browser.what": "Le navigateur bloque la réponse de {host}.",
  "failures.browser.why":
    "Une page ne peut lire la réponse d’un autre serveur que si celui-ci le permet (CORS). Kestra n’est pas une page : ce résultat ne s’applique pas à Kestra.",
  "failures.browser.todo": "Utilisez plutôt la commande curl du rapport.",
  "failures.other.what": "La requête à {host} a échoué.",
  "failures.other.todo":
    "Ouvrez l’adresse dans un navigateur, ou interrogez-la avec curl, pour en savoir plus.",
  "inquiry.noIssuer": "Il n’a pas d’émetteur dans ce fichier. Ajoutez-en un pour le vérifier.",
  "inquiry.notUrl": "Son émetteur n’est pas une URL http ou https. Écrivez l’URL entière.",
  "inquiry.withPassword":
    "Son émetteur contient un nom d’utilisateur ou un mot de passe, qui n’est jamais envoyé. Retirez-le.",
  "inquiry.dotSegments":
    "Le chemin de son émetteur contient « /./ » ou « /../ ». Kestra le demande tel quel, ce qui ne peut pas être vérifié ici. Retirez ces parties.",
  "inquiry.unknownPath":
    "Le chemin de ses métadonnées n’est pas une valeur littérale : rien ne peut être demandé.",
  "inquiry.brokenYaml": "Le YAML n’est pas valide. Corrigez-le d’abord.",
  "inquiry.stopsStart":
    "Kestra ne démarre pas avec lui, quelle que soit la réponse de son fournisseur. Corrigez d’abord les problèmes affichés dans la vue Problèmes.",
  "inquiry.switchedOff": "Il est désactivé : Kestra ne l’utilise pas.",
  "inquiry.noLogin":
    "Kestra n’en fait pas une connexion, quelle que soit la réponse de son fournisseur. Corrigez d’abord les problèmes affichés dans la vue Problèmes.",
  "inquiry.needsValue":
    "Son émetteur a besoin de la valeur de {needs}, qu’aucun fichier ne définit. Écrivez l’émetteur en toutes lettres, ou définissez {needs} dans le fichier, pour le vérifier.",
  "inquiry.filledIn":
    "Son émetteur est complété par autre chose avant que Kestra le lise. Écrivez l’émetteur en toutes lettres pour le vérifier.",
} as const;

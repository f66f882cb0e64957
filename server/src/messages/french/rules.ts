export const rules = {
  "action-version.what": "« {word} » n’est pas une action de Kestra {target}.",
  "action-version.why": "Elle n’y permet rien, ou moins que voulu.",
  "action-version.todo": "Convertissez les permissions vers les actions de {own}.",
  "action-version.what2":
    "« {word} » et « {word2} » appartiennent à des versions différentes de Kestra.",
  "action-version.why2":
    "READ est une action jusqu’à 1.3 ; VIEW, LIST et leurs semblables sont des actions à partir de 2.0. Quelle que soit la version, une partie de ce rôle ne permet rien.",
  "action-version.todo2": "Convertissez les permissions vers l’une des deux.",
  "action-version.message": "« {word} » se trouve ici.",
  "action-without-effect.what": "« {word} » n’a pas d’effet pour {permission}.",
  "action-without-effect.why": "Aucune partie de Kestra ne s’en sert.",
  "action-without-effect.todo": "À supprimer.",
  "action-without-effect.fixes": "Supprimer « {word} »",
  "authentication-mode.what": "Avec « bearer », il n’y a pas de connexion par redirection.",
  "authentication-mode.what2": "Micronaut ne connaît ce mode qu’en minuscules : « {mode} ».",
  "authentication-mode.why":
    "Les adresses /oauth/login et /oauth/callback n’existent pas : personne ne peut se connecter avec un client SSO.",
  "authentication-mode.todo": "Écrivez « {right} ».",
  "basic-auth-username.what": "Ce n’est pas une adresse e-mail.",
  "basic-auth-username.why":
    "À partir de Kestra {since}, le serveur ne démarre pas avec un tel utilisateur.",
  "basic-auth-username.todo": "Écrivez une adresse e-mail.",
  "broad-default-role.what":
    "Toute personne qui se connecte pour la première fois reçoit des droits sur {over}.",
  "broad-default-role.why": "Avec eux, chacun peut se donner n’importe quel autre droit.",
  "broad-default-role.why2":
    "Avec eux, chacun peut changer ce avec quoi les flows s’authentifient.",
  "broad-default-role.todo": "Accordez moins, et donnez ces droits à ceux qui en ont besoin.",
  "client-name.what": "Micronaut lit le nom « {entry} » comme « {name} ».",
  "client-name.why": "L’URI de redirection à enregistrer chez le fournisseur est donc {redirect}.",
  "client-name.todo": "Nommez le client « {name} ».",
  "client-name.title": "Renommer en « {name} »",
  "client-name.what2": "Le point coupe en deux le nom du client « {written} ».",
  "client-name.why2":
    "Micronaut prend « {first} » pour le client et « {second} » pour une de ses clés : personne ne peut se connecter avec lui.",
  "client-name.todo2": "Écrivez le nom sans point, comme « {name} ».",
  "compose-interpolation.what":
    "Ceci est remplacé à la lecture du fichier ({host}), avant que Kestra le voie.",
  "compose-interpolation.why":
    "C’est la valeur de la variable à cet endroit qui compte, non celle que Kestra connaît.",
  "compose-interpolation.todo": "Écrivez « {dollar} » si c’est à Kestra de la chercher.",
  "compose-interpolation.what2":
    "Un fichier de ce type ({host}) ne connaît pas d’espace réservé de cette forme.",
  "compose-interpolation.why2": "Il est refusé en entier, et rien ne démarre.",
  "compose-interpolation.todo2":
    "Écrivez « {dollar} » pour que l’espace réservé parvienne tel quel à Kestra.",
  "compose-interpolation.title": "Écrire « {dollar} » pour que Kestra la cherche",
  "config-not-literal.folded.what": "La configuration se trouve dans un bloc replié.",
  "config-not-literal.folded.wrong":
    "YAML y réunit les lignes d’un même niveau : le serveur lit d’autres clés que celles écrites ici.",
  "config-not-literal.folded.right":
    "Aucune de ses lignes n’est encore réunie à une autre, mais la prochaine clé du premier niveau peut l’être, et rien n’y est vérifié.",
  "config-not-literal.folded.todo": "Écrivez « | » au lieu de « > ».",
  "config-not-literal.quoted.what": "La configuration se trouve entre guillemets.",
  "config-not-literal.quoted.wrong":
    "YAML y change les fins de ligne en espaces : le serveur ne trouve aucune clé.",
  "config-not-literal.quoted.right":
    "Le serveur la lit, mais elle est difficile à lire pour une personne, et rien n’y est vérifié.",
  "config-not-literal.quoted.todo": "Écrivez-la comme bloc littéral, avec « | ».",
  "config-not-literal.map.what":
    "La configuration se trouve ici sous forme de clés de ce fichier, là où un texte est attendu.",
  "config-not-literal.map.wrong":
    "Un fichier qui contient autre chose qu’un texte à cet endroit est refusé, et rien ne démarre.",
  "config-not-literal.map.todo":
    "Écrivez « | » après le deux-points, ce qui fait un texte des lignes qui suivent.",
  "config-not-literal.folded": "Écrire « | » au lieu de « > »",
  "config-not-literal.quoted": "Écrire la configuration comme bloc littéral",
  "config-not-literal.map": "Écrire « | » après le deux-points",
  "default-role-incomplete.what": "Il manque au rôle par défaut : {list}.",
  "default-role-incomplete.why":
    "Les nouveaux utilisateurs recevraient un rôle qui ne permet rien.",
  "default-role-incomplete.why2": "Kestra en a besoin pour créer le rôle au démarrage.",
  "default-role-incomplete.todo": "Ajoutez {list}.",
  "default-role-incomplete.message": "Il n’y a pas de valeur ici.",
  "default-role-incomplete.title": "Compléter le rôle par défaut",
  "default-role-incomplete.title2": "Compléter le rôle par défaut pour Kestra {vocabulary}",
  "duplicate-action.what": "« {word} » se trouve ici pour la deuxième fois.",
  "duplicate-action.why": "Cela n’ajoute rien, et une autre action était peut-être voulue.",
  "duplicate-action.todo": "Supprimez-la, ou écrivez celle qui était voulue.",
  "duplicate-action.message": "Elle se trouve d’abord ici.",
  "duplicate-action.fixes": "Supprimer le second « {word} »",
  "duplicate-key.message": "La même clé se trouve ici.",
  "duplicate-key.what": "« {later} » se trouve deux fois dans ce bloc.",
  "duplicate-key.why":
    "Le serveur ne lit que celle-ci ; tout ce qui est sous la première est perdu.",
  "duplicate-key.todo": "Fusionnez les deux.",
  "duplicate-key.what2": "« {later} » et « {earlier} » sont la même clé.",
  "duplicate-key.why2":
    "Là où les deux donnent une valeur, celle-ci l’emporte parce qu’elle est plus bas.",
  "duplicate-key.todo2": "Gardez une seule graphie.",
  "duplicate-key.title": "Fusionner les deux blocs « {key} »",
  "flattened-paste.what":
    "Ces lignes sont les unes sous les autres alors qu’elles devraient être imbriquées.",
  "flattened-paste.why": "Sans leur indentation, le serveur n’en lit aucune là où il la cherche.",
  "flattened-paste.todo":
    "Rétablissez leur imbrication : indentez chaque ligne sous la clé à laquelle elle appartient.",
  "flattened-paste.title": "Rétablir l’imbrication",
  "issuer-insecure.what": "Kestra interroge ce fournisseur en http non chiffré.",
  "issuer-insecure.why":
    "N’importe qui sur le chemin peut lire le secret du client ou répondre à la place du fournisseur.",
  "issuer-insecure.todo": "Utilisez https.",
  "issuer-is-discovery-url.what":
    "C’est l’adresse des métadonnées du fournisseur, non son émetteur.",
  "issuer-is-discovery-url.why":
    "Micronaut ajoute lui-même {discoveryPath} : l’adresse serait fausse et aucune connexion ne fonctionnerait.",
  "issuer-is-discovery-url.todo": "Omettez {discoveryPath}.",
  "issuer-loopback.what":
    "À l’intérieur du conteneur, « {host} » est le conteneur de Kestra lui-même.",
  "issuer-loopback.why":
    "Kestra y cherche le fournisseur, ne trouve personne, et aucune connexion ne fonctionne.",
  "issuer-loopback.todo":
    "Écrivez un nom que conteneurs et navigateurs atteignent tous deux : le nom public du fournisseur, son nom de service, ou host.docker.internal pour la machine sous Docker Desktop.",
  "issuer-not-url.what": "L’émetteur n’a pas de schéma.",
  "issuer-not-url.what2": "L’émetteur n’est pas une URL.",
  "issuer-not-url.why": "Micronaut interrogerait le fournisseur en http non chiffré.",
  "issuer-not-url.why2": "Avec de tels caractères, le serveur ne démarre pas.",
  "issuer-not-url.why3": "Micronaut le tient pour absent et laisse le client de côté.",
  "issuer-not-url.todo": "Mettez https:// devant.",
  "issuer-not-url.todo2": "Écrivez l’URL de l’émetteur du fournisseur.",
  "issuer-shape.what": "Cela ne ressemble pas à un émetteur de {provider}.",
  "issuer-shape.why":
    "Avec « authentication: idtoken », la barre oblique seule fait que Kestra refuse les jetons du fournisseur.",
  "issuer-shape.why2":
    "Kestra interrogerait la mauvaise adresse ou refuserait les jetons du fournisseur.",
  "issuer-shape.todo": "Attendu : {expected}.",
  "issuer-shape.todo2": "Ce devrait être « {corrected} ».",
  "kestra-url.todo": "Écrivez « {base} ».",
  "kestra-url.todo2": "Écrivez l’adresse à laquelle on ouvre Kestra.",
  "kestra-url.what": "Ce n’est pas une adresse http complète.",
  "kestra-url.why":
    "Les liens des notifications et des e-mails commencent par elle et ne mèneraient nulle part.",
  "kestra-url.what2": "C’est une adresse à l’intérieur de Kestra, non celle de l’instance.",
  "kestra-url.why2":
    "Kestra y ajoute ses propres chemins : les liens des notifications et des e-mails ne mèneraient nulle part.",
  "key-without-effect.why": "Le serveur l’ignore sans rien dire.",
  "ldap-filter.isRefused": "L’annuaire le refuse, et personne n’est trouvé.",
  "ldap-filter.what": "Le filtre commence par une accolade.",
  "ldap-filter.todo": "Écrivez des parenthèses.",
  "ldap-filter.what2": "Une parenthèse du filtre n’a pas sa paire.",
  "ldap-filter.todo2": "Fermez chaque parenthèse ouverte.",
  "ldap-filter.why": "Il trouve donc les mêmes groupes pour tout le monde.",
  "ldap-filter.why2": "Il ne cherche donc pas la personne qui se connecte.",
  "ldap-filter.title": "Remplacer par « {repaired} »",
  "logout-get.what":
    "Après une déconnexion chez ce fournisseur, le navigateur revient au /logout de Kestra avec GET.",
  "logout-get.why": "Kestra le refuse sauf s’il est autorisé, et une erreur s’affiche.",
  "logout-get.todo": "Mettez « {path} » à true, sauf si l’environnement définit {path2}.",
  "logout-get.title": "Autoriser la déconnexion par GET",
  "misplaced-default-role.message": "Il y a déjà un rôle par défaut ici.",
  "misplaced-default-role.what":
    "La place de « {written} » est sous « {place} », non sous « {node} ».",
  "misplaced-default-role.why":
    "Kestra l’ignore ici : les nouveaux utilisateurs ne recevraient aucun droit.",
  "misplaced-default-role.todo": "Déplacez-le sous « {place} ».",
  "misplaced-key.why": "Le serveur l’ignore ici, avec tout ce qui est dessous.",
  "missing-client-id.what": "Le client « {client} » n’a pas d’identifiant.",
  "missing-client-id.why": "Sans rien après la clé, le serveur ne démarre pas.",
  "missing-client-id.why2":
    "Le fournisseur ne peut pas savoir qui demande et refuse toute connexion.",
  "missing-client-secret.what": "Le client « {client} » n’a pas de secret.",
  "missing-client-secret.why": "Sans lui, un client confidentiel ne peut connecter personne.",
  "missing-issuer.what": "Le client « {client} » n’a pas d’émetteur.",
  "missing-issuer.why":
    "Kestra ne sait pas où est le fournisseur et laisse le client de côté sans rien dire.",
  "oauth2-disabled.what": "« {path} » vaut false, et il y a des clients SSO.",
  "oauth2-disabled.why":
    "Aucun d’eux n’existe pour le serveur : personne ne peut se connecter avec l’un d’eux.",
  "oauth2-disabled.todo": "Écrivez true, ou supprimez les clients.",
  "own-issuer-validator.what":
    "Chaque jeton doit nommer cet émetteur, y compris ceux que le serveur signe lui-même.",
  "own-issuer-validator.why":
    "Ses propres jetons nomment l’application : il les refuse, et tout le monde est bloqué après la connexion.",
  "own-issuer-validator.todo":
    "Supprimez-le : les jetons du fournisseur sont de toute façon comparés à l’émetteur du client.",
  "own-issuer-validator.title": "Supprimer",
  "permission-version.why": "Elle n’y accorde rien.",
  "permission-version.todoFor": "Supprimez-la, et accordez IMPERSONATE sous USER à la main.",
  "permission-version.todoFor2": "Écrivez « {instead} » à la place.",
  "permission-version.todoFor3": "Supprimez-la, ou choisissez une autre version.",
  "permission-version.title": "Supprimer « {name} »",
  "permission-version.title2": "Remplacer par « {instead} »",
  "permissions-shape.isList": "Les permissions sont une liste.",
  "permissions-shape.isString": "Les permissions sont une chaîne.",
  "permissions-shape.why":
    "Le serveur attend une clé par permission, suivie de la liste de ses actions, et ne peut rien faire de ceci.",
  "permissions-shape.todo": "Écrivez chaque permission comme une clé.",
  "permissions-shape.title": "Écrire les permissions comme des clés",
  "permissions-shape.title2":
    "Écrire les permissions comme des clés qui permettent de regarder, pour Kestra {version}",
  "permissions-shape.what2": "C’est un texte là où une liste d’actions est attendue.",
  "permissions-shape.why2":
    "Micronaut en fait une liste en coupant aux virgules, mais rien de ce que Kestra documente n’est écrit ainsi.",
  "permissions-shape.todo2": "Écrivez {list}.",
  "permissions-shape.title3": "Écrire {list}",
  "placeholder-colon.what": "Cette valeur par défaut est coupée : un deux-points y termine un nom.",
  "placeholder-colon.why":
    "Sans la variable, le serveur ne prend que ce qui suit le dernier deux-points.",
  "placeholder-colon.todo":
    "Gardez un seul nom devant et entourez-la d’accents graves : devant des accents graves, plusieurs noms sont lus comme un seul.",
  "placeholder-colon.todo2": "Entourez-la d’accents graves.",
  "placeholder-colon.title": "Entourer la valeur par défaut d’accents graves",
  "placeholder-colon.what2": "Devant des accents graves, « {name} » est un seul nom.",
  "placeholder-colon.why2":
    "Le serveur n’en cherche aucune partie et prend toujours la valeur par défaut.",
  "placeholder-colon.todo3": "Gardez un seul nom.",
  "placeholder-credential.name": "identifiant de client",
  "placeholder-credential.name2": "secret de client",
  "placeholder-credential.what": "C’est une valeur d’exemple, non votre {name}.",
  "placeholder-credential.why": "Le fournisseur refusera toute connexion.",
  "placeholder-credential.todo":
    "Remplacez-la par la vraie valeur ou par une variable d’environnement.",
  "placeholder-credential.title": "Le lire dans la variable d’environnement {variable}",
  "placeholder-nested.what": "Des espaces réservés ne peuvent pas être imbriqués.",
  "placeholder-nested.why":
    "Le serveur termine celui de l’extérieur au premier « } », ne cherche jamais le nom intérieur et garde le reste de la chaîne.",
  "placeholder-nested.todo": "Écrivez les noms l’un derrière l’autre.",
  "placeholder-nested.todo2": "Écrivez-le sans celui de l’intérieur.",
  "placeholder-nested.title":
    "Écrire les noms l’un derrière l’autre ; s’il n’y en a aucun, la valeur est vide",
  "placeholder-nested.title2": "Écrire les noms l’un derrière l’autre",
  "placeholder-unclosed.what": "Cet espace réservé n’est pas fermé.",
  "placeholder-unclosed.why": "Le serveur échoue en lisant la valeur.",
  "placeholder-unclosed.todo": "Fermez-le avec « } ».",
  "placeholder-unclosed.title": "Fermer l’espace réservé",
  "plaintext-secret.what": "Ce secret se trouve en clair dans le fichier.",
  "plaintext-secret.why": "Qui voit le fichier le connaît.",
  "plaintext-secret.todo": "Lisez-le dans une variable d’environnement telle que {variable}.",
  "random-signing-secret.what": "Ce secret est différent à chaque démarrage et sur chaque serveur.",
  "random-signing-secret.why":
    "Un redémarrage déconnecte tout le monde, et plusieurs serveurs web refusent les sessions les uns des autres.",
  "random-signing-secret.todo":
    "Utilisez une valeur qui reste, d’une variable d’environnement commune à tous les serveurs web.",
  "renamed-key.why": "Le serveur ignore l’ancienne clé sans rien dire.",
  "renamed-key.why2": "L’ancienne clé est obsolète, et une version ultérieure peut l’ignorer.",
  "renamed-key.todo": "Renommez-la.",
  "renamed-key.todo2": "Déplacez-la.",
  "renamed-key.title": "Déplacer vers « {name} »",
  "scopes-without-openid.what": "Ces scopes ne contiennent pas openid.",
  "scopes-without-openid.why":
    "La liste remplace la valeur par défaut : le fournisseur n’envoie pas de jeton d’identité et Kestra ne peut pas savoir qui se connecte.",
  "scopes-without-openid.todo": "Ajoutez openid.",
  "scopes-without-openid.title": "Ajouter « openid »",
  "security-opens-oss.what": "Dans l’édition open source, ceci désactive la connexion.",
  "security-opens-oss.why":
    "Kestra s’en remet alors à Micronaut Security, que seule l’édition Enterprise possède : tout le monde entre.",
  "short-signing-secret.what":
    "Ce secret a moins que les {bytes} octets dont {algorithm} a besoin.",
  "short-signing-secret.todo":
    "Remplacez-le par un plus long ; « openssl rand -base64 {bytes} » en produit un assez long.",
  "sso-needs-enterprise.what": "L’image est celle de l’édition open source, qui n’a pas : {name}.",
  "sso-needs-enterprise.why": "Elle ignore ce bloc sans rien dire.",
  "sso-needs-enterprise.todo":
    "Prenez l’image de l’édition Enterprise, kestra-ee, ou connectez-vous par kestra.server.basic-auth.",
  "unknown-action.what": "Kestra ne connaît pas d’action « {word} ».",
  "unknown-action.why": "Elle ne permet rien.",
  "unknown-action.todo": "Consultez la documentation pour connaître les actions possibles.",
  "unknown-action.title": "Remplacer par « {meant} »",
  "unknown-key.what": "Aucune clé « {entry} » n’est connue ici.",
  "unknown-key.todo": "Vouliez-vous dire « {suggestion} » ?",
  "unknown-key.todo2": "Vérifiez sa graphie et sa place.",
  "unknown-key.title": "Remplacer par « {suggestion} »",
  "unknown-permission.what": "Kestra ne connaît pas de permission « {written} ».",
  "unknown-permission.why": "Elle n’accorde rien.",
  "unknown-permission.todo": "Consultez la documentation pour connaître les permissions possibles.",
  "unknown-permission.message": "« {there} » se trouve ici.",
  "unused-ignore.what": "Ce commentaire ne nomme aucune règle.",
  "unused-ignore.why": "Il ne fait rien taire.",
  "unused-ignore.todo": "Écrivez « {comment} {names} ».",
  "unused-ignore.todo2": "Nommez une règle, ou supprimez le commentaire.",
  "unused-ignore.fixes": "Nommer {names}",
  "unused-ignore.fixes2": "Supprimer le commentaire",
  "unused-ignore.what2": "Il n’y a pas de règle « {name} ».",
  "unused-ignore.why2": "Le commentaire ne fait pas taire ce qu’il devait.",
  "unused-ignore.todo3": "Corrigez le nom, ou supprimez-le.",
  "unused-ignore.why3": "Le commentaire cacherait ce que la règle pourra trouver plus tard.",
  "unused-ignore.fixes3": "Le faire porter sur la ligne suivante",
  "unused-ignore.withoutRule": "Supprimer « {named} »",
  "wrong-type.what": "Il n’y a rien après « {entry} ».",
  "wrong-type.why":
    "Micronaut y voit une propriété qui n’existe pas, et le serveur ne démarre pas.",
  "wrong-type.todo": "Écrivez une valeur, ou supprimez la clé.",
  "wrong-type.what2": "Ce n’est pas un bloc de clés.",
  "wrong-type.why2": "Le serveur passe outre et démarre comme s’il n’y avait pas de configuration.",
  "wrong-type.todo2":
    "Écrivez des clés et des valeurs, en commençant par « kestra: » ou « micronaut: ».",
  "wrong-type.expected": "une liste",
  "wrong-type.expected2": "une seule valeur",
  "wrong-type.what3": "« {entry} » attend {expected}.",
  "wrong-type.why3": "Le serveur ne peut rien faire de ce qui est écrit ici.",
  "wrong-type.todo3": "Écrivez {expected}.",
  "yaml-syntax.tab.what": "Une tabulation se trouve là où YAML veut des espaces.",
  "yaml-syntax.tab.todo": "Remplacez les tabulations par des espaces.",
  "yaml-syntax.unclosed-quote.what": "Ce guillemet n’est pas fermé.",
  "yaml-syntax.unclosed-quote.todo": "Fermez-le à la fin de la valeur.",
  "yaml-syntax.unclosed-bracket.what": "Ce crochet ou cette accolade n’est pas fermé.",
  "yaml-syntax.unclosed-bracket.todo": "Fermez à la fin de la liste ou du bloc.",
  "yaml-syntax.missing-space.what": "Il manque une espace après ce deux-points.",
  "yaml-syntax.missing-space.todo": "Ajoutez une espace.",
  "yaml-syntax.key-like-scalar.why":
    "Le serveur prend toute la ligne comme un seul texte au lieu d’une clé et de sa valeur.",
  "yaml-syntax.missing-colon.what":
    "Cette ligne n’est ni une clé avec un deux-points ni une valeur.",
  "yaml-syntax.missing-colon.todo": "Complétez la clé avec un deux-points, ou supprimez la ligne.",
  "yaml-syntax.indentation.what":
    "Cette ligne est à une indentation où rien n’est ouvert au-dessus.",
  "yaml-syntax.indentation.todo": "Alignez-la sur le bloc auquel elle appartient.",
  "yaml-syntax.nested-value.what":
    "Un second deux-points fait passer cette valeur pour une autre clé.",
  "yaml-syntax.nested-value.todo":
    "Mettez la valeur entre guillemets, ou allez à la ligne après le premier deux-points.",
  "yaml-syntax.reserved-start.what": "Une valeur ne peut pas commencer par ce caractère.",
  "yaml-syntax.reserved-start.todo": "Mettez la valeur entre guillemets.",
  "yaml-syntax.control-character.what": "Le fichier contient un caractère interdit en YAML.",
  "yaml-syntax.control-character.todo":
    "Supprimez-le ; le fichier n’est peut-être même pas un fichier texte.",
  "yaml-syntax.too-deep.what": "Le fichier est trop profondément imbriqué pour être lu.",
  "yaml-syntax.too-deep.todo": "Aplatissez-le.",
  "yaml-syntax.unknown-alias.what": "Rien au-dessus ne porte l’ancre que cet alias nomme.",
  "yaml-syntax.unknown-alias.todo": "Corrigez le nom, ou mettez l’ancre devant ce qui est voulu.",
  "yaml-syntax.cyclic-alias.what": "Cet alias se trouve dans le bloc même qu’il nomme.",
  "yaml-syntax.cyclic-alias.todo":
    "Nommez une autre ancre, ou écrivez en toutes lettres ce qui est voulu.",
  "yaml-syntax.indentation-indicator.what":
    "Ce nombre demande plus d’espaces que n’en ont les lignes qui suivent.",
  "yaml-syntax.indentation-indicator.todo": "Supprimez le nombre.",
  "yaml-syntax.too-many-aliases.what":
    "C’est un alias de trop : le serveur lit au plus {mostAliases} alias de blocs et de listes.",
  "yaml-syntax.too-many-aliases.todo": "Écrivez-en certains en toutes lettres.",
  "yaml-syntax.merge-of-non-mapping.what":
    "« << » reprend un bloc de clés, et ceci n’en est pas un.",
  "yaml-syntax.merge-of-non-mapping.todo": "Nommez une ancre placée devant un bloc de clés.",
  "yaml-syntax.null-key.what": "Cette clé n’a pas de nom, ou vaut null.",
  "yaml-syntax.null-key.todo": "Donnez-lui un nom, ou mettez-la entre guillemets.",
  "yaml-syntax.invalid-date.what": "Cela ressemble à une date, et ce jour n’existe pas.",
  "yaml-syntax.invalid-date.todo": "Corrigez-la, ou mettez-la entre guillemets.",
  "yaml-syntax.unreadable.what": "Le YAML n’est plus lisible à partir d’ici.",
  "yaml-syntax.unreadable.todo": "Mettez la valeur entre guillemets, ou corrigez la ligne.",
  "yaml-syntax.check": "Le serveur ne peut pas lire le fichier et ne démarre pas.",
  "yaml-syntax.title": "Supprimer le nombre",
  "yaml-syntax.title2": "Ajouter l’espace après le deux-points",
  "yaml-syntax.title3": "Remplacer toutes les tabulations en début de ligne par des espaces",
  "key-without-effect.what": "« {key} » n’a pas d’effet.",
  "key-without-effect.whatSince": "« {key} » n’a pas d’effet à partir de Kestra {version}.",
  "broad-default-role.title": "Accorder ce dont un {preset} a besoin : {allows}",
  "broad-default-role.titleGuessed":
    "Accorder ce dont un {preset} a besoin : {allows}, pour Kestra {version}",
  "duplicate-key.titleFirst":
    "Fusionner les deux « {key} », en gardant le premier là où ils diffèrent",
  "duplicate-key.titleLast":
    "Fusionner les deux « {key} », en gardant le dernier là où ils diffèrent",
  "ldap-filter.whatMissing": "Le filtre ne contient pas {placeholder}.",
  "ldap-filter.todoMissing":
    "Écrivez {placeholder} à la place de cette personne, comme dans (mail={placeholder}).",
  "action-version.title": "Convertir les permissions vers Kestra {version}",
  "permission-version.what": "Kestra {version} n’a pas de permission « {permission} ».",
  "permission-version.whatBetween":
    "Kestra {version} n’a pas de permission « {permission} » : elle existait de {from} à {to}.",
  "permission-version.whatUntil":
    "Kestra {version} n’a pas de permission « {permission} » : {to} était la dernière version à l’avoir.",
  "permission-version.whatSince":
    "Kestra {version} n’a pas de permission « {permission} » : elle est arrivée avec {from}.",
  "renamed-key.whatCalledSince": "« {key} » s’appelle « {name} » à partir de Kestra {version}.",
  "renamed-key.whatCalledNow": "« {key} » s’appelle maintenant « {name} ».",
  "renamed-key.whatAtSince": "« {key} » se trouve à « {name} » à partir de Kestra {version}.",
  "renamed-key.whatAtNow": "« {key} » se trouve à maintenant « {name} ».",
  "unused-ignore.line.what": "« {rule} » ne trouve rien dans cette ligne.",
  "unused-ignore.next-line.what": "« {rule} » ne trouve rien dans la ligne suivante.",
  "unused-ignore.file.what": "« {rule} » ne trouve rien dans ce fichier.",
  "unused-ignore.todoNextLine": "Écrivez « {marker}-next-line ».",
} as const;

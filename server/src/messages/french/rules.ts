export const rules = {
  "action-version.what": "Kestra {target} n’a pas d’action « {word} ».",
  "action-version.why": "Le rôle n’y accorde rien, ou moins que prévu.",
  "action-version.todo": "Convertissez les permissions vers les actions de Kestra {own}.",
  "action-version.mixed.what":
    "« {word} » et « {first} » appartiennent à des versions différentes de Kestra.",
  "action-version.mixed.why":
    "READ est une action jusqu’à la version 1.3 ; VIEW, LIST et les actions semblables existent à partir de la 2.0. Quelle que soit la version, une partie de ce rôle n’accorde rien.",
  "action-version.mixed.todo": "Convertissez les permissions vers l’une des deux versions.",
  "action-version.mixed.related": "« {word} » est utilisée ici.",
  "action-version.fix": "Convertir les permissions pour Kestra {version}",
  "action-without-effect.what": "« {word} » n’a pas d’effet sur {permission}.",
  "action-without-effect.why": "Kestra ne vérifie jamais cette action.",
  "action-without-effect.todo": "Supprimez-la.",
  "authentication-mode.bearer.what":
    "La connexion par redirection ne fonctionne pas avec « bearer ».",
  "authentication-mode.case.what": "Micronaut n’accepte ce mode qu’en minuscules : « {mode} ».",
  "authentication-mode.why":
    "Les chemins /oauth/login et /oauth/callback n’existent pas : les connexions SSO échouent.",
  "authentication-mode.todo": "Remplacez-le par « {right} ».",
  "basic-auth.ignored.why":
    "À partir de la version {since}, Kestra n’utilise pas de tels identifiants et affiche une erreur dans l’interface. Si aucun identifiant n’a été enregistré auparavant, le premier visiteur peut en définir.",
  "basic-auth.stops.why":
    "Avec « enabled: true », Kestra ne démarre pas jusqu’à la version 0.23 comprise.",
  "basic-auth-enabled.off.what": "Cela ne désactive pas la connexion.",
  "basic-auth-enabled.off.why":
    "À partir de Kestra {since}, la connexion est toujours active et le serveur ignore cette clé.",
  "basic-auth-enabled.off.none.why":
    "À partir de Kestra {since}, la connexion est toujours active et le serveur ignore cette clé. Sans « username » et « password », le premier visiteur de l’interface définit les identifiants.",
  "basic-auth-enabled.off.none.todo":
    "Supprimez cette clé et assurez-vous que les deux sont définis.",
  "basic-auth-enabled.on.why": "La connexion est toujours active.",
  "basic-auth-password.what": "Kestra refuse ce mot de passe.",
  "basic-auth-password.tooLong.what": "Le mot de passe dépasse 256 caractères.",
  "basic-auth-password.todo":
    "Utilisez de 8 à 256 caractères, dont une majuscule, une minuscule et un chiffre.",
  "basic-auth-password.missing.what": "« {key} » est défini, mais il manque « {other} ».",
  "basic-auth-password.missing.todo": "Définissez « {other} ».",
  "basic-auth-username.what": "Le nom d’utilisateur n’est pas une adresse e-mail.",
  "basic-auth-username.todo": "Utilisez une adresse e-mail.",
  "broad-default-role.what": "Les nouveaux utilisateurs reçoivent des droits sur {over}.",
  "broad-default-role.anyRight.why":
    "Ces droits permettent à un utilisateur de s’accorder n’importe quel autre droit.",
  "broad-default-role.secrets.why":
    "Ces droits permettent de modifier les identifiants que les flows utilisent.",
  "broad-default-role.todo":
    "Accordez moins, et ne donnez ces droits qu’aux utilisateurs qui en ont besoin.",
  "broad-default-role.fix": "N’accorder que les droits d’un {preset}",
  "broad-default-role.guessed.fix":
    "N’accorder que les droits d’un {preset}, pour Kestra {version}",
  "broken-root-key.what":
    "Cette ligne n’est pas la clé « {name} », mais les lignes suivantes en font partie.",
  "broken-root-key.why": "Le serveur ignore ces lignes, ou refuse le fichier.",
  "broken-root-key.todo": "Écrivez « {name}: » au début de la ligne.",
  "broken-root-key.fix": "Écrire « {name}: »",
  "client-credential-encoding.secret.what":
    "Le secret client contient un caractère que le décodage d’URL modifie.",
  "client-credential-encoding.id.what":
    "L’identifiant client contient un caractère que le décodage d’URL modifie.",
  "client-credential-encoding.why":
    "Micronaut l’envoie sans l’encoder et le fournisseur le décode : chaque connexion se termine par une erreur 500.",
  "client-credential-encoding.likely.why":
    "Micronaut l’envoie sans l’encoder. Si le fournisseur le décode, comme la plupart, chaque connexion se termine par une erreur 500.",
  "client-credential-encoding.secret.todo":
    "Utilisez un secret fait de lettres et de chiffres, par exemple avec « openssl rand -hex 32 », ou envoyez-le dans le corps de la requête ({method}).",
  "client-credential-encoding.todo":
    "Utilisez un identifiant sans ces caractères, ou envoyez-le dans le corps de la requête ({method}).",
  "client-credential-encoding.colon.what": "L’identifiant client contient un deux-points.",
  "client-credential-encoding.colon.why":
    "Dans l’en-tête que Micronaut envoie, l’identifiant s’arrête au deux-points : chaque connexion se termine par une erreur 500.",
  "client-credential-encoding.fix": "Envoyer l’identifiant et le secret dans le corps",
  "client-credential-encoding.registered.todo":
    "Utilisez un identifiant sans ces caractères. Pour l’envoyer plutôt dans le corps de la requête, enregistrez aussi le client pour {method} chez {provider}.",
  "client-credential-encoding.registered.secret.todo":
    "Utilisez un secret fait de lettres et de chiffres, par exemple avec « openssl rand -hex 32 ». Pour l’envoyer plutôt dans le corps de la requête, enregistrez aussi le client pour {method} chez {provider}.",
  "client-credential-encoding.registered.fix":
    "Envoyer l’ID et le secret dans le corps (aussi chez {provider})",
  "client-name.what": "Micronaut lit le nom de client « {entry} » comme « {name} ».",
  "client-name.why":
    "L’URI de redirection à enregistrer auprès du fournisseur est donc {redirect}.",
  "client-name.todo": "Nommez le client « {name} ».",
  "client-name.dot.what": "Micronaut coupe le nom de client « {written} » au point.",
  "client-name.dot.why":
    "Il considère « {first} » comme le client et « {second} » comme une de ses clés : les connexions avec ce client échouent.",
  "client-name.dot.todo": "Utilisez un nom sans point, par exemple « {name} ».",
  "compose-interpolation.replaced.what":
    "Ceci est remplacé au chargement du fichier ({host}), et non par Kestra.",
  "compose-interpolation.replaced.why":
    "C’est la valeur de la variable hors du conteneur qui compte, et non sa valeur à l’intérieur.",
  "compose-interpolation.replaced.todo": "Écrivez « {dollar} » pour que Kestra le résolve.",
  "compose-interpolation.refused.what":
    "Ce type de fichier ({host}) n’accepte pas cette forme d’espace réservé.",
  "compose-interpolation.refused-default.what":
    "Ce type de fichier ({host}) n’accepte pas l’espace réservé de cette valeur par défaut.",
  "compose-interpolation.refused.why": "Le fichier entier est refusé, et rien ne démarre.",
  "compose-interpolation.refused.todo":
    "Écrivez « {dollar} » pour transmettre l’espace réservé tel quel à Kestra.",
  "compose-interpolation.unset.what":
    "Ce type de fichier ({host}) remplace cette variable, mais le fichier « .env » ne la définit pas.",
  "compose-interpolation.unset.why":
    "Kestra reçoit une chaîne vide, sauf si la variable est définie là où Docker Compose s’exécute.",
  "compose-interpolation.unset.todo":
    "Ajoutez la variable à « .env », ou écrivez « {dollar} » pour que Kestra la résolve.",
  "compose-interpolation.fix": "Écrire « {dollar} » pour que Kestra le résolve",
  "compose-interpolation.all.fix": "Écrire « {dollar} » aux {count} endroits",
  "compose-interpolation.line.fix": "Écrire « {dollar} » à la ligne {line} seulement",
  "config-not-literal.folded.what": "La configuration est un bloc replié (« > »).",
  "config-not-literal.folded.why":
    "Un bloc replié réunit les lignes de même indentation : le serveur lit d’autres clés que celles écrites ici.",
  "config-not-literal.folded.harmless.why":
    "Le serveur le lit encore correctement, mais la prochaine clé de premier niveau peut être réunie à une autre ligne. Rien dans ce bloc n’est vérifié.",
  "config-not-literal.folded.todo": "Écrivez « | » au lieu de « > ».",
  "config-not-literal.folded.fix": "Remplacer « > » par « | »",
  "config-not-literal.quoted.what": "La configuration est une chaîne entre guillemets.",
  "config-not-literal.quoted.why":
    "YAML en change les sauts de ligne en espaces : le serveur ne trouve aucune clé.",
  "config-not-literal.quoted.harmless.why":
    "Le serveur la lit correctement, mais elle est difficile à relire, et rien n’y est vérifié.",
  "config-not-literal.quoted.todo": "Écrivez-la comme bloc littéral (« | »).",
  "config-not-literal.quoted.fix": "Convertir en bloc littéral",
  "config-not-literal.assigned.what": "La configuration commence sur la ligne de sa variable.",
  "config-not-literal.assigned.why": "Ce n’est pas du YAML valide, et rien n’y est vérifié.",
  "config-not-literal.assigned.harmless.why":
    "Le serveur la lit correctement, mais rien n’y est vérifié.",
  "config-not-literal.assigned.todo": "Commencez-la à la ligne suivante.",
  "config-not-literal.assigned.fix": "Commencer la configuration à la ligne suivante",
  "config-not-literal.empty.what": "La configuration est vide.",
  "config-not-literal.empty.why": "Le serveur ignore la variable.",
  "config-not-literal.empty.todo":
    "Écrivez la configuration sous forme de bloc littéral (« | ») ou supprimez la variable.",
  "config-not-literal.path.what": "La variable attend la configuration, pas un chemin.",
  "config-not-literal.path.todo":
    "Montez le fichier et indiquez plutôt son chemin dans MICRONAUT_CONFIG_FILES.",
  "config-not-literal.assignments.what":
    "La configuration contient « NOM=valeur » au lieu de clés.",
  "config-not-literal.assignments.todo":
    "Écrivez des lignes « clé: valeur » sous forme de bloc littéral (« | ») ou définissez une variable par nom.",
  "config-not-literal.plain.what": "La configuration est une chaîne sans clés.",
  "config-not-literal.plain.why":
    "Le serveur l’ignore et démarre comme s’il n’y avait pas de configuration.",
  "config-not-literal.plain.todo":
    "Écrivez des clés et des valeurs sous forme de bloc littéral (« | »).",
  "config-not-literal.map.what":
    "La configuration est ici un mappage, mais le champ attend une chaîne.",
  "config-not-literal.map.why":
    "Un fichier qui contient ici autre chose qu’une chaîne est refusé, et rien ne démarre.",
  "config-not-literal.map.todo":
    "Ajoutez « | » après le deux-points pour faire une chaîne des lignes qui suivent.",
  "config-not-literal.map.fix": "Ajouter « | » après le deux-points",
  "config-not-literal.string.what": "La configuration est une chaîne, le chart attend un mapping.",
  "config-not-literal.string.why":
    "Le chart la transmet comme une seule chaîne, où le serveur ne trouve aucune clé.",
  "config-not-literal.string.todo": "Supprimez le '|' ou le '>' après les deux-points.",
  "config-not-literal.string.fix": "Convertir en mapping",
  "config-not-literal.outside.what": "Ces lignes ne sont pas à l’intérieur de la configuration.",
  "config-not-literal.outside.why":
    "Elles ne sont pas plus indentées que sa clé : ce sont des clés du fichier, et le serveur ne les reçoit pas.",
  "config-not-literal.outside.todo": "Indentez-les.",
  "config-not-literal.outside.fix": "Indenter les lignes dans la configuration",
  "config-not-literal.list.what": "La configuration est une liste, le chart attend un mapping.",
  "config-not-literal.list.why": "Le serveur ne trouve aucune clé dans une liste.",
  "config-not-literal.list.todo": "Supprimez le tiret.",
  "config-not-literal.list.fix": "Supprimer le tiret",
  "cors-origin.why":
    "Micronaut compare la chaîne entière avec l’origine du navigateur : celui-ci bloque la réponse.",
  "cors-origin.any.what": "« * » n’autorise pas toutes les origines ici.",
  "cors-origin.any.todo": "Supprimez « allowed-origins » pour autoriser toutes les origines.",
  "cors-origin.pattern.what": "Ce motif n’autorise aucune origine.",
  "cors-origin.pattern.todo": "Utilisez une expression régulière dans « allowed-origins-regex ».",
  "cors-origin.scheme.what": "Cette origine n’a pas de schéma.",
  "cors-origin.scheme.todo": "Faites-la commencer par https:// ou http://.",
  "cors-origin.path.what": "Cette origine a un chemin.",
  "cors-origin.path.todo": "Remplacez-la par « {base} ».",
  "default-role-incomplete.what": "Il manque au rôle par défaut : {list}.",
  "default-role-incomplete.permissions.why":
    "Les nouveaux utilisateurs recevraient un rôle qui n’accorde rien.",
  "default-role-incomplete.why": "Kestra en a besoin pour créer le rôle au démarrage.",
  "default-role-incomplete.todo": "Ajoutez {list}.",
  "default-role-incomplete.fix": "Compléter le rôle par défaut",
  "default-role-incomplete.rights.fix": "Compléter le rôle avec {actions} sur {permissions}",
  "default-role-incomplete.guessed.fix": "Compléter le rôle par défaut pour Kestra {vocabulary}",
  "duplicate-action.what": "« {word} » figure deux fois dans la liste.",
  "duplicate-action.why": "La seconde n’ajoute rien. Une autre action était peut-être prévue.",
  "duplicate-action.todo": "Supprimez-la, ou remplacez-la par l’action prévue.",
  "duplicate-action.related": "Elle figure déjà ici.",
  "duplicate-action.fix": "Supprimer la seconde « {word} »",
  "duplicate-key.what": "« {later} » est définie deux fois dans ce mappage.",
  "duplicate-key.why":
    "Le serveur ne lit que celle-ci ; tout ce qui est sous la première est perdu.",
  "duplicate-key.todo": "Fusionnez les deux.",
  "duplicate-key.spelling.what": "« {later} » et « {earlier} » sont la même clé.",
  "duplicate-key.spelling.why":
    "Si les deux définissent une valeur, celle-ci l’emporte parce qu’elle vient après.",
  "duplicate-key.spelling.todo": "Gardez une seule graphie.",
  "duplicate-key.forms.what": "« {path} » est aussi défini ailleurs, avec une autre valeur.",
  "duplicate-key.forms.why": "Le serveur n’utilise que celle-ci parce qu’elle vient après.",
  "duplicate-key.forms.todo": "Gardez l’une des deux.",
  "duplicate-key.related": "La même clé est définie ici.",
  "duplicate-key.fix": "Fusionner les deux clés « {key} »",
  "duplicate-key.first.fix": "Fusionner les deux clés « {key} » ; la première valeur l’emporte",
  "duplicate-key.last.fix": "Fusionner les deux clés « {key} » ; la dernière valeur l’emporte",
  "environment-name.storage.what": "« {name} » casse le stockage « {type} ».",
  "environment-name.storage.why":
    "Avec cette variable, le stockage reçoit une clé « {unknown} » qu’il n’a pas. Kestra ne peut donc pas le créer.",
  "environment-name.empty.what": "« {name} » casse le stockage.",
  "environment-name.empty.why":
    "Micronaut lit ses deux tirets bas comme une clé sans nom, avec laquelle Kestra ne peut pas créer son stockage.",
  "environment-name.placeholder.todo":
    "Renommez-la et donnez à « {key} » la valeur {placeholder} dans la configuration.",
  "environment-name.placeholder.fix": "Renommer en « {name} » et la lire avec un espace réservé",
  "environment-name.remove.todo": "Supprimez-la.",
  "environment-name.dropped.what": "« {name} » n’atteint pas Kestra.",
  "environment-name.dropped.why":
    "Le shell qui démarre Kestra dans son conteneur écarte les noms avec des tirets ou des points.",
  "environment-name.rename.todo": "Renommez-la en « {meant} ».",
  "environment-name.exact.what": "« {name} » n’a aucun effet.",
  "environment-name.exact.why":
    "Kestra ne lit « {key} » que sous cette graphie, qu’aucune variable n’a.",
  "environment-name.exact.todo": "Définissez la clé dans la configuration.",
  "environment-name.misspelt.what": "« {name} » ne définit aucune clé de la configuration.",
  "environment-name.misspelt.why": "La variable de « {key} » est « {meant} ».",
  "environment-name.unknown.what": "« {name} » ne définit aucune clé connue.",
  "environment-name.unknown.why":
    "Son nom commence comme les clés de « {block} », mais Kestra n’y a pas de telle clé.",
  "environment-name.unknown.todo": "Vérifiez le nom, ou supprimez la variable.",
  "environment-name.configuration.what": "Kestra ne lit pas « {name} ».",
  "environment-name.configuration.why":
    "Il lit sa configuration dans KESTRA_CONFIGURATION, et des fichiers avec MICRONAUT_CONFIG_FILES ou l’option --config.",
  "environment-name.configuration.todo": "Utilisez l’une de ces possibilités.",
  "environment-name.configuration-name.why":
    "Seule KESTRA_CONFIGURATION peut contenir la configuration : Kestra ne reçoit aucun de ces réglages.",
  "environment-name.folder.what": "« {name} » est un dossier, et non un fichier.",
  "environment-name.folder.why":
    "Kestra ne fait qu’écrire KESTRA_CONFIGURATION dans ce dossier. Il lit des fichiers avec MICRONAUT_CONFIG_FILES ou l’option --config.",
  "encryption-key.base64.what": "Cette clé de chiffrement n’est pas en Base64.",
  "encryption-key.length.what": "Cette clé de chiffrement a {length} octets.",
  "encryption-key.why":
    "Kestra attend 16, 24 ou 32 octets en Base64 : tout flow avec une entrée ou une sortie SECRET échoue.",
  "encryption-key.todo": "Utilisez le résultat de « openssl rand -base64 32 ».",
  "exact-key.what": "« {key} » n’est lue que sous la forme « {name} ».",
  "exact-key.why":
    "Kestra cherche cette clé par son nom exact et l’ignore dans toute autre graphie.",
  "exact-key.todo": "Écrivez « {name} ».",
  "rewritten-name.renamed.what": "Le nom « {written} » devient « {name} ».",
  "rewritten-name.renamed.why": "Micronaut réécrit les noms de ce mappage.",
  "rewritten-name.renamed.todo": "Écrivez « {name} » pour voir le nom utilisé.",
  "rewritten-name.unmatched.what": "« {written} » ne correspond à rien.",
  "rewritten-name.unmatched.why":
    "Micronaut le transforme en « {name} » avant que Kestra le compare aux noms de ses classes.",
  "rewritten-name.unmatched.todo": "Utilisez un paquet, dont le nom est en minuscules.",
  "rewritten-value.what": "{reader} transmet cette valeur sous une autre forme.",
  "rewritten-value.why":
    "Sans guillemets, YAML la lit comme un nombre ou une date : Kestra reçoit une autre chaîne.",
  "rewritten-value.todo": "Mettez la valeur entre guillemets.",
  "rewritten-value.fix": "Mettre entre guillemets la valeur écrite",
  "rewritten-value.current.fix": "Mettre entre guillemets la valeur que Kestra reçoit",
  "rewritten-value.key.what": "{reader} transmet cette clé sous le nom « {name} ».",
  "rewritten-value.key.why": "Sans guillemets, YAML la lit comme un nombre ou un booléen.",
  "rewritten-value.key.todo": "Mettez la clé entre guillemets.",
  "rewritten-value.key.fix": "Mettre la clé entre guillemets",
  "exact-word.what": "« {key} » doit être exactement « {word} ».",
  "exact-word.stops.why":
    "{kestra} ne reconnaît pas le mot avec une autre casse et ne démarre pas.",
  "exact-word.component.why":
    "{kestra} ne reconnaît pas le mot avec une autre casse et ne peut pas créer le composant, ce qui empêche généralement le démarrage.",
  "exact-word.settings.why":
    "Avec une autre casse, Kestra ne lit pas les paramètres de « {word} ».",
  "exact-word.todo": "Écrivez « {word} ».",
  "flattened-paste.what": "Ces lignes ont perdu leur indentation.",
  "flattened-paste.why":
    "Elles devraient être imbriquées. Sans indentation, le serveur ne les trouve pas là où il les cherche.",
  "flattened-paste.todo": "Indentez chaque ligne sous la clé à laquelle elle appartient.",
  "flattened-paste.fix": "Rétablir l’indentation",
  "foreign-character.invisible": "le caractère invisible {code}",
  "foreign-character.space": "l’espace spéciale {code}",
  "foreign-character.quote": "le guillemet typographique {character} ({code})",
  "foreign-character.letter": "la lettre {character} ({code}) d’un autre alphabet",
  "foreign-character.fullWidth": "le caractère pleine chasse {character} ({code})",
  "foreign-character.dash": "le tiret typographique {character} ({code})",
  "foreign-character.key.what": "Cette clé contient {character}.",
  "foreign-character.key.why": "Il fait partie de la clé : le serveur lit une autre clé.",
  "foreign-character.name.why": "Il fait partie du nom que lit le serveur.",
  "foreign-character.key.todo": "Supprimez-le.",
  "foreign-character.meant.todo": "Écrivez « {meant} ».",
  "foreign-character.indentation.what": "L’indentation contient {character}.",
  "foreign-character.indentation.why":
    "YAML le lit comme partie du texte qui suit : la ligne appartient à une autre clé.",
  "foreign-character.indentation.todo": "Indentez avec des espaces ordinaires.",
  "foreign-character.indentation.fix": "Indenter avec des espaces ordinaires",
  "foreign-character.value.what": "« {key} » commence ou finit par {character}.",
  "foreign-character.value.why": "Il fait partie de la valeur que lit le serveur.",
  "foreign-character.value.todo": "Supprimez-le.",
  "foreign-character.value.fix": "Supprimer le caractère",
  "foreign-character.quotes.what": "« {key} » commence par {character}.",
  "foreign-character.quotes.why":
    "YAML ne traite pas les guillemets typographiques comme des guillemets : ils font partie de la valeur.",
  "foreign-character.quotes.todo": "Utilisez des guillemets droits.",
  "foreign-character.quotes.fix": "Utiliser des guillemets droits",
  "ignored-value.variables.what": "Le chart ignore « {name} » au premier niveau.",
  "ignored-value.variables.why":
    "Seuls les charts avant 1.0, sans « configurations », le lisent à cet endroit.",
  "ignored-value.variables.todo": "Déplacez-le vers « common.{name} ».",
  "ignored-value.configuration.what": "Le chart ignore « {name} ».",
  "ignored-value.configuration.why":
    "Seuls les charts avant 1.0, sans « configurations », le lisent.",
  "ignored-value.configuration.todo": "Déplacez son contenu vers « configurations » ou « common ».",
  "ignored-value.document.what": "Helm peut ignorer ce document YAML.",
  "ignored-value.document.why":
    "Helm 3 ne lit que le premier document d’un fichier de valeurs, Helm 4 les fusionne tous.",
  "ignored-value.document.todo": "Déplacez ses clés vers le premier document.",
  "ignored-value.document-end.what":
    "« {name} » termine le document, mais d’autres lignes suivent.",
  "ignored-value.document-end.why": "Helm et Kubernetes ne lisent pas les lignes suivantes.",
  "ignored-value.document-end.todo": "Supprimez la ligne.",
  "ignored-value.overridden.what": "« {name} » est de nouveau défini plus bas.",
  "ignored-value.overridden.why":
    "Seule la dernière valeur parvient au serveur ; celle-ci est perdue.",
  "ignored-value.overridden.todo": "Supprimez l’une des deux.",
  "ignored-value.misspelt.what": "Cette clé n’est pas « {name} » : le chart l’ignore.",
  "ignored-value.misspelt.why": "Kestra ne reçoit aucun des réglages qu’elle contient.",
  "ignored-value.misspelt.todo": "Remplacez-la par « {name} ».",
  "ignored-value.list.what": "Le chart attend ici un mapping, mais c’est une liste.",
  "ignored-value.list.why": "Kestra ne reçoit aucun des réglages qu’elle contient.",
  "ignored-value.list.todo": "Écrivez « {name}: » sans « - » devant.",
  "ignored-value.list.fix": "Transformer la liste en mapping",
  "ignored-value.file-name.what": "Ce nom de fichier ne se termine pas par « .yml » ou « .yaml ».",
  "ignored-value.file-name.why":
    "Le serveur ne lit pas un tel fichier comme du YAML : il ne reçoit aucun de ces réglages.",
  "ignored-value.file-name.todo": "Renommez-le en « {name} ».",
  "ignored-value.outside.what": "Le chart ignore « {name} » au premier niveau.",
  "ignored-value.outside.why": "Il ne le lit que dans « configurations », qui est vide.",
  "ignored-value.outside.todo": "Indentez-le sous « configurations ».",
  "ignored-value.fix": "Déplacer vers « common.{name} »",
  "issuer-insecure.what": "Kestra contacte ce fournisseur en http non chiffré.",
  "issuer-insecure.why":
    "Un attaquant sur le réseau peut lire le secret client ou se faire passer pour le fournisseur.",
  "issuer-insecure.todo": "Utilisez https.",
  "issuer-is-discovery-url.what": "C’est l’URL de découverte du fournisseur, et non son émetteur.",
  "issuer-is-discovery-url.why":
    "Micronaut ajoute lui-même {discoveryPath} : il demanderait une URL erronée et les connexions échoueraient.",
  "issuer-is-discovery-url.todo": "Supprimez {discoveryPath}.",
  "issuer-loopback.what": "Dans le conteneur, « {host} » désigne le conteneur de Kestra lui-même.",
  "issuer-loopback.why":
    "Kestra y cherche le fournisseur sans le trouver : les connexions échouent.",
  "issuer-loopback.todo":
    "Utilisez un nom accessible aux conteneurs comme aux navigateurs : le nom public du fournisseur, son nom de service, ou host.docker.internal pour la machine qui exécute Docker Desktop.",
  "issuer-not-url.scheme.what": "L’émetteur n’a pas de schéma.",
  "issuer-not-url.scheme.why": "Micronaut contacterait le fournisseur en http non chiffré.",
  "issuer-not-url.scheme.todo": "Commencez-le par {scheme}.",
  "issuer-not-url.schemes.todo": "Commencez-le par {scheme} ou {other}.",
  "issuer-not-url.what": "L’émetteur n’est pas une URL.",
  "issuer-not-url.stops.why": "Avec de tels caractères, le serveur ne démarre pas.",
  "issuer-not-url.skipped.why": "Micronaut le considère comme absent et laisse le client de côté.",
  "issuer-not-url.hostless.why": "Micronaut n’y trouve pas d’hôte : toute connexion échoue.",
  "issuer-not-url.query.what": "L’émetteur contient une requête (?) ou un fragment (#).",
  "issuer-not-url.query.why":
    "Micronaut demande les métadonnées du fournisseur sans cette partie. Avec des jetons d’ID comme sessions, Kestra refuserait toute connexion.",
  "issuer-not-url.query.compared.why":
    "Avec des jetons d’ID comme sessions, Kestra le compare à l’émetteur du fournisseur : toute connexion échoue.",
  "issuer-not-url.query.todo": "Retirez cette partie.",
  "issuer-not-url.todo": "Utilisez l’URL de l’émetteur du fournisseur.",
  "issuer-shape.what": "Cette valeur ne ressemble pas à un émetteur de {provider}.",
  "issuer-shape.slash.why":
    "Avec « authentication: idtoken », Kestra avant 1.3 peut refuser les jetons à cause de la seule barre oblique.",
  "issuer-shape.why": "Kestra demanderait une URL erronée ou refuserait les jetons du fournisseur.",
  "issuer-shape.todo": "Attendu : {expected}.",
  "issuer-shape.corrected.todo": "Ce devrait être « {corrected} ».",
  "kestra-url.what": "Ce n’est pas une URL http ou https complète.",
  "kestra-url.why":
    "Les liens des notifications et des e-mails commencent par elle : ils seraient inutilisables.",
  "kestra-url.stops.why": "À partir de la version {version}, Kestra ne démarre pas avec elle.",
  "kestra-url.empty.what": "L’URL est vide.",
  "kestra-url.inside.what":
    "C’est une URL à l’intérieur de Kestra, et non l’URL de base de l’instance.",
  "kestra-url.inside.why":
    "Kestra y ajoute ses propres chemins : les liens des notifications et des e-mails seraient inutilisables.",
  "kestra-url.corrected.todo": "Remplacez-la par « {base} ».",
  "kestra-url.todo": "Utilisez l’URL à laquelle les utilisateurs ouvrent Kestra.",
  "key-without-effect.what": "« {key} » n’a pas d’effet.",
  "key-without-effect.since.what": "« {key} » n’a plus d’effet à partir de Kestra {version}.",
  "key-without-effect.why": "Le serveur l’ignore silencieusement.",
  "key-without-effect.todo": "Supprimez-la.",
  "ldap.stops.why": "Kestra ne démarre pas.",
  "ldap.fails.why": "Chaque connexion avec LDAP échoue avec une erreur.",
  "ldap.stopsOrFails.why":
    "Kestra ne démarre pas à partir de la version 1.3. Les versions antérieures peuvent démarrer, mais chaque connexion avec LDAP échoue.",
  "ldap-filter.refused.why":
    "Le serveur ne peut pas l’utiliser : chaque connexion échoue avec une erreur.",
  "ldap-filter.braces.what": "Le filtre contient des accolades qui ne sont pas un espace réservé.",
  "ldap-filter.braces.todo":
    "Utilisez des parenthèses autour des conditions, et {placeholder} pour l’utilisateur qui se connecte.",
  "ldap-filter.number.what": "{placeholder} est le seul espace réservé d’un filtre.",
  "ldap-filter.number.todo": "Utilisez {placeholder} pour l’utilisateur qui se connecte.",
  "ldap-filter.doubled.what": "Le filtre a deux paires de parenthèses autour d’une condition.",
  "ldap-filter.doubled.todo": "Supprimez l’une des deux.",
  "ldap-filter.spaces.what": "Le filtre a des espaces à côté du nom d’un attribut.",
  "ldap-filter.spaces.todo": "Supprimez ces espaces.",
  "ldap-filter.negated.what": "Le filtre a plusieurs conditions après « ! ».",
  "ldap-filter.negated.todo": "Combinez-les avec « & » ou « | » entre parenthèses.",
  "ldap-filter.condition.what": "Le filtre contient une partie qui n’est pas une condition.",
  "ldap-filter.condition.todo": "Écrivez chaque condition sous la forme (attribut=valeur).",
  "ldap-filter.lineBreak.what": "Le filtre contient un saut de ligne.",
  "ldap-filter.lineBreak.todo":
    "Écrivez le filtre sur une seule ligne, ou terminez un bloc sans saut de ligne : « |- » ou « >- ».",
  "ldap-filter.ignored.what": "Le filtre a plusieurs conditions qui ne sont pas combinées.",
  "ldap-filter.ignored.why": "L’annuaire ne reçoit que la première.",
  "ldap-filter.ignored.todo": "Combinez-les avec « & » ou « | », par exemple (&(…)(…)).",
  "ldap-filter.quoted.what": "Les guillemets dans le filtre font partie de la valeur.",
  "ldap-filter.quoted.why": "La recherche ne trouve donc personne.",
  "ldap-filter.quoted.todo": "Supprimez-les.",
  "ldap-filter.dollar.what": "Micronaut ne peut pas résoudre {text}.",
  "ldap-filter.dollar.todo": "Écrivez {placeholder} pour l’utilisateur qui se connecte.",
  "ldap-filter.dollar.fix": "Supprimer le signe dollar",
  "ldap-server.what": "« {address} » n’est pas une URL d’un serveur LDAP.",
  "ldap-server.why":
    "Le serveur ne peut pas s’y connecter : il refuse chaque connexion, le plus souvent sans rien dans le journal.",
  "ldap-server.todo": "Utilisez une URL qui commence par ldaps:// ou ldap://.",
  "ldap-server.comma.what": "Les URL de serveurs LDAP sont séparées par des virgules.",
  "ldap-server.comma.todo": "Séparez-les par des espaces.",
  "ldap-server.comma.fix": "Séparer les URL par des espaces",
  "ldap-server.lineBreak.what": "L’URL du serveur LDAP contient un saut de ligne.",
  "ldap-server.lineBreak.todo":
    "Écrivez-la sur une seule ligne, ou terminez un bloc sans saut de ligne : « |- » ou « >- ».",
  "lastLineBreak.fix": "Supprimer le dernier saut de ligne",
  "ldap-incomplete.what": "« {key} » n’a pas de valeur.",
  "ldap-incomplete.empty.what": "« {key} » est vide.",
  "ldap-incomplete.todo": "Indiquez une valeur.",
  "ldap-incomplete.base.what": "La recherche dans « {block} » n’a pas de base.",
  "ldap-incomplete.base.why":
    "La plupart des annuaires la refusent (erreur 32) : chaque connexion échoue avec une erreur.",
  "ldap-incomplete.base.todo":
    "Ajoutez « base » avec le DN de la branche à parcourir, par exemple ou=people,dc=example,dc=org.",
  "ldap-groups.why": "La recherche ne trouve aucun groupe, sans rien dans le journal.",
  "ldap-groups.enabled.what": "Les groupes ne sont pas activés.",
  "ldap-groups.enabled.todo": "Mettez « enabled » à true.",
  "ldap-groups.dn.what":
    "{placeholder} est ici le DN de l’utilisateur, mais « {attribute} » contient des noms de compte.",
  "ldap-groups.dn.todo": "Ajoutez « filter-attribute: uid ».",
  "ldap-groups.attribute.what": "La recherche de l’utilisateur ne renvoie pas « {attribute} ».",
  "ldap-groups.attribute.todo":
    "Ajoutez-le à « search.attributes » ; sinon, le filtre utilise le DN de l’utilisateur.",
  "ldap-groups.attribute.fix": "Ajouter « {attribute} » à « search.attributes »",
  "ldap-groups.notDn.what":
    "{placeholder} est la valeur de « {attribute} », mais le filtre a besoin d’un DN.",
  "ldap-groups.notDn.todo": "Supprimez « filter-attribute » ou mettez-le à dn.",
  "ldap-filter.curly.what": "Le filtre commence par une accolade.",
  "ldap-filter.curly.todo": "Utilisez des parenthèses.",
  "ldap-filter.unbalanced.what": "Les parenthèses du filtre ne sont pas équilibrées.",
  "ldap-filter.unbalanced.todo": "Fermez chaque parenthèse ouverte.",
  "ldap-filter.what": "Le filtre ne contient pas {placeholder}.",
  "ldap-filter.groups.why": "Il trouve donc les mêmes groupes pour tous les utilisateurs.",
  "ldap-filter.why": "Il ne recherche donc pas l’utilisateur qui se connecte.",
  "ldap-filter.todo":
    "Écrivez {placeholder} à la place de cet utilisateur, comme dans (mail={placeholder}).",
  "logout-get.what": "La déconnexion chez ce fournisseur revient à /logout de Kestra par GET.",
  "logout-get.why":
    "Kestra refuse cette requête sauf si GET est autorisé : les utilisateurs voient une erreur.",
  "logout-get.todo": "Définissez « {path} » sur true, sauf si l’environnement définit {variable}.",
  "logout-get.fix": "Autoriser la déconnexion par GET",
  "misplaced.topLevel.what": "« {written} » est ignoré au premier niveau.",
  "misplaced.what": "« {written} » est ignorée dans « {node} ».",
  "misplaced.todo": "Déplacez cette clé vers « {place} ».",
  "misplaced.part": "Elle continue ici.",
  "misplaced-default-role.topLevel.what": "« {written} » est ignorée au premier niveau.",
  "misplaced-default-role.why":
    "Kestra ne la lit pas ici : les nouveaux utilisateurs ne recevraient aucun droit.",
  "misplaced-default-role.related": "Un rôle par défaut existe déjà ici.",
  "misplaced.topLevel.todo": "Déplacez cette clé au premier niveau.",
  "misplaced-key.client.what": "« {written} » est ignorée hors d’un client SSO.",
  "misplaced-key.client.why":
    "Le serveur ne lit les clés d’un client que dans celui-ci ; aucune connexion ne les utilise donc.",
  "misplaced-key.clients.todo": "Déplacez {list} vers l’un des clients de « {place} ».",
  "misplaced-key.noClient.todo":
    "Déplacez {list} vers un client de « {place} », par exemple « {client} ».",
  "misplaced-key.group.todo": "Déplacez {list} vers « {place} ».",
  "misplaced-key.related": "Cette clé est ignorée, elle aussi.",
  "misplaced-key.container.what":
    "« {written} » n’est pas une source de données, mais un réglage de conteneur.",
  "misplaced-key.container.why":
    "Micronaut crée une source de données pour chaque clé placée ici, et Kestra n’en utilise qu’une.",
  "misplaced-key.container.todo": "Déplacez-la dans les réglages du conteneur.",
  "misplaced-key.dataSource.what": "« {written} » est ignorée sans le nom d’une source de données.",
  "misplaced-key.dataSource.why":
    "Micronaut prend chaque clé sous « datasources » pour le nom d’une source de données.",
  "misplaced-key.serverType.why": "Le type du serveur vient de la commande qui le démarre.",
  "misplaced-key.serverType.todo": "Supprimez-la et démarrez Kestra avec « {command} ».",
  "misplaced-key.why": "Le serveur ne la lit pas ici, ni rien de ce qu’elle contient.",
  "missing-client-id.what": "Le client « {client} » n’a pas d’ID client.",
  "missing-client-id.stops.why": "Le serveur ne démarre pas, car la clé n’a pas de valeur.",
  "missing-client-id.why":
    "Le fournisseur ne peut pas identifier Kestra et refuse toute connexion.",
  "missing-client-secret.what": "Le client « {client} » n’a pas de secret client.",
  "missing-client-secret.why":
    "Sans lui, un client confidentiel ne peut connecter aucun utilisateur.",
  "missing-client-secret.null.why":
    "Micronaut envoie le mot « null » à la place. Keycloak l’accepte pour un client public ; Dex et Ory Hydra, par exemple, le refusent à chaque connexion.",
  "missing-issuer.what": "Le client « {client} » n’a pas d’émetteur.",
  "missing-issuer.why":
    "Kestra ne peut pas trouver le fournisseur et ignore silencieusement le client.",
  "missing-setting.what": "Il manque « {key} ».",
  "missing-setting.unless.why":
    "Le serveur ne démarre pas, sauf si {variable} dans l’environnement ou un autre fichier le définit.",
  "missing-setting.unless-file.why":
    "Le serveur ne démarre pas, sauf si un autre fichier le définit.",
  "missing-setting.dataSource.why":
    "Jusqu’à la version 1.3, Kestra ne crée ses tables que dans une source de données de ce nom ; le serveur ne fonctionne donc pas.",
  "missing-setting.todo": "Ajoutez ce paramètre.",
  "newer-key.what": "Kestra {version} ne lit pas « {key} ».",
  "newer-key.why":
    "Kestra lit cette clé à partir de {since}. Les versions antérieures l’ignorent silencieusement.",
  "newer-key.todo": "Supprimez-la, ou changez la version cible.",
  "newer-key.older.todo": "Utilisez « {older} » avec cette version.",
  "oauth2-disabled.what": "« {path} » désactive tous les clients SSO.",
  "oauth2-disabled.why": "Le serveur ne les crée pas : les connexions SSO échouent.",
  "oauth2-disabled.todo": "Définissez cette clé sur true, ou supprimez les clients.",
  "own-issuer-validator.what": "Chaque jeton doit indiquer cet émetteur, même ceux du serveur.",
  "own-issuer-validator.why":
    "Les jetons du serveur indiquent l’application à la place. Il les refuse : tous les utilisateurs sont bloqués après la connexion.",
  "own-issuer-validator.todo":
    "Supprimez cette clé : les jetons du fournisseur sont de toute façon comparés à l’émetteur du client.",
  "own-issuer-validator.fix": "Supprimer cette vérification",
  "permission-version.what": "Kestra {version} n’a pas de permission « {permission} ».",
  "permission-version.why": "Elle n’y accorde rien.",
  "permission-version.between.why":
    "Elle a existé de la version {from} à la {to} et n’accorde rien ici.",
  "permission-version.until.why":
    "La dernière version à l’avoir était la {to}. Elle n’accorde rien ici.",
  "permission-version.since.why":
    "Elle a été ajoutée dans la version {from} et n’accorde rien ici.",
  "permission-version.impersonate.todo":
    "Supprimez-la, et accordez IMPERSONATE sous USER à la main.",
  "permission-version.replaced.todo": "Utilisez {instead} à la place.",
  "permission-version.todo": "Supprimez-la, ou choisissez une autre version.",
  "permissions-shape.list.what": "Les permissions sont une liste au lieu d’un mappage.",
  "permissions-shape.string.what": "Les permissions sont une chaîne au lieu d’un mappage.",
  "permissions-shape.why":
    "Le serveur ne peut rien en faire : il attend chaque permission comme une clé, avec la liste de ses actions.",
  "permissions-shape.todo": "Écrivez chaque permission comme une clé.",
  "permissions-shape.fix": "Convertir la liste en clés",
  "permissions-shape.readOnly.fix":
    "Convertir en clés qui accordent un accès en lecture (Kestra {version})",
  "permissions-shape.spaces.what": "Il y a une espace avant ou après une action.",
  "permissions-shape.spaces.why":
    "Micronaut la conserve : le serveur peut ne pas reconnaître l’action.",
  "permissions-shape.spaces.todo": "Supprimez l’espace.",
  "permissions-shape.actions.what": "C’est une chaîne, mais une liste d’actions est attendue.",
  "permissions-shape.actions.why":
    "Micronaut la découpe aux virgules, mais la documentation de Kestra n’emploie jamais cette forme.",
  "permissions-shape.actions.todo": "Écrivez {list}.",
  "placeholder-colon.what": "Micronaut coupe cette valeur par défaut à son deux-points.",
  "placeholder-colon.why":
    "Si la variable n’est pas définie, le serveur n’utilise que la partie après le dernier deux-points.",
  "placeholder-colon.severalNames.todo":
    "N’utilisez qu’un seul nom et entourez la valeur par défaut d’accents graves. (Plusieurs noms devant des accents graves sont lus comme un seul.)",
  "placeholder-colon.todo": "Entourez-la d’accents graves.",
  "placeholder-colon.fix": "Entourer la valeur par défaut d’accents graves",
  "placeholder-colon.oneName.what":
    "Devant des accents graves, « {name} » est lu comme un seul nom.",
  "placeholder-colon.oneName.why":
    "Le serveur n’en recherche aucune partie et utilise toujours la valeur par défaut.",
  "placeholder-colon.oneName.todo": "Gardez un seul nom.",
  "placeholder-credential.clientId": "ID client",
  "placeholder-credential.clientSecret": "secret client",
  "placeholder-credential.issuer": "émetteur",
  "placeholder-credential.what": "C’est une valeur d’exemple, et non votre {name}.",
  "placeholder-credential.why": "Le fournisseur refusera toute connexion.",
  "placeholder-credential.todo":
    "Remplacez-la par la vraie valeur ou par une variable d’environnement telle que {variable}.",
  "placeholder-nested.what": "Les espaces réservés ne peuvent pas être imbriqués.",
  "placeholder-nested.why":
    "Le serveur termine l’espace réservé extérieur au premier « } », ne recherche jamais le nom intérieur et garde le reste de la chaîne.",
  "placeholder-nested.chain.todo": "Écrivez les noms les uns après les autres.",
  "placeholder-nested.todo": "Supprimez l’espace réservé intérieur.",
  "placeholder-nested.fix": "Réunir les noms dans un seul espace réservé",
  "placeholder-nested.emptyDefault.fix":
    "Réunir les noms dans un seul espace réservé ; vide si aucun n’est défini",
  "placeholder-unclosed.what": "Cet espace réservé n’est pas fermé.",
  "placeholder-unclosed.why": "Le serveur échoue en lisant la valeur.",
  "placeholder-unclosed.todo": "Fermez-le avec « } ».",
  "placeholder-unclosed.fix": "Fermer l’espace réservé",
  "plaintext-secret.what": "Ce secret est écrit en clair.",
  "plaintext-secret.why": "Tout lecteur du fichier peut le voir.",
  "plaintext-secret.todo": "Lisez-le dans une variable d’environnement telle que {variable}.",
  "refused-file.why": "{reader} refuse le fichier entier, et rien ne démarre.",
  "refused-file.syntax.why": "Aucun programme ne peut lire le fichier, et rien ne démarre.",
  "refused-file.add-space.fix": "Ajouter un espace après le deux-points",
  "refused-file.add-colon.fix": "Ajouter un deux-points après la clé",
  "refused-file.placeholder.what": "{reader} n’accepte pas cette forme d’espace réservé.",
  "refused-file.placeholder.todo":
    "Placez la valeur par défaut après « :- », ou écrivez « {dollar} » pour un simple dollar.",
  "refused-file.placeholder-in-default.what":
    "{reader} n’accepte pas l’espace réservé de cette valeur par défaut.",
  "refused-file.placeholder-in-default.why":
    "{reader} lit la valeur par défaut si la variable n’est pas définie. Il refuse alors le fichier entier, et rien ne démarre.",
  "refused-file.placeholder-in-default.todo":
    "Placez la valeur par défaut après « :- », ou écrivez « {dollar} » pour un simple dollar.",
  "refused-file.variables.what": "Les variables doivent être un mapping ou une liste.",
  "refused-file.variables.todo":
    "Écrivez une variable par ligne sous cette clé, ou supprimez la clé.",
  "refused-file.collection.what": "Une variable ne peut valoir ni un mapping ni une liste.",
  "refused-file.collection.todo": "Écrivez-la comme une chaîne.",
  "refused-file.special-number.what": "YAML lit cette valeur comme l’infini ou « not a number ».",
  "refused-file.special-number.todo": "Mettez la valeur entre guillemets.",
  "refused-file.number-name.what": "Le nom de cette variable est un nombre.",
  "refused-file.number-name.todo": "Utilisez un nom, ou supprimez la variable.",
  "refused-file.item.what": "Cette variable n’est pas une chaîne.",
  "refused-file.item.todo": "Écrivez « NOM=valeur ».",
  "refused-file.space.what": "Il y a une espace avant le signe égal.",
  "refused-file.space.todo": "Supprimez l’espace.",
  "refused-file.duplicate.what": "Cette clé est définie deux fois dans le même mapping.",
  "refused-file.duplicate.todo": "Supprimez l’une des deux.",
  "refused-file.two-merges.what": "Ce mapping a deux clés de fusion (« << »).",
  "refused-file.two-merges.todo": "Fusionnez les deux avec une seule clé : « <<: [*a, *b] ».",
  "refused-file.empty-document.what": "Aucun document ne suit ce « --- ».",
  "refused-file.empty-document.todo": "Supprimez la ligne.",
  "refused-file.all.fix": "Corriger les {count} endroits",
  "refused-file.some.fix": "Corriger {count} endroits sur {total}",
  "refused-file.quote.fix": "Mettre la valeur entre guillemets",
  "refused-file.remove.fix": "Supprimer",
  "refused-file.escape.fix": "Écrire « {dollar} » pour un simple dollar",
  "refused-file.mark-default.fix": "Écrire « :- » avant la valeur par défaut",
  "provider-logout.keycloak.what":
    "Keycloak 18 et ultérieur ne reviennent pas de cette déconnexion.",
  "provider-logout.keycloak.why":
    "Le navigateur reste sur une page de Keycloak, et la session dans Kestra ne se termine pas.",
  "provider-logout.keycloak.todo":
    "Utilisez la déconnexion prévue pour Okta, qui fonctionne avec Keycloak 18 et ultérieur.",
  "provider-logout.idToken.what": "Le fournisseur refuse une déconnexion sans le jeton d’ID.",
  "provider-logout.idToken.why":
    "Les utilisateurs voient une page d’erreur, et aucune session ne se termine.",
  "provider-logout.idToken.todo": "Donnez à « {path} » la valeur true.",
  "provider-logout.none.what": "Ce fournisseur n’a pas d’adresse de déconnexion.",
  "provider-logout.none.why": "Une déconnexion par /oauth/logout se termine donc par une erreur.",
  "provider-logout.none.todo": "Supprimez « authorization-server ».",
  "provider-logout.fix": "Se déconnecter avec le jeton d’ID",
  "public-provider.what": "Kestra publie l’émetteur sur une page sans connexion.",
  "public-provider.why": "Quiconque peut ouvrir {path} voit quel fournisseur est utilisé.",
  "public-provider.todo": "Donnez à « {key} » la valeur false pour le cacher.",
  "public-provider.fix": "Désactiver les métadonnées publiques",
  "random-signing-secret.what":
    "Ce secret change à chaque démarrage et diffère d’un serveur à l’autre.",
  "random-signing-secret.why":
    "Un redémarrage déconnecte tous les utilisateurs, et plusieurs serveurs web refusent mutuellement leurs sessions.",
  "random-signing-secret.todo":
    "Utilisez une valeur fixe, issue d’une variable d’environnement commune à tous les serveurs web.",
  "refused-file.not-a-string.what": "{reader} attend ici une chaîne, mais ce n’en est pas une.",
  "refused-file.not-a-string.todo": "Mettez-la entre guillemets.",
  "refused-file.variables-as-map.what": "Les variables forment un mapping au lieu d’une liste.",
  "refused-file.variables-as-map.todo":
    "Écrivez chaque variable comme un élément avec « name » et « value ».",
  "refused-file.assignment.what": "{reader} n’accepte pas cette forme de variable.",
  "refused-file.assignment.todo": "Écrivez « name » et « value ».",
  "refused-file.not-base64.what": "« data » d’un Secret est en base64, mais ceci est du texte.",
  "refused-file.not-base64.todo": "Utilisez « stringData » pour du texte.",
  "refused-file.string-data.what": "Un ConfigMap n’a pas de « stringData ».",
  "refused-file.string-data.todo": "Utilisez « data », qui est du texte dans un ConfigMap.",
  "refused-file.key-name.what": "{reader} n’accepte pas ce nom de clé.",
  "refused-file.key-name.todo":
    "Utilisez seulement des lettres ASCII, des chiffres, « - », « _ » et « . ».",
  "refused-file.remove-characters.fix": "Supprimer les caractères invisibles",
  "refused-file.split.fix": "Séparer en « name » et « value »",
  "refused-file.rename-to-data.fix": "Renommer en « data »",
  "refused-file.rename-to-string-data.fix": "Renommer en « stringData »",
  "refused-file.old-configuration.what":
    "Les charts à partir de 1.0 n’acceptent pas « configuration ».",
  "refused-file.old-configuration.todo":
    "Déplacez son contenu vers « configurations.application ».",
  "refused-file.old-dependency.what": "Les charts à partir de 1.0 n’installent pas ce programme.",
  "refused-file.old-dependency.todo": "Supprimez-le et installez le programme séparément.",
  "refused-file.unknown-function.what":
    "{reader} exécute cette expression sans connaître ses noms.",
  "refused-file.unknown-function.todo": "Échappez-la pour que Kestra la reçoive telle quelle.",
  "refused-file.null-key.what": "YAML lit cette clé comme null.",
  "refused-file.null-key.todo": "Mettez-la entre guillemets ou ajoutez un nom.",
  "refused-file.escape-template.fix": "Échapper pour Helm",
  "registration-mismatch.redirect.what":
    "L’URI de redirection n’est pas enregistrée dans « {file} ».",
  "registration-mismatch.redirect.why": "Kestra envoie {redirect}, que le fournisseur refuse.",
  "registration-mismatch.path.why":
    "Kestra envoie une adresse avec le chemin {path}, que le fournisseur refuse.",
  "registration-mismatch.redirect.todo":
    "Ajoutez-y l’URI de redirection au client. Elle se termine par le nom que le client porte ici.",
  "registration-mismatch.id.what":
    "L’identifiant client « {id} » n’est pas enregistré dans « {file} ».",
  "registration-mismatch.id.why":
    "L’URI de redirection de ce client y est enregistrée pour « {other} ».",
  "registration-mismatch.issuer.what": "L’émetteur diffère de celui de « {file} ».",
  "registration-mismatch.issuer.why":
    "Le client « {id} » y est enregistré avec la même URI de redirection, mais pour {issuer}.",
  "registration-mismatch.scope.what": "« {file} » n’autorise pas le scope « {scope} ».",
  "registration-mismatch.scope.why":
    "Le fournisseur refuse les connexions qui demandent un scope non autorisé.",
  "registration-mismatch.scope.todo": "Supprimez-le ici, ou autorisez-le là-bas pour le client.",
  "registration-mismatch.todo": "Utilisez la même valeur des deux côtés.",
  "registration-mismatch.related": "Ce que contient le fichier du fournisseur.",
  "renamed-key.since.what": "« {key} » s’appelle « {name} » à partir de Kestra {version}.",
  "renamed-key.what": "« {key} » s’appelle maintenant « {name} ».",
  "renamed-key.moved.since.what": "« {key} » se trouve à « {name} » à partir de Kestra {version}.",
  "renamed-key.moved.what": "« {key} » se trouve maintenant à « {name} ».",
  "renamed-key.ignored.why": "Le serveur ignore silencieusement l’ancienne clé.",
  "renamed-key.why": "L’ancienne clé est obsolète, et une version ultérieure peut l’ignorer.",
  "renamed-key.todo": "Renommez-la.",
  "renamed-key.moved.todo": "Déplacez-la.",
  "scopes-without-openid.what": "Ces étendues ne contiennent pas « openid ».",
  "scopes-without-openid.why":
    "La liste remplace la valeur par défaut : le fournisseur n’envoie pas de jeton d’ID et Kestra ne peut pas identifier l’utilisateur.",
  "scopes-without-openid.todo": "Ajoutez « openid ».",
  "security-opens-oss.what": "Ce paramètre désactive la connexion dans l’édition open source.",
  "security-opens-oss.why":
    "Kestra s’en remet alors à Micronaut Security, que seule l’édition Enterprise contient. Le serveur est ouvert à tous.",
  "security-opens-oss.todo": "Supprimez-le.",
  "short-signing-secret.what":
    "Ce secret est plus court que les {bytes} octets exigés par {algorithm}.",
  "short-signing-secret.login.why":
    "Le serveur ne peut pas signer avec lui : toute connexion échoue.",
  "short-signing-secret.stops.why": "Le serveur ne peut pas signer avec lui et ne démarre pas.",
  "short-signing-secret.todo":
    "Utilisez un secret plus long, par exemple avec « openssl rand -hex {bytes} ».",
  "sso-needs-enterprise.what": "L’image open source ne prend pas en charge {name}.",
  "sso-needs-enterprise.why": "Elle ignore silencieusement ces clés.",
  "sso-needs-enterprise.todo":
    "Utilisez l’image de l’édition Enterprise, kestra-ee, ou connectez-vous avec kestra.server.basic-auth.",
  "unknown-action.what": "Action inconnue : « {word} ».",
  "unknown-action.why": "Elle n’accorde rien.",
  "unknown-action.todo": "Consultez la documentation pour connaître les actions disponibles.",
  "unknown-key.what": "Clé inconnue : « {entry} ».",
  "unknown-key.why": "Le serveur l’ignore silencieusement.",
  "unknown-key.storage.why": "Kestra ne peut pas créer un stockage qui contient une clé inconnue.",
  "unknown-key.todo": "Vérifiez son orthographe et son emplacement.",
  "unknown-permission.what": "Permission inconnue : « {written} ».",
  "unknown-permission.why": "Elle n’accorde rien.",
  "unknown-permission.todo":
    "Consultez la documentation pour connaître les permissions disponibles.",
  "unknown-permission.related": "« {there} » est déjà accordée ici.",
  "unknown-value.what": "Valeur inconnue de « {key} ».",
  "unknown-value.enterprise.what": "« {word} » nécessite l’édition Enterprise.",
  "unknown-value.component.why":
    "Kestra ne peut pas créer le composant, ce qui empêche généralement le démarrage.",
  "unknown-value.storage.why":
    "Si aucun plugin ne l’ajoute, Kestra ne peut pas créer le stockage, ce qui empêche généralement le démarrage.",
  "unknown-value.plugin.why":
    "Kestra n’a pas de gestionnaire de secrets de ce type, sauf si un plugin l’ajoute.",
  "unknown-value.todo": "Valeurs possibles : {words}.",
  "unused-ignore.noRule.what": "Ce commentaire ne nomme aucune règle.",
  "unused-ignore.noRule.why": "Il ne masque rien.",
  "unused-ignore.rules.todo": "Écrivez « {comment} {names} ».",
  "unused-ignore.noRule.todo": "Nommez une règle, ou supprimez le commentaire.",
  "unused-ignore.rules.fix": "Ajouter {names} au commentaire",
  "unused-ignore.comment.fix": "Supprimer le commentaire",
  "unused-ignore.unknownRule.what": "Règle inconnue : « {name} ».",
  "unused-ignore.unknownRule.why": "Le commentaire ne masque pas le problème prévu.",
  "unused-ignore.unknownRule.todo": "Corrigez le nom, ou supprimez-le.",
  "unused-ignore.line.what": "« {rule} » ne trouve rien sur cette ligne.",
  "unused-ignore.next-line.what": "« {rule} » ne trouve rien sur la ligne suivante.",
  "unused-ignore.file.what": "« {rule} » ne trouve rien dans ce fichier.",
  "unused-ignore.why": "Le commentaire masquerait des problèmes ultérieurs.",
  "unused-ignore.todo": "Supprimez-le.",
  "unused-ignore.nextLine.todo": "Écrivez « {marker}-next-line ».",
  "unused-ignore.nextLine.fix": "Appliquer le commentaire à la ligne suivante",
  "wrong-type.empty.what": "« {entry} » n’a pas de valeur.",
  "wrong-type.empty.why":
    "Micronaut considère la propriété comme absente, et le serveur ne démarre pas.",
  "wrong-type.empty.todo": "Définissez une valeur, ou supprimez la clé.",
  "wrong-type.noKeys.what": "La configuration n’est pas un mappage.",
  "wrong-type.noKeys.why":
    "Le serveur l’ignore et démarre comme s’il n’y avait pas de configuration.",
  "wrong-type.noKeys.todo":
    "Écrivez des clés et des valeurs, en commençant par « kestra: » ou « micronaut: ».",
  "wrong-type.list": "une liste",
  "wrong-type.singleValue": "une valeur unique",
  "wrong-type.wholeNumber": "un nombre entier",
  "wrong-type.number": "un nombre",
  "wrong-type.mapping": "un mappage",
  "wrong-type.url": "une URL sans espaces",
  "wrong-type.shape.what": "« {entry} » attend {expected}.",
  "wrong-type.shape.why": "Le serveur ne peut pas utiliser ce qui est écrit ici.",
  "wrong-type.shape.todo": "Écrivez {expected}.",
  "wrong-type.scalar.what": "Cette clé attend {expected}.",
  "wrong-type.scalar.why": "Le serveur ne peut pas convertir la valeur.",
  "wrong-type.scalar.todo": "Corrigez la valeur.",
  "wrong-type.unquoted.what": "Sans guillemets, YAML ne lit pas cette valeur comme une chaîne.",
  "wrong-type.unquoted.why":
    "La valeur devient d’abord un nombre ou un booléen : le serveur reçoit une autre chaîne.",
  "wrong-type.unquoted.todo": "Mettez-la entre guillemets.",
  "wrong-type.unquoted.fix": "Mettre la valeur entre guillemets",
  "wrong-type.unquoted.current.fix":
    "Mettre entre guillemets la valeur que le serveur lit actuellement",
  "wrong-type.boolean.what": "Cette clé attend true ou false.",
  "wrong-type.boolean.why":
    "Micronaut traite toute autre valeur tantôt comme false, tantôt comme true.",
  "wrong-type.meant.todo": "Écrivez {meant}.",
  "wrong-type.boolean.todo": "Écrivez true ou false.",
  "wrong-type.duration.what": "Ce n’est pas une durée.",
  "wrong-type.duration.stops.why": "Le serveur ne démarre pas.",
  "wrong-type.duration.why": "Le serveur ne peut pas la convertir.",
  "wrong-type.duration.todo":
    "Écrivez un nombre avec son unité (30s, 5m, 2h, 7d) ou une durée ISO (PT1H30M).",
  "wrong-type.constant.what": "« {key} » n’accepte que {constants}.",
  "wrong-type.constant.stops.why": "Avec toute autre valeur, le serveur ne démarre pas.",
  "wrong-type.constant.why": "Le serveur écarte silencieusement toute autre valeur.",
  "wrong-type.constant.todo": "Choisissez l’une d’elles.",
  "wrong-type.tooLarge.what": "Ce nombre est trop grand pour cette clé.",
  "wrong-type.readAs.why": "Le serveur lit silencieusement {value} à la place.",
  "wrong-type.default.why": "{kestra} utilise silencieusement sa valeur par défaut.",
  "wrong-type.component.why":
    "{kestra} ne peut pas créer le composant qui la lit, ce qui empêche généralement le démarrage.",
  "wrong-type.stops.why": "{kestra} ne démarre pas avec cette valeur.",
  "wrong-type.varies.why":
    "Selon sa version, Kestra utilise silencieusement sa valeur par défaut ou ne démarre pas.",
  "wrong-type.nestedList.what": "Cette liste est dans une autre liste.",
  "wrong-type.nestedList.why": "Micronaut joint ses éléments par des virgules en une seule valeur.",
  "wrong-type.nestedList.todo": "Écrivez les éléments dans la liste extérieure.",
  "wrong-type.nestedList.fix": "Supprimer les crochets intérieurs",
  "wrong-type.words.what": "Ces mots forment un seul élément de la liste, et non plusieurs.",
  "wrong-type.words.why":
    "Micronaut découpe une chaîne en éléments aux virgules, et non aux espaces.",
  "wrong-type.words.todo": "Écrivez une liste.",
  "wrong-type.current.fix": "{title} (comme le serveur le lit actuellement)",
  "yaml-syntax.why": "Le serveur ne peut pas lire le fichier et ne démarre pas.",
  "yaml-syntax.tab.what": "Tabulation dans l’indentation ; YAML n’accepte que des espaces.",
  "yaml-syntax.tab.todo": "Remplacez les tabulations par des espaces.",
  "yaml-syntax.tab.fix": "Remplacer toutes les tabulations en début de ligne par des espaces",
  "yaml-syntax.tab.width.fix": "Remplacer chaque tabulation en début de ligne par {width} espaces",
  "yaml-syntax.tab-line.what":
    "Cette ligne vide contient une tabulation, ce que YAML n’accepte pas.",
  "yaml-syntax.tab-comment.what":
    "Tabulation devant un commentaire ; YAML n’accepte que des espaces.",
  "yaml-syntax.tab-between.what": "Tabulation après {before} ; YAML n’accepte que des espaces.",
  "yaml-syntax.tab-between.value": "une valeur",
  "yaml-syntax.tab-between.todo": "Mettez une espace, ou rien en fin de ligne.",
  "yaml-syntax.tab-between.fix": "Remplacer la tabulation par une espace",
  "yaml-syntax.unclosed-quote.what": "Ce guillemet n’est pas fermé.",
  "yaml-syntax.unclosed-quote.todo": "Fermez-le à la fin de la valeur.",
  "yaml-syntax.unclosed-quote.fix": "Fermer le guillemet à la fin de la ligne",
  "yaml-syntax.unclosed-bracket.fix": "Fermer le crochet à la fin de la ligne",
  "yaml-syntax.unclosed-bracket.what": "Il manque un crochet fermant ou une accolade fermante.",
  "yaml-syntax.unclosed-bracket.todo": "Ajoutez-le à la fin de la liste ou du mappage.",
  "yaml-syntax.missing-space.what": "Il manque un espace après ce deux-points.",
  "yaml-syntax.missing-space.todo": "Ajoutez un espace.",
  "yaml-syntax.missing-space.fix": "Ajouter un espace après le deux-points",
  "yaml-syntax.key-like-scalar.why":
    "Le serveur lit toute la ligne comme une seule chaîne au lieu d’une clé et de sa valeur.",
  "yaml-syntax.missing-colon.what":
    "Cette ligne n’est ni une clé avec un deux-points ni une valeur.",
  "yaml-syntax.missing-colon.todo": "Ajoutez un deux-points après la clé, ou supprimez la ligne.",
  "yaml-syntax.indentation.what":
    "L’indentation de cette ligne ne correspond à aucun bloc au-dessus.",
  "yaml-syntax.indentation.todo": "Alignez-la sur le bloc auquel elle appartient.",
  "yaml-syntax.nested-value.what":
    "Un second deux-points fait passer cette valeur pour une autre clé.",
  "yaml-syntax.nested-value.todo":
    "Mettez la valeur entre guillemets, ou allez à la ligne après le premier deux-points.",
  "yaml-syntax.reserved-start.what": "Une valeur ne peut pas commencer par ce caractère.",
  "yaml-syntax.reserved-start.todo": "Mettez la valeur entre guillemets.",
  "yaml-syntax.control-character.what": "Le fichier contient un caractère interdit en YAML.",
  "yaml-syntax.control-character.todo":
    "Supprimez-le. Le fichier n’est peut-être pas un fichier texte.",
  "yaml-syntax.too-deep.what": "Le fichier est trop profondément imbriqué.",
  "yaml-syntax.too-deep.todo": "Réduisez l’imbrication.",
  "yaml-syntax.unknown-alias.what": "Aucune ancre de ce nom n’est définie au-dessus.",
  "yaml-syntax.unknown-alias.todo": "Corrigez le nom, ou ajoutez l’ancre à la valeur prévue.",
  "yaml-syntax.cyclic-alias.what": "Cet alias renvoie au bloc qui le contient.",
  "yaml-syntax.cyclic-alias.todo":
    "Utilisez une autre ancre, ou écrivez le contenu prévu en toutes lettres.",
  "yaml-syntax.indentation-indicator.what":
    "Ce nombre exige plus d’espaces que n’en ont les lignes qui suivent.",
  "yaml-syntax.indentation-indicator.todo": "Supprimez le nombre.",
  "yaml-syntax.indentation-indicator.fix": "Supprimer le nombre",
  "yaml-syntax.early-end.what": "Cette ligne termine le bloc, qui continue pourtant en dessous.",
  "yaml-syntax.early-end.why":
    "Elle est à gauche de l’indentation du bloc : Docker Compose, Helm, kubectl et le serveur refusent le fichier.",
  "yaml-syntax.early-end.todo": "Indentez-la comme le bloc.",
  "yaml-syntax.early-end.fix": "Indenter le commentaire comme les lignes suivantes",
  "yaml-syntax.deep-first-line.what": "Cette ligne est plus indentée que le reste du bloc.",
  "yaml-syntax.deep-first-line.why":
    "La première ligne fixe l’indentation d’un bloc : Docker Compose, Helm, kubectl et le serveur refusent les lignes suivantes.",
  "yaml-syntax.deep-first-line.todo": "Alignez-la sur les lignes suivantes.",
  "yaml-syntax.deep-first-line.fix": "L’aligner sur les lignes suivantes",
  "yaml-syntax.tab-in-block.what": "Une ligne vide de ce bloc contient une tabulation.",
  "yaml-syntax.tab-in-block.why":
    "La tabulation est à gauche de l’indentation du bloc : Docker Compose, Helm, kubectl et le serveur refusent le fichier.",
  "yaml-syntax.tab-in-block.todo": "Supprimez la tabulation.",
  "yaml-syntax.tab-in-block.fix": "Supprimer la tabulation",
  "yaml-syntax.line-separator.what": "Un caractère invisible termine la ligne ici.",
  "yaml-syntax.line-separator.why":
    "Le serveur lit la suite comme une nouvelle ligne : il trouve d’autres clés ou refuse le fichier. Docker Compose, Helm et kubectl font de même.",
  "yaml-syntax.line-separator.todo": "Remplacez-le par une espace ou un saut de ligne.",
  "yaml-syntax.line-separator.fix": "Le remplacer par un saut de ligne",
  "yaml-syntax.long-key.what": "Cette clé dépasse 1 024 caractères.",
  "yaml-syntax.long-key.todo": "Raccourcissez-la.",
  "yaml-syntax.bracket-in-key.why":
    "Pour le serveur, le crochet ou l’accolade fait partie de la clé.",
  "yaml-syntax.double-colon.what": "Cette clé se termine par un second deux-points.",
  "yaml-syntax.double-colon.why": "Pour le serveur, le premier deux-points fait partie de la clé.",
  "yaml-syntax.double-colon.todo": "Supprimez l’un des deux-points.",
  "yaml-syntax.double-colon.fix": "Supprimer le second deux-points",
  "yaml-syntax.nested-item.what": "L’élément de liste du dessous est plus indenté que celui-ci.",
  "yaml-syntax.nested-item.why": "Le serveur lit les deux comme une seule chaîne.",
  "yaml-syntax.nested-item.todo": "Alignez l’élément du dessous sur celui-ci.",
  "yaml-syntax.nested-item.fix": "Aligner l’élément du dessous",
  "yaml-syntax.document-end.what": "« ... » termine le document, mais d’autres lignes suivent.",
  "yaml-syntax.document-end.todo": "Supprimez cette ligne.",
  "yaml-syntax.stray-marker.what": "« --- » sépare les lignes suivantes de leur clé parente.",
  "yaml-syntax.stray-marker.why":
    "Le serveur les lit comme un document distinct, au niveau supérieur.",
  "yaml-syntax.stray-marker.todo": "Supprimez cette ligne.",
  "yaml-syntax.stray-marker.fix": "Supprimer cette ligne",
  "yaml-syntax.slip.no-dash.what": "Il manque un tiret devant cet élément.",
  "yaml-syntax.slip.no-dash.todo": "Ajoutez-le.",
  "yaml-syntax.slip.no-dash.fix": "Ajouter un tiret",
  "yaml-syntax.slip.dash.what": "Ce tiret transforme une clé du mappage en élément de liste.",
  "yaml-syntax.slip.dash.todo": "Supprimez le tiret.",
  "yaml-syntax.slip.dash.fix": "Supprimer le tiret",
  "yaml-syntax.slip.indentation.what": "L’indentation de cette ligne ne correspond pas à son bloc.",
  "yaml-syntax.slip.indentation.todo": "Indentez-la comme les lignes de son bloc.",
  "yaml-syntax.slip.indentation.fix": "Indenter de {spaces} espaces",
  "yaml-syntax.key-without-colon.what": "Il manque un deux-points après cette clé.",
  "yaml-syntax.key-without-colon.todo": "Ajoutez-le.",
  "yaml-syntax.no-colon.what": "Il manque un deux-points et un espace après « {name} ».",
  "yaml-syntax.no-colon.why":
    "Le serveur lit la ligne comme une partie d’une chaîne et ne reçoit pas cette clé.",
  "yaml-syntax.no-colon.todo": "Ajoutez-les.",
  "yaml-syntax.no-colon.fix": "Écrire « {name}: »",
  "yaml-syntax.fullwidth-colon.what": "C’est un deux-points pleine chasse (U+FF1A).",
  "yaml-syntax.fullwidth-colon.todo": "Écrivez « : » et un espace.",
  "yaml-syntax.fullwidth-colon.fix": "Le remplacer par « : »",
  "yaml-syntax.too-many-aliases.what":
    "Trop d’alias : au plus {mostAliases} peuvent désigner des mappages et des listes.",
  "yaml-syntax.too-many-aliases.todo": "Écrivez-en certains en toutes lettres.",
  "yaml-syntax.merge-of-non-mapping.what": "« << » ne peut fusionner qu’un mappage.",
  "yaml-syntax.merge-of-non-mapping.todo": "Utilisez l’ancre d’un mappage.",
  "yaml-syntax.null-key.what": "Cette clé est vide ou vaut null.",
  "yaml-syntax.null-key.todo": "Donnez-lui un nom, ou mettez-la entre guillemets.",
  "yaml-syntax.invalid-date.what": "Cela ressemble à une date, mais ce jour n’existe pas.",
  "yaml-syntax.invalid-date.todo": "Corrigez-la, ou mettez-la entre guillemets.",
  "yaml-syntax.unreadable.what": "Le YAML n’est plus lisible à partir d’ici.",
  "yaml-syntax.unreadable.todo": "Mettez la valeur entre guillemets, ou corrigez la ligne.",
  didYouMean: "Vouliez-vous dire « {meant} » ?",
  quoted: "« {name} »",
  "noValue.related": "La clé n’a pas de valeur ici.",
} as const;

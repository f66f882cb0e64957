export const setUp = {
  "setUp.question": "{label} : {help}",
  "setUp.recommended": "recommandé",
  "setUp.notAnswered": "Sans réponse pour l’instant : {label}.",
  "setUp.noConfiguration":
    "Ce fichier ne contient pas de configuration de Kestra dans laquelle écrire.",
  "setUp.roleNotMovable":
    "Le rôle par défaut ne peut pas être déplacé sous la forme où il est écrit. Déplacez-le d’abord à la main.",
  "setUp.valueInTheWay":
    "« {key} » a ici une valeur là où un mappage est attendu. Supprimez d’abord cette valeur.",
  "setUp.notWritable":
    "« {key} » ne peut pas être écrite ici sans modifier autre chose. Vérifiez d’abord cette partie du fichier.",
  "setUp.brokenYaml":
    "La ligne {line} n’est pas du YAML valide. Corrigez-la d’abord, pour que rien ne soit écrit au mauvais endroit.",
  "setUp.flattened":
    "À partir de la ligne {line}, des lignes ont perdu leur indentation. Rétablissez-la d’abord, pour que rien ne soit écrit au mauvais endroit.",
  "setUp.template":
    "Un modèle décide quelles lignes le serveur reçoit, donc rien n’est écrit dans cette configuration.",
  "setUp.restart": "Redémarrez Kestra, qui ne lit sa configuration qu’au démarrage.",
  "setUp.setVariable": "Définissez {name} dans {file}.",
  "setUp.changesLines": "Modifie des lignes existantes.",
  "setUp.openSource": "L’image est l’édition open source de Kestra, qui ignore ces paramètres",
  "setUp.openSource.stop": "Ne rien écrire",
  "setUp.openSource.write": "Écrire quand même",
  "setUp.openSource.writeDetail": "Pour un usage avec l’édition Enterprise (kestra-ee).",
  "setUp.openSource.stopped":
    "Rien n’a été écrit. L’image est l’édition open source, qui ignore ces paramètres.",
  "setUp.conflict.value": "« {key} » est déjà définie sur « {value} »",
  "setUp.conflict.mapping": "« {key} » est déjà un mappage",
  "setUp.conflict.different": "« {key} » est déjà définie autrement",
  "setUp.conflict.keep": "Conserver la valeur actuelle",
  "setUp.conflict.replace": "Remplacer par « {value} »",
  "setUp.conflict.replaceWithChoice": "Remplacer par votre choix",
  "setUp.secret.variable": "Variable d’environnement",
  "setUp.secret.file": "Ce fichier",
  "setUpActions.sso": "Configurer l’authentification unique…",
  "setUpActions.group-sync": "Ajouter la synchronisation des groupes depuis le jeton d’ID…",
  "setUpActions.default-role": "Ajouter un rôle par défaut…",
  "setUpActions.ldap": "Ajouter LDAP…",
  "setUpActions.ssoWith": "Configurer l’authentification unique avec {provider}",
  "setUpActions.readOnlyRole": "Ajouter un rôle par défaut en lecture seule",
  "setUpActions.readOnlyRoleFor": "Ajouter un rôle par défaut en lecture seule (Kestra {version})",
  "ssoSetUp.title": "Configurer l’authentification unique",
  "ssoSetUp.done": "L’authentification unique est déjà configurée ainsi.",
  "ssoSetUp.provider": "Fournisseur d’identité",
  "ssoSetUp.ldap":
    "Aussi pour Active Directory. Les utilisateurs se connectent avec leur mot de passe d’annuaire. Licence distincte.",
  "ssoSetUp.client": "Nom du client",
  "ssoSetUp.client.help": "il fait partie de l’URI de redirection",
  "ssoSetUp.client.empty": "Saisissez un nom, par exemple « {example} ».",
  "ssoSetUp.client.dot":
    "Micronaut couperait le nom au point, et le client n’existerait pas. Utilisez un trait d’union à la place.",
  "ssoSetUp.client.normalised":
    "Micronaut lirait le nom comme « {read} ». Saisissez plutôt « {read} ».",
  "ssoSetUp.client.characters":
    "Utilisez des minuscules, des chiffres et des traits d’union, et commencez par une lettre.",
  "ssoSetUp.clientId": "ID client",
  "ssoSetUp.clientId.help": "laissez vide pour le lire dans la variable {variable}",
  "ssoSetUp.clientId.placeholder": "C’est une valeur d’exemple, pas un ID client.",
  "ssoSetUp.clientSecret": "Secret client",
  "ssoSetUp.clientSecret.help": "d’où Kestra le lit",
  "ssoSetUp.clientSecret.inFile":
    "Écrit une valeur à remplacer. Toute personne qui lit le fichier voit le secret.",
  "ssoSetUp.url": "URL de Kestra",
  "ssoSetUp.url.help":
    "l’adresse que les utilisateurs ouvrent dans le navigateur ; laissez vide pour ne pas définir kestra.url",
  "ssoSetUp.url.incomplete":
    "Saisissez l’URL complète, par exemple « https://kestra.example.com ».",
  "ssoSetUp.url.insecure":
    "Beaucoup de fournisseurs n’acceptent une URI de redirection sans https que pour localhost.",
  "ssoSetUp.providerSide":
    "Au lieu de saisir ces valeurs, vous pouvez exécuter « Créer le côté fournisseur… » pour les obtenir sous forme de code.",
  "ssoSetUp.replaceHost": "Remplacez <kestra host> dans ces adresses par l’hôte de Kestra.",
  "ssoSetUp.logout.both":
    "Une déconnexion par /oauth/logout termine aussi la session chez {provider}, à partir de Kestra 1.3. Pour cela, le cookie de session contient le jeton d’ID. Si la connexion d’utilisateurs membres de nombreux groupes se termine par une erreur 500, le cookie dépasse 4 Ko : mettez « additional-claims.jwt » à false.",
  "ssoSetUp.logout.older":
    "La déconnexion de Kestra laisse ouverte la session chez {provider}. Kestra 1.3 et les versions ultérieures peuvent la terminer : exécutez de nouveau cette configuration après la mise à niveau.",
  "ssoSetUp.logout": "Déconnexion",
  "ssoSetUp.logout.atKestra": "Terminer seulement la session dans Kestra",
  "ssoSetUp.logout.atProvider": "Terminer aussi la session chez le fournisseur",
  "ssoSetUp.logout.atProviderDetail":
    "Demande Kestra 1.3 ou une version ultérieure, et « end_session_endpoint » dans le document de découverte du fournisseur.",
  "ssoSetUp.logout.theProvider": "le fournisseur",
  "groupSetUp.title": "Ajouter la synchronisation des groupes depuis le jeton d’ID",
  "groupSetUp.done":
    "La synchronisation des groupes depuis le jeton d’ID est déjà configurée ainsi.",
  "groupSetUp.noClient":
    "Il n’y a pas encore de client SSO dont le jeton d’ID pourrait contenir des groupes. Configurez d’abord l’authentification unique.",
  "groupSetUp.client": "Client",
  "groupSetUp.client.help": "celui dont le jeton d’ID contient les groupes",
  "groupSetUp.claim": "Revendication des groupes",
  "groupSetUp.claim.help":
    "la revendication du jeton d’ID qui contient les groupes, avec des points si elle est imbriquée",
  "groupSetUp.claim.invalid":
    "Saisissez une revendication, par exemple « groups » ou « resource_access.kestra.roles ».",
  "groupSetUp.scope": "Étendue des groupes",
  "groupSetUp.scope.help":
    "l’étendue qui ajoute les groupes au jeton d’ID ; laissez vide pour n’en demander aucune autre",
  "groupSetUp.scope.invalid": "Une étendue est un seul mot, par exemple « groups ».",
  "groupSetUp.addToToken":
    "Chez le fournisseur, ajoutez les groupes de l’utilisateur au jeton d’ID. Kestra ne les lit nulle part ailleurs.",
  "ldapSetUp.title": "Ajouter LDAP",
  "ldapSetUp.done": "LDAP est déjà configuré ainsi.",
  "ldapSetUp.tooOld":
    "Cette version de Kestra ne prend pas en charge LDAP, ajouté dans la version 0.22.",
  "ldapSetUp.server": "URL du serveur LDAP",
  "ldapSetUp.server.help": "Kestra ne démarre pas si sa licence ne comprend pas LDAP",
  "ldapSetUp.server.invalid": "Saisissez une URL, par exemple « ldaps://ldap.example.com:636 ».",
  "ldapSetUp.server.insecure":
    "ldap:// envoie les mots de passe en clair sur le réseau. Préférez ldaps://.",
  "ldapSetUp.mode": "Utilisation de l’annuaire",
  "ldapSetUp.mode.signIn": "Connexion",
  "ldapSetUp.mode.signInDetail":
    "Les utilisateurs se connectent avec leur mot de passe d’annuaire.",
  "ldapSetUp.mode.both": "Connexion et groupes",
  "ldapSetUp.mode.bothDetail": "Les utilisateurs reçoivent aussi leurs groupes de l’annuaire.",
  "ldapSetUp.mode.groups": "Groupes seulement",
  "ldapSetUp.mode.groupsDetail":
    "Les utilisateurs se connectent autrement et doivent déjà exister dans Kestra.",
  "ldapSetUp.manager": "DN de liaison",
  "ldapSetUp.manager.help": "le compte avec lequel Kestra cherche dans l’annuaire",
  "ldapSetUp.password": "Mot de passe de liaison",
  "ldapSetUp.password.help": "d’où Kestra lit le mot de passe du DN de liaison",
  "ldapSetUp.password.inFile":
    "Écrit une valeur à remplacer. Toute personne qui lit le fichier voit le mot de passe.",
  "ldapSetUp.users": "DN de base des utilisateurs",
  "ldapSetUp.users.help": "la branche de l’annuaire qui contient vos utilisateurs",
  "ldapSetUp.groups": "DN de base des groupes",
  "ldapSetUp.groups.help": "la branche de l’annuaire qui contient vos groupes",
  "ldapSetUp.dn.invalid": "Saisissez un DN, par exemple « {example} ».",
  "ldapSetUp.dn.placeholder": "C’est une valeur d’exemple, pas un nom de votre annuaire.",
  "ldapSetUp.filter": "Attribut de connexion",
  "ldapSetUp.filter.help": "ce que les utilisateurs saisissent pour se connecter",
  "ldapSetUp.filter.mail": "Adresse e-mail",
  "ldapSetUp.filter.uid": "Nom de compte",
  "ldapSetUp.filter.sAMAccountName": "Nom de compte dans Active Directory",
  "ldapSetUp.filter.userPrincipalName": "Nom d’utilisateur principal (UPN) dans Active Directory",
  "ldapSetUp.member": "Membres des groupes",
  "ldapSetUp.member.help": "comment un groupe désigne ses membres",
  "ldapSetUp.member.member": "Par leur DN dans « member »",
  "ldapSetUp.member.memberDetail": "Active Directory, et groupes de la classe groupOfNames.",
  "ldapSetUp.member.uniqueMember": "Par leur DN dans « uniqueMember »",
  "ldapSetUp.license":
    "Vérifiez que votre licence de Kestra comprend LDAP : sans cela, Kestra ne démarre pas.",
  "roleSetUp.title": "Ajouter un rôle par défaut",
  "roleSetUp.done": "Un tel rôle par défaut existe déjà.",
  "roleSetUp.version": "Version de Kestra",
  "roleSetUp.version.help": "les permissions ont d’autres actions depuis 2.0",
  "roleSetUp.version.new": "2.0 ou ultérieure",
  "roleSetUp.version.old": "1.3 ou antérieure",
  "roleSetUp.misplaced": "« {role} » se trouve sous « {parent} », où Kestra ne le lit pas",
  "roleSetUp.misplacedTopLevel": "« {role} » se trouve au premier niveau, où Kestra ne le lit pas",
  "roleSetUp.misplaced.stay": "Le laisser et en écrire un autre",
  "roleSetUp.role": "Permissions des nouveaux utilisateurs",
  "roleSetUp.role.choose": "Choisir les permissions…",
  "roleSetUp.role.none": "Aucune pour l’instant",
  "roleSetUp.role.noneDetail": "N’écrit pas de rôle par défaut.",
  "roleSetUp.role.preset":
    "Autorise les nouveaux utilisateurs à {allows}. D’après le rôle du même nom géré par Kestra.",
  "roleSetUp.permissions": "Permissions",
  "roleSetUp.permissions.help": "ce à quoi le rôle donne accès",
  "roleSetUp.actions": "Actions",
  "roleSetUp.actions.help": "chaque permission reçoit celles qui existent pour elle",
  "roleSetUp.existingUsers":
    "Le rôle s’applique aux utilisateurs que Kestra voit pour la première fois. Les utilisateurs existants gardent leurs rôles.",
} as const;

export const kestraSecurity = {
  kestraSecurity:
    "Sécurité de Kestra lui-même : le premier administrateur, le rôle des nouveaux utilisateurs, les mots de passe et le verrouillage.",
  "kestraSecurity.note":
    "La connexion par un fournisseur d’identité se configure sous micronaut.security.",
  "kestraSecurity.default-role":
    "Rôle que reçoit chaque nouvel utilisateur, que le compte vienne de l’authentification unique, de SCIM ou d’une invitation.",
  "kestraSecurity.default-role.note":
    "Le serveur le cherche à chaque démarrage et le crée s’il manque. Il se place sous kestra.security, jamais sous micronaut.security. Les comptes de service et les utilisateurs existants ne le reçoivent pas, et tous ses droits vont à quiconque se connecte pour la première fois.",
  "kestraSecurity.default-role.name": "Nom du rôle, tel qu’affiché sous IAM → Roles.",
  "kestraSecurity.default-role.description": "Description du rôle dans la liste des rôles.",
  "kestraSecurity.default-role.permissions":
    "Ce que le rôle accorde : une liste d’actions autorisées par ressource.",
  "kestraSecurity.default-role.permissions.note":
    "Kestra 2.0 a remplacé CREATE, READ, UPDATE et DELETE par des actions plus fines pour chaque ressource, et renommé plusieurs ressources. La mise à niveau convertit les rôles de la base de données, pas cette configuration.",
  "kestraSecurity.default-role.permissions.entry":
    "Actions que le rôle autorise sur cette ressource.",
  "kestraSecurity.default-role.permissions.entry.item":
    "Une action en majuscules, par exemple READ jusqu’à 1.3, VIEW ou LIST à partir de 2.0.",
  "kestraSecurity.default-role.tenant-id": "Limite le rôle à un tenant.",
  "kestraSecurity.default-role.tenant-id.note":
    "Sans elle, le rôle est ajouté à chaque tenant et accorde ses droits dans tous.",
  "kestraSecurity.firstUser":
    "Compte avec tous les droits sur l’instance, créé au démarrage pour la première connexion et la configuration.",
  "kestraSecurity.instance-owner.note": "Appelée super-admin avant 2.0.",
  "kestraSecurity.firstUser.username": "Adresse e-mail avec laquelle ce compte se connecte.",
  "kestraSecurity.firstUser.username.note": "Doit être une adresse e-mail à partir de 0.20.",
  "kestraSecurity.firstUser.password": "Mot de passe de ce compte.",
  "kestraSecurity.firstUser.tenant-admin-access": "Tenants dont ce compte est administrateur.",
  "kestraSecurity.firstUser.tenant-admin-access.note":
    "Les tenants manquants sont créés. Retirer plus tard un tenant de la liste ne révoque aucun droit.",
  "kestraSecurity.firstUser.tenant-admin-access.item": "Identifiant d’un tenant.",
  "kestraSecurity.super-admin.note": "Encore prise en charge dans 2.0.",
  "kestraSecurity.oidc":
    "Ce que Kestra lit dans le jeton d’ID en plus de l’identité de l’utilisateur.",
  "kestraSecurity.oidc.groups-claim-path":
    "Revendication du jeton d’ID qui contient les groupes de l’utilisateur, avec des points si elle est imbriquée.",
  "kestraSecurity.oidc.groups-claim-path.note":
    "À définir pour synchroniser les groupes du fournisseur d’identité sans SCIM. La revendication doit être dans le jeton d’ID lui-même ; ajoutez l’étendue qui l’y inclut à celles du client.",
  "kestraSecurity.invitations": "Invitations des nouveaux utilisateurs.",
  "kestraSecurity.invitations.expire-after": "Durée de validité d’une invitation.",
  "kestraSecurity.login": "Verrouillage après plusieurs mots de passe erronés.",
  "kestraSecurity.login.failed-attempts":
    "Quand un compte est verrouillé, et pour combien de temps.",
  "kestraSecurity.login.failed-attempts.note":
    "Compte les connexions par mot de passe et par LDAP ; l’authentification unique relève du fournisseur.",
  "kestraSecurity.login.failed-attempts.threshold":
    "Nombre d’échecs après lequel le compte est verrouillé.",
  "kestraSecurity.login.failed-attempts.monitoring-window":
    "Période sur laquelle les échecs sont comptés.",
  "kestraSecurity.login.failed-attempts.lock-duration": "Durée de verrouillage d’un compte.",
  "kestraSecurity.basic-auth":
    "Règles pour les mots de passe des utilisateurs qui se connectent par e-mail et mot de passe, et pour leur réinitialisation.",
  "kestraSecurity.basic-auth.password-min-length": "Longueur minimale d’un mot de passe.",
  "kestraSecurity.basic-auth.password-require-special":
    "Indique si un mot de passe doit contenir un caractère spécial.",
  "kestraSecurity.basic-auth.password-min-digits": "Nombre minimal de chiffres d’un mot de passe.",
  "kestraSecurity.basic-auth.password-min-lower-case":
    "Nombre minimal de minuscules d’un mot de passe.",
  "kestraSecurity.basic-auth.password-min-upper-case":
    "Nombre minimal de majuscules d’un mot de passe.",
  "kestraSecurity.basic-auth.password-allowed-special-characters":
    "Caractères considérés comme spéciaux.",
  "kestraSecurity.basic-auth.password-reset":
    "Limites des e-mails de réinitialisation de mot de passe.",
  "kestraSecurity.basic-auth.password-reset.cooldown":
    "Temps qu’un utilisateur doit attendre avant de demander un autre e-mail de réinitialisation.",
  "kestraSecurity.basic-auth.password-reset.rate-limit":
    "Limite de débit des demandes de réinitialisation.",
  "kestraSecurity.basic-auth.password-reset.rate-limit.max-requests":
    "Nombre maximal de demandes dans la période.",
  "kestraSecurity.basic-auth.password-reset.rate-limit.window":
    "Durée de la période sur laquelle les demandes sont comptées.",
  "kestraSecurity.basic-auth.password-regexp":
    "Expression régulière à laquelle un nouveau mot de passe doit correspondre.",
  "kestraSecurity.basic-auth.password-regexp.note":
    "Remplacée dans 2.0 par password-min-length, password-min-digits et les clés associées.",
  "kestraSecurity.zip-bomb-protection":
    "Refuse les archives envoyées dont le contenu décompressé serait beaucoup trop volumineux.",
  "kestraSecurity.zip-bomb-protection.enabled.note":
    "Nécessite aussi max-number-of-entries et max-entry-size.",
  "kestraSecurity.zip-bomb-protection.max-number-of-entries":
    "Nombre maximal de fichiers dans une archive.",
  "kestraSecurity.zip-bomb-protection.max-entry-size":
    "Taille maximale d’un fichier décompressé, en octets.",
} as const;

export const kestraSecurity = {
  kestraSecurity:
    "Sécurité de Kestra lui-même : le premier administrateur, le rôle des nouveaux utilisateurs, les mots de passe et le verrouillage.",
  "kestraSecurity.note": "La connexion par un fournisseur d’identité est dans micronaut.security.",
  "kestraSecurity.default-role":
    "Un rôle que reçoit chaque nouvel utilisateur, que le compte vienne de l’authentification unique, de SCIM ou d’une invitation.",
  "kestraSecurity.default-role.note":
    "Le serveur le cherche à chaque démarrage et le crée s’il manque. A sa place sous kestra.security, jamais sous micronaut.security. Les comptes de service et les utilisateurs qui existent déjà ne le reçoivent pas, et chaque droit qu’il contient va à toute personne qui se connecte pour la première fois.",
  "kestraSecurity.default-role.name": "Nom du rôle, tel qu’affiché sous IAM → Roles.",
  "kestraSecurity.default-role.description":
    "À quoi sert le rôle, pour qui lit la liste des rôles.",
  "kestraSecurity.default-role.permissions":
    "Ce que le rôle accorde : chaque ressource mène à la liste des actions permises sur elle.",
  "kestraSecurity.default-role.permissions.note":
    "Kestra 2.0 a remplacé CREATE, READ, UPDATE et DELETE par des actions plus fines pour chaque ressource, et renommé plusieurs ressources. La mise à niveau convertit les rôles de la base de données, non ce bloc.",
  "kestraSecurity.default-role.permissions.entry":
    "Actions que le rôle permet sur cette ressource.",
  "kestraSecurity.default-role.permissions.entry.item":
    "Une action, en majuscules : par exemple READ jusqu’à 1.3, VIEW ou LIST à partir de 2.0.",
  "kestraSecurity.default-role.tenant-id": "Limite le rôle à un tenant.",
  "kestraSecurity.default-role.tenant-id.note":
    "Sans elle, le rôle est ajouté à chaque tenant et accorde ses droits dans tous.",
  "kestraSecurity.firstUser":
    "Compte avec tous les droits sur l’instance, créé au démarrage pour que quelqu’un puisse se connecter et configurer le reste.",
  "kestraSecurity.instance-owner.note": "Appelé super-admin avant 2.0.",
  "kestraSecurity.firstUser.username": "Adresse e-mail avec laquelle ce compte se connecte.",
  "kestraSecurity.firstUser.username.note": "Doit être une adresse e-mail à partir de 0.20.",
  "kestraSecurity.firstUser.password": "Mot de passe de ce compte.",
  "kestraSecurity.firstUser.tenant-admin-access": "Tenants dont ce compte devient administrateur.",
  "kestraSecurity.firstUser.tenant-admin-access.note":
    "Un tenant qui n’existe pas est créé. En retirer un de la liste plus tard ne retire aucun droit.",
  "kestraSecurity.firstUser.tenant-admin-access.item": "Identifiant d’un tenant.",
  "kestraSecurity.super-admin.note": "2.0 lit encore ce nom.",
  "kestraSecurity.oidc":
    "Ce que Kestra prend dans le jeton d’identité en plus de l’identité de l’utilisateur.",
  "kestraSecurity.oidc.groups-claim-path":
    "Où se trouvent les groupes de l’utilisateur dans le jeton d’identité, avec des points entre les niveaux.",
  "kestraSecurity.oidc.groups-claim-path.note":
    "À définir pour que les groupes suivent le fournisseur d’identité sans SCIM. Le claim doit être dans le jeton d’identité lui-même ; demandez le scope qui l’y ajoute dans les scopes du client.",
  "kestraSecurity.invitations": "Invitations des nouveaux utilisateurs.",
  "kestraSecurity.invitations.expire-after":
    "Durée pendant laquelle une invitation peut être acceptée.",
  "kestraSecurity.login": "Verrouillage après plusieurs mots de passe faux.",
  "kestraSecurity.login.failed-attempts":
    "Quand un compte est verrouillé, et pour combien de temps.",
  "kestraSecurity.login.failed-attempts.note":
    "Compte les connexions par mot de passe et par LDAP ; l’authentification unique est l’affaire du fournisseur.",
  "kestraSecurity.login.failed-attempts.threshold": "Nombre d’échecs qui verrouille le compte.",
  "kestraSecurity.login.failed-attempts.monitoring-window":
    "Période dans laquelle les échecs s’additionnent.",
  "kestraSecurity.login.failed-attempts.lock-duration":
    "Durée pendant laquelle un compte verrouillé le reste.",
  "kestraSecurity.basic-auth":
    "Règles pour les mots de passe des personnes qui se connectent avec e-mail et mot de passe, et pour leur réinitialisation.",
  "kestraSecurity.basic-auth.password-min-length":
    "Nombre minimal de caractères d’un mot de passe.",
  "kestraSecurity.basic-auth.password-require-special":
    "Indique si un mot de passe a besoin d’un caractère spécial.",
  "kestraSecurity.basic-auth.password-min-digits": "Nombre minimal de chiffres d’un mot de passe.",
  "kestraSecurity.basic-auth.password-min-lower-case":
    "Nombre minimal de minuscules d’un mot de passe.",
  "kestraSecurity.basic-auth.password-min-upper-case":
    "Nombre minimal de majuscules d’un mot de passe.",
  "kestraSecurity.basic-auth.password-allowed-special-characters":
    "Caractères qui comptent comme spéciaux.",
  "kestraSecurity.basic-auth.password-reset": "Freins aux e-mails pour mots de passe oubliés.",
  "kestraSecurity.basic-auth.password-reset.cooldown":
    "Temps qu’un utilisateur attend avant de demander un autre e-mail de réinitialisation.",
  "kestraSecurity.basic-auth.password-reset.rate-limit":
    "Nombre maximal de demandes de réinitialisation dans une période.",
  "kestraSecurity.basic-auth.password-reset.rate-limit.max-requests":
    "Nombre de demandes permises dans la période.",
  "kestraSecurity.basic-auth.password-reset.rate-limit.window":
    "Longueur de la période sur laquelle les demandes sont comptées.",
  "kestraSecurity.basic-auth.password-regexp":
    "Expression régulière à laquelle un nouveau mot de passe doit correspondre.",
  "kestraSecurity.basic-auth.password-regexp.note":
    "À partir de 2.0, les règles sont password-min-length, password-min-digits et leurs voisines.",
  "kestraSecurity.zip-bomb-protection":
    "Refuse les archives envoyées dont le contenu décompressé serait beaucoup trop grand.",
  "kestraSecurity.zip-bomb-protection.enabled.note":
    "A besoin aussi de max-number-of-entries et max-entry-size.",
  "kestraSecurity.zip-bomb-protection.max-number-of-entries":
    "Nombre maximal de fichiers dans une archive.",
  "kestraSecurity.zip-bomb-protection.max-entry-size":
    "Taille maximale d’un fichier décompressé, en octets.",
} as const;

export const roleTable = {
  "roleTable.noPreset": "Ce préréglage n’existe pas.",
  "roleTable.noConfiguration": "Ce fichier ne contient plus de configuration de Kestra.",
  "roleTable.misplaced":
    "Un rôle par défaut se trouve sous « {parent} », où Kestra ne le lit pas. Un correctif rapide à cet endroit le déplace vers « {place} ».",
  "roleTable.misplacedTopLevel":
    "Un rôle par défaut se trouve au premier niveau, où Kestra ne le lit pas. Un correctif rapide à cet endroit le déplace vers « {place} ».",
  "roleTable.noRole":
    "Cette configuration n’a pas encore de rôle par défaut. Accordez une action ou appliquez un préréglage pour en ajouter un.",
  "roleTable.setElsewhere":
    "Une variable ou un autre fichier définit aussi une partie du rôle. Le tableau ne montre que ce fichier.",
  "roleTable.unknownAction": "Kestra n’a pas d’action de ce nom.",
  "roleTable.foreignAction": "Ce n’est pas une action de Kestra {version}.",
  "roleTable.unknownPermission": "Kestra n’a pas de permission « {name} ». Elle n’accorde rien.",
  "roleTable.undocumented":
    "Kestra 2.0 accepte cette permission, mais ce qu’elle régit n’est pas documenté.",
  "roleTable.grantsNothingIn": "Elle n’accorde rien dans Kestra {version}.",
  "roleTable.otherSpelling": "« {name} » existe déjà. Corrigez d’abord sa graphie.",
  "roleTable.withoutEffect": "Kestra ne vérifie jamais {action} pour cette permission.",
  "roleTable.foreignGrant": "{action} n’est pas une action de Kestra {version}.",
  "roleTable.noAction": "{permission} n’a pas d’action {action}.",
  "roleTable.summary.nothing": "Le rôle n’accorde rien.",
  "roleTable.summary.one": "Le rôle accorde 1 action, sur {permitted} des {known} permissions.",
  "roleTable.summary.many":
    "Le rôle accorde {count} actions, sur {permitted} des {known} permissions.",
  "roleTable.summary.oneWithoutEffect": "1 droit est sans effet.",
  "roleTable.summary.manyWithoutEffect": "{count} droits sont sans effet.",
  "roleTable.byHand":
    "Modification impossible ici sans toucher à autre chose dans le fichier. Modifiez-le à la main.",
  "roleTable.tooMany":
    "Il y a trop de permissions ici pour les remplacer en une seule fois. Supprimez-en d’abord quelques-unes à la main.",
  "roleTable.fixed": "{permission} ne peut pas être modifié ici. {reason}",
  "roleTable.severalPlaces":
    "Elle est définie à plusieurs endroits de ce fichier, et c’est le dernier qui compte.",
  "roleTable.aliasedList":
    "Sa liste est un alias d’une autre liste de ce fichier. Modifiez cette liste, ou écrivez ici les actions en toutes lettres.",
  "roleTable.inherited":
    "Elle vient d’un mappage situé ailleurs dans ce fichier, par un alias ou une clé de fusion. Modifiez-la à cet endroit.",
  "roleTable.placeholder":
    "Elle contient un espace réservé que seul le serveur en cours d’exécution peut résoudre.",
  "roleTable.mapping": "Elle a un mappage à la place de la liste de ses actions.",
  "roleTable.spelling":
    "Ses actions sont écrites sous une forme qui ne peut être modifiée qu’à la main.",
  "roleTable.brokenYaml":
    "Cette configuration contient des erreurs de syntaxe. Le tableau montre ce qui est lisible et reste en lecture seule tant qu’elles ne sont pas corrigées.",
  "roleTable.template":
    "Un modèle décide quelles lignes le serveur reçoit, donc le tableau est en lecture seule.",
  "roleTable.permissionsList":
    "Les permissions sont une liste, que Kestra ne peut pas lire. Écrivez chaque permission comme une clé.",
  "roleTable.permissionsPlaceholder":
    "Les permissions viennent d’un espace réservé que seul le serveur en cours d’exécution peut résoudre.",
  "roleTable.permissionsString":
    "Les permissions sont une chaîne, que Kestra ne peut pas lire. Écrivez chaque permission comme une clé.",
  "roleTable.roleInherited":
    "Le rôle est défini ailleurs dans ce fichier et utilisé ici par un alias ou une clé de fusion. Modifiez-le à cet endroit.",
} as const;

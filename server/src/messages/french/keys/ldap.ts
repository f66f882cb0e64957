export const ldap = {
  ldap: "Connexion avec des mots de passe LDAP ou Active Directory, et groupes associés ; une entrée par serveur.",
  "ldap.note":
    "LDAP a une licence à part : si la vôtre ne l’inclut pas, Kestra refuse de démarrer dès qu’un serveur LDAP est configuré.",
  "ldap.enabled": "Active ou désactive LDAP dans son ensemble.",
  "ldap.enabled.note":
    "Mieux vaut l’omettre : la clé peut elle-même être lue comme un serveur nommé enabled. Activez ou désactivez chaque serveur avec sa propre clé enabled.",
  "ldap.entry": "Un serveur LDAP et sa recherche des utilisateurs et des groupes.",
  "ldap.entry.enabled": "Indique si ce serveur est utilisé.",
  "ldap.entry.mode": "À quoi sert le serveur.",
  "ldap.entry.mode.note":
    "GROUP_SYNC_ONLY nécessite des utilisateurs existants et ne signale pas d’erreur si le serveur LDAP est injoignable.",
  "ldap.entry.mode.AUTHENTICATION":
    "Les utilisateurs se connectent avec leur mot de passe LDAP ; les groupes ne changent pas.",
  "ldap.entry.mode.AUTHENTICATION_AND_GROUP_SYNC":
    "Les utilisateurs se connectent avec leur mot de passe LDAP et reçoivent leurs groupes de LDAP.",
  "ldap.entry.mode.GROUP_SYNC_ONLY":
    "Les utilisateurs se connectent autrement ; LDAP ne fournit que leurs groupes.",
  "ldap.entry.context": "La connexion au serveur LDAP.",
  "ldap.entry.context.server":
    "URL du serveur LDAP, ou plusieurs séparées par des espaces, qui sont essayées l’une après l’autre.",
  "ldap.entry.context.server.note":
    "Obligatoire. Préférez ldaps://, car ldap:// envoie les mots de passe en clair.",
  "ldap.entry.context.manager-dn": "DN du compte avec lequel le serveur interroge l’annuaire.",
  "ldap.entry.context.manager-password": "Mot de passe du compte défini dans manager-dn.",
  "ldap.entry.context.factory": "Classe Java qui ouvre la connexion ; rarement modifiée.",
  "ldap.entry.context.properties":
    "Autres paramètres du client LDAP de Java, comme les délais d’attente.",
  "ldap.entry.context.properties.note":
    "Un point dans un nom commence un nouveau niveau, même entre guillemets.",
  "ldap.entry.context.properties.entry": "Valeur du paramètre.",
  "ldap.entry.search": "Recherche de l’entrée de l’utilisateur qui se connecte.",
  "ldap.entry.search.base": "DN de la branche où chercher les utilisateurs.",
  "ldap.entry.base.note":
    "La plupart des annuaires refusent une recherche sans base. Si l’URL du serveur en contient une, cette base est relative à celle-ci.",
  "ldap.entry.search.filter":
    "Filtre LDAP qui ne correspond qu’à cet utilisateur ; `{place}` est remplacé par le nom saisi à la connexion.",
  "ldap.entry.search.filter.note":
    "Active Directory n’a en général pas d’uid : le filtre par défaut n’y trouve personne.",
  "ldap.entry.search.attributes": "Attributs de l’utilisateur à récupérer ; tous par défaut.",
  "ldap.entry.search.attributes.note":
    "Doit inclure tous les attributs auxquels user-attributes et groups.filter-attribute renvoient.",
  "ldap.entry.search.attributes.item": "Nom d’un attribut LDAP.",
  "ldap.subtree": "Indique s’il faut chercher aussi dans les branches sous la base.",
  "ldap.entry.groups": "Recherche des groupes de l’utilisateur.",
  "ldap.entry.groups.note": "À placer à côté de search, pas dedans.",
  "ldap.entry.groups.enabled": "Indique s’il faut lire les groupes.",
  "ldap.entry.groups.base": "DN de la branche où chercher les groupes.",
  "ldap.entry.groups.filter":
    "Filtre LDAP des groupes de l’utilisateur ; `{place}` est remplacé par le DN de l’utilisateur ou l’attribut défini dans filter-attribute.",
  "ldap.entry.groups.filter.note":
    "Un filtre qui combine des conditions commence par une parenthèse, (&(…)(…)), pas par une accolade.",
  "ldap.entry.groups.filter-attribute":
    "Attribut de l’utilisateur qui remplace le DN dans le filtre des groupes.",
  "ldap.entry.groups.filter-attribute.note":
    "Active Directory a besoin de dn ici ; sinon les groupes restent vides sans erreur.",
  "ldap.entry.groups.attribute": "Attribut du groupe utilisé comme nom.",
  "ldap.entry.user-attributes": "Attribut LDAP de chaque champ de l’utilisateur Kestra.",
  "ldap.entry.user-attributes.note": "Inutile avec GROUP_SYNC_ONLY.",
  "ldap.entry.user-attributes.entry": "Nom de l’attribut LDAP.",
} as const;

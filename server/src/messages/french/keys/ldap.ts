export const ldap = {
  ldap: "Connexion avec des mots de passe LDAP ou Active Directory, et groupes qui en viennent ; une entrée par serveur.",
  "ldap.note":
    "LDAP a une licence à part : s’il n’est pas dans la licence, Kestra refuse de démarrer dès qu’un serveur LDAP est configuré.",
  "ldap.enabled": "Active ou désactive LDAP tout entier.",
  "ldap.enabled.note":
    "Mieux vaut l’omettre : écrit ici, le mot peut lui-même être pris pour un serveur appelé enabled. Activez ou désactivez chaque serveur par son propre enabled.",
  "ldap.entry": "Un serveur LDAP et la façon dont personnes et groupes y sont trouvés.",
  "ldap.entry.enabled": "Indique si ce serveur est utilisé.",
  "ldap.entry.mode": "À quoi sert le serveur.",
  "ldap.entry.mode.note":
    "GROUP_SYNC_ONLY demande des utilisateurs qui existent déjà, et ne dit rien quand le serveur LDAP n’est pas joignable.",
  "ldap.entry.mode.AUTHENTICATION":
    "On se connecte avec son mot de passe LDAP ; les groupes ne sont pas touchés.",
  "ldap.entry.mode.AUTHENTICATION_AND_GROUP_SYNC":
    "On se connecte avec son mot de passe LDAP et reçoit ses groupes de LDAP.",
  "ldap.entry.mode.GROUP_SYNC_ONLY": "On se connecte autrement ; LDAP ne fournit que les groupes.",
  "ldap.entry.context": "La connexion au serveur LDAP.",
  "ldap.entry.context.server":
    "Adresse du serveur LDAP, sans laquelle il n’y a rien à quoi se connecter.",
  "ldap.entry.context.server.note":
    "Obligatoire. Préférez ldaps://, car ldap:// envoie les mots de passe en clair.",
  "ldap.entry.context.manager-dn":
    "Le compte, sous forme de DN, avec lequel le serveur cherche les utilisateurs.",
  "ldap.entry.context.manager-password": "Mot de passe du compte nommé dans manager-dn.",
  "ldap.entry.context.factory": "Classe Java qui ouvre la connexion ; presque jamais une autre.",
  "ldap.entry.context.properties":
    "Autres paramètres du client LDAP de Java, comme les délais d’attente.",
  "ldap.entry.context.properties.note":
    "Un point dans un nom commence un nouveau niveau, même entre guillemets.",
  "ldap.entry.context.properties.entry": "Valeur du paramètre.",
  "ldap.entry.search": "Comment est trouvée l’entrée de la personne qui se connecte.",
  "ldap.entry.search.base":
    "La branche, sous forme de DN, dans laquelle les personnes sont cherchées.",
  "ldap.entry.search.filter":
    "Filtre LDAP qui trouve la personne, et elle seule ; `{place}` devient le nom saisi à la connexion.",
  "ldap.entry.search.filter.note":
    "Active Directory n’a en général pas d’uid : la valeur par défaut n’y trouve personne.",
  "ldap.entry.search.attributes": "Les attributs d’une personne qui sont lus ; absente, tous.",
  "ldap.entry.search.attributes.note":
    "Tout ce à quoi user-attributes renvoie doit être dans la liste.",
  "ldap.entry.search.attributes.item": "Nom d’un attribut LDAP.",
  "ldap.subtree": "Indique si les branches sous la base sont parcourues aussi.",
  "ldap.entry.groups": "Comment sont trouvés les groupes d’une personne.",
  "ldap.entry.groups.note": "Le bloc se place à côté de search, non dedans.",
  "ldap.entry.groups.enabled": "Indique si les groupes sont lus.",
  "ldap.entry.groups.base":
    "La branche, sous forme de DN, dans laquelle les groupes sont cherchés.",
  "ldap.entry.groups.filter":
    "Filtre LDAP qui trouve les groupes d’une personne ; `{place}` devient le DN de la personne, ou l’attribut que filter-attribute nomme.",
  "ldap.entry.groups.filter.note":
    "Un filtre qui combine des conditions commence par une parenthèse, (&(…)(…)), non par une accolade.",
  "ldap.entry.groups.filter-attribute":
    "L’attribut de la personne qui prend la place du DN dans le filtre des groupes.",
  "ldap.entry.groups.filter-attribute.note":
    "Active Directory a besoin de dn ici ; sinon les groupes restent vides et rien ne le dit.",
  "ldap.entry.groups.attribute": "L’attribut d’un groupe qui est pris pour son nom.",
  "ldap.entry.user-attributes":
    "L’attribut LDAP qui remplit chaque champ de l’utilisateur de Kestra.",
  "ldap.entry.user-attributes.note": "Inutile avec GROUP_SYNC_ONLY.",
  "ldap.entry.user-attributes.entry": "Nom de l’attribut LDAP.",
} as const;

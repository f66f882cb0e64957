export const kestraEnterprise = {
  kestraEnterprise: "Paramètres réservés à l’édition Enterprise.",
  "kestraEnterprise.license": "Votre licence Enterprise.",
  "kestraEnterprise.license.note":
    "Vérifiée au démarrage. À partir de 1.3, seules les licences au nouveau format sont acceptées.",
  "kestraEnterprise.license.id": "Identifiant de la licence.",
  "kestraEnterprise.license.fingerprint":
    "Seconde partie de la licence, qui donne aussi accès au registre de Kestra et est obligatoire pour les plugins versionnés.",
  "kestraEnterprise.license.key":
    "Clé de licence, en général une chaîne de plusieurs lignes après `|`.",
  "kestraEnterprise.tenants": "Paramètres des tenants.",
  "kestraEnterprise.tenants.note":
    "Depuis 0.23, chaque instance a des tenants et il n’y a plus rien à activer.",
  "kestraEnterprise.tenants.fallback-tenant":
    "Tenant des appels d’API dont l’URL n’en contient pas, pour que les anciens scripts continuent de fonctionner.",
  "kestraEnterprise.tenants.fallback-tenant.note":
    "Annoncée comme temporaire : utilisez dans les appels des URL avec un tenant.",
  "kestraEnterprise.tenants.enabled": "Indiquait autrefois si les tenants étaient activés.",
  "kestraEnterprise.tenants.enabled.note":
    "Sans effet à partir de 0.23, où les tenants sont toujours activés ; supprimez-la, mais d’anciens scripts peuvent avoir besoin de fallback-tenant. La valeur par défaut était false avant 0.22 et true en 0.22.",
  "kestraEnterprise.tenants.default-tenant": "Indiquait autrefois s’il y avait un tenant sans nom.",
  "kestraEnterprise.tenants.default-tenant.note":
    "Sans effet à partir de 0.23, où chaque tenant a un nom. La valeur par défaut était true avant 0.22 et false en 0.22.",
  "kestraEnterprise.mail-service":
    "Serveur SMTP pour les invitations et les réinitialisations de mot de passe.",
  "kestraEnterprise.mail-service.note": "Se trouvait à kestra.mail-service avant 0.20.",
  "kestraEnterprise.mail-service.host": "Nom d’hôte du serveur SMTP.",
  "kestraEnterprise.mail-service.port": "Port du serveur SMTP.",
  "kestraEnterprise.mail-service.username": "Nom d’utilisateur du serveur SMTP.",
  "kestraEnterprise.mail-service.password": "Mot de passe du serveur SMTP.",
  "kestraEnterprise.mail-service.from": "Adresse d’expéditeur des e-mails.",
  "kestraEnterprise.mail-service.from-name": "Nom d’expéditeur des e-mails.",
  "kestraEnterprise.mail-service.auth": "Indique s’il faut s’authentifier auprès du serveur SMTP.",
  "kestraEnterprise.mail-service.starttls-enable":
    "Indique s’il faut chiffrer la connexion avec STARTTLS.",
  "kestraEnterprise.execution-data":
    "Emplacement où sont stockées les entrées et les sorties des exécutions.",
  "kestraEnterprise.execution-data.internal-storage":
    "Stocke les entrées et les sorties dans le stockage interne plutôt que dans le dépôt, séparément pour chaque tenant et namespace.",
  "kestraEnterprise.execution-data.internal-storage.enabled":
    "Indique si les tenants et les namespaces peuvent l’activer.",
  "kestraEnterprise.execution-data.internal-storage.force-globally":
    "Indique si cela s’applique partout, quels que soient les paramètres des tenants et des namespaces.",
  "kestraEnterprise.java-security":
    "Restrictions du code des plugins : chemins interdits et classes autorisées à lancer des threads.",
  "kestraEnterprise.java-security.enabled": "Indique si les restrictions s’appliquent.",
  "kestraEnterprise.java-security.forbidden-paths":
    "Chemins que le code des plugins ne peut ni lire ni écrire.",
  "kestraEnterprise.java-security.forbidden-paths.item": "Un chemin sur le serveur.",
  "kestraEnterprise.java-security.authorized-class-prefix":
    "Préfixes des noms de classes qui peuvent lancer des threads ; les autres ne le peuvent pas.",
  "kestraEnterprise.java-security.classPrefix": "Préfixe d’un nom de classe.",
  "kestraEnterprise.java-security.forbidden-class-prefix":
    "Préfixes des noms de classes qui ne peuvent pas lancer de threads.",
  "kestraEnterprise.worker": "Paramètres du serveur pour les workers.",
  "kestraEnterprise.worker.auth":
    "Mode de vérification du groupe auquel appartiennent les workers.",
  "kestraEnterprise.worker.auth.enabled": "Indique si les workers doivent prouver leur groupe.",
  "kestraEnterprise.worker.auth.enabled.note":
    "Les workers ont alors besoin de kestra.worker.auth.registration-token.",
  "kestraEnterprise.worker.auth.jwt-signing-key":
    "Clé de signature des jetons des workers : au moins 32 octets, la même sur chaque serveur.",
  "kestraEnterprise.worker.auth.access-token-lifetime": "Durée de validité d’un jeton d’accès.",
  "kestraEnterprise.worker.auth.refresh-token-lifetime":
    "Durée pendant laquelle un jeton d’accès peut être renouvelé.",
  "kestraEnterprise.airgapped":
    "Désactive les polices, blueprints et pages externes de l’interface utilisateur, pour les serveurs sans accès à Internet.",
  "kestraEnterprise.right-sidebar": "Barre latérale droite de l’interface utilisateur.",
  "kestraEnterprise.customLinks":
    "Liens personnalisés dans l’interface utilisateur, chacun sous un nom de votre choix.",
  "kestraEnterprise.right-sidebar.custom-links.note":
    "Pris en charge seulement après la version 0.24.0 ; jusque-là, les liens se trouvaient à kestra.ee.custom-links.",
  "kestraEnterprise.customLinks.entry": "Un lien.",
  "kestraEnterprise.customLinks.entry.title": "Texte du lien.",
  "kestraEnterprise.customLinks.entry.url": "URL du lien.",
  "kestraEnterprise.left-sidebar": "Barre latérale gauche de l’interface utilisateur.",
  "kestraEnterprise.left-sidebar.disabled-menus": "Entrées de menu à masquer.",
  "kestraEnterprise.left-sidebar.disabled-menus.item":
    "Titre d’une entrée ; pour une entrée imbriquée, les deux titres séparés par une barre oblique.",
} as const;

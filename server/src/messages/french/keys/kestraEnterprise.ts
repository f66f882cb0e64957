export const kestraEnterprise = {
  kestraEnterprise: "Paramètres que seule l’édition Enterprise lit.",
  "kestraEnterprise.license": "Votre licence Enterprise.",
  "kestraEnterprise.license.note":
    "Le serveur la vérifie au démarrage. À partir de 1.3, seules les licences au nouveau format sont acceptées.",
  "kestraEnterprise.license.id": "Identifiant de la licence.",
  "kestraEnterprise.license.fingerprint":
    "Seconde partie de la licence, qui ouvre aussi le registre de Kestra et est nécessaire pour les plugins versionnés.",
  "kestraEnterprise.license.key":
    "La clé de licence elle-même, en général un texte de plusieurs lignes après `|`.",
  "kestraEnterprise.tenants": "Paramètres des tenants.",
  "kestraEnterprise.tenants.note":
    "Depuis 0.23, chaque instance a des tenants, et il n’y a plus rien à activer.",
  "kestraEnterprise.tenants.fallback-tenant":
    "Tenant qui répond aux appels de l’API dont l’adresse ne nomme aucun tenant, pour que les anciens scripts continuent de fonctionner.",
  "kestraEnterprise.tenants.fallback-tenant.note":
    "Annoncé comme une aide temporaire : faites passer les appelants à des adresses avec un tenant.",
  "kestraEnterprise.tenants.enabled": "Activait les tenants.",
  "kestraEnterprise.tenants.enabled.note":
    "N’a pas d’effet à partir de 0.23, où les tenants sont toujours actifs ; la ligne peut disparaître, et d’anciens scripts peuvent avoir besoin de fallback-tenant. La valeur par défaut était false avant 0.22 et true en 0.22.",
  "kestraEnterprise.tenants.default-tenant":
    "Permettait un tenant sans nom à côté de ceux qui en ont un.",
  "kestraEnterprise.tenants.default-tenant.note":
    "N’a pas d’effet à partir de 0.23, où chaque tenant a un nom. La valeur par défaut était true avant 0.22 et false en 0.22.",
  "kestraEnterprise.mail-service":
    "Serveur SMTP par lequel sont envoyées les invitations et les réinitialisations de mot de passe.",
  "kestraEnterprise.mail-service.note": "Se trouvait à kestra.mail-service avant 0.20.",
  "kestraEnterprise.mail-service.host": "Nom du serveur SMTP.",
  "kestraEnterprise.mail-service.port": "Port du serveur SMTP.",
  "kestraEnterprise.mail-service.username": "Utilisateur auprès du serveur SMTP.",
  "kestraEnterprise.mail-service.password": "Mot de passe auprès du serveur SMTP.",
  "kestraEnterprise.mail-service.from": "Adresse d’expéditeur des e-mails.",
  "kestraEnterprise.mail-service.from-name": "Nom d’expéditeur des e-mails.",
  "kestraEnterprise.mail-service.auth":
    "Indique s’il faut se connecter au serveur SMTP avec un compte.",
  "kestraEnterprise.mail-service.starttls-enable":
    "Indique s’il faut chiffrer la connexion par STARTTLS.",
  "kestraEnterprise.execution-data": "Où sont gardées les entrées et les sorties des exécutions.",
  "kestraEnterprise.execution-data.internal-storage":
    "Garde les entrées et les sorties dans le stockage interne plutôt que dans le dépôt, séparément pour chaque tenant et namespace.",
  "kestraEnterprise.execution-data.internal-storage.enabled":
    "Offre le choix ; les tenants et les namespaces décident alors.",
  "kestraEnterprise.execution-data.internal-storage.force-globally":
    "L’applique partout, quoi que disent les tenants et les namespaces.",
  "kestraEnterprise.java-security":
    "Une clôture autour du code des plugins : les chemins qu’il ne doit pas toucher et les classes qui peuvent lancer des threads.",
  "kestraEnterprise.java-security.enabled": "Met la clôture en place.",
  "kestraEnterprise.java-security.forbidden-paths":
    "Chemins que le code des plugins ne peut ni lire ni écrire.",
  "kestraEnterprise.java-security.forbidden-paths.item": "Un chemin sur le serveur.",
  "kestraEnterprise.java-security.authorized-class-prefix":
    "Débuts des noms de classes qui peuvent lancer des threads ; les autres ne le peuvent pas.",
  "kestraEnterprise.java-security.classPrefix": "Début d’un nom de classe.",
  "kestraEnterprise.java-security.forbidden-class-prefix":
    "Débuts des noms de classes qui ne peuvent pas lancer de threads.",
  "kestraEnterprise.worker": "Les workers tels que le serveur les voit.",
  "kestraEnterprise.worker.auth":
    "Indique si les workers doivent prouver à quel groupe de workers ils appartiennent.",
  "kestraEnterprise.worker.auth.enabled": "L’exige.",
  "kestraEnterprise.worker.auth.enabled.note":
    "Les workers ont alors besoin de kestra.worker.auth.registration-token.",
  "kestraEnterprise.worker.auth.jwt-signing-key":
    "Clé avec laquelle les jetons des workers sont signés : au moins 32 octets, la même sur chaque serveur.",
  "kestraEnterprise.worker.auth.access-token-lifetime": "Durée de validité d’un jeton d’accès.",
  "kestraEnterprise.worker.auth.refresh-token-lifetime":
    "Durée pendant laquelle un jeton d’accès peut être renouvelé.",
  "kestraEnterprise.airgapped":
    "Dit à l’interface utilisateur qu’il n’y a pas d’internet, pour qu’elle se passe de polices, de blueprints et de pages venus de l’extérieur.",
  "kestraEnterprise.right-sidebar": "La barre à droite de l’interface utilisateur.",
  "kestraEnterprise.customLinks":
    "Vos propres liens dans l’interface utilisateur, chacun sous un nom de votre choix.",
  "kestraEnterprise.right-sidebar.custom-links.note":
    "Lu seulement par les versions après 0.24.0 ; jusque-là, les liens se trouvaient à kestra.ee.custom-links.",
  "kestraEnterprise.customLinks.entry": "Un lien.",
  "kestraEnterprise.customLinks.entry.title": "Texte du lien.",
  "kestraEnterprise.customLinks.entry.url": "Adresse que le lien ouvre.",
  "kestraEnterprise.left-sidebar": "Le menu à gauche de l’interface utilisateur.",
  "kestraEnterprise.left-sidebar.disabled-menus": "Entrées de menu à masquer.",
  "kestraEnterprise.left-sidebar.disabled-menus.item":
    "Titre d’une entrée ; pour une entrée sous une autre, les deux titres séparés par une barre oblique.",
} as const;

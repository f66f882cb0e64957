export const storage = {
  storage: "Où Kestra stocke les fichiers : entrées, sorties et fichiers de namespace.",
  "storage.note":
    "Définissez un type, puis configurez la section du même nom. Les plugins lisent leurs sections strictement : une clé inconnue peut arrêter le serveur. Aucune variable d’environnement ne définit une clé de plusieurs mots, comme access-key : lisez une variable d’un autre nom avec un espace réservé.",
  "storage.type": "Type de stockage.",
  "storage.type.note":
    "Tout type sauf local a besoin de son plugin. Tous les serveurs d’une instance doivent partager le même stockage. Les fichiers ne sont pas déplacés quand le type change.",
  "storage.local": "Un répertoire local.",
  "storage.local.note":
    "Convient à un seul serveur ; plusieurs serveurs ont tous besoin du même volume partagé.",
  "storage.local.base-path": "Le répertoire.",
  "storage.local.base-path.note": "Devrait se trouver sur un volume qui survit au conteneur.",
  "storage.s3": "Un bucket d’Amazon S3 ou d’un service compatible.",
  "storage.bucket": "Nom du bucket.",
  "storage.s3.region": "Région AWS du bucket.",
  "storage.s3.access-key.note": "À omettre si la machine a son propre rôle IAM.",
  "storage.s3.endpoint": "Adresse du service, si ce n’est pas celui d’Amazon.",
  "storage.s3.force-path-style":
    "Place le bucket dans le chemin de l’URL au lieu du nom d’hôte, comme l’exigent beaucoup d’autres services.",
  "storage.s3.sts-role-arn": "Rôle à endosser avant d’accéder au bucket.",
  "storage.s3.sts-role-external-id": "Identifiant externe que le rôle exige, le cas échéant.",
  "storage.s3.sts-role-session-name": "Nom de la session endossée dans les journaux d’AWS.",
  "storage.s3.sts-role-session-duration": "Durée d’une session endossée.",
  "storage.s3.sts-endpoint-override": "Adresse de STS, si ce n’est pas celle par défaut d’AWS.",
  "storage.path": "Préfixe de chemin de tout ce que Kestra écrit.",
  "storage.s3.s3-files-compatible":
    "Active la gestion des versions du bucket, que le type de stockage s3files exige pour le partager.",
  "storage.s3files": "Un bucket d’Amazon S3 monté comme répertoire.",
  "storage.s3files.mount-path":
    "Répertoire dans lequel le bucket est monté, le même sur chaque serveur.",
  "storage.s3files.mount-path.note":
    "Doit exister et être accessible en écriture ; Kestra ne le crée pas.",
  "storage.gcs": "Un bucket de Google Cloud Storage.",
  "storage.gcs.project-id": "Projet Google Cloud auquel appartient le bucket.",
  "storage.azure": "Un conteneur d’Azure Blob Storage.",
  "storage.azure.note":
    "Choisissez une méthode de connexion : chaîne de connexion, clé partagée, jeton SAS ou identité de la machine. Les comptes de stockage avec espace de noms hiérarchique ne fonctionnent pas.",
  "storage.azure.endpoint": "Adresse du compte de stockage.",
  "storage.azure.container": "Nom du conteneur.",
  "storage.azure.connection-string": "Chaîne de connexion du compte.",
  "storage.azure.shared-key-account-name": "Nom du compte, pour l’accès par clé partagée.",
  "storage.azure.shared-key-account-access-key": "Clé du compte, pour l’accès par clé partagée.",
  "storage.azure.sas-token": "Jeton SAS, pour un accès limité en durée et en étendue.",
  "storage.azure.managed-identity-client-id":
    "ID client d’une identité managée affectée par l’utilisateur.",
  "storage.azure.managed-identity-resource-id":
    "ID de ressource d’une identité managée affectée par l’utilisateur, à la place de son ID client.",
  "storage.azure.workload-identity-client-id":
    "ID client d’une identité de charge de travail dans Kubernetes.",
  "storage.azure.additionally-allowed-tenants":
    "Autres annuaires pour lesquels l’identité peut obtenir des jetons.",
  "storage.azure.additionally-allowed-tenants.item":
    "ID de l’annuaire (locataire), ou `*` pour tous.",
  "storage.minio": "Un bucket de MinIO ou d’un autre service avec la même API.",
  "storage.minio.endpoint": "Nom d’hôte du service, sans le bucket.",
  "storage.minio.port": "Port du service.",
  "storage.minio.secure": "Indique s’il faut se connecter avec TLS.",
  "storage.minio.access-key": "Nom d’utilisateur du compte de service.",
  "storage.minio.secret-key": "Mot de passe du compte de service.",
  "storage.minio.region": "Région du bucket, si le service a des régions.",
  "storage.minio.part-size": "Taille des parties dans lesquelles les grands fichiers sont envoyés.",
  "storage.minio.vhost": "Place le bucket devant le nom d’hôte.",
  "storage.minio.vhost.note": "Nécessaire si MinIO fonctionne avec MINIO_DOMAIN.",
  "storage.minio.ca-pem": "Certificat de l’autorité qui a signé celui de MinIO, en PEM.",
  "storage.minio.http-read-timeout":
    "Attente maximale d’une réponse ; à augmenter pour de très grands buckets.",
  "storage.minio.http-write-timeout": "Attente maximale pendant l’envoi.",
  "storage.minio.http-connection-keep-alive":
    "Durée pendant laquelle une connexion inutilisée reste ouverte.",
  "storage.minio.proxy-configuration": "Proxy entre Kestra et MinIO.",
  "storage.minio.proxy-configuration.type": "Type de proxy ; DIRECT signifie aucun.",
  "storage.minio.proxy-configuration.address": "Nom d’hôte du proxy.",
  "storage.minio.proxy-configuration.port": "Port du proxy.",
  "storage.minio.proxy-configuration.username": "Nom d’utilisateur auprès du proxy.",
  "storage.minio.proxy-configuration.password": "Mot de passe auprès du proxy.",
  "storage.minio.ssl-options": "Paramètres détaillés de TLS.",
  "storage.minio.ssl-options.trust-all":
    "Accepte tout certificat, pour des tests uniquement : la connexion n’est plus sécurisée.",
  "storage.seaweedfs": "Un cluster SeaweedFS.",
  "storage.seaweedfs.filer-host": "Nom d’hôte du filer.",
  "storage.seaweedfs.filer-port": "Port gRPC du filer.",
  "storage.seaweedfs.replication":
    "Comment SeaweedFS réplique les fichiers, en trois chiffres entre guillemets.",
  "storage.seaweedfs.replication.note": "Sans guillemets, YAML lit 000 comme un nombre.",
  "storage.cloudflare": "Un bucket de Cloudflare R2.",
  "storage.cloudflare.account-id": "Identifiant du compte Cloudflare.",
  "storage.cloudflare.access-key-id": "ID de clé d’accès d’un jeton d’API R2.",
  "storage.cloudflare.secret-access-key": "Secret du jeton d’API R2.",
  "storage.cloudflare.jurisdiction":
    "Juridiction dans laquelle le bucket a été créé, le cas échéant.",
  "storage.obs": "Un bucket de Huawei Cloud OBS.",
  "storage.obs.region": "Région du bucket.",
  "storage.obs.access-key": "Clé d’accès.",
  "storage.obs.secret-key": "Clé secrète associée à la clé d’accès.",
  "storage.obs.security-token": "Jeton, pour des clés temporaires.",
  "storage.obs.endpoint": "Adresse du service, à la place de celle de la région.",
  "storage.obs.path-style-access": "Place le bucket dans le chemin de l’URL.",
  "storage.isolation":
    "Interdit l’accès au stockage interne à certains types de serveur, pour que le code qui s’y exécute ne puisse pas l’atteindre.",
  "storage.isolation.denied-services":
    "Types de serveur qui ne doivent pas accéder au stockage interne.",
  "storage.temp-file-deletion": "Suppression des fichiers temporaires après un envoi.",
  "storage.temp-file-deletion.retry-delay": "Délai entre deux tentatives.",
} as const;

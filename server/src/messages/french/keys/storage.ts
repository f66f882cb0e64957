export const storage = {
  storage: "Où Kestra garde les fichiers : entrées, sorties et fichiers de namespace.",
  "storage.note":
    "Nommez un type, puis remplissez le bloc du même nom. Les plugins lisent leurs blocs strictement : une clé inconnue dans l’un d’eux peut arrêter le serveur. Dans les variables d’environnement, écrivez deux tirets bas à l’intérieur d’un nom de plusieurs mots, comme dans KESTRA_STORAGE_S3_ACCESS__KEY.",
  "storage.type": "Type de stockage.",
  "storage.type.note":
    "Tout type sauf local a besoin de son plugin. Tous les serveurs d’une instance doivent partager le même stockage. Les fichiers ne suivent pas quand le type change.",
  "storage.local": "Un répertoire de la machine.",
  "storage.local.note":
    "Convient à un seul serveur ; s’il y en a plusieurs, tous ont besoin du même volume partagé.",
  "storage.local.base-path": "Le répertoire.",
  "storage.local.base-path.note": "Il doit se trouver sur un volume qui survit au conteneur.",
  "storage.s3": "Un bucket d’Amazon S3, ou d’un service qui parle son protocole.",
  "storage.bucket": "Nom du bucket.",
  "storage.s3.region": "Région AWS du bucket.",
  "storage.s3.access-key.note": "À omettre là où la machine a son propre rôle IAM.",
  "storage.s3.endpoint": "Adresse du service ; seulement pour un autre que celui d’Amazon.",
  "storage.s3.force-path-style":
    "Met le bucket dans le chemin de l’adresse au lieu du nom d’hôte, comme l’exigent beaucoup d’autres services.",
  "storage.s3.sts-role-arn": "Rôle à endosser avant d’accéder au bucket.",
  "storage.s3.sts-role-external-id": "Identifiant externe que le rôle demande, le cas échéant.",
  "storage.s3.sts-role-session-name":
    "Nom sous lequel la session endossée apparaît dans les journaux d’AWS.",
  "storage.s3.sts-role-session-duration": "Durée d’une session endossée.",
  "storage.s3.sts-endpoint-override": "Adresse de STS, si ce n’est pas celle habituelle d’AWS.",
  "storage.path": "Chemin placé devant tout ce que Kestra écrit.",
  "storage.s3.s3-files-compatible":
    "Active la gestion des versions du bucket, dont le type de stockage s3files a besoin quand il le partage.",
  "storage.s3files": "Un bucket d’Amazon S3 monté comme répertoire.",
  "storage.s3files.mount-path":
    "Répertoire auquel le bucket est monté, le même sur chaque serveur.",
  "storage.s3files.mount-path.note":
    "Le répertoire doit exister et être accessible en écriture ; Kestra ne le crée pas.",
  "storage.gcs": "Un bucket de Google Cloud Storage.",
  "storage.gcs.project-id": "Projet Google Cloud auquel appartient le bucket.",
  "storage.azure": "Un conteneur d’Azure Blob Storage.",
  "storage.azure.note":
    "Choisissez une façon de se connecter : chaîne de connexion, clé partagée, jeton SAS, ou l’identité de la machine. Un compte de stockage avec espace de noms hiérarchique ne fonctionne pas.",
  "storage.azure.endpoint": "Adresse du compte de stockage.",
  "storage.azure.container": "Nom du conteneur.",
  "storage.azure.connection-string": "Chaîne de connexion du compte.",
  "storage.azure.shared-key-account-name": "Nom du compte, pour l’accès par clé partagée.",
  "storage.azure.shared-key-account-access-key": "Clé du compte, pour l’accès par clé partagée.",
  "storage.azure.sas-token": "Jeton SAS, pour un accès limité en durée et en étendue.",
  "storage.azure.managed-identity-client-id":
    "Identifiant de client d’une identité managée créée par vous.",
  "storage.azure.managed-identity-resource-id":
    "Identifiant de ressource d’une identité managée créée par vous, à la place de son identifiant de client.",
  "storage.azure.workload-identity-client-id":
    "Identifiant de client d’une identité de charge de travail (workload identity) dans Kubernetes.",
  "storage.azure.additionally-allowed-tenants":
    "Autres annuaires pour lesquels l’identité peut obtenir des jetons.",
  "storage.azure.additionally-allowed-tenants.item":
    "Identifiant d’annuaire (tenant), ou `*` pour tous.",
  "storage.minio": "Un bucket de MinIO, ou d’un autre service avec la même API.",
  "storage.minio.endpoint": "Nom d’hôte du service, sans le bucket.",
  "storage.minio.port": "Port du service.",
  "storage.minio.secure": "Indique s’il faut se connecter par TLS.",
  "storage.minio.access-key": "Nom d’utilisateur du compte de service.",
  "storage.minio.secret-key": "Mot de passe du compte de service.",
  "storage.minio.region": "Région du bucket, si le service connaît des régions.",
  "storage.minio.part-size": "Taille des morceaux dans lesquels les grands fichiers sont envoyés.",
  "storage.minio.vhost": "Met le bucket devant le nom d’hôte.",
  "storage.minio.vhost.note": "Nécessaire là où MinIO fonctionne avec MINIO_DOMAIN.",
  "storage.minio.ca-pem": "Certificat de l’autorité qui a signé celui de MinIO, en PEM.",
  "storage.minio.http-read-timeout":
    "Attente maximale d’une réponse ; à augmenter pour de très grands buckets.",
  "storage.minio.http-write-timeout": "Attente maximale pendant l’envoi.",
  "storage.minio.http-connection-keep-alive":
    "Durée pendant laquelle une connexion inutilisée reste ouverte.",
  "storage.minio.proxy-configuration": "Proxy entre Kestra et MinIO.",
  "storage.minio.ssl-options": "Versions de TLS, chiffrements et confiance, en détail.",
  "storage.seaweedfs": "Un cluster SeaweedFS.",
  "storage.seaweedfs.filer-host": "Nom d’hôte du filer.",
  "storage.seaweedfs.filer-port": "Port gRPC du filer.",
  "storage.seaweedfs.replication":
    "Comment SeaweedFS copie les fichiers, en trois chiffres entre guillemets.",
  "storage.seaweedfs.replication.note": "Sans guillemets, YAML lit 000 comme un nombre.",
  "storage.cloudflare": "Un bucket de Cloudflare R2.",
  "storage.cloudflare.account-id": "Identifiant du compte Cloudflare.",
  "storage.cloudflare.access-key-id": "Identifiant de clé d’accès d’un jeton d’API R2.",
  "storage.cloudflare.secret-access-key": "Secret du jeton d’API R2.",
  "storage.cloudflare.jurisdiction":
    "Juridiction dans laquelle le bucket a été créé, le cas échéant.",
  "storage.obs": "Un bucket de Huawei Cloud OBS.",
  "storage.obs.region": "Région du bucket.",
  "storage.obs.access-key": "Clé d’accès.",
  "storage.obs.secret-key": "Clé secrète qui va avec la clé d’accès.",
  "storage.obs.security-token": "Jeton, pour des clés temporaires.",
  "storage.obs.endpoint": "Adresse du service, à la place de celle de la région.",
  "storage.obs.path-style-access": "Met le bucket dans le chemin de l’adresse.",
  "storage.isolation":
    "Tient certains types de serveur à l’écart du stockage interne, pour que le code qui s’y exécute ne puisse pas l’atteindre.",
  "storage.isolation.denied-services":
    "Types de serveur qui ne doivent pas toucher au stockage interne.",
} as const;

export const secrets = {
  "secrets.encryption": "Chiffrement des entrées et des sorties sensibles.",
  "secrets.encryption.secret-key":
    "Clé pour les entrées et les sorties de type SECRET : 32 octets aléatoires en base64, comme les affiche `openssl rand -base64 32`.",
  "secrets.encryption.secret-key.note":
    "Sans elle, les flows qui ont de telles entrées échouent. Doit être la même sur tous les serveurs. L’édition Enterprise en dérive aussi les clés des jetons de connexion : une nouvelle clé met fin à toutes les sessions.",
  "secrets.secretManager": "Où sont stockés les secrets des flows.",
  "secrets.secretManager.note": "Définissez un type, puis configurez la section du même nom.",
  "secrets.secretManager.type": "Type de gestionnaire de secrets.",
  "secrets.secretManager.type.note": "Obligatoire à partir de 0.20.",
  "secrets.secretManager.jdbc": "Stocke les secrets chiffrés dans la base de données de Kestra.",
  "secrets.ownKey.secret": "Clé qui chiffre les secrets : au moins 32 caractères.",
  "secrets.ownKey.secret.note": "Si la clé est perdue, les secrets le sont aussi.",
  "secrets.common.tags":
    "Étiquettes ajoutées à chaque secret et utilisées pour trouver les secrets, sous forme de paires de chaînes.",
  "secrets.secretManager.elasticsearch": "Stocke les secrets chiffrés dans Elasticsearch.",
  "secrets.secretManager.vault": "HashiCorp Vault avec un moteur KV.",
  "secrets.secretManager.vault.note": "Choisissez une méthode de connexion.",
  "secrets.secretManager.vault.address": "Adresse de Vault.",
  "secrets.secretManager.vault.namespace": "Namespace dans Vault Enterprise.",
  "secrets.secretManager.vault.root-engine": "Chemin de montage du moteur KV.",
  "secrets.secretManager.vault.engine-version": "Version du moteur KV.",
  "secrets.secretManager.vault.token": "Connexion avec un jeton.",
  "secrets.secretManager.vault.token.token": "Le jeton.",
  "secrets.secretManager.vault.app-role": "Connexion avec un AppRole.",
  "secrets.secretManager.vault.app-role.path": "Chemin de montage de la méthode AppRole.",
  "secrets.secretManager.vault.app-role.role-id": "Identifiant du rôle.",
  "secrets.secretManager.vault.app-role.secret-id": "Identifiant secret du rôle.",
  "secrets.secretManager.vault.password": "Connexion avec nom d’utilisateur et mot de passe.",
  "secrets.secretManager.vault.kubernetes": "Connexion avec le compte de service du pod.",
  "secrets.secretManager.vault.kubernetes.path": "Chemin de montage de la méthode Kubernetes.",
  "secrets.secretManager.vault.kubernetes.role": "Rôle Vault lié au compte de service.",
  "secrets.secretManager.aws-secret-manager": "AWS Secrets Manager.",
  "secrets.secretManager.aws-secret-manager.note":
    "Omettez les clés si la machine a son propre rôle IAM.",
  "secrets.secretManager.aws-secret-manager.region": "Région AWS.",
  "secrets.secretManager.aws-secret-manager.session-token":
    "Jeton de session, pour des identifiants temporaires.",
  "secrets.namePrefix": "Préfixe du nom de chaque secret.",
  "secrets.secretManager.azure-key-vault": "Azure Key Vault.",
  "secrets.secretManager.azure-key-vault.vault-name": "Nom du coffre.",
  "secrets.secretManager.azure-key-vault.key-vault-uri": "Adresse du coffre.",
  "secrets.secretManager.azure-key-vault.client-secret":
    "Principal de service avec lequel Kestra se connecte.",
  "secrets.secretManager.azure-key-vault.client-secret.tenant-id":
    "Identifiant d’annuaire (tenant).",
  "secrets.secretManager.azure-key-vault.client-secret.client-id":
    "Identifiant d’application (client).",
  "secrets.secretManager.azure-key-vault.client-secret.client-secret":
    "Valeur du secret de client.",
  "secrets.secretManager.google-secret-manager": "Google Secret Manager.",
  "secrets.secretManager.google-secret-manager.project":
    "Projet Google Cloud qui contient les secrets.",
  "secrets.secretManager.cyberark": "CyberArk.",
  "secrets.secretManager.cyberark.address": "Adresse de CyberArk.",
  "secrets.secretManager.doppler": "Doppler.",
  "secrets.secretManager.doppler.token": "Jeton Doppler.",
  "secrets.secretManager.doppler.project": "Projet qui contient les secrets.",
  "secrets.secretManager.doppler.config": "Configuration dans le projet.",
  "secrets.secretManager.1password": "1Password, par un serveur Connect.",
  "secrets.secretManager.1password.address": "Adresse du serveur Connect.",
  "secrets.secretManager.1password.token": "Jeton du serveur Connect.",
  "secrets.secretManager.1password.vault-id": "Identifiant du coffre.",
  "secrets.secretManager.beyondtrust": "BeyondTrust.",
  "secrets.secretManager.beyondtrust.address": "Adresse de BeyondTrust.",
  "secrets.secretManager.beyondtrust.api-key": "Clé d’API.",
  "secrets.secretManager.beyondtrust.run-as": "Utilisateur au nom duquel Kestra fait ses requêtes.",
  "secrets.secretManager.beyondtrust.folder-id": "Identifiant du dossier qui contient les secrets.",
  "secrets.secretManager.cache":
    "Met les secrets en cache en mémoire pour réduire la charge du gestionnaire de secrets.",
  "secrets.secretManager.cache.note":
    "Les modifications de secrets prennent alors effet avec retard.",
  "secrets.secretManager.cache.enabled": "Active le cache.",
  "secrets.secretManager.cache.maximum-size": "Nombre maximal de secrets en cache.",
  "secrets.secretManager.cache.expire-after-write": "Durée de mise en cache d’un secret.",
  "secrets.secretManager.isolation":
    "Interdit l’accès aux secrets à certains types de serveur, pour que le code qui s’y exécute ne puisse pas les atteindre.",
  "secrets.secretManager.isolation.denied-services":
    "Types de serveur qui ne doivent pas accéder aux secrets.",
} as const;

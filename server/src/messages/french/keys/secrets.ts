export const secrets = {
  "secrets.encryption": "Chiffrement des entrées et des sorties sensibles.",
  "secrets.encryption.secret-key":
    "Clé pour les entrées et les sorties de type SECRET : 32 octets aléatoires en base64, comme les affiche `openssl rand -base64 32`.",
  "secrets.encryption.secret-key.note":
    "Sans elle, les flows qui ont de telles entrées échouent. Doit être la même sur chaque serveur. L’édition Enterprise en dérive aussi les clés des jetons de connexion : une nouvelle clé met fin à toutes les sessions.",
  "secrets.secretManager": "Où sont gardés les secrets des flows.",
  "secrets.secretManager.note": "Nommez un type, puis remplissez le bloc du même nom.",
  "secrets.secretManager.type": "Type de coffre à secrets.",
  "secrets.secretManager.type.note": "Doit être écrit à partir de 0.20.",
  "secrets.secretManager.jdbc": "Garde les secrets chiffrés dans la base de données de Kestra.",
  "secrets.ownKey.secret": "Clé avec laquelle les secrets sont chiffrés : au moins 32 caractères.",
  "secrets.ownKey.secret.note": "Qui perd la clé perd les secrets.",
  "secrets.common.tags":
    "Étiquettes posées sur chaque secret, et par lesquelles les secrets sont trouvés, sous forme de paires de textes.",
  "secrets.secretManager.elasticsearch": "Garde les secrets chiffrés dans Elasticsearch.",
  "secrets.secretManager.vault": "HashiCorp Vault avec un moteur KV.",
  "secrets.secretManager.vault.note": "Choisissez une façon de se connecter.",
  "secrets.secretManager.vault.address": "Adresse de Vault.",
  "secrets.secretManager.vault.namespace": "Namespace dans Vault Enterprise.",
  "secrets.secretManager.vault.root-engine": "Chemin auquel le moteur KV est monté.",
  "secrets.secretManager.vault.engine-version": "Version du moteur KV.",
  "secrets.secretManager.vault.token": "Connexion avec un jeton.",
  "secrets.secretManager.vault.token.token": "Le jeton.",
  "secrets.secretManager.vault.app-role": "Connexion avec un AppRole.",
  "secrets.secretManager.vault.app-role.path": "Chemin auquel la méthode AppRole est montée.",
  "secrets.secretManager.vault.app-role.role-id": "Identifiant du rôle.",
  "secrets.secretManager.vault.app-role.secret-id": "Identifiant secret du rôle.",
  "secrets.secretManager.vault.password": "Connexion avec nom d’utilisateur et mot de passe.",
  "secrets.secretManager.vault.kubernetes": "Connexion avec le compte de service du pod.",
  "secrets.secretManager.vault.kubernetes.path": "Chemin auquel la méthode Kubernetes est montée.",
  "secrets.secretManager.vault.kubernetes.role": "Rôle dans Vault lié au compte de service.",
  "secrets.secretManager.aws-secret-manager": "AWS Secrets Manager.",
  "secrets.secretManager.aws-secret-manager.note":
    "Omettez les clés là où la machine a son propre rôle IAM.",
  "secrets.secretManager.aws-secret-manager.region": "Région AWS.",
  "secrets.secretManager.aws-secret-manager.session-token":
    "Jeton de session, pour des identifiants temporaires.",
  "secrets.namePrefix": "Texte placé devant le nom de chaque secret.",
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
  "secrets.secretManager.doppler.token": "Jeton de Doppler.",
  "secrets.secretManager.doppler.project": "Projet qui contient les secrets.",
  "secrets.secretManager.doppler.config": "Configuration à l’intérieur du projet.",
  "secrets.secretManager.1password": "1Password, atteint par un serveur Connect.",
  "secrets.secretManager.1password.address": "Adresse du serveur Connect.",
  "secrets.secretManager.1password.token": "Jeton du serveur Connect.",
  "secrets.secretManager.1password.vault-id": "Identifiant du coffre.",
  "secrets.secretManager.beyondtrust": "BeyondTrust.",
  "secrets.secretManager.beyondtrust.address": "Adresse de BeyondTrust.",
  "secrets.secretManager.beyondtrust.api-key": "Clé d’API.",
  "secrets.secretManager.beyondtrust.run-as": "Utilisateur au nom duquel Kestra demande.",
  "secrets.secretManager.beyondtrust.folder-id": "Identifiant du dossier qui contient les secrets.",
  "secrets.secretManager.cache":
    "Garde les secrets en mémoire un certain temps, pour ménager le coffre à secrets.",
  "secrets.secretManager.cache.note": "Un secret modifié arrive alors en retard.",
  "secrets.secretManager.cache.enabled": "Active le cache.",
  "secrets.secretManager.cache.maximum-size": "Nombre maximal de secrets gardés à la fois.",
  "secrets.secretManager.cache.expire-after-write": "Durée de conservation d’un secret.",
  "secrets.secretManager.isolation":
    "Tient certains types de serveur à l’écart des secrets, pour que le code qui s’y exécute ne puisse pas les atteindre.",
  "secrets.secretManager.isolation.denied-services":
    "Types de serveur qui ne doivent pas toucher aux secrets.",
} as const;

export const micronautServer = {
  micronautServer: "Le serveur web : port, chemin de base, limites, TLS et proxys.",
  "micronautServer.port": "Port de l’interface utilisateur et de l’API.",
  "micronautServer.host": "Adresse d’écoute ; toutes par défaut.",
  "micronautServer.context-path":
    "Chemin sous lequel Kestra est servi, derrière un proxy qui partage un hôte.",
  "micronautServer.context-path.note":
    "Ne s’applique pas à l’authentification unique : /oauth/login et /oauth/callback sont directement sous l’hôte, et le proxy doit aussi les transmettre à Kestra.",
  "micronautServer.host-resolution":
    "En-têtes où le serveur lit l’adresse ouverte par les utilisateurs, s’il est derrière un proxy.",
  "micronautServer.host-resolution.note":
    "À définir si le fournisseur d’identité refuse une URI de redirection en http au lieu de https.",
  "micronautServer.host-resolution.host-header": "En-tête qui contient l’hôte.",
  "micronautServer.host-resolution.protocol-header": "En-tête qui contient http ou https.",
  "micronautServer.host-resolution.port-header": "En-tête qui contient le port.",
  "micronautServer.max-request-size": "Taille maximale d’une requête, envois de fichiers compris.",
  "micronautServer.multipart": "Envois de fichiers.",
  "micronautServer.multipart.max-file-size": "Taille maximale d’un fichier envoyé.",
  "micronautServer.multipart.disk":
    "Indique s’il faut garder les fichiers reçus sur disque plutôt qu’en mémoire.",
  "micronautServer.multipart.mixed":
    "Indique s’il faut garder les petits fichiers reçus en mémoire et les grands sur disque.",
  "micronautServer.read-idle-timeout":
    "Temps après lequel une connexion qui n’a rien envoyé est fermée.",
  "micronautServer.write-idle-timeout":
    "Temps après lequel une connexion qui n’a rien reçu est fermée.",
  "micronautServer.idle-timeout": "Temps après lequel une connexion inactive est fermée.",
  "micronautServer.http-version": "Version HTTP la plus élevée à prendre en charge.",
  "micronautServer.cors": "Autres sites web qui peuvent appeler l’API depuis un navigateur.",
  "micronautServer.cors.enabled.note": "Sans configurations, tout site peut appeler l’API.",
  "micronautServer.cors.configurations": "Des règles, chacune sous un nom de votre choix.",
  "micronautServer.cors.configurations.entry.allowed-origins": "Sites qui peuvent appeler l’API.",
  "micronautServer.cors.configurations.entry.allowed-origins.item": "Schéma et hôte d’un site.",
  "micronautServer.cors.configurations.entry.allowed-origins-regex":
    "Expression régulière pour les sites qui peuvent appeler l’API.",
  "micronautServer.cors.configurations.entry.allowed-methods":
    "Méthodes HTTP qu’ils peuvent utiliser.",
  "micronautServer.cors.configurations.entry.allowed-methods.item": "Une méthode HTTP.",
  "micronautServer.cors.configurations.entry.allowed-headers": "En-têtes qu’ils peuvent envoyer.",
  "micronautServer.cors.headerName": "Nom d’un en-tête.",
  "micronautServer.cors.configurations.entry.exposed-headers": "En-têtes qu’ils peuvent lire.",
  "micronautServer.cors.configurations.entry.allow-credentials":
    "Indique si le navigateur peut envoyer les cookies.",
  "micronautServer.cors.configurations.entry.max-age":
    "Nombre de secondes pendant lesquelles un navigateur peut garder la règle en cache.",
  "micronautServer.ssl": "TLS assuré par le serveur lui-même, sans proxy.",
  "micronautServer.ssl.port": "Port HTTPS.",
  "micronautServer.ssl.build-self-signed": "Indique s’il faut générer un certificat auto-signé.",
  "micronautServer.ssl.build-self-signed.note": "Pour des essais seulement.",
  "micronautServer.ssl.key-store": "Le certificat et la clé privée du serveur.",
  "micronautServer.store.path": "Emplacement du fichier : classpath: ou file: suivi d’un chemin.",
  "micronautServer.store.provider":
    "Fournisseur Java qui lit le fichier, si ce n’est pas celui par défaut.",
  "micronautServer.ssl.key": "Clé du magasin de clés à utiliser.",
  "micronautServer.ssl.key.alias": "Nom de la clé.",
  "micronautServer.ssl.key.password": "Mot de passe de la clé, si elle en a un propre.",
  "micronautServer.ssl.trust-store": "Certificats de confiance pour vérifier ceux des clients.",
  "micronautServer.ssl.client-authentication":
    "Indique si les clients doivent présenter un certificat.",
  "micronautServer.ssl.client-authentication.need": "Obligatoire pour toute connexion.",
  "micronautServer.ssl.client-authentication.want": "Demandé, mais pas obligatoire.",
  "micronautServer.ssl.protocols": "Versions de TLS à proposer.",
  "micronautServer.ssl.protocols.item": "Une version de TLS.",
  "micronautServer.ssl.ciphers": "Algorithmes de chiffrement à proposer.",
  "micronautServer.ssl.ciphers.item": "Nom d’un algorithme de chiffrement.",
  "micronautServer.netty": "Paramètres de Netty, la couche réseau.",
  "micronautServer.netty.access-logger": "Journal des requêtes HTTP.",
  "micronautServer.netty.access-logger.exclusions": "Requêtes qui ne sont pas journalisées.",
  "micronautServer.netty.max-chunk-size": "Taille maximale d’un fragment de corps de requête.",
  "micronautServer.netty.max-header-size": "Taille maximale des en-têtes d’une requête.",
  "micronautServer.netty.max-header-size.note":
    "À augmenter si des connexions échouent parce que des cookies ou des jetons avec beaucoup de groupes sont trop volumineux.",
  "micronautServer.netty.responses": "Réponses du serveur.",
  "micronautServer.netty.responses.file":
    "Fichiers que le serveur envoie, et durée pendant laquelle les navigateurs peuvent les garder en cache.",
} as const;

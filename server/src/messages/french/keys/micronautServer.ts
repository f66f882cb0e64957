export const micronautServer = {
  micronautServer: "Le serveur web : port, chemin de base, limites, TLS et proxys.",
  "micronautServer.port": "Port de l’interface utilisateur et de l’API.",
  "micronautServer.host": "Adresse d’écoute, si ce n’est pas sur toutes.",
  "micronautServer.context-path":
    "Chemin sous lequel se trouve tout Kestra, derrière un proxy qui partage un hôte.",
  "micronautServer.context-path.note":
    "L’authentification unique reste en dehors : /oauth/login et /oauth/callback sont directement sous l’hôte, et le proxy doit les conduire aussi à Kestra.",
  "micronautServer.host-resolution":
    "Les en-têtes par lesquels le serveur apprend l’adresse saisie par les utilisateurs, quand il est derrière un proxy.",
  "micronautServer.host-resolution.note":
    "C’est le remède quand le fournisseur d’identité se plaint d’une adresse de redirection en http au lieu de https.",
  "micronautServer.host-resolution.host-header": "En-tête qui contient l’hôte.",
  "micronautServer.host-resolution.protocol-header": "En-tête qui contient http ou https.",
  "micronautServer.host-resolution.port-header": "En-tête qui contient le port.",
  "micronautServer.max-request-size": "Taille maximale d’une requête, envois de fichiers compris.",
  "micronautServer.multipart": "Envois de fichiers.",
  "micronautServer.multipart.max-file-size": "Taille maximale d’un fichier.",
  "micronautServer.multipart.disk":
    "Garde les fichiers sur disque pendant leur réception, et non en mémoire.",
  "micronautServer.multipart.mixed":
    "Garde en mémoire les petits fichiers envoyés et sur disque les grands.",
  "micronautServer.read-idle-timeout": "Ferme une connexion qui n’a rien envoyé pendant ce temps.",
  "micronautServer.write-idle-timeout": "Ferme une connexion qui n’a rien reçu pendant ce temps.",
  "micronautServer.idle-timeout":
    "Ferme une connexion sur laquelle rien ne s’est passé pendant ce temps.",
  "micronautServer.http-version": "Version la plus haute de HTTP à parler.",
  "micronautServer.cors": "Les autres sites web qui peuvent appeler l’API depuis un navigateur.",
  "micronautServer.cors.enabled.note": "Sans configurations, tout site peut appeler.",
  "micronautServer.cors.configurations": "Des règles, chacune sous un nom de votre choix.",
  "micronautServer.cors.configurations.entry.allowed-origins": "Sites qui peuvent appeler.",
  "micronautServer.cors.configurations.entry.allowed-origins.item": "Schéma et hôte d’un site.",
  "micronautServer.cors.configurations.entry.allowed-origins-regex":
    "Expression régulière pour les sites qui peuvent appeler.",
  "micronautServer.cors.configurations.entry.allowed-methods":
    "Méthodes HTTP qu’ils peuvent utiliser.",
  "micronautServer.cors.configurations.entry.allowed-methods.item": "Une méthode HTTP.",
  "micronautServer.cors.configurations.entry.allowed-headers": "En-têtes qu’ils peuvent envoyer.",
  "micronautServer.cors.headerName": "Nom d’un en-tête.",
  "micronautServer.cors.configurations.entry.exposed-headers": "En-têtes qu’ils peuvent lire.",
  "micronautServer.cors.configurations.entry.allow-credentials":
    "Indique si le navigateur peut envoyer les cookies.",
  "micronautServer.cors.configurations.entry.max-age":
    "Nombre de secondes pendant lesquelles un navigateur peut retenir la règle.",
  "micronautServer.ssl": "TLS assuré par le serveur lui-même, sans proxy devant lui.",
  "micronautServer.ssl.port": "Port pour HTTPS.",
  "micronautServer.ssl.build-self-signed":
    "Fabrique un certificat auquel personne ne fait confiance.",
  "micronautServer.ssl.build-self-signed.note": "Pour des essais seulement.",
  "micronautServer.ssl.key-store": "Le certificat et la clé privée du serveur.",
  "micronautServer.store.path": "Où est le fichier : classpath: ou file: suivi d’un chemin.",
  "micronautServer.store.provider":
    "Fournisseur Java qui lit le fichier, si ce n’est pas celui d’usage.",
  "micronautServer.ssl.key": "La clé du magasin de clés à utiliser.",
  "micronautServer.ssl.key.alias": "Nom de la clé.",
  "micronautServer.ssl.key.password": "Mot de passe de la clé, si elle en a un à elle.",
  "micronautServer.ssl.trust-store":
    "Certificats auxquels le serveur fait confiance, pour vérifier ceux des clients.",
  "micronautServer.ssl.client-authentication":
    "Indique si les clients doivent présenter un certificat.",
  "micronautServer.ssl.client-authentication.need": "Sans certificat, pas de connexion.",
  "micronautServer.ssl.client-authentication.want": "Le serveur en demande un, et continue sans.",
  "micronautServer.ssl.protocols": "Versions de TLS à proposer.",
  "micronautServer.ssl.protocols.item": "Une version de TLS.",
  "micronautServer.ssl.ciphers": "Algorithmes de chiffrement à proposer.",
  "micronautServer.ssl.ciphers.item": "Nom d’un algorithme de chiffrement.",
  "micronautServer.netty": "Paramètres de Netty, la couche réseau.",
  "micronautServer.netty.access-logger": "Journal des requêtes HTTP.",
  "micronautServer.netty.access-logger.exclusions": "Requêtes qui ne sont pas journalisées.",
  "micronautServer.netty.max-chunk-size":
    "Taille maximale des morceaux dans lesquels arrive un corps de requête.",
  "micronautServer.netty.max-header-size": "Place maximale pour les en-têtes d’une requête.",
  "micronautServer.netty.max-header-size.note":
    "À augmenter quand des connexions échouent parce que des cookies ou des jetons avec beaucoup de groupes sont trop grands.",
  "micronautServer.netty.responses": "Réponses du serveur.",
  "micronautServer.netty.responses.file":
    "Fichiers que le serveur envoie, et durée pendant laquelle les navigateurs peuvent les garder.",
} as const;

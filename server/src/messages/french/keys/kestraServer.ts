export const kestraServer = {
  kestraServer:
    "Paramètres de chaque serveur : connexion de l’édition open source, pulsation, arrêt et aperçus.",
  "kestraServer.basic-auth": "L’unique compte utilisateur de l’édition open source.",
  "kestraServer.basic-auth.note":
    "L’édition Enterprise a ses propres utilisateurs et n’a pas besoin de cette section.",
  "kestraServer.basic-auth.username": "Adresse e-mail de l’utilisateur.",
  "kestraServer.basic-auth.username.note":
    "Doit être une adresse e-mail. L’utilisateur et le mot de passe définis ici remplacent ceux de la page Setup.",
  "kestraServer.basic-auth.password": "Mot de passe de l’utilisateur, de 256 caractères au plus.",
  "kestraServer.basic-auth.password.note":
    "À partir de 0.24, obligatoire sauf si la page Setup est remplie, et les mots de passe simples sont refusés : utilisez au moins huit caractères, avec des minuscules, des majuscules et un chiffre.",
  "kestraServer.basic-auth.realm":
    "Nom que le navigateur affiche quand il demande le mot de passe.",
  "kestraServer.basic-auth.open-urls": "Préfixes de chemins qui ne demandent pas de connexion.",
  "kestraServer.basic-auth.open-urls.note":
    "À partir de 0.23, les chemins contiennent le tenant : un webhook commence par /api/v1/main/.",
  "kestraServer.basic-auth.open-urls.item": "Un préfixe de chemin.",
  "kestraServer.basic-auth.enabled": "Activait la connexion.",
  "kestraServer.basic-auth.enabled.note":
    "Ignorée à partir de 0.24, où la connexion est toujours active.",
  "kestraServer.termination-grace-period":
    "Temps dont dispose un serveur en cours d’arrêt pour finir son travail.",
  "kestraServer.termination-grace-period.note":
    "Docker, Kubernetes ou systemd doivent attendre plus longtemps, sinon ils tuent le serveur avant.",
  "kestraServer.worker-task-restart-strategy": "Ce que deviennent les tâches d’un worker mort.",
  "kestraServer.worker-task-restart-strategy.NEVER": "Elles échouent et ne sont pas relancées.",
  "kestraServer.worker-task-restart-strategy.IMMEDIATELY":
    "Elles sont relancées dès que le worker est considéré comme perdu.",
  "kestraServer.worker-task-restart-strategy.AFTER_TERMINATION_GRACE_PERIOD":
    "Elles sont relancées une fois que le worker a eu le temps de s’arrêter proprement.",
  "kestraServer.liveness":
    "Comment les serveurs signalent qu’ils sont en vie, et quand l’un d’eux est considéré comme perdu.",
  "kestraServer.liveness.enabled.note": "Ne la désactivez que pour le débogage.",
  "kestraServer.liveness.interval": "Fréquence de vérification des autres serveurs.",
  "kestraServer.liveness.timeout":
    "Temps sans pulsation après lequel un serveur est considéré comme perdu.",
  "kestraServer.liveness.sameOnExecutors": "Doit être identique sur tous les executors.",
  "kestraServer.liveness.initial-delay":
    "Durée pendant laquelle un serveur qui vient de démarrer n’est pas vérifié.",
  "kestraServer.liveness.heartbeat-interval":
    "Fréquence à laquelle un serveur envoie une pulsation.",
  "kestraServer.liveness.heartbeat-interval.note": "Doit être plus court que timeout.",
  "kestraServer.preview": "Aperçu des fichiers dans l’interface utilisateur.",
  "kestraServer.preview.initial-rows": "Nombre de lignes affichées au départ.",
  "kestraServer.preview.max-rows": "Nombre maximal de lignes affichées.",
  "kestraServer.service": "Enregistrements que Kestra garde de ses serveurs.",
  "kestraServer.service.purge": "Suppression des enregistrements d’anciens serveurs.",
  "kestraServer.service.purge.retention": "Durée de conservation de ces enregistrements.",
  "kestraServer.standalone": "Le serveur qui exécute tout dans un seul processus.",
  "kestraServer.standalone.running": "Démarrage des composants dans le processus.",
  "kestraServer.standalone.running.timeout": "Temps d’attente du démarrage de tous les composants.",
  "kestraServer.access-log": "Journal des requêtes HTTP dans les anciennes versions.",
  "kestraServer.access-log.note":
    "Les versions plus récentes utilisent micronaut.server.netty.access-logger, dont les clés ont d’autres noms.",
  "kestraServer.access-log.filters": "Expressions régulières pour les lignes à garder.",
  "kestraServer.access-log.filters.item": "Une expression régulière.",
} as const;

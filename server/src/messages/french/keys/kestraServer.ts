export const kestraServer = {
  kestraServer:
    "Comment chaque serveur se comporte : connexion de l’édition open source, battement de cœur, arrêt et aperçus.",
  "kestraServer.basic-auth": "L’unique connexion de l’édition open source.",
  "kestraServer.basic-auth.note":
    "L’édition Enterprise a ses propres utilisateurs et n’a que faire de ce bloc.",
  "kestraServer.basic-auth.username": "Adresse e-mail de l’utilisateur.",
  "kestraServer.basic-auth.username.note":
    "Toute autre chose qu’une adresse e-mail est refusée. Écrits ici, utilisateur et mot de passe l’emportent sur ceux de la page Setup.",
  "kestraServer.basic-auth.password": "Mot de passe de l’utilisateur, de 256 caractères au plus.",
  "kestraServer.basic-auth.password.note":
    "À partir de 0.24 il doit être écrit, sauf si quelqu’un remplit la page Setup, et un mot de passe simple est refusé : prenez huit caractères ou plus, avec des minuscules, des majuscules et un chiffre.",
  "kestraServer.basic-auth.realm": "Nom qu’un navigateur affiche quand il demande le mot de passe.",
  "kestraServer.basic-auth.open-urls": "Débuts des chemins qui ne demandent pas de connexion.",
  "kestraServer.basic-auth.open-urls.note":
    "Les adresses contiennent le tenant à partir de 0.23 : un webhook commence par /api/v1/main/.",
  "kestraServer.basic-auth.open-urls.item": "Début d’un chemin.",
  "kestraServer.basic-auth.enabled": "Activait la connexion.",
  "kestraServer.basic-auth.enabled.note":
    "Ignoré à partir de 0.24, où la connexion est toujours active.",
  "kestraServer.termination-grace-period":
    "Temps dont dispose un serveur à qui l’on dit de s’arrêter pour finir son travail.",
  "kestraServer.termination-grace-period.note":
    "Docker, Kubernetes ou systemd doivent attendre plus longtemps, sinon ils tuent le serveur avant.",
  "kestraServer.worker-task-restart-strategy": "Ce que deviennent les tâches d’un worker mort.",
  "kestraServer.worker-task-restart-strategy.NEVER": "Elles échouent et ne sont pas relancées.",
  "kestraServer.worker-task-restart-strategy.IMMEDIATELY":
    "Elles sont relancées dès que le worker est tenu pour perdu.",
  "kestraServer.worker-task-restart-strategy.AFTER_TERMINATION_GRACE_PERIOD":
    "Elles sont relancées une fois que le worker a eu le temps de s’arrêter en bon ordre.",
  "kestraServer.liveness":
    "Comment les serveurs signalent qu’ils sont en vie, et quand l’un d’eux est tenu pour perdu.",
  "kestraServer.liveness.enabled.note": "Ne la désactivez que le temps de chercher une erreur.",
  "kestraServer.liveness.interval": "Fréquence à laquelle les autres sont vérifiés.",
  "kestraServer.liveness.timeout": "Silence après lequel un serveur est tenu pour perdu.",
  "kestraServer.liveness.sameOnExecutors": "Doit être le même sur tous les executors.",
  "kestraServer.liveness.initial-delay":
    "Durée pendant laquelle un serveur qui vient de démarrer est laissé tranquille.",
  "kestraServer.liveness.heartbeat-interval":
    "Fréquence à laquelle un serveur signale qu’il est en vie.",
  "kestraServer.liveness.heartbeat-interval.note": "Doit être plus court que timeout.",
  "kestraServer.preview": "Aperçu des fichiers dans l’interface utilisateur.",
  "kestraServer.preview.initial-rows": "Lignes affichées d’abord.",
  "kestraServer.preview.max-rows": "Nombre maximal de lignes affichées.",
  "kestraServer.service": "Les traces que Kestra garde de ses serveurs.",
  "kestraServer.service.purge": "Suppression des traces des serveurs disparus.",
  "kestraServer.service.purge.retention": "Durée de conservation d’une telle trace.",
  "kestraServer.standalone": "Le serveur qui exécute tout dans un seul processus.",
  "kestraServer.standalone.running": "Démarrage des parties à l’intérieur du processus.",
  "kestraServer.standalone.running.timeout":
    "Temps d’attente jusqu’à ce que toutes les parties fonctionnent.",
  "kestraServer.access-log": "Journal des requêtes HTTP dans les anciennes versions.",
  "kestraServer.access-log.note":
    "Les versions plus récentes journalisent les requêtes par micronaut.server.netty.access-logger, dont les clés ont d’autres noms.",
  "kestraServer.access-log.filters": "Expressions régulières des lignes à garder.",
  "kestraServer.access-log.filters.item": "Une expression régulière.",
} as const;

export const kestraWorkers = {
  "kestraWorkers.worker": "Workers : connexion au contrôleur, authentification et capacité.",
  "kestraWorkers.worker.name": "Nom d’affichage du worker.",
  "kestraWorkers.worker.controllers":
    "Comment un worker trouve les contrôleurs, dont il reçoit son travail par gRPC.",
  "kestraWorkers.worker.controllers.type":
    "Comment les adresses sont trouvées : dans une liste, par DNS ou par le stockage interne.",
  "kestraWorkers.worker.controllers.static": "Liste d’adresses pour le type STATIC.",
  "kestraWorkers.worker.controllers.static.endpoints": "Adresses des contrôleurs.",
  "kestraWorkers.worker.controllers.static.endpoints.item": "Un contrôleur.",
  "kestraWorkers.worker.controllers.static.endpoints.item.note":
    "L’hôte et le port sont des clés distinctes ; hôte:port en une seule chaîne ne fonctionne pas.",
  "kestraWorkers.worker.controllers.static.endpoints.item.host": "Nom d’hôte.",
  "kestraWorkers.worker.controllers.static.endpoints.item.port": "Port gRPC.",
  "kestraWorkers.worker.controllers.dns": "Recherche DNS pour le type DNS.",
  "kestraWorkers.worker.controllers.dns.hostname": "Nom DNS des contrôleurs.",
  "kestraWorkers.worker.controllers.dns.record-type": "Type d’enregistrement DNS à rechercher.",
  "kestraWorkers.worker.controllers.dns.default-port":
    "Port gRPC pour les enregistrements A, qui n’en contiennent pas.",
  "kestraWorkers.worker.controllers.dns.refresh-interval":
    "Fréquence à laquelle répéter la recherche.",
  "kestraWorkers.worker.controllers.dns.refresh-interval.note": "Kestra 2.0.0 ne l’utilise pas.",
  "kestraWorkers.worker.controllers.load-balancing":
    "Répartition de charge entre plusieurs contrôleurs.",
  "kestraWorkers.worker.controllers.load-balancing.policy":
    "Stratégie de répartition de charge de gRPC.",
  "kestraWorkers.worker.controllers.health-check": "Vérifie si un contrôleur répond.",
  "kestraWorkers.worker.controllers.health-check.interval": "Fréquence de la vérification.",
  "kestraWorkers.worker.auth": "Comment le worker prouve à quel groupe de workers il appartient.",
  "kestraWorkers.worker.auth.registration-token":
    "Jeton créé pour le groupe de workers ; il détermine le groupe que le worker rejoint.",
  "kestraWorkers.worker.auth.registration-token.note":
    "Utilisé seulement si le serveur définit kestra.ee.worker.auth.enabled ; sinon le worker rejoint le groupe par défaut.",
  "kestraWorkers.worker.auth.credentials-path":
    "Fichier dans lequel le worker stocke les identifiants reçus en échange du jeton.",
  "kestraWorkers.worker.auth.refresh-buffer":
    "Délai avant expiration auquel un jeton d’accès est renouvelé.",
  "kestraWorkers.worker.job-buffer-size":
    "Nombre de tâches récupérées qui attendent dans le worker pendant que tous ses threads sont occupés.",
  "kestraWorkers.worker.job-buffer-size.note":
    "Kestra 2.0.0 ne la lit pas encore. Par défaut, le nombre de threads, qui est aussi le maximum ; avec 0, une tâche n’est récupérée que si un thread est libre.",
  "kestraWorkers.worker.polling-trigger-timeout":
    "Durée maximale d’un déclencheur par interrogation.",
  "kestraWorkers.controller": "Le contrôleur, qui distribue le travail aux workers par gRPC.",
  "kestraWorkers.grpc": "La connexion entre workers et contrôleurs.",
  "kestraWorkers.grpc.tls": "Chiffrement de la connexion.",
  "kestraWorkers.grpc.tls.note": "Sans lui, tout est envoyé en clair.",
  "kestraWorkers.grpc.tls.enabled": "Active le chiffrement ; à définir des deux côtés.",
  "kestraWorkers.grpc.tls.key-store": "Certificat et clé privée de ce côté.",
  "kestraWorkers.store.path": "Chemin du fichier.",
  "kestraWorkers.grpc.tls.key-store.key-password":
    "Mot de passe de la clé dans un fichier JKS, si elle en a un propre.",
  "kestraWorkers.grpc.tls.trust-store": "Certificats auxquels ce côté fait confiance.",
  "kestraWorkers.grpc.tls.trust-store.note": "Par défaut, ceux auxquels Java fait confiance.",
  "kestraWorkers.grpc.tls.client-auth":
    "Indique si le contrôleur demande un certificat aux workers.",
  "kestraWorkers.grpc.tls.client-auth.NONE": "Non demandé.",
  "kestraWorkers.grpc.tls.client-auth.OPTIONAL": "Demandé, mais pas obligatoire.",
  "kestraWorkers.grpc.tls.client-auth.REQUIRE":
    "Les workers sans certificat de confiance sont refusés.",
  "kestraWorkers.grpc.tls.authority-override": "Nom attendu dans le certificat du contrôleur.",
  "kestraWorkers.grpc.tls.authority-override.note":
    "Nécessaire avec des adresses statiques, où le nom serait `controllers`.",
  "kestraWorkers.worker.controllers.type.note":
    "Écrivez-le en majuscules : sinon, les paramètres du type ne sont pas lus.",
  "kestraWorkers.worker.controllers.storage":
    "Recherche dans le stockage interne pour le type STORAGE.",
  "kestraWorkers.worker.controllers.storage.refresh-interval":
    "Fréquence à laquelle répéter la recherche dans le stockage.",
  "kestraWorkers.worker.controllers.load-balancing.policy.ROUND_ROBIN":
    "Utilise tous les contrôleurs à tour de rôle.",
  "kestraWorkers.worker.controllers.load-balancing.policy.PICK_FIRST":
    "Utilise le premier contrôleur qui répond.",
  "kestraWorkers.worker.controllers.wait-for-ready":
    "Attend un contrôleur si aucun n’est disponible.",
  "kestraWorkers.worker.controllers.wait-for-ready.deadline": "Attente maximale d’un contrôleur.",
  "kestraWorkers.worker.metastore-cache":
    "Cache des réponses du contrôleur sur l’existence d’un espace de noms.",
  "kestraWorkers.worker.metastore-cache.maximum-size": "Nombre maximal d’entrées du cache.",
  "kestraWorkers.worker.metastore-cache.expire-after-access":
    "Temps après sa dernière utilisation auquel une entrée est supprimée.",
  "kestraWorkers.worker.max-num-threads": "Nombre maximal de threads du worker.",
  "kestraWorkers.worker.max-num-threads.note": "Définie par la commande qui démarre le worker.",
  "kestraWorkers.worker.group-key": "Groupe de workers que le worker rejoint.",
  "kestraWorkers.controller.port": "Port gRPC du contrôleur.",
  "kestraWorkers.controller.max-connection-age":
    "Âge auquel les workers doivent se reconnecter, éventuellement à un autre contrôleur.",
  "kestraWorkers.controller.max-connection-age-grace":
    "Durée pendant laquelle les appels peuvent continuer sur une connexion trop ancienne.",
  "kestraWorkers.controller.advertise":
    "Publie l’adresse du contrôleur dans le stockage interne, pour les workers de type STORAGE.",
  "kestraWorkers.controller.advertise.host":
    "Nom d’hôte à publier ; par défaut, celui de la machine.",
  "kestraWorkers.controller.advertise.heartbeat-interval":
    "Fréquence à laquelle la publier de nouveau.",
  "kestraWorkers.grpc.max-inbound-message-size": "Taille maximale d’un message reçu, en octets.",
  "kestraWorkers.grpc.reflection-enabled":
    "Indique si les clients peuvent lister les services gRPC.",
  "kestraWorkers.grpc.channel": "Connexions ouvertes par les workers.",
  "kestraWorkers.grpc.channel.keep-alive-time":
    "Temps d’inactivité après lequel une connexion est vérifiée.",
  "kestraWorkers.grpc.channel.shutdown-timeout": "Attente maximale de la fin des appels à l’arrêt.",
  "kestraWorkers.grpc.channel.retry": "Nouvelles tentatives des appels en échec.",
} as const;

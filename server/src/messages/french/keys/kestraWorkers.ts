export const kestraWorkers = {
  "kestraWorkers.worker":
    "Workers : comment ils atteignent leur contrôleur, comment ils se connectent et combien ils prennent en charge.",
  "kestraWorkers.worker.name": "Nom sous lequel le worker est affiché.",
  "kestraWorkers.worker.controllers":
    "Comment un worker trouve les contrôleurs, dont il reçoit son travail par gRPC.",
  "kestraWorkers.worker.controllers.type":
    "Comment les adresses sont trouvées : dans une liste, par DNS ou par le stockage interne.",
  "kestraWorkers.worker.controllers.static": "La liste, pour le type STATIC.",
  "kestraWorkers.worker.controllers.static.endpoints": "Adresses des contrôleurs.",
  "kestraWorkers.worker.controllers.static.endpoints.item": "Un contrôleur.",
  "kestraWorkers.worker.controllers.static.endpoints.item.note":
    "Hôte et port sont deux clés ; hôte:port en un seul texte ne fonctionne pas.",
  "kestraWorkers.worker.controllers.static.endpoints.item.host": "Nom d’hôte.",
  "kestraWorkers.worker.controllers.static.endpoints.item.port": "Port gRPC.",
  "kestraWorkers.worker.controllers.dns": "Le nom à demander, pour le type DNS.",
  "kestraWorkers.worker.controllers.dns.hostname": "Nom DNS des contrôleurs.",
  "kestraWorkers.worker.controllers.dns.record-type": "Type d’enregistrement DNS à demander.",
  "kestraWorkers.worker.controllers.dns.default-port":
    "Port gRPC, pour les enregistrements de type A, qui n’en contiennent pas.",
  "kestraWorkers.worker.controllers.dns.refresh-interval": "Fréquence à laquelle redemander.",
  "kestraWorkers.worker.controllers.load-balancing":
    "Comment le travail est demandé à plusieurs contrôleurs.",
  "kestraWorkers.worker.controllers.load-balancing.policy":
    "Stratégie par laquelle gRPC choisit entre eux.",
  "kestraWorkers.worker.controllers.health-check": "Vérifie si un contrôleur répond.",
  "kestraWorkers.worker.controllers.health-check.interval": "Fréquence de la vérification.",
  "kestraWorkers.worker.auth": "Comment le worker prouve à quel groupe de workers il appartient.",
  "kestraWorkers.worker.auth.registration-token":
    "Jeton créé pour le groupe de workers ; il décide du groupe que le worker rejoint.",
  "kestraWorkers.worker.auth.registration-token.note":
    "Ne compte que si le serveur a kestra.ee.worker.auth.enabled ; sinon le worker rejoint le groupe par défaut.",
  "kestraWorkers.worker.auth.credentials-path":
    "Fichier dans lequel le worker garde ce qu’il a reçu en échange du jeton.",
  "kestraWorkers.worker.auth.refresh-buffer":
    "Combien de temps avant sa fin un jeton d’accès est renouvelé.",
  "kestraWorkers.worker.job-buffer-size":
    "Tâches qu’un worker peut prendre d’avance avant de les exécuter.",
  "kestraWorkers.worker.polling-trigger-timeout":
    "Durée maximale que peut prendre un déclencheur par interrogation.",
  "kestraWorkers.controller": "Le contrôleur, qui donne le travail aux workers par gRPC.",
  "kestraWorkers.grpc": "La connexion entre workers et contrôleurs.",
  "kestraWorkers.grpc.tls": "Chiffrement de la connexion.",
  "kestraWorkers.grpc.tls.note": "Sans lui, tout passe en clair.",
  "kestraWorkers.grpc.tls.enabled": "Active le chiffrement ; à définir des deux côtés.",
  "kestraWorkers.grpc.tls.key-store": "Certificat et clé privée de ce côté.",
  "kestraWorkers.store.path": "Chemin du fichier.",
  "kestraWorkers.grpc.tls.key-store.key-password":
    "Mot de passe de la clé dans un fichier JKS, si elle en a un à elle.",
  "kestraWorkers.grpc.tls.trust-store": "Certificats auxquels ce côté fait confiance.",
  "kestraWorkers.grpc.tls.trust-store.note": "Sans eux, ceux auxquels Java fait confiance.",
  "kestraWorkers.grpc.tls.client-auth": "Indique si le contrôleur veut un certificat des workers.",
  "kestraWorkers.grpc.tls.client-auth.NONE": "Non.",
  "kestraWorkers.grpc.tls.client-auth.OPTIONAL": "Il en demande un, et continue sans.",
  "kestraWorkers.grpc.tls.client-auth.REQUIRE":
    "Un worker sans certificat de confiance est refusé.",
  "kestraWorkers.grpc.tls.authority-override": "Nom à chercher dans le certificat du contrôleur.",
  "kestraWorkers.grpc.tls.authority-override.note":
    "Nécessaire avec des adresses statiques, où le nom serait `controllers`.",
} as const;

export const kestra = {
  kestra: "Paramètres de Kestra lui-même.",
  "kestra.url": "Adresse à laquelle on atteint cette instance.",
  "kestra.url.note":
    "Les liens des notifications et des e-mails commencent par elle. L’adresse nue, avec le chemin de base s’il y en a un, mais sans /ui ni /api.",
  "kestra.allocated-cpu-cores":
    "Nombre de cœurs de processeur d’après lequel Kestra dimensionne ses pools de threads.",
  "kestra.allocated-cpu-cores.note": "Sans lui, autant qu’en a la machine ou le conteneur.",
  "kestra.server-type": "Type de ce serveur.",
  "kestra.server-type.note":
    "La commande qui démarre le serveur le définit ; ne l’écrivez pas vous-même.",
  "kestra.mail-service": "Serveur SMTP, à l’endroit où il se trouvait avant 0.20.",
} as const;

export const kestra = {
  kestra: "Paramètres de Kestra.",
  "kestra.url": "URL à laquelle les utilisateurs accèdent à cette instance.",
  "kestra.url.note":
    "Les liens des notifications et des e-mails commencent par elle. Incluez le chemin de base s’il y en a un, mais pas /ui ni /api.",
  "kestra.allocated-cpu-cores":
    "Nombre de cœurs de processeur selon lequel Kestra dimensionne ses pools de threads.",
  "kestra.allocated-cpu-cores.note": "0 signifie tous les cœurs de la machine ou du conteneur.",
  "kestra.server-type": "Type de ce serveur.",
  "kestra.server-type.note":
    "Définie par la commande qui démarre le serveur ; ne la définissez pas vous-même. CONTROLLER est nouveau dans 2.0.",
  "kestra.mail-service": "Ancien emplacement du serveur SMTP, avant 0.20.",
} as const;

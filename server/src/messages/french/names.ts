export const names = {
  "rename.title": "Renommer « {name} » en « {to} »",
  "rename.nothing": "Cet élément ne peut pas être renommé.",
  "rename.confirm": "Cochez les modifications à confirmer.",
  "rename.anchorCharacters":
    "Le nom d’une ancre se compose de lettres, de chiffres, de traits d’union, de points et de tirets bas.",
  "rename.anchorTaken": "L’ancre « {to} » existe déjà.",
  "rename.variableCharacters":
    "Micronaut ne trouve une variable que si son nom se compose de majuscules, de chiffres et de tirets bas.",
  "rename.variableSetsKey":
    "Une variable « {to} » définirait une clé de la configuration. Choisissez un autre nom.",
  "rename.variableTaken": "La variable « {to} » existe déjà. Choisissez un autre nom.",
  "rename.variableElsewhere":
    "La variable est définie hors de ce fichier et y garderait son nom. Renommez-la à la main aux deux endroits.",
  "rename.variableSpelling":
    "La variable est écrite sous une forme qui ne peut pas être renommée automatiquement.",
  "renameClient.title": "Renommer le client en « {name} »",
  "renameClient.shared":
    "Le nom ne serait pas le seul changement : une ancre utilise le client à deux endroits, ou deux graphies de son nom n’en font plus qu’une. Écrivez-le d’abord à un seul endroit.",
  "renameClient.taken":
    "Le client « {name} » existe déjà, et les deux n’en feraient qu’un. Choisissez un autre nom.",
  "renameClient.unreadable":
    "Certaines lignes ne sont pas lisibles et contiennent peut-être le nom du client. Corrigez d’abord le YAML.",
  "renameClient.template":
    "Un modèle décide quelles lignes le serveur reçoit, donc le client ne peut pas être renommé ici.",
  "renameClient.spelling":
    "La ligne {line} contient le nom sous une forme qui ne peut pas être renommée automatiquement. Écrivez-le d’abord simplement.",
  "renameClient.hyphen":
    "Des variables d’environnement définissent des clés de ce client, et leur nom ne peut pas contenir de trait d’union. Choisissez un nom d’un seul mot.",
  "renameClient.redirect":
    "Avec le nouveau nom, l’URI de redirection est {after} au lieu de {before}.",
  "renameClient.register":
    "Les connexions échouent tant que la nouvelle URI n’est pas enregistrée auprès de {provider}.",
  "renameClient.registerSomewhere":
    "Les connexions échouent tant que la nouvelle URI n’est pas enregistrée auprès du fournisseur.",
  "renameClient.kept":
    "Des variables comme {variable} gardent leur nom, car seuls des espaces réservés s’y réfèrent.",
  "clientName.empty": "Un client a besoin d’un nom.",
  "clientName.dot":
    "Micronaut couperait le nom au point et appellerait le client « {client} ». Utilisez un trait d’union à la place.",
  "clientName.normalised":
    "Micronaut lit « {name} » comme « {read} » et utilise cette forme dans l’URI de redirection. Nommez le client « {read} ».",
  "clientName.characters":
    "Le nom fait partie de certaines URL. Utilisez des minuscules, des chiffres et des traits d’union simples, et commencez par une lettre.",
  "clientName.notString": "YAML ne lit pas « {name} » comme une chaîne. Choisissez un autre nom.",
} as const;

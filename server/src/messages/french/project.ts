export const project = {
  "projectFile.nested": "L’imbrication est trop profonde pour un fichier de projet.",
  "projectFile.notJson":
    "Ce n’est pas du JSON valide. Vérifiez les guillemets, les virgules et les crochets.",
  "projectFile.unreadable": "Le fichier n’est pas lisible.",
  "projectFile.noRule":
    "Il n’y a pas de règle « {rule} ». « kestra-config explain » affiche la liste.",
  "projectFile.noSetting": "Il n’y a pas de paramètre « {key} ». Les paramètres sont {settings}.",
  "projectFile.oneOf": "« {setting} » doit être {values}.",
  "projectFile.version": "« {setting} » n’est pas une version de Kestra comme 1.3.",
  "projectFile.type": "« {setting} » doit être {type}.",
  "projectFile.fileType": "Le fichier doit être {type}.",
  "projectFile.string": "une chaîne",
  "projectFile.int": "un nombre entier",
  "projectFile.number": "un nombre",
  "projectFile.array": "une liste",
  "projectFile.object": "un objet JSON",
  "projectFile.empty": "« {setting} » est vide.",
  "projectFile.tooSmall": "« {setting} » doit valoir {minimum} ou plus.",
  "projectFile.tooLong": "« {setting} » est plus long que n’importe quel chemin.",
  "projectFile.invalid": "« {setting} » a une valeur non valide.",
} as const;

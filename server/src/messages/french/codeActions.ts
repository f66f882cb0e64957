export const codeActions = {
  "convert.title": "Convertir cette configuration pour Kestra 2.0",
  "fixAll.title": "Appliquer tous les correctifs sûrs",
  "siblingEdits.ignore": "Ajouter {file} au .gitignore",
  "siblingEdits.why":
    "Le fichier contient maintenant des secrets, et git les inclurait dans un commit.",
} as const;

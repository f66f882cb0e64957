export const codeActions = {
  "convert.title": "Convertir cette configuration pour Kestra 2.0",
  "fixAll.title": "Appliquer toutes les corrections sûres",
  "siblingEdits.ignore": "Ajouter {file} au .gitignore",
  "siblingEdits.why": "Le fichier contient maintenant des secrets, et git l’enregistrerait.",
} as const;

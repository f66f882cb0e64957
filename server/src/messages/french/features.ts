export const features = {
  "diagnostics.tooLarge":
    "Ce fichier dépasse un million de caractères et n’est pas vérifié. Déplacez la configuration de Kestra dans un fichier à part.",
  "documentLinks.address": "Ouvrir cette adresse",
  "documentLinks.discovery": "Ouvrir le document de découverte du fournisseur",
  "documentLinks.file": "Ouvrir le fichier",
  "workspace.checking": "Vérification de l’espace de travail",
  "workspace.read": "{count} fichiers lus",
} as const;

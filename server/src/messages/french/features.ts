export const features = {
  "diagnostics.tooLarge":
    "Ce fichier dépasse un million de caractères et n’est pas vérifié. Déplacez la configuration de Kestra dans un fichier à part.",
  "documentLinks.address": "Ouvrir cette adresse",
  "documentLinks.discovery": "Ouvrir le document de découverte du fournisseur",
  "documentLinks.file": "Ouvrir le fichier",
} as const;

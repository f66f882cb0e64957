export const requests = {
  "requests.notOpen": "Le document n’est pas ouvert ou est trop volumineux.",
  "checkIssuer.untrusted":
    "Les fournisseurs ne sont contactés que dans un espace de travail approuvé, car c’est un fichier qui détermine l’adresse contactée. Approuvez d’abord cet espace de travail.",
  "checkIssuer.noClient": "Il n’y a ici aucun client SSO dont le fournisseur puisse être vérifié.",
  "checkIssuer.failed": "La vérification a échoué à cause d’une erreur interne.",
} as const;

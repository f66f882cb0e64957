export const isolation = {
  "isolation.enabled": "Active l’isolation.",
  "isolation.enabled.note": "Sans elle, chaque serveur y a accès.",
  "isolation.denied-services.item": "Un type de serveur.",
} as const;

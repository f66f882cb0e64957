export const isolation = {
  "isolation.enabled": "Indique si l’isolation est activée.",
  "isolation.enabled.note": "Sans elle, tous les serveurs ont accès.",
  "isolation.denied-services.item": "Un type de serveur.",
} as const;

export const configuration = {
  configuration: "Configuration d’un serveur Kestra.",
} as const;

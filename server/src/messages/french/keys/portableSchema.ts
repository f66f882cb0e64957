export const portableSchema = {
  "portableSchema.defaultRole":
    "Le rôle par défaut se place sous {path} : ici, le serveur l’ignore, et les nouveaux utilisateurs n’ont aucun droit.",
} as const;

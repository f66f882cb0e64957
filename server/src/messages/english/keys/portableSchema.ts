export const portableSchema = {
  "portableSchema.defaultRole":
    "The default role belongs under {path}: here the server ignores it, and new users have no rights.",
} as const;

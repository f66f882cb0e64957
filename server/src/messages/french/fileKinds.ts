export const fileKinds = {
  "fileKinds.plain": "fichier de configuration",
  "fileKinds.compose": "fichier Compose",
  "fileKinds.helm": "valeurs Helm",
  "fileKinds.kubernetes": "manifeste Kubernetes",
  "fileKinds.variable": "variable KESTRA_CONFIGURATION",
} as const;

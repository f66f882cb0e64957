export const fileKinds = {
  "fileKinds.plain": "configuration file",
  "fileKinds.compose": "compose file",
  "fileKinds.helm": "Helm values",
  "fileKinds.kubernetes": "Kubernetes manifest",
  "fileKinds.variable": "variable KESTRA_CONFIGURATION",
} as const;

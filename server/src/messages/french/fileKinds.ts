export const fileKinds = {
  "fileKinds.plain": "fichier de configuration",
  "fileKinds.compose": "fichier Compose",
  "fileKinds.helm": "valeurs Helm",
  "fileKinds.kubernetes": "manifeste Kubernetes",
  "fileKinds.argoCd": "application Argo CD",
  "fileKinds.flux": "HelmRelease de Flux",
  "fileKinds.helmController": "HelmChart de K3s",
  "fileKinds.helmfile": "Helmfile",
  "fileKinds.variable": "variable KESTRA_CONFIGURATION",
} as const;

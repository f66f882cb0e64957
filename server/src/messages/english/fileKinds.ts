export const fileKinds = {
  "fileKinds.plain": "configuration file",
  "fileKinds.compose": "compose file",
  "fileKinds.helm": "Helm values",
  "fileKinds.kubernetes": "Kubernetes manifest",
  "fileKinds.argoCd": "Argo CD application",
  "fileKinds.flux": "Flux HelmRelease",
  "fileKinds.helmController": "HelmChart of K3s",
  "fileKinds.helmfile": "Helmfile",
  "fileKinds.variable": "variable KESTRA_CONFIGURATION",
} as const;

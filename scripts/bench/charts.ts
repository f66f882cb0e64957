// Helm charts of other programs, the same in each run. None of their files is a configuration of Kestra, and all texts differ.

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const programs = ["gateway", "cache", "broker", "search", "registry", "metrics", "storage", "mail"];
const parts = [
  ...["server", "worker", "web", "proxy", "exporter", "scheduler", "controller", "console"],
  ...["indexer", "replica", "sentinel", "webhook"],
];

interface Chart {
  name: string;
  n: number;
  parts: readonly string[];
}

const chartOf = (n: number): Chart => ({
  name: `${programs[n % programs.length]}-${n}`,
  n,
  parts: parts.slice(0, 1 + (n % parts.length)),
});

const description = ({ name, n }: Chart) => `apiVersion: v2
name: ${name}
description: A Helm chart for ${name}, which other teams use as a service
type: application
version: ${1 + (n % 4)}.${n % 10}.0
appVersion: "${2 + (n % 7)}.${n % 13}.${n % 5}"
keywords:
  - ${name}
  - http
home: https://charts.example.com/${name}
maintainers:
  - name: Team ${n}
    email: team-${n}@example.com
dependencies:
  - name: common
    repository: oci://registry.example.com/charts
    tags:
      - common
    version: 2.x.x
`;

const values = (chart: Chart) => `# Copyright Example, Inc.
## @section Global parameters
## Global image parameters override the parameters of the chart.
## @param global.imageRegistry Global image registry
##
global:
  imageRegistry: ""
  ## E.g.
  ## imagePullSecrets:
  ##   - myRegistryKeySecretName
  ##
  imagePullSecrets: []
  storageClass: ""

## @section Common parameters
nameOverride: ""
fullnameOverride: ${chart.name}
clusterDomain: cluster.local
commonLabels: {}
commonAnnotations: {}
extraDeploy: []

## ${chart.name} image
## ref: https://registry.example.com/${chart.name}/tags/
image:
  registry: docker.io
  repository: example/${chart.name}
  tag: ${2 + (chart.n % 7)}.${chart.n % 13}.${chart.n % 5}-debian-12-r${chart.n}
  digest: ""
  pullPolicy: IfNotPresent
  debug: false

## @section Configuration of ${chart.name}
## The contents of the file that the program reads.
configuration: |
  server:
    port: ${8_000 + chart.n}
    url: https://${chart.name}.example.com
  logging:
    level: \${LOG_LEVEL:-info}
  storage:
    type: s3
    bucket: ${chart.name}-data

auth:
  enabled: true
  username: user_${chart.n}
  existingSecret: "{{ .Release.Name }}-auth"

${chart.parts.map((part) => partValues(chart, part)).join("\n")}
## @section Other parameters
serviceAccount:
  create: true
  name: ""
  automountServiceAccountToken: false
rbac:
  create: ${chart.n % 2 === 0}
  rules: []
metrics:
  enabled: false
  serviceMonitor:
    enabled: false
    interval: ${10 + (chart.n % 50)}s
`;

const partValues = ({ n }: Chart, part: string) => `## @section ${part} parameters
${part}:
  replicaCount: ${1 + (n % 3)}
  containerPorts:
    http: ${8_080 + (n % 100)}
    https: ${8_443 + (n % 100)}
  ## Probes of the containers
  ## ref: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-probes
  livenessProbe:
    enabled: true
    initialDelaySeconds: ${10 + (n % 20)}
    periodSeconds: 10
    timeoutSeconds: 5
    failureThreshold: 6
    successThreshold: 1
  readinessProbe:
    enabled: true
    initialDelaySeconds: 5
    periodSeconds: 10
    timeoutSeconds: 5
    failureThreshold: 6
    successThreshold: 1
  startupProbe:
    enabled: false
    initialDelaySeconds: 30
    periodSeconds: 10
    failureThreshold: 15
  ## @param ${part}.customLivenessProbe Custom livenessProbe that overrides the default one
  ## @param ${part}.customReadinessProbe Custom readinessProbe that overrides the default one
  ##
  customLivenessProbe: {}
  customReadinessProbe: {}
  ## Container resource requests and limits
  ## ref: https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
  ## @param ${part}.resourcesPreset Set container resources according to one common preset
  resourcesPreset: "small"
  resources: {}
  podSecurityContext:
    enabled: true
    fsGroupChangePolicy: Always
    sysctls: []
    fsGroup: 1001
  containerSecurityContext:
    enabled: true
    runAsUser: 1001
    runAsNonRoot: true
    privileged: false
    capabilities:
      drop: ["ALL"]
    seccompProfile:
      type: "RuntimeDefault"
  command: []
  args: ["--port", "${8_080 + (n % 100)}", "--config", "/etc/${part}/config.yaml"]
  podLabels: { component: ${part}, release: "r${n}" }
  podAnnotations: {}
  ## @param ${part}.podAffinityPreset Pod affinity preset. Ignored if affinity is set. Allowed values: soft or hard
  ## ref: https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity
  ##
  podAffinityPreset: ""
  podAntiAffinityPreset: soft
  nodeAffinityPreset:
    type: ""
    ## E.g.
    ## key: "kubernetes.io/e2e-az-name"
    ##
    key: ""
    values: []
  affinity: {}
  nodeSelector: {}
  tolerations: []
  ## @param ${part}.extraEnvVars Array with extra environment variables
  ## e.g:
  ## extraEnvVars:
  ##   - name: FOO
  ##     value: "bar"
  ##
  extraEnvVars:
    - name: ${part.toUpperCase()}_REGION
      value: region-${n}
  ## @param ${part}.extraEnvVarsCM Name of an existing ConfigMap with extra environment variables
  ## @param ${part}.extraEnvVarsSecret Name of an existing Secret with extra environment variables
  ##
  extraEnvVarsCM: ""
  extraEnvVarsSecret: "{{ .Release.Name }}-${part}-env"
  extraVolumes: []
  extraVolumeMounts: []
  sidecars: []
  initContainers:
    - name: wait-for-${part}
      image: docker.io/example/shell:${n}
      command:
        - sh
        - -ec
        - |
          until nc -z ${part}-${n} ${8_080 + (n % 100)}; do
            echo "waiting for ${part}: $(date)"
          done
  updateStrategy:
    type: RollingUpdate
    rollingUpdate: { maxSurge: ${n % 3}, maxUnavailable: 25% }
  pdb:
    create: true
    minAvailable: ""
    maxUnavailable: ""
  autoscaling:
    vpa:
      enabled: false
      controlledResources: []
    hpa:
      enabled: ${n % 2 === 1}
      minReplicas: 1
      maxReplicas: ${2 + (n % 9)}
      targetCPU: "75"
  networkPolicy:
    enabled: true
    allowExternal: true
    ## @param ${part}.networkPolicy.extraIngress Add extra ingress rules to the NetworkPolicy
    ## e.g:
    ## extraIngress:
    ##   - ports:
    ##       - port: 1234
    ##     from:
    ##       - podSelector:
    ##           - matchLabels:
    ##               - role: frontend
    extraIngress: []
  service:
    type: ClusterIP
    ports:
      http: 80
      https: 443
    annotations: {}
  ingress:
    enabled: false
    hostname: ${part}-${n}.local
    path: /
    tls: false
  persistence:
    enabled: true
    size: ${1 + (n % 40)}Gi
    accessModes:
      - ReadWriteOnce
`;

const productionValues = ({ name, n, parts }: Chart) => `# ${name} in production
${parts
  .map(
    (part) => `${part}:
  replicaCount: ${3 + (n % 5)}
  resources:
    requests: { cpu: ${100 + n}m, memory: 512Mi }
    limits: { cpu: "1", memory: 1Gi }
  ingress:
    enabled: true
    hostname: ${part}.${name}.example.com
    annotations:
      cert-manager.io/cluster-issuer: letsencrypt
`,
  )
  .join("")}`;

const head = ({ name }: Chart, kind: string, version: string) => `apiVersion: ${version}
kind: ${kind}
metadata:
  name: {{ template "${name}.fullname" . }}
  namespace: {{ include "common.names.namespace" . | quote }}
  labels: {{- include "common.labels.standard" ( dict "customLabels" .Values.commonLabels "context" $ ) | nindent 4 }}
  {{- if .Values.commonAnnotations }}
  annotations: {{- include "common.tplvalues.render" ( dict "value" .Values.commonAnnotations "context" $ ) | nindent 4 }}
  {{- end }}
`;

const licence = `{{- /*
Copyright Example, Inc.
SPDX-License-Identifier: APACHE-2.0
*/}}

`;

const deployment = (chart: Chart) =>
  `${licence}${chart.parts
    .map(
      (part) => `${head(chart, "Deployment", "apps/v1")}spec:
  {{- if not .Values.${part}.autoscaling.hpa.enabled }}
  replicas: {{ .Values.${part}.replicaCount }}
  {{- end }}
  selector:
    matchLabels: {{- include "common.labels.matchLabels" ( dict "customLabels" $podLabels "context" $ ) | nindent 6 }}
      app.kubernetes.io/component: ${part}
  template:
    metadata:
      annotations:
        checksum/config: {{ include (print $.Template.BasePath "/configmap.yaml") . | sha256sum }}
    spec:
      serviceAccountName: {{ template "${chart.name}.serviceAccountName" . }}
      {{- if .Values.${part}.affinity }}
      affinity: {{- include "common.tplvalues.render" ( dict "value" .Values.${part}.affinity "context" $) | nindent 8 }}
      {{- else }}
      affinity:
        podAffinity: {{- include "common.affinities.pods" (dict "type" .Values.podAffinityPreset "context" $) | nindent 10 }}
      {{- end }}
      containers:
        - name: ${part}
          image: {{ template "${chart.name}.image" . }}
          imagePullPolicy: {{ .Values.image.pullPolicy }}
          {{- if .Values.${part}.containerSecurityContext.enabled }}
          securityContext: {{- omit .Values.${part}.containerSecurityContext "enabled" | toYaml | nindent 12 }}
          {{- end }}
          args: {{- include "common.tplvalues.render" (dict "value" .Values.${part}.args "context" $) | nindent 12 }}
          env:
            - name: ${part.toUpperCase()}_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: {{ template "${chart.name}.secretName" . }}
                  key: ${part}-password
            {{- if .Values.${part}.extraEnvVars }}
            {{- include "common.tplvalues.render" (dict "value" .Values.${part}.extraEnvVars "context" $) | nindent 12 }}
            {{- end }}
          ports:
            - name: http
              containerPort: {{ .Values.${part}.containerPorts.http }}
          volumeMounts:
            - name: data
              mountPath: /var/lib/${chart.name}/${part}
      volumes:
        - name: config
          configMap:
            name: {{ template "${chart.name}.fullname" . }}
`,
    )
    .join("---\n")}`;

const service = (chart: Chart) => `${licence}${head(chart, "Service", "v1")}spec:
  type: {{ .Values.${chart.parts[0]}.service.type }}
  ports:
    - name: http
      port: {{ .Values.${chart.parts[0]}.service.ports.http }}
      targetPort: http
      {{- if eq .Values.${chart.parts[0]}.service.type "ClusterIP" }}
      nodePort: null
      {{- end }}
  selector: {{- include "common.labels.matchLabels" . | nindent 4 }}
`;

const ingress = (chart: Chart) => `${licence}{{- if .Values.${chart.parts[0]}.ingress.enabled }}
${head(chart, "Ingress", "networking.k8s.io/v1")}spec:
  rules:
    - host: {{ tpl .Values.${chart.parts[0]}.ingress.hostname . }}
      http:
        paths:
          - path: {{ .Values.${chart.parts[0]}.ingress.path }}
            pathType: Prefix
            backend: {{- include "common.ingress.backend" (dict "serviceName" "${chart.name}" "servicePort" "http" "context" $) | nindent 14 }}
{{- end }}
`;

const configMap = (chart: Chart) => `${licence}${head(chart, "ConfigMap", "v1")}data:
  application.yaml: |-
    {{- include "common.tplvalues.render" (dict "value" .Values.configuration "context" $) | nindent 4 }}
  limits.conf: |
${numbers(2 + (chart.n % 12))
  .map((line) => `    limit.${line} = ${chart.n * line} # requests in a minute\n`)
  .join("")}`;

const serviceAccount = (chart: Chart) => `${licence}{{- if .Values.serviceAccount.create }}
${head(chart, "ServiceAccount", "v1")}automountServiceAccountToken: {{ .Values.serviceAccount.automountServiceAccountToken }}
{{- end }}
`;

const secret = (chart: Chart) => `${licence}{{- if not .Values.auth.existingSecret }}
${head(chart, "Secret", "v1")}type: Opaque
data:
${chart.parts
  .map(
    (part) =>
      `  ${part}-password: {{ include "common.secrets.passwords.manage" (dict "secret" "${chart.name}" "key" "${part}-password" "length" ${10 + (chart.n % 7)} "context" $) }}\n`,
  )
  .join("")}{{- end }}
`;

const networkPolicy = (
  chart: Chart,
) => `${licence}${head(chart, "NetworkPolicy", "networking.k8s.io/v1")}spec:
  podSelector:
    matchLabels: {{- include "common.labels.matchLabels" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  egress:
    - {}
  ingress:
${chart.parts
  .map(
    (part) => `    - from:
        - namespaceSelector:
            matchLabels: { name: ${part}-${chart.n} }
      ports:
        - port: {{ .Values.${part}.containerPorts.http }}
`,
  )
  .join("")}`;

const files: Readonly<Record<string, (chart: Chart) => string>> = {
  "Chart.yaml": description,
  "values.yaml": values,
  "values-production.yaml": productionValues,
  "templates/deployment.yaml": deployment,
  "templates/service.yaml": service,
  "templates/ingress.yaml": ingress,
  "templates/configmap.yaml": configMap,
  "templates/serviceaccount.yaml": serviceAccount,
  "templates/secrets.yaml": secret,
  "templates/networkpolicy.yaml": networkPolicy,
};

export const filesPerChart = Object.keys(files).length;

/** The files of `count` charts, each a path with its text. */
export const charts = (count: number): { path: string; text: string }[] =>
  numbers(count).flatMap((n) => {
    const chart = chartOf(n);
    return Object.entries(files).map(([path, textOf]) => ({
      path: `${chart.name}/${path}`,
      text: textOf(chart),
    }));
  });

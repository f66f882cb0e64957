// The measured texts: configurations, compose files and other YAML of a given length, the same in each run.

/** The measured lengths in lines. */
export const lengths = [40, 1_000, 10_000];

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const lineCount = (text: string) => text.split("\n").length - 1;

const client = (
  n: number,
) => `        # Login of division ${n}, asked for by its own administrators.
        idp${n}:
          clientId: kestra-${n}
          clientSecret: \${IDP${n}_CLIENT_SECRET}
          openid:
            issuer: https://idp${n}.example.com/realms/kestra
          scopes: [openid, profile, email]
`;

const variable = (n: number) =>
  n % 5 === 0
    ? `      # Where the data of region ${n} lies.\n      bucket_${n}: "s3://kestra-region-${n}/landing" # read by flows\n`
    : `      region_${n}_endpoint: https://data-${n}.example.com/api/v2\n`;

const pluginDefault = (n: number) => `      - type: io.kestra.plugin.jdbc.postgresql.Query${n}
        forced: false
        values:
          url: jdbc:postgresql://warehouse-${n}.example.com:5432/reports
          username: reports_${n}
          fetchType: STORE
`;

const permissionNames = ["FLOW", "EXECUTION", "NAMESPACE", "SECRET", "KVSTORE", "GROUP", "ROLE"];

/**
 * An application.yml with the given numbers of clients, variables and plugins. These are the parts that make real configurations
 * long.
 */
function configuration({
  clients,
  variables = 0,
  plugins = 0,
  permissions = 3,
}: {
  clients: number;
  variables?: number;
  plugins?: number;
  permissions?: number;
}) {
  const granted = permissionNames
    .slice(0, permissions)
    .map((name) => `        ${name}: ["CREATE", "READ", "UPDATE", "DELETE"]\n`);
  return `# The server of the data platform.
micronaut:
  security:
    oauth2:
      enabled: true
      clients:
${numbers(clients).map(client).join("")}kestra:
  url: https://kestra.example.com/
  queue:
    type: postgres
  repository:
    type: postgres
${
  plugins > 0
    ? `  plugins:
    defaults:
${numbers(plugins).map(pluginDefault).join("")}`
    : ""
}  variables:
    globals:
${numbers(variables).map(variable).join("")}  security:
    defaultRole:
      name: viewer
      description: What everybody may do after the first sign-in
      permissions:
${granted.join("")}`;
}

/** A plain application.yml of exactly `lines` lines, at least 40. */
export function applicationFile(lines: number): string {
  // Half of the lines are clients, a sixth plugins, and variables make up the rest.
  const parts = {
    clients: lines < 100 ? 1 : Math.floor(lines / 14),
    plugins: lines < 100 ? 0 : Math.floor(lines / 36),
    permissions: lines < 100 ? 3 : 7,
  };
  return filled(lines, (variables) => configuration({ ...parts, variables }));
}

const service = (n: number) => `  kestra${n}:
    image: registry.kestra.io/docker/kestra-ee:v1.3.0
    # One server for each region.
    command: server standalone
    environment:
      IDP0_CLIENT_SECRET: \${IDP0_CLIENT_SECRET}
      KESTRA_CONFIGURATION: |
${inCompose(configuration({ clients: 1, variables: 4 }), 8)}    ports:
      - "${8_080 + n}:8080"
    depends_on:
      - postgres
`;

const smallCompose = `services:
  kestra0:
    image: registry.kestra.io/docker/kestra-ee:v1.3.0
    environment:
      KESTRA_CONFIGURATION: |
${inCompose(configuration({ clients: 1 }), 8)}`;

/** A compose file of exactly `lines` lines, at least 40, in which every server has its own configuration. */
export function composeFile(lines: number): string {
  const head = "services:\n  postgres:\n    image: postgres:17\n";
  const servers = Math.floor((lines - lineCount(head)) / lineCount(service(0)));
  const text = lines < 100 ? smallCompose : head + numbers(servers).map(service).join("");
  return padded(text, lines, (n) => `# Line ${n} of the notes for the team.\n`);
}

/** Indented and with doubled dollar signs, as required in a compose file. */
function inCompose(text: string, indent: number) {
  return text.replace(/^(?=.)/gm, " ".repeat(indent)).replaceAll("${", () => "$${");
}

/** The text, filled up with variables to `lines` lines. */
function filled(lines: number, textWith: (count: number) => string) {
  let count = Math.max(0, lines - lineCount(textWith(0)));
  // Some variables have their own comment.
  while (lineCount(textWith(count)) > lines) count--;
  return padded(textWith(count), lines, (n) => `# Note ${n} at the end.\n`);
}

function padded(text: string, lines: number, line: (n: number) => string) {
  const missing = lines - lineCount(text);
  if (missing < 0) throw new Error(`The fixed parts are longer than ${lines} lines.`);
  return text + numbers(missing).map(line).join("");
}

/** Files that are slow to parse because their parts refer to one another. */
export const hardFiles: Readonly<Record<string, string>> = {
  "1,000 merge keys in one mapping": withGlobals(
    "x: &x { a: 1 }\n",
    "      <<: *x\n".repeat(1_000),
  ),
  "1,000 mappings with a merge key": withGlobals(
    "x: &x { a: 1, b: 2 }\n",
    numbers(1_000)
      .map((n) => `      g${n}: { <<: *x, c: ${n} }\n`)
      .join(""),
  ),
  "1,000 mappings, each merged into the next": withGlobals(
    "",
    `      g0: &g0 { k0: 0 }\n${numbers(1_000)
      .map((n) => `      g${n + 1}: &g${n + 1} { <<: *g${n}, k${n + 1}: 0 }\n`)
      .join("")}`,
  ),
  "2,000 aliases": withGlobals(
    "x: &x [1, 2]\n",
    numbers(2_000)
      .map((n) => `      g${n}: *x\n`)
      .join(""),
  ),
};

function withGlobals(before: string, globals: string) {
  return `${before}${configuration({ clients: 1 }).replace("    globals:\n", `    globals:\n${globals}`)}`;
}

const workflow = (n: number) => `name: build ${n}
on:
  push:
    branches: [main]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Set up
        uses: actions/setup-node@v4
        with:
          node-version: ${18 + (n % 6)}
      - run: npm ci
      - run: npm test
`;

const manifest = (n: number) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-${n}
  labels: { app: service-${n} }
spec:
  replicas: ${1 + (n % 3)}
  selector:
    matchLabels: { app: service-${n} }
  template:
    metadata:
      labels: { app: service-${n} }
    spec:
      containers:
        - name: main
          image: registry.example.com/service-${n}:1.0.${n}
          ports:
            - containerPort: 8080
`;

/**
 * The files of a large repository: two of four are plain configurations, one is a compose file, and one is unrelated to Kestra.
 * Each is a path with its text, and all texts differ.
 */
export function tree(count: number): { path: string; text: string }[] {
  return numbers(count).map((n) => {
    const folder = `region-${Math.floor(n / 50)}/team-${n}`;
    const own = `# File ${n}\n`;
    if (n % 4 < 2) return { path: `${folder}/application.yml`, text: own + applicationFile(40) };
    if (n % 4 === 2) return { path: `${folder}/docker-compose.yml`, text: own + composeFile(40) };
    return n % 8 === 3
      ? { path: `${folder}/build.yml`, text: own + workflow(n) }
      : { path: `${folder}/deployment.yaml`, text: own + manifest(n) };
  });
}

/** YAML of other tools, with one configuration with a mistake among 200 files. */
export const workspaceOf = (count: number): { path: string; text: string }[] =>
  numbers(count).map((n) => {
    const folder = `region-${Math.floor(n / 500)}/team-${Math.floor(n / 50)}`;
    return n % 200 === 7
      ? {
          path: `${folder}/application-${n}.yml`,
          text: `# File ${n}\n${applicationFile(40).replace("kestra.example.com/", "kestra.example.com/ui")}`,
        }
      : { path: `${folder}/service-${n}.yaml`, text: n % 2 === 0 ? workflow(n) : manifest(n) };
  });

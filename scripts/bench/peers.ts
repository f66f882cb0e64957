// The compared servers: how each is started, and its settings. Third-party servers are installed into a separate folder on first
// use; the product does not depend on them.
import { build } from "esbuild";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dependenciesAreCurrent, runNpm } from "../npm.mjs";
import { repository } from "../repository";

const here = fileURLToPath(new URL(".", import.meta.url));

const installed = (...path: string[]) => join(here, "node_modules", ...path);

/** Our JSON Schema for other tools, which gives other servers the same keys. */
export const schema = pathToFileURL(
  join(repository, "docs", "schemas", "kestra-config.schema.json"),
).href;

export const yamlServer = {
  name: "yaml-language-server",
  args: [installed("yaml-language-server", "bin", "yaml-language-server"), "--stdio"],
  settings: {
    yaml: {
      schemas: { [schema]: ["*.yml"] },
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
      validate: true,
      hover: true,
      completion: true,
    },
  },
};

export const composeServer = {
  name: "compose-language-service",
  args: [
    installed("@microsoft", "compose-language-service", "bin", "docker-compose-langserver"),
    "--stdio",
  ],
};

export function installPeers(): void {
  if (dependenciesAreCurrent(here)) return;
  console.error("Installing the other language servers (npm ci)…");
  runNpm(["ci"], { cwd: here, what: "installing the other language servers" });
}

/** Bundles the minimal server into `folder`, in the same way as our server. */
export async function bareServer(folder: string): Promise<{ name: string; args: string[] }> {
  const file = join(folder, "bare.js");
  await build({
    entryPoints: [join(here, "bareServer.ts")],
    outfile: file,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  return { name: "bare language server", args: [file, "--stdio"] };
}

/** Name and version of each compared package. */
export function versions(): string[] {
  const manifests = [
    join(repository, "package.json"),
    join(repository, "node_modules", "yaml", "package.json"),
    installed("yaml-language-server", "package.json"),
    installed("@microsoft", "compose-language-service", "package.json"),
  ];
  return manifests
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, "utf8")))
    .map(({ name, version }) => `${name} ${version}`);
}

// Where the files of a provider are looked for, and how they reach the rules.
import type { KestraFile } from "../../interpretation/kestraFile";
import type { Config, ProviderFile } from "../../micronaut/configuration";

/** Folders next to a configuration that often contain a provider's files. */
export const providerFolders: readonly string[] = [
  "authelia",
  "authentik",
  "blueprints",
  "dex",
  "keycloak",
  "terraform",
];

/** More files than a folder with a provider's files has; any others are ignored. */
export const maxInFolder = 50;

export const mayBeProviderFile = (name: string): boolean =>
  /\.(?:json|tf|ya?ml)$/i.test(name) && !/^package(?:-lock)?\.json$|^tsconfig/.test(name);

/** A cheap test whether a text may contain a client that can be compared. */
export const mayContainClient = (text: string): boolean => /\boauth2\b/i.test(text);

/** The same file with the provider's files in sight of its configurations. */
export function withProviderFiles(
  file: KestraFile,
  providerFiles: readonly ProviderFile[],
): KestraFile {
  if (providerFiles.length === 0 || file.configs.length === 0) return file;
  const configs = file.configs.map((config): Config => ({
    ...config,
    otherFiles: { ...config.otherFiles, providerFiles },
  }));
  return { ...file, configs };
}

// The provider's file of a rule's example, as the file next to its configuration.
import type { ProviderFile } from "../server/src/micronaut/configuration";
import type { Example } from "../server/src/rules/rule";

export const providerFilesOf = ({ providerFile }: Example): ProviderFile[] =>
  providerFile ? [{ uri: `file:///${providerFile.name}`, text: providerFile.text }] : [];

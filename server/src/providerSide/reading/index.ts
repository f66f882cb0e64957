// Reads the clients that an identity provider's file describes.
import { isServerOnly } from "../../document/yaml/diagnose";
import { parseYaml } from "../../document/yaml/read";
import type { ProviderFile } from "../../micronaut/configuration";
import { autheliaClients } from "./authelia";
import { authentikClients } from "./authentik";
import { dexClients } from "./dex";
import { keycloakClients } from "./keycloak";
import type { RegisteredClient } from "./registered";
import { terraformClients, terraformSign } from "./terraform";

/** Those in YAML or JSON. */
const forms = [
  { sign: /\bredirectUris["']?\s*:/, read: keycloakClients },
  { sign: /\bauthentik_providers_oauth2\.oauth2provider\b/, read: authentikClients },
  { sign: /\bstaticClients["']?\s*:/, read: dexClients },
  { sign: /\bidentity_providers["']?\s*:/, read: autheliaClients },
];

/** A cheap test whether a text may describe clients of a provider. */
export const mayDescribeClients = (text: string): boolean =>
  terraformSign.test(text) || forms.some(({ sign }) => sign.test(text));

/** The clients in a text; none if it cannot be read completely. Never throws. */
export function registeredClients(text: string): readonly RegisteredClient[] {
  if (terraformSign.test(text)) return terraformClients(text);
  const matching = forms.filter(({ sign }) => sign.test(text));
  if (matching.length === 0) return [];
  const { documents, problems } = parseYaml(text);
  return problems.every(isServerOnly) ? matching.flatMap(({ read }) => read(documents)) : [];
}

const cache = new WeakMap<ProviderFile, readonly RegisteredClient[]>();

export function clientsIn(file: ProviderFile): readonly RegisteredClient[] {
  const known = cache.get(file);
  if (known) return known;
  const clients = registeredClients(file.text);
  cache.set(file, clients);
  return clients;
}

export type { RegisteredClient };

// A client of the configuration with what is certain about it, to be compared with the provider's files.
import {
  addressesOf,
  clientProvider,
  clientsOf,
  clientValue,
} from "../interpretation/clients/clients";
import { defaultScopes, scopesIn } from "../interpretation/clients/scopes";
import { certain } from "../interpretation/values/flags";
import { generic } from "../knowledge/providers/generic";
import type { Config } from "../micronaut/configuration";
import { type ConfigNode, get } from "../micronaut/tree/node";
import type { OwnClient } from "./comparing/comparing";
import { type OwnRedirect, pathOf } from "./comparing/redirects";

export function ownClient(config: Config, client: ConfigNode): OwnClient {
  const provider = clientProvider(config, client);
  return {
    name: client.name,
    provider: provider === generic ? undefined : provider?.id,
    id: certain(clientValue(config, client, "client-id")).text,
    issuer: certain(clientValue(config, client, "openid.issuer")).text,
    redirect: redirectOf(config, client.name),
    otherRedirects: clientsOf(config)
      .filter(({ name }) => name !== client.name)
      .map(({ name }) => redirectOf(config, name)),
    scopes: scopesOf(config, client),
  };
}

/** The beginning of an address whose host is only known at run time. */
const unknownBase = "https://<kestra host>";

function redirectOf(config: Config, name: string): OwnRedirect {
  const { redirect, exact, unless } = addressesOf(config, name);
  if (unless.length > 0) return { url: undefined, path: undefined };
  if (exact.redirect) return { url: redirect, path: pathOf(redirect) };
  const path = redirect.startsWith(unknownBase) ? redirect.slice(unknownBase.length) : "";
  return { url: undefined, path: path === "" || path.includes("<") ? undefined : path };
}

function scopesOf(config: Config, client: ConfigNode): readonly string[] | undefined {
  const { kind, from } = clientValue(config, client, "scopes");
  if (kind === "absent") return defaultScopes;
  return from?.kind === "here" ? scopesIn(get(client, "scopes")) : undefined;
}

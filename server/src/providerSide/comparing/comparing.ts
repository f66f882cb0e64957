// Pairs a client with the registered one in the provider's files, and finds what differs. Files of another environment
// are common, such as a realm for development. So both have to agree in more than the client ID before they are compared.
import { withoutTrailing } from "../../document/lines";
import type { Span } from "../../document/span";
import type { ProviderFile } from "../../micronaut/configuration";
import { clientsIn, type RegisteredClient } from "../reading";
import type { RegisteredIssuer } from "../reading/registered";
import { accepts, hostIn, hostOf, isLoopback, type OwnRedirect, pathOf } from "./redirects";

/** A client of Kestra. What is not certain is undefined. */
export interface OwnClient {
  readonly name: string;
  /** The id of its provider. */
  readonly provider: string | undefined;
  readonly id: string | undefined;
  readonly issuer: string | undefined;
  readonly redirect: OwnRedirect;
  /** Those of the other clients in the same configuration. */
  readonly otherRedirects: readonly OwnRedirect[];
  readonly scopes: readonly string[] | undefined;
}

export type Difference = {
  readonly file: ProviderFile;
  /** The place in the provider's file. */
  readonly at: Span;
} & (
  | { readonly kind: "redirect" }
  | { readonly kind: "id"; readonly registered: string }
  | { readonly kind: "issuer"; readonly registered: RegisteredIssuer }
  | { readonly kind: "scope"; readonly scope: string }
);

interface Candidate {
  readonly file: ProviderFile;
  readonly client: RegisteredClient;
}

export function differencesOf(own: OwnClient, files: readonly ProviderFile[]): Difference[] {
  const candidates = files
    .flatMap((file) => clientsIn(file).map((client) => ({ file, client })))
    .filter(({ client }) => own.provider === undefined || own.provider === client.provider);
  const { id } = own;
  const namesakes = candidates.filter(({ client }) => id !== undefined && client.id?.text === id);
  if (namesakes.length === 0) {
    const differences = chosenId(own, candidates);
    return differences.length > 0 || id === undefined ? differences : otherId(own, candidates);
  }
  const pairs = namesakes.filter(({ client }) => isPair(own, client));
  if (pairs.length === 0) return otherIssuer(own, namesakes);
  const differences = pairs.map((pair) => [...differencesIn(own, pair)]);
  return differences.some((each) => each.length === 0) ? [] : (differences[0] ?? []);
}

function* differencesIn(own: OwnClient, { file, client }: Candidate): Iterable<Difference> {
  const { redirects, scopes } = client;
  if (redirects && !isRegistered(own, client))
    yield { kind: "redirect", file, at: redirects[0]?.span ?? client.span };
  for (const scope of own.scopes ?? [])
    if (scopes && !scopes.texts.includes(scope))
      yield { kind: "scope", scope, file, at: scopes.span };
}

/** Whether Kestra's redirect URI is registered, as far as can be known. */
function isRegistered({ issuer, redirect }: OwnClient, client: RegisteredClient): boolean {
  const { redirects = [], isPublic } = client;
  if (redirects.some((each) => accepts(each, redirect) !== false)) return true;
  const host = redirect.url === undefined ? undefined : hostOf(redirect.url);
  // Providers accept any port of a program on the user's machine.
  if (isPublic && host !== undefined && isLoopback(host)) return true;
  if (host === undefined || relationOf(issuer, client.issuer) === "same") return false;
  // The host of the provider is not in the file, which may be for another environment.
  return redirects.every((each) => hostIn(each) !== host);
}

/** `likely`: the end of the path is the same, and the file contains no more. */
type Relation = "same" | "likely" | "different" | "unknown";

function relationOf(own: string | undefined, registered: RegisteredIssuer | undefined): Relation {
  if (own === undefined || !registered) return "unknown";
  const [ours, theirs] = [own, registered.text].map((text) => withoutTrailing(text, "/"));
  const path = pathOf(own);
  if (ours === undefined || theirs === undefined || path === undefined) return "unknown";
  if (registered.kind === "path") {
    if (ours.endsWith(theirs)) return "likely";
    return path.includes(theirs.slice(0, theirs.lastIndexOf("/") + 1)) ? "different" : "unknown";
  }
  if (ours.toLowerCase() === theirs.toLowerCase()) return "same";
  // A provider may be reached under several hosts, but not at another path.
  const isSameHost = hostOf(own) === hostOf(registered.text);
  return isSameHost && withoutTrailing(path, "/") !== pathOf(theirs) ? "different" : "unknown";
}

/** Whether a registered client with the same ID is certainly the same client. */
function isPair(own: OwnClient, client: RegisteredClient): boolean {
  const relation = relationOf(own.issuer, client.issuer);
  if (relation !== "unknown") return relation !== "different";
  const host = own.redirect.url === undefined ? undefined : hostOf(own.redirect.url);
  return (
    isNamed(own, client.provider) &&
    host !== undefined &&
    client.redirects?.some((each) => hostIn(each) === host) === true
  );
}

const isNamed = ({ name, provider, issuer = "" }: OwnClient, other: string): boolean =>
  provider === other || name.includes(other) || issuer.toLowerCase().includes(other);

/**
 * Differences from a client whose ID only the provider knows. It is certainly the same client if one of its redirect URIs
 * differs from ours at the end at most, and is not that of another client of Kestra.
 */
function chosenId(own: OwnClient, candidates: readonly Candidate[]): Difference[] {
  if (own.provider === undefined) return [];
  const possible = candidates.filter(
    ({ client }) =>
      client.hasChosenId &&
      relationOf(own.issuer, client.issuer) !== "different" &&
      hasSameFolder(own, client) &&
      !own.otherRedirects.some((redirect) => isAt({ redirect }, client)),
  );
  const registered = possible.filter(({ client }) => isRegistered(own, client));
  const [only, ...others] = registered.length > 0 ? registered : possible;
  return only && others.length === 0 ? [...differencesIn(own, only)] : [];
}

/** Whether any of the registered redirect URIs has the host of Kestra's, and the path up to the name of the client. */
const hasSameFolder = (
  { redirect: { url, path = "" } }: OwnClient,
  client: RegisteredClient,
): boolean =>
  url !== undefined &&
  client.redirects?.some(
    (each) =>
      hostIn(each) === hostOf(url) &&
      pathOf(each.text)?.startsWith(path.slice(0, path.lastIndexOf("/") + 1)),
  ) === true;

/** The redirect URI is registered for exactly one client, which has another ID. */
function otherId(own: OwnClient, candidates: readonly Candidate[]): Difference[] {
  const [only, ...others] = candidates.filter(
    ({ client }) =>
      ["same", "likely"].includes(relationOf(own.issuer, client.issuer)) && isAt(own, client),
  );
  if (!only || others.length > 0) return [];
  const { file, client } = only;
  return client.id && clientsIn(file).every(({ id }) => id !== undefined)
    ? [{ kind: "id", registered: client.id.text, file, at: client.id.span }]
    : [];
}

/** The ID and the redirect URI are registered for exactly one other issuer. */
function otherIssuer(own: OwnClient, namesakes: readonly Candidate[]): Difference[] {
  const found = namesakes.filter(
    ({ client }) =>
      own.redirect.url !== undefined &&
      relationOf(own.issuer, client.issuer) === "different" &&
      isAt(own, client),
  );
  const [only, ...others] = found;
  const issuer = only?.client.issuer;
  if (!only || !issuer || others.length > 0) return [];
  return [{ kind: "issuer", registered: issuer, file: only.file, at: issuer.span }];
}

/** Whether exactly this redirect URI is registered. */
const isAt = (
  { redirect }: Pick<OwnClient, "redirect">,
  { redirects = [] }: RegisteredClient,
): boolean => redirects.some((each) => each.kind === "exact" && accepts(each, redirect) === true);

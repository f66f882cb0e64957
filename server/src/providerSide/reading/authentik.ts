// Clients in an authentik blueprint. The slug of the application that uses a provider is part of its issuer. Redirect
// URIs were lines of one string before 2024.12, each of them an address or a regular expression. From authentik's blueprint
// schema (blueprints/schema.json) and OAuth2Provider in its source.
import { type MapNode, resolve, type YamlDocument } from "../../document/syntax";
import { foundIn, listIn, mapIn, mapsIn, pairIn, valueIn } from "./nodes";
import type { Found, RegisteredClient, RegisteredIssuer, RegisteredRedirect } from "./registered";

const providerModel = "authentik_providers_oauth2.oauth2provider";

export const authentikClients = (documents: readonly YamlDocument[]): RegisteredClient[] =>
  documents.flatMap((root) => {
    if (root?.kind !== "map") return [];
    const entries = mapsIn(root, "entries");
    return entries
      .filter((entry) => foundIn(entry, "model")?.text === providerModel)
      .map((entry) => {
        const attributes = mapIn(entry, "attrs");
        return {
          provider: "authentik",
          span: pairIn(entry, "model")?.span ?? entry.span,
          id: attribute(entry, "client_id"),
          issuer: issuerOf(entry, entries),
          redirects: redirectsIn(attributes),
          // authentik ignores scopes that it does not know.
          scopes: undefined,
          isPublic: foundIn(attributes, "client_type")?.text === "public",
        };
      });
  });

const attribute = (entry: MapNode, key: string): Found | undefined =>
  foundIn(mapIn(entry, "attrs"), key) ?? foundIn(mapIn(entry, "identifiers"), key);

/** The end of the issuer, if exactly one application refers to the provider. */
function issuerOf(provider: MapNode, entries: readonly MapNode[]): RegisteredIssuer | undefined {
  const mode = valueIn(mapIn(provider, "attrs"), "issuer_mode");
  if (mode?.kind === "scalar" && mode.text !== "per_provider") return undefined;
  const [application, other] = entries.filter(
    (entry) =>
      foundIn(entry, "model")?.text === "authentik_core.application" &&
      refersTo(mapIn(entry, "attrs"), provider),
  );
  const slug = application && !other ? attribute(application, "slug") : undefined;
  return slug && { kind: "path", text: `/application/o/${slug.text}`, span: slug.span };
}

/** Whether the provider of an application is this one: `!KeyOf id`, or `!Find [model, [name, Name]]`. */
function refersTo(application: MapNode | undefined, provider: MapNode): boolean {
  const reference = valueIn(application, "provider");
  if (reference?.kind === "scalar")
    return reference.tag === "!KeyOf" && reference.text === foundIn(provider, "id")?.text;
  if (reference?.kind !== "list" || reference.tag !== "!Find") return false;
  const [model, condition] = reference.items.map(resolve);
  if (model?.kind !== "scalar" || model.text !== providerModel || condition?.kind !== "list")
    return false;
  const [key, value] = condition.items.map(resolve);
  return (
    key?.kind === "scalar" &&
    value?.kind === "scalar" &&
    value.text === attribute(provider, key.text)?.text
  );
}

/** authentik registers the first address that is used with a provider that has none. */
function redirectsIn(attributes: MapNode | undefined): RegisteredRedirect[] | undefined {
  const lines = foundIn(attributes, "redirect_uris");
  if (lines) {
    const texts = lines.text.split("\n").map((line) => line.trim());
    const redirects = texts.filter(Boolean).map((text) => ({
      ...{ kind: "pattern" as const, text, span: lines.span },
    }));
    return redirects.length > 0 ? redirects : undefined;
  }
  const items = listIn(attributes, "redirect_uris")?.items ?? [];
  return redirectsFrom(
    items.map((item) => {
      const map = resolve(item);
      return map?.kind === "map" ? (name) => foundIn(map, name) : undefined;
    }),
  );
}

/** The redirect URIs of a list whose items have attributes; undefined if any of them is unknown. */
export function redirectsFrom(
  items: readonly (((attribute: string) => Found | undefined) | undefined)[],
): RegisteredRedirect[] | undefined {
  const redirects = items
    // Addresses of the same list may be for redirects after a logout.
    .filter((found) => found?.("redirect_uri_type")?.text !== "logout")
    .map((found): RegisteredRedirect | undefined => {
      const url = found?.("url");
      const mode = found?.("matching_mode")?.text;
      if (!url || (mode !== "strict" && mode !== "regex")) return undefined;
      return { kind: mode === "strict" ? "exact" : "pattern", ...url };
    });
  return redirects.length > 0 && redirects.every((each) => each !== undefined)
    ? redirects
    : undefined;
}

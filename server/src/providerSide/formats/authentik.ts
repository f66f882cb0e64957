// An application and its OAuth2 provider as an authentik blueprint. `!Env` reads a variable of authentik's worker. From
// authentik's blueprint schema (blueprints/schema.json), its scope mappings (blueprints/system/providers-oauth2.yaml) and the
// migrations of its provider: grant types since 2026, and a type for each redirect URI. The models in authentik-client 2026.8.5,
// which are generated from authentik's API, accept its entries.
import { parseIssuer } from "../../knowledge/sso/issuer";
import { authentik as authentikProvider } from "../../knowledge/providers/authentik";
import { message } from "../../messages/message";
import type { Application, SharedValue } from "../application";
import type { Format } from "./format";
import { requestedScopes } from "./requestedScopes";
import { yamlString } from "./yamlString";

export const authentik: Format = {
  id: "authentik",
  title: message("providerSide.authentik"),
  providers: ["authentik"],
  fileName: (client) => `kestra-${client}.yaml`,
  language: "yaml",
  clientId: "read from variable",
  secret: "given",
  write(application) {
    const { clientId, secret, authentication, addresses } = application;
    const isPublic = authentication === "none";
    const own = groupsMapping(application);
    return [
      "version: 1",
      "metadata:",
      "  name: Kestra",
      "entries:",
      ...(own ? mappingEntry(own) : []),
      "  - model: authentik_providers_oauth2.oauth2provider",
      "    id: provider",
      "    identifiers:",
      "      name: Kestra",
      "    attrs:",
      "      authorization_flow: !Find [authentik_flows.flow, [slug, default-provider-authorization-implicit-consent]]",
      "      invalidation_flow: !Find [authentik_flows.flow, [slug, default-provider-invalidation-flow]]",
      `      client_type: ${isPublic ? "public" : "confidential"}`,
      `      client_id: ${valueOrVariable(clientId)}`,
      ...(isPublic ? [] : [`      client_secret: !Env ${yamlString(secret.variable)}`]),
      // Releases without grant_types and redirect_uri_type ignore them.
      "      grant_types: [authorization_code]",
      "      redirect_uris:",
      "        - matching_mode: strict",
      `          url: ${yamlString(addresses.redirect)}`,
      "        - matching_mode: strict",
      `          url: ${yamlString(addresses.postLogout)}`,
      "          redirect_uri_type: logout",
      "      signing_key: !Find [authentik_crypto.certificatekeypair, [name, authentik Self-signed Certificate]]",
      "      include_claims_in_id_token: true",
      "      property_mappings:",
      ...managedScopes(application).map(
        (scope) =>
          `        - !Find [authentik_providers_oauth2.scopemapping, [managed, goauthentik.io/providers/oauth2/scope-${scope}]]`,
      ),
      ...(own ? ["        - !KeyOf groups"] : []),
      "  - model: authentik_core.application",
      "    identifiers:",
      `      slug: ${yamlString(slugOf(application))}`,
      "    attrs:",
      "      name: Kestra",
      "      provider: !KeyOf provider",
      "",
    ].join("\n");
  },
  use: ({ authentication, secret }) => [
    ...(authentication === "none"
      ? []
      : [{ text: message("providerSide.authentik.secret", { variable: secret.variable }) }]),
    { text: message("providerSide.authentik.apply") },
  ],
};

/** The scopes that authentik defines itself. */
const managed = ["openid", "email", "profile", "entitlements", "offline_access"];

export const managedScopes = (application: Application): string[] =>
  managed.filter((scope) => requestedScopes(application).includes(scope));

export interface GroupsMapping {
  readonly scope: string;
  /** In Python. */
  readonly expression: string;
}

/** authentik's own profile scope contains `groups`; any other claim or scope for groups needs its own mapping. */
export function groupsMapping(application: Application): GroupsMapping | undefined {
  const { groupsClaim } = application;
  if (!groupsClaim) return undefined;
  const scopes = requestedScopes(application);
  if (groupsClaim.join(".") === "groups" && scopes.includes("profile")) return undefined;
  const groups = "[group.name for group in request.user.ak_groups.all()]";
  const claims = groupsClaim.reduceRight(
    (value, name) => `{${JSON.stringify(name)}: ${value}}`,
    groups,
  );
  return {
    scope: scopes.find((each) => !managed.includes(each)) ?? "profile",
    expression: `return ${claims}`,
  };
}

const mappingEntry = ({ scope, expression }: GroupsMapping): string[] => [
  "  - model: authentik_providers_oauth2.scopemapping",
  "    id: groups",
  "    identifiers:",
  "      name: Kestra groups",
  "    attrs:",
  `      scope_name: ${yamlString(scope)}`,
  `      expression: ${yamlString(expression)}`,
];

const valueOrVariable = (value: SharedValue): string =>
  value.kind === "text" ? yamlString(value.text) : `!Env ${yamlString(value.name)}`;

/** The slug in the issuer, which is that of the application. */
export function slugOf({ issuer }: Application): string {
  const parsed = issuer === undefined ? undefined : parseIssuer(issuer);
  return (parsed && authentikProvider.answersIn?.(parsed)?.["slug"]) ?? "kestra";
}

// An application and its OAuth2 provider in authentik for Terraform. From the documentation of the provider
// goauthentik/authentik; the names of attributes were compared with the schema in pulumi-authentik 2025.8.1.
import { quoted } from "../../../document/hcl/write";
import { message } from "../../../messages/message";
import type { Application } from "../../application";
import { groupsMapping, managedScopes, slugOf } from "../authentik";
import { block, clientIdIn, list, secretReference, terraformFormat } from "./terraform";

export const terraformAuthentik = terraformFormat({
  id: "terraform-authentik",
  title: message("providerSide.terraform", { provider: "authentik" }),
  providers: ["authentik"],
  source: "goauthentik/authentik",
  blocks: (application) => [
    ...lookedUp(application),
    ...mapping(application),
    provider(application),
    block('resource "authentik_application" "kestra"', [
      ["name", quoted("Kestra")],
      ["slug", quoted(slugOf(application))],
      ["protocol_provider", "authentik_provider_oauth2.kestra.id"],
    ]),
  ],
  // The Terraform provider of an older release rejects what a newer authentik requires.
  notes: ({ addresses }) => [
    message("providerSide.authentik.newer", {
      grantTypes: 'grant_types = ["authorization_code"]',
      logout: `{ matching_mode = "strict", url = ${quoted(addresses.postLogout)}, redirect_uri_type = "logout" }`,
    }),
  ],
});

/** What every installation of authentik has. */
const lookedUp = (application: Application): string[][] => [
  block('data "authentik_flow" "authorization"', [
    ["slug", quoted("default-provider-authorization-implicit-consent")],
  ]),
  block('data "authentik_flow" "invalidation"', [
    ["slug", quoted("default-provider-invalidation-flow")],
  ]),
  block('data "authentik_certificate_key_pair" "signing"', [
    ["name", quoted("authentik Self-signed Certificate")],
  ]),
  block('data "authentik_property_mapping_provider_scope" "kestra"', [
    [
      "managed_list",
      list(
        managedScopes(application).map((scope) => `goauthentik.io/providers/oauth2/scope-${scope}`),
      ),
    ],
  ]),
];

function mapping(application: Application): string[][] {
  const own = groupsMapping(application);
  if (!own) return [];
  return [
    block('resource "authentik_property_mapping_provider_scope" "groups"', [
      ["name", quoted("Kestra groups")],
      ["scope_name", quoted(own.scope)],
      ["expression", quoted(own.expression)],
    ]),
  ];
}

function provider(application: Application): string[] {
  const { addresses, authentication } = application;
  const isPublic = authentication === "none";
  const managed = "data.authentik_property_mapping_provider_scope.kestra.ids";
  const own = "[authentik_property_mapping_provider_scope.groups.id]";
  const redirect = `{ matching_mode = "strict", url = ${quoted(addresses.redirect)} }`;
  return block('resource "authentik_provider_oauth2" "kestra"', [
    ["name", quoted("Kestra")],
    ["client_id", clientIdIn(application)],
    ["client_type", quoted(isPublic ? "public" : "confidential")],
    ...(isPublic ? [] : [["client_secret", secretReference] as const]),
    ["authorization_flow", "data.authentik_flow.authorization.id"],
    ["invalidation_flow", "data.authentik_flow.invalidation.id"],
    ["signing_key", "data.authentik_certificate_key_pair.signing.id"],
    ["allowed_redirect_uris", `[${redirect}]`],
    ["property_mappings", groupsMapping(application) ? `concat(${managed}, ${own})` : managed],
  ]);
}

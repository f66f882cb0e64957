// A Keycloak client for Terraform. From the documentation of the provider keycloak/keycloak 5; the names of attributes were
// compared with the schema in pulumi-keycloak 6.14.1.
import { quoted } from "../../../document/hcl/write";
import { message } from "../../../messages/message";
import type { Application } from "../../application";
import { customScopes, optionalScopes, realmOf, rolesIn } from "../keycloakClient";
import { block, clientIdIn, list, secretReference, terraformFormat } from "./terraform";

export const terraformKeycloak = terraformFormat({
  id: "terraform-keycloak",
  title: message("providerSide.terraform", { provider: "Keycloak" }),
  providers: ["keycloak"],
  source: "keycloak/keycloak",
  blocks: (application) => [
    block('data "keycloak_realm" "kestra"', [["realm", quoted(realmOf(application) ?? "<realm>")]]),
    client(application),
    ...scopes(application),
    ...mapper(application),
  ],
});

const realm = ["realm_id", "data.keycloak_realm.kestra.id"] as const;
const clientReference = ["client_id", "keycloak_openid_client.kestra.id"] as const;

function client(application: Application): string[] {
  const { addresses, authentication, pkce } = application;
  const isPublic = authentication === "none";
  return block('resource "keycloak_openid_client" "kestra"', [
    realm,
    ["client_id", clientIdIn(application)],
    ["name", quoted("Kestra")],
    ["access_type", quoted(isPublic ? "PUBLIC" : "CONFIDENTIAL")],
    ...(isPublic ? [] : [["client_secret", secretReference] as const]),
    ["standard_flow_enabled", "true"],
    ["valid_redirect_uris", list([addresses.redirect])],
    ["valid_post_logout_redirect_uris", list([addresses.postLogout])],
    ...(pkce ? [["pkce_code_challenge_method", quoted("S256")] as const] : []),
  ]);
}

/** The resource for optional scopes replaces all that the client has. */
function scopes(application: Application): string[][] {
  const custom = customScopes(application);
  if (custom.length === 0) return [];
  const resource = (index: number): string => `scope_${index + 1}`;
  const names = [
    ...optionalScopes(application).map(quoted),
    ...custom.map((_, index) => `keycloak_openid_client_scope.${resource(index)}.name`),
  ];
  return [
    ...custom.map((scope, index) =>
      block(`resource "keycloak_openid_client_scope" ${quoted(resource(index))}`, [
        realm,
        ["name", quoted(scope)],
      ]),
    ),
    block('resource "keycloak_openid_client_optional_scopes" "kestra"', [
      realm,
      clientReference,
      ["optional_scopes", `[${names.join(", ")}]`],
    ]),
  ];
}

function mapper({ groupsClaim }: Application): string[][] {
  if (!groupsClaim) return [];
  const roles = rolesIn(groupsClaim);
  const [type, own] =
    roles === undefined
      ? ["group_membership", [["full_path", "false"]] as const]
      : roles.client === undefined
        ? ["user_realm_role", [["multivalued", "true"]] as const]
        : [
            "user_client_role",
            [
              ["multivalued", "true"],
              ["client_id_for_role_mappings", quoted(roles.client)],
            ] as const,
          ];
  return [
    block(`resource "keycloak_openid_${type}_protocol_mapper" "groups"`, [
      realm,
      clientReference,
      ["name", quoted("groups")],
      ["claim_name", quoted(groupsClaim.join("."))],
      ...own,
    ]),
  ];
}

// An application of Microsoft Entra ID for Terraform. Entra chooses the client ID and the secret, and accepts as the address
// after a logout only a redirect URI. From the documentation of the provider hashicorp/azuread 3; the names of attributes were
// compared with the schema in pulumi-azuread 6.11.1.
import { quoted } from "../../../document/hcl/write";
import { message } from "../../../messages/message";
import { block, list, terraformFormat } from "./terraform";

export const terraformEntra = terraformFormat({
  id: "terraform-entra",
  title: message("providerSide.terraform", { provider: "Microsoft Entra ID" }),
  providers: ["entra"],
  source: "hashicorp/azuread",
  chosen: {
    clientId: "azuread_application.kestra.client_id",
    secret: "azuread_application_password.kestra.value",
  },
  blocks: ({ addresses, authentication, groupsClaim }) => [
    block(
      'resource "azuread_application" "kestra"',
      [
        ["display_name", quoted("Kestra")],
        ["sign_in_audience", quoted("AzureADMyOrg")],
        ...(groupsClaim ? [["group_membership_claims", list(["SecurityGroup"])] as const] : []),
      ],
      block("web", [["redirect_uris", list([addresses.redirect, addresses.postLogout])]]),
      block(
        "optional_claims",
        [],
        block("id_token", [["name", quoted("email")]]),
        ...(groupsClaim ? [block("id_token", [["name", quoted("groups")]])] : []),
      ),
    ),
    block('resource "azuread_service_principal" "kestra"', [
      ["client_id", "azuread_application.kestra.client_id"],
    ]),
    ...(authentication === "none"
      ? []
      : [
          block('resource "azuread_application_password" "kestra"', [
            ["application_id", "azuread_application.kestra.id"],
          ]),
        ]),
  ],
  notes: ({ groupsClaim }) => [
    groupsClaim && message("providerSide.entra.groups"),
    groupsClaim && groupsClaim.join(".") !== "groups"
      ? message("providerSide.otherClaim", { own: "groups", claim: groupsClaim.join(".") })
      : undefined,
  ],
});

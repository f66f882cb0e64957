// An Okta application for Terraform. From the documentation of the provider okta/okta; the names of attributes were compared
// with the schema in pulumi-okta 7.0.1.
import { quoted } from "../../../document/hcl/write";
import { message } from "../../../messages/message";
import { requestedScopes } from "../requestedScopes";
import { block, clientIdIn, list, secretReference, terraformFormat } from "./terraform";

export const terraformOkta = terraformFormat({
  id: "terraform-okta",
  title: message("providerSide.terraform", { provider: "Okta" }),
  providers: ["okta"],
  source: "okta/okta",
  blocks(application) {
    const { addresses, authentication, pkce, groupsClaim } = application;
    const claim = groupsClaim && [
      block("groups_claim", [
        ["type", quoted("FILTER")],
        ["filter_type", quoted("REGEX")],
        ["name", quoted(groupsClaim.join("."))],
        ["value", quoted(".*")],
      ]),
    ];
    return [
      block(
        'resource "okta_app_oauth" "kestra"',
        [
          ["label", quoted("Kestra")],
          ["type", quoted("web")],
          ["client_id", clientIdIn(application)],
          ...(authentication === "none" ? [] : [["client_basic_secret", secretReference] as const]),
          ["token_endpoint_auth_method", quoted(authentication)],
          ["pkce_required", String(pkce)],
          ["grant_types", list(["authorization_code"])],
          ["response_types", list(["code"])],
          ["redirect_uris", list([addresses.redirect])],
          ["post_logout_redirect_uris", list([addresses.postLogout])],
        ],
        ...(claim ?? []),
      ),
    ];
  },
  notes: (application) => [
    message("providerSide.okta.assign"),
    application.groupsClaim && !requestedScopes(application).includes("groups")
      ? message("providerSide.okta.groups")
      : undefined,
    application.groupsClaim && application.groupsClaim.length > 1
      ? message("providerSide.flatClaim", { claim: application.groupsClaim.join(".") })
      : undefined,
  ],
});

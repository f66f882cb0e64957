// An app client of an Amazon Cognito user pool for Terraform. Cognito chooses the client ID and the secret. From the
// documentation of aws_cognito_user_pool_client in the provider hashicorp/aws; the names of attributes were compared with the
// schema in pulumi-aws 7.51.1.
import { quoted } from "../../../document/hcl/write";
import { message } from "../../../messages/message";
import type { Application } from "../../application";
import { requestedScopes } from "../requestedScopes";
import { block, list, terraformFormat } from "./terraform";

export const terraformCognito = terraformFormat({
  id: "terraform-cognito",
  title: message("providerSide.terraform", { provider: "Amazon Cognito" }),
  providers: ["cognito"],
  source: "hashicorp/aws",
  chosen: {
    clientId: "aws_cognito_user_pool_client.kestra.id",
    secret: "aws_cognito_user_pool_client.kestra.client_secret",
  },
  blocks: (application) => [
    block('resource "aws_cognito_user_pool_client" "kestra"', [
      ["name", quoted("Kestra")],
      ["user_pool_id", quoted(poolOf(application) ?? "<user pool ID>")],
      ["generate_secret", String(application.authentication !== "none")],
      ["allowed_oauth_flows_user_pool_client", "true"],
      ["allowed_oauth_flows", list(["code"])],
      ["allowed_oauth_scopes", list(requestedScopes(application))],
      ["callback_urls", list([application.addresses.redirect])],
      ["logout_urls", list([application.addresses.postLogout])],
      ["supported_identity_providers", list(["COGNITO"])],
    ]),
  ],
  notes: ({ groupsClaim }) => [
    groupsClaim && groupsClaim.join(".") !== "cognito:groups"
      ? message("providerSide.otherClaim", { own: "cognito:groups", claim: groupsClaim.join(".") })
      : undefined,
  ],
});

/** The last part of the issuer, such as eu-west-1_AbCdEfGhI. */
const poolOf = ({ issuer }: Application): string | undefined =>
  /^https:\/\/cognito-idp\.[^/]+\/([\w-]+)\/?$/.exec(issuer ?? "")?.[1];

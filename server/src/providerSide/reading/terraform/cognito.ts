// An app client of an Amazon Cognito user pool in Terraform, from the documentation of aws_cognito_user_pool_client in the
// provider hashicorp/aws. Cognito chooses the client ID. The ID of the user pool is the end of the issuer.
import type { RegisteredClient } from "../registered";
import type { Resource } from "./resources";
import { addressesIn, allFoundIn, foundIn } from "./values";

export function cognitoClient(client: Resource): RegisteredClient {
  const pool = foundIn(client, "user_pool_id");
  const scopes = allFoundIn(client, "allowed_oauth_scopes");
  return {
    provider: "cognito",
    span: client.span,
    id: undefined,
    hasChosenId: true,
    issuer: pool && { kind: "path", text: `/${pool.text}`, span: pool.span },
    redirects: addressesIn(client, "callback_urls"),
    scopes: scopes && { texts: scopes.map(({ text }) => text), span: client.span },
    isPublic: false,
  };
}

// An Auth0 application for Terraform. Auth0 chooses the client ID; an action adds the roles of the user as groups. From the
// documentation of the provider auth0/auth0; the names of attributes were compared with the schema in pulumi-auth0 3.55.1.
import { quoted } from "../../../document/hcl/write";
import { message } from "../../../messages/message";
import type { Application } from "../../application";
import { block, list, secretReference, terraformFormat } from "./terraform";

export const terraformAuth0 = terraformFormat({
  id: "terraform-auth0",
  title: message("providerSide.terraform", { provider: "Auth0" }),
  providers: ["auth0"],
  source: "auth0/auth0",
  chosen: { clientId: "auth0_client.kestra.client_id" },
  blocks: (application) => [...client(application), ...action(application)],
  notes: ({ groupsClaim }) => [groupsClaim && message("providerSide.auth0.groups")],
});

function client({ addresses, authentication }: Application): string[][] {
  return [
    block(
      'resource "auth0_client" "kestra"',
      [
        ["name", quoted("Kestra")],
        ["app_type", quoted("regular_web")],
        ["oidc_conformant", "true"],
        ["grant_types", list(["authorization_code"])],
        ["callbacks", list([addresses.redirect])],
        ["allowed_logout_urls", list([addresses.postLogout])],
      ],
      block("jwt_configuration", [["alg", quoted("RS256")]]),
    ),
    block('resource "auth0_client_credentials" "kestra"', [
      ["client_id", "auth0_client.kestra.client_id"],
      ["authentication_method", quoted(authentication)],
      ...(authentication === "none" ? [] : [["client_secret", secretReference] as const]),
    ]),
  ];
}

function action({ groupsClaim }: Application): string[][] {
  const [first, ...rest] = groupsClaim ?? [];
  if (first === undefined) return [];
  const roles = "event.authorization?.roles ?? []";
  const value = rest.reduceRight((inner, name) => `{ ${JSON.stringify(name)}: ${inner} }`, roles);
  const set = `api.idToken.setCustomClaim(${JSON.stringify(first)}, ${value});`;
  const code = `exports.onExecutePostLogin = async (event, api) => { if (event.client.name === "Kestra") ${set} };`;
  return [
    block(
      'resource "auth0_action" "groups"',
      [
        ["name", quoted("Kestra groups")],
        ["runtime", quoted("node22")],
        ["deploy", "true"],
        ["code", quoted(code)],
      ],
      block("supported_triggers", [
        ["id", quoted("post-login")],
        ["version", quoted("v3")],
      ]),
    ),
    block('resource "auth0_trigger_action" "groups"', [
      ["trigger", quoted("post-login")],
      ["action_id", "auth0_action.groups.id"],
    ]),
  ];
}

// The application at the provider as Terraform, from the values of a configuration.
import assert from "node:assert/strict";
import { formats } from "../../server/src/providerSide/formats";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { stepsFor } from "../../server/src/providerSide/formats/stepsFor";
import { advises, applicationIn, configurationWith, writes, written } from "./check";

describe("Terraform of the provider's side", () => {
  it("writes a Keycloak client", () => {
    const text = configurationWith("keycloak", "https://login.example.com/realms/company", [
      "scopes: [openid, email, profile, groups]",
    ]);
    writes(
      text,
      "terraform-keycloak",
      `terraform {
  required_providers {
    keycloak = {
      source = "keycloak/keycloak"
    }
  }
}

variable "kestra_client_secret" {
  type      = string
  sensitive = true
}

data "keycloak_realm" "kestra" {
  realm = "company"
}

resource "keycloak_openid_client" "kestra" {
  realm_id                        = data.keycloak_realm.kestra.id
  client_id                       = "kestra"
  name                            = "Kestra"
  access_type                     = "CONFIDENTIAL"
  client_secret                   = var.kestra_client_secret
  standard_flow_enabled           = true
  valid_redirect_uris             = ["https://kestra.example.com/oauth/callback/keycloak"]
  valid_post_logout_redirect_uris = ["https://kestra.example.com/logout"]
  pkce_code_challenge_method      = "S256"
}

resource "keycloak_openid_client_scope" "scope_1" {
  realm_id = data.keycloak_realm.kestra.id
  name     = "groups"
}

resource "keycloak_openid_client_optional_scopes" "kestra" {
  realm_id        = data.keycloak_realm.kestra.id
  client_id       = keycloak_openid_client.kestra.id
  optional_scopes = [keycloak_openid_client_scope.scope_1.name]
}

resource "keycloak_openid_group_membership_protocol_mapper" "groups" {
  realm_id   = data.keycloak_realm.kestra.id
  client_id  = keycloak_openid_client.kestra.id
  name       = "groups"
  claim_name = "groups"
  full_path  = false
}
`,
    );
    advises(text, "terraform-keycloak", [
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",

      "Pass the value of SSO_SECRET to the Terraform variable 'kestra_client_secret'.",
      'export TF_VAR_kestra_client_secret="$SSO_SECRET"',
      "Set up the Terraform provider with your credentials, and create the application.",
      "terraform init && terraform apply",
    ]);
  });

  it("writes an application of authentik with its provider", () => {
    const text = configurationWith(
      "authentik",
      "https://auth.example.com/application/o/flows/",
      [],
      "roles",
    );
    writes(
      text,
      "terraform-authentik",
      `terraform {
  required_providers {
    authentik = {
      source = "goauthentik/authentik"
    }
  }
}

variable "kestra_client_secret" {
  type      = string
  sensitive = true
}

data "authentik_flow" "authorization" {
  slug = "default-provider-authorization-implicit-consent"
}

data "authentik_flow" "invalidation" {
  slug = "default-provider-invalidation-flow"
}

data "authentik_certificate_key_pair" "signing" {
  name = "authentik Self-signed Certificate"
}

data "authentik_property_mapping_provider_scope" "kestra" {
  managed_list = ["goauthentik.io/providers/oauth2/scope-openid", "goauthentik.io/providers/oauth2/scope-email", "goauthentik.io/providers/oauth2/scope-profile"]
}

resource "authentik_property_mapping_provider_scope" "groups" {
  name       = "Kestra groups"
  scope_name = "profile"
  expression = "return {\\"roles\\": [group.name for group in request.user.ak_groups.all()]}"
}

resource "authentik_provider_oauth2" "kestra" {
  name                  = "Kestra"
  client_id             = "kestra"
  client_type           = "confidential"
  client_secret         = var.kestra_client_secret
  authorization_flow    = data.authentik_flow.authorization.id
  invalidation_flow     = data.authentik_flow.invalidation.id
  signing_key           = data.authentik_certificate_key_pair.signing.id
  allowed_redirect_uris = [{ matching_mode = "strict", url = "https://kestra.example.com/oauth/callback/authentik" }]
  property_mappings     = concat(data.authentik_property_mapping_provider_scope.kestra.ids, [authentik_property_mapping_provider_scope.groups.id])
}

resource "authentik_application" "kestra" {
  name              = "Kestra"
  slug              = "flows"
  protocol_provider = authentik_provider_oauth2.kestra.id
}
`,
    );
    advises(text, "terraform-authentik", [
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",

      "Pass the value of SSO_SECRET to the Terraform variable 'kestra_client_secret'.",
      'export TF_VAR_kestra_client_secret="$SSO_SECRET"',
      "Set up the Terraform provider with your credentials, and create the application.",
      "terraform init && terraform apply",
      'If your authentik has grant types (2026 releases), add grant_types = ["authorization_code"] to the OAuth2 provider, and { matching_mode = "strict", url = "https://kestra.example.com/logout", redirect_uri_type = "logout" } to its redirect URIs.',
    ]);
  });

  it("writes an Okta application", () => {
    const text = configurationWith("okta", "https://acme.okta.com");
    writes(
      text,
      "terraform-okta",
      `terraform {
  required_providers {
    okta = {
      source = "okta/okta"
    }
  }
}

variable "kestra_client_secret" {
  type      = string
  sensitive = true
}

resource "okta_app_oauth" "kestra" {
  label                      = "Kestra"
  type                       = "web"
  client_id                  = "kestra"
  client_basic_secret        = var.kestra_client_secret
  token_endpoint_auth_method = "client_secret_basic"
  pkce_required              = true
  grant_types                = ["authorization_code"]
  response_types             = ["code"]
  redirect_uris              = ["https://kestra.example.com/oauth/callback/okta"]
  post_logout_redirect_uris  = ["https://kestra.example.com/logout"]

  groups_claim {
    type        = "FILTER"
    filter_type = "REGEX"
    name        = "groups"
    value       = ".*"
  }
}
`,
    );
    advises(text, "terraform-okta", [
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",

      "Pass the value of SSO_SECRET to the Terraform variable 'kestra_client_secret'.",
      'export TF_VAR_kestra_client_secret="$SSO_SECRET"',
      "Set up the Terraform provider with your credentials, and create the application.",
      "terraform init && terraform apply",
      "Assign users or groups to the application in Okta: only they can sign in.",
      "Okta adds groups to the ID token only if the client's scopes in Kestra contain 'groups'.",
    ]);
  });

  it("writes an application of Entra, whose ID and secret are outputs", () => {
    const text = configurationWith("microsoft", "https://login.microsoftonline.com/contoso/v2.0");
    writes(
      text,
      "terraform-entra",
      `terraform {
  required_providers {
    azuread = {
      source = "hashicorp/azuread"
    }
  }
}

resource "azuread_application" "kestra" {
  display_name            = "Kestra"
  sign_in_audience        = "AzureADMyOrg"
  group_membership_claims = ["SecurityGroup"]

  web {
    redirect_uris = ["https://kestra.example.com/oauth/callback/microsoft", "https://kestra.example.com/logout"]
  }

  optional_claims {
    id_token {
      name = "email"
    }

    id_token {
      name = "groups"
    }
  }
}

resource "azuread_service_principal" "kestra" {
  client_id = azuread_application.kestra.client_id
}

resource "azuread_application_password" "kestra" {
  application_id = azuread_application.kestra.id
}

output "client_id" {
  value = azuread_application.kestra.client_id
}

output "client_secret" {
  value     = azuread_application_password.kestra.value
  sensitive = true
}
`,
    );
    advises(text, "terraform-entra", [
      "Set up the Terraform provider with your credentials, and create the application.",
      "terraform init && terraform apply",
      "Set 'client-id' in Kestra to the client ID that the provider has chosen.",
      "terraform output -raw client_id",
      "Set SSO_SECRET to the secret that the provider has generated.",
      "terraform output -raw client_secret",
      "The groups in the ID token are the object IDs of security groups, not their names.",
    ]);
  });

  it("writes an Auth0 application with an action for the groups", () => {
    const text = configurationWith("auth0", "https://acme.eu.auth0.com/", [
      "openid.token.auth-method: client_secret_post",
    ]);
    writes(
      text,
      "terraform-auth0",
      `terraform {
  required_providers {
    auth0 = {
      source = "auth0/auth0"
    }
  }
}

variable "kestra_client_secret" {
  type      = string
  sensitive = true
}

resource "auth0_client" "kestra" {
  name                = "Kestra"
  app_type            = "regular_web"
  oidc_conformant     = true
  grant_types         = ["authorization_code"]
  callbacks           = ["https://kestra.example.com/oauth/callback/auth0"]
  allowed_logout_urls = ["https://kestra.example.com/logout"]

  jwt_configuration {
    alg = "RS256"
  }
}

resource "auth0_client_credentials" "kestra" {
  client_id             = auth0_client.kestra.client_id
  authentication_method = "client_secret_post"
  client_secret         = var.kestra_client_secret
}

resource "auth0_action" "groups" {
  name    = "Kestra groups"
  runtime = "node22"
  deploy  = true
  code    = "exports.onExecutePostLogin = async (event, api) => { if (event.client.name === \\"Kestra\\") api.idToken.setCustomClaim(\\"groups\\", event.authorization?.roles ?? []); };"

  supported_triggers {
    id      = "post-login"
    version = "v3"
  }
}

resource "auth0_trigger_action" "groups" {
  trigger   = "post-login"
  action_id = auth0_action.groups.id
}

output "client_id" {
  value = auth0_client.kestra.client_id
}
`,
    );
    advises(text, "terraform-auth0", [
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",

      "Pass the value of SSO_SECRET to the Terraform variable 'kestra_client_secret'.",
      'export TF_VAR_kestra_client_secret="$SSO_SECRET"',
      "Set up the Terraform provider with your credentials, and create the application.",
      "terraform init && terraform apply",
      "Set 'client-id' in Kestra to the client ID that the provider has chosen.",
      "terraform output -raw client_id",
      "Auth0 has roles instead of groups: the action adds a user's roles to the ID token of the application 'Kestra'.",
    ]);
  });

  it("writes an app client in the user pool of the issuer", () => {
    const text = configurationWith(
      "cognito",
      "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI",
    );
    writes(
      text,
      "terraform-cognito",
      `terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

resource "aws_cognito_user_pool_client" "kestra" {
  name                                 = "Kestra"
  user_pool_id                         = "eu-west-1_AbCdEfGhI"
  generate_secret                      = true
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = ["openid", "email", "profile"]
  callback_urls                        = ["https://kestra.example.com/oauth/callback/cognito"]
  logout_urls                          = ["https://kestra.example.com/logout"]
  supported_identity_providers         = ["COGNITO"]
}

output "client_id" {
  value = aws_cognito_user_pool_client.kestra.id
}

output "client_secret" {
  value     = aws_cognito_user_pool_client.kestra.client_secret
  sensitive = true
}
`,
    );
    advises(text, "terraform-cognito", [
      "Set up the Terraform provider with your credentials, and create the application.",
      "terraform init && terraform apply",
      "Set 'client-id' in Kestra to the client ID that the provider has chosen.",
      "terraform output -raw client_id",
      "Set SSO_SECRET to the secret that the provider has generated.",
      "terraform output -raw client_secret",
      "The provider's claim with the groups is 'cognito:groups', but Kestra reads 'groups'. Change 'groups-claim-path' in Kestra.",
    ]);
  });

  it("passes a client ID that is only known at run time by a variable", () => {
    const text = configurationWith("okta", "https://acme.okta.com").replace(
      "client-id: kestra",
      "client-id: ${SSO_ID}",
    );
    for (const format of formats.filter(({ language }) => language === "terraform")) {
      const isChosen = format.clientId === "chosen";
      const steps = stepsFor(format, applicationIn(text));
      const copies = steps.map(({ copy }) => copy);
      assert.equal(written(text, format.id).includes("var.kestra_client_id"), !isChosen);
      assert.equal(copies.includes('export TF_VAR_kestra_client_id="$SSO_ID"'), !isChosen);
      assert.equal(
        steps
          .map((step) => inEnglish(step.text))
          .includes("Set SSO_ID to the client ID that the provider has chosen."),
        isChosen,
      );
    }
  });
});

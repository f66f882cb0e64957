export const providerSide = {
  "providerSide.host":
    "Replace <kestra host> with Kestra's public address, or set 'kestra.url' and create the text again.",
  "providerSide.scopes":
    "The scopes are only known at run time, so these are Micronaut's default scopes. Add the others.",
  "providerSide.clientId.variable": "Set the variable {variable} to the client ID.",
  "providerSide.clientId.replace": "Replace {written} with the client ID.",
  "providerSide.secret": "Generate a secret unless Kestra already has one.",
  "providerSide.keycloak": "Keycloak client (JSON)",
  "providerSide.keycloak.scope": "Create the client scope '{scope}' if the realm does not have it.",
  "providerSide.keycloak.command": "Create the client on the command line.",
  "providerSide.keycloak.console":
    "Or choose the realm in the Admin Console and click 'Import client' under Clients.",
  "providerSide.keycloak.consoleSecret":
    "Or choose the realm in the Admin Console and click 'Import client' under Clients. Keycloak then generates the secret: copy it to {variable}.",
  "providerSide.keycloakRealm": "Keycloak realm to import at startup (JSON)",
  "providerSide.keycloakRealm.import":
    "Copy the file to data/import, and start Keycloak with --import-realm.",
  "providerSide.keycloakRealm.importSecret":
    "Copy the file to data/import, set {variable} in Keycloak's environment, and start Keycloak with --import-realm.",
  "providerSide.keycloakRealm.exists":
    "Keycloak skips a realm that already exists. In that case, create the client with the format 'keycloak'.",
  "providerSide.authentik": "authentik blueprint (YAML)",
  "providerSide.authentik.secret":
    "Set {variable} in the environment of authentik's worker, to the same value as for Kestra.",
  "providerSide.authentik.apply":
    "Mount the file below /blueprints in authentik's worker, or import it in the admin interface under Customization > Blueprints.",
  "providerSide.authentik.newer":
    "If your authentik has grant types (2026 releases), add {grantTypes} to the OAuth2 provider, and {logout} to its redirect URIs.",
  "providerSide.dex": "Dex static client (YAML)",
  "providerSide.dex.add": "Add the client to 'staticClients' in the configuration of Dex.",
  "providerSide.dex.secret":
    "Set {variable} in the environment of Dex, to the same value as for Kestra.",
  "providerSide.dex.groups":
    "Dex adds groups to the ID token only if the client's scopes in Kestra contain 'groups'.",
  "providerSide.authelia": "Authelia client (YAML)",
  "providerSide.authelia.add":
    "Add both parts to 'identity_providers.oidc' in the configuration of Authelia 4.39 or later.",
  "providerSide.authelia.digest": "Write the digest that this command prints to {file}.",
  "providerSide.authelia.filter":
    "Start Authelia with X_AUTHELIA_CONFIG_FILTERS=template, so that it reads the digest from that file.",
  "providerSide.authelia.groups":
    "Authelia adds groups to the ID token only if the client's scopes in Kestra contain 'groups'.",
  "providerSide.hydra": "Ory Hydra command (shell script)",
  "providerSide.hydra.run": "Set HYDRA_ADMIN_URL to Hydra's admin address, and run the script.",
  "providerSide.hydra.secret": "Set {variable} to the same value as for Kestra before you run it.",
  "providerSide.hydra.groups":
    "Hydra has no groups. The consent application has to add the claim '{claim}' to the ID token.",
  "providerSide.oidc": "OpenID Connect client metadata (JSON)",
  "providerSide.oidc.register":
    "Send the metadata to the provider's registration endpoint, or enter the values in its form.",
  "providerSide.oidc.secret":
    "If the provider issues the secret, copy it to {variable}. Otherwise, give the provider the value of {variable}.",
  "providerSide.oidc.groups": "Let the provider add the claim '{claim}' to the ID token.",
  "providerSide.terraform": "Terraform for {provider}",
  "providerSide.terraform.variable":
    "Pass the value of {from} to the Terraform variable '{variable}'.",
  "providerSide.terraform.apply":
    "Set up the Terraform provider with your credentials, and create the application.",
  "providerSide.terraform.clientId":
    "Set 'client-id' in Kestra to the client ID that the provider has chosen.",
  "providerSide.terraform.clientIdVariable":
    "Set {variable} to the client ID that the provider has chosen.",
  "providerSide.terraform.secret": "Set {variable} to the secret that the provider has generated.",
  "providerSide.okta.assign":
    "Assign users or groups to the application in Okta: only they can sign in.",
  "providerSide.okta.groups":
    "Okta adds groups to the ID token only if the client's scopes in Kestra contain 'groups'.",
  "providerSide.entra.groups":
    "The groups in the ID token are the object IDs of security groups, not their names.",
  "providerSide.auth0.groups":
    "Auth0 has roles instead of groups: the action adds a user's roles to the ID token of the application 'Kestra'.",
  "providerSide.flatClaim":
    "The claim is named '{claim}', with the dots, but Kestra looks for a nested claim. Choose a name without dots.",
  "providerSide.otherClaim":
    "The provider's claim with the groups is '{own}', but Kestra reads '{claim}'. Change 'groups-claim-path' in Kestra.",
} as const;

export const providers = {
  "providers.issuerEnd": "{path} at the end",
  "providers.insecure": "Without https, the tokens can be read in transit.",
  "providers.address.invalid":
    "This is not an address. Enter one such as '{example}', or paste the issuer.",
  "providers.segment.invalid":
    "This becomes part of an address. Use letters, digits and hyphens, as in '{example}'.",
  "providers.step.redirect": "Enter the redirect URI.",
  "providers.step.credentials": "Copy the client ID and the client secret.",
  "authentik.pitfall":
    "The issuer ends with the application's slug and a slash. From inside a container, localhost is Kestra itself.",
  "authentik.host": "authentik URL",
  "authentik.slug": "Application slug",
  "authentik.slug.help": "the slug of the application in authentik",
  "authentik.step.application":
    "In authentik, create an application with the wizard under Applications and give it this slug.",
  "authentik.step.type":
    "Choose OAuth2/OIDC as the provider type, and keep the client type Confidential.",
  "authentik.step.redirect": "Enter the redirect URI. authentik reads it as a regular expression.",
  "authentik.step.credentials": "Copy the client ID and the client secret that authentik shows.",
  "entra.pitfall": "Use the value of the secret, not its ID. The redirect URI must use https.",
  "entra.directory": "Directory (tenant)",
  "entra.directory.help": "the ID or domain of the directory that contains your users",
  "entra.directory.invalid":
    "This is not a directory ID or a domain. Enter one such as '{example}', or paste the issuer.",
  "entra.directory.shared":
    "'{directory}' also lets in users of other directories. To prevent this, use the ID of your own directory.",
  "entra.step.application": "In the Microsoft Entra admin center, register an application.",
  "entra.step.redirect":
    "Add a redirect URI for the Web platform. It must use https, except on localhost.",
  "entra.step.secret":
    "Under Certificates & secrets, create a client secret and copy its value, which is shown only once. Do not use the secret's ID.",
  "entra.step.clientId": "Use the application (client) ID on the overview page as the client ID.",
  "generic.pitfall":
    "The issuer is the address that returns JSON when /.well-known/openid-configuration is appended to it.",
  "generic.issuer": "Issuer URL",
  "generic.issuer.invalid":
    "This is not an address. Enter an issuer such as '{example}', or paste the address of its discovery document.",
  "generic.issuer.pasted":
    "The issuer becomes '{issuer}'. Compare it with 'issuer' in the discovery document, which may end with a slash.",
  "generic.step.application":
    "At the provider, register a confidential web application that uses the authorization code flow.",
  "generic.step.postLogout":
    "Enter the post-logout redirect URI if the provider has a field for it.",
  "google.pitfall": "The issuer is the same for everyone and has no trailing slash.",
  "google.step.application":
    "In the Google Cloud console, create an OAuth client ID for a web application.",
  "google.step.redirect": "Add the authorised redirect URI.",
  "keycloak.pitfall": "Before Keycloak 17, the path is /auth/realms/<realm>.",
  "keycloak.host": "Keycloak URL",
  "keycloak.realm": "Realm",
  "keycloak.realm.help": "the realm that contains your users",
  "keycloak.step.application":
    "In Keycloak, create an OpenID Connect client in the realm '{realm}'. The name you give it is the client ID.",
  "keycloak.step.authentication": "Turn on client authentication, and leave the standard flow on.",
  "keycloak.step.redirect": "Enter the valid redirect URI.",
  "keycloak.step.postLogout": "Enter the valid post logout redirect URI.",
  "keycloak.step.secret": "Copy the client secret from the client's credentials.",
  "okta.pitfall": "In Okta's Sign On tab, the issuer must be changed from Dynamic to the Okta URL.",
  "okta.expected": "your organisation's domain, without -admin",
  "okta.domain": "Okta domain",
  "okta.domain.help": "the domain of your organisation at Okta",
  "okta.step.application":
    "In Okta, create an OpenID Connect app integration of type web application, with the authorization code grant.",
  "okta.step.redirect": "Enter the sign-in redirect URI.",
  "okta.step.postLogout": "Enter the sign-out redirect URI.",
  "okta.step.issuer": "In the Sign On tab, change the issuer from Dynamic to the Okta URL.",
} as const;

export const providers = {
  "providers.logout.none":
    "Logging out of Kestra leaves the session at {provider} open: {provider} has no logout address for applications.",
  "providers.issuerEnd": "{path} at the end",
  "providers.insecure": "Without https, the tokens can be read in transit.",
  "providers.address.invalid":
    "This is not an address. Enter one such as '{example}', or paste the issuer.",
  "providers.segment.invalid":
    "This becomes part of an address. Use letters, digits and hyphens, as in '{example}'.",
  "providers.step.redirect": "Enter the redirect URI.",
  "providers.step.credentials": "Copy the client ID and the client secret.",
  "auth0.pitfall":
    "The issuer ends with a slash, and contains the region except for older tenants in the US.",
  "auth0.expected": "the domain of your tenant, such as https://acme.eu.auth0.com/",
  "auth0.domain": "Auth0 domain",
  "auth0.domain.help": "the domain in the settings of the application",
  "auth0.step.application":
    "In the Auth0 dashboard, create an application of the type Regular Web Application.",
  "auth0.step.redirect": "Add the redirect URI to the Allowed Callback URLs.",
  "auth0.step.postLogout": "Add the post-logout redirect URI to the Allowed Logout URLs.",
  "auth0.step.groups":
    "In Auth0, add a post-login Action that sets the claim 'kestra_groups' in the ID token. Auth0 reserves the names 'groups' and 'roles', and Kestra reads dots in a name as levels.",
  "authelia.pitfall":
    "Authelia's configuration contains a hash of the client secret, and Kestra's the secret itself. From 4.39 on, the ID token contains groups only with a claims policy.",
  "authelia.host": "Authelia URL",
  "authelia.step.client":
    "In Authelia's configuration, add a client under identity_providers.oidc.clients.",
  "authelia.step.redirect": "Add the redirect URI to redirect_uris.",
  "authelia.step.scopes": "Add these scopes to the client.",
  "authelia.step.secret":
    "Generate a client secret with 'authelia crypto hash generate pbkdf2 --random', and use the hash in Authelia and the password in Kestra.",
  "authelia.step.groups":
    "In Authelia 4.39 or later, give the client a claims policy whose id_token contains 'groups'.",
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
  "cognito.pitfall":
    "The issuer contains the region and the user pool ID. The domain of the sign-in page is not the issuer.",
  "cognito.expected": "https://cognito-idp.<region>.amazonaws.com/<user pool id>",
  "cognito.pool": "User pool ID",
  "cognito.pool.help": "the ID on the overview page of the user pool",
  "cognito.pool.invalid":
    "This is not a user pool ID. Enter one such as '{example}', or paste the issuer.",
  "cognito.step.application":
    "In the user pool, create an app client with a client secret. The pool needs a domain for the sign-in page.",
  "cognito.step.redirect": "Add the redirect URI to the allowed callback URLs.",
  "cognito.step.postLogout": "Add the post-logout redirect URI to the allowed sign-out URLs.",
  "cognito.step.scopes":
    "Allow the authorization code grant and the scopes openid, email and profile.",
  "dex.pitfall":
    "You choose the client secret yourself. Avoid '+' and '%': Kestra sends them unencoded, and Dex decodes them.",
  "dex.issuer": "Issuer of Dex",
  "dex.issuer.help": "the value of 'issuer' in Dex's configuration",
  "dex.step.client": "In Dex's configuration, add a client under staticClients.",
  "dex.step.redirect": "Add the redirect URI to redirectURIs.",
  "dex.step.secret":
    "Use the same client ID and secret in both. Generate a secret with 'openssl rand -hex 32', which contains no characters that need encoding.",
  "dex.step.groups":
    "Dex adds groups only if the connector that the user signs in with has groups.",
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
  "entra.step.postLogout": "Add this as another redirect URI, for the return from a logout.",
  "entra.step.secret":
    "Under Certificates & secrets, create a client secret and copy its value, which is shown only once. Do not use the secret's ID.",
  "entra.step.clientId": "Use the application (client) ID on the overview page as the client ID.",
  "entra.step.groups":
    "In Token configuration, add the groups claim to the ID token. It contains the IDs of the groups, not their names.",
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
  "gitlab.pitfall":
    "The application in GitLab needs the scopes openid, profile and email. Otherwise GitLab rejects the login.",
  "gitlab.host": "GitLab URL",
  "gitlab.step.application":
    "In GitLab, create a confidential application for an instance, a group or a user.",
  "gitlab.step.scopes": "Select the scopes openid, profile and email.",
  "gitlab.step.credentials":
    "Copy the application ID, which is the client ID, and the secret, which is shown only once.",
  "google.pitfall": "The issuer is the same for everyone and has no trailing slash.",
  "google.step.application":
    "In the Google Cloud console, create an OAuth client ID for a web application.",
  "google.step.redirect": "Add the authorised redirect URI.",
  "hydra.pitfall":
    "Register the client with all scopes that Kestra requests. By default, that includes email and profile, which Hydra would otherwise refuse.",
  "hydra.issuer": "Issuer of Hydra",
  "hydra.issuer.help": "the value of urls.self.issuer in Hydra's configuration",
  "hydra.step.client":
    "Create a client with the grant type authorization_code and the scopes openid, email and profile.",
  "hydra.step.redirect": "Register the redirect URI.",
  "hydra.step.postLogout": "Register the post-logout redirect URI.",
  "hydra.step.secret":
    "Copy the client ID and the client secret. If you choose the secret yourself, avoid '+' and '%'.",
  "hydra.step.groups": "In your consent app, add the groups to the ID token of the session.",
  "jumpcloud.pitfall":
    "The issuer is the same for every organisation of a region, and ends with a slash.",
  "jumpcloud.region": "JumpCloud issuer",
  "jumpcloud.region.help": "with oauth.id.eu or oauth.id.in for organisations in Europe or India",
  "jumpcloud.region.invalid":
    "This is not an issuer of JumpCloud. Enter one such as '{example}', or paste the address of your admin console.",
  "jumpcloud.step.application": "In the JumpCloud Admin Portal, add a custom OIDC application.",
  "jumpcloud.step.method": "Choose Client Secret Basic as the client authentication type.",
  "jumpcloud.step.attributes":
    "Select the standard scopes Email and Profile, and add the user groups that may sign in.",
  "jumpcloud.step.groups":
    "In the application's SSO tab, include the group attribute and name it 'groups'.",
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
  "keycloak.step.groups":
    "In Keycloak, add a client scope 'groups' with a Group Membership mapper. Turn off its full group path and turn on 'Add to ID token'.",
  "okta.pitfall": "In Okta's Sign On tab, the issuer must be changed from Dynamic to the Okta URL.",
  "okta.expected": "your organisation's domain, without -admin",
  "okta.domain": "Okta domain",
  "okta.domain.help": "the domain of your organisation at Okta",
  "okta.step.application":
    "In Okta, create an OpenID Connect app integration of type web application, with the authorization code grant.",
  "okta.step.redirect": "Enter the sign-in redirect URI.",
  "okta.step.postLogout": "Enter the sign-out redirect URI.",
  "okta.step.issuer": "In the Sign On tab, change the issuer from Dynamic to the Okta URL.",
  "okta.step.groups":
    "In the Sign On tab of the app integration, add a groups claim 'groups' with a filter.",
  "onelogin.pitfall":
    "The issuer ends with /oidc/2. In OneLogin's SSO tab, the token endpoint must keep the method Basic.",
  "onelogin.domain": "OneLogin subdomain",
  "onelogin.domain.help": "the subdomain of your account at OneLogin",
  "onelogin.step.application":
    "In OneLogin, add an application with the OpenId Connect (OIDC) connector.",
  "onelogin.step.redirect": "Enter the redirect URI in the Configuration tab.",
  "onelogin.step.postLogout": "Enter the post-logout redirect URI there, too.",
  "onelogin.step.method": "In the SSO tab, keep Basic as the method of the token endpoint.",
  "onelogin.step.groups":
    "In the Parameters tab, choose what the Groups field contains, for example the roles of the user.",
  "pingfederate.pitfall":
    "The issuer is the base URL of the runtime engine, not that of the administrative console.",
  "pingfederate.host": "PingFederate URL",
  "pingfederate.host.help": "the base URL of the runtime engine",
  "pingfederate.step.client":
    "In PingFederate, add an OAuth client with a client secret and the authorization code grant type. The name you give it is the client ID.",
  "pingfederate.step.scopes":
    "Allow the scopes openid, profile and email, and choose an OpenID Connect policy that adds the email address to the ID token.",
  "pingfederate.step.groups":
    "In the OpenID Connect policy, extend the attribute contract with 'groups' and add it to the ID token.",
  "pingone.pitfall":
    "The issuer ends with the environment ID and /as. Its host depends on the region.",
  "pingone.host": "PingOne authentication URL",
  "pingone.host.help": "with .eu, .ca, .asia or another ending, depending on the region",
  "pingone.environment": "Environment ID",
  "pingone.environment.help": "the ID on the environment's properties page",
  "pingone.step.application": "In PingOne, add an application of the type OIDC Web App.",
  "pingone.step.postLogout": "Add the post-logout redirect URI to the signoff URLs.",
  "pingone.step.resources": "In the Resources tab, allow the scopes profile and email.",
  "pingone.step.groups":
    "In the application's attribute mappings, map 'groups' to the names of the user's groups.",
  "pocketid.pitfall":
    "The issuer is the value of APP_URL. A client that is restricted to user groups refuses all other users.",
  "pocketid.host": "Pocket ID URL",
  "pocketid.step.client": "In Pocket ID, add an OIDC client, and leave 'Public client' off.",
  "pocketid.step.redirect": "Enter the callback URL.",
  "pocketid.step.postLogout": "Enter the logout callback URL.",
  "pocketid.step.groups": "Allow the user groups that may sign in, or turn the restriction off.",
  "zitadel.pitfall":
    "The ID token contains the name and the email address only if 'User Info inside ID Token' is turned on.",
  "zitadel.host": "Zitadel URL",
  "zitadel.step.application":
    "In Zitadel, add an application of the type Web to a project, with the authentication method Code or Basic.",
  "zitadel.step.postLogout": "Enter the post-logout URI.",
  "zitadel.step.token": "In the token settings, turn on 'User Info inside ID Token'.",
  "zitadel.step.groups":
    "In Zitadel, add an action that sets the claim 'groups' to a list of roles. Zitadel's own claim with roles is an object.",
} as const;

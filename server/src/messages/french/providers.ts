export const providers = {
  "providers.logout.none":
    "La déconnexion de Kestra laisse ouverte la session chez {provider} : {provider} n’a pas d’adresse de déconnexion pour les applications.",
  "providers.issuerEnd": "{path} à la fin",
  "providers.insecure": "Sans https, les jetons peuvent être lus en transit.",
  "providers.address.invalid":
    "Ce n’est pas une adresse. Saisissez-en une, par exemple « {example} », ou collez l’émetteur.",
  "providers.segment.invalid":
    "Ceci fait partie d’une adresse. Utilisez des lettres, des chiffres et des traits d’union, comme dans « {example} ».",
  "providers.step.redirect": "Saisissez l’URI de redirection.",
  "providers.step.credentials": "Copiez l’ID et le secret client.",
  "auth0.pitfall":
    "L’émetteur se termine par une barre oblique et contient la région, sauf pour les anciens locataires des États-Unis.",
  "auth0.expected": "le domaine de votre locataire, par exemple https://acme.eu.auth0.com/",
  "auth0.domain": "Domaine Auth0",
  "auth0.domain.help": "le domaine indiqué dans les paramètres de l’application",
  "auth0.step.application":
    "Dans le tableau de bord Auth0, créez une application de type Regular Web Application.",
  "auth0.step.redirect": "Ajoutez l’URI de redirection sous Allowed Callback URLs.",
  "auth0.step.postLogout":
    "Ajoutez l’URI de redirection après déconnexion sous Allowed Logout URLs.",
  "auth0.step.groups":
    "Dans Auth0, ajoutez une Action post-login qui définit la revendication « kestra_groups » du jeton d’ID. Auth0 réserve les noms « groups » et « roles », et Kestra lit les points d’un nom comme des niveaux.",
  "authelia.pitfall":
    "La configuration d’Authelia contient un hachage du secret client, celle de Kestra le secret lui-même. Depuis la version 4.39, le jeton d’ID ne contient les groupes qu’avec une claims policy.",
  "authelia.host": "URL d’Authelia",
  "authelia.step.client":
    "Dans la configuration d’Authelia, ajoutez un client sous identity_providers.oidc.clients.",
  "authelia.step.redirect": "Ajoutez l’URI de redirection à redirect_uris.",
  "authelia.step.scopes": "Ajoutez ces scopes au client.",
  "authelia.step.secret":
    "Générez un secret client avec « authelia crypto hash generate pbkdf2 --random », puis utilisez le hachage dans Authelia et le mot de passe dans Kestra.",
  "authelia.step.groups":
    "Dans Authelia 4.39 ou une version ultérieure, donnez au client une claims policy dont id_token contient « groups ».",
  "authentik.pitfall":
    "L’émetteur se termine par le slug de l’application et une barre oblique. Depuis un conteneur, localhost est Kestra lui-même.",
  "authentik.host": "URL d’authentik",
  "authentik.slug": "Slug de l’application",
  "authentik.slug.help": "le slug de l’application dans authentik",
  "authentik.step.application":
    "Dans authentik, créez une application avec l’assistant sous Applications et donnez-lui ce slug.",
  "authentik.step.type":
    "Choisissez OAuth2/OIDC comme type de fournisseur et conservez le type de client Confidential.",
  "authentik.step.redirect":
    "Saisissez l’URI de redirection. authentik la lit comme une expression régulière.",
  "authentik.step.credentials": "Copiez l’ID et le secret client qu’authentik affiche.",
  "cognito.pitfall":
    "L’émetteur contient la région et l’ID du groupe d’utilisateurs. Le domaine de la page de connexion n’est pas l’émetteur.",
  "cognito.expected": "https://cognito-idp.<région>.amazonaws.com/<ID du groupe d’utilisateurs>",
  "cognito.pool": "ID du groupe d’utilisateurs",
  "cognito.pool.help": "l’ID de la vue d’ensemble du groupe d’utilisateurs",
  "cognito.pool.invalid":
    "Ce n’est pas un ID de groupe d’utilisateurs. Saisissez-en un, par exemple « {example} », ou collez l’émetteur.",
  "cognito.step.application":
    "Dans le groupe d’utilisateurs, créez un client d’application avec un secret client. Le groupe a besoin d’un domaine pour la page de connexion.",
  "cognito.step.redirect": "Ajoutez l’URI de redirection aux URL de rappel autorisées.",
  "cognito.step.postLogout":
    "Ajoutez l’URI de redirection après déconnexion aux URL de déconnexion autorisées.",
  "cognito.step.scopes":
    "Autorisez l’octroi de code d’autorisation et les scopes openid, email et profile.",
  "dex.pitfall":
    "Vous choisissez vous-même le secret client. Évitez « + » et « % » : Kestra les envoie sans les encoder, et Dex les décode.",
  "dex.issuer": "Émetteur de Dex",
  "dex.issuer.help": "la valeur de « issuer » dans la configuration de Dex",
  "dex.step.client": "Dans la configuration de Dex, ajoutez un client sous staticClients.",
  "dex.step.redirect": "Ajoutez l’URI de redirection à redirectURIs.",
  "dex.step.secret":
    "Utilisez le même ID et le même secret client des deux côtés. Générez un secret avec « openssl rand -hex 32 », qui ne contient aucun caractère à encoder.",
  "dex.step.groups":
    "Dex n’ajoute les groupes que si le connecteur avec lequel l’utilisateur se connecte en a.",
  "entra.pitfall":
    "Utilisez la valeur du secret, pas son ID. L’URI de redirection doit être en https.",
  "entra.directory": "Annuaire (locataire)",
  "entra.directory.help": "l’ID ou le domaine de l’annuaire qui contient vos utilisateurs",
  "entra.directory.invalid":
    "Ce n’est ni un ID d’annuaire ni un domaine. Saisissez-en un, par exemple « {example} », ou collez l’émetteur.",
  "entra.directory.shared":
    "« {directory} » admet aussi les utilisateurs d’autres annuaires. Pour l’éviter, utilisez l’ID de votre propre annuaire.",
  "entra.step.application":
    "Dans le centre d’administration Microsoft Entra, inscrivez une application.",
  "entra.step.redirect":
    "Ajoutez une URI de redirection pour la plateforme Web. Elle doit être en https, sauf sur localhost.",
  "entra.step.postLogout":
    "Ajoutez ceci comme autre URI de redirection, pour le retour d’une déconnexion.",
  "entra.step.secret":
    "Sous Certificats et secrets, créez un secret client et copiez sa valeur, qui n’est affichée qu’une fois. N’utilisez pas l’ID du secret.",
  "entra.step.clientId":
    "Utilisez l’ID d’application (client) de la vue d’ensemble comme ID client.",
  "entra.step.groups":
    "Sous Configuration du jeton, ajoutez la revendication de groupes au jeton d’ID. Elle contient les ID des groupes, pas leurs noms.",
  "generic.pitfall":
    "L’émetteur est l’adresse qui renvoie du JSON quand on y ajoute /.well-known/openid-configuration.",
  "generic.issuer": "URL de l’émetteur",
  "generic.issuer.invalid":
    "Ce n’est pas une adresse. Saisissez un émetteur, par exemple « {example} », ou collez l’adresse de son document de découverte.",
  "generic.issuer.pasted":
    "L’émetteur devient « {issuer} ». Comparez-le à « issuer » dans le document de découverte, qui se termine peut-être par une barre oblique.",
  "generic.step.application":
    "Chez le fournisseur, enregistrez une application web confidentielle qui utilise le flux de code d’autorisation.",
  "generic.step.postLogout":
    "Saisissez l’URI de redirection après déconnexion si le fournisseur a un champ pour elle.",
  "gitlab.pitfall":
    "L’application dans GitLab a besoin des scopes openid, profile et email. Sinon, GitLab rejette la connexion.",
  "gitlab.host": "URL de GitLab",
  "gitlab.step.application":
    "Dans GitLab, créez une application confidentielle pour l’instance, un groupe ou un utilisateur.",
  "gitlab.step.scopes": "Sélectionnez les scopes openid, profile et email.",
  "gitlab.step.credentials":
    "Copiez l’ID d’application, qui est l’ID client, et le secret, qui n’est affiché qu’une fois.",
  "google.pitfall": "L’émetteur est le même pour tous et n’a pas de barre oblique finale.",
  "google.step.application":
    "Dans la console Google Cloud, créez un ID client OAuth pour une application web.",
  "google.step.redirect": "Ajoutez l’URI de redirection autorisée.",
  "hydra.pitfall":
    "Enregistrez le client avec tous les scopes que Kestra demande. Par défaut, ce sont aussi email et profile, que Hydra refuserait sinon.",
  "hydra.issuer": "Émetteur de Hydra",
  "hydra.issuer.help": "la valeur de urls.self.issuer dans la configuration de Hydra",
  "hydra.step.client":
    "Créez un client avec le type d’octroi authorization_code et les scopes openid, email et profile.",
  "hydra.step.redirect": "Enregistrez l’URI de redirection.",
  "hydra.step.postLogout": "Enregistrez l’URI de redirection après déconnexion.",
  "hydra.step.secret":
    "Copiez l’ID et le secret client. Si vous choisissez vous-même le secret, évitez « + » et « % ».",
  "hydra.step.groups":
    "Dans votre application de consentement, ajoutez les groupes au jeton d’ID de la session.",
  "jumpcloud.pitfall":
    "L’émetteur est le même pour toutes les organisations d’une région et se termine par une barre oblique.",
  "jumpcloud.region": "Émetteur de JumpCloud",
  "jumpcloud.region.help":
    "avec oauth.id.eu ou oauth.id.in pour les organisations en Europe ou en Inde",
  "jumpcloud.region.invalid":
    "Ce n’est pas un émetteur de JumpCloud. Saisissez-en un, par exemple « {example} », ou collez l’adresse de votre console d’administration.",
  "jumpcloud.step.application":
    "Dans le portail d’administration de JumpCloud, ajoutez une application OIDC personnalisée.",
  "jumpcloud.step.method":
    "Choisissez Client Secret Basic comme type d’authentification du client.",
  "jumpcloud.step.attributes":
    "Sélectionnez les scopes standard Email et Profile, et ajoutez les groupes d’utilisateurs qui peuvent se connecter.",
  "jumpcloud.step.groups":
    "Dans l’onglet SSO de l’application, incluez l’attribut de groupe et nommez-le « groups ».",
  "keycloak.pitfall": "Avant Keycloak 17, le chemin est /auth/realms/<realm>.",
  "keycloak.host": "URL de Keycloak",
  "keycloak.realm": "Realm",
  "keycloak.realm.help": "le realm qui contient vos utilisateurs",
  "keycloak.step.application":
    "Dans Keycloak, créez un client OpenID Connect dans le realm « {realm} ». Le nom que vous lui donnez est l’ID client.",
  "keycloak.step.authentication":
    "Activez l’authentification du client et laissez le flux standard activé.",
  "keycloak.step.redirect": "Saisissez l’URI de redirection valide.",
  "keycloak.step.postLogout": "Saisissez l’URI de redirection après déconnexion valide.",
  "keycloak.step.secret": "Copiez le secret client, sous Credentials.",
  "keycloak.step.groups":
    "Dans Keycloak, ajoutez un client scope « groups » avec un mapper Group Membership. Désactivez-y le chemin complet des groupes et activez « Add to ID token ».",
  "okta.pitfall": "Dans l’onglet Sign On d’Okta, l’émetteur doit passer de Dynamic à l’URL d’Okta.",
  "okta.expected": "le domaine de votre organisation, sans -admin",
  "okta.domain": "Domaine Okta",
  "okta.domain.help": "le domaine de votre organisation chez Okta",
  "okta.step.application":
    "Dans Okta, créez une intégration d’application OpenID Connect de type application web, avec l’octroi de code d’autorisation.",
  "okta.step.redirect": "Saisissez l’URI de redirection de connexion.",
  "okta.step.postLogout": "Saisissez l’URI de redirection de déconnexion.",
  "okta.step.issuer": "Dans l’onglet Sign On, faites passer l’émetteur de Dynamic à l’URL d’Okta.",
  "okta.step.groups":
    "Dans l’onglet Sign On de l’intégration d’application, ajoutez une revendication de groupes « groups » avec un filtre.",
  "onelogin.pitfall":
    "L’émetteur se termine par /oidc/2. Dans l’onglet SSO de OneLogin, le point de terminaison de jeton doit garder la méthode Basic.",
  "onelogin.domain": "Sous-domaine OneLogin",
  "onelogin.domain.help": "le sous-domaine de votre compte chez OneLogin",
  "onelogin.step.application":
    "Dans OneLogin, ajoutez une application avec le connecteur OpenId Connect (OIDC).",
  "onelogin.step.redirect": "Saisissez l’URI de redirection dans l’onglet Configuration.",
  "onelogin.step.postLogout": "Saisissez-y aussi l’URI de redirection après déconnexion.",
  "onelogin.step.method":
    "Dans l’onglet SSO, gardez Basic comme méthode du point de terminaison de jeton.",
  "onelogin.step.groups":
    "Dans l’onglet Parameters, choisissez ce que contient le champ Groups, par exemple les rôles de l’utilisateur.",
  "pingfederate.pitfall":
    "L’émetteur est l’URL de base du moteur d’exécution, pas celle de la console d’administration.",
  "pingfederate.host": "URL de PingFederate",
  "pingfederate.host.help": "l’URL de base du moteur d’exécution",
  "pingfederate.step.client":
    "Dans PingFederate, ajoutez un client OAuth avec un secret client et le type d’octroi de code d’autorisation. Le nom que vous lui donnez est l’ID client.",
  "pingfederate.step.scopes":
    "Autorisez les scopes openid, profile et email, et choisissez une politique OpenID Connect qui ajoute l’adresse e-mail au jeton d’ID.",
  "pingfederate.step.groups":
    "Dans la politique OpenID Connect, étendez le contrat d’attributs avec « groups » et ajoutez-le au jeton d’ID.",
  "pingone.pitfall":
    "L’émetteur se termine par l’ID d’environnement et /as. Son hôte dépend de la région.",
  "pingone.host": "URL d’authentification PingOne",
  "pingone.host.help": "avec .eu, .ca, .asia ou une autre fin, selon la région",
  "pingone.environment": "ID d’environnement",
  "pingone.environment.help": "l’ID dans les propriétés de l’environnement",
  "pingone.step.application": "Dans PingOne, ajoutez une application de type OIDC Web App.",
  "pingone.step.postLogout": "Ajoutez l’URI de redirection après déconnexion aux URL de signoff.",
  "pingone.step.resources": "Dans l’onglet Resources, autorisez les scopes profile et email.",
  "pingone.step.groups":
    "Dans les correspondances d’attributs de l’application, associez « groups » aux noms des groupes de l’utilisateur.",
  "pocketid.pitfall":
    "L’émetteur est la valeur de APP_URL. Un client limité à des groupes d’utilisateurs refuse tous les autres utilisateurs.",
  "pocketid.host": "URL de Pocket ID",
  "pocketid.step.client":
    "Dans Pocket ID, ajoutez un client OIDC et laissez « Public client » désactivé.",
  "pocketid.step.redirect": "Saisissez l’URL de rappel.",
  "pocketid.step.postLogout": "Saisissez l’URL de rappel après déconnexion.",
  "pocketid.step.groups":
    "Autorisez les groupes d’utilisateurs qui peuvent se connecter, ou désactivez la restriction.",
  "zitadel.pitfall":
    "Le jeton d’ID ne contient le nom et l’adresse e-mail que si « User Info inside ID Token » est activé.",
  "zitadel.host": "URL de Zitadel",
  "zitadel.step.application":
    "Dans Zitadel, ajoutez à un projet une application de type Web, avec la méthode d’authentification Code ou Basic.",
  "zitadel.step.postLogout": "Saisissez l’URI après déconnexion.",
  "zitadel.step.token": "Dans les paramètres du jeton, activez « User Info inside ID Token ».",
  "zitadel.step.groups":
    "Dans Zitadel, ajoutez une action qui définit la revendication « groups » comme liste de rôles. La revendication propre de Zitadel avec les rôles est un objet.",
} as const;

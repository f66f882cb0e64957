export const providers = {
  "providers.issuerEnd": "{path} à la fin",
  "providers.insecure": "Sans https, les jetons peuvent être lus en transit.",
  "providers.address.invalid":
    "Ce n’est pas une adresse. Saisissez-en une, par exemple « {example} », ou collez l’émetteur.",
  "providers.segment.invalid":
    "Ceci fait partie d’une adresse. Utilisez des lettres, des chiffres et des traits d’union, comme dans « {example} ».",
  "providers.step.redirect": "Saisissez l’URI de redirection.",
  "providers.step.credentials": "Copiez l’ID et le secret client.",
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
  "entra.step.secret":
    "Sous Certificats et secrets, créez un secret client et copiez sa valeur, qui n’est affichée qu’une fois. N’utilisez pas l’ID du secret.",
  "entra.step.clientId":
    "Utilisez l’ID d’application (client) de la vue d’ensemble comme ID client.",
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
  "google.pitfall": "L’émetteur est le même pour tous et n’a pas de barre oblique finale.",
  "google.step.application":
    "Dans la console Google Cloud, créez un ID client OAuth pour une application web.",
  "google.step.redirect": "Ajoutez l’URI de redirection autorisée.",
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
  "okta.pitfall": "Dans l’onglet Sign On d’Okta, l’émetteur doit passer de Dynamic à l’URL d’Okta.",
  "okta.expected": "le domaine de votre organisation, sans -admin",
  "okta.domain": "Domaine Okta",
  "okta.domain.help": "le domaine de votre organisation chez Okta",
  "okta.step.application":
    "Dans Okta, créez une intégration d’application OpenID Connect de type application web, avec l’octroi de code d’autorisation.",
  "okta.step.redirect": "Saisissez l’URI de redirection de connexion.",
  "okta.step.postLogout": "Saisissez l’URI de redirection de déconnexion.",
  "okta.step.issuer": "Dans l’onglet Sign On, faites passer l’émetteur de Dynamic à l’URL d’Okta.",
} as const;

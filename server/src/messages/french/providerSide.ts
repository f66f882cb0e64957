export const providerSide = {
  "providerSide.host":
    "Remplacez <kestra host> par l’adresse publique de Kestra, ou définissez « kestra.url » et créez le texte de nouveau.",
  "providerSide.scopes":
    "Les portées ne sont connues qu’à l’exécution : celles-ci sont celles par défaut de Micronaut. Ajoutez les autres.",
  "providerSide.clientId.variable": "Donnez à la variable {variable} l’identifiant du client.",
  "providerSide.clientId.replace": "Remplacez {written} par l’identifiant du client.",
  "providerSide.secret": "Générez un secret, sauf si Kestra en a déjà un.",
  "providerSide.keycloak": "Client Keycloak (JSON)",
  "providerSide.keycloak.scope": "Créez la portée de client « {scope} » si le realm ne l’a pas.",
  "providerSide.keycloak.command": "Créez le client en ligne de commande.",
  "providerSide.keycloak.console":
    "Ou choisissez le realm dans la console d’administration et cliquez sur « Import client » sous Clients.",
  "providerSide.keycloak.consoleSecret":
    "Ou choisissez le realm dans la console d’administration et cliquez sur « Import client » sous Clients. Keycloak génère alors le secret : copiez-le dans {variable}.",
  "providerSide.keycloakRealm": "Realm Keycloak à importer au démarrage (JSON)",
  "providerSide.keycloakRealm.import":
    "Copiez le fichier dans data/import et démarrez Keycloak avec --import-realm.",
  "providerSide.keycloakRealm.importSecret":
    "Copiez le fichier dans data/import, définissez {variable} dans l’environnement de Keycloak et démarrez-le avec --import-realm.",
  "providerSide.keycloakRealm.exists":
    "Keycloak ignore un realm qui existe déjà. Dans ce cas, créez le client avec le format « keycloak ».",
  "providerSide.authentik": "Blueprint authentik (YAML)",
  "providerSide.authentik.secret":
    "Définissez {variable} dans l’environnement du worker d’authentik, avec la même valeur que pour Kestra.",
  "providerSide.authentik.apply":
    "Montez le fichier sous /blueprints dans le worker d’authentik, ou importez-le dans l’interface d’administration sous Customization > Blueprints.",
  "providerSide.authentik.newer":
    "Si votre authentik a des types d’autorisation (versions de 2026), ajoutez {grantTypes} au fournisseur OAuth2, et {logout} à ses URI de redirection.",
  "providerSide.dex": "Client statique de Dex (YAML)",
  "providerSide.dex.add": "Ajoutez le client à « staticClients » dans la configuration de Dex.",
  "providerSide.dex.secret":
    "Définissez {variable} dans l’environnement de Dex, avec la même valeur que pour Kestra.",
  "providerSide.dex.groups":
    "Dex n’ajoute les groupes au jeton d’ID que si les portées du client dans Kestra contiennent « groups ».",
  "providerSide.authelia": "Client Authelia (YAML)",
  "providerSide.authelia.add":
    "Ajoutez les deux parties à « identity_providers.oidc » dans la configuration d’Authelia 4.39 ou ultérieure.",
  "providerSide.authelia.digest": "Écrivez dans {file} l’empreinte qu’affiche cette commande.",
  "providerSide.authelia.filter":
    "Démarrez Authelia avec X_AUTHELIA_CONFIG_FILTERS=template, pour qu’il lise l’empreinte dans ce fichier.",
  "providerSide.authelia.groups":
    "Authelia n’ajoute les groupes au jeton d’ID que si les portées du client dans Kestra contiennent « groups ».",
  "providerSide.hydra": "Commande Ory Hydra (script shell)",
  "providerSide.hydra.run":
    "Donnez à HYDRA_ADMIN_URL l’adresse d’administration de Hydra et exécutez le script.",
  "providerSide.hydra.secret": "Avant cela, donnez à {variable} la même valeur que pour Kestra.",
  "providerSide.hydra.groups":
    "Hydra ne gère pas les groupes : l’application de consentement doit ajouter la revendication « {claim} » au jeton d’ID.",
  "providerSide.oidc": "Métadonnées de client OpenID Connect (JSON)",
  "providerSide.oidc.register":
    "Envoyez les métadonnées à l’adresse d’enregistrement du fournisseur, ou saisissez les valeurs dans son formulaire.",
  "providerSide.oidc.secret":
    "Si le fournisseur émet le secret, copiez-le dans {variable}. Sinon, donnez-lui la valeur de {variable}.",
  "providerSide.oidc.groups":
    "Faites en sorte que le fournisseur ajoute la revendication « {claim} » au jeton d’ID.",
  "providerSide.terraform": "Terraform pour {provider}",
  "providerSide.terraform.variable":
    "Passez la valeur de {from} à la variable Terraform « {variable} ».",
  "providerSide.terraform.apply":
    "Configurez le fournisseur Terraform avec vos identifiants et créez l’application.",
  "providerSide.terraform.clientId":
    "Donnez à « client-id » dans Kestra l’identifiant de client que le fournisseur a choisi.",
  "providerSide.terraform.clientIdVariable":
    "Donnez à {variable} l’identifiant de client que le fournisseur a choisi.",
  "providerSide.terraform.secret": "Donnez à {variable} le secret que le fournisseur a généré.",
  "providerSide.okta.assign":
    "Affectez des utilisateurs ou des groupes à l’application dans Okta : eux seuls peuvent se connecter.",
  "providerSide.okta.groups":
    "Okta n’ajoute les groupes au jeton d’ID que si les portées du client dans Kestra contiennent « groups ».",
  "providerSide.entra.groups":
    "Les groupes dans le jeton d’ID sont les identifiants d’objet des groupes de sécurité, pas leurs noms.",
  "providerSide.auth0.groups":
    "Auth0 a des rôles au lieu de groupes : l’action ajoute les rôles de l’utilisateur au jeton d’ID de l’application « Kestra ».",
  "providerSide.flatClaim":
    "La revendication s’appelle « {claim} », points compris, mais Kestra cherche une revendication imbriquée. Choisissez un nom sans points.",
  "providerSide.otherClaim":
    "Chez ce fournisseur, la revendication des groupes est « {own} », mais Kestra lit « {claim} ». Changez « groups-claim-path » dans Kestra.",
} as const;

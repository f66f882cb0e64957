export const kestraSecurity = {
  kestraSecurity:
    "Security of Kestra itself: the first administrator, the role of new users, passwords and lockout.",
  "kestraSecurity.note": "How people log in through an identity provider is micronaut.security.",
  "kestraSecurity.default-role":
    "A role that every new user receives, whether the account comes from single sign-on, SCIM or an invitation.",
  "kestraSecurity.default-role.note":
    "The server looks for it at each start and creates it when it is missing. Belongs to kestra.security, never to micronaut.security. Service accounts and users who already exist do not receive it, and every right in it goes to everyone who logs in for the first time.",
  "kestraSecurity.default-role.name": "Name of the role, as shown under IAM → Roles.",
  "kestraSecurity.default-role.description":
    "What the role is meant for, for whoever reads the list of roles.",
  "kestraSecurity.default-role.permissions":
    "What the role grants: each resource leads to the list of actions allowed on it.",
  "kestraSecurity.default-role.permissions.note":
    "Kestra 2.0 replaced CREATE, READ, UPDATE and DELETE by finer actions for each resource, and renamed several resources. The upgrade converts roles in the database, not this block.",
  "kestraSecurity.default-role.permissions.entry": "Actions the role allows on this resource.",
  "kestraSecurity.default-role.permissions.entry.item":
    "An action, in upper case: for example READ up to 1.3, VIEW or LIST from 2.0.",
  "kestraSecurity.default-role.tenant-id": "Limits the role to one tenant.",
  "kestraSecurity.default-role.tenant-id.note":
    "Without it, the role is added to every tenant and grants its rights in all of them.",
  "kestraSecurity.firstUser":
    "Account with every right on the instance, made at start so that somebody can log in and set up the rest.",
  "kestraSecurity.instance-owner.note": "Called super-admin before 2.0.",
  "kestraSecurity.firstUser.username": "E-mail address this account logs in with.",
  "kestraSecurity.firstUser.username.note": "Must be an e-mail address from 0.20.",
  "kestraSecurity.firstUser.password": "Password of this account.",
  "kestraSecurity.firstUser.tenant-admin-access":
    "Tenants in which this account becomes administrator.",
  "kestraSecurity.firstUser.tenant-admin-access.note":
    "A tenant that does not exist is created. Taking one off the list later withdraws nothing.",
  "kestraSecurity.firstUser.tenant-admin-access.item": "Identifier of a tenant.",
  "kestraSecurity.super-admin.note": "2.0 still reads this name.",
  "kestraSecurity.oidc": "What Kestra takes from the ID token beyond the identity of the user.",
  "kestraSecurity.oidc.groups-claim-path":
    "Where in the ID token the user's groups stand, with dots between levels.",
  "kestraSecurity.oidc.groups-claim-path.note":
    "Set it to have groups follow the identity provider without SCIM. The claim must be in the ID token itself; ask for the scope that adds it in the scopes of the client.",
  "kestraSecurity.invitations": "Invitations to new users.",
  "kestraSecurity.invitations.expire-after": "How long an invitation can be accepted.",
  "kestraSecurity.login": "Lockout after repeated wrong passwords.",
  "kestraSecurity.login.failed-attempts": "When an account is locked, and for how long.",
  "kestraSecurity.login.failed-attempts.note":
    "Counts logins by password and LDAP; single sign-on is the provider's matter.",
  "kestraSecurity.login.failed-attempts.threshold": "Number of failures that locks the account.",
  "kestraSecurity.login.failed-attempts.monitoring-window":
    "Stretch of time within which failures add up.",
  "kestraSecurity.login.failed-attempts.lock-duration": "How long a locked account stays locked.",
  "kestraSecurity.basic-auth":
    "Rules for the passwords of people who log in with e-mail and password, and for resetting them.",
  "kestraSecurity.basic-auth.password-min-length": "Fewest characters a password may have.",
  "kestraSecurity.basic-auth.password-require-special":
    "Whether a password needs a special character.",
  "kestraSecurity.basic-auth.password-min-digits": "How many digits a password needs at least.",
  "kestraSecurity.basic-auth.password-min-lower-case":
    "How many lower-case letters a password needs at least.",
  "kestraSecurity.basic-auth.password-min-upper-case":
    "How many capital letters a password needs at least.",
  "kestraSecurity.basic-auth.password-allowed-special-characters":
    "Characters that count as special.",
  "kestraSecurity.basic-auth.password-reset": "Brakes on e-mails for forgotten passwords.",
  "kestraSecurity.basic-auth.password-reset.cooldown":
    "How long one user waits before asking for another reset e-mail.",
  "kestraSecurity.basic-auth.password-reset.rate-limit":
    "Most reset requests within a stretch of time.",
  "kestraSecurity.basic-auth.password-reset.rate-limit.max-requests":
    "Number of requests allowed within the window.",
  "kestraSecurity.basic-auth.password-reset.rate-limit.window":
    "Length of the stretch over which requests are counted.",
  "kestraSecurity.basic-auth.password-regexp": "Regular expression that a new password must match.",
  "kestraSecurity.basic-auth.password-regexp.note":
    "From 2.0 the rules are password-min-length, password-min-digits and their neighbours.",
  "kestraSecurity.zip-bomb-protection":
    "Refuses uploaded archives that would unpack into far too much.",
  "kestraSecurity.zip-bomb-protection.enabled.note":
    "Needs max-number-of-entries and max-entry-size as well.",
  "kestraSecurity.zip-bomb-protection.max-number-of-entries": "Most files an archive may hold.",
  "kestraSecurity.zip-bomb-protection.max-entry-size":
    "Largest size of one unpacked file, in bytes.",
} as const;

export const kestraSecurity = {
  kestraSecurity:
    "Security of Kestra itself: the first administrator, the role of new users, passwords and lockout.",
  "kestraSecurity.note":
    "Login through an identity provider is configured under micronaut.security.",
  "kestraSecurity.default-role":
    "Role that every new user gets, whether the account comes from single sign-on, SCIM or an invitation.",
  "kestraSecurity.default-role.note":
    "The server looks for it at every start and creates it if it is missing. It belongs under kestra.security, never under micronaut.security. Service accounts and existing users do not get it, and all its permissions go to every first-time user.",
  "kestraSecurity.default-role.name": "Name of the role, as shown under IAM → Roles.",
  "kestraSecurity.default-role.description": "Description of the role in the list of roles.",
  "kestraSecurity.default-role.permissions":
    "What the role grants: a list of allowed actions for each resource.",
  "kestraSecurity.default-role.permissions.note":
    "Kestra 2.0 replaced CREATE, READ, UPDATE and DELETE with finer actions for each resource and renamed several resources. The upgrade converts roles in the database, not this configuration.",
  "kestraSecurity.default-role.permissions.entry": "Actions the role allows on this resource.",
  "kestraSecurity.default-role.permissions.entry.item":
    "An action in uppercase, for example READ up to 1.3, VIEW or LIST from 2.0.",
  "kestraSecurity.default-role.tenant-id": "Restricts the role to one tenant.",
  "kestraSecurity.default-role.tenant-id.note":
    "Without it, the role is added to every tenant and grants its permissions in all of them.",
  "kestraSecurity.firstUser":
    "Account with all permissions on the instance, created at startup for the first login and the setup.",
  "kestraSecurity.instance-owner.note": "Called super-admin before 2.0.",
  "kestraSecurity.firstUser.username": "E-mail address that this account logs in with.",
  "kestraSecurity.firstUser.username.note": "Must be an e-mail address from 0.20.",
  "kestraSecurity.firstUser.password": "Password of this account.",
  "kestraSecurity.firstUser.tenant-admin-access":
    "Tenants in which this account is an administrator.",
  "kestraSecurity.firstUser.tenant-admin-access.note":
    "Missing tenants are created. Removing a tenant from the list later revokes nothing.",
  "kestraSecurity.firstUser.tenant-admin-access.item": "Identifier of a tenant.",
  "kestraSecurity.super-admin.note": "Still supported in 2.0.",
  "kestraSecurity.oidc": "What Kestra reads from the ID token besides the user's identity.",
  "kestraSecurity.oidc.groups-claim-path":
    "ID token claim with the user's groups, with dots for nested claims.",
  "kestraSecurity.oidc.groups-claim-path.note":
    "Set it to sync groups from the identity provider without SCIM. The claim must be in the ID token itself; add the scope that includes it to the client's scopes.",
  "kestraSecurity.invitations": "Invitations to new users.",
  "kestraSecurity.invitations.expire-after": "How long an invitation is valid.",
  "kestraSecurity.login": "Lockout after repeated wrong passwords.",
  "kestraSecurity.login.failed-attempts": "When an account is locked, and for how long.",
  "kestraSecurity.login.failed-attempts.note":
    "Counts password and LDAP logins; single sign-on is up to the provider.",
  "kestraSecurity.login.failed-attempts.threshold":
    "Number of failed logins after which the account is locked.",
  "kestraSecurity.login.failed-attempts.monitoring-window":
    "Period in which failed logins are counted.",
  "kestraSecurity.login.failed-attempts.lock-duration": "How long an account stays locked.",
  "kestraSecurity.basic-auth":
    "Rules for passwords of users who log in with e-mail and password, and for password resets.",
  "kestraSecurity.basic-auth.password-min-length": "Minimum length of a password.",
  "kestraSecurity.basic-auth.password-require-special":
    "Whether a password must contain a special character.",
  "kestraSecurity.basic-auth.password-min-digits": "Minimum number of digits in a password.",
  "kestraSecurity.basic-auth.password-min-lower-case":
    "Minimum number of lowercase letters in a password.",
  "kestraSecurity.basic-auth.password-min-upper-case":
    "Minimum number of uppercase letters in a password.",
  "kestraSecurity.basic-auth.password-allowed-special-characters":
    "Characters that count as special.",
  "kestraSecurity.basic-auth.password-reset": "Limits for password reset e-mails.",
  "kestraSecurity.basic-auth.password-reset.cooldown":
    "How long a user must wait before requesting another reset e-mail.",
  "kestraSecurity.basic-auth.password-reset.rate-limit": "Rate limit for reset requests.",
  "kestraSecurity.basic-auth.password-reset.rate-limit.max-requests":
    "Maximum number of requests in the window.",
  "kestraSecurity.basic-auth.password-reset.rate-limit.window":
    "Length of the window in which requests are counted.",
  "kestraSecurity.basic-auth.password-regexp": "Regular expression that a new password must match.",
  "kestraSecurity.basic-auth.password-regexp.note":
    "Replaced in 2.0 by password-min-length, password-min-digits and related keys.",
  "kestraSecurity.zip-bomb-protection":
    "Rejects uploaded archives whose unpacked content would be far too large.",
  "kestraSecurity.zip-bomb-protection.enabled.note":
    "Also requires max-number-of-entries and max-entry-size.",
  "kestraSecurity.zip-bomb-protection.max-number-of-entries":
    "Maximum number of files in an archive.",
  "kestraSecurity.zip-bomb-protection.max-entry-size":
    "Maximum size of an unpacked file, in bytes.",
} as const;

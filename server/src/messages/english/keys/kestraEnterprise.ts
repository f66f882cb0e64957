export const kestraEnterprise = {
  kestraEnterprise: "Settings for the Enterprise edition only.",
  "kestraEnterprise.license": "Your Enterprise licence.",
  "kestraEnterprise.license.note":
    "Checked at startup. From 1.3, only licences in the new format are accepted.",
  "kestraEnterprise.license.id": "Identifier of the licence.",
  "kestraEnterprise.license.fingerprint":
    "Second part of the licence, also used to access Kestra's registry and required for versioned plugins.",
  "kestraEnterprise.license.key": "Licence key, usually a multi-line string after `|`.",
  "kestraEnterprise.tenants": "Tenant settings.",
  "kestraEnterprise.tenants.note":
    "Since 0.23, every instance has tenants and there is nothing to turn on.",
  "kestraEnterprise.tenants.fallback-tenant":
    "Tenant for API calls whose URL has no tenant, so that old scripts continue to work.",
  "kestraEnterprise.tenants.fallback-tenant.note":
    "Announced as temporary: change the callers to URLs with a tenant.",
  "kestraEnterprise.tenants.enabled": "Formerly, whether tenants were enabled.",
  "kestraEnterprise.tenants.enabled.note":
    "Has no effect from 0.23, where tenants are always enabled; remove it, but old scripts may need fallback-tenant. The default was false before 0.22 and true in 0.22.",
  "kestraEnterprise.tenants.default-tenant": "Formerly, whether there was a tenant without a name.",
  "kestraEnterprise.tenants.default-tenant.note":
    "Has no effect from 0.23, where every tenant has a name. The default was true before 0.22 and false in 0.22.",
  "kestraEnterprise.mail-service": "SMTP server for invitations and password resets.",
  "kestraEnterprise.mail-service.note": "Was at kestra.mail-service before 0.20.",
  "kestraEnterprise.mail-service.host": "Host name of the SMTP server.",
  "kestraEnterprise.mail-service.port": "Port of the SMTP server.",
  "kestraEnterprise.mail-service.username": "User name for the SMTP server.",
  "kestraEnterprise.mail-service.password": "Password for the SMTP server.",
  "kestraEnterprise.mail-service.from": "Sender address of the e-mails.",
  "kestraEnterprise.mail-service.from-name": "Sender name of the e-mails.",
  "kestraEnterprise.mail-service.auth": "Whether to log in to the SMTP server.",
  "kestraEnterprise.mail-service.starttls-enable":
    "Whether to encrypt the connection with STARTTLS.",
  "kestraEnterprise.execution-data": "Where inputs and outputs of executions are stored.",
  "kestraEnterprise.execution-data.internal-storage":
    "Stores inputs and outputs in the internal storage instead of the repository, separately for each tenant and namespace.",
  "kestraEnterprise.execution-data.internal-storage.enabled":
    "Whether tenants and namespaces can turn it on.",
  "kestraEnterprise.execution-data.internal-storage.force-globally":
    "Whether it applies everywhere, regardless of tenant and namespace settings.",
  "kestraEnterprise.java-security":
    "Restrictions on plugin code: forbidden paths and the classes that may start threads.",
  "kestraEnterprise.java-security.enabled": "Whether the restrictions apply.",
  "kestraEnterprise.java-security.forbidden-paths": "Paths that plugin code may not read or write.",
  "kestraEnterprise.java-security.forbidden-paths.item": "A path on the server.",
  "kestraEnterprise.java-security.authorized-class-prefix":
    "Name prefixes of classes that may start threads; others may not.",
  "kestraEnterprise.java-security.classPrefix": "A class name prefix.",
  "kestraEnterprise.java-security.forbidden-class-prefix":
    "Name prefixes of classes that may not start threads.",
  "kestraEnterprise.worker": "Server settings for workers.",
  "kestraEnterprise.worker.auth": "How workers prove which worker group they belong to.",
  "kestraEnterprise.worker.auth.enabled": "Whether workers must prove their worker group.",
  "kestraEnterprise.worker.auth.enabled.note":
    "Workers then need kestra.worker.auth.registration-token.",
  "kestraEnterprise.worker.auth.jwt-signing-key":
    "Key that signs the workers' tokens: at least 32 bytes, the same on every server.",
  "kestraEnterprise.worker.auth.access-token-lifetime": "How long an access token is valid.",
  "kestraEnterprise.worker.auth.refresh-token-lifetime": "How long an access token can be renewed.",
  "kestraEnterprise.airgapped":
    "Disables external fonts, blueprints and pages in the user interface, for servers without internet access.",
  "kestraEnterprise.right-sidebar": "Right sidebar of the user interface.",
  "kestraEnterprise.customLinks":
    "Custom links in the user interface, each under a name of your choice.",
  "kestraEnterprise.right-sidebar.custom-links.note":
    "Supported only in releases after 0.24.0; until then, the links were at kestra.ee.custom-links.",
  "kestraEnterprise.customLinks.entry": "A link.",
  "kestraEnterprise.customLinks.entry.title": "Text of the link.",
  "kestraEnterprise.customLinks.entry.url": "URL of the link.",
  "kestraEnterprise.left-sidebar": "Left sidebar of the user interface.",
  "kestraEnterprise.left-sidebar.disabled-menus": "Menu entries to hide.",
  "kestraEnterprise.left-sidebar.disabled-menus.item":
    "Title of an entry; for a nested entry, both titles separated by a slash.",
} as const;

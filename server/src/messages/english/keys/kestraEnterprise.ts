export const kestraEnterprise = {
  kestraEnterprise: "Settings that only the Enterprise edition reads.",
  "kestraEnterprise.license": "Your Enterprise licence.",
  "kestraEnterprise.license.note":
    "The server checks it at start. From 1.3 only licences in the new format are accepted.",
  "kestraEnterprise.license.id": "Identifier of the licence.",
  "kestraEnterprise.license.fingerprint":
    "Second part of the licence, which also opens Kestra's registry and is needed for versioned plugins.",
  "kestraEnterprise.license.key":
    "The licence key itself, usually a text of several lines after `|`.",
  "kestraEnterprise.tenants": "Settings about tenants.",
  "kestraEnterprise.tenants.note":
    "Since 0.23 every instance has tenants, and nothing is left to switch on.",
  "kestraEnterprise.tenants.fallback-tenant":
    "Tenant that answers API calls whose address names no tenant, so that old scripts go on working.",
  "kestraEnterprise.tenants.fallback-tenant.note":
    "Announced as a temporary help: change the callers to addresses with a tenant.",
  "kestraEnterprise.tenants.enabled": "Switched tenants on.",
  "kestraEnterprise.tenants.enabled.note":
    "Has no effect from 0.23, where tenants are always on; the line can go, and old scripts may need fallback-tenant. The default was false before 0.22 and true in 0.22.",
  "kestraEnterprise.tenants.default-tenant":
    "Allowed a tenant without a name beside the named ones.",
  "kestraEnterprise.tenants.default-tenant.note":
    "Has no effect from 0.23, where every tenant has a name. The default was true before 0.22 and false in 0.22.",
  "kestraEnterprise.mail-service":
    "SMTP server through which invitations and password resets are sent.",
  "kestraEnterprise.mail-service.note": "Stood at kestra.mail-service before 0.20.",
  "kestraEnterprise.mail-service.host": "Name of the SMTP server.",
  "kestraEnterprise.mail-service.port": "Port of the SMTP server.",
  "kestraEnterprise.mail-service.username": "User at the SMTP server.",
  "kestraEnterprise.mail-service.password": "Password at the SMTP server.",
  "kestraEnterprise.mail-service.from": "Sender address of the mails.",
  "kestraEnterprise.mail-service.from-name": "Sender name of the mails.",
  "kestraEnterprise.mail-service.auth": "Whether to log in at the SMTP server.",
  "kestraEnterprise.mail-service.starttls-enable": "Whether to encrypt the connection by STARTTLS.",
  "kestraEnterprise.execution-data": "Where inputs and outputs of executions are kept.",
  "kestraEnterprise.execution-data.internal-storage":
    "Keeps inputs and outputs in the internal storage instead of the repository, apart for each tenant and namespace.",
  "kestraEnterprise.execution-data.internal-storage.enabled":
    "Offers the choice; tenants and namespaces then decide.",
  "kestraEnterprise.execution-data.internal-storage.force-globally":
    "Applies it everywhere, whatever tenants and namespaces say.",
  "kestraEnterprise.java-security":
    "A fence around plugin code: which paths it may not touch and which classes may start threads.",
  "kestraEnterprise.java-security.enabled": "Puts the fence up.",
  "kestraEnterprise.java-security.forbidden-paths":
    "Paths that plugin code may neither read nor write.",
  "kestraEnterprise.java-security.forbidden-paths.item": "A path on the server.",
  "kestraEnterprise.java-security.authorized-class-prefix":
    "Beginnings of class names that may start threads; others may not.",
  "kestraEnterprise.java-security.classPrefix": "Beginning of a class name.",
  "kestraEnterprise.java-security.forbidden-class-prefix":
    "Beginnings of class names that may not start threads.",
  "kestraEnterprise.worker": "Workers as the server sees them.",
  "kestraEnterprise.worker.auth": "Whether workers must prove to which worker group they belong.",
  "kestraEnterprise.worker.auth.enabled": "Demands it.",
  "kestraEnterprise.worker.auth.enabled.note":
    "Workers then need kestra.worker.auth.registration-token.",
  "kestraEnterprise.worker.auth.jwt-signing-key":
    "Key with which the tokens of workers are signed: at least 32 bytes, the same on every server.",
  "kestraEnterprise.worker.auth.access-token-lifetime": "How long an access token is valid.",
  "kestraEnterprise.worker.auth.refresh-token-lifetime": "How long an access token can be renewed.",
  "kestraEnterprise.airgapped":
    "Tells the user interface that there is no internet, so that it does without outside fonts, blueprints and pages.",
  "kestraEnterprise.right-sidebar": "The bar at the right of the user interface.",
  "kestraEnterprise.customLinks":
    "Links of your own in the user interface, each under a name you choose.",
  "kestraEnterprise.right-sidebar.custom-links.note":
    "Read only by releases after 0.24.0; until then the links stood at kestra.ee.custom-links.",
  "kestraEnterprise.customLinks.entry": "One link.",
  "kestraEnterprise.customLinks.entry.title": "Text of the link.",
  "kestraEnterprise.customLinks.entry.url": "Address the link opens.",
  "kestraEnterprise.left-sidebar": "The menu at the left of the user interface.",
  "kestraEnterprise.left-sidebar.disabled-menus": "Menu entries to hide.",
  "kestraEnterprise.left-sidebar.disabled-menus.item":
    "Title of an entry; for an entry below another, both titles with a slash between.",
} as const;

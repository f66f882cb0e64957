// `kestra.ee`: licence, tenants, mail, sandbox and looks of the Enterprise edition.
// From Kestra's documentation and its migration guides.
import { docs } from "../docs";
import { block, duration, flag, integer, listOf, named, secret, text, url } from "./field";

const tenants = block(
  "Settings about tenants. Since 0.23 every instance has tenants, and nothing is left to switch on.",
  {
    "fallback-tenant": text(
      "Tenant that answers API calls whose address names no tenant, so that old scripts go on working.",
      {
        since: "0.23",
        examples: ["main"],
        note: "Announced as a temporary help: change the callers to addresses with a tenant.",
      },
    ),
    enabled: flag("Switched tenants on.", {
      since: "0.13",
      deprecatedSince: "0.22",
      removedIn: "0.23",
      note: "Has no effect from 0.23, where tenants are always on; the line can go, and old scripts may need fallback-tenant. The default was false before 0.22 and true in 0.22.",
    }),
    "default-tenant": flag("Allowed a tenant without a name beside the named ones.", {
      since: "0.13",
      deprecatedSince: "0.22",
      removedIn: "0.23",
      note: "Has no effect from 0.23, where every tenant has a name. The default was true before 0.22 and false in 0.22.",
    }),
  },
  { docs: docs.tenants },
);

const customLinks = {
  meaning: "Links of your own in the user interface, each under a name you choose.",
  names: { label: "link" },
  link: block("One link.", {
    title: text("Text of the link.", { examples: ["Internal docs"] }),
    url: url("Address the link opens.", { examples: ["https://docs.example.com/"] }),
  }),
};

export const kestraEnterprise = block(
  "Settings that only the Enterprise edition reads.",
  {
    license: block(
      "Your Enterprise licence. The server checks it at start.",
      {
        id: text("Identifier of the licence.", { examples: ["${KESTRA_LICENSE_ID}"] }),
        fingerprint: secret(
          "Second part of the licence, which also opens Kestra's registry and is needed for versioned plugins.",
          { examples: ["${KESTRA_LICENSE_FINGERPRINT}"] },
        ),
        key: secret("The licence key itself, usually a text of several lines after `|`.", {
          examples: ["${KESTRA_LICENSE_KEY}"],
        }),
      },
      { note: "From 1.3 only licences in the new format are accepted." },
    ),
    tenants,
    "mail-service": block(
      "SMTP server through which invitations and password resets are sent.",
      {
        host: text("Name of the SMTP server.", { examples: ["smtp.example.com"] }),
        port: integer("Port of the SMTP server.", { examples: [587] }),
        username: text("User at the SMTP server."),
        password: secret("Password at the SMTP server.", { examples: ["${SMTP_PASSWORD}"] }),
        from: text("Sender address of the mails.", { examples: ["kestra@example.com"] }),
        "from-name": text("Sender name of the mails.", { examples: ["Kestra"] }),
        auth: flag("Whether to log in at the SMTP server.", { default: true }),
        "starttls-enable": flag("Whether to encrypt the connection by STARTTLS.", {
          default: true,
        }),
      },
      { since: "0.20", note: "Stood at kestra.mail-service before 0.20." },
    ),
    "execution-data": block(
      "Where inputs and outputs of executions are kept.",
      {
        "internal-storage": block(
          "Keeps inputs and outputs in the internal storage instead of the repository, apart for each tenant and namespace.",
          {
            enabled: flag("Offers the choice; tenants and namespaces then decide.", {
              default: false,
            }),
            "force-globally": flag("Applies it everywhere, whatever tenants and namespaces say.", {
              default: false,
            }),
          },
        ),
      },
      { since: "0.23" },
    ),
    "java-security": block(
      "A fence around plugin code: which paths it may not touch and which classes may start threads.",
      {
        enabled: flag("Puts the fence up.", { default: false }),
        "forbidden-paths": listOf(
          "Paths that plugin code may neither read nor write.",
          text("A path on the server."),
          { examples: [["/etc/"]] },
        ),
        "authorized-class-prefix": listOf(
          "Beginnings of class names that may start threads; others may not.",
          text("Beginning of a class name."),
          { examples: [["io.kestra.plugin.core"]] },
        ),
        "forbidden-class-prefix": listOf(
          "Beginnings of class names that may not start threads.",
          text("Beginning of a class name."),
          { examples: [["io.kestra.plugin.scripts"]] },
        ),
      },
    ),
    worker: block(
      "Workers as the server sees them.",
      {
        auth: block("Whether workers must prove to which worker group they belong.", {
          enabled: flag("Demands it. Workers then need kestra.worker.auth.registration-token.", {
            default: false,
          }),
          "jwt-signing-key": secret(
            "Key with which the tokens of workers are signed: at least 32 bytes, the same on every server.",
          ),
          "access-token-lifetime": duration("How long an access token is valid.", {
            default: "PT5M",
          }),
          "refresh-token-lifetime": duration("How long an access token can be renewed.", {
            default: "P7D",
          }),
        }),
      },
      { since: "2.0" },
    ),
    airgapped: flag(
      "Tells the user interface that there is no internet, so that it does without outside fonts, blueprints and pages.",
      { default: false },
    ),
    "right-sidebar": block("The bar at the right of the user interface.", {
      "custom-links": named(customLinks.meaning, customLinks.names, customLinks.link, {
        since: "0.24",
        note: "Read only by releases after 0.24.0; until then the links stood at kestra.ee.custom-links.",
      }),
    }),
    "left-sidebar": block("The menu at the left of the user interface.", {
      "disabled-menus": listOf(
        "Menu entries to hide.",
        text("Title of an entry; for an entry below another, both titles with a slash between."),
        { examples: [["Blueprints/Flow Blueprints"]] },
      ),
    }),
    "custom-links": named(customLinks.meaning, customLinks.names, customLinks.link, {
      deprecatedSince: "1.0",
      replacedBy: "kestra.ee.right-sidebar.custom-links",
    }),
  },
  { enterprise: true, docs: docs.enterprise },
);

// `kestra.ee`: licence, tenants, mail, sandbox and appearance of the Enterprise edition.
// From Kestra's documentation and its migration guides.
import { docs } from "../docs";
import {
  block,
  duration,
  flag,
  integer,
  type KeyFacts,
  type KeySchema,
  listOf,
  named,
  secret,
  text,
  url,
} from "./field";

const tenants = block(
  "kestraEnterprise.tenants",
  {
    "fallback-tenant": text("kestraEnterprise.tenants.fallback-tenant", {
      since: "0.23",
      examples: ["main"],
      note: "kestraEnterprise.tenants.fallback-tenant.note",
    }),
    enabled: flag("kestraEnterprise.tenants.enabled", {
      default: false,
      since: "0.13",
      deprecatedSince: "0.22",
      removedIn: "0.23",
      note: "kestraEnterprise.tenants.enabled.note",
    }),
    "default-tenant": flag("kestraEnterprise.tenants.default-tenant", {
      since: "0.13",
      deprecatedSince: "0.22",
      removedIn: "0.23",
      note: "kestraEnterprise.tenants.default-tenant.note",
    }),
  },
  { docs: docs.tenants, note: "kestraEnterprise.tenants.note" },
);

const customLinks = (facts: KeyFacts): KeySchema =>
  named(
    "kestraEnterprise.customLinks",
    { label: "link" },
    block("kestraEnterprise.customLinks.entry", {
      title: text("kestraEnterprise.customLinks.entry.title", { examples: ["Internal docs"] }),
      url: url("kestraEnterprise.customLinks.entry.url", {
        examples: ["https://docs.example.com/"],
      }),
    }),
    facts,
  );

export const kestraEnterprise = block(
  "kestraEnterprise",
  {
    license: block(
      "kestraEnterprise.license",
      {
        id: text("kestraEnterprise.license.id", { examples: ["${KESTRA_LICENSE_ID}"] }),
        fingerprint: secret("kestraEnterprise.license.fingerprint", {
          examples: ["${KESTRA_LICENSE_FINGERPRINT}"],
        }),
        key: secret("kestraEnterprise.license.key", {
          examples: ["${KESTRA_LICENSE_KEY}"],
        }),
      },
      { note: "kestraEnterprise.license.note" },
    ),
    tenants,
    "mail-service": block(
      "kestraEnterprise.mail-service",
      {
        host: text("kestraEnterprise.mail-service.host", { examples: ["smtp.example.com"] }),
        port: integer("kestraEnterprise.mail-service.port", { examples: [587] }),
        username: text("kestraEnterprise.mail-service.username"),
        password: secret("kestraEnterprise.mail-service.password", {
          examples: ["${SMTP_PASSWORD}"],
        }),
        from: text("kestraEnterprise.mail-service.from", { examples: ["kestra@example.com"] }),
        "from-name": text("kestraEnterprise.mail-service.from-name", { examples: ["Kestra"] }),
        auth: flag("kestraEnterprise.mail-service.auth", { default: true }),
        "starttls-enable": flag("kestraEnterprise.mail-service.starttls-enable", {
          default: true,
        }),
      },
      { since: "0.20", note: "kestraEnterprise.mail-service.note" },
    ),
    "execution-data": block(
      "kestraEnterprise.execution-data",
      {
        "internal-storage": block("kestraEnterprise.execution-data.internal-storage", {
          enabled: flag("kestraEnterprise.execution-data.internal-storage.enabled", {
            default: false,
            removedIn: "2.0",
          }),
          "force-globally": flag(
            "kestraEnterprise.execution-data.internal-storage.force-globally",
            {
              default: false,
              removedIn: "2.0",
            },
          ),
        }),
      },
      { since: "0.23" },
    ),
    "java-security": block("kestraEnterprise.java-security", {
      enabled: flag("kestraEnterprise.java-security.enabled", { default: false }),
      "forbidden-paths": listOf(
        "kestraEnterprise.java-security.forbidden-paths",
        text("kestraEnterprise.java-security.forbidden-paths.item"),
        { examples: [["/etc/"]] },
      ),
      "authorized-class-prefix": listOf(
        "kestraEnterprise.java-security.authorized-class-prefix",
        text("kestraEnterprise.java-security.classPrefix"),
        { examples: [["io.kestra.plugin.core"]] },
      ),
      "forbidden-class-prefix": listOf(
        "kestraEnterprise.java-security.forbidden-class-prefix",
        text("kestraEnterprise.java-security.classPrefix"),
        { examples: [["io.kestra.plugin.scripts"]] },
      ),
    }),
    worker: block(
      "kestraEnterprise.worker",
      {
        auth: block("kestraEnterprise.worker.auth", {
          enabled: flag("kestraEnterprise.worker.auth.enabled", {
            default: false,
            note: "kestraEnterprise.worker.auth.enabled.note",
          }),
          "jwt-signing-key": secret("kestraEnterprise.worker.auth.jwt-signing-key"),
          "access-token-lifetime": duration("kestraEnterprise.worker.auth.access-token-lifetime", {
            default: "PT5M",
          }),
          "refresh-token-lifetime": duration(
            "kestraEnterprise.worker.auth.refresh-token-lifetime",
            {
              default: "P7D",
            },
          ),
        }),
      },
      { since: "2.0" },
    ),
    airgapped: flag("kestraEnterprise.airgapped", { default: false }),
    "right-sidebar": block("kestraEnterprise.right-sidebar", {
      "custom-links": customLinks({
        since: "0.24",
        note: "kestraEnterprise.right-sidebar.custom-links.note",
      }),
    }),
    "left-sidebar": block("kestraEnterprise.left-sidebar", {
      "disabled-menus": listOf(
        "kestraEnterprise.left-sidebar.disabled-menus",
        text("kestraEnterprise.left-sidebar.disabled-menus.item"),
        { examples: [["Blueprints/Flow Blueprints"]] },
      ),
    }),
    "custom-links": customLinks({
      deprecatedSince: "1.0",
      replacedBy: "kestra.ee.right-sidebar.custom-links",
    }),
  },
  { enterprise: true, docs: docs.enterprise },
);

// `kestra.secret`, which configures where secrets of flows are stored, and `kestra.encryption`.
// From Kestra's documentation of secret managers.
import { docs } from "../docs";
import {
  anything,
  block,
  duration,
  flag,
  integer,
  secret,
  suggested,
  text,
  url,
  type Wording,
} from "./field";
import { isolation } from "./isolation";

const common = {
  tags: anything("secrets.common.tags", {
    examples: [{ application: "kestra-production" }],
  }),
};

const ownKey = (meaning: Wording) =>
  block(meaning, {
    secret: secret("secrets.ownKey.secret", { note: "secrets.ownKey.secret.note" }),
    ...common,
  });

const vault = block(
  "secrets.secretManager.vault",
  {
    address: url("secrets.secretManager.vault.address", {
      otherNames: ["url", "uri", "host", "endpoint"],
      examples: ["https://vault.example.com:8200"],
    }),
    namespace: text("secrets.secretManager.vault.namespace"),
    "root-engine": text("secrets.secretManager.vault.root-engine", { default: "secret" }),
    "engine-version": integer("secrets.secretManager.vault.engine-version", { default: 2 }),
    token: block("secrets.secretManager.vault.token", {
      token: secret("secrets.secretManager.vault.token.token", { examples: ["${VAULT_TOKEN}"] }),
    }),
    "app-role": block("secrets.secretManager.vault.app-role", {
      path: text("secrets.secretManager.vault.app-role.path", { examples: ["approle"] }),
      "role-id": text("secrets.secretManager.vault.app-role.role-id"),
      "secret-id": secret("secrets.secretManager.vault.app-role.secret-id", {
        examples: ["${VAULT_SECRET_ID}"],
      }),
    }),
    password: block("secrets.secretManager.vault.password", {
      user: text("phrases.userName"),
      password: secret("phrases.password", { examples: ["${VAULT_PASSWORD}"] }),
    }),
    kubernetes: block("secrets.secretManager.vault.kubernetes", {
      path: text("secrets.secretManager.vault.kubernetes.path", { examples: ["kubernetes"] }),
      role: text("secrets.secretManager.vault.kubernetes.role"),
    }),
    ...common,
  },
  { note: "secrets.secretManager.vault.note" },
);

const awsSecretManager = block(
  "secrets.secretManager.aws-secret-manager",
  {
    region: text("secrets.secretManager.aws-secret-manager.region", { examples: ["eu-west-1"] }),
    "access-key-id": text("phrases.accessKeyId", {
      examples: ["${AWS_ACCESS_KEY_ID}"],
      otherNames: ["access-key", "aws-access-key-id"],
    }),
    "secret-key-id": secret("phrases.secretAccessKey", {
      otherNames: ["secret-key", "secret-access-key", "aws-secret-access-key"],
      examples: ["${AWS_SECRET_ACCESS_KEY}"],
    }),
    "session-token": secret("secrets.secretManager.aws-secret-manager.session-token"),
    prefix: text("secrets.namePrefix"),
    "endpoint-override": text("phrases.endpointOverride"),
    ...common,
  },
  { note: "secrets.secretManager.aws-secret-manager.note" },
);

const azureKeyVault = block("secrets.secretManager.azure-key-vault", {
  "vault-name": text("secrets.secretManager.azure-key-vault.vault-name"),
  "key-vault-uri": url("secrets.secretManager.azure-key-vault.key-vault-uri", {
    otherNames: ["uri", "url", "vault-uri", "vault-url", "key-vault-url"],
    examples: ["https://myvault.vault.azure.net"],
  }),
  prefix: text("secrets.namePrefix"),
  "client-secret": block("secrets.secretManager.azure-key-vault.client-secret", {
    "tenant-id": text("secrets.secretManager.azure-key-vault.client-secret.tenant-id"),
    "client-id": text("secrets.secretManager.azure-key-vault.client-secret.client-id"),
    "client-secret": secret("secrets.secretManager.azure-key-vault.client-secret.client-secret", {
      examples: ["${AZURE_CLIENT_SECRET}"],
    }),
  }),
  ...common,
});

const googleSecretManager = block("secrets.secretManager.google-secret-manager", {
  project: text("secrets.secretManager.google-secret-manager.project", {
    otherNames: ["project-id", "gcp-project", "gcp-project-id"],
  }),
  "service-account": secret("phrases.googleKey", {
    examples: ["${GCP_SERVICE_ACCOUNT}"],
    note: "phrases.googleKey.note",
  }),
  prefix: text("secrets.namePrefix"),
  ...common,
});

export const secretManager = block(
  "secrets.secretManager",
  {
    type: suggested(
      "secrets.secretManager.type",
      [
        "jdbc",
        "elasticsearch",
        "vault",
        "aws-secret-manager",
        "azure-key-vault",
        "google-secret-manager",
        "cyberark",
        "doppler",
        "1password",
        "beyondtrust",
      ],
      { note: "secrets.secretManager.type.note" },
    ),
    jdbc: ownKey("secrets.secretManager.jdbc"),
    elasticsearch: ownKey("secrets.secretManager.elasticsearch"),
    vault,
    "aws-secret-manager": awsSecretManager,
    "azure-key-vault": azureKeyVault,
    "google-secret-manager": googleSecretManager,
    cyberark: block("secrets.secretManager.cyberark", {
      address: url("secrets.secretManager.cyberark.address"),
      username: text("phrases.userName"),
      password: secret("phrases.password", { examples: ["${CYBERARK_PASSWORD}"] }),
      ...common,
    }),
    doppler: block("secrets.secretManager.doppler", {
      token: secret("secrets.secretManager.doppler.token", { examples: ["${DOPPLER_TOKEN}"] }),
      project: text("secrets.secretManager.doppler.project"),
      config: text("secrets.secretManager.doppler.config", { examples: ["prd"] }),
      "secret-name-prefix": text("secrets.namePrefix"),
      ...common,
    }),
    "1password": block("secrets.secretManager.1password", {
      address: url("secrets.secretManager.1password.address"),
      token: secret("secrets.secretManager.1password.token", {
        examples: ["${ONEPASSWORD_TOKEN}"],
      }),
      "vault-id": text("secrets.secretManager.1password.vault-id"),
      ...common,
    }),
    beyondtrust: block("secrets.secretManager.beyondtrust", {
      address: url("secrets.secretManager.beyondtrust.address"),
      "api-key": secret("secrets.secretManager.beyondtrust.api-key", {
        examples: ["${BEYONDTRUST_API_KEY}"],
      }),
      "run-as": text("secrets.secretManager.beyondtrust.run-as"),
      "folder-id": text("secrets.secretManager.beyondtrust.folder-id"),
      ...common,
    }),
    cache: block(
      "secrets.secretManager.cache",
      {
        enabled: flag("secrets.secretManager.cache.enabled"),
        "maximum-size": integer("secrets.secretManager.cache.maximum-size", { examples: [1000] }),
        "expire-after-write": duration("secrets.secretManager.cache.expire-after-write", {
          examples: ["60s"],
        }),
      },
      { note: "secrets.secretManager.cache.note" },
    ),
    isolation: isolation(
      "secrets.secretManager.isolation",
      "secrets.secretManager.isolation.denied-services",
    ),
  },
  { enterprise: true, docs: docs.security, note: "secrets.secretManager.note" },
);

export const encryption = block(
  "secrets.encryption",
  {
    "secret-key": secret("secrets.encryption.secret-key", {
      otherNames: ["key", "secret", "encryption-key"],
      since: "0.15",
      note: "secrets.encryption.secret-key.note",
    }),
  },
  { docs: docs.security, completeIn: "open-source" },
);

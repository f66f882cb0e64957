// `kestra.secret`, the store for secrets that flows use, and `kestra.encryption`.
// From Kestra's documentation of secret managers.
import { docs } from "../docs";
import { anything, block, duration, flag, integer, secret, suggested, text, url } from "./field";
import { isolation } from "./isolation";

const common = {
  tags: anything("Tags put on every secret, and by which secrets are found, as a map of texts.", {
    examples: [{ application: "kestra-production" }],
  }),
};

const ownKey = (place: string) =>
  block(`Keeps secrets encrypted in ${place}.`, {
    secret: secret("Key with which secrets are encrypted: at least 32 characters.", {
      note: "Whoever loses the key loses the secrets.",
    }),
    ...common,
  });

const vault = block("HashiCorp Vault with a KV engine. Choose one way to log in.", {
  address: url("Address of Vault.", { examples: ["https://vault.example.com:8200"] }),
  namespace: text("Namespace in Vault Enterprise."),
  "root-engine": text("Path at which the KV engine is mounted.", { default: "secret" }),
  "engine-version": integer("Version of the KV engine.", { default: 2 }),
  token: block("Log in with a token.", {
    token: secret("The token.", { examples: ["${VAULT_TOKEN}"] }),
  }),
  "app-role": block("Log in with an AppRole.", {
    path: text("Path at which the AppRole method is mounted.", { examples: ["approle"] }),
    "role-id": text("Identifier of the role."),
    "secret-id": secret("Secret ID of the role.", { examples: ["${VAULT_SECRET_ID}"] }),
  }),
  password: block("Log in with user name and password.", {
    user: text("User name."),
    password: secret("Password.", { examples: ["${VAULT_PASSWORD}"] }),
  }),
  kubernetes: block("Log in with the service account of the pod.", {
    path: text("Path at which the Kubernetes method is mounted.", { examples: ["kubernetes"] }),
    role: text("Role in Vault that is tied to the service account."),
  }),
  ...common,
});

const awsSecretManager = block(
  "AWS Secrets Manager. Leave the keys away where the machine has an IAM role of its own.",
  {
    region: text("AWS region.", { examples: ["eu-west-1"] }),
    "access-key-id": text("Access key ID.", { examples: ["${AWS_ACCESS_KEY_ID}"] }),
    "secret-key-id": secret("Secret access key that belongs to the access key ID.", {
      examples: ["${AWS_SECRET_ACCESS_KEY}"],
    }),
    "session-token": secret("Session token, for temporary credentials."),
    prefix: text("Text before the name of every secret."),
    "endpoint-override": text("Address of the service, where it is not the usual one."),
    ...common,
  },
);

const azureKeyVault = block("Azure Key Vault.", {
  "vault-name": text("Name of the vault."),
  "key-vault-uri": url("Address of the vault.", {
    examples: ["https://myvault.vault.azure.net"],
  }),
  prefix: text("Text before the name of every secret."),
  "client-secret": block("Service principal with which Kestra logs in.", {
    "tenant-id": text("Directory (tenant) ID."),
    "client-id": text("Application (client) ID."),
    "client-secret": secret("Value of the client secret.", {
      examples: ["${AZURE_CLIENT_SECRET}"],
    }),
  }),
  ...common,
});

const googleSecretManager = block("Google Secret Manager.", {
  project: text("Google Cloud project that holds the secrets."),
  "service-account": secret(
    "Service account key as JSON. Without it Google's default credentials of the machine are used.",
    { examples: ["${GCP_SERVICE_ACCOUNT}"] },
  ),
  prefix: text("Text before the name of every secret."),
  ...common,
});

export const secretManager = block(
  "Where secrets of flows are kept. Name a type, then fill in the block of the same name.",
  {
    type: suggested(
      "Kind of secret store.",
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
      { note: "Must be written from 0.20." },
    ),
    jdbc: ownKey("the database of Kestra"),
    elasticsearch: ownKey("Elasticsearch"),
    vault,
    "aws-secret-manager": awsSecretManager,
    "azure-key-vault": azureKeyVault,
    "google-secret-manager": googleSecretManager,
    cyberark: block("CyberArk.", {
      address: url("Address of CyberArk."),
      username: text("User name."),
      password: secret("Password.", { examples: ["${CYBERARK_PASSWORD}"] }),
      ...common,
    }),
    doppler: block("Doppler.", {
      token: secret("Token of Doppler.", { examples: ["${DOPPLER_TOKEN}"] }),
      project: text("Project that holds the secrets."),
      config: text("Configuration within the project.", { examples: ["prd"] }),
      "secret-name-prefix": text("Text before the name of every secret."),
      ...common,
    }),
    "1password": block("1Password, reached through a Connect server.", {
      address: url("Address of the Connect server."),
      token: secret("Token of the Connect server.", { examples: ["${ONEPASSWORD_TOKEN}"] }),
      "vault-id": text("Identifier of the vault."),
      ...common,
    }),
    beyondtrust: block("BeyondTrust.", {
      address: url("Address of BeyondTrust."),
      "api-key": secret("API key.", { examples: ["${BEYONDTRUST_API_KEY}"] }),
      "run-as": text("User in whose name Kestra asks."),
      "folder-id": text("Identifier of the folder that holds the secrets."),
      ...common,
    }),
    cache: block(
      "Keeps secrets in memory for a while, to spare the secret store. A changed secret then arrives late.",
      {
        enabled: flag("Turns the cache on."),
        "maximum-size": integer("Most secrets kept at once.", { examples: [1000] }),
        "expire-after-write": duration("How long a secret is kept.", { examples: ["60s"] }),
      },
    ),
    isolation: isolation("secrets"),
  },
  { enterprise: true, docs: docs.security },
);

export const encryption = block(
  "Encryption of sensitive inputs and outputs.",
  {
    "secret-key": secret(
      "Key for inputs and outputs of type SECRET: 32 random bytes in base64, as `openssl rand -base64 32` prints them. Flows with such inputs fail without it.",
      {
        since: "0.15",
        note: "Must be the same on every server. The Enterprise edition also derives the keys of login tokens from it, so a new key ends all sessions.",
      },
    ),
  },
  { docs: docs.security },
);

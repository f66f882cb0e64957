// `kestra.storage`: where Kestra keeps files, with the keys of each storage type.
// From Kestra's documentation of the storage plugins.
import { docs } from "../docs";
import {
  anything,
  block,
  duration,
  flag,
  integer,
  listOf,
  secret,
  suggested,
  text,
  url,
} from "./field";
import { isolation } from "./isolation";

const path = text("Path before everything Kestra writes.", { examples: ["kestra/"] });

const local = block(
  "A directory of the machine. Good for one server; with several, all need the same shared volume.",
  {
    "base-path": text("The directory. It should lie on a volume that outlives the container.", {
      examples: ["/app/storage"],
    }),
  },
);

const s3 = block("A bucket of Amazon S3, or of a service that speaks its protocol.", {
  bucket: text("Name of the bucket.", { examples: ["kestra-storage"] }),
  region: text("AWS region of the bucket.", { examples: ["eu-west-1"] }),
  "access-key": text("Access key ID. Leave it away where the machine has an IAM role of its own.", {
    examples: ["${AWS_ACCESS_KEY_ID}"],
  }),
  "secret-key": secret("Secret access key that belongs to the access key ID."),
  endpoint: text("Address of the service; only for one other than Amazon's."),
  "force-path-style": flag(
    "Puts the bucket into the path of the address instead of the host name, as many other services require.",
    { default: false },
  ),
  "sts-role-arn": text("Role to assume before the bucket is accessed.", {
    examples: ["arn:aws:iam::123456789012:role/kestra"],
  }),
  "sts-role-external-id": text("External ID that the role asks for, if it does."),
  "sts-role-session-name": text("Name under which the assumed session appears in AWS's logs."),
  "sts-role-session-duration": duration("How long an assumed session lasts.", {
    default: "PT15M",
  }),
  "sts-endpoint-override": text("Address of STS, where it is not the usual one of AWS."),
  path,
  "s3-files-compatible": flag(
    "Turns on versioning of the bucket, which the storage type s3files needs when it shares it.",
    { default: false },
  ),
});

const s3files = block("A bucket of Amazon S3 that is mounted as a directory.", {
  "mount-path": text("Directory at which the bucket is mounted, the same on every server.", {
    examples: ["/mnt/s3files"],
    note: "The directory must exist and be writable; Kestra does not make it.",
  }),
});

const gcs = block("A bucket of Google Cloud Storage.", {
  bucket: text("Name of the bucket.", { examples: ["kestra-storage"] }),
  "project-id": text("Google Cloud project that owns the bucket."),
  "service-account": secret(
    "Service account key as JSON. Without it Google's default credentials of the machine are used.",
    { examples: ["${GCP_SERVICE_ACCOUNT}"] },
  ),
  path,
});

const azure = block(
  "A container of Azure Blob Storage. Choose one way to log in: connection string, shared key, SAS token, or the identity of the machine.",
  {
    endpoint: url("Address of the storage account.", {
      examples: ["https://myaccount.blob.core.windows.net"],
    }),
    container: text("Name of the container.", { examples: ["kestra-storage"] }),
    "connection-string": secret("Connection string of the account.", {
      examples: ["${AZURE_STORAGE_CONNECTION_STRING}"],
    }),
    "shared-key-account-name": text("Name of the account, for access by shared key."),
    "shared-key-account-access-key": secret("Key of the account, for access by shared key."),
    "sas-token": secret("SAS token, for access limited in time and extent."),
    "managed-identity-client-id": text("Client ID of a managed identity made by yourself."),
    "managed-identity-resource-id": text(
      "Resource ID of a managed identity made by yourself, instead of its client ID.",
    ),
    "workload-identity-client-id": text("Client ID of a workload identity in Kubernetes."),
    "additionally-allowed-tenants": listOf(
      "Other directories for which the identity may get tokens.",
      text("Directory (tenant) ID, or `*` for all."),
    ),
  },
  { note: "A storage account with hierarchical namespace does not work." },
);

const minio = block("A bucket of MinIO, or of another service with the same API.", {
  endpoint: text("Host name of the service, without the bucket.", {
    examples: ["minio.example.com"],
  }),
  port: integer("Port of the service.", { examples: [9000] }),
  secure: flag("Whether to connect by TLS.", { default: false }),
  "access-key": text("User name of the service account.", { examples: ["${MINIO_ACCESS_KEY}"] }),
  "secret-key": secret("Password of the service account."),
  region: text("Region of the bucket, if the service knows regions."),
  bucket: text("Name of the bucket.", { examples: ["kestra-storage"] }),
  "part-size": text("Size of the pieces in which large files are sent.", { default: "5MB" }),
  vhost: flag(
    "Puts the bucket in front of the host name. Needed where MinIO runs with MINIO_DOMAIN.",
    { default: false },
  ),
  "ca-pem": text("Certificate of the authority that signed MinIO's, in PEM."),
  "client-pem": secret("Certificate and key that Kestra shows, in PEM."),
  "http-connect-timeout": duration("Longest wait for a connection."),
  "http-read-timeout": duration("Longest wait for an answer; raise it for very large buckets."),
  "http-write-timeout": duration("Longest wait while sending."),
  "http-connection-keep-alive": duration("How long an unused connection stays open."),
  "proxy-configuration": anything("Proxy between Kestra and MinIO."),
  "ssl-options": anything("TLS versions, ciphers and trust, in detail."),
});

const seaweedfs = block("A SeaweedFS cluster.", {
  "filer-host": text("Host name of the filer.", { examples: ["localhost"] }),
  "filer-port": integer("gRPC port of the filer.", { default: 18888 }),
  prefix: text("Path before everything Kestra writes.", { default: "" }),
  replication: text("How SeaweedFS copies the files, as three digits in quotes.", {
    default: "000",
    note: "Without quotes YAML reads 000 as a number.",
  }),
});

const cloudflare = block("A bucket of Cloudflare R2.", {
  bucket: text("Name of the bucket.", { examples: ["kestra-storage"] }),
  "account-id": text("Identifier of the Cloudflare account."),
  "access-key-id": text("Access key ID of an R2 API token."),
  "secret-access-key": secret("Secret of the R2 API token."),
  path,
  jurisdiction: text("Jurisdiction the bucket was made in, if any.", { examples: ["eu"] }),
  "endpoint-override": text("Address of the service, where it is not the usual one."),
});

const obs = block("A bucket of Huawei Cloud OBS.", {
  bucket: text("Name of the bucket.", { examples: ["kestra-storage"] }),
  region: text("Region of the bucket.", { examples: ["cn-north-4"] }),
  "access-key": text("Access key.", { examples: ["${OBS_ACCESS_KEY}"] }),
  "secret-key": secret("Secret key that belongs to the access key."),
  "security-token": secret("Token, for temporary keys."),
  endpoint: text("Address of the service, instead of the one of the region."),
  path,
  "path-style-access": flag("Puts the bucket into the path of the address.", { default: false }),
});

export const storage = block(
  "Where Kestra keeps files: inputs, outputs and namespace files. Name a type, then fill in the block of the same name.",
  {
    type: suggested(
      "Kind of storage. Every kind except local needs its plugin.",
      ["local", "s3", "s3files", "gcs", "azure", "minio", "seaweedfs", "cloudflare", "obs"],
      {
        note: "All servers of one instance must share the same storage. Files do not move when the type changes.",
      },
    ),
    local,
    s3,
    s3files,
    gcs,
    azure,
    minio,
    seaweedfs,
    cloudflare,
    obs,
    isolation: isolation("the internal storage"),
  },
  {
    docs: docs.runtimeAndStorage,
    note: "The plugins read their blocks strictly: an unknown key inside one can stop the server. In environment variables write two underscores within a name of several words, as in KESTRA_STORAGE_S3_ACCESS__KEY.",
  },
);

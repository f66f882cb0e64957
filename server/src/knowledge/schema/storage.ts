// `kestra.storage`: where Kestra stores files, with the keys of each storage type.
// From Kestra's documentation of the storage plugins. For s3, s3files, gcs, azure and minio, the source code of the
// plugins' classes agrees: they have no other keys. The classes of obs and seaweedfs had further keys in some releases.
import { docs } from "../docs";
import {
  block,
  closedBlock,
  duration,
  flag,
  integer,
  listOf,
  oneOf,
  secret,
  suggested,
  text,
  url,
} from "./field";
import { isolation } from "./isolation";

const bucket = text("storage.bucket", {
  examples: ["kestra-storage"],
  otherNames: ["bucket-name", "bucketname", "name"],
});

const path = text("storage.path", {
  examples: ["kestra/"],
  otherNames: ["prefix", "base-path", "folder", "key-prefix"],
});

const local = closedBlock(
  "storage.local",
  {
    "base-path": text("storage.local.base-path", {
      examples: ["/app/storage"],
      otherNames: ["path", "dir", "directory", "root", "root-path", "location"],
      note: "storage.local.base-path.note",
    }),
  },
  { note: "storage.local.note" },
);

const s3 = closedBlock("storage.s3", {
  bucket,
  region: text("storage.s3.region", { examples: ["eu-west-1"], otherNames: ["aws-region"] }),
  "access-key": text("phrases.accessKeyId", {
    examples: ["${AWS_ACCESS_KEY_ID}"],
    note: "storage.s3.access-key.note",
    otherNames: ["access-key-id", "aws-access-key-id", "access-id", "username"],
  }),
  "secret-key": secret("phrases.secretAccessKey", {
    otherNames: ["secret-key-id", "secret-access-key", "aws-secret-access-key", "password"],
  }),
  endpoint: text("storage.s3.endpoint", {
    otherNames: ["endpoint-override", "endpoint-url", "url", "host"],
  }),
  "force-path-style": flag("storage.s3.force-path-style", {
    default: false,
    otherNames: [
      "path-style-access",
      "path-style",
      "path-style-access-enabled",
      "use-path-style",
      "enable-path-style-access",
    ],
  }),
  "sts-role-arn": text("storage.s3.sts-role-arn", {
    examples: ["arn:aws:iam::123456789012:role/kestra"],
  }),
  "sts-role-external-id": text("storage.s3.sts-role-external-id"),
  "sts-role-session-name": text("storage.s3.sts-role-session-name"),
  "sts-role-session-duration": duration("storage.s3.sts-role-session-duration", {
    default: "PT15M",
  }),
  "sts-endpoint-override": text("storage.s3.sts-endpoint-override"),
  path,
  "s3-files-compatible": flag("storage.s3.s3-files-compatible", { default: false }),
});

const s3files = closedBlock("storage.s3files", {
  "mount-path": text("storage.s3files.mount-path", {
    examples: ["/mnt/s3files"],
    otherNames: ["path", "base-path", "directory"],
    note: "storage.s3files.mount-path.note",
  }),
});

const gcs = closedBlock("storage.gcs", {
  bucket,
  "project-id": text("storage.gcs.project-id", { otherNames: ["project", "gcp-project-id"] }),
  "service-account": secret("phrases.googleKey", {
    otherNames: ["credentials", "service-account-key", "service-account-json", "key"],
    examples: ["${GCP_SERVICE_ACCOUNT}"],
    note: "phrases.googleKey.note",
  }),
  path,
});

const azure = closedBlock(
  "storage.azure",
  {
    endpoint: url("storage.azure.endpoint", {
      examples: ["https://myaccount.blob.core.windows.net"],
      otherNames: ["url", "blob-endpoint", "account-url", "service-url"],
    }),
    container: text("storage.azure.container", {
      examples: ["kestra-storage"],
      otherNames: ["container-name", "bucket", "blob-container"],
    }),
    "connection-string": secret("storage.azure.connection-string", {
      examples: ["${AZURE_STORAGE_CONNECTION_STRING}"],
    }),
    "shared-key-account-name": text("storage.azure.shared-key-account-name", {
      otherNames: ["account-name", "account", "storage-account", "storage-account-name"],
    }),
    "shared-key-account-access-key": secret("storage.azure.shared-key-account-access-key", {
      otherNames: ["account-key", "access-key", "shared-key", "storage-account-key"],
    }),
    "sas-token": secret("storage.azure.sas-token", { otherNames: ["sas"] }),
    "managed-identity-client-id": text("storage.azure.managed-identity-client-id"),
    "managed-identity-resource-id": text("storage.azure.managed-identity-resource-id"),
    "workload-identity-client-id": text("storage.azure.workload-identity-client-id"),
    "additionally-allowed-tenants": listOf(
      "storage.azure.additionally-allowed-tenants",
      text("storage.azure.additionally-allowed-tenants.item"),
    ),
  },
  { note: "storage.azure.note" },
);

const minio = closedBlock("storage.minio", {
  endpoint: text("storage.minio.endpoint", {
    examples: ["minio.example.com"],
    otherNames: ["url", "host", "hostname", "endpoint-url"],
  }),
  port: integer("storage.minio.port", { examples: [9000] }),
  secure: flag("storage.minio.secure", {
    default: false,
    otherNames: ["ssl", "tls", "use-ssl", "https"],
  }),
  "access-key": text("storage.minio.access-key", {
    examples: ["${MINIO_ACCESS_KEY}"],
    otherNames: ["access-key-id", "username", "user"],
  }),
  "secret-key": secret("storage.minio.secret-key", {
    otherNames: ["secret-key-id", "secret-access-key", "password"],
  }),
  region: text("storage.minio.region"),
  bucket,
  "part-size": text("storage.minio.part-size", { default: "5MB" }),
  vhost: flag("storage.minio.vhost", { default: false, note: "storage.minio.vhost.note" }),
  "ca-pem": text("storage.minio.ca-pem"),
  "client-pem": secret("phrases.clientPem"),
  "http-connect-timeout": duration("phrases.longestWaitForConnection"),
  "http-read-timeout": duration("storage.minio.http-read-timeout"),
  "http-write-timeout": duration("storage.minio.http-write-timeout"),
  "http-connection-keep-alive": duration("storage.minio.http-connection-keep-alive"),
  "proxy-configuration": closedBlock("storage.minio.proxy-configuration", {
    type: oneOf("storage.minio.proxy-configuration.type", ["DIRECT", "HTTP", "SOCKS"], {
      default: "DIRECT",
    }),
    address: text("storage.minio.proxy-configuration.address"),
    port: integer("storage.minio.proxy-configuration.port"),
    username: text("storage.minio.proxy-configuration.username"),
    password: secret("storage.minio.proxy-configuration.password"),
  }),
  "ssl-options": closedBlock("storage.minio.ssl-options", {
    "insecure-trust-all-certificates": flag("storage.minio.ssl-options.trust-all", {
      default: false,
    }),
  }),
});

const seaweedfs = block("storage.seaweedfs", {
  "filer-host": text("storage.seaweedfs.filer-host", { examples: ["localhost"] }),
  "filer-port": integer("storage.seaweedfs.filer-port", { default: 18888 }),
  prefix: text("storage.path", { default: "" }),
  replication: text("storage.seaweedfs.replication", {
    default: "000",
    note: "storage.seaweedfs.replication.note",
  }),
});

const cloudflare = block("storage.cloudflare", {
  bucket,
  "account-id": text("storage.cloudflare.account-id"),
  "access-key-id": text("storage.cloudflare.access-key-id"),
  "secret-access-key": secret("storage.cloudflare.secret-access-key"),
  path,
  jurisdiction: text("storage.cloudflare.jurisdiction", { examples: ["eu"] }),
  "endpoint-override": text("phrases.endpointOverride"),
});

const obs = block("storage.obs", {
  bucket,
  region: text("storage.obs.region", { examples: ["cn-north-4"] }),
  "access-key": text("storage.obs.access-key", { examples: ["${OBS_ACCESS_KEY}"] }),
  "secret-key": secret("storage.obs.secret-key"),
  "security-token": secret("storage.obs.security-token"),
  endpoint: text("storage.obs.endpoint"),
  path,
  "path-style-access": flag("storage.obs.path-style-access", { default: false }),
});

export const storage = block(
  "storage",
  {
    type: suggested(
      "storage.type",
      ["local", "s3", "s3files", "gcs", "azure", "minio", "seaweedfs", "cloudflare", "obs"],
      { note: "storage.type.note" },
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
    "temp-file-deletion": closedBlock(
      "storage.temp-file-deletion",
      {
        "max-attempts": integer("phrases.attempts", { default: 5 }),
        "retry-delay": duration("storage.temp-file-deletion.retry-delay", { default: "50ms" }),
      },
      { since: "1.3" },
    ),
    isolation: isolation("storage.isolation", "storage.isolation.denied-services"),
  },
  {
    docs: docs.runtimeAndStorage,
    note: "storage.note",
  },
);

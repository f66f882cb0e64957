// `micronaut.server`: ports, paths, limits, TLS and headers set by a proxy.
// From the documentation of Kestra and of Micronaut, and from Micronaut's published jars.
import { docs } from "../docs";
import {
  anything,
  block,
  closedBlock,
  field,
  flag,
  duration,
  integer,
  listOf,
  named,
  oneOf,
  secret,
  suggested,
  text,
  type Wording,
} from "./field";

const store = (meaning: Wording) =>
  closedBlock(
    meaning,
    {
      path: text("micronautServer.store.path", {
        examples: ["file:/app/ssl/keystore.p12"],
      }),
      password: secret("phrases.filePassword", { examples: ["${KEYSTORE_PASSWORD}"] }),
      type: suggested("phrases.fileFormat", ["PKCS12", "JKS"]),
      provider: text("micronautServer.store.provider"),
    },
    { furtherKeys: ["certificate-path", "key-path"] },
  );

const ssl = closedBlock(
  "micronautServer.ssl",
  {
    enabled: flag("phrases.turnsTlsOn"),
    port: integer("micronautServer.ssl.port"),
    "build-self-signed": flag("micronautServer.ssl.build-self-signed", {
      note: "micronautServer.ssl.build-self-signed.note",
    }),
    "key-store": store("micronautServer.ssl.key-store"),
    key: closedBlock("micronautServer.ssl.key", {
      alias: text("micronautServer.ssl.key.alias"),
      password: secret("micronautServer.ssl.key.password"),
    }),
    "trust-store": store("micronautServer.ssl.trust-store"),
    "client-authentication": oneOf("micronautServer.ssl.client-authentication", {
      need: "micronautServer.ssl.client-authentication.need",
      want: "micronautServer.ssl.client-authentication.want",
    }),
    protocols: listOf("micronautServer.ssl.protocols", text("micronautServer.ssl.protocols.item")),
    ciphers: listOf("micronautServer.ssl.ciphers", text("micronautServer.ssl.ciphers.item")),
  },
  { furtherKeys: ["handshake-timeout", "key-name", "prefer-openssl", "protocol", "trust-name"] },
);

const cors = closedBlock(
  "micronautServer.cors",
  {
    enabled: flag("phrases.turnsThisOn", {
      default: false,
      note: "micronautServer.cors.enabled.note",
    }),
    configurations: named(
      "micronautServer.cors.configurations",
      { label: "rule" },
      closedBlock(
        "phrases.oneRule",
        {
          "allowed-origins": listOf(
            "micronautServer.cors.configurations.entry.allowed-origins",
            text("micronautServer.cors.configurations.entry.allowed-origins.item"),
            {
              examples: [["https://portal.example.com"]],
            },
          ),
          "allowed-origins-regex": text(
            "micronautServer.cors.configurations.entry.allowed-origins-regex",
          ),
          "allowed-methods": listOf(
            "micronautServer.cors.configurations.entry.allowed-methods",
            text("micronautServer.cors.configurations.entry.allowed-methods.item"),
          ),
          "allowed-headers": listOf(
            "micronautServer.cors.configurations.entry.allowed-headers",
            text("micronautServer.cors.headerName"),
          ),
          "exposed-headers": listOf(
            "micronautServer.cors.configurations.entry.exposed-headers",
            text("micronautServer.cors.headerName"),
          ),
          "allow-credentials": flag("micronautServer.cors.configurations.entry.allow-credentials"),
          "max-age": anything("micronautServer.cors.configurations.entry.max-age"),
        },
        { furtherKeys: ["allow-private-network"] },
      ),
    ),
  },
  { furtherKeys: ["localhost-pass-through", "single-header"] },
);

const netty = block("micronautServer.netty", {
  "access-logger": closedBlock("micronautServer.netty.access-logger", {
    enabled: flag("phrases.turnsLogOn"),
    "logger-name": text("phrases.logger", {
      examples: ["io.kestra.webserver.access"],
    }),
    "log-format": text("phrases.lineFormat"),
    exclusions: listOf(
      "micronautServer.netty.access-logger.exclusions",
      text("phrases.pathPattern"),
      {
        examples: [["/ui/.+", "/health", "/prometheus"]],
      },
    ),
  }),
  "max-chunk-size": text("micronautServer.netty.max-chunk-size", { default: "10MB" }),
  "max-header-size": text("micronautServer.netty.max-header-size", {
    note: "micronautServer.netty.max-header-size.note",
  }),
  responses: block("micronautServer.netty.responses", {
    file: anything("micronautServer.netty.responses.file"),
  }),
});

export const micronautServer = closedBlock(
  "micronautServer",
  {
    port: integer("micronautServer.port", { default: 8080 }),
    host: text("micronautServer.host", { otherNames: ["address", "bind-address", "hostname"] }),
    "context-path": text("micronautServer.context-path", {
      examples: ["kestra-prd"],
      otherNames: ["base-path", "path", "root-path"],
      note: "micronautServer.context-path.note",
    }),
    "host-resolution": closedBlock(
      "micronautServer.host-resolution",
      {
        "host-header": text("micronautServer.host-resolution.host-header", {
          examples: ["Host", "X-Forwarded-Host"],
        }),
        "protocol-header": text("micronautServer.host-resolution.protocol-header", {
          examples: ["X-Forwarded-Proto"],
        }),
        "port-header": text("micronautServer.host-resolution.port-header", {
          examples: ["X-Forwarded-Port"],
        }),
      },
      {
        note: "micronautServer.host-resolution.note",
        furtherKeys: ["allowed-hosts", "port-in-host"],
      },
    ),
    "max-request-size": text("micronautServer.max-request-size", { default: "10GB" }),
    multipart: closedBlock(
      "micronautServer.multipart",
      {
        "max-file-size": text("micronautServer.multipart.max-file-size", { default: "10GB" }),
        disk: flag("micronautServer.multipart.disk", { default: true }),
        mixed: flag("micronautServer.multipart.mixed"),
      },
      { furtherKeys: ["enabled", "location", "threshold"] },
    ),
    "read-idle-timeout": duration("micronautServer.read-idle-timeout", {
      default: "60m",
    }),
    "write-idle-timeout": duration("micronautServer.write-idle-timeout", {
      default: "60m",
    }),
    "idle-timeout": duration("micronautServer.idle-timeout", {
      default: "60m",
    }),
    // Micronaut 4.10 also converts the number 2.0.
    "http-version": field({ suggestions: ["1.1", "2.0"] })("micronautServer.http-version"),
    cors,
    ssl,
    netty,
  },
  {
    docs: docs.observability,
    furtherKeys: [
      "client-address-header",
      "date-header",
      "default-charset",
      "dispatch-options-requests",
      "dual-protocol",
      "escape-html-url",
      "http-to-https-redirect",
      "locale-resolution",
      "log-handled-exceptions",
      "max-params",
      "max-request-buffer-size",
      "not-found-on-missing-body",
      "read-timeout",
      "responses",
      "semicolon-is-normal-char",
      "server-header",
      "thread-selection",
      "validate-url",
    ],
  },
);

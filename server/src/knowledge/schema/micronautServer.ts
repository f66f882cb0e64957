// `micronaut.server`: ports, paths, limits, TLS and what Kestra believes about a proxy before it.
// From the documentation of Kestra and of Micronaut.
import { docs } from "../docs";
import {
  anything,
  block,
  flag,
  duration,
  integer,
  listOf,
  named,
  oneOf,
  secret,
  suggested,
  text,
} from "./field";

const store = (what: string) =>
  block(what, {
    path: text("Where the file is: classpath: or file: and a path.", {
      examples: ["file:/app/ssl/keystore.p12"],
    }),
    password: secret("Password of the file.", { examples: ["${KEYSTORE_PASSWORD}"] }),
    type: suggested("Format of the file.", ["PKCS12", "JKS"]),
    provider: text("Java provider that reads the file, where it is not the usual one."),
  });

const ssl = block("TLS by the server itself, without a proxy before it.", {
  enabled: flag("Turns TLS on."),
  port: integer("Port for HTTPS."),
  "build-self-signed": flag("Makes a certificate that nobody trusts. Only for tests."),
  "key-store": store("The server's certificate and private key."),
  key: block("Which key of the key store to use.", {
    alias: text("Name of the key."),
    password: secret("Password of the key, if it has one of its own."),
  }),
  "trust-store": store("Certificates that the server trusts, to check those of clients."),
  "client-authentication": oneOf("Whether clients must show a certificate.", {
    need: "Without one there is no connection.",
    want: "The server asks, and goes on without.",
  }),
  protocols: listOf("TLS versions to offer.", text("A TLS version.")),
  ciphers: listOf("Ciphers to offer.", text("Name of a cipher.")),
});

const cors = block("Which other web sites may call the API from a browser.", {
  enabled: flag("Turns this on. Without configurations, every site may call.", {
    default: false,
  }),
  configurations: named(
    "Rules, each under a name of your choice.",
    { label: "rule" },
    block("One rule.", {
      "allowed-origins": listOf("Sites that may call.", text("Scheme and host of a site."), {
        examples: [["https://portal.example.com"]],
      }),
      "allowed-origins-regex": text("Regular expression over sites that may call."),
      "allowed-methods": listOf("HTTP methods they may use.", text("An HTTP method.")),
      "allowed-headers": listOf("Headers they may send.", text("Name of a header.")),
      "exposed-headers": listOf("Headers they may read.", text("Name of a header.")),
      "allow-credentials": flag("Whether the browser may send cookies along."),
      "max-age": anything("How many seconds a browser may remember the rule."),
    }),
  ),
});

const netty = block("Settings of Netty, the network layer.", {
  "access-logger": block("Log of HTTP requests.", {
    enabled: flag("Turns the log on."),
    "logger-name": text("Logger that receives the lines.", {
      examples: ["io.kestra.webserver.access"],
    }),
    "log-format": text("Form of a line."),
    exclusions: listOf("Requests that are not logged.", text("Regular expression over paths."), {
      examples: [["/ui/.+", "/health", "/prometheus"]],
    }),
  }),
  "max-chunk-size": text("Largest piece in which a body arrives.", { default: "10MB" }),
  "max-header-size": text("Most room for the headers of a request.", {
    note: "Raise it when logins fail because cookies or tokens with many groups are too large.",
  }),
  responses: block("Answers of the server.", {
    file: anything("Files that the server sends, and how long browsers may keep them."),
  }),
});

export const micronautServer = block(
  "The web server: port, base path, limits, TLS and proxies.",
  {
    port: integer("Port of user interface and API.", { default: 8080 }),
    host: text("Address to listen on, when not on all."),
    "context-path": text(
      "Path under which all of Kestra stands, behind a proxy that shares a host.",
      {
        examples: ["kestra-prd"],
        note: "Single sign-on stays outside of it: /oauth/login and /oauth/callback are directly below the host, and the proxy has to lead them to Kestra, too.",
      },
    ),
    "host-resolution": block(
      "From which headers the server learns the address that users typed, when a proxy stands before it.",
      {
        "host-header": text("Header with the host.", { examples: ["Host", "X-Forwarded-Host"] }),
        "protocol-header": text("Header with http or https.", {
          examples: ["X-Forwarded-Proto"],
        }),
        "port-header": text("Header with the port.", { examples: ["X-Forwarded-Port"] }),
      },
      {
        note: "When the identity provider complains about a redirect address with http instead of https, this is the cure.",
      },
    ),
    "max-request-size": text("Largest request, uploads included.", { default: "10GB" }),
    multipart: block("Uploads of files.", {
      "max-file-size": text("Largest file.", { default: "10GB" }),
      disk: flag("Keeps uploads on disk while they arrive, and not in memory.", { default: true }),
      mixed: flag("Keeps small uploads in memory and large ones on disk."),
    }),
    "read-idle-timeout": duration("Closes a connection that has sent nothing for so long.", {
      default: "60m",
    }),
    "write-idle-timeout": duration("Closes a connection that has received nothing for so long.", {
      default: "60m",
    }),
    "idle-timeout": duration("Closes a connection on which nothing has happened for so long.", {
      default: "60m",
    }),
    "http-version": suggested("Highest version of HTTP to speak.", ["1.1", "2.0"]),
    cors,
    ssl,
    netty,
  },
  { docs: docs.observability },
);

export const micronautServer = {
  micronautServer: "The web server: port, base path, limits, TLS and proxies.",
  "micronautServer.port": "Port of the user interface and API.",
  "micronautServer.host": "Address to listen on; all if omitted.",
  "micronautServer.context-path":
    "Path under which Kestra is served, behind a proxy that shares a host.",
  "micronautServer.context-path.note":
    "Does not apply to single sign-on: /oauth/login and /oauth/callback are directly below the host, and the proxy must forward them to Kestra too.",
  "micronautServer.host-resolution":
    "Headers from which the server reads the address that users opened, if it is behind a proxy.",
  "micronautServer.host-resolution.note":
    "Set it if the identity provider rejects a redirect URI with http instead of https.",
  "micronautServer.host-resolution.host-header": "Header with the host.",
  "micronautServer.host-resolution.protocol-header": "Header with http or https.",
  "micronautServer.host-resolution.port-header": "Header with the port.",
  "micronautServer.max-request-size": "Maximum size of a request, including uploads.",
  "micronautServer.multipart": "File uploads.",
  "micronautServer.multipart.max-file-size": "Maximum size of an uploaded file.",
  "micronautServer.multipart.disk": "Whether to buffer uploads on disk rather than in memory.",
  "micronautServer.multipart.mixed":
    "Whether to buffer small uploads in memory and large ones on disk.",
  "micronautServer.read-idle-timeout":
    "Time after which a connection that has sent nothing is closed.",
  "micronautServer.write-idle-timeout":
    "Time after which a connection that has received nothing is closed.",
  "micronautServer.idle-timeout": "Time after which an inactive connection is closed.",
  "micronautServer.http-version": "Highest HTTP version to support.",
  "micronautServer.cors": "Other websites that may call the API from a browser.",
  "micronautServer.cors.enabled.note": "Without configurations, any site may call the API.",
  "micronautServer.cors.configurations": "Rules, each under a name of your choice.",
  "micronautServer.cors.configurations.entry.allowed-origins": "Sites that may call the API.",
  "micronautServer.cors.configurations.entry.allowed-origins.item": "Scheme and host of a site.",
  "micronautServer.cors.configurations.entry.allowed-origins-regex":
    "Regular expression for sites that may call the API.",
  "micronautServer.cors.configurations.entry.allowed-methods": "HTTP methods they may use.",
  "micronautServer.cors.configurations.entry.allowed-methods.item": "An HTTP method.",
  "micronautServer.cors.configurations.entry.allowed-headers": "Headers they may send.",
  "micronautServer.cors.headerName": "Name of a header.",
  "micronautServer.cors.configurations.entry.exposed-headers": "Headers they may read.",
  "micronautServer.cors.configurations.entry.allow-credentials":
    "Whether the browser may send cookies.",
  "micronautServer.cors.configurations.entry.max-age":
    "How many seconds a browser may cache the rule.",
  "micronautServer.ssl": "TLS provided by the server itself, without a proxy.",
  "micronautServer.ssl.port": "HTTPS port.",
  "micronautServer.ssl.build-self-signed": "Whether to generate a self-signed certificate.",
  "micronautServer.ssl.build-self-signed.note": "For tests only.",
  "micronautServer.ssl.key-store": "The server's certificate and private key.",
  "micronautServer.store.path": "Location of the file: classpath: or file: and a path.",
  "micronautServer.store.provider": "Java provider that reads the file, if not the default.",
  "micronautServer.ssl.key": "Which key of the key store to use.",
  "micronautServer.ssl.key.alias": "Name of the key.",
  "micronautServer.ssl.key.password": "Password of the key, if it has its own.",
  "micronautServer.ssl.trust-store": "Trusted certificates for verifying clients.",
  "micronautServer.ssl.client-authentication": "Whether clients must present a certificate.",
  "micronautServer.ssl.client-authentication.need": "Required for a connection.",
  "micronautServer.ssl.client-authentication.want": "Requested but not required.",
  "micronautServer.ssl.protocols": "TLS versions to offer.",
  "micronautServer.ssl.protocols.item": "A TLS version.",
  "micronautServer.ssl.ciphers": "Ciphers to offer.",
  "micronautServer.ssl.ciphers.item": "Name of a cipher.",
  "micronautServer.netty": "Settings of Netty, the network layer.",
  "micronautServer.netty.access-logger": "HTTP request log.",
  "micronautServer.netty.access-logger.exclusions": "Requests that are not logged.",
  "micronautServer.netty.max-chunk-size": "Maximum size of a chunk of a request body.",
  "micronautServer.netty.max-header-size": "Maximum size of the headers of a request.",
  "micronautServer.netty.max-header-size.note":
    "Increase it if logins fail because cookies or tokens with many groups are too large.",
  "micronautServer.netty.responses": "Responses of the server.",
  "micronautServer.netty.responses.file":
    "Files that the server sends, and how long browsers may cache them.",
} as const;

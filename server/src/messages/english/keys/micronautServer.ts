export const micronautServer = {
  micronautServer: "The web server: port, base path, limits, TLS and proxies.",
  "micronautServer.port": "Port of user interface and API.",
  "micronautServer.host": "Address to listen on, when not on all.",
  "micronautServer.context-path":
    "Path under which all of Kestra stands, behind a proxy that shares a host.",
  "micronautServer.context-path.note":
    "Single sign-on stays outside of it: /oauth/login and /oauth/callback are directly below the host, and the proxy has to lead them to Kestra, too.",
  "micronautServer.host-resolution":
    "From which headers the server learns the address that users typed, when a proxy stands before it.",
  "micronautServer.host-resolution.note":
    "When the identity provider complains about a redirect address with http instead of https, this is the cure.",
  "micronautServer.host-resolution.host-header": "Header with the host.",
  "micronautServer.host-resolution.protocol-header": "Header with http or https.",
  "micronautServer.host-resolution.port-header": "Header with the port.",
  "micronautServer.max-request-size": "Largest request, uploads included.",
  "micronautServer.multipart": "Uploads of files.",
  "micronautServer.multipart.max-file-size": "Largest file.",
  "micronautServer.multipart.disk": "Keeps uploads on disk while they arrive, and not in memory.",
  "micronautServer.multipart.mixed": "Keeps small uploads in memory and large ones on disk.",
  "micronautServer.read-idle-timeout": "Closes a connection that has sent nothing for so long.",
  "micronautServer.write-idle-timeout":
    "Closes a connection that has received nothing for so long.",
  "micronautServer.idle-timeout": "Closes a connection on which nothing has happened for so long.",
  "micronautServer.http-version": "Highest version of HTTP to speak.",
  "micronautServer.cors": "Which other web sites may call the API from a browser.",
  "micronautServer.cors.enabled.note": "Without configurations, every site may call.",
  "micronautServer.cors.configurations": "Rules, each under a name of your choice.",
  "micronautServer.cors.configurations.entry.allowed-origins": "Sites that may call.",
  "micronautServer.cors.configurations.entry.allowed-origins.item": "Scheme and host of a site.",
  "micronautServer.cors.configurations.entry.allowed-origins-regex":
    "Regular expression over sites that may call.",
  "micronautServer.cors.configurations.entry.allowed-methods": "HTTP methods they may use.",
  "micronautServer.cors.configurations.entry.allowed-methods.item": "An HTTP method.",
  "micronautServer.cors.configurations.entry.allowed-headers": "Headers they may send.",
  "micronautServer.cors.headerName": "Name of a header.",
  "micronautServer.cors.configurations.entry.exposed-headers": "Headers they may read.",
  "micronautServer.cors.configurations.entry.allow-credentials":
    "Whether the browser may send cookies along.",
  "micronautServer.cors.configurations.entry.max-age":
    "How many seconds a browser may remember the rule.",
  "micronautServer.ssl": "TLS by the server itself, without a proxy before it.",
  "micronautServer.ssl.port": "Port for HTTPS.",
  "micronautServer.ssl.build-self-signed": "Makes a certificate that nobody trusts.",
  "micronautServer.ssl.build-self-signed.note": "Only for tests.",
  "micronautServer.ssl.key-store": "The server's certificate and private key.",
  "micronautServer.store.path": "Where the file is: classpath: or file: and a path.",
  "micronautServer.store.provider":
    "Java provider that reads the file, where it is not the usual one.",
  "micronautServer.ssl.key": "Which key of the key store to use.",
  "micronautServer.ssl.key.alias": "Name of the key.",
  "micronautServer.ssl.key.password": "Password of the key, if it has one of its own.",
  "micronautServer.ssl.trust-store":
    "Certificates that the server trusts, to check those of clients.",
  "micronautServer.ssl.client-authentication": "Whether clients must show a certificate.",
  "micronautServer.ssl.client-authentication.need": "Without one there is no connection.",
  "micronautServer.ssl.client-authentication.want": "The server asks, and goes on without.",
  "micronautServer.ssl.protocols": "TLS versions to offer.",
  "micronautServer.ssl.protocols.item": "A TLS version.",
  "micronautServer.ssl.ciphers": "Ciphers to offer.",
  "micronautServer.ssl.ciphers.item": "Name of a cipher.",
  "micronautServer.netty": "Settings of Netty, the network layer.",
  "micronautServer.netty.access-logger": "Log of HTTP requests.",
  "micronautServer.netty.access-logger.exclusions": "Requests that are not logged.",
  "micronautServer.netty.max-chunk-size": "Largest piece in which a body arrives.",
  "micronautServer.netty.max-header-size": "Most room for the headers of a request.",
  "micronautServer.netty.max-header-size.note":
    "Raise it when logins fail because cookies or tokens with many groups are too large.",
  "micronautServer.netty.responses": "Answers of the server.",
  "micronautServer.netty.responses.file":
    "Files that the server sends, and how long browsers may keep them.",
} as const;

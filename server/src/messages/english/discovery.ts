export const discovery = {
  "check.metadata.name": "Metadata",
  "check.reached.found": "responds",
  "check.reached.redirect.found": "responds after 1 redirect",
  "check.reached.redirects.found": "responds after {count} redirects",
  "check.reached.status.found": "responds with status {status}",
  "check.reached.status.what": "{host} responds with status {status} instead of its metadata.",
  "check.reached.why":
    "Kestra starts, but every login with this client fails until it is restarted.",
  "check.reached.server.todo": "See the provider's log, then check again.",
  "check.reached.address.todo":
    "Correct the issuer: its path may lack the application slug or the realm.",
  "check.metadata.found": "responds with other content",
  "check.metadata.what": "{discovery} responds with something other than metadata.",
  "check.metadata.todo": "Open the address in a browser: it may be a login page.",
  "check.endpoints.name": "Login endpoints",
  "check.endpoints.allFound": "published",
  "check.endpoints.found": "missing: {missing}",
  "check.endpoints.what": "The provider does not publish {missing}.",
  "check.endpoints.why": "Kestra cannot redirect users to the login or request their tokens.",
  "check.endpoints.todo": "Correct the issuer, or the provider's settings.",
  "check.keys.name": "Key set",
  "check.keys.one.found": "1 usable key",
  "check.keys.many.found": "{count} usable keys",
  "check.keys.why": "Kestra cannot verify the signature of any token, so every login fails.",
  "check.keys.noAddress.found": "not published",
  "check.keys.noAddress.what": "The provider does not publish an address for its keys (jwks_uri).",
  "check.keys.unreachable.what": "{jwksUri} does not return the keys: {found}.",
  "check.keys.unusable.found": "{all} keys, none usable",
  "check.keys.none.found": "no key set",
  "check.keys.empty.what": "The provider's key set is empty.",
  "check.keys.unusable.what": "The provider's key set has no signing key of type RSA or EC.",
  "check.keys.todo":
    "Choose a signing key at the provider. (authentik signs with the client secret until one is chosen.)",
  "check.secure.notUsed.found": "not used by the issuer either",
  "check.secure.found": "all addresses",
  "check.secure.plain.found": "plain http in {plain} of its addresses",
  "check.secure.one.what": "The issuer uses https, but one provider address is plain http.",
  "check.secure.many.what": "The issuer uses https, but {count} provider addresses are plain http.",
  "check.secure.why":
    "The client secret or the tokens would be sent unencrypted, or the browser would end up at an address that does not exist.",
  "check.secure.todo":
    "Make the proxy in front of the provider send X-Forwarded-Proto, or set the provider's external URL.",
  "check.flow.name": "Authorization code",
  "check.flow.found": "supported",
  "check.flow.unlisted.found": "not listed, as usual",
  "check.flow.unsupported.found": "not supported",
  "check.flow.what": "The provider does not support {value}.",
  "check.flow.responseType": "the response type code",
  "check.flow.grantType": "the grant type authorization_code",
  "check.flow.why": "Kestra has no other way to log users in.",
  "check.flow.todo": "Allow it at the provider.",
  "check.unlisted.found": "not listed",
  "check.scopes.name": "Scopes",
  "check.scopes.missing.found": "not supported: {list}",
  "check.scopes.one.what": "The provider does not list the scope {list}.",
  "check.scopes.many.what": "The provider does not list the scopes {list}.",
  "check.scopes.why": "It may reject the login, or leave out the data of the scope.",
  "check.scopes.one.todo": "Add it at the provider, or do not request it.",
  "check.scopes.many.todo": "Add them at the provider, or do not request them.",
  "check.scopes.hydra.found":
    "Ory Hydra accepts the scopes that the client is registered with, whatever it lists",
  "check.authMethod.name": "Client secret",
  "check.authMethod.found": "not accepted as {wanted}",
  "check.authMethod.what": "The provider does not accept the client secret as {wanted}.",
  "check.authMethod.why": "Kestra has no other way to authenticate when it requests tokens.",
  "check.authMethod.todo": "Allow one of these methods for this application at the provider.",
  "check.algorithms.name": "Signature of ID tokens",
  "check.algorithms.found": "only {list}",
  "check.algorithms.what": "The provider signs its ID tokens with {list} only.",
  "check.algorithms.why":
    "Kestra verifies only RSA and elliptic-curve signatures, so every login fails.",
  "check.algorithms.todo":
    "Choose RS256 at the provider. (authentik uses it once a signing key is chosen.)",
  "check.logout.name": "Logout at the provider",
  "check.logout.found": "end_session_endpoint is published",
  "check.logout.none.found": "no end_session_endpoint",
  "check.logout.what": "The provider publishes no end_session_endpoint.",
  "check.logout.why":
    "Users who log out of Kestra stay logged in at the provider and can return without a password.",
  "check.logout.todo": "This cannot be changed in Kestra.",
  "check.issuer.name": "Issuer",
  "check.issuer.none.found": "not published",
  "check.issuer.none.what": "The provider does not publish its issuer.",
  "check.issuer.none.why": "Kestra compares it with every token, so every login fails.",
  "check.issuer.found": "{shown}, not as configured",
  "check.issuer.what": "The provider's own issuer differs from the one configured here.",
  "check.issuer.compared.why":
    "With ID tokens as sessions, Kestra compares the two, so every login fails.",
  "check.issuer.compared.older.why":
    "With ID tokens as sessions, Kestra before 1.3 may reject every login because of this.",
  "check.issuer.compared.newer.why":
    "With ID tokens as sessions, Kestra 1.3 and later reject every login because of this.",
  "check.issuer.why":
    "Tokens, logout and later versions of Kestra use the issuer that the provider publishes.",
  "check.issuer.compared.todo": "Change it to {shown}.",
  "check.issuer.todo":
    "Change it to {shown} if that is your provider. Otherwise, correct the provider's external URL.",
  "check.issuer.slash.found": "{shown}, which differs in the trailing slash",
  "check.issuer.slash.what": "The provider's own issuer differs in the trailing slash.",
  "check.issuer.slash.why":
    "Logins work, but with ID tokens as sessions, Kestra before 1.3 may reject every login because of this.",
  "failures.withCode": "{what} Code: {code}.",
  "failures.sameForKestra": "Kestra would most likely fail in the same way, so logins would fail.",
  "failures.onlyHere": "This is the result on this machine. Kestra may run in another network.",
  "failures.notTrusted": "Kestra's Java does not trust it either, so logins would fail.",
  "failures.refusedHere": "Such addresses are never requested.",
  "failures.not-http.what": "The address is not an http or https URL.",
  "failures.not-http.todo": "Use an address that starts with https://.",
  "failures.has-credentials.what": "The address contains a user name or a password.",
  "failures.has-credentials.why": "They would be sent to the server at that address.",
  "failures.has-credentials.todo": "Remove them from the address.",
  "failures.forbidden-address.what": "{host} resolves to a cloud metadata or unroutable address.",
  "failures.forbidden-address.todo": "Use the provider's own address.",
  "failures.inwards.what": "The provider redirects to {host}, further inside the network.",
  "failures.inwards.why":
    "An external server must not choose which internal addresses are requested, so the redirect was not followed.",
  "failures.inwards.todo":
    "Correct the provider's external URL, or set the issuer to the internal address.",
  "failures.downgrade.what": "The provider redirects from https to plain http at {host}.",
  "failures.downgrade.why":
    "An attacker on the network could respond in its place, so the redirect was not followed.",
  "failures.downgrade.todo": "Make the provider, or the proxy in front of it, respond over https.",
  "failures.too-many-redirects.what": "The provider redirects too many times.",
  "failures.too-many-redirects.todo":
    "Open the address in a browser to see where it leads, and use the final address.",
  "failures.broken-redirect.what": "The provider redirects to an invalid address.",
  "failures.broken-redirect.todo": "Correct the provider's external URL.",
  "failures.timeout.what": "{host} did not respond in time.",
  "failures.timeout.todo":
    "Check whether a firewall or a proxy is in between, and whether the provider is running.",
  "failures.cancelled.what": "The check was cancelled.",
  "failures.cancelled.why": "Nothing is known about the provider.",
  "failures.cancelled.todo": "Run the check again.",
  "failures.too-large.what": "{host} responds with more than 1 MB.",
  "failures.too-large.why":
    "A provider's metadata takes a few kilobytes, so this is something else.",
  "failures.too-large.todo": "Correct the issuer.",
  "failures.unknown-host.what": "The host {host} is not known here (DNS).",
  "failures.unknown-host.todo":
    "Correct the host of the issuer, or check whether it is known only inside a network.",
  "failures.dns.what": "The host name {host} could not be resolved (DNS).",
  "failures.dns.todo": "Check whether this machine can reach its name server, then check again.",
  "failures.refused.what": "Nothing is listening at {host} (connection refused).",
  "failures.refused.todo": "Check that the provider is running and that the port is correct.",
  "failures.unreachable.what": "{host} cannot be reached from here.",
  "failures.unreachable.todo": "Check that the network, or a VPN to it, is up.",
  "failures.reset.what": "{host} closed the connection before it responded.",
  "failures.reset.todo": "See the log of the provider, or of the proxy in front of it.",
  "failures.certificate-expired.what": "The TLS certificate of {host} has expired.",
  "failures.certificate-expired.todo": "Renew the certificate.",
  "failures.certificate-not-yet-valid.what": "The TLS certificate of {host} is not valid yet.",
  "failures.certificate-not-yet-valid.todo":
    "Check the clocks of this machine and of the provider.",
  "failures.certificate-self-signed.what": "The TLS certificate chain of {host} is self-signed.",
  "failures.certificate-self-signed.todo":
    "Give the provider a certificate from a known authority, or import this one into the trust store of Kestra's Java.",
  "failures.certificate-unknown-authority.what":
    "The TLS certificate of {host} is from an unknown authority.",
  "failures.certificate-unknown-authority.todo":
    "Make the provider send the intermediate certificates, or import the authority into the trust store of Kestra's Java.",
  "failures.certificate-other-host.what": "The TLS certificate of {host} is for another host.",
  "failures.certificate-other-host.todo":
    "Use the host that the certificate names, or give the provider a certificate for this one.",
  "failures.tls.what": "The TLS connection to {host} failed.",
  "failures.tls.todo":
    "Check which TLS versions the provider, or the proxy in front of it, supports.",
  "failures.not-tls.what": "{host} does not speak TLS on this port.",
  "failures.not-tls.todo":
    "Check whether the port is correct, and whether the provider responds over http only.",
  "failures.proxy-unreachable.what": "The proxy {host} does not respond.",
  "failures.proxy-unreachable.todo":
    "Correct HTTPS_PROXY or the setting http.proxy, or add the provider's host to NO_PROXY.",
  "failures.proxy-refuses.what": "The proxy {host} blocks the request.",
  "failures.proxy-refuses.todo": "Allow the provider's host in the proxy, or add it to NO_PROXY.",
  "failures.proxy-wants-password.what":
    "The proxy {host} requires a user name and a password (407).",
  "failures.proxy-wants-password.todo": "Add them to HTTPS_PROXY or to the setting http.proxy.",
  "failures.proxy-kind.what": "This kind of proxy cannot be used here.",
  "failures.proxy-kind.todo": "Use a proxy whose address starts with http:// or https://.",
  "failures.browser.what": "The browser withholds the response from {host}.",
  "failures.browser.why":
    "A web page can read another server's response only if that server allows it (CORS). Kestra is not a web page, so this result does not apply to it.",
  "failures.browser.todo": "Use the curl command in the report instead.",
  "failures.other.what": "The request to {host} failed.",
  "failures.other.todo": "Open the address in a browser, or request it with curl, to see more.",
  "inquiry.noIssuer": "It has no issuer in this file. Add one to check it.",
  "inquiry.notUrl": "Its issuer is not an http or https URL. Write the whole URL.",
  "inquiry.withPassword":
    "Its issuer contains a user name or a password, which is never sent. Remove it.",
  "inquiry.dotSegments":
    "The path of its issuer contains '/./' or '/../'. Kestra requests it as written, which cannot be checked here. Remove these parts.",
  "inquiry.unknownPath":
    "The path of its metadata is not a literal value, so nothing can be requested.",
  "inquiry.brokenYaml": "The YAML is invalid. Fix it first.",
  "inquiry.stopsStart":
    "Kestra does not start with it, whatever its provider responds. Fix the findings in the Problems view first.",
  "inquiry.switchedOff": "It is disabled, so Kestra does not use it.",
  "inquiry.noLogin":
    "Kestra does not create a login from it, whatever its provider responds. Fix the findings in the Problems view first.",
  "inquiry.needsValue":
    "Its issuer needs the value of {needs}, which no file sets. Write out the issuer, or set {needs} in the file, to check it.",
  "inquiry.filledIn":
    "Another tool fills in its issuer before Kestra reads it. Write out the issuer to check it.",
} as const;

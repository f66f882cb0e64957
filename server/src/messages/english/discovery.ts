export const discovery = {
  "check.reached.foundStatus": "answers with status {status}",
  "check.reached.what": "{asked} answers with status {status} where its metadata should be.",
  "check.reached.why":
    "Kestra starts, but every login with this client ends in an error until it is restarted.",
  "check.reached.todoServer": "See the log of the provider, then check again.",
  "check.reached.todoAddress":
    "Correct the issuer: its path may lack the application's slug or the realm.",
  "check.metadata.found": "answers with something else",
  "check.metadata.what": "{discovery} answers with something that is not a provider's metadata.",
  "check.metadata.todo": "Open the address in a browser: it may be a page that asks to log in.",
  "check.endpoints.name": "Addresses for the login",
  "check.endpoints.found": "no {missing}",
  "check.endpoints.what": "The provider names no {missing}.",
  "check.endpoints.why": "Kestra does not know where to send people or where to get their tokens.",
  "check.endpoints.todo": "Correct the issuer, or the provider's settings.",
  "check.keys.name": "Key set",
  "check.keys.why": "Kestra cannot check the signature of any token, so every login fails.",
  "check.keys.foundNoAddress": "not named",
  "check.keys.whatNoAddress": "The provider names no address for its keys (jwks_uri).",
  "check.keys.whatNotGiven": "{jwksUri} does not give out its keys: {found}.",
  "check.keys.foundUnusable": "{all} keys, none usable",
  "check.keys.foundNone": "no key set",
  "check.keys.whatEmpty": "The provider's key set is empty.",
  "check.keys.whatUnusable":
    "The provider's key set has no key that Kestra can use (RSA or EC, for signatures).",
  "check.keys.todo":
    "Choose a signing key at the provider; authentik signs with the client secret until one is chosen.",
  "check.secure.foundNotUsed": "not used by the issuer either",
  "check.secure.foundAll": "all addresses",
  "check.secure.foundPlain": "{plain} of its addresses are plain http",
  "check.secure.why":
    "The client secret or the tokens would travel in the open, or the browser ends at an address that is not there.",
  "check.secure.todo":
    "Let the proxy before the provider send X-Forwarded-Proto, or set the provider's external URL.",
  "check.flow.name": "Authorization code",
  "check.flow.foundUsual": "not listed, as usual",
  "check.flow.foundUnsupported": "not supported",
  "check.flow.what": "The provider does not support {value}.",
  "check.flow.why": "It is the only way in which Kestra logs people in.",
  "check.flow.todo": "Allow it at the provider.",
  "check.foundUnlisted": "not listed",
  "check.scopes.foundMissing": "not supported: {list}",
  "check.scopes.why": "It may refuse the login, or leave out what the scope stands for.",
  "check.authMethod.name": "Client secret",
  "check.authMethod.found": "not taken as {wanted}",
  "check.authMethod.what": "The provider does not take the client secret as {wanted}.",
  "check.authMethod.why":
    "Kestra has no other way to prove that it is the one who asks for tokens.",
  "check.authMethod.todo": "Choose one of them for this application at the provider.",
  "check.algorithms.name": "Signature of ID tokens",
  "check.algorithms.found": "only {list}",
  "check.algorithms.what": "The provider signs its ID tokens with {list} only.",
  "check.algorithms.why":
    "Kestra checks signatures of RSA and of elliptic curves, so every login fails.",
  "check.algorithms.todo":
    "Choose RS256 at the provider; authentik uses it once a signing key is chosen.",
  "check.logout.name": "Logout at the provider",
  "check.logout.found": "end_session_endpoint is named",
  "check.logout.foundNone": "no end_session_endpoint",
  "check.logout.what": "The provider names no end_session_endpoint.",
  "check.logout.why":
    "Whoever logs out of Kestra stays logged in at the provider, and gets in again without a password.",
  "check.logout.todo": "Nothing can be done about it in Kestra.",
  "check.issuer.foundNothing": "not said",
  "check.issuer.whatNothing": "The provider does not say what its issuer is.",
  "check.issuer.whyNothing": "Kestra compares it with every token, so every login fails.",
  "check.issuer.what": "The provider says that its issuer is {shown}.",
  "check.issuer.foundOther": "{shown}, not as configured",
  "check.issuer.whyCompared":
    "With ID tokens as sessions Kestra compares it with the one written here, so every login fails.",
  "check.issuer.todo": "Write {shown}.",
  "check.issuer.foundSlash": "{shown}, which differs in the slash at its end",
  "check.issuer.whatSlash":
    "The provider says that its issuer is {shown}: the slash at the end differs.",
  "check.issuer.whySlash":
    "Logging in works, but a logout at the provider does not find its client, and ID tokens as sessions are refused.",
  "check.issuer.why":
    "It takes itself for another one than the one written here: tokens, logout and later versions of Kestra go by what it says.",
  "check.issuer.todoIfYours":
    "Write {shown} if that is your provider, else correct the provider's external URL.",
  "failures.sameForKestra":
    "Kestra would most likely fail in the same way, and nobody could log in.",
  "failures.onlyHere": "Kestra may run in another network, so this says how it is from here.",
  "failures.notTrusted":
    "Kestra's Java trusts it no more than this machine does, so nobody could log in.",
  "failures.refusedHere": "Such an address is not asked from here, whoever names it.",
  "failures.not-http.what": "The address is not one of http or https.",
  "failures.not-http.todo": "Write an address that begins with https://.",
  "failures.has-credentials.what": "The address holds a user name or a password.",
  "failures.has-credentials.why": "They would be sent to whoever answers there.",
  "failures.has-credentials.todo": "Remove them from the address.",
  "failures.forbidden-address.todo": "Write the provider's own address.",
  "failures.inwards.why": "Nobody outside should choose what is asked inside, so it was not asked.",
  "failures.inwards.todo":
    "Correct the provider's external URL, or write the issuer with the inner address.",
  "failures.downgrade.why": "Anybody on the way could answer in its place, so it was not followed.",
  "failures.downgrade.todo": "Let the provider, or the proxy before it, answer with https.",
  "failures.too-many-redirects.what":
    "The provider leads from one address to the next without end.",
  "failures.too-many-redirects.todo":
    "Open the address in a browser to see where it leads, and write the address at the end.",
  "failures.broken-redirect.what": "The provider leads on to something that is no address.",
  "failures.broken-redirect.todo": "Correct the provider's external URL.",
  "failures.timeout.todo":
    "See whether a firewall or a proxy stands between, and whether the provider runs.",
  "failures.cancelled.what": "The check was cancelled.",
  "failures.cancelled.why": "Nothing is known of the provider.",
  "failures.cancelled.todo": "Check it again.",
  "failures.too-large.why":
    "What a provider says of itself takes a few kilobytes, so this is something else.",
  "failures.too-large.todo": "Correct the issuer.",
  "failures.unknown-host.todo":
    "Correct the host of the issuer, or see whether it is known only inside a network.",
  "failures.dns.todo": "See whether this machine reaches its name server, then check again.",
  "failures.refused.todo": "See whether the provider runs and the port is right.",
  "failures.unreachable.todo": "See whether the network, or a VPN to it, is up.",
  "failures.reset.todo": "See the log of the provider, or of the proxy before it.",
  "failures.certificate-expired.todo": "Renew the certificate.",
  "failures.certificate-not-yet-valid.todo":
    "See whether the clocks of this machine and of the provider are right.",
  "failures.certificate-self-signed.todo":
    "Give the provider a certificate of a known authority, or import this one into the trust store of Kestra's Java.",
  "failures.certificate-unknown-authority.todo":
    "Let the provider send the certificates in between, or import the authority into the trust store of Kestra's Java.",
  "failures.certificate-other-host.todo":
    "Write the host that the certificate names, or give the provider a certificate for this one.",
  "failures.tls.todo": "See which versions of TLS the provider, or the proxy before it, speaks.",
  "failures.not-tls.todo":
    "See whether the port is right, and whether the provider answers to http only.",
  "failures.proxy-unreachable.todo":
    "Correct HTTPS_PROXY or the setting http.proxy, or name the provider's host in NO_PROXY.",
  "failures.proxy-refuses.todo": "Allow the provider's host at the proxy, or name it in NO_PROXY.",
  "failures.proxy-wants-password.todo": "Write them into HTTPS_PROXY or the setting http.proxy.",
  "failures.proxy-kind.what": "The proxy is of a kind that cannot be used here.",
  "failures.proxy-kind.todo": "Use a proxy whose address begins with http:// or https://.",
  "failures.browser.why":
    "A page may read another server's answer only if that server allows it (CORS), and Kestra is not a page: this says nothing about Kestra.",
  "failures.browser.todo": "Ask with curl instead, by the line in the report.",
  "failures.other.todo": "Open the address in a browser, or ask with curl, to see more.",
  "inquiry.noIssuer": "It has no issuer in this file. Write one to have it checked.",
  "inquiry.notUrl": "Its issuer is not a URL of http or https. Write the whole address.",
  "inquiry.withPassword":
    "Its issuer holds a user name or a password, which is sent nowhere. Remove it.",
  "inquiry.unknownPath": "The path of its metadata is not written out. Nothing can be asked.",
  "inquiry.brokenYaml": "The YAML is broken. Mend it first.",
  "inquiry.stopsStart":
    "Kestra does not start with it, whatever its provider says. Mend what the Problems list says first.",
  "inquiry.switchedOff": "It is switched off, so Kestra does not use it.",
  "inquiry.noLogin":
    "Kestra makes no login of it as it stands, whatever its provider says. Mend what the Problems list says first.",
  "inquiry.needsValue":
    "Its issuer needs the value of {needs}, which no file says. Write the issuer out, or give {needs} a value in the file, to have it checked.",
  "inquiry.filledIn":
    "Something else fills in its issuer before Kestra reads it. Write the issuer out to have it checked.",
  "failures.forbidden-address.what":
    "{host} leads to an address at which clouds tell machines their secrets, or that is no server's.",
  "failures.inwards.what":
    "The provider leads on to {host}, which lies further inside the network than the provider itself.",
  "failures.downgrade.what": "The provider leads from https to plain http at {host}.",
  "failures.timeout.what": "{host} did not answer in time.",
  "failures.too-large.what": "{host} answers with more than 1 MB.",
  "failures.unknown-host.what": "The name {host} is not known here (DNS).",
  "failures.dns.what": "The name {host} could not be looked up (DNS).",
  "failures.refused.what": "Nothing listens at {host} (connection refused).",
  "failures.unreachable.what": "There is no way to {host} from here.",
  "failures.reset.what": "{host} ended the connection before it had answered.",
  "failures.certificate-expired.what": "The TLS certificate of {host} has expired.",
  "failures.certificate-not-yet-valid.what": "The TLS certificate of {host} is not valid yet.",
  "failures.certificate-self-signed.what":
    "The TLS certificate of {host} is signed by itself or by an authority of its own (self-signed).",
  "failures.certificate-unknown-authority.what":
    "The TLS certificate of {host} is signed by an authority that is not known here.",
  "failures.certificate-other-host.what": "The TLS certificate of {host} is for another host.",
  "failures.tls.what": "The TLS connection to {host} failed.",
  "failures.not-tls.what": "{host} does not speak TLS at this port.",
  "failures.proxy-unreachable.what": "The proxy {host} does not answer.",
  "failures.proxy-refuses.what": "The proxy {host} does not let the request through.",
  "failures.proxy-wants-password.what": "The proxy {host} wants a user name and a password (407).",
  "failures.browser.what": "The browser hands over no answer of {host}.",
  "failures.other.what": "{host} could not be asked.",
  "failures.withCode": "{what} Code: {code}.",
  "check.metadata.name": "Metadata",
  "check.issuer.name": "Issuer",
  "check.scopes.name": "Scopes",
  "check.reached.found": "answers",
  "check.reached.foundRedirect": "answers after 1 redirect",
  "check.reached.foundRedirects": "answers after {count} redirects",
  "check.endpoints.foundAll": "named",
  "check.keys.foundOne": "1 usable key",
  "check.keys.foundMany": "{count} usable keys",
  "check.secure.whatOne": "The issuer is https, but one of the provider's addresses is plain http.",
  "check.secure.whatMany":
    "The issuer is https, but {count} of the provider's addresses are plain http.",
  "check.flow.found": "supported",
  "check.flow.responseType": "the response type code",
  "check.flow.grantType": "the grant type authorization_code",
  "check.scopes.whatOne": "The provider does not list the scope {list}.",
  "check.scopes.whatMany": "The provider does not list the scopes {list}.",
  "check.scopes.todoOne": "Add it at the provider, or do not ask for it.",
  "check.scopes.todoMany": "Add them at the provider, or do not ask for them.",
} as const;

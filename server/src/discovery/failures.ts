// What kept a provider from answering, in words for a person: what is so, why it matters, and what to do.
import type { Failed, Failure } from "./online";

export interface Words {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

const sameForKestra = "Kestra would most likely fail in the same way, and nobody could log in.";
const onlyHere = "Kestra may run in another network, so this says how it is from here.";
const notTrusted =
  "Kestra's Java trusts it no more than this machine does, so nobody could log in.";
const refusedHere = "Such an address is not asked from here, whoever names it.";

/** What is so, with the host in place of `{host}`; why; what to do. */
const words: Readonly<Record<Failure, readonly [what: string, why: string, todo: string]>> = {
  "not-http": [
    "The address is not one of http or https.",
    refusedHere,
    "Write an address that begins with https://.",
  ],
  "has-credentials": [
    "The address holds a user name or a password.",
    "They would be sent to whoever answers there.",
    "Remove them from the address.",
  ],
  "forbidden-address": [
    "{host} leads to an address at which clouds tell machines their secrets, or that is no server's.",
    refusedHere,
    "Write the provider's own address.",
  ],
  inwards: [
    "The provider leads on to {host}, which lies further inside the network than the provider itself.",
    "Nobody outside should choose what is asked inside, so it was not asked.",
    "Correct the provider's external URL, or write the issuer with the inner address.",
  ],
  downgrade: [
    "The provider leads from https to plain http at {host}.",
    "Anybody on the way could answer in its place, so it was not followed.",
    "Let the provider, or the proxy before it, answer with https.",
  ],
  "too-many-redirects": [
    "The provider leads from one address to the next without end.",
    sameForKestra,
    "Open the address in a browser to see where it leads, and write the address at the end.",
  ],
  "broken-redirect": [
    "The provider leads on to something that is no address.",
    sameForKestra,
    "Correct the provider's external URL.",
  ],
  timeout: [
    "{host} did not answer in time.",
    onlyHere,
    "See whether a firewall or a proxy stands between, and whether the provider runs.",
  ],
  cancelled: ["The check was cancelled.", "Nothing is known of the provider.", "Check it again."],
  "too-large": [
    "{host} answers with more than 1 MB.",
    "What a provider says of itself takes a few kilobytes, so this is something else.",
    "Correct the issuer.",
  ],
  "unknown-host": [
    "The name {host} is not known here (DNS).",
    onlyHere,
    "Correct the host of the issuer, or see whether it is known only inside a network.",
  ],
  dns: [
    "The name {host} could not be looked up (DNS).",
    onlyHere,
    "See whether this machine reaches its name server, then check again.",
  ],
  refused: [
    "Nothing listens at {host} (connection refused).",
    onlyHere,
    "See whether the provider runs and the port is right.",
  ],
  unreachable: [
    "There is no way to {host} from here.",
    onlyHere,
    "See whether the network, or a VPN to it, is up.",
  ],
  reset: [
    "{host} ended the connection before it had answered.",
    sameForKestra,
    "See the log of the provider, or of the proxy before it.",
  ],
  "certificate-expired": [
    "The TLS certificate of {host} has expired.",
    notTrusted,
    "Renew the certificate.",
  ],
  "certificate-not-yet-valid": [
    "The TLS certificate of {host} is not valid yet.",
    notTrusted,
    "See whether the clocks of this machine and of the provider are right.",
  ],
  "certificate-self-signed": [
    "The TLS certificate of {host} is signed by itself or by an authority of its own (self-signed).",
    notTrusted,
    "Give the provider a certificate of a known authority, or import this one into the trust store of Kestra's Java.",
  ],
  "certificate-unknown-authority": [
    "The TLS certificate of {host} is signed by an authority that is not known here.",
    notTrusted,
    "Let the provider send the certificates in between, or import the authority into the trust store of Kestra's Java.",
  ],
  "certificate-other-host": [
    "The TLS certificate of {host} is for another host.",
    notTrusted,
    "Write the host that the certificate names, or give the provider a certificate for this one.",
  ],
  tls: [
    "The TLS connection to {host} failed.",
    sameForKestra,
    "See which versions of TLS the provider, or the proxy before it, speaks.",
  ],
  "not-tls": [
    "{host} does not speak TLS at this port.",
    sameForKestra,
    "See whether the port is right, and whether the provider answers to http only.",
  ],
  "proxy-unreachable": [
    "The proxy {host} does not answer.",
    onlyHere,
    "Correct HTTPS_PROXY or the setting http.proxy, or name the provider's host in NO_PROXY.",
  ],
  "proxy-refuses": [
    "The proxy {host} does not let the request through.",
    onlyHere,
    "Allow the provider's host at the proxy, or name it in NO_PROXY.",
  ],
  "proxy-wants-password": [
    "The proxy {host} wants a user name and a password (407).",
    onlyHere,
    "Write them into HTTPS_PROXY or the setting http.proxy.",
  ],
  "proxy-kind": [
    "The proxy is of a kind that cannot be used here.",
    onlyHere,
    "Use a proxy whose address begins with http:// or https://.",
  ],
  browser: [
    "The browser hands over no answer of {host}.",
    "A page may read another server's answer only if that server allows it (CORS), and Kestra is not a page: this says nothing about Kestra.",
    "Ask with curl instead, by the line in the report.",
  ],
  other: [
    "{host} could not be asked.",
    onlyHere,
    "Open the address in a browser, or ask with curl, to see more.",
  ],
};

/** `host` is the one that was asked. A code is added for whoever searches for it. */
export function wordsFor({ failure, host, code }: Failed, asked: string): Words {
  const [what, why, todo] = words[failure];
  const named = what.replace("{host}", host ?? asked);
  const known = code === undefined ? "" : ` (${code})`;
  // Behind a name of ours in brackets the code stands between the same ones.
  const told = /\)\.$/.test(named) && code ? named.replace(/\)\.$/, `, ${code}).`) : undefined;
  return { what: told ?? named.replace(/\.$/, `${known}.`), why, todo };
}

// Why a provider could not be reached, as messages: what happened, why it matters, and what to do.
import { message, type Text } from "../messages/message";
import type { Failed, Failure } from "./online";

export interface FailureTexts {
  readonly what: Text;
  readonly why: Text;
  readonly todo: Text;
}

const sameForKestra = message("failures.sameForKestra");
const onlyHere = message("failures.onlyHere");
const notTrusted = message("failures.notTrusted");
const refusedHere = message("failures.refusedHere");

/** What happened, why it matters, and what to do. */
const textsByFailure = (
  host: string,
): Readonly<Record<Failure, readonly [what: Text, why: Text, todo: Text]>> => ({
  "not-http": [message("failures.not-http.what"), refusedHere, message("failures.not-http.todo")],
  "has-credentials": [
    message("failures.has-credentials.what"),
    message("failures.has-credentials.why"),
    message("failures.has-credentials.todo"),
  ],
  "forbidden-address": [
    message("failures.forbidden-address.what", { host }),
    refusedHere,
    message("failures.forbidden-address.todo"),
  ],
  inwards: [
    message("failures.inwards.what", { host }),
    message("failures.inwards.why"),
    message("failures.inwards.todo"),
  ],
  downgrade: [
    message("failures.downgrade.what", { host }),
    message("failures.downgrade.why"),
    message("failures.downgrade.todo"),
  ],
  "too-many-redirects": [
    message("failures.too-many-redirects.what"),
    sameForKestra,
    message("failures.too-many-redirects.todo"),
  ],
  "broken-redirect": [
    message("failures.broken-redirect.what"),
    sameForKestra,
    message("failures.broken-redirect.todo"),
  ],
  timeout: [message("failures.timeout.what", { host }), onlyHere, message("failures.timeout.todo")],
  cancelled: [
    message("failures.cancelled.what"),
    message("failures.cancelled.why"),
    message("failures.cancelled.todo"),
  ],
  "too-large": [
    message("failures.too-large.what", { host }),
    message("failures.too-large.why"),
    message("failures.too-large.todo"),
  ],
  "unknown-host": [
    message("failures.unknown-host.what", { host }),
    onlyHere,
    message("failures.unknown-host.todo"),
  ],
  dns: [message("failures.dns.what", { host }), onlyHere, message("failures.dns.todo")],
  refused: [message("failures.refused.what", { host }), onlyHere, message("failures.refused.todo")],
  unreachable: [
    message("failures.unreachable.what", { host }),
    onlyHere,
    message("failures.unreachable.todo"),
  ],
  reset: [message("failures.reset.what", { host }), sameForKestra, message("failures.reset.todo")],
  "certificate-expired": [
    message("failures.certificate-expired.what", { host }),
    notTrusted,
    message("failures.certificate-expired.todo"),
  ],
  "certificate-not-yet-valid": [
    message("failures.certificate-not-yet-valid.what", { host }),
    notTrusted,
    message("failures.certificate-not-yet-valid.todo"),
  ],
  "certificate-self-signed": [
    message("failures.certificate-self-signed.what", { host }),
    notTrusted,
    message("failures.certificate-self-signed.todo"),
  ],
  "certificate-unknown-authority": [
    message("failures.certificate-unknown-authority.what", { host }),
    notTrusted,
    message("failures.certificate-unknown-authority.todo"),
  ],
  "certificate-other-host": [
    message("failures.certificate-other-host.what", { host }),
    notTrusted,
    message("failures.certificate-other-host.todo"),
  ],
  tls: [message("failures.tls.what", { host }), sameForKestra, message("failures.tls.todo")],
  "not-tls": [
    message("failures.not-tls.what", { host }),
    sameForKestra,
    message("failures.not-tls.todo"),
  ],
  "proxy-unreachable": [
    message("failures.proxy-unreachable.what", { host }),
    onlyHere,
    message("failures.proxy-unreachable.todo"),
  ],
  "proxy-refuses": [
    message("failures.proxy-refuses.what", { host }),
    onlyHere,
    message("failures.proxy-refuses.todo"),
  ],
  "proxy-wants-password": [
    message("failures.proxy-wants-password.what", { host }),
    onlyHere,
    message("failures.proxy-wants-password.todo"),
  ],
  "proxy-kind": [
    message("failures.proxy-kind.what"),
    onlyHere,
    message("failures.proxy-kind.todo"),
  ],
  browser: [
    message("failures.browser.what", { host }),
    message("failures.browser.why"),
    message("failures.browser.todo"),
  ],
  other: [message("failures.other.what", { host }), onlyHere, message("failures.other.todo")],
});

/** `host` is the requested one. The error code is included so that users can search for it. */
export function failureTexts({ failure, host, code }: Failed, requestedHost: string): FailureTexts {
  const [what, why, todo] = textsByFailure(host ?? requestedHost)[failure];
  return {
    what: code === undefined ? what : message("failures.withCode", { what, code }),
    why,
    todo,
  };
}

// Maps Node's error codes to failures that can be explained to the user.
import type { Failed, Failure } from "../discovery/online";

const byCode: Readonly<Record<string, Failure>> = {
  ENOTFOUND: "unknown-host",
  EAI_NONAME: "unknown-host",
  ENODATA: "unknown-host",
  EAI_AGAIN: "dns",
  EAI_FAIL: "dns",
  ESERVFAIL: "dns",
  ECONNREFUSED: "refused",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ENETDOWN: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ETIMEDOUT: "timeout",
  ECONNRESET: "reset",
  EPIPE: "reset",
  CERT_HAS_EXPIRED: "certificate-expired",
  CERT_NOT_YET_VALID: "certificate-not-yet-valid",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificate-self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "certificate-self-signed",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate-unknown-authority",
  UNABLE_TO_GET_ISSUER_CERT: "certificate-unknown-authority",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate-unknown-authority",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate-other-host",
  ERR_SSL_WRONG_VERSION_NUMBER: "not-tls",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "not-tls",
  ERR_SSL_HTTP_REQUEST: "not-tls",
};

/** The failure for a Node error, with its code for users to search for. The error's message is not passed on. */
export function failureOf(error: unknown): Failed {
  const code = codeOf(error);
  if (code === undefined) return { kind: "failed", failure: "other" };
  if (code === "EPROTO" && speaksNoTls.test(String((error as Error).message)))
    return { kind: "failed", failure: "not-tls", code };
  const isTls = /^(ERR_SSL|ERR_TLS|CERT_|EPROTO$)/.test(code);
  return { kind: "failed", failure: byCode[code] ?? (isTls ? "tls" : "other"), code };
}

/** How OpenSSL reports a response that is not TLS; newer versions of Node have a code for it. */
const speaksNoTls = /wrong version number|packet length too long|http request/i;

/** If several addresses were tried, the first error is used. */
function codeOf(error: unknown): string | undefined {
  const { code, errors } = error as { code?: unknown; errors?: unknown };
  if (typeof code === "string" && /^[A-Z\d_]{1,60}$/.test(code)) return code;
  return Array.isArray(errors) && errors.length > 0 ? codeOf(errors[0]) : undefined;
}

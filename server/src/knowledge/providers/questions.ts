// The questions that lead to an issuer, and how their answers are read. Users may type a host or paste any address of
// the provider.
import { message, type Text } from "../../messages/message";
import { withoutTrailing } from "../../document/lines";
import { isLoopback } from "../sso/hostNames";
import { type Issuer, parseIssuer } from "../sso/issuer";
import { readIssuer } from "../sso/issuerUrl";
import { pastedEndpoint } from "./issuerProblem";

/** What is wrong with an answer. Only an error prevents the answer from being accepted. */
export interface AnswerFeedback {
  readonly severity: "error" | "warning";
  readonly message: Text;
}

export interface ProviderQuestion {
  readonly id: string;
  readonly label: Text;
  /** Shown after the label. */
  readonly help?: Text;
  /** An example of an answer. */
  readonly example: string;
  /** The most common answer. */
  readonly value?: string;
  check(answer: string): AnswerFeedback | undefined;
}

type LabelAndHelp = Pick<ProviderQuestion, "label" | "help">;

/** The path that OpenID Connect appends to an issuer to get its metadata. */
export const discoveryPath = "/.well-known/openid-configuration";

/**
 * The address in an answer, without discovery path, query and fragment, and with https if it has no scheme. Undefined
 * if the answer is not an address.
 */
export function addressIn(answer: string): Issuer | undefined {
  const [typed = ""] = answer.trim().split(/[?#]/, 1);
  const cut = typed.includes(discoveryPath) ? typed.slice(0, typed.indexOf(discoveryPath)) : typed;
  const url = /^https?:\/\//i.test(cut) ? cut : `https://${cut}`;
  const address = cut.includes("://") && url !== cut ? undefined : parseIssuer(url);
  if (!address || readIssuer({ kind: "text", text: url }) !== "url") return undefined;
  return /^[\w.[\]:-]+$/.test(url.split("/")[2] ?? "") && /^\[|^[\w-]/.test(address.host)
    ? address
    : undefined;
}

/** The address in an answer up to the part of its path that matches `end`, without a trailing slash. */
export function addressOf(answer: string, end: RegExp): string {
  const address = addressIn(answer);
  if (!address) return answer;
  const origin = address.url.slice(0, address.url.length - address.path.length);
  const cut = end.exec(address.path);
  return origin + withoutTrailing(cut ? address.path.slice(0, cut.index) : address.path, "/");
}

/** The address in an answer without an endpoint. A trailing slash stays, because some providers publish one. */
export function issuerIn(answer: string, endpoint: RegExp): string {
  const address = addressIn(answer);
  return address ? (pastedEndpoint(address, endpoint)?.corrected ?? address.url) : answer;
}

/** The warning about an address without https. */
export const insecurity = ({ scheme, host }: Issuer): AnswerFeedback | undefined =>
  scheme === "https" || isLoopback(host)
    ? undefined
    : {
        severity: "warning",
        message: message("providers.insecure"),
      };

export const hostQuestion = (
  id: string,
  shown: LabelAndHelp,
  example: string,
): ProviderQuestion => ({
  id,
  ...shown,
  example,
  check(answer) {
    const address = addressIn(answer);
    return address
      ? insecurity(address)
      : {
          severity: "error",
          message: message("providers.address.invalid", { example }),
        };
  },
});

/** Asks for one segment of the issuer's path. */
export const segmentQuestion = (
  id: string,
  shown: LabelAndHelp,
  value: string,
): ProviderQuestion => ({
  id,
  ...shown,
  example: value,
  value,
  check: (answer) =>
    /^[\w.~%-]+$/.test(answer.trim())
      ? undefined
      : {
          severity: "error",
          message: message("providers.segment.invalid", { example: value }),
        },
});

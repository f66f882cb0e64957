// The questions that lead to an issuer, and how answers to them are read: people type a host, or paste whatever address
// of the provider they have before them.
import { withoutTrailing } from "../../document/lines";
import { isLoopback } from "../sso/hostNames";
import { type Issuer, parseIssuer } from "../sso/issuer";
import { readIssuer } from "../sso/issuerUrl";

/** What is wrong with an answer. Only an error keeps it from being taken. */
export interface Complaint {
  readonly severity: "error" | "warning";
  readonly message: string;
}

export interface ProviderQuestion {
  readonly id: string;
  readonly prompt: string;
  /** What an answer looks like. */
  readonly example: string;
  /** The answer most people give. */
  readonly value?: string;
  check(answer: string): Complaint | undefined;
}

/** What OpenID Connect puts behind an issuer to get its metadata. */
export const discoveryPath = "/.well-known/openid-configuration";

/**
 * The address in an answer, without discovery path, query and fragment; https where it has no scheme. Nothing for what
 * is no address.
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

/** The address in an answer up to where `end` matches in its path, without a slash at its end. */
export function addressOf(answer: string, end: RegExp): string {
  const address = addressIn(answer);
  if (!address) return answer;
  const origin = address.url.slice(0, address.url.length - address.path.length);
  const cut = end.exec(address.path);
  return origin + withoutTrailing(cut ? address.path.slice(0, cut.index) : address.path, "/");
}

/** What is to be said of an address without https. */
export const insecurity = ({ scheme, host }: Issuer): Complaint | undefined =>
  scheme === "https" || isLoopback(host)
    ? undefined
    : {
        severity: "warning",
        message: "Without https, everybody on the way can read the tokens.",
      };

export const asksForHost = (id: string, prompt: string, example: string): ProviderQuestion => ({
  id,
  prompt,
  example,
  check(answer) {
    const address = addressIn(answer);
    return address
      ? insecurity(address)
      : {
          severity: "error",
          message: `This is no address. Enter it as in '${example}', or paste the issuer.`,
        };
  },
});

/** Asks for one segment of the issuer's path. */
export const asksForSegment = (id: string, prompt: string, value: string): ProviderQuestion => ({
  id,
  prompt,
  example: value,
  value,
  check: (answer) =>
    /^[\w.~%-]+$/.test(answer.trim())
      ? undefined
      : {
          severity: "error",
          message: `It is a part of an address: letters, digits and hyphens, as in '${value}'.`,
        },
});

// The network as a platform lends it: one bounded GET after the other, and what can go wrong with one. Here are only its
// words; who lends it keeps the bounds.

/** Asks one address. It never throws: what goes wrong is an answer, too. */
export type Get = (url: string) => Promise<Fetched>;

export interface Online {
  /**
   * Begins to ask, for one client. All requests that follow share one bound of time and one memory of where they began:
   * from a public address nobody is led to one inside.
   */
  begin(options: OnlineOptions): Get;
}

export interface OnlineOptions {
  /** Ends whatever is under way. */
  readonly signal?: AbortSignal;
  /** The proxy that the editor is set to; without one, the environment says. */
  readonly proxy?: ProxyChoice;
}

export interface ProxyChoice {
  /** Empty for none at all. */
  readonly url: string;
  /** Hosts that are asked without it. */
  readonly except: readonly string[];
}

export type Fetched = ProviderResponse | Failed;

/** What came back in the end, whatever its status. */
export interface ProviderResponse {
  readonly kind: "answer";
  /** The address that answered. */
  readonly url: string;
  /** The addresses it was led from, in their order. */
  readonly redirects: readonly string[];
  readonly status: number;
  readonly body: string;
}

export interface Failed {
  readonly kind: "failed";
  readonly failure: Failure;
  /** The host at which it ended, where it is not the one that was asked; or the proxy's. */
  readonly host?: string;
  /** A name for it that can be searched for, such as ECONNREFUSED. */
  readonly code?: string;
}

export const failed = (failure: Failure, host?: string): Failed => ({
  kind: "failed",
  failure,
  ...(host === undefined ? {} : { host }),
});

export type Failure =
  | "not-http"
  | "has-credentials"
  /** An address at which clouds tell machines their secrets, or another that is no server's. */
  | "forbidden-address"
  /** Led from the outside to an address inside. */
  | "inwards"
  | "downgrade"
  | "too-many-redirects"
  | "broken-redirect"
  | "timeout"
  | "cancelled"
  | "too-large"
  | "unknown-host"
  | "dns"
  | "refused"
  | "unreachable"
  | "reset"
  | "certificate-expired"
  | "certificate-not-yet-valid"
  | "certificate-self-signed"
  | "certificate-unknown-authority"
  | "certificate-other-host"
  | "tls"
  | "not-tls"
  | "proxy-unreachable"
  | "proxy-refuses"
  | "proxy-wants-password"
  | "proxy-kind"
  /** A browser does not hand over an answer that does not allow it, and does not say what else it may have been. */
  | "browser"
  | "other";

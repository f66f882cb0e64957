// Types for network access: bounded GET requests and the ways they can fail. The implementations enforce the bounds.

/** Requests a URL. Never throws: failures are part of the result. */
export type Get = (url: string) => Promise<Fetched>;

export interface Online {
  /**
   * Starts the requests for one client. They share a deadline and the address class of the first one: after a public
   * address, no redirect to an internal one is followed.
   */
  begin(options: OnlineOptions): Get;
}

export interface OnlineOptions {
  /** Aborts pending requests. */
  readonly signal?: AbortSignal;
  /** The editor's proxy setting; if undefined, the environment variables apply. */
  readonly proxy?: ProxyChoice;
}

export interface ProxyChoice {
  /** Empty for no proxy. */
  readonly url: string;
  /** Hosts that are requested without the proxy. */
  readonly except: readonly string[];
}

export type Fetched = ProviderResponse | Failed;

/** The final response, whatever its status. */
export interface ProviderResponse {
  readonly kind: "answer";
  /** The URL that responded. */
  readonly url: string;
  /** The URLs that redirected to it, in order. */
  readonly redirects: readonly string[];
  readonly status: number;
  readonly body: string;
}

export interface Failed {
  readonly kind: "failed";
  readonly failure: Failure;
  /** The host that failed, if it is not the requested one; or the proxy's host. */
  readonly host?: string;
  /** An error code that users can search for, such as ECONNREFUSED. */
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
  /** A cloud metadata address or an unroutable address. */
  | "forbidden-address"
  /** A redirect from a public to an internal address. */
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
  /** A browser withholds responses without permission (CORS), which looks like any other failure. */
  | "browser"
  | "other";

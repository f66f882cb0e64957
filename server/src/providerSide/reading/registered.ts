// A client as the provider's own files describe it. What a template or a variable decides is unknown.
import type { Span } from "../../document/span";

export interface RegisteredClient {
  /** The id of the provider, as in knowledge/providers. */
  readonly provider: string;
  /** The client, to refer to if what differs is not in the file. */
  readonly span: Span;
  /** Undefined if it is only known at run time. */
  readonly id: Found | undefined;
  /** The provider chooses the ID when the client is created, so that no file has it. */
  readonly hasChosenId?: boolean;
  readonly issuer: RegisteredIssuer | undefined;
  /** Undefined if any of them is unknown, so that no address is certainly missing. */
  readonly redirects: readonly RegisteredRedirect[] | undefined;
  /** The scopes that the client may request; undefined if the file has no complete list of them. */
  readonly scopes: FoundList | undefined;
  readonly isPublic: boolean;
}

export interface Found {
  readonly text: string;
  readonly span: Span;
}

export interface FoundList {
  readonly texts: readonly string[];
  readonly span: Span;
}

/** `url`: the whole issuer. `path`: only the end of its path, such as /realms/company. */
export interface RegisteredIssuer extends Found {
  readonly kind: "url" | "path";
}

/** `prefix`: every address that begins with the text. `pattern`: a regular expression. */
export interface RegisteredRedirect extends Found {
  readonly kind: "exact" | "prefix" | "pattern";
}

// The types of provider.mjs, for tests in TypeScript.

export interface ProviderOptions {
  readonly port?: number;
  readonly host?: string;
  readonly path?: string;
  readonly issuer?: string;
  readonly clients?: readonly {
    readonly id: string;
    readonly secret: string;
    readonly redirectUris: readonly string[];
    readonly postLogoutRedirectUris?: readonly string[];
  }[];
  readonly account?: Account;
  readonly scopes?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface Account {
  readonly name: string;
  readonly password: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface RunningProvider {
  readonly issuer: string;
  readonly origin: string;
  readonly port: number;
  readonly discovery: string;
  readonly account: Account;
  close(): Promise<void>;
}

export declare const defaultAccount: Account;
export declare function startProvider(options?: ProviderOptions): Promise<RunningProvider>;

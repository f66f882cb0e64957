// A real OpenID provider on this machine, for tests: the certified `oidc-provider`, below a path as authentik has it,
// with one account and its own login pages. Closing it closes all its connections.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener, type IncomingMessage } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import type {
  ClientMetadata,
  Configuration,
  InteractionResults,
  KoaContextWithOIDC,
  Provider,
} from "oidc-provider";

interface Client {
  id: string;
  secret: string;
  redirectUris: readonly string[];
  postLogoutRedirectUris?: readonly string[];
}

export interface Account {
  /** Also the subject. */
  name: string;
  password: string;
  claims: Readonly<Record<string, unknown>>;
}

export interface ProviderOptions {
  /** The port; 0 takes a free one. */
  port?: number;
  /** The name in its addresses; it listens on 127.0.0.1 in any case. */
  host?: string;
  /** Where it is mounted; the issuer ends with exactly this. */
  path?: string;
  /** Its issuer, if that differs from its address. */
  issuer?: string;
  clients?: readonly Client[];
  account?: Account;
  /** Scopes in addition to openid, email, profile and groups. */
  scopes?: readonly string[];
  /** Settings of `oidc-provider` that override those here. */
  settings?: Configuration;
  /** Use https with this key and certificate. */
  tls?: { key: string; cert: string };
}

export interface RunningProvider {
  /** Its own issuer. */
  issuer: string;
  origin: string;
  port: number;
  discovery: string;
  account: Account;
  /** Stops it and closes all connections. */
  close(): Promise<void>;
}

type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

/** Starts a provider and waits until it listens. */
export async function startProvider({
  port = 0,
  host = "127.0.0.1",
  path = "/application/o/kestra/",
  issuer,
  clients = [],
  account = defaultAccount,
  scopes = [],
  settings = {},
  tls,
}: ProviderOptions = {}): Promise<RunningProvider> {
  let answer: RequestListener = (_request, response) => void response.destroy();
  const listener: RequestListener = (request, response) => answer(request, response);
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await once(server.listen(port, "127.0.0.1"), "listening");
  const own = server.address() as AddressInfo;
  const origin = `${tls ? "https" : "http"}://${host}:${own.port}`;
  const named = issuer ?? origin + path;
  try {
    answer = mounted(await providerOf(named, { path, clients, account, scopes, settings }), path);
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    issuer: named,
    origin,
    port: own.port,
    discovery: `${origin}${path.replace(/\/$/, "")}/.well-known/openid-configuration`,
    account,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The account unless a test sets another one. */
export const defaultAccount: Account = {
  name: "ada",
  password: "analytical",
  claims: {
    email: "ada@example.com",
    email_verified: true,
    name: "Ada Lovelace",
    preferred_username: "ada",
    groups: ["kestra-admins"],
  },
};

async function providerOf(
  issuer: string,
  {
    path,
    clients,
    account,
    scopes,
    settings,
  }: Required<Pick<ProviderOptions, "path" | "clients" | "account" | "scopes" | "settings">>,
) {
  // Not a static import, which a bundler would turn into `require`.
  const { Provider } = await import("oidc-provider");
  const prefix = path.replace(/\/$/, "");
  const provider = new Provider(issuer, {
    clients: clients.map(clientOf),
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name", "preferred_username"],
      groups: ["groups"],
    },
    scopes: ["openid", "offline_access", ...scopes],
    cookies: { keys: [randomBytes(32).toString("hex")] },
    jwks: { keys: [signingKey()] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    // Explicit, because it warns about each missing one.
    ttl: Object.fromEntries(
      ["AccessToken", "Grant", "IdToken", "Interaction", "Session"].map((kind) => [kind, 3600]),
    ),
    // Common providers require neither of these two.
    pkce: { required: () => false },
    conformIdTokenClaims: false,
    interactions: {
      url: (_ctx, interaction) => `${prefix}/interaction/${interaction.uid}`,
    },
    findAccount: (_ctx, id) =>
      id === account.name
        ? { accountId: id, claims: () => ({ sub: id, ...account.claims }) }
        : undefined,
    ...settings,
  });
  provider.use(interactions(provider, account));
  return provider;
}

const clientOf = ({
  id,
  secret,
  redirectUris,
  postLogoutRedirectUris = [],
}: Client): ClientMetadata => ({
  client_id: id,
  client_secret: secret,
  redirect_uris: [...redirectUris],
  post_logout_redirect_uris: [...postLogoutRedirectUris],
  grant_types: ["authorization_code", "refresh_token"],
  response_types: ["code"],
});

function signingKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kid: "test", use: "sig", alg: "RS256" };
}

/** Responds below `path` only, like a provider that shares its host with other services. */
function mounted(provider: Provider, path: string): RequestListener {
  const prefix = path.replace(/\/$/, "");
  const answer = provider.callback();
  return (request, response) => {
    const { url = "" } = request;
    if (!url.startsWith(`${prefix}/`)) return void response.writeHead(404).end("Not here");
    // The provider determines its mount path from these two.
    Object.assign(request, { originalUrl: url, url: url.slice(prefix.length) });
    void answer(request, response);
  };
}

/** The login and consent pages; each is one form with one button. */
function interactions(provider: Provider, account: Account) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    if (!/^\/interaction\/[\w-]+$/.test(ctx.path)) return next();
    const details = await provider.interactionDetails(ctx.req, ctx.res);
    if (ctx.method !== "POST") return show(ctx, details.prompt.name);
    const form = new URLSearchParams(await bodyOf(ctx.req));
    if (details.prompt.name === "consent") return agree(provider, ctx, details);
    if (form.get("login") !== account.name || form.get("password") !== account.password)
      return show(ctx, "login", "Wrong name or password.");
    return finish(provider, ctx, { login: { accountId: account.name } });
  };
}

/** Scopes and claims that the client requests and the user has not granted. */
interface Missing {
  missingOIDCScope?: string[];
  missingOIDCClaims?: string[];
}

async function agree(
  provider: Provider,
  ctx: KoaContextWithOIDC,
  { session, params, grantId, prompt: { details } }: Interaction,
) {
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  const grant =
    known ??
    new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) });
  const { missingOIDCScope, missingOIDCClaims } = details as Missing;
  if (missingOIDCScope) grant.addOIDCScope(missingOIDCScope.join(" "));
  if (missingOIDCClaims) grant.addOIDCClaims(missingOIDCClaims);
  return finish(provider, ctx, { consent: { grantId: await grant.save() } });
}

async function finish(provider: Provider, ctx: KoaContextWithOIDC, result: InteractionResults) {
  ctx.redirect(
    await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: true }),
  );
}

async function bodyOf(request: IncomingMessage) {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body;
}

function show(ctx: KoaContextWithOIDC, prompt: string, message = "") {
  const fields =
    prompt === "login"
      ? `<label>Name <input name="login" autofocus></label>
<label>Password <input name="password" type="password"></label>`
      : "<p>Kestra requests access to your account.</p>";
  ctx.type = "html";
  ctx.body = `<!doctype html><title>${prompt}</title><p role="alert">${message}</p>
<form method="post">${fields}<button type="submit">Continue</button></form>`;
}

// A real OpenID provider on this machine, for tests: the certified `oidc-provider`, below a path as authentik has it,
// with one account and pages of its own on which a browser can log in. It ends with every connection it has opened.
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
  /** The subject, too. */
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
  /** What it says its issuer is, where that is not its address. */
  issuer?: string;
  clients?: readonly Client[];
  account?: Account;
  /** Scopes beside openid, email, profile and groups. */
  scopes?: readonly string[];
  /** Settings of `oidc-provider` that win over those here. */
  settings?: Configuration;
  /** Speak https with this key and certificate. */
  tls?: { key: string; cert: string };
}

export interface RunningProvider {
  /** What it says its issuer is. */
  issuer: string;
  origin: string;
  port: number;
  discovery: string;
  account: Account;
  /** Ends it, and what is still under way with it. */
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

/** Who can log in where a test does not say it. */
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
  // Not at the top: a bundler would make a `require` of it.
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
    // Said outright, for it warns of each that is not.
    ttl: Object.fromEntries(
      ["AccessToken", "Grant", "IdToken", "Interaction", "Session"].map((kind) => [kind, 3600]),
    ),
    // Neither is demanded by the providers that people have.
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

/** Answers below `path` only, as a provider does that shares its host with others. */
function mounted(provider: Provider, path: string): RequestListener {
  const prefix = path.replace(/\/$/, "");
  const answer = provider.callback();
  return (request, response) => {
    const { url = "" } = request;
    if (!url.startsWith(`${prefix}/`)) return void response.writeHead(404).end("Not here");
    // From these two the provider knows where it is mounted.
    Object.assign(request, { originalUrl: url, url: url.slice(prefix.length) });
    void answer(request, response);
  };
}

/** The pages on which a user logs in and agrees; each is one form with one button. */
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

/** What a client wants to know and nobody has agreed to. */
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
      : "<p>Kestra wants to know who you are.</p>";
  ctx.type = "html";
  ctx.body = `<!doctype html><title>${prompt}</title><p role="alert">${message}</p>
<form method="post">${fields}<button type="submit">Continue</button></form>`;
}

// A real OpenID provider on this machine, for tests: the certified `oidc-provider`, below a path as authentik has it,
// with one account and pages of its own on which a browser can log in. It ends with every connection it has opened.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";

/**
 * @typedef {object} Client
 * @property {string} id
 * @property {string} secret
 * @property {readonly string[]} redirectUris
 * @property {readonly string[]} [postLogoutRedirectUris]
 */

/**
 * @typedef {object} Account
 * @property {string} name The subject, too.
 * @property {string} password
 * @property {Readonly<Record<string, unknown>>} claims
 */

/**
 * @typedef {object} ProviderOptions
 * @property {number} [port] The port; 0 takes a free one.
 * @property {string} [host] The name in its addresses; it listens on 127.0.0.1 in any case.
 * @property {string} [path] Where it is mounted; the issuer ends with exactly this.
 * @property {string} [issuer] What it says its issuer is, where that is not its address.
 * @property {readonly Client[]} [clients]
 * @property {Account} [account]
 * @property {readonly string[]} [scopes] Scopes beside openid, email, profile and groups.
 * @property {object} [settings] Settings of `oidc-provider` that win over those here.
 * @property {{ key: string, cert: string }} [tls] Speak https with this key and certificate.
 */

/** @typedef {Awaited<ReturnType<typeof startProvider>>} RunningProvider */

/** What `oidc-provider` has no types for. @typedef {any} Untyped */

/** @typedef {import("node:http").RequestListener} Listener */

/**
 * Starts a provider and waits until it listens.
 *
 * @param {ProviderOptions} options
 */
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
} = {}) {
  /** @type {Listener} */
  let answer = (_request, response) => void response.destroy();
  /** @type {Listener} */
  const listener = (request, response) => answer(request, response);
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await once(server.listen(port, "127.0.0.1"), "listening");
  const own = /** @type {import("node:net").AddressInfo} */ (server.address());
  const origin = `${tls ? "https" : "http"}://${host}:${own.port}`;
  const named = issuer ?? origin + path;
  try {
    answer = mounted(await providerOf(named, { path, clients, account, scopes, settings }), path);
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    /** What it says its issuer is. */
    issuer: named,
    origin,
    port: own.port,
    discovery: `${origin}${path.replace(/\/$/, "")}/.well-known/openid-configuration`,
    account,
    /** Ends it, and what is still under way with it. */
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Who can log in where a test does not say it.
 *
 * @type {Account}
 */
export const defaultAccount = {
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

/**
 * @param {string} issuer
 * @param {Required<Pick<ProviderOptions, "path" | "clients" | "account" | "scopes" | "settings">>} options
 */
async function providerOf(issuer, { path, clients, account, scopes, settings }) {
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
      url: (/** @type {Untyped} */ _ctx, /** @type {Untyped} */ interaction) =>
        `${prefix}/interaction/${interaction.uid}`,
    },
    findAccount: (/** @type {Untyped} */ _ctx, /** @type {string} */ id) =>
      id === account.name
        ? { accountId: id, claims: () => ({ sub: id, ...account.claims }) }
        : undefined,
    ...settings,
  });
  provider.use(interactions(provider, account));
  return provider;
}

/** @param {Client} client */
const clientOf = ({ id, secret, redirectUris, postLogoutRedirectUris = [] }) => ({
  client_id: id,
  client_secret: secret,
  redirect_uris: redirectUris,
  post_logout_redirect_uris: postLogoutRedirectUris,
  grant_types: ["authorization_code", "refresh_token"],
  response_types: ["code"],
});

function signingKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kid: "test", use: "sig", alg: "RS256" };
}

/**
 * Answers below `path` only, as a provider does that shares its host with others.
 *
 * @param {Untyped} provider
 * @param {string} path
 * @returns {Listener}
 */
function mounted(provider, path) {
  const prefix = path.replace(/\/$/, "");
  const answer = provider.callback();
  return (request, response) => {
    const { url = "" } = request;
    if (!url.startsWith(`${prefix}/`)) return void response.writeHead(404).end("Not here");
    // From these two the provider knows where it is mounted.
    Object.assign(request, { originalUrl: url, url: url.slice(prefix.length) });
    return answer(request, response);
  };
}

/**
 * The pages on which a user logs in and agrees; each is one form with one button.
 *
 * @param {Untyped} provider
 * @param {Account} account
 */
function interactions(provider, account) {
  return async (/** @type {Untyped} */ ctx, /** @type {() => Promise<void>} */ next) => {
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

/**
 * @param {Untyped} provider
 * @param {Untyped} ctx
 * @param {Untyped} interaction
 */
async function agree(provider, ctx, { session, params, grantId, prompt: { details } }) {
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  if (details.missingOIDCScope) grant.addOIDCScope(details.missingOIDCScope.join(" "));
  if (details.missingOIDCClaims) grant.addOIDCClaims(details.missingOIDCClaims);
  return finish(provider, ctx, { consent: { grantId: await grant.save() } });
}

/**
 * @param {Untyped} provider
 * @param {Untyped} ctx
 * @param {object} result
 */
async function finish(provider, ctx, result) {
  ctx.redirect(
    await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: true }),
  );
}

/** @param {import("node:http").IncomingMessage} request */
async function bodyOf(request) {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body;
}

/**
 * @param {Untyped} ctx
 * @param {string} prompt
 */
function show(ctx, prompt, message = "") {
  const fields =
    prompt === "login"
      ? `<label>Name <input name="login" autofocus></label>
<label>Password <input name="password" type="password"></label>`
      : "<p>Kestra wants to know who you are.</p>";
  ctx.type = "html";
  ctx.body = `<!doctype html><title>${prompt}</title><p role="alert">${message}</p>
<form method="post">${fields}<button type="submit">Continue</button></form>`;
}

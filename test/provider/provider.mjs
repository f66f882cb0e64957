// A real OpenID provider on this machine, for tests: the certified `oidc-provider`, below a path as authentik has it,
// with one account and pages of its own on which a browser can log in. It ends with every connection it has opened.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";

/**
 * Starts a provider and waits until it listens.
 *
 * @param {object} options
 * @param {number} [options.port] The port; 0 takes a free one.
 * @param {string} [options.host] The name in its addresses; it listens on 127.0.0.1 in any case.
 * @param {string} [options.path] Where it is mounted; the issuer ends with exactly this.
 * @param {string} [options.issuer] What it says its issuer is, where that shall not be its address.
 * @param {object[]} [options.clients] `{ id, secret, redirectUris, postLogoutRedirectUris }` each.
 * @param {object} [options.account] `{ name, password, claims }`; the name is the subject, too.
 * @param {string[]} [options.scopes] Scopes beside openid, email, profile and groups.
 * @param {object} [options.settings] Settings of `oidc-provider` that win over those here.
 * @param {{ key: string, cert: string }} [options.tls] Speak https with this key and certificate.
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
  let answer = (_request, response) => response.destroy();
  const listener = (request, response) => answer(request, response);
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const origin = `${tls ? "https" : "http"}://${host}:${server.address().port}`;
  const own = issuer ?? origin + path;
  try {
    answer = mounted(await providerOf(own, { path, clients, account, scopes, settings }), path);
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    /** What it says its issuer is. */
    issuer: own,
    origin,
    port: server.address().port,
    discovery: `${origin}${path.replace(/\/$/, "")}/.well-known/openid-configuration`,
    account,
    /** Ends it, and what is still under way with it. */
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** Who can log in where a test does not say it. */
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
    interactions: { url: (_ctx, interaction) => `${prefix}/interaction/${interaction.uid}` },
    findAccount: (_ctx, id) =>
      id === account.name
        ? { accountId: id, claims: () => ({ sub: id, ...account.claims }) }
        : undefined,
    ...settings,
  });
  provider.use(interactions(provider, account));
  return provider;
}

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

/** Answers below `path` only, as a provider does that shares its host with others. */
function mounted(provider, path) {
  const prefix = path.replace(/\/$/, "");
  const answer = provider.callback();
  return (request, response) => {
    if (!request.url.startsWith(`${prefix}/`)) return void response.writeHead(404).end("Not here");
    // From these two the provider knows where it is mounted.
    request.originalUrl = request.url;
    request.url = request.url.slice(prefix.length);
    return answer(request, response);
  };
}

/** The pages on which a person says who they are and agrees; each is one form with one button. */
function interactions(provider, account) {
  return async (ctx, next) => {
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

async function agree(provider, ctx, { session, params, grantId, prompt: { details } }) {
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  if (details.missingOIDCScope) grant.addOIDCScope(details.missingOIDCScope.join(" "));
  if (details.missingOIDCClaims) grant.addOIDCClaims(details.missingOIDCClaims);
  return finish(provider, ctx, { consent: { grantId: await grant.save() } });
}

async function finish(provider, ctx, result) {
  ctx.redirect(
    await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: true }),
  );
}

async function bodyOf(request) {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body;
}

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

// The login, consent and logout pages that Ory Hydra needs, with one account. Each page is one form with one button, as
// the login scenarios expect it.
import type { IncomingMessage, ServerResponse } from "node:http";
import { startStub } from "./stub";
import type { Account } from "./provider";

type Kind = "login" | "consent" | "logout";

/** What Hydra knows about a request of the browser. */
interface HydraRequest {
  readonly skip?: boolean;
  readonly requested_scope?: readonly string[];
  readonly requested_access_token_audience?: readonly string[];
}

/** @param admin The address of Hydra's admin API. */
export async function startHydraPages(
  admin: string,
  account: Account,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const { origin, close } = await startStub((request, response) => {
    respond(request, response, { admin, account }).catch((error: unknown) =>
      response.writeHead(500).end(String(error)),
    );
  });
  return { origin, close };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { admin, account }: { admin: string; account: Account },
) {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
  const kind = kindOf(pathname);
  const challenge = kind && searchParams.get(`${kind}_challenge`);
  if (!kind || !challenge) return void response.writeHead(404).end("Not here");
  const api = `${admin}/admin/oauth2/auth/requests/${kind}`;
  const query = `?${kind}_challenge=${encodeURIComponent(challenge)}`;
  const asked: HydraRequest = await json(await fetch(api + query));
  if (request.method !== "POST" && !asked.skip) return show(response, kind);
  const form = new URLSearchParams(request.method === "POST" ? await bodyOf(request) : "");
  const isRight = form.get("login") === account.name && form.get("password") === account.password;
  if (kind === "login" && !asked.skip && !isRight)
    return show(response, kind, "Wrong name or password.");
  const accepted: { redirect_to: string } = await json(
    await fetch(`${api}/accept${query}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(acceptance(kind, asked, account)),
    }),
  );
  response.writeHead(303, { Location: accepted.redirect_to }).end();
}

const kindOf = (path: string): Kind | undefined =>
  (["login", "consent", "logout"] as const).find((kind) => path === `/${kind}`);

/** A refusal of Hydra becomes the text of the page. */
async function json<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answer;
}

function acceptance(kind: Kind, asked: HydraRequest, { name, claims }: Account): object {
  const { requested_scope: scopes = [], requested_access_token_audience: audience } = asked;
  switch (kind) {
    case "login":
      return { subject: name, remember: true, remember_for: 3600 };
    case "consent":
      return {
        grant_scope: scopes,
        grant_access_token_audience: audience,
        remember: true,
        remember_for: 3600,
        session: { id_token: claimsFor(scopes, claims) },
      };
    case "logout":
      return {};
  }
}

/**
 * Hydra puts no claims into an ID token but those that the consent page passes. Hydra has no scope for groups, so they
 * are passed in any case, as our steps advise.
 */
const claimsFor = (scopes: readonly string[], claims: Account["claims"]): object =>
  Object.fromEntries(
    Object.entries(claims).filter(([claim]) => scopes.includes(scopeOf[claim] ?? "profile")),
  );

const scopeOf: Readonly<Record<string, string>> = {
  email: "email",
  email_verified: "email",
  groups: "openid",
};

async function bodyOf(request: IncomingMessage) {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body;
}

function show(response: ServerResponse, kind: Kind, message = "") {
  const fields =
    kind === "login"
      ? `<label>Name <input name="login" autofocus></label>
<label>Password <input name="password" type="password"></label>`
      : "";
  response.writeHead(200, { "Content-Type": "text/html" })
    .end(`<!doctype html><title>${kind}</title>
<p role="alert">${message}</p>
<form method="post">${fields}<button type="submit">Continue</button></form>`);
}

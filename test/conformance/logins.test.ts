// What a person sees who logs in with a configuration, recorded with a real provider and a real browser: with what the
// guided set-up writes they get in, the addresses we tell are those the browser saw, and where nobody gets in, a rule says
// so, if the file shows it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { addressesOf, clientsOf } from "../../server/src/interpretation/clients/clients";
import { loginRoutes } from "../../server/src/interpretation/clients/loginRoutes";
import { toBoolean } from "../../server/src/micronaut/values/conversions";
import type { Config } from "../../server/src/micronaut/configuration";
import { get, scalarOf } from "../../server/src/micronaut/tree/node";
import type { Answers, SetUp } from "../../server/src/protocol/setUp";
import { findingsIn } from "../check";
import { setsUp } from "../features/setUp";
import { answerIn, configOf, recordingsIn } from "./recordings";

/** What logins/cases.json says of a case. */
interface Case {
  /** The guided set-ups that wrote the file; it is written by hand where there are none. */
  readonly setUps?: readonly { readonly what: SetUp; readonly answers: Answers }[];
  readonly server: string;
  readonly login: string;
  readonly client: { readonly redirectUris: readonly string[] };
}

interface Address {
  readonly address: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** An answer of the server, or else a page that somebody saw. */
interface Step {
  readonly request?: string;
  readonly status?: number;
  readonly to?: Address;
  readonly text?: string;
}

interface Act {
  readonly steps: readonly Step[];
  readonly signedIn: boolean;
}

interface Recorded {
  /** The SHA-256 of the file it is about. */
  readonly configuration: string;
  readonly login: Act;
  readonly logoutByGet?: Act;
  readonly logoutByPost?: Act;
  readonly loginAfterLogout?: { readonly pages: readonly string[] };
  readonly logoutAtProvider?: Act;
  readonly loginAfterLogoutAtProvider?: { readonly pages: readonly string[] };
}

const cases = answerIn<Readonly<Record<string, Case>>>("logins", "cases.json");
const recorded = recordingsIn<Recorded>("logins").map(({ name, text, answer }) => {
  const known = cases[name];
  assert.ok(known, `${name} is no case`);
  const config = configOf(text);
  const client = clientsOf(config)[0];
  assert.ok(client, `${name} has no client`);
  return { name, text, known, config, client: client.name, ...answer };
});

/** What keeps people out and is not in the file. */
const elsewhere: Readonly<Record<string, string>> = {
  "client-renamed": "the provider still has the redirect URI of the old name",
  "context-path-registered": "the provider has another redirect URI than the one we tell",
  "idtoken-issuer-other-than-in-discovery": "the provider calls itself something else",
  "wrong-client-secret": "the environment has another secret than the provider",
};

/** Findings beside which people get in all the same. */
const harmless: Readonly<Record<string, string>> = {
  "client-name": "the redirect URI has another spelling than the file",
  "issuer-insecure": "the issuers of this machine are without https",
  "issuer-shape": "only idtoken compares the slash at the end",
};

describe("conformance: logins", () => {
  it(`each of ${recorded.length} recordings is of the file beside it`, () => {
    assert.deepEqual(recorded.map(({ name }) => name).sort(), Object.keys(cases).sort());
    for (const { name, text, configuration } of recorded)
      assert.equal(configuration, createHash("sha256").update(text).digest("hex"), name);
  });

  it("with what the guided set-up writes, people get in", () => {
    const written = recorded.filter(({ known }) => known.setUps);
    assert.ok(written.length > 5);
    for (const { name, text, known, login } of written) {
      assert.equal(writtenBy(known), text, name);
      assert.equal(login.signedIn, true, name);
      assert.match(login.steps.at(-1)?.text ?? "", /^Signed in as ada \(ada@example\.com\)/, name);
    }
  });

  it("the login is where we say, and the provider is told the redirect URI we say", () => {
    for (const { name, known, config, client, login } of recorded) {
      const reported = addressesOf(config, client);
      assert.equal(reported.login, known.server + known.login, name);
      const uri = begins(login)?.parameters?.["redirect_uri"];
      if (uri !== undefined) assert.equal(reported.redirect, known.server + uri, name);
    }
  });

  it("the provider goes on exactly where that redirect URI is registered", () => {
    for (const { name, known, config, client, login } of recorded) {
      const isRefused = login.steps.some(({ text }) => text?.includes("invalid_redirect_uri"));
      const isRegistered = known.client.redirectUris.includes(addressesOf(config, client).redirect);
      assert.equal(isRefused, !isRegistered, name);
    }
  });

  it("there is a login address where we say so", () => {
    for (const { name, config, login } of recorded) {
      const routes = loginRoutes(config);
      const first = login.steps[0];
      // Where there is no such address, the server sends people home.
      const isThere = first?.to?.address !== "/";
      const isKestras = routes.state === "unknown" && routes.reason === "kestra-chooses";
      assert.equal(routes.state === "present" || isKestras, isThere, name);
    }
  });

  it("the logout is where we say, and by GET only where that is allowed", () => {
    for (const { name, known, config, client, logoutByGet, logoutByPost } of recorded) {
      if (!logoutByGet || !logoutByPost) continue;
      const path = addressesOf(config, client).postLogout.slice(known.server.length);
      assert.equal(logoutByPost.steps[0]?.request, `POST ${path}`, name);
      assert.equal(logoutByPost.signedIn, false, name);
      assert.equal(logoutByGet.steps[0]?.request, `GET ${path}`, name);
      assert.equal(logoutByGet.steps[0]?.status, isAllowedByGet(config) ? 303 : 405, name);
      assert.equal(logoutByGet.signedIn, !isAllowedByGet(config), name);
    }
  });

  it("a provider that is asked to log somebody out is told the address we say", () => {
    const asked = recorded.filter(({ logoutAtProvider }) => sentBackTo(logoutAtProvider));
    assert.ok(asked.length > 2);
    for (const { name, known, config, client, ...acts } of asked) {
      const { postLogout } = addressesOf(config, client);
      assert.equal(postLogout, known.server + (sentBackTo(acts.logoutAtProvider) ?? ""), name);
      // Only after that does the provider ask again who it is.
      assert.deepEqual(acts.loginAfterLogout?.pages, [], name);
      assert.notDeepEqual(acts.loginAfterLogoutAtProvider?.pages, [], name);
    }
  });

  it("where people do not get in, a rule says so", () => {
    const kept = recorded.filter(({ login }) => !login.signedIn);
    assert.ok(kept.length > Object.keys(elsewhere).length);
    for (const { name, text } of kept)
      assert.equal(speaking(text).length > 0, !(name in elsewhere), `${name}: ${speaking(text)}`);
  });

  it("where they do, none does, apart from those that warn of something else", () => {
    for (const { name, text } of recorded.filter(({ login }) => login.signedIn))
      assert.deepEqual(
        speaking(text).filter((rule) => !(rule in harmless)),
        [],
        name,
      );
  });
});

/** The file that the guided set-ups of a case write, one after the other, beginning with nothing. */
const writtenBy = ({ setUps = [] }: Case): string =>
  setUps.reduce((text, { what, answers }) => setsUp(text, what, { answers }).text, "");

/** Errors and warnings. */
const speaking = (text: string): string[] =>
  findingsIn(text)
    .filter(({ severity }) => severity !== "hint")
    .map(({ rule }) => rule.id);

/** Where a login leads to first, if that is the provider. */
const begins = ({ steps }: Act): Address | undefined => steps[0]?.to;

/** Where the provider is to send people after a logout there. */
function sentBackTo(act: Act | undefined): string | undefined {
  const { parameters = {} } = act?.steps[0]?.to ?? { address: "" };
  return parameters["post_logout_redirect_uri"] ?? parameters["redirect_uri"];
}

function isAllowedByGet(config: Config): boolean {
  const scalar = scalarOf(get(config.root, "micronaut.security.endpoints.logout.get-allowed"));
  return scalar !== undefined && toBoolean({ kind: "text", text: scalar.text }) === true;
}

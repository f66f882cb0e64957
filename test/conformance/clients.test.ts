// Which clients the server starts with, compared with recordings of the real Micronaut.
import assert from "node:assert/strict";
import { addressesOf } from "../../server/src/interpretation/clients/clients";
import {
  type ClientWithState,
  clientStates,
  type ClientState,
  type SkipReason,
} from "../../server/src/interpretation/clients/liveClients";
import { loginRoutes } from "../../server/src/interpretation/clients/loginRoutes";
import { logoutRoute } from "../../server/src/interpretation/clients/logoutRoute";
import { startStops } from "../../server/src/interpretation/clients/startStops";
import { parseVersion } from "../../server/src/knowledge/versions";
import type { Config } from "../../server/src/micronaut/configuration";
import { get, scalarOf } from "../../server/src/micronaut/tree/node";
import { lines } from "./lines";
import { configOf, recordingsFor } from "./recordings";

interface Answer {
  /** Set if the server did not start; all other members are missing then. */
  readonly failure?: { readonly error: string; readonly message?: string };
  readonly configurations: readonly string[];
  readonly clients: readonly string[] | { readonly failure: unknown };
  readonly logins: Readonly<Record<string, Redirect>>;
  readonly session: Readonly<Record<string, Redirect | boolean>>;
  readonly log: readonly string[];
}

/** A response of the server. The addresses in its parameters lack the server's own host. */
interface Redirect {
  readonly status: number;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** What cannot be determined from the file alone, with the reason. */
const undeterminable: Readonly<Record<string, { client?: ClientState; routes?: string }>> = {
  // Only the running server has the value of a placeholder.
  "client-enabled-placeholder": {
    client: { state: "unknown", reason: "placeholder" },
    routes: "clients-unknown",
  },
  // An application may contain the code that such a client needs. The recorder does not.
  "endpoints-outside-openid": {
    client: { state: "unknown", reason: "needs-code" },
    routes: "clients-unknown",
  },
  // Kestra has its own default for the authentication mode; the recorder has Micronaut's.
  "authentication-absent": { routes: "kestra-chooses" },
  "authentication-null": { routes: "kestra-chooses" },
  "refresh-secret-short-authentication-absent": { routes: "kestra-chooses" },
  // Sessions need a module that the recorder does not have.
  "authentication-session": { routes: "needs-module" },
};

/** The server does not start because a variable is not set, which the file does not show. */
const unknowable = new Set(["client-id-placeholder-unset"]);

/** The provider does not exist or does not serve the issuer, which cannot be detected offline. */
const needsNetwork: Readonly<Record<string, readonly string[]>> = {
  "issuer-discovery-url": ["authentik"],
  "issuer-one-slash": ["authentik"],
  "issuer-word": ["authentik"],
  "provider-not-found": ["authentik"],
  "provider-unreachable": ["authentik"],
  "two-clients-first-unreachable": ["authentik"],
  "two-clients-last-unreachable": ["keycloak"],
};

/** Two clients share a login address, so the response is not that of one client. */
const sharedAddress = new Set(["login-uri-without-provider-two"]);

/** Micronaut's log message for a skipped client. There is none for a client without openid. */
const logged: Readonly<Partial<Record<SkipReason, string>>> = {
  "client-disabled": "the configuration is disabled",
  "no-issuer": "no issuer is configured",
  "unreadable-issuer": "no issuer is configured",
  "grant-type": "the grant type is not 'authorization-code'",
  "response-type": "the response type is not 'code'",
};

for (const line of lines) {
  describe(`conformance: clients in ${line}`, () => {
    const recorded = recordingsFor<Answer>("clients", line).map(({ name, text, answer }) => ({
      name,
      config: configOf(text),
      ...answer,
    }));

    it(`predicts whether the server starts in ${recorded.length} recordings`, () => {
      for (const { name, config, failure } of recorded) {
        const stops = startStops(config, parseVersion(line));
        const foreseen = failure !== undefined && !unknowable.has(name);
        assert.equal(stops.length > 0, foreseen, name);
        const key = /property value \[([^\]]+)\]/.exec(failure?.message ?? "")?.[1];
        if (key)
          assert.deepEqual(
            stops.map(({ node }) => node.path.join(".")),
            [key],
            name,
          );
      }
    });

    const started = recorded.filter(({ failure }) => failure === undefined);

    it(`predicts which clients are active or skipped, and why, in ${started.length} recordings`, () => {
      for (const { name, config, configurations, clients, log } of started) {
        const states = clientStates(config);
        // If the package is disabled, there are no client configurations either.
        if (configurations.length > 0 || states.every(({ state }) => state !== "skipped"))
          assert.deepEqual(states.map((client) => client.name).sort(), configurations, name);
        for (const client of states) {
          const { state } = client;
          const isRunning = Array.isArray(clients) && clients.includes(client.name);
          if (state === "unknown")
            assert.deepEqual(stateOnly(client), undeterminable[name]?.client, name);
          else
            assert.equal(state === "alive" || state === "broken", isRunning, `${name}: ${state}`);
          if (state !== "skipped") continue;
          const words = log.filter((line) => line.includes(`[${client.name}]`));
          const expected = logged[client.reason];
          assert.equal(words.length, expected ? 1 : 0, `${name}: ${client.reason}`);
          assert.ok(
            words.every((line) => line.includes(expected ?? "")),
            `${name}: ${client.reason}`,
          );
        }
      }
    });

    it(`predicts whether a login can start in ${started.length} recordings`, () => {
      for (const { name, config, logins } of started) {
        const routes = loginRoutes(config);
        if (routes.state === "unknown")
          assert.equal(routes.reason, undeterminable[name]?.routes, name);
        else assert.equal(routes.state === "present", Object.keys(logins).length > 0, name);
        if (routes.state !== "present" || sharedAddress.has(name)) continue;
        for (const client of clientStates(config)) {
          const begins = client.state === "alive" && !needsNetwork[name]?.includes(client.name);
          const expected = begins ? 302 : client.state === "skipped" ? undefined : 500;
          assert.equal(logins[loginAddress(config, client.name)]?.status, expected, name);
        }
      }
    });

    it(`predicts whether a logout at the provider can start in ${started.length} recordings`, () => {
      let routes = 0;
      for (const { name, config, session } of started) {
        if (session["begins"] !== true) continue;
        const loaded = clientStates(config).filter(
          ({ state }) => state === "alive" || state === "broken",
        );
        const found = loaded.map(({ client }) => logoutRoute(config, client, parseVersion(line)));
        assert.ok(!found.includes("unknown"), name);
        const isPresent = found.some((route) => route !== "none");
        assert.equal(isPresent, session["/oauth/logout"] !== undefined, name);
        if (isPresent) routes++;
      }
      assert.ok(routes > 5, `${routes} routes`);
    });

    it(`predicts the addresses sent to the provider in ${started.length} recordings`, () => {
      let redirects = 0;
      let logouts = 0;
      for (const { name, config, logins, session } of started) {
        for (const client of clientStates(config)) {
          const { redirect, postLogout, exact } = addressesOf(config, client.name, "http://x");
          const sent = logins[loginAddress(config, client.name)]?.parameters?.["redirect_uri"];
          if (sent === undefined || sharedAddress.has(name)) continue;
          redirects++;
          // The provider cannot redirect to an empty address.
          assert.equal(exact.redirect, sent !== "", name);
          if (exact.redirect) assert.equal(redirect.replace("http://x", ""), sent, name);
          const logout = session["/oauth/logout"];
          if (typeof logout !== "object") continue;
          logouts++;
          const { redirect_uri, post_logout_redirect_uri, returnTo, logout_uri } =
            logout.parameters ?? {};
          const back = redirect_uri ?? post_logout_redirect_uri ?? returnTo ?? logout_uri;
          assert.equal(exact.postLogout, back !== undefined, name);
          if (back !== undefined) assert.equal(postLogout.replace("http://x", ""), back, name);
        }
      }
      assert.ok(redirects > 30 && logouts > 5, `${redirects} redirects, ${logouts} logouts`);
    });

    it("has no outdated exception in the list of unknowable recordings", () => {
      for (const [name, { client, routes }] of Object.entries(undeterminable)) {
        const config = recorded.find((recording) => recording.name === name)?.config;
        assert.ok(config, name);
        if (client) assert.deepEqual(clientStates(config).map(stateOnly), [client], name);
        if (routes)
          assert.deepEqual(loginRoutes(config), { state: "unknown", reason: routes }, name);
      }
    });
  });
}

function loginAddress(config: Config, client: string): string {
  const written = scalarOf(get(config.root, "micronaut.security.oauth2.login-uri"))?.text;
  return (written ?? "/oauth/login{/provider}").replace("{/provider}", `/${client}`);
}

function stateOnly({ client: _client, name: _name, ...client }: ClientWithState): ClientState {
  return client;
}

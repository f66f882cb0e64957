// Login scenarios, recorded with a real provider and a real browser: users can log in with the result of the guided
// setup, our addresses are those the browser saw, and a rule reports every failed login whose cause is in the file.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { addressesOf, clientsOf } from "../../server/src/interpretation/clients/clients";
import { loginRoutes } from "../../server/src/interpretation/clients/loginRoutes";
import { comparesIssuer } from "../../server/src/interpretation/clients/comparesIssuer";
import { inquiriesOf } from "../../server/src/discovery/inquiry";
import { compareIssuers } from "../../server/src/knowledge/sso/issuerComparison";
import { toBoolean } from "../../server/src/micronaut/values/conversions";
import type { Config } from "../../server/src/micronaut/configuration";
import { get, scalarOf } from "../../server/src/micronaut/tree/node";
import { parseVersion } from "../../server/src/knowledge/versions";
import type { Answers, SetUp } from "../../server/src/protocol/setUp";
import { findingsIn } from "../check";
import { setsUp } from "../features/setUp";
import { type Line, lines } from "./lines";
import { configOf, recordingsFor } from "./recordings";

/** A login scenario in logins/cases.json. */
interface Case {
  /** The guided setups that wrote the file, undefined for a file written by hand. */
  readonly setUps?: readonly { readonly what: SetUp; readonly answers: Answers }[];
  /** The version for which they wrote it, if it was known. */
  readonly setUpVersion?: string;
  /** The first line of Kestra for which it is recorded, undefined for all. */
  readonly since?: Line;
  readonly server: string;
  readonly login: string;
  readonly provider: {
    readonly host: string;
    readonly path: string;
    readonly issuer?: string;
    readonly real?: string;
  };
  readonly client: { readonly redirectUris: readonly string[] };
}

interface Address {
  readonly address: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** A response of the server, or a page that the user saw. */
interface Step {
  readonly request?: string;
  readonly status?: number;
  readonly to?: Address;
  readonly text?: string;
}

interface Visit {
  readonly steps: readonly Step[];
  readonly signedIn: boolean;
}

interface Recorded {
  /** The SHA-256 of the recorded file. */
  readonly configuration: string;
  readonly login: Visit;
  readonly logoutByGet?: Visit;
  readonly logoutByPost?: Visit;
  readonly loginAfterLogout?: { readonly pages: readonly string[] };
  readonly logoutAtProvider?: Visit;
  readonly loginAfterLogoutAtProvider?: { readonly pages: readonly string[] };
}

const cases = JSON.parse(readFileSync("test/conformance/logins/cases.json", "utf8")) as Readonly<
  Record<string, Case>
>;

const isRecordedFor = (line: Line, { since = lines[0] }: Case): boolean =>
  lines.indexOf(line) >= lines.indexOf(since);

const namesFor = (line: Line): readonly string[] =>
  Object.entries(cases).flatMap(([name, known]) => (isRecordedFor(line, known) ? [name] : []));

const recordedFor = (line: Line) =>
  recordingsFor<Recorded>(
    "logins",
    line,
    (name) => !(name in cases) || namesFor(line).includes(name),
  ).map(({ name, text, answer }) => {
    const known = cases[name];
    assert.ok(known, `${name} is not in cases.json`);
    const config = configOf(text);
    const client = clientsOf(config)[0];
    assert.ok(client, `${name} has no client`);
    return { name, text, known, config, client: client.name, ...answer };
  });

/** Reasons for failed logins that are not in the file. */
const causesOutsideFile: Readonly<Record<string, string>> = {
  "client-renamed": "the provider still has the redirect URI of the old name",
  "context-path-registered": "a redirect URI other than ours is registered at the provider",
  "idtoken-issuer-other-than-in-discovery": "the provider's own issuer is different",
  "scopes-without-openid":
    "the recorded provider needs 'openid', unlike authentik, which the file is for",
  "wrong-client-secret": "the secret in the environment is not that of the provider",
  "idtoken-issuer-with-slash": "the provider's own issuer is different",
  "idtoken-issuer-with-two-slashes": "the provider's own issuer is different",
  "idtoken-issuer-with-host-in-upper-case": "the provider's own issuer is different",
  "dex-idtoken-issuer-with-slash": "the provider's own issuer is different",
  "dex-issuer-with-dot-segment": "another provider may respond at such a path",
  "hydra-scopes-not-registered": "the client is not registered for these scopes",
};

/** Findings that cannot be the reason for a failed login. */
const unrelated: readonly string[] = ["plaintext-secret", "issuer-insecure"];

/** Logouts that the provider refuses, so that the user stays signed in there. */
const refusedLogouts: Readonly<Record<string, string>> = {
  "keycloak-26-logout-without-id-token": "Keycloak requires the ID token",
};

/** Lines in which a file cannot choose another logout, so that a finding would not help. */
const withoutChoiceOfLogout: Readonly<Partial<Record<Line, string>>> = {
  "0.20": "Micronaut Security 4.11 ignores 'authorization-server'",
};

/** Findings that do not prevent a login in these recordings. */
const harmless: Readonly<Record<string, string>> = {
  "client-name": "the redirect URI is spelt differently from the file",
  "issuer-insecure": "the issuers on this machine do not use https",
  "missing-client-secret": "a public client of Keycloak accepts what is sent instead",
  "issuer-not-url": "only authentication: idtoken compares a query or a fragment",
  "provider-logout": "it is about the logout, which a test of its own compares",
  "newer-key": "older versions ignore the key",
  "plaintext-secret": "the provider does not see where the secret is written",
  "issuer-shape": "only authentication: idtoken before 1.3 compares the trailing slash",
};

for (const line of lines) {
  describe(`conformance: logins in ${line}`, () => {
    const recorded = recordedFor(line);
    /**
     * The rules of all findings that are more than hints. Those about the role do not count: the files have a role of
     * Kestra 2.0, which the recorder does not read.
     */
    const reportedRules = (text: string): string[] =>
      findingsIn(text, { target: parseVersion(line) })
        .filter(({ rule, severity }) => rule.topic !== "role" && severity !== "hint")
        .map(({ rule }) => rule.id);

    it(`each of ${recorded.length} recordings is of the current file`, () => {
      assert.deepEqual(recorded.map(({ name }) => name).sort(), [...namesFor(line)].sort());
      for (const { name, text, configuration } of recorded)
        assert.equal(configuration, createHash("sha256").update(text).digest("hex"), name);
    });

    it("users can log in with the result of the guided setup", () => {
      const written = recorded.filter(({ known }) => known.setUps);
      assert.ok(written.length > 5);
      for (const { name, text, known, login } of written) {
        assert.equal(writtenBy(known), text, name);
        assert.equal(login.signedIn, true, name);
        assert.match(
          login.steps.at(-1)?.text ?? "",
          /^Signed in as ada \(ada@example\.com\)/,
          name,
        );
      }
    });

    it("the login address and the redirect URI are those we compute", () => {
      for (const { name, known, config, client, login } of recorded) {
        const reported = addressesOf(config, client);
        assert.equal(reported.login, known.server + known.login, name);
        const uri = firstTarget(login)?.parameters?.["redirect_uri"];
        if (uri !== undefined) assert.equal(reported.redirect, known.server + uri, name);
      }
    });

    it("the provider accepts a login only if our redirect URI is registered", () => {
      for (const { name, known, config, client, login } of recorded) {
        const isRefused = login.steps.some(({ text }) => text?.includes("invalid_redirect_uri"));
        const isRegistered = known.client.redirectUris.includes(
          addressesOf(config, client).redirect,
        );
        assert.equal(isRefused, !isRegistered, name);
      }
    });

    it("the login address exists if we predict it", () => {
      for (const { name, config, login } of recorded) {
        const routes = loginRoutes(config);
        const first = login.steps[0];
        // If there is no such address, the server redirects to its home page.
        const exists = first?.to?.address !== "/";
        const isKestrasDefault = routes.state === "unknown" && routes.reason === "kestra-chooses";
        assert.equal(routes.state === "present" || isKestrasDefault, exists, name);
      }
    });

    it("the logout address is the one we compute, and GET works only if it is allowed", () => {
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

    it("the provider receives our post-logout URI on a logout", () => {
      const asked = recorded.filter(({ logoutAtProvider }) => returnAddress(logoutAtProvider));
      assert.ok(asked.length > 2);
      for (const { name, known, config, client, ...visits } of asked) {
        const { postLogout } = addressesOf(config, client);
        assert.equal(
          postLogout,
          known.server + (returnAddress(visits.logoutAtProvider) ?? ""),
          name,
        );
        // Only after a logout at the provider does the provider ask for the account again.
        assert.deepEqual(visits.loginAfterLogout?.pages, [], name);
        const asksAgain = (visits.loginAfterLogoutAtProvider?.pages.length ?? 0) > 0;
        assert.equal(asksAgain, !(name in refusedLogouts), name);
      }
    });

    it("a rule reports why a logout at a real provider does not end the session in Kestra", () => {
      for (const { name, text, known, logoutAtProvider } of recorded) {
        if (line in withoutChoiceOfLogout) continue;
        if (known.provider.real === undefined || !returnAddress(logoutAtProvider)) continue;
        const rules = findingsIn(text, { target: parseVersion(line) }).map(({ rule }) => rule.id);
        const isReported = rules.some((rule) => ["provider-logout", "logout-get"].includes(rule));
        assert.equal(isReported, logoutAtProvider?.signedIn, `${name}: ${rules}`);
      }
    });

    it("with ID tokens as sessions, a login works if we accept the provider's own issuer", () => {
      const compared = recorded.filter(({ config }) => comparesIssuer(config));
      assert.ok(compared.length > 8);
      for (const { name, config, known, login } of compared) {
        const [inquiry] = inquiriesOf(config);
        assert.ok(inquiry && "issuer" in inquiry, name);
        const { host, path, issuer = `http://${host}:9000${path}` } = known.provider;
        const comparison = compareIssuers(inquiry.issuer, issuer, parseVersion(line));
        assert.equal(comparison, login.signedIn ? "accepted" : "refused", name);
      }
    });

    it("a rule reports why a login fails, if the file shows it", () => {
      const failed = recorded.filter(({ login }) => !login.signedIn);
      assert.ok(failed.length > Object.keys(causesOutsideFile).length);
      for (const { name, text } of failed)
        assert.equal(
          reportedRules(text).some((rule) => !unrelated.includes(rule)),
          !(name in causesOutsideFile),
          `${name}: ${reportedRules(text)}`,
        );
    });

    it("no rule reports a problem if the login works, apart from harmless ones", () => {
      for (const { name, text } of recorded.filter(({ login }) => login.signedIn))
        assert.deepEqual(
          reportedRules(text).filter((rule) => !(rule in harmless)),
          [],
          name,
        );
    });
  });
}

/** The file that the guided setups of a scenario write, one after another, starting with an empty file. */
function writtenBy({ setUps = [], setUpVersion }: Case): string {
  const version = setUpVersion === undefined ? {} : { version: setUpVersion };
  return setUps.reduce(
    (text, { what, answers }) => setsUp(text, what, { answers, ...version }).text,
    "",
  );
}

/** The address of the first redirect of a login. */
const firstTarget = ({ steps }: Visit): Address | undefined => steps[0]?.to;

/** The address to which the provider redirects after a logout. */
function returnAddress(act: Visit | undefined): string | undefined {
  const { parameters = {} } = act?.steps[0]?.to ?? { address: "" };
  return parameters["post_logout_redirect_uri"] ?? parameters["redirect_uri"];
}

function isAllowedByGet(config: Config): boolean {
  const scalar = scalarOf(get(config.root, "micronaut.security.endpoints.logout.get-allowed"));
  return scalar !== undefined && toBoolean({ kind: "text", text: scalar.text }) === true;
}

// Logins of which both sides were written by our own code, recorded with real providers: they start from an empty file
// and end logged in, with groups, and logged out. A change of what we write fails here until it is recorded again.
import assert from "node:assert/strict";
import { join } from "node:path";
import { parseVersion } from "../../server/src/knowledge/versions";
import { findingsIn } from "../check";
import { type CompleteLogin, cases } from "./completeLogins/cases";
import { type Scaffold, scaffoldOf } from "./completeLogins/scaffold";
import { answerFor, type Line, lines } from "./lines";

interface Recorded {
  /** The lines of both texts: for Kestra, and for the provider. */
  readonly configuration: readonly string[];
  readonly provided: readonly string[];
  readonly login: { readonly signedIn: boolean };
  readonly user?: { readonly name: string; readonly groups: readonly string[] | null };
  readonly logout?: {
    /** The request that starts it. */
    readonly by: string;
    /** Whether the user is still signed in at Kestra. */
    readonly signedIn: boolean;
  };
  /** What becomes of the session at the provider with that logout; `none` if the provider never has one. */
  readonly sessionAtProvider?: "ended" | "kept" | "none";
}

const recordedOf = (name: string, line: Line): Recorded => {
  const recorded = answerFor<Recorded>(join("completeLogins", name), line);
  assert.ok(recorded, `${name} is not recorded`);
  return recorded;
};

/** Dex has no sessions of its own, and Kestra before 1.3 cannot log out at a provider that it does not recognise. */
const sessionAfter = ({ format, logsOutAtProvider }: Scaffold): Recorded["sessionAtProvider"] => {
  if (format.id === "dex") return "none";
  return logsOutAtProvider ? "ended" : "kept";
};

for (const line of lines)
  describe(`conformance: complete logins in ${line}`, () => {
    const scaffolds = new Map<string, Scaffold>();
    for (const [name, login] of Object.entries<CompleteLogin>(cases))
      it(`${name}: begins with nothing but our two texts, and ends logged in and out, with groups`, () => {
        const scaffold = scaffoldOf(login, line);
        scaffolds.set(name, scaffold);
        const recorded = recordedOf(name, line);
        assert.equal(scaffold.configuration, recorded.configuration.join("\n"));
        assert.equal(scaffold.provided, recorded.provided.join("\n"));

        assert.equal(recorded.login.signedIn, true);
        assert.deepEqual(recorded.user?.groups, ["kestra-admins"]);
        assert.equal(recorded.logout?.signedIn, false);
        assert.equal(recorded.sessionAtProvider, sessionAfter(scaffold));
        const isNewer = line !== "0.20";
        assert.equal(scaffold.logsOutAtProvider, isNewer && scaffold.format.id !== "dex");
      });

    it("no rule reports anything in these texts but that the providers here use http", () => {
      assert.equal(scaffolds.size, Object.keys(cases).length);
      for (const [name, { configuration, provided }] of scaffolds) {
        const files = [{ uri: "file:///provided", text: provided }];
        assert.deepEqual(
          findingsIn(configuration, { target: parseVersion(line) }, files).map(
            ({ rule }) => rule.id,
          ),
          ["issuer-insecure"],
          name,
        );
      }
    });
  });

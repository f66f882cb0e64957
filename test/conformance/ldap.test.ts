// Logins with LDAP, recorded with a real directory: a rule reports every login that fails because of the file, and
// nothing if the login works.
import assert from "node:assert/strict";
import { decidingScalar, valueOf } from "../../server/src/interpretation/values/value";
import { readSearchFilter } from "../../server/src/micronaut/values/searchFilter";
import { parseVersion } from "../../server/src/knowledge/versions";
import { findingsIn } from "../check";
import { cases } from "./ldap/cases";
import { answerFor, lines } from "./lines";
import { configOf } from "./recordings";

interface Recorded {
  readonly failure?: { readonly error: string };
  readonly status?: number;
  readonly groups?: readonly string[];
}

/** Failed logins whose cause is not in the file, or not certain. */
const causesOutsideFile = new Set([
  "server that is down",
  "server missing",
  "base that does not exist",
  "base that is not a DN",
  "base in the URL and again",
  "manager missing",
  "manager without a password",
  "manager with a wrong password",
  "filter (!(uid={0}))",
  "filter (mail:caseIgnoreMatch:={0})",
  "filter (mail;lang-en={0})",
  "filter (mail>={0})",
  "filter (mail<={0})",
  "filter (unknown={0})",
]);

/** Findings on a filter with which Ada logs in although it does not ask for her, or only for her. */
const worksByChance = new Set([
  "filter (objectClass=person)(mail={0})",
  "filter (mail={0})(objectClass=person)",
  "filter (&(objectClass=person))(mail={0})",
  "filter (&(mail={0}))(objectClass=device)",
  "filter (uid={0})(mail=bob)",
  "filter (mail=*)",
  "filter (mail=ada)",
]);

/** Searches for groups that find none, for which the file may not be the reason. */
const emptyOutsideFile = new Set([
  "groups disabled",
  // In another directory, people may have no uid, and the DN is used instead.
  "groups by member and filter-attribute uid",
  "groups by an unknown filter-attribute",
  "groups with the attribute of nobody",
]);

for (const line of lines) {
  describe(`conformance: LDAP in ${line}`, () => {
    const answers = answerFor<Readonly<Record<string, Recorded>>>("ldap/logins", line) ?? {};
    const findings = (name: string): ReturnType<typeof findingsIn> =>
      findingsIn(cases[name] ?? "", { target: parseVersion(line) });
    const reported = (name: string): string[] =>
      findings(name)
        .filter(({ rule }) => rule.id.startsWith("ldap-"))
        .map(({ rule }) => rule.id);

    it("every case is recorded", () =>
      assert.deepEqual(Object.keys(answers).sort(), Object.keys(cases).sort()));

    it("a rule reports why a login fails, and nothing if it works", () => {
      for (const [name, { status, groups }] of Object.entries(answers)) {
        const isSearchForGroups = name.startsWith("groups") && !emptyOutsideFile.has(name);
        const fails = status !== 200 || (isSearchForGroups && groups?.length === 0);
        if (causesOutsideFile.has(name) || worksByChance.has(name)) continue;
        assert.equal(reported(name).length > 0, fails, `${name}: ${reported(name)}`);
      }
    });

    it("the start only fails with an error in the file, and the other way round", () => {
      for (const [name, { failure }] of Object.entries(answers)) {
        const errors = findings(name).filter(({ severity }) => severity === "error");
        assert.equal(errors.length > 0, failure !== undefined, name);
      }
    });

    it("we read the filters as Java does", () => {
      const path = "micronaut.security.ldap.default.search.filter".split(".");
      for (const [name, { status }] of Object.entries(answers)) {
        if (!name.startsWith("filter ") || status === undefined) continue;
        const filter = decidingScalar(valueOf(configOf(cases[name] ?? ""), path));
        if (!filter || filter.text === "" || filter.text.includes("${")) continue;
        const { problem } = readSearchFilter(filter.text);
        // Java takes the parenthesis for a part of the value.
        const isOfValue = name === "filter mail={0})";
        assert.equal(status === 500, problem !== undefined && !isOfValue, name);
      }
    });
  });
}

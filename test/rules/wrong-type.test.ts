// What a value that does not fit its key leads to, by Kestra version.
import assert from "node:assert/strict";
import { findKey } from "../../server/src/knowledge/schema/keys";
import { outcomeOf } from "../../server/src/knowledge/schema/outcomes";
import { parseVersion } from "../../server/src/knowledge/versions";
import { findingsIn, fixes, offersNothing } from "../check";

/** The severity of the finding about a line in flow style, and the sentence about its consequence. */
function consequence(line: string, version = ""): string | undefined {
  const found = findingsIn(`${line}\n`, { target: parseVersion(version) });
  assert.deepEqual(
    found.map(({ rule }) => rule.id),
    found.map(() => "wrong-type"),
  );
  const [finding] = found;
  return finding && `${finding.severity}: ${finding.message.replace(/^[^.]*\. ?/, "")}`;
}

const gives = (line: string, version: string, expected: RegExp | undefined): void => {
  const found = consequence(line, version);
  if (expected) assert.match(found ?? "no finding", expected);
  else assert.equal(found, undefined);
};

describe("wrong-type by version", () => {
  const pollSize = "kestra: {jdbc: {queues: {poll-size: many}}}";
  it("is an error where the server does not start", () => {
    gives(pollSize, "1.3", /^error: Kestra 1\.3 cannot create the component/);
    gives("kestra: {variables: {cache-size: many}}", "2.0", /^error: Kestra 2\.0 does not start/);
    for (const version of ["", "1.3", "2.0"])
      gives("kestra: {metrics: {tags: [a, b]}}", version, /^error: Kestra.* does not start/);
  });
  it("is information where the server uses its default", () => {
    gives(pollSize, "2.0", /^information: Kestra 2\.0 silently uses its default/);
    const timeout = (value: string): string => `kestra: {server: {liveness: {timeout: ${value}}}}`;
    for (const value of ["60", "1m30s", "60 s", '"60"'])
      gives(timeout(value), "1.3", /^information: Kestra 1\.3 silently uses its default/);
    gives(timeout("60"), "", /^information: Kestra silently uses its default/);
  });
  it("is information if a word replaces a mapping, which Kestra ignores", () => {
    for (const version of ["", "1.0", "1.3", "2.0"])
      for (const name of ["variables", "server", "jdbc", "traces"])
        gives(`kestra: {${name}: word}`, version, /^information: Kestra silently uses its default/);
    // Without its type, the server does not start.
    gives("kestra: {repository: word}", "2.0", /^warning: /);
  });
  it("is the weakest outcome if the version is unknown", () => {
    gives(pollSize, "", /^information: Depending on its version/);
    gives(pollSize, "1.0", /^information: Depending on its version/);
  });
  it("is a warning where the server reads another value", () => {
    for (const version of ["", "1.3", "2.0"]) {
      const poll = (value: string): string => `kestra: {jdbc: {queues: {poll-size: ${value}}}}`;
      gives(poll("20.5"), version, /^warning: The server silently reads 20 instead/);
      gives(poll("9999999999"), version, /^warning: The server silently reads 1410065407 instead/);
      const enabled = (value: string): string =>
        `kestra: {server: {liveness: {enabled: ${value}}}}`;
      gives(enabled("maybe"), version, /^warning: The server silently reads false instead/);
      gives(enabled('"1"'), version, /^warning: The server silently reads false instead/);
      for (const word of ["yes", "on", "Y", "no", "off", "N", "FALSE"])
        gives(enabled(`"${word}"`), version, undefined);
      for (const number of ["0", "1"])
        gives(enabled(number), version, /^information: Kestra silently uses its default/);
      const isRecursive = 'kestra: {variables: {recursive-rendering: "no"}}';
      gives(isRecursive, version, /^warning: Micronaut treats/);
    }
  });
  it("guesses a boolean with a typo", () => {
    const subtree = (value: string): string =>
      `micronaut: {security: {ldap: {default: {search: {base: dc=org, subtree: ${value}}}}}}`;
    for (const [written, meant] of [
      ["true.", "true"],
      ["ture", "true"],
      ["flase", "false"],
      ["Fals", "false"],
      ['"yes;"', "true"],
    ] as const)
      fixes(subtree(written), "wrong-type", subtree(meant));
    offersNothing(subtree("maybe"), "wrong-type");
    offersNothing(subtree("true false"), "wrong-type");
  });
  it("knows numbers of 64 bits", () => {
    const size = (value: string): string => `kestra: {variables: {cache-size: ${value}}}`;
    gives(size("2147483647"), "1.3", undefined);
    gives(size("2147483648"), "1.3", /^warning: The server silently reads -2147483648 instead/);
    gives(size('"2147483648"'), "1.3", /^error: /);
    gives("micronaut: {server: {max-request-size: 9999999999}}", "1.3", undefined);
  });
  it("keeps the severity where nothing was recorded", () =>
    gives("kestra: {security: {login: {failed-attempts: {threshold: ten}}}}", "1.3", /^warning: /));
  it("is not reported for a key that the version does not read", () => {
    for (const [line, version, rule] of [
      ["kestra: {variables: {max-output-size: many}}", "1.3", "newer-key"],
      ["kestra: {metrics: {labels: {a: b}}}", "1.0", "newer-key"],
      ["kestra: {worker: {controllers: {type: dns}}}", "1.3", "newer-key"],
      ["kestra: {jdbc: {cleaner: {retention: soon}}}", "2.0", "renamed-key"],
    ] as const)
      assert.deepEqual(
        findingsIn(line, { target: parseVersion(version) }).map((finding) => finding.rule.id),
        [rule],
      );
  });
  it("claims nothing for versions that were not recorded", () => {
    const path = "kestra.server.preview.initial-rows".split(".");
    assert.ok(findKey(path));
    assert.equal(outcomeOf(path, parseVersion("1.3")), undefined);
    assert.equal(outcomeOf(path, parseVersion("2.0"))?.outcome, "default");
    assert.equal(outcomeOf(path, undefined), undefined);
  });
});

describe("a number that Micronaut converts", () => {
  it("is not reported for the HTTP version", () =>
    assert.deepEqual(
      findingsIn(
        "kestra: { queue: { type: h2 }, repository: { type: h2 } }\nmicronaut.server.http-version: 2.0\n",
      ).filter(({ rule }) => rule.id === "wrong-type"),
      [],
    ));
});

describe("a list in a list", () => {
  const origins = (list: string): string =>
    `kestra:\n  queue: { type: h2 }\n  repository: { type: h2 }\nmicronaut:\n  server:\n    cors:\n      enabled: true\n      configurations:\n        web:\n          allowed-origins: ${list}\n`;
  const [a, b, c] = ["https://a.example.com", "https://b.example.com", "https://c.example.com"];
  it("is reported and can be written as one list", () => {
    fixes(origins(`[[${a}, ${b}]]`), "wrong-type", origins(`[${a}, ${b}]`));
    fixes(origins(`[${a}, [${b}, ${c}]]`), "wrong-type", origins(`[${a}, ${b}, ${c}]`));
  });
  it("has no fix on several lines", () =>
    offersNothing(
      origins(`\n            - - ${a}\n              - ${b}`).replace("origins: ", "origins:"),
      "wrong-type",
    ));
  it("is not reported with one item, which is read like the item", () =>
    assert.deepEqual(findingsIn(origins(`[[${a}]]`)), []));
});

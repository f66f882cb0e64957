// What keeps the server from starting is an error, whichever rule says it.
import assert from "node:assert/strict";
import { findingsIn } from "../check";

const client = (lines: string): string => `micronaut:
  security:
    authentication: cookie
    oauth2:
      clients:
        sso:
          client-id: kestra
          client-secret: \${S}
          openid:
            issuer: https://sso.example.com
${lines}`;

const severitiesIn = (text: string): string[] =>
  findingsIn(text).map(({ rule, severity }) => `${rule.id} ${severity}`);

describe("what stops the start is an error", () => {
  const cases: [string, string, string[]][] = [
    ["a key with nothing behind it", client("          scopes:\n"), ["wrong-type error"]],
    [
      "a client id with nothing behind it",
      client("").replace(/ kestra$/m, ""),
      ["missing-client-id error"],
    ],
    [
      "a client id that is empty",
      client("").replace(/ kestra$/m, ' ""'),
      ["missing-client-id warning"],
    ],
    [
      "a secret with nothing behind it",
      client("").replace(" ${S}", ""),
      ["missing-client-secret information"],
    ],
    ["a number for a flag", client("          enabled: 0\n"), ["wrong-type error"]],
    ["a word for a flag", client('          enabled: "no"\n'), ["wrong-type warning"]],
    ["an unknown grant", client("          grant-type: code\n"), ["wrong-type error"]],
    [
      "an issuer that Java refuses",
      client("").replace("sso.example.com", "sso example.com"),
      ["issuer-not-url error"],
    ],
    [
      "nothing behind a key that nobody reads then",
      client("          scopes:\n").replace("oauth2:", "oauth2:\n      enabled: false"),
      [],
    ],
  ];
  for (const [what, text, expected] of cases)
    it(what, () => assert.deepEqual(severitiesIn(text), expected));
});

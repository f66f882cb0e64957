// Problems that prevent the start of the server are errors in every rule.
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

describe("only what prevents the start is an error", () => {
  const cases: [string, string, string[]][] = [
    ["a key without a value", client("          scopes:\n"), ["wrong-type error"]],
    [
      "a client ID without a value",
      client("").replace(/ kestra$/m, ""),
      ["missing-client-id error"],
    ],
    ["an empty client ID", client("").replace(/ kestra$/m, ' ""'), ["missing-client-id warning"]],
    [
      "a client secret without a value",
      client("").replace(" ${S}", ""),
      ["missing-client-secret information"],
    ],
    ["a number instead of a boolean", client("          enabled: 0\n"), ["wrong-type error"]],
    ["a string instead of a boolean", client('          enabled: "no"\n'), ["wrong-type warning"]],
    ["an unknown grant type", client("          grant-type: code\n"), ["wrong-type error"]],
    [
      "an issuer that Java rejects",
      client("").replace("sso.example.com", "sso example.com"),
      ["issuer-not-url error"],
    ],
    [
      "a key without a value in a disabled section",
      client("          scopes:\n").replace("oauth2:", "oauth2:\n      enabled: false"),
      ["oauth2-disabled warning"],
    ],
  ];
  for (const [what, text, expected] of cases)
    it(what, () => assert.deepEqual(severitiesIn(text), expected));
});

// Signing secrets: too short, random and in plain text. A secret is never shown.
import assert from "node:assert/strict";
import { siblingVariable, findingsIn, finds } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const generator = (...lines: string[]): string =>
  ssoExample({
    security: [
      "token:",
      "  jwt:",
      "    signatures:",
      "      secret:",
      "        generator:",
      ...lines.map((line) => `          ${line}`),
    ],
  });

const bytes = (count: number): string => "k".repeat(count);

describe("a signing secret", () => {
  const short = ["short-signing-secret:8"];
  const long = ["plaintext-secret:8"];
  const cases: [string, string[], string[]][] = [
    ["31 bytes for HS256", [`secret: ${bytes(31)}`], short],
    ["32 bytes for HS256", [`secret: ${bytes(32)}`], long],
    ["the example value of the documentation", ["secret: pleaseChangeThisSecretForANewOne"], long],
    ["16 letters of two bytes", [`secret: ${"ä".repeat(16)}`], long],
    ["47 bytes for HS384", [`secret: ${bytes(47)}`, "jws-algorithm: HS384"], short],
    ["48 bytes for HS384", [`secret: ${bytes(48)}`, "jws-algorithm: HS384"], long],
    ["63 bytes for HS512", [`secret: "${bytes(63)}"`, "jwsAlgorithm: HS512"], short],
    ["64 bytes for HS512", [`secret: "${bytes(64)}"`, "jwsAlgorithm: HS512"], long],
    [
      "an algorithm that does not sign with a secret",
      ["secret: short", "jws-algorithm: RS256"],
      [...long, "wrong-type:9"],
    ],
    ["an algorithm from the environment", ["secret: short", "jws-algorithm: ${A}"], long],
    [
      "40 characters of Base64, which are 30 bytes",
      [`secret: ${bytes(40)}`, "base64: true"],
      short,
    ],
    ["44 characters of Base64", [`secret: ${bytes(43)}=`, "base64: true"], long],
    ["40 characters without Base64", [`secret: ${bytes(40)}`, "base64: false"], long],
    ["Base64 that depends on the environment", ["secret: short", "base64: ${B}"], long],
    ["an empty string", ['secret: ""'], short],
    ["no value", ["secret:"], []],
    ["a variable", ["secret: ${JWT}"], []],
    ["a variable with a default", ["secret: ${JWT:short}"], []],
    ["a tag", ["secret: !env JWT"], []],
    ["random", ["secret: ${random.uuid}"], ["random-signing-secret:8"]],
    ["partly random", ["secret: abc-${Random.shortuuid}"], ["random-signing-secret:8"]],
    ["a random default of a variable", ["secret: ${JWT:random.uuid:x}"], []],
    ["the word random as a default", ["secret: ${JWT:random.uuid}"], []],
    ["a number", ["secret: 12345678"], short],
  ];
  for (const [name, lines, expected] of cases)
    it(`has the expected findings for ${name}`, () => finds(generator(...lines), expected));

  it("under another name only verifies", () =>
    finds(generator("secret: short").replace("generator:", "partner:"), long));
  it("for refresh tokens prevents the start of the server if it is too short", () => {
    const text =
      "micronaut.security.token.jwt.generator.refreshToken.secret: short\nmicronaut.security.oauth2: {}\n";
    finds(text, ["short-signing-secret:1"]);
    assert.match(findingsIn(text)[0]?.message ?? "", /does not start/);
  });
  it("is not too short if the file sets its environment variable", () =>
    finds(
      siblingVariable(
        "MICRONAUT_SECURITY_TOKEN_JWT_SIGNATURES_SECRET_GENERATOR_SECRET",
        generator("secret: short"),
      ),
      ["plaintext-secret:14"],
    ));
  it("is never shown", () => {
    for (const secret of ["hunter2", "hunter2hunter2hunter2hunter2hunter2"]) {
      const findings = findingsIn(generator(`secret: ${secret}`));
      assert.equal(findings.length, 1);
      for (const { message, fixes } of findings)
        assert.doesNotMatch(message + JSON.stringify(fixes()), /hunter/);
    }
  });
});

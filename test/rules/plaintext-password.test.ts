// Passwords outside of SSO: reported only if the user asks for it.
import { finds } from "../check";

const text = (password: string): string =>
  `datasources:
  postgres:
    username: kestra
    password: ${password}
kestra:
  storage:
    type: s3
    s3:
      bucket: kestra
      secret-key: ${password}
  security:
    instance-owner:
      password: "\${X}"
`;
const on = { target: undefined, severities: { "plaintext-password": "hint" } } as const;

describe("a password outside of SSO", () => {
  it("is not reported unless the user asks for it", () => finds(text("Zq4pV7tX"), []));
  it("is reported wherever a key contains a secret", () =>
    finds(text("Zq4pV7tX"), ["plaintext-password:4", "plaintext-password:10"], on));
  for (const value of ['"${X}"', "__X__", "!vault x", "ref+vault://x#/y", '""'])
    it(`is not reported for ${value}`, () => finds(text(value), [], on));
});

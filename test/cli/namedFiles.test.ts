// Files that a checked file names are read, but not checked.
import assert from "node:assert/strict";
import { runOn } from "./terminal";

const secret = "MICRONAUT_SECURITY_OAUTH2_CLIENTS_SSO_CLIENT_SECRET=${SECRET}\n";
const compose = (envFile: string): string => `services:
  kestra:
    image: kestra/kestra-ee
    env_file: ${envFile}
    environment:
      KESTRA_CONFIGURATION: |
        micronaut:
          security:
            oauth2:
              clients:
                sso:
                  client-id: kestra
                  openid:
                    issuer: https://sso.example.com
`;

async function rulesIn(files: Record<string, string>, ...args: string[]): Promise<string[]> {
  const { out } = await runOn(files, "check", "--format", "json", ...args);
  return (JSON.parse(out) as { rule: string }[]).map(({ rule }) => rule);
}

const missing = ["missing-client-secret"];

describe("files that a checked file names", () => {
  it("set variables of its service", async () => {
    const files = { "compose.yml": compose("./env/kestra.env"), "env/kestra.env": secret };
    assert.deepEqual(await rulesIn(files), []);
    assert.deepEqual(await rulesIn({ ...files, "env/kestra.env": "A=b\n" }), missing);
  });
  it("are found from another folder, and in one above it", async () => {
    const files = { "deploy/compose.yml": compose("../kestra.env"), "kestra.env": "A=b\n" };
    assert.deepEqual(await rulesIn(files, "deploy/compose.yml"), missing);
    const outside = { "../other/compose.yml": compose("kestra.env"), "../other/kestra.env": "" };
    assert.deepEqual(await rulesIn(outside, "../other/compose.yml"), missing);
  });
  it("may set anything if they are missing or outside of the project", async () => {
    assert.deepEqual(await rulesIn({ "compose.yml": compose("kestra.env") }), []);
    const files = { "compose.yml": compose("../kestra.env"), "../kestra.env": "A=b\n" };
    assert.deepEqual(await rulesIn(files, "compose.yml"), []);
  });
  it("include compose files that are layers of the same service", async () => {
    const files = {
      "compose.yml": "include:\n  - parts/kestra.yml\n",
      "parts/kestra.yml": compose("[]"),
    };
    assert.deepEqual(await rulesIn(files), missing);
    const override = `services:\n  kestra:\n    environment:\n      - ${secret}`;
    assert.deepEqual(await rulesIn({ ...files, "compose.override.yml": override }), []);
  });
  it("are not reported", async () => {
    const { out } = await runOn(
      { "compose.yml": compose("kestra.env"), "kestra.env": secret },
      "check",
    );
    assert.equal(out, "No problems in 1 file\n");
  });
});

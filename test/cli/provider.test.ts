// The `provider` command: the application at the provider goes to standard output, its steps to standard error.
import assert from "node:assert/strict";
import { formats } from "../../server/src/providerSide/formats";
import { configurationWith } from "../providerSide/check";
import { runOn } from "./terminal";

const authentik = configurationWith("authentik", "https://auth.example.com/application/o/flows/");
const keycloak = configurationWith("keycloak", "https://login.example.com/realms/company");
const both = `${authentik}        keycloak:
          client-id: flows
          openid.issuer: https://login.example.com/realms/company
`;

describe("command line: provider", () => {
  it("prints the format of the client's provider, and the steps to standard error", async () => {
    const { code, out, err } = await runOn({ "a.yml": authentik }, "provider", "a.yml");
    assert.equal(code, 0);
    assert.match(out, /^version: 1\n[^]*client_id: kestra\n/);
    assert.equal(
      err,
      `1. Generate a secret unless Kestra already has one.
   openssl rand -hex 32
2. Set SSO_SECRET in the environment of authentik's worker, to the same value as for Kestra.
3. Mount the file below /blueprints in authentik's worker, or import it in the admin interface under Customization > Blueprints.
`,
    );
  });

  it("searches the current folder and reads standard input", async () => {
    const inFolder = await runOn({ "conf/a.yml": authentik }, "provider");
    const fromInput = await runOn({ "-": authentik }, "provider", "-");
    assert.match(inFolder.out, /^version: 1\n/);
    assert.deepEqual(fromInput, inFolder);
  });

  it("prints another format if it is named", async () => {
    const { out } = await runOn({ "a.yml": authentik }, "provider", "--format", "oidc", "a.yml");
    assert.equal((JSON.parse(out) as { client_id: string }).client_id, "kestra");
  });

  it("lists the formats", async () => {
    const { code, out } = await runOn({}, "provider", "--format", "list");
    assert.equal(code, 0);
    assert.deepEqual(
      out
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
      formats.map(({ id }) => id),
    );
  });

  it("chooses a client by its name in any spelling", async () => {
    const text = both.replace("        authentik:", "        ourAuthentik:");
    const { out } = await runOn({ a: text }, "provider", "--client", "ourAuthentik", "a");
    assert.match(out, /callback\/our-authentik/);
    const { out: other } = await runOn({ a: text }, "provider", "--client", "keycloak", "a");
    assert.equal((JSON.parse(other) as { clientId: string }).clientId, "flows");
  });

  it("uses what other files of the deployment set", async () => {
    const files = {
      "compose.yml": `services:
  kestra:
    image: kestra/kestra:v1.0.0
    command: server standalone --config /app/application.yml
    environment:
      KESTRA_URL: https://flows.example.com
    volumes: ["./application.yml:/app/application.yml"]
`,
      "application.yml": authentik.replace("  url: https://kestra.example.com\n", ""),
    };
    const { out } = await runOn(files, "provider", "compose.yml", "application.yml");
    assert.match(out, /https:\/\/flows\.example\.com\/oauth\/callback\/authentik/);
  });

  const refusals: Readonly<
    Record<string, readonly [Readonly<Record<string, string>>, ...string[]]>
  > = {
    "No SSO client found. Specify the file that contains one.": [
      { a: "kestra:\n  url: https://kestra.example.com\n" },
      "a",
    ],
    "There are several clients. Use --client authentik or keycloak.": [{ a: both }, "a"],
    "There is no client 'okta'. Use authentik or keycloak.": [{ a: both }, "--client", "okta", "a"],
    "a and b contain the client 'authentik'. Specify one of them.": [
      { a: authentik, b: authentik },
      "a",
      "b",
    ],
    "b: File not found.": [{ a: authentik }, "a", "b"],
    [`Unknown format 'x'. Use list or one of ${formats.map(({ id }) => id).join(", ")}.`]: [
      { a: keycloak },
      "--format",
      "x",
      "a",
    ],
    "--client is not an option of check. Run kestra-config --help for the options.": [{}],
  };

  for (const [message, [files, ...args]] of Object.entries(refusals))
    it(`refuses: ${message}`, async () => {
      const command = args.length > 0 ? ["provider", ...args] : ["check", "--client", "authentik"];
      const { code, out, err } = await runOn(files, ...command);
      assert.deepEqual(
        { code, out, err },
        { code: 2, out: "", err: `kestra-config: ${message}\n` },
      );
    });

  it("ignores a client that is disabled", async () => {
    const text = both.replace("client-id: flows", "enabled: false");
    assert.match((await runOn({ a: text }, "provider", "a")).out, /^version: 1\n/);
  });
});

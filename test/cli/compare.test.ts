// The provider's files near a checked one are compared with it, but not checked.
import assert from "node:assert/strict";
import { configurationWith, written } from "../providerSide/check";
import { runOn } from "./terminal";

const text = configurationWith("keycloak", "https://login.example.com/realms/company");
const wrong = (format: string): string =>
  written(text, format).replace("callback/keycloak", "callback/sso");
const realm = wrong("keycloak-realm");
const terraform = wrong("terraform-keycloak");

async function reports(files: Record<string, string>, ...args: string[]): Promise<string[]> {
  const { out } = await runOn(files, "check", ...args);
  return out.split("\n").filter((line) => line.includes("registration-mismatch"));
}

describe("the provider's files on the command line", () => {
  it("are found next to a file, above it, and in a folder named after the provider", async () => {
    for (const name of [
      ...["realm.json", "deploy/realm.json", "keycloak/realm.json"],
      ...["sso.tf", "deploy/sso.tf", "terraform/sso.tf"],
    ]) {
      const provided = name.endsWith(".tf") ? terraform : realm;
      const files = { "deploy/application.yml": text, [name]: provided };
      for (const args of [[], ["deploy/application.yml"], ["deploy"]]) {
        const [line = "", ...others] = await reports(files, ...args);
        assert.deepEqual(others, []);
        assert.match(
          line,
          /^deploy\/application\.yml:10:9 warning registration-mismatch The redirect URI is not registered in '(?:realm\.json|sso\.tf)'\. Kestra sends \S+\/oauth\/callback\/keycloak, /,
        );
      }
    }
  });
  it("are ignored in other folders and outside of the project", async () => {
    for (const name of ["other/realm.json", "../realm.json"])
      assert.deepEqual(await reports({ "deploy/application.yml": text, [name]: realm }), []);
    const outside = { "../deploy/application.yml": text, "../realm.json": realm };
    assert.deepEqual(await reports(outside, "../deploy/application.yml"), []);
  });
  it("are not checked themselves", async () => {
    const files = { "application.yml": text, "realm.json": realm };
    assert.match((await runOn(files, "check")).out, / in 1 file\n$/);
  });
});

// The attributes that we write and read in Terraform, compared with those that its providers have.
import assert from "node:assert/strict";
import { type HclObject, readHcl } from "../../server/src/document/hcl/read";
import { formats } from "../../server/src/providerSide/formats";
import { registeredClients } from "../../server/src/providerSide/reading";
import { configurationWith, written } from "./check";
import recorded from "./terraformAttributes.json";

const attributes = new Map(Object.entries(recorded.attributes));

/** Every name in a block and in the blocks that it contains. */
function isAccepted(path: string, { entries }: HclObject): void {
  const known = attributes.get(path);
  if (!known) return;
  const names = [...entries.keys()];
  const [required, optional] = [known.required, known.optional].map((each) => each.split(" "));
  for (const name of names)
    assert.ok([...(required ?? []), ...(optional ?? [])].includes(name), `${path} has no ${name}`);
  for (const name of required ?? [])
    assert.ok(name === "" || names.includes(name), `${path} requires ${name}`);
  for (const [name, { value }] of entries)
    if (value.kind === "list")
      for (const item of value.items)
        if (item.kind === "object") isAccepted(`${path}.${name}`, item);
}

const configurations = [
  configurationWith("sso", "https://sso.example.com"),
  configurationWith("sso", "https://sso.example.com", ["scopes: [openid, groups, other]"], "a.b"),
  ...["realm_access.roles", "resource_access.kestra.roles"].map((claim) =>
    configurationWith("sso", "https://sso.example.com/realms/company", [], claim),
  ),
  configurationWith("sso", "https://sso.example.com", ["openid.token.auth-method: none"]),
];

describe("attributes in Terraform", () => {
  for (const { id, language } of formats)
    if (language === "terraform")
      it(`are those of the provider in ${id}`, () => {
        for (const configuration of configurations)
          for (const { type, labels, body } of readHcl(written(configuration, id)) ??
            assert.fail()) {
            if (type !== "resource" && type !== "data") continue;
            const path = `${type === "data" ? "data." : ""}${labels[0] ?? ""}`;
            assert.ok(attributes.has(path), path);
            isAccepted(path, body);
          }
      });
  it("are read only where a provider has them", () => {
    const resource = (type: string, names: readonly string[]): string =>
      `resource "${type}" "a" {\n${names.map((name) => `${name} = ["b"]\n`).join("")}}\n`;
    for (const [type, list] of [
      ["keycloak_openid_client", "valid_redirect_uris"],
      ["okta_app_oauth", "redirect_uris"],
      ["azuread_application_redirect_uris", "redirect_uris"],
      ["auth0_client", "callbacks"],
      ["aws_cognito_user_pool_client", "callback_urls"],
    ] as const) {
      const { required = "", optional = "" } = attributes.get(type) ?? {};
      const names = `${required} ${optional}`.split(" ").filter((name) => name !== "");
      const [client] = registeredClients(resource(type, names));
      assert.ok(client?.redirects, type);
      const [without] = registeredClients(
        resource(
          type,
          names.filter((name) => name !== list),
        ),
      );
      assert.equal(without?.redirects, undefined, type);
    }
  });
});

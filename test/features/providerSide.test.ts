// The provider's side in an editor: which applications can be created from a file, and the text with its steps.
import assert from "node:assert/strict";
import { creatableApplications, providerSide } from "../../server/src/features/providerSide";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { inEnglishWords } from "../check";
import { composeFile } from "../fileKinds";
import { configurationWith, written } from "../providerSide/check";

const keycloak = configurationWith("keycloak", "https://login.example.com/realms/company");

/** The applications as `client (provider): formats`. */
const creatable = (text: string): string[] =>
  creatableApplications(readKestraFile(text)).map(
    ({ client, provider, formats }) =>
      `${client} (${provider}): ${formats.map(({ id }) => id).join(" ")}`,
  );

describe("the provider's side in an editor", () => {
  it("can be created for each client that is enabled", () => {
    const two = `${keycloak}        in-house:
          client-id: flows
        disabled:
          enabled: false
          client-id: flows
`;
    const expected = [
      /^keycloak \(Keycloak\): keycloak keycloak-realm/,
      /^in-house \(undefined\): oidc$/,
    ];
    for (const text of [two, composeFile.wrap(two)]) {
      const found = creatable(text);
      assert.equal(found.length, expected.length);
      for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? "", pattern);
    }
  });

  it("cannot be created without a client", () => {
    assert.deepEqual(creatable("kestra:\n  url: https://kestra.example.com\n"), []);
    assert.deepEqual(creatable(""), []);
  });

  it("is the text of the format with its file name, language and steps", () => {
    const found = providerSide(readKestraFile(keycloak), {
      ...{ configuration: 0, client: "keycloak", format: "keycloak" },
    });
    assert.ok(found);
    const { text, language, fileName, next } = inEnglishWords(found);
    assert.deepEqual([language, fileName], ["json", "kestra-keycloak.json"]);
    assert.equal(text, written(keycloak, "keycloak"));
    assert.deepEqual(
      next.flatMap(({ copy }) => copy ?? []),
      [
        "openssl rand -hex 32",
        'kcadm.sh create clients -r company -f kestra-keycloak.json -s secret="$SSO_SECRET"',
      ],
    );
  });

  it("does not exist for a client, configuration or format that the file does not contain", () => {
    const good = { configuration: 0, client: "keycloak", format: "keycloak" };
    for (const bad of [{ configuration: 1 }, { client: "okta" }, { format: "none" }])
      assert.equal(providerSide(readKestraFile(keycloak), { ...good, ...bad }), undefined);
  });
});

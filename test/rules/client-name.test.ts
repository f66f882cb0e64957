// Client names, compared with the names recorded from Micronaut.
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { findingsIn, finds, fixed, fixes, offersNothing } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const recorded = Object.entries(
  JSON.parse(readFileSync("test/conformance/names.json", "utf8")) as Record<string, string>,
);
/** The recorded function keeps repeated hyphens that Micronaut's resolver drops, so those names are left out. */
const changed = recorded.filter(
  ([written, name]) => !written.includes(".") && name === name.replace(/-+/g, "-"),
);

describe("the name of a client", () => {
  for (const [written, name] of changed) {
    const text = ssoExample({ client: `"${written}"` });
    if (/[-_]$/.test(written)) continue;
    it(`'${written}' becomes '${name}' in Micronaut`, () => {
      if (written === name) return finds(text, []);
      finds(text, ["client-name:5"]);
      assert.equal(fixed(text, "client-name"), ssoExample({ client: `"${name}"` }));
    });
  }

  it("has a finding with the resulting redirect URI", () => {
    const [finding] = findingsIn(
      `${ssoExample({ client: "azureAd" })}kestra:\n  url: https://k.example.com/\n`,
    );
    assert.match(finding?.message ?? "", /https:\/\/k\.example\.com\/oauth\/callback\/azure-ad/);
  });

  it("is renamed in every dotted key", () =>
    fixes(
      "micronaut.security.oauth2.clients.azureAd.client-id: kestra\nmicronaut.security.oauth2.clients.azureAd.client-secret: ${S}\nmicronaut.security.oauth2.clients.azureAd.openid.issuer: https://login.example.com\n",
      "client-name",
      "micronaut.security.oauth2.clients.azure-ad.client-id: kestra\nmicronaut.security.oauth2.clients.azure-ad.client-secret: ${S}\nmicronaut.security.oauth2.clients.azure-ad.openid.issuer: https://login.example.com\n",
    ));

  it("keeps its anchor and its comment", () =>
    fixes(
      ssoExample().replace("authentik:", "'My_IDP': &idp # ours"),
      "client-name",
      ssoExample().replace("authentik:", "'my-idp': &idp # ours"),
    ));

  it("is a duplicate key in two spellings", () =>
    finds(
      ssoExample({ client: "azureAd" }).replace(
        "        azureAd:",
        "        azure-ad: { enabled: true }\n        azureAd:",
      ),
      ["duplicate-key:6"],
    ));

  it("is not renamed if it occurs twice, because the earlier mapping would take effect again", () => {
    const block =
      "        azureAd:\n          client-id: a\n          client-secret: ${S}\n          openid: { issuer: https://a.example.com }\n";
    const text = `micronaut:\n  security:\n    oauth2:\n      clients:\n${block}${block}`;
    offersNothing(text, "client-name");
  });

  it("has no finding for a client that is disabled or comes from a template or placeholder", () => {
    finds(ssoExample({ client: "azureAd", lines: ["enabled: false"] }), []);
    finds(ssoExample({ client: '"{{ name }}"' }), []);
    finds(ssoExample({ client: "${CLIENT}" }), []);
  });

  describe("with a dot", () => {
    it("is one finding, even if the client lacks keys", () => {
      finds(ssoExample({ client: "auth.example.com" }), ["client-name:5"]);
      finds(ssoExample({ client: '"my.idp"' }), ["client-name:5"]);
      finds(ssoExample({ client: "my.idp" }).replace(/ *client-secret.*\n/, ""), ["client-name:5"]);
    });
    it("gets hyphens, also in quotes and within a longer key", () => {
      fixes(
        ssoExample({ client: '"Auth.Example.com"' }),
        "client-name",
        ssoExample({ client: '"auth-example-com"' }),
      );
      fixes(
        "micronaut.security.oauth2.clients.my.idp:\n  client-id: a\n  client-secret: ${S}\n  openid.issuer: https://a.example.com\n",
        "client-name",
        "micronaut.security.oauth2.clients.my-idp:\n  client-id: a\n  client-secret: ${S}\n  openid.issuer: https://a.example.com\n",
      );
    });
    it("has no fix if several keys start with it or the new name is taken", () => {
      const name = "micronaut.security.oauth2.clients.my.idp";
      offersNothing(
        `${name}.client-id: a\n${name}.openid.issuer: https://a.example.com\n`,
        "client-name",
      );
      offersNothing(
        ssoExample({ client: "my.idp" }).replace(
          "        my.idp:",
          "        my-idp: {}\n        my.idp:",
        ),
        "client-name",
      );
    });
    it("is not reported for a misspelt dotted key", () =>
      finds(
        ssoExample().replace("openid:\n            issuer:", "opnid.issuer:"),
        ["missing-issuer:5", "unknown-key:8"].slice(1),
      ));
  });
});

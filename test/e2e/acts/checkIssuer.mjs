// What a person does to learn whether the provider's answer fits the file: asks for the check, and reads its report.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startProvider } from "../../provider/provider.mjs";

/** Of a client of this issuer, which does not know one of its scopes. */
export const configurationOf = (issuer) => `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        authentik:
          client-id: kestra
          client-secret: \${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}
          scopes: [openid, email, offline]
          openid:
            issuer: "${issuer}"
kestra:
  url: http://localhost:8080
`;

export const checkIssuerActs = ({ folder }) => ({
  "has an issuer checked, and reads the report": async (person) => {
    const provider = await startProvider();
    try {
      const text = configurationOf(provider.issuer);
      writeFileSync(join(folder, "checked.yml"), text);
      await person.open("checked.yml");
      await person.sees(".codelens-decoration", "Check issuer");
      await person.presses("ControlOrMeta+B");
      await person.runs("Kestra Config: Check Issuer");
      const report = person.lookingIntoPanel();
      await report.sees("table", "offline");
      await person.sees(".squiggly-warning");
      await person.takesPicture("report");
      assert.equal(readFileSync(join(folder, "checked.yml"), "utf8"), text);
    } finally {
      await provider.close();
    }
  },
});

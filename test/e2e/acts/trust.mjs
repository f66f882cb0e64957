// Restricted mode until a person trusts the folder, in the window that stays open: what was refused before is then done.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startProvider } from "../../provider/provider.mjs";
import { configurationOf } from "./checkIssuer.mjs";

export const trustActs = {
  "has an issuer checked, once the folder is trusted": async (person, { folder }) => {
    const provider = await startProvider();
    try {
      writeFileSync(join(folder, "trusted.yml"), configurationOf(provider.issuer));
      await person.open("trusted.yml");
      await person.runs("Kestra Config: Check Issuer");
      await person.sees(".notification-toast", "only in a trusted workspace");
      await person.takesPicture("untrusted");
      await person.clicks(".notification-toast .monaco-button", "Manage Trust");
      await person.clicks(".workspace-trust-editor .monaco-button", "Trust");
      await person.sees(".workspace-trust-editor.trusted");
      await person.opensByKeyboard("trusted.yml");
      await person.runs("Kestra Config: Check Issuer");
      await person.lookingIntoPanel().sees("table", "offline");
      await person.sees(".squiggly-warning");
    } finally {
      await provider.close();
    }
  },
};

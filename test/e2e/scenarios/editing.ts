// Reading and editing a configuration: findings and fixes, completion, lenses and hovers, renaming and converting.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../../scripts/repository";
import type { Scenario } from "../user";

const sample = (name: string) => readFileSync(join(repository, "test", "samples", name), "utf8");

export const editingScenarios: Record<string, Scenario> = {
  "shows the mistakes of a file and fixes one": async (user) => {
    const before = sample("application-with-mistakes.yml");
    await user.creates("application-with-mistakes.yml", before);
    await user.sees(".squiggly-error");
    await user.presses("ControlOrMeta+Shift+M");
    await user.sees(".markers-panel .monaco-list-row", "Kestra Config");
    await user.takesPicture("problems");
    await user.goesTo("defaultRole:");
    // A menu that is opened before the Quick Fix icon appears closes again when it does.
    await user.sees('[class*="lightbulb"]');
    await user.takesPictureOfEditor("quick-fix-1");
    await user.opensFixes();
    await user.sees(".action-widget .monaco-list-row", "Move");
    await user.takesPicture("quick-fix");
    await user.takesPictureOfEditor("quick-fix-2");
    await user.presses("Enter");
    const [role = ""] =
      /^ {4}# Rights of first-time users[^]*?(?=^ {4}oauth2:)/m.exec(before) ?? [];
    const expected = before.replace(role, "").replace("  ee:\n", `  security:\n${role}  ee:\n`);
    assert.equal(await user.saves(), expected);
    await user.goesTo("defaultRole:");
    await user.takesPictureOfEditor("quick-fix-3");
    await user.runs("View: Hide Panel");
  },

  "completes a client from a few letters": async (user) => {
    await user.creates("application.yml", sample("application.yml"));
    // The server has read the file.
    await user.sees(".squiggly-warning");
    await user.goesToEndOf("clients:");
    await user.presses("Enter");
    await user.types("key");
    await user.sees(".suggest-widget.visible .monaco-list-row.focused", "keycloak");
    await user.takesPicture("completion");
    await user.presses("Enter");
    await user.sees(".view-line", "KESTRA_SSO_KEYCLOAK_CLIENT_SECRET");
    await user.types("kestra");
    await user.presses("Escape", "Escape");
    await user.takesPicture("client");
    const client = `        keycloak:
          clientId: "kestra"
          clientSecret: "\${KESTRA_SSO_KEYCLOAK_CLIENT_SECRET}"
          openid:
            issuer: "https://keycloak host/realms/realm"
`;
    const expected = sample("application.yml").replace(
      "      clients:\n",
      () => `      clients:\n${client}`,
    );
    assert.equal(await user.saves(), expected);
  },

  "shows the redirect URI of a client and copies it": async (user) => {
    const before = sample("docker-compose.yml");
    await user.creates("docker-compose.yml", before);
    await user.goesTo("authentik:");
    await user.sees(".squiggly-error");
    // The lens above a client moves the client down when it appears.
    const lens = ".codelens-decoration";
    await user.sees(lens, "Redirect URI: http://localhost:8080/oauth/callback/authentik");
    await user.takesPicture("lens");
    await user.clicks(`${lens} a`, /^Copy$/);
    await user.sees(".statusbar-item", "Copied the redirect URI");
    await user.goesToEndOf("sign-in via authentik.");
    await user.presses("ControlOrMeta+V");
    const expected = before.replace(
      "via authentik.",
      "$&http://localhost:8080/oauth/callback/authentik",
    );
    assert.equal(await user.saves(), expected);
    // Last, because a hover may cover the line above.
    await user.goesTo("authentik:");
    await user.hovers("authentik:");
    const hover = ".monaco-hover:not(.hidden) .hover-contents";
    await user.sees(hover, "http://localhost:8080/oauth/callback/authentik");
    await user.takesPicture("hover");
  },

  "renames a client and converts a role after a preview": async (user) => {
    await user.creates("renamed.yml", sample("application.yml"));
    await user.sees(".squiggly-warning");
    await user.goesTo("authentik:");
    await user.presses("F2");
    await user.sees(".rename-box :focus");
    await user.presses("ControlOrMeta+A");
    await user.types("sso");
    await user.presses("Enter");
    await user.sees(".notification-toast", "oauth/callback/sso");
    await user.takesPicture("rename");
    await user.appliesPreview();
    const expected = sample("application.yml").replace("authentik:", "sso:");
    assert.equal(await user.saves(), expected);
    await user.runs("Notifications: Clear All Notifications");

    const role = (words: string) => `kestra:
  url: https://kestra.example.com
  security:
    defaultRole:
      name: viewer # for everybody
      description: Looks on
      permissions:
        FLOW: ${words}
`;
    await user.creates("converted.yml", role("[READ]"));
    await user.goesTo("FLOW");
    await user.runs("Kestra Config: Convert to Kestra 2.0");
    await user.sees(".bulk-edit-panel .monaco-list-row", "converted.yml");
    await user.takesPicture("convert");
    await user.appliesPreview();
    assert.equal(await user.saves(), role("[VIEW, LIST, EXPORT]"));
  },
};

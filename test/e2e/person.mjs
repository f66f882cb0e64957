// Does by keyboard and mouse what a person does with the installed extension, and looks at what is on the screen and
// then on disk. Leaves a picture of each act in test-output/.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../../scripts/install.mjs";
import { openBrowser } from "../../scripts/workbench/browser.mjs";
import { startWorkbench } from "../../scripts/workbench/serve.mjs";
import { checkIssuerActs } from "./acts/checkIssuer.mjs";
import { roleTableActs } from "./acts/roleTable.mjs";
import { eachSetUp, setUpActs } from "./acts/setUp.mjs";
import { trustActs } from "./acts/trust.mjs";
import { openWindow } from "./keyboard.mjs";

const samples = join(repository, "samples");
const fixtures = join(repository, "test", "fixtures", "public");
const pictures = join(repository, "test-output");
const sample = (name) => readFileSync(join(samples, name), "utf8");

const acts = {
  "sees the mistakes and repairs one": async (person) => {
    await person.open("application-with-mistakes.yml");
    await person.sees(".squiggly-error");
    await person.presses("ControlOrMeta+Shift+M");
    await person.sees(".markers-panel .monaco-list-row", "Kestra Config");
    await person.takesPicture("problems");
    await person.goesTo("defaultRole:");
    // Who is faster than the bulb asks in vain: it then takes the place of what the keys have asked for.
    await person.sees('[class*="lightbulb"]');
    await person.opensFixes();
    await person.sees(".action-widget .monaco-list-row", "Move");
    await person.takesPicture("quick-fix");
    await person.presses("Enter");
    const before = sample("application-with-mistakes.yml");
    const [role] = /^ {4}# Rights of everybody[^]*?(?=^ {4}oauth2:)/m.exec(before);
    const expected = before.replace(role, "").replace("  ee:\n", `  security:\n${role}  ee:\n`);
    assert.equal(await person.saves(), expected);
    await person.takesPicture("repaired");
  },

  "writes a client from a few letters": async (person) => {
    await person.open("application.yml");
    // The server has read the file.
    await person.sees(".squiggly-warning");
    await person.goesBehind("clients:");
    await person.presses("Enter");
    await person.types("key");
    await person.sees(".suggest-widget.visible .monaco-list-row.focused", "keycloak");
    await person.takesPicture("completion");
    await person.presses("Enter");
    await person.sees(".view-line", "KESTRA_SSO_KEYCLOAK_CLIENT_SECRET");
    await person.types("kestra");
    await person.presses("Escape", "Escape");
    await person.takesPicture("client");
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
    assert.equal(await person.saves(), expected);
  },

  "pastes a page that has lost its indentation": async (person) => {
    const nested = readFileSync(join(fixtures, "authentik-page.yml"), "utf8");
    await person.copies(nested.replace(/^ +/gm, ""));
    writeFileSync(join(folder, "pasted.yml"), "");
    await person.open("pasted.yml");
    // The extension is awake; its server sleeps on, for the file is empty.
    await person.runs("Developer: Show Running Extensions");
    await person.sees(".runtime-extensions-editor .extension", "Kestra Config");
    await person.goesBack();
    await person.presses("ControlOrMeta+V");
    await person.sees(".view-line", "defaultTenant");
    await person.takesPicture("pasted");
    assert.equal(await person.saves(), nested);
    await person.presses("ControlOrMeta+Z");
    assert.equal(await person.saves(), "");
  },

  "pastes it into a compose file": async (person) => {
    const nested = readFileSync(join(fixtures, "authentik-page.yml"), "utf8").trimEnd();
    await person.copies(nested.replace(/^ +/gm, ""));
    const service = (name, block) =>
      `  ${name}:\n    environment:\n      KESTRA_CONFIGURATION: |\n        ${block}\n`;
    const mistaken = service("other", "micronaut: { security: { defaultRole: { name: a } } }");
    const compose = (block) => `services:\n${service("kestra", block)}${mistaken}`;
    writeFileSync(join(folder, "compose.yml"), compose("# here"));
    await person.open("compose.yml");
    // The server has read the file.
    await person.sees(".squiggly-error");
    await person.goesTo("# here");
    await person.presses("Shift+End", "ControlOrMeta+V");
    await person.sees(".view-line", "default_admin_role");
    const indented = nested.replace(/\n(?=.)/g, `\n${" ".repeat(8)}`);
    assert.equal(await person.saves(), compose(indented));
  },

  "pastes anything else as it is": async (person) => {
    const nested = readFileSync(join(fixtures, "google.yml"), "utf8");
    await person.copies(nested);
    writeFileSync(join(folder, "plain.yml"), "");
    await person.open("plain.yml");
    await person.presses("ControlOrMeta+V");
    await person.sees(".view-line", "accounts.google.com");
    assert.equal(await person.saves(), nested);
  },

  "reads the redirect URI in a compose file": async (person) => {
    await person.open("docker-compose.yml");
    await person.goesTo("authentik:");
    await person.sees(".squiggly-error");
    // The lines above a client move it down when they come.
    await person.sees(".codelens-decoration", "Redirect URI");
    await person.restsTheMouseOn("authentik:");
    const hover = ".monaco-hover:not(.hidden) .hover-contents";
    await person.sees(hover, "http://localhost:8080/oauth/callback/authentik");
    await person.takesPicture("hover");
  },

  "renames a client, having read what follows from it": async (person) => {
    writeFileSync(join(folder, "renamed.yml"), sample("application.yml"));
    await person.open("renamed.yml");
    await person.sees(".squiggly-warning");
    await person.goesTo("authentik:");
    await person.presses("F2");
    await person.sees(".rename-box :focus");
    await person.presses("ControlOrMeta+A");
    await person.types("sso");
    await person.presses("Enter");
    await person.sees(".notification-toast", "oauth/callback/sso");
    await person.takesPicture("rename");
    await person.clicks(".bulk-edit-panel .monaco-list-row .monaco-custom-toggle", "");
    await person.clicks(".bulk-edit-panel .monaco-button", "Apply");
    const expected = sample("application.yml").replace("authentik:", "sso:");
    assert.equal(await person.saves(), expected);
    await person.runs("Notifications: Clear All Notifications");
  },

  "converts a role to Kestra 2.0, having looked at what changes": async (person) => {
    const role = (words) => `kestra:
  url: https://kestra.example.com
  security:
    defaultRole:
      name: viewer # for everybody
      description: Looks on
      permissions:
        FLOW: ${words}
`;
    writeFileSync(join(folder, "converted.yml"), role("[READ]"));
    await person.open("converted.yml");
    await person.goesTo("FLOW");
    await person.runs("Kestra Config: Convert to Kestra 2.0");
    await person.sees(".bulk-edit-panel .monaco-list-row", "converted.yml");
    await person.takesPicture("convert");
    await person.clicks(".bulk-edit-panel .monaco-list-row .monaco-custom-toggle", "");
    await person.clicks(".bulk-edit-panel .monaco-button", "Apply");
    assert.equal(await person.saves(), role("[VIEW, LIST, EXPORT]"));
  },

  "copies the redirect URI from the line above a client": async (person) => {
    await person.open("docker-compose.yml");
    await person.goesTo("authentik:");
    const lens = ".codelens-decoration";
    await person.sees(lens, "Redirect URI: http://localhost:8080/oauth/callback/authentik");
    // Room for the whole line.
    await person.presses("ControlOrMeta+B");
    await person.clicks(`${lens} a`, /^Copy$/);
    await person.sees(".statusbar-item", "Copied the redirect URI");
    await person.takesPicture("lens");
    await person.goesBehind("sign-in through authentik.");
    await person.presses("ControlOrMeta+V");
    const expected = sample("docker-compose.yml").replace(
      "through authentik.",
      "$&http://localhost:8080/oauth/callback/authentik",
    );
    assert.equal(await person.saves(), expected);
  },

  ...setUpActs,
};

const folder = mkdtempSync(join(tmpdir(), "kestra-config-person-"));
Object.assign(acts, roleTableActs({ folder, sample }), checkIssuerActs({ folder }));
let passed = 0;
let failed = 0;
let browser;
let context;
try {
  mkdirSync(pictures, { recursive: true });
  browser = await openBrowser();
  // One for all windows, so that they share what the browser has made of VS Code's code.
  context = await browser.newContext();
  await inWorkbench({ trusted: true }, async (workbench) => {
    for (const act of chosen(acts)) await playInOneWindow(workbench, [act]);
    await playInOneWindow(workbench, chosen(eachSetUp), (person) => person.arrives());
  });
  await inWorkbench({ trusted: false }, (workbench) =>
    playInOneWindow(workbench, chosen(trustActs)),
  );
} catch (error) {
  console.error(error);
  failed++;
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
if (failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);

async function inWorkbench({ trusted }, play) {
  cpSync(samples, folder, { recursive: true });
  const options = { extensionPath: repository, folder, asInstalled: true, trusted };
  const workbench = await startWorkbench(options);
  try {
    await play(workbench);
  } finally {
    await workbench.stop();
  }
}

/** The acts with what the command line asks for in their names; without a word, all. */
function chosen(acts) {
  const [part = ""] = process.argv.slice(2);
  return Object.entries(acts).filter(([name]) => name.includes(part));
}

/**
 * Plays acts one after the other; one that fails is followed by a new window. It is played once more, for VS Code itself
 * may take a key away: only who fails twice has failed, and the report shows both.
 */
async function playInOneWindow(workbench, acts, begin = () => {}) {
  let person;
  const opened = async () => {
    // No act sees what another has changed.
    cpSync(samples, folder, { recursive: true });
    const next = await openWindow({ context, workbench, folder, pictures });
    await begin(next);
    return next;
  };
  const succeeds = async (name, act) => {
    person ??= await opened();
    if (await plays(person, name, act)) return true;
    await person.leaves();
    person = undefined;
    return false;
  };
  for (const [name, act] of acts) {
    if ((await succeeds(name, act)) || (await succeeds(name, act))) passed++;
    else failed++;
  }
  await person?.leaves();
}

async function plays(person, name, act) {
  const started = performance.now();
  try {
    await act(person, { folder });
    await person.wasLeftAlone();
    console.log(`  ✔ ${name} (${Math.round(performance.now() - started)}ms)`);
    return true;
  } catch (error) {
    await person.takesPicture("failed");
    console.log(`  ✘ ${name}\n${error.stack}\nSee ${join(pictures, "failed.png")}.`);
    return false;
  }
}

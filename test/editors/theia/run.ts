// The packed extension in a real Theia in a browser: findings, a fix, and the commands that use what Theia does differently. If
// Theia cannot be installed, it prints the reason and skips the checks.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageExtension } from "../../../scripts/package";
import { messageOf, repository } from "../../../scripts/repository";
import { openBrowser } from "../../../scripts/workbench/browser";
import { fixed, misplaced } from "../misplaced";
import { installTheia, startTheia } from "./start";
import { openWindow, type User } from "./window";

/** Nothing listens at this address. */
const client = `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        authentik:
          client-id: kestra
          client-secret: "\${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}"
          openid:
            issuer: http://127.0.0.1:1/application/o/kestra/
kestra:
  url: https://kestra.example.com
`;

const role = (words: string): string => `kestra:
  url: https://kestra.example.com
  security:
    default-role:
      name: viewer # for everybody
      description: Looks on
      permissions:
        FLOW: ${words}
`;

const secret = "Zq4pV7tXc2Lw9sKd";
const variable = "KESTRA_SSO_AUTHENTIK_CLIENT_SECRET";

const compose = (value: string, environment = ""): string => `services:
  kestra:
    image: kestra/kestra-ee:v1.3.0
    environment:
${environment}      KESTRA_CONFIGURATION: |
        micronaut:
          security:
            oauth2:
              enabled: true
              clients:
                authentik:
                  client-id: kestra
                  client-secret: ${value} # from the provider
                  openid:
                    issuer: https://auth.example.com/application/o/kestra/
        kestra:
          url: https://kestra.example.com
`;

const checks: Record<string, (user: User, folder: string) => Promise<void>> = {
  "shows findings and fixes one": async (user, folder) => {
    await user.opens("application.yml");
    await user.sees(".squiggly-error, .squiggly-warning");
    await user.fixes("defaultRole");
    await user.saves(join(folder, "application.yml"), fixed);
  },
  "moves a secret to new files": async (user, folder) => {
    await user.opens("compose.yaml");
    await user.sees(".squiggly-error, .squiggly-warning, .squiggly-info");
    await user.fixes(secret);
    const change = `      ${variable}: "\${${variable}}"\n`;
    await user.saves(join(folder, "compose.yaml"), compose(`"$\${${variable}}"`, change));
    await user.seesFile(join(folder, ".env"), `${variable}=${secret}\n`);
    await user.seesFile(join(folder, ".gitignore"), ".env\n");
  },
  "lists the setups": async (user) => {
    for (const name of ["Set Up Single Sign-On", "Add Default Role", "Add Group Sync", "Add LDAP"])
      await user.findsCommand(`Kestra Config: ${name}`);
  },
  "shows how to get started": async (user) => {
    await user.runs("Kestra Config: Get Started");
    await user.sees(".lm-TabBar-tab.lm-mod-current", "Get started with single sign-on");
    await user.sees(".view-line", "Install an identity provider");
  },
  "shows the rules": async (user) => {
    await user.shows("application.yml");
    await user.runs("Kestra Config: Show Rules");
    await user.sees(".lm-TabBar-tab.lm-mod-current", "rules.md");
    await user.sees(".view-line", "Rules");
  },
  "checks an issuer": async (user) => {
    await user.opens("checked.yml");
    await user.runs("Kestra Config: Check Issuer");
    await user.sees(".lm-TabBar-tab.lm-mod-current", "Issuer of authentik");
    await user.sees(".view-line", "connection refused");
  },
  "converts to Kestra 2.0 after a preview": async (user, folder) => {
    await user.opens("converted.yml");
    await user.runs("Kestra Config: Convert to Kestra 2.0");
    await user.sees(".theia-bulk-edit-container", "converted.yml");
    await user.clicks("[title='Apply Refactoring']");
    await user.saves(join(folder, "converted.yml"), role("[VIEW, LIST, EXPORT]"));
  },
};

const files = {
  "application.yml": misplaced,
  "checked.yml": client,
  "compose.yaml": compose(secret),
  "converted.yml": role("[READ]"),
};

const counts = { passed: 0, failed: 0 };
const installed = install();
if (installed !== undefined) await checkAll(installed);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
if (counts.failed > 0) process.exitCode = 1;

function install() {
  try {
    return installTheia();
  } catch (error) {
    console.log(`skipped: ${messageOf(error)}`);
  }
}

async function checkAll(theia: string) {
  const temporary = mkdtempSync(join(tmpdir(), "kestra-config-theia-"));
  const place = (name: string) => {
    const folder = join(temporary, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  };
  const [home, extensions, folder] = [place("home"), place("extensions"), place("files")];
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  writeFileSync(join(place(join("files", ".git")), "HEAD"), "ref: refs/heads/main\n");
  cpSync(join(repository, "test", "editors", "theia", "languages"), join(extensions, "languages"), {
    recursive: true,
  });
  // Theia installs the packages that it finds there.
  packageExtension({ out: join(place(join("home", "theia", "plugins")), "kestra-config.vsix") });
  const server = await startTheia(theia, { home, extensions });
  const browser = await openBrowser();
  try {
    const user = await openWindow(browser, server.address, folder);
    for (const [name, check] of Object.entries(checks))
      await run(name, () => check(user, folder), user);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function run(name: string, check: () => Promise<void>, user: User) {
  const started = performance.now();
  try {
    await check();
    counts.passed++;
    console.log(`  ✔ ${name} (${Math.round(performance.now() - started)}ms)`);
  } catch (error) {
    counts.failed++;
    const picture = join(repository, "test-output", `theia-${counts.failed}.png`);
    await user.takesPicture(picture);
    console.log(`  ✘ ${name}\n${error instanceof Error ? error.stack : error}\nSee ${picture}.`);
  }
}

// Records the login scenarios: for each file of logins/ a server with that configuration, a real provider, and a
// browser that logs in and out. The ports 8080 and 9000 of the files are replaced by free ones.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../../scripts/workbench/browser";
import { freePort } from "../../provider/freePort";
import { startProviderOf, type Client, type ScenarioProvider } from "./providers";
import { startServer } from "./server";
import { visitorIn } from "./visitor";
import type { Browser } from "playwright-core";

/** A login scenario in cases.json. */
interface Case {
  /** The first line of Kestra for which it is recorded, undefined for all. */
  since?: string;
  /** The server's address in the browser. */
  server: string;
  provider: ScenarioProvider;
  client: Client;
  environment: Record<string, string>;
  /** The path of the login. */
  login: string;
  logout?: string;
  home?: string;
}

type Visitor = Awaited<ReturnType<typeof visitorIn>>;

/** Records the scenarios of a folder's cases.json, and yields the name and the result of each as it completes. */
export async function* runScenario({
  folder,
  java,
  classpath,
  keycloak,
  names,
  isRecorded = () => true,
  pictures,
}: {
  /** The folder with cases.json. */
  folder: string;
  /** The command that runs Java. */
  java: string;
  /** The recorder's classes and their dependencies. */
  classpath: string;
  /** Returns the folder of the unpacked Keycloak. */
  keycloak: () => string;
  /** The scenarios to record, all if undefined. */
  names?: readonly string[] | undefined;
  /** Whether a scenario is recorded for this server, given its first line. */
  isRecorded?: (since: string | undefined) => boolean;
  /** A folder for screenshots of the final page of each login. */
  pictures?: string;
}) {
  const cases: Record<string, Case> = JSON.parse(readFileSync(join(folder, "cases.json"), "utf8"));
  const scratch = mkdtempSync(join(tmpdir(), "login-scenario-"));
  const command = [java, `-Djdk.net.hosts.file=${hostsFile(scratch, cases)}`, "-cp", classpath];
  // All host names resolve to this machine, so nothing is requested from elsewhere.
  const browser = await openBrowser({
    args: ["--host-resolver-rules=MAP * 127.0.0.1", "--no-proxy-server"],
  });
  try {
    for (const name of names ?? Object.keys(cases)) {
      const scenario = cases[name];
      if (!scenario) throw new Error(`There is no scenario '${name}'.`);
      if (!isRecorded(scenario.since)) continue;
      const text = readFileSync(join(folder, `${name}.yml`), "utf8");
      const picture = pictures && join(pictures, `${name}.png`);
      const surroundings = { scratch, browser, command, keycloak };
      const seen = await runScenarioCase(scenario, { text, picture, ...surroundings });
      if (!seen) continue;
      // Ties the recording to this text.
      const configuration = createHash("sha256").update(text).digest("hex");
      yield [name, { configuration, ...seen }] as const;
    }
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A hosts file with the hosts of all scenarios, so that Java needs no DNS. */
function hostsFile(scratch: string, cases: Record<string, Case>) {
  const hosts = Object.values(cases).flatMap(({ server, provider }) => [
    new URL(server).hostname,
    provider.host ?? "",
  ]);
  const file = join(scratch, "hosts");
  writeFileSync(file, [...new Set(hosts)].map((host) => `127.0.0.1 ${host}\n`).join(""));
  return file;
}

async function runScenarioCase(
  scenario: Case,
  {
    text,
    scratch,
    browser,
    command,
    keycloak,
    picture,
  }: {
    text: string;
    /** A folder. */
    scratch: string;
    browser: Browser;
    command: string[];
    keycloak: () => string;
    picture: string | undefined;
  },
) {
  const port = await freePort();
  const atPort = (said: string) => said.replaceAll(":8080", `:${port}`);
  const client = JSON.parse(atPort(JSON.stringify(scenario.client)));
  const provider = await startProviderOf(scenario.provider, client, keycloak);
  if (!provider) return undefined;
  const written = (said: string) =>
    said.replaceAll(`:${port}`, ":8080").replaceAll(`:${provider.port}`, ":9000");
  const file = join(scratch, "kestra.yml");
  writeFileSync(file, atPort(text).replaceAll(":9000", `:${provider.port}`));
  const { environment, home = "/", logout = "/logout", login } = scenario;
  try {
    const server = await startServer({ command, file, port, environment });
    let log: string[];
    let seen: Partial<Awaited<ReturnType<typeof inBrowser>>> = {};
    try {
      if (server.start.started) {
        const base = atPort(scenario.server);
        const visitor = { written, base, home, account: provider.account };
        seen = await inBrowser(browser, { visitor, login, logout, picture });
      }
    } finally {
      log = await server.stop();
    }
    return { start: server.start, ...seen, log: log.map(written) };
  } finally {
    await provider.close();
  }
}

/** Logs in, and logs out in every possible way. */
async function inBrowser(
  browser: Browser,
  {
    visitor: options,
    login,
    logout,
    picture,
  }: {
    visitor: Parameters<typeof visitorIn>[1];
    login: string;
    logout: string;
    picture: string | undefined;
  },
) {
  const context = await browser.newContext();
  try {
    const visitor = await visitorIn(context, options);
    const steps = await visitor.visit(login);
    if (picture) await visitor.takePicture(picture);
    const signedIn = await visitor.isSignedIn();
    if (!signedIn) return { login: { steps, signedIn } };
    const logoutByGet = await visitAndCheck(visitor, () => visitor.visit(logout));
    await loginAgain(visitor, login);
    return {
      login: { steps, signedIn },
      logoutByGet,
      logoutByPost: await visitAndCheck(visitor, () => visitor.press("Log out")),
      loginAfterLogout: await loginAgain(visitor, login),
      logoutAtProvider: await visitAndCheck(visitor, () => visitor.visit("/oauth/logout")),
      loginAfterLogoutAtProvider: await loginAgain(visitor, login),
    };
  } finally {
    await context.close();
  }
}

const visitAndCheck = async (visitor: Visitor, act: () => ReturnType<Visitor["visit"]>) => ({
  steps: await act(),
  signedIn: await visitor.isSignedIn(),
});

/** Another login: returns the pages that the provider shows, none if the user is still signed in there. */
async function loginAgain(visitor: Visitor, login: string) {
  const steps = await visitor.visit(login);
  const pages = steps.flatMap((step) =>
    "at" in step && step.at === "provider" ? [step.title] : [],
  );
  return { pages, signedIn: await visitor.isSignedIn() };
}

// Records the logins: for each file of logins/ a server with that configuration, a real provider, and a browser in which
// somebody logs in and out. The files say 8080 and 9000 for ports that are free ones here.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../../scripts/workbench/browser";
import { freePort } from "../../provider/freePort";
import { startProviderOf, type ProviderOptions, type Client } from "./providers";
import { startServer } from "./server";
import { visitorIn } from "./visitor";
import type { Browser } from "playwright-core";

/** A case of cases.json. */
interface Case {
  /** Its address as the browser knows it. */
  server: string;
  provider: ProviderOptions & { real?: string };
  client: Client;
  environment: Record<string, string>;
  /** The address at which a login begins. */
  login: string;
  logout?: string;
  home?: string;
}

type Visitor = Awaited<ReturnType<typeof visitorIn>>;

/** Records the cases of a folder's cases.json, and yields each one's name and what was seen as soon as it is there. */
export async function* runScenario({
  folder,
  java,
  classpath,
  keycloak,
  names,
  pictures,
}: {
  /** Where the cases are. */
  folder: string;
  /** The command that runs Java. */
  java: string;
  /** The recorder's classes, and all they need. */
  classpath: string;
  /** Where Keycloak is unpacked. */
  keycloak: string;
  /** Which cases; all of them where it is not said. */
  names?: readonly string[] | undefined;
  /** A folder for pictures of the page on which each login ends. */
  pictures?: string;
}) {
  const cases: Record<string, Case> = JSON.parse(readFileSync(join(folder, "cases.json"), "utf8"));
  const scratch = mkdtempSync(join(tmpdir(), "login-scenario-"));
  const command = [java, `-Djdk.net.hosts.file=${hostsFile(scratch, cases)}`, "-cp", classpath];
  // Whatever the files call a host, it is this machine, and nobody else is asked.
  const browser = await openBrowser({
    args: ["--host-resolver-rules=MAP * 127.0.0.1", "--no-proxy-server"],
  });
  try {
    for (const name of names ?? Object.keys(cases)) {
      const scenario = cases[name];
      if (!scenario) throw new Error(`There is no case '${name}'.`);
      const text = readFileSync(join(folder, `${name}.yml`), "utf8");
      const picture = pictures && join(pictures, `${name}.png`);
      const surroundings = { scratch, browser, command, keycloak };
      const seen = await runScenarioCase(scenario, { text, picture, ...surroundings });
      // A recording is of this text and no other.
      const configuration = createHash("sha256").update(text).digest("hex");
      yield [name, { configuration, ...seen }] as const;
    }
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The hosts of all cases, for Java, which asks nobody else then. */
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
    keycloak: string;
    picture: string | undefined;
  },
) {
  const port = await freePort();
  const atPort = (said: string) => said.replaceAll(":8080", `:${port}`);
  const client = JSON.parse(atPort(JSON.stringify(scenario.client)));
  const provider = await startProviderOf(scenario.provider, client, keycloak);
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

/** Logs in, and out in every way there is. */
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
    const logoutByGet = await afterwards(visitor, () => visitor.visit(logout));
    await again(visitor, login);
    return {
      login: { steps, signedIn },
      logoutByGet,
      logoutByPost: await afterwards(visitor, () => visitor.press("Log out")),
      loginAfterLogout: await again(visitor, login),
      logoutAtProvider: await afterwards(visitor, () => visitor.visit("/oauth/logout")),
      loginAfterLogoutAtProvider: await again(visitor, login),
    };
  } finally {
    await context.close();
  }
}

const afterwards = async (visitor: Visitor, act: () => ReturnType<Visitor["visit"]>) => ({
  steps: await act(),
  signedIn: await visitor.isSignedIn(),
});

/** Another login: which pages of the provider does it show? None of them where it still knows who it is. */
async function again(visitor: Visitor, login: string) {
  const steps = await visitor.visit(login);
  const pages = steps.flatMap((step) =>
    "at" in step && step.at === "provider" ? [step.title] : [],
  );
  return { pages, signedIn: await visitor.isSignedIn() };
}

// Records the complete logins: the real provider and the real Micronaut, each with its text of ours, and a browser that
// logs in and out.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../../scripts/workbench/browser";
import { freePort } from "../../provider/freePort";
import type { Line } from "../lines";
import { startServer } from "../loginScenarios/server";
import { visitorIn } from "../loginScenarios/visitor";
import { cases } from "./cases";
import { type Scaffold, scaffoldOf } from "./scaffold";
import { startProviderFor } from "./startProvider";
import type { Browser } from "playwright-core";

type Visitor = Awaited<ReturnType<typeof visitorIn>>;

/** Yields the name and the recording of each login as it completes. Providers that cannot be had here are skipped. */
export async function* runCompleteLogins({
  line,
  java,
  classpath,
  keycloak,
  names = Object.keys(cases),
}: {
  line: Line;
  /** The command that runs Java. */
  java: string;
  /** The recorder's classes and their dependencies. */
  classpath: string;
  /** Returns the folder of the unpacked Keycloak. */
  keycloak: () => string;
  /** The logins to record, all if undefined. */
  names?: readonly string[] | undefined;
}) {
  const scratch = mkdtempSync(join(tmpdir(), "complete-login-"));
  const hosts = join(scratch, "hosts");
  writeFileSync(hosts, "127.0.0.1 localhost\n127.0.0.1 auth.example.com\n");
  const command = [java, `-Djdk.net.hosts.file=${hosts}`, "-cp", classpath];
  // All host names resolve to this machine, so nothing is requested from elsewhere.
  const browser = await openBrowser({
    args: ["--host-resolver-rules=MAP * 127.0.0.1", "--no-proxy-server"],
  });
  try {
    for (const name of names) {
      const login = cases[name];
      if (!login) throw new Error(`There is no complete login '${name}'.`);
      const scaffold = scaffoldOf(login, line);
      const seen = await runLogin(scaffold, { scratch, browser, command, keycloak });
      if (!seen) continue;
      const { configuration, provided } = scaffold;
      const texts = { configuration: configuration.split("\n"), provided: provided.split("\n") };
      yield [name, { ...texts, ...seen }] as const;
    }
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function runLogin(
  scaffold: Scaffold,
  {
    scratch,
    browser,
    command,
    keycloak,
  }: { scratch: string; browser: Browser; command: string[]; keycloak: () => string },
) {
  const { application, configuration, provided } = scaffold;
  const port = await freePort();
  const atPort = (text: string) => text.replaceAll(":8080", `:${port}`);
  const environment = environmentFor(application);
  const provider = await startProviderFor(scaffold, atPort(provided), { environment, keycloak });
  if (!provider) return undefined;
  const written = (text: string) =>
    text
      .replaceAll(`:${port}`, ":8080")
      .replaceAll(`:${provider.port}`, ":9000")
      .replaceAll(provider.subject || "<none>", "<subject>");
  const file = join(scratch, "application.yml");
  writeFileSync(file, atPort(configuration).replaceAll(":9000", `:${provider.port}`));
  try {
    const server = await startServer({ command, file, port, environment });
    let log: string[];
    let seen: Partial<Awaited<ReturnType<typeof inBrowser>>> = {};
    try {
      if (server.start.started) {
        const base = `http://localhost:${port}`;
        const visitor = { written, base, home: "/", account: provider.account };
        seen = await inBrowser(browser, visitor, scaffold);
      }
    } finally {
      log = await server.stop();
    }
    return { start: server.start, ...seen, log: log.map(written) };
  } finally {
    await provider.close();
  }
}

/** Both sides get the same values. The secret is one that 'openssl rand -hex 32' could generate. */
function environmentFor({ clientId, secret }: Scaffold["application"]) {
  return {
    ...(clientId.kind === "variable" ? { [clientId.name]: "kestra" } : {}),
    [secret.variable]: "7f3c9a51e8b24d06".repeat(4),
  };
}

/** Logs in, logs out of Kestra only, logs in again, and logs out as the configuration allows. */
async function inBrowser(
  browser: Browser,
  options: Parameters<typeof visitorIn>[1],
  { application, logsOutAtProvider }: Scaffold,
) {
  const context = await browser.newContext();
  try {
    const visitor = await visitorIn(context, options);
    const login = `/oauth/login/${application.client}`;
    const steps = await visitor.visit(login);
    const signedIn = await visitor.isSignedIn();
    if (!signedIn) return { login: { steps, signedIn } };
    const { name, roles = [], attributes } = await visitor.user();
    const groups = valueAt(attributes, application.groupsClaim ?? []);
    await visitor.press("Log out");
    const again = await loginAgain(visitor, login);
    const logout = {
      by: logsOutAtProvider ? "GET /oauth/logout" : "POST /logout",
      steps: await (logsOutAtProvider ? visitor.visit("/oauth/logout") : visitor.press("Log out")),
      signedIn: await visitor.isSignedIn(),
    };
    const afterwards = await loginAgain(visitor, login);
    return {
      login: { steps, signedIn },
      user: { name, roles: [...roles].sort(), groups },
      logout,
      sessionAtProvider: asksAgain(again) ? "none" : asksAgain(afterwards) ? "ended" : "kept",
    };
  } finally {
    await context.close();
  }
}

function valueAt(attributes: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | undefined)?.[name],
    attributes,
  );
}

/** The pages of the provider with a form, none if the user is still signed in there. */
async function loginAgain(visitor: Visitor, login: string) {
  const steps = await visitor.visit(login);
  if (!(await visitor.isSignedIn())) throw new Error(`The second login fails at ${login}.`);
  return steps.filter((step) => "at" in step && step.at === "provider");
}

const asksAgain = (pages: readonly unknown[]) => pages.length > 0;

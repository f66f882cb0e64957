// Records the logins: for each file of logins/ a server with that configuration, a real provider, and a browser in which
// somebody logs in and out. The files say 8080 and 9000 for ports that are free ones here.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../../scripts/workbench/browser.mjs";
import { freePort } from "../../provider/freePort.mjs";
import { startProviderOf } from "./providers.mjs";
import { startServer } from "./server.mjs";
import { visitorIn } from "./visitor.mjs";

/**
 * A case of cases.json.
 *
 * @typedef {object} Case
 * @property {string} server Its address as the browser knows it.
 * @property {import("./providers.mjs").ProviderOptions & { real?: string }} provider
 * @property {import("./providers.mjs").Client} client
 * @property {Record<string, string>} environment
 * @property {string} login The address at which a login begins.
 * @property {string} [logout]
 * @property {string} [home]
 */

/** @typedef {Awaited<ReturnType<typeof visitorIn>>} Visitor */

/**
 * Records the cases of a folder's cases.json, and yields each one's name and what was seen as soon as it is there.
 *
 * @param {object} options
 * @param {string} options.folder Where the cases are.
 * @param {string} options.java The command that runs Java.
 * @param {string} options.classpath The recorder's classes, and all they need.
 * @param {string} options.keycloak Where Keycloak is unpacked.
 * @param {readonly string[] | undefined} [options.names] Which cases; all of them where it is not said.
 * @param {string} [options.pictures] A folder for pictures of the page on which each login ends.
 */
export async function* rehearse({ folder, java, classpath, keycloak, names, pictures }) {
  /** @type {Record<string, Case>} */
  const cases = JSON.parse(readFileSync(join(folder, "cases.json"), "utf8"));
  const scratch = mkdtempSync(join(tmpdir(), "rehearsal-"));
  const command = [java, `-Djdk.net.hosts.file=${hostsFile(scratch, cases)}`, "-cp", classpath];
  // Whatever the files call a host, it is this machine, and nobody else is asked.
  const browser = await openBrowser({
    args: ["--host-resolver-rules=MAP * 127.0.0.1", "--no-proxy-server"],
  });
  try {
    for (const name of names ?? Object.keys(cases)) {
      const rehearsal = cases[name];
      if (!rehearsal) throw new Error(`There is no case '${name}'.`);
      const text = readFileSync(join(folder, `${name}.yml`), "utf8");
      const picture = pictures && join(pictures, `${name}.png`);
      const surroundings = { scratch, browser, command, keycloak };
      const seen = await rehearseCase(rehearsal, { text, picture, ...surroundings });
      // A recording is of this text and no other.
      const configuration = createHash("sha256").update(text).digest("hex");
      yield /** @type {const} */ ([name, { configuration, ...seen }]);
    }
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * The hosts of all cases, for Java, which asks nobody else then.
 *
 * @param {string} scratch
 * @param {Record<string, Case>} cases
 */
function hostsFile(scratch, cases) {
  const hosts = Object.values(cases).flatMap(({ server, provider }) => [
    new URL(server).hostname,
    provider.host ?? "",
  ]);
  const file = join(scratch, "hosts");
  writeFileSync(file, [...new Set(hosts)].map((host) => `127.0.0.1 ${host}\n`).join(""));
  return file;
}

/**
 * @param {Case} rehearsal
 * @param {object} options
 * @param {string} options.text
 * @param {string} options.scratch A folder.
 * @param {import("playwright-core").Browser} options.browser
 * @param {string[]} options.command
 * @param {string} options.keycloak
 * @param {string | undefined} options.picture
 */
async function rehearseCase(rehearsal, { text, scratch, browser, command, keycloak, picture }) {
  const port = await freePort();
  const atPort = (/** @type {string} */ said) => said.replaceAll(":8080", `:${port}`);
  const client = JSON.parse(atPort(JSON.stringify(rehearsal.client)));
  const provider = await startProviderOf(rehearsal.provider, client, keycloak);
  const written = (/** @type {string} */ said) =>
    said.replaceAll(`:${port}`, ":8080").replaceAll(`:${provider.port}`, ":9000");
  const file = join(scratch, "kestra.yml");
  writeFileSync(file, atPort(text).replaceAll(":9000", `:${provider.port}`));
  const { environment, home = "/", logout = "/logout", login } = rehearsal;
  try {
    const server = await startServer({ command, file, port, environment });
    /** @type {string[]} */
    let log;
    /** @type {Partial<Awaited<ReturnType<typeof inBrowser>>>} */
    let seen = {};
    try {
      if (server.start.started) {
        const base = atPort(rehearsal.server);
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

/**
 * Logs in, and out in every way there is.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {object} options
 * @param {Parameters<typeof visitorIn>[1]} options.visitor
 * @param {string} options.login
 * @param {string} options.logout
 * @param {string | undefined} options.picture
 */
async function inBrowser(browser, { visitor: options, login, logout, picture }) {
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

/**
 * @param {Visitor} visitor
 * @param {() => ReturnType<Visitor["visit"]>} act
 */
const afterwards = async (visitor, act) => ({
  steps: await act(),
  signedIn: await visitor.isSignedIn(),
});

/**
 * Another login: which pages of the provider does it show? None of them where it still knows who it is.
 *
 * @param {Visitor} visitor
 * @param {string} login
 */
async function again(visitor, login) {
  const steps = await visitor.visit(login);
  const pages = steps.flatMap((step) =>
    "at" in step && step.at === "provider" ? [step.title] : [],
  );
  return { pages, signedIn: await visitor.isSignedIn() };
}

// Records the logins: for each file of logins/ a server with that configuration, a real provider, and a browser in which
// somebody logs in and out. The files say 8080 and 9000 for ports that are free ones here.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../../scripts/workbench/browser.mjs";
import { startProvider } from "../../provider/provider.mjs";
import { freePort, startServer } from "./server.mjs";
import { visitorIn } from "./visitor.mjs";

/** Every host is this machine, for Java and for the browser. */
const hosts = ["localhost", "auth.example.com", "kestra.example.com", "acme.okta.com"];

/**
 * Records the cases of a folder's cases.json.
 *
 * @param {object} options
 * @param {string} options.folder Where the cases are.
 * @param {string[]} options.java The command that runs Java with the recorder's classes.
 * @param {string[]} [options.names] Which cases; all of them where it is not said.
 * @param {string} [options.pictures] A folder for a picture of the page after the login.
 * @returns {Promise<Record<string, object>>} What was seen, by case.
 */
export async function rehearse({ folder, java, names, pictures }) {
  const cases = JSON.parse(readFileSync(join(folder, "cases.json"), "utf8"));
  const scratch = mkdtempSync(join(tmpdir(), "rehearsal-"));
  writeFileSync(join(scratch, "hosts"), hosts.map((host) => `127.0.0.1 ${host}\n`).join(""));
  const known = [...java.slice(0, 1), `-Djdk.net.hosts.file=${join(scratch, "hosts")}`];
  const browser = await openBrowser({
    args: ["--host-resolver-rules=MAP * 127.0.0.1", "--no-proxy-server"],
  });
  const recordings = {};
  try {
    for (const name of names ?? Object.keys(cases)) {
      const text = readFileSync(join(folder, `${name}.yml`), "utf8");
      recordings[name] = await rehearseCase({
        ...cases[name],
        text,
        scratch,
        browser,
        java: [...known, ...java.slice(1)],
        picture: pictures && join(pictures, `${name}.png`),
      });
    }
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  return recordings;
}

async function rehearseCase({ text, scratch, browser, java, picture, ...rehearsal }) {
  const port = await freePort();
  const provider = await startProvider(providerOptions(rehearsal, port));
  const inThisRun = (said) =>
    said.replaceAll(":8080", `:${port}`).replaceAll(":9000", `:${provider.port}`);
  const written = (said) =>
    said.replaceAll(`:${port}`, ":8080").replaceAll(`:${provider.port}`, ":9000");
  const file = join(scratch, "kestra.yml");
  writeFileSync(file, inThisRun(text));
  const base = inThisRun(rehearsal.server);
  try {
    const server = await startServer({ java, file, port, environment: rehearsal.environment });
    let acts = {};
    try {
      if (server.start.started)
        acts = await inBrowser(browser, { rehearsal, base, written, picture, account: provider.account });
    } finally {
      const log = await server.stop();
      acts = { start: server.start, ...acts, log: log.map(written) };
    }
    return acts;
  } finally {
    await provider.close();
  }
}

function providerOptions({ provider, client }, port) {
  const inThisRun = (uris) => uris.map((uri) => uri.replaceAll(":8080", `:${port}`));
  return {
    ...provider,
    clients: [
      {
        ...client,
        redirectUris: inThisRun(client.redirectUris),
        postLogoutRedirectUris: inThisRun(client.postLogoutRedirectUris),
      },
    ],
  };
}

/** Logs in, and out in every way there is. */
async function inBrowser(browser, { rehearsal, base, written, picture, account }) {
  const { login, home = "/", logout = "/logout" } = rehearsal;
  const context = await browser.newContext();
  try {
    const visitor = await visitorIn(context, { base, written, account });
    const acts = { login: await visitor.visit(login) };
    const signedIn = () => visitor.isSignedIn(home);
    acts.signedIn = await signedIn();
    if (picture) await visitor.page.screenshot({ path: picture });
    if (!acts.signedIn) return acts;
    acts.logoutByGet = { steps: await visitor.visit(logout), signedIn: await signedIn() };
    if (!acts.logoutByGet.signedIn) await visitor.visit(login);
    await signedIn();
    acts.logoutByPost = { steps: await visitor.press("Log out"), signedIn: await signedIn() };
    // The provider still knows who it is.
    acts.secondLogin = await visitor.visit(login);
    await signedIn();
    acts.logoutAtProvider = {
      steps: await visitor.visit("/oauth/logout"),
      signedIn: await signedIn(),
    };
    acts.thirdLogin = await visitor.visit(login);
    return acts;
  } finally {
    await context.close();
  }
}

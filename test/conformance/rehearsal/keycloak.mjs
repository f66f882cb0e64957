// A real Keycloak for a rehearsal, as a process of its own that keeps everything in memory, with one realm, one account
// and one client.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { defaultAccount } from "../../provider/provider.mjs";
import { freePort } from "./server.mjs";

/** It builds itself anew where an option differs from the last time. */
const patience = 400_000;

/**
 * Starts Keycloak and waits until it listens; the options are those of startProvider, as far as they are there.
 *
 * @param {object} options
 * @param {string} options.home Where Keycloak is unpacked.
 * @param {string} options.path The path of the realm, which is all of the issuer behind the host.
 */
export async function startKeycloak({ home, path, clients, account = defaultAccount }) {
  const [, relativePath = "", realm] = /^(.*)\/realms\/([^/]+)$/.exec(path) ?? [];
  const imports = join(home, "data", "import");
  rmSync(join(home, "data"), { recursive: true, force: true });
  mkdirSync(imports, { recursive: true });
  writeFileSync(join(imports, "realm.json"), JSON.stringify(realmOf({ realm, clients, account })));
  const port = await freePort();
  const child = spawn(
    join(home, "bin", process.platform === "win32" ? "kc.bat" : "kc.sh"),
    [
      "start-dev",
      "--import-realm",
      "--db=dev-mem",
      "--http-host=127.0.0.1",
      `--http-port=${port}`,
      `--http-relative-path=${relativePath || "/"}`,
    ],
    // A group of its own, for it starts processes, too.
    { stdio: ["ignore", "pipe", "inherit"], detached: true },
  );
  const end = () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      child.kill("SIGKILL");
    }
  };
  process.once("exit", end);
  const close = async () => {
    const isOver = child.exitCode !== null || child.signalCode !== null;
    const ended = isOver ? undefined : once(child, "exit");
    end();
    await ended;
    process.off("exit", end);
  };
  const late = setTimeout(end, patience);
  const lines = [];
  let listens = false;
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    listens = line.includes("Listening on:");
    if (listens) break;
  }
  clearTimeout(late);
  // What it goes on to say must not fill the pipe.
  child.stdout.resume();
  if (!listens) {
    await close();
    throw new Error(`Keycloak did not start:\n${lines.slice(-20).join("\n")}`);
  }
  return { port, account, close };
}

const realmOf = ({ realm, clients, account }) => ({
  realm,
  enabled: true,
  // Neither side has https here.
  sslRequired: "none",
  users: [
    {
      id: account.name,
      username: account.name,
      enabled: true,
      email: account.claims.email,
      emailVerified: true,
      firstName: account.claims.name.split(" ")[0],
      lastName: account.claims.name.split(" ")[1],
      credentials: [{ type: "password", value: account.password, temporary: false }],
    },
  ],
  clients: clients.map(({ id, secret, redirectUris, postLogoutRedirectUris }) => ({
    clientId: id,
    secret,
    redirectUris,
    consentRequired: true,
    publicClient: false,
    standardFlowEnabled: true,
    attributes: { "post.logout.redirect.uris": postLogoutRedirectUris.join("##") },
  })),
});

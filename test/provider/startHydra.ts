// A real Ory Hydra for tests, which keeps everything in memory. Hydra has no accounts and no pages of its own, so its
// login, consent and logout pages are a server of ours with one account.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./freePort";
import { startHydraPages } from "./hydraPages";
import { type Account, defaultAccount } from "./provider";
import { startProgram } from "./startProgram";

export interface RunningHydra {
  readonly issuer: string;
  readonly port: number;
  /** The address of its admin API. */
  readonly admin: string;
  readonly account: Account;
  close(): Promise<void>;
}

/**
 * Starts Hydra and waits until it responds.
 *
 * @param program The path of the program; see go/build.ts.
 * @param clients Clients in Hydra's own JSON, as `hydra import client` reads them.
 * @param issuer Given the port, because a test may need another host.
 */
export async function startHydra({
  program,
  clients = [],
  issuer = (port) => `http://127.0.0.1:${port}/`,
  account = defaultAccount,
}: {
  program: string;
  clients?: readonly string[];
  issuer?: (port: number) => string;
  account?: Account;
}): Promise<RunningHydra> {
  const [port, adminPort] = [await freePort(), await freePort()];
  const own = issuer(port);
  const admin = `http://127.0.0.1:${adminPort}`;
  const pages = await startHydraPages(admin, account);
  const scratch = mkdtempSync(join(tmpdir(), "hydra-"));
  const file = join(scratch, "hydra.json");
  writeFileSync(
    file,
    JSON.stringify(ownConfiguration({ issuer: own, port, adminPort }, pages.origin)),
  );
  let stop: (() => Promise<void>) | undefined;
  const close = async () => {
    await stop?.();
    await pages.close();
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    stop = await startProgram([program, "serve", "all", "--dev", "--sqa-opt-out", "-c", file], {
      // Hydra creates its keys on the first request for them, which takes longer than Kestra waits.
      ready: `http://127.0.0.1:${port}/.well-known/jwks.json`,
    });
    for (const client of clients) await create(admin, client);
    return { issuer: own, port, admin, account, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const ownConfiguration = (
  { issuer, port, adminPort }: { issuer: string; port: number; adminPort: number },
  pages: string,
) => ({
  dsn: "memory",
  log: { level: "error" },
  secrets: { system: ["only-for-tests-on-this-machine"] },
  serve: {
    public: { host: "127.0.0.1", port },
    admin: { host: "127.0.0.1", port: adminPort },
  },
  urls: {
    self: { issuer },
    login: `${pages}/login`,
    consent: `${pages}/consent`,
    logout: `${pages}/logout`,
  },
});

async function create(admin: string, client: string) {
  const response = await fetch(`${admin}/admin/clients`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: client,
  });
  if (!response.ok) throw new Error(`Hydra refuses the client: ${await response.text()}`);
}

// A real Dex for tests, which keeps everything in memory and has one account with a password.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./freePort";
import { startProgram } from "./startProgram";
import type { Account } from "./provider";

/** Dex users log in with their email address. */
export const dexAccount: Account = {
  name: "ada@example.com",
  password: "analytical",
  claims: { email: "ada@example.com", name: "Ada Lovelace", groups: ["kestra-admins"] },
};

/** The hash is that of the password above. */
const ownConfiguration = (issuer: string, port: number) => `issuer: ${JSON.stringify(issuer)}
storage: { type: memory }
web: { http: "127.0.0.1:${port}" }
enablePasswordDB: true
staticPasswords:
  - email: ada@example.com
    hash: "$2a$10$abcdefghijklmnopqrstuuGAFKUjcrfuFnaCrXvZ1Vli.ODgsNo6W"
    username: ada
    preferredUsername: ada
    name: Ada Lovelace
    groups: [kestra-admins]
    userID: 08a8684b-db88-4b73-90a9-3cd1661f5466
`;

/**
 * Starts Dex and waits until it responds.
 *
 * @param program The path of the program; see go/build.ts.
 * @param configuration Dex's own YAML with everything but the settings above, such as `staticClients`.
 * @param issuer Given the port, because a test may need another host.
 * @param environment Its environment variables, for `secretEnv` of a client.
 */
export async function startDex({
  program,
  configuration,
  issuer = (port) => `http://127.0.0.1:${port}/dex`,
  environment = {},
}: {
  program: string;
  configuration: string;
  issuer?: (port: number) => string;
  environment?: Readonly<Record<string, string>>;
}): Promise<{ issuer: string; port: number; account: Account; close: () => Promise<void> }> {
  const port = await freePort();
  const own = issuer(port);
  const scratch = mkdtempSync(join(tmpdir(), "dex-"));
  const file = join(scratch, "dex.yml");
  writeFileSync(file, `${ownConfiguration(own, port)}${configuration}\n`);
  try {
    // Dex mounts itself below the path of its issuer.
    const { pathname } = new URL(own);
    const close = await startProgram([program, "serve", file], {
      ready: `http://127.0.0.1:${port}${pathname.replace(/\/$/, "")}/.well-known/openid-configuration`,
      environment,
    });
    return { issuer: own, port, account: dexAccount, close };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

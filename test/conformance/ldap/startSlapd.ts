// A real directory for recordings: OpenLDAP's slapd, as Debian's package `slapd` installs it, with directory.ldif.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../provider/freePort";

const configuration = (folder: string): string => `
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
include /etc/ldap/schema/nis.schema
modulepath /usr/lib/ldap
moduleload back_mdb
database mdb
suffix dc=example,dc=org
rootdn cn=admin,dc=example,dc=org
rootpw admin
directory ${folder}
`;

/** Starts slapd on this machine only, and waits until it listens. */
export async function startSlapd(ldif: string): Promise<{ port: number; close: () => void }> {
  const scratch = mkdtempSync(join(tmpdir(), "slapd-"));
  const file = join(scratch, "slapd.conf");
  const database = join(scratch, "database");
  mkdirSync(database);
  writeFileSync(file, configuration(database));
  const added = spawnSync("/usr/sbin/slapadd", ["-q", "-f", file, "-l", ldif], {
    stdio: "inherit",
  });
  if (added.status !== 0) throw new Error("'slapadd' cannot be run: install Debian's slapd.");
  const port = await freePort();
  // With -d, slapd stays in the foreground.
  const child = spawn("/usr/sbin/slapd", ["-d", "0", "-f", file, "-h", `ldap://127.0.0.1:${port}`]);
  const close = () => {
    child.kill();
    rmSync(scratch, { recursive: true, force: true });
  };
  process.once("exit", close);
  for (let attempt = 0; !(await listens(port)); attempt++) {
    if (attempt > 100 || child.exitCode !== null) throw new Error("slapd does not start.");
    await wait(100);
  }
  return { port, close };
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

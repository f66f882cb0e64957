// Preloaded into the server: opening a connection, looking up a name and starting a program fail, and each attempt is
// written to standard error.
import programs from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";

/**
 * @param {string} what
 * @returns {() => never}
 */
function deny(what) {
  return function () {
    process.stderr.write(`network: ${what}\n`);
    throw Object.assign(new Error("The network is denied in this test."), { code: "EDENIED" });
  };
}

net.Socket.prototype.connect = deny("connect");
Object.assign(dns, { lookup: deny("lookup") });
Object.assign(dns.promises, { lookup: deny("lookup") });
dgram.createSocket = deny("datagram");
globalThis.fetch = deny("fetch");
for (const start of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"])
  Object.assign(programs, { [start]: deny("program") });

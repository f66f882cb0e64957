// Loaded into the extension host by the suite, and into every Node process started from there, such as our server.
// Opening a connection or looking up a name fails, and the attempt is recorded in a file, as is each process that loads
// this. The network is allowed while a second file exists, which means that the user has asked for a request.
"use strict";
const dgram = require("node:dgram");
const dns = require("node:dns");
const { appendFileSync, existsSync } = require("node:fs");
const net = require("node:net");

const { KESTRA_CONFIG_DENIED: denials = "", KESTRA_CONFIG_ASKED: permission = "" } = process.env;
const notify = (/** @type {string} */ what) =>
  appendFileSync(denials, `${process.argv[1] ?? ""}: ${what}\n`);

/**
 * @param {any} owner
 * @param {string} name Of a function.
 * @param {(args: any[]) => boolean} isLocal Whether a call with these arguments stays on this machine.
 */
function deny(owner, name, isLocal = () => false) {
  const original = owner[name];
  owner[name] = function (/** @type {any[]} */ ...args) {
    if (isLocal(args) || existsSync(permission)) return original.apply(this, args);
    notify(name);
    throw Object.assign(new Error("The network is denied in this test."), { code: "EDENIED" });
  };
}

// A pipe leads to another process on this machine, which is how VS Code's own processes talk.
const leadsToPipe = (/** @type {any[]} */ [target]) => {
  const [to] = Array.isArray(target) ? target : [target];
  return typeof to === "string" ? !/^\d+$/.test(to) : Boolean(to?.path);
};

// Node looks up the address to listen on, which needs no network if it is an IP address.
const isAddress = (/** @type {any[]} */ [name]) => net.isIP(name) !== 0;

if (denials && permission) {
  notify("watched");
  deny(net.Socket.prototype, "connect", leadsToPipe);
  deny(dgram.Socket.prototype, "send");
  for (const module of [dns, dns.promises])
    for (const name of ["lookup", "resolve", "resolve4", "resolve6", "reverse"])
      deny(module, name, isAddress);
}

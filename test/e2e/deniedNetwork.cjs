// Loaded into the extension host by the suite, and into every Node process that is started from there, of which our server
// is one: whoever opens a connection or looks up a name fails, and it is told in a file, as is who has loaded this. Only
// while a second file is there may it be done, for then a user has asked.
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
    throw Object.assign(new Error("There is no network in this test."), { code: "EDENIED" });
  };
}

// A pipe leads to another process on this machine, which is how VS Code's own processes talk.
const leadsToPipe = (/** @type {any[]} */ [target]) => {
  const [to] = Array.isArray(target) ? target : [target];
  return typeof to === "string" ? !/^\d+$/.test(to) : Boolean(to?.path);
};

// Whoever listens on this machine has its address looked up, which asks nobody.
const isAddress = (/** @type {any[]} */ [name]) => net.isIP(name) !== 0;

if (denials && permission) {
  notify("watched");
  deny(net.Socket.prototype, "connect", leadsToPipe);
  deny(dgram.Socket.prototype, "send");
  for (const module of [dns, dns.promises])
    for (const name of ["lookup", "resolve", "resolve4", "resolve6", "reverse"])
      deny(module, name, isAddress);
}

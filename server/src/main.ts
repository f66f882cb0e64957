// The server's bundle, one file for both platforms: what they share is nearly all of it. Whichever runs it, the other's
// half is never evaluated, which only `require` can say.
/* eslint-disable @typescript-eslint/no-require-imports */
if (typeof importScripts === "function") require("./main.browser");
else require("./main.node");

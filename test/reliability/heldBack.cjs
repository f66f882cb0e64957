// Loaded into a server: says on its standard error when it reads no further, and at its end how much memory it had at most.
"use strict";

process.stdin.once("pause", () => process.stderr.write("held back\n"));
process.once("exit", () => {
  process.stderr.write(`at most ${process.resourceUsage().maxRSS} kilobytes\n`);
});

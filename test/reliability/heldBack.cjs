// Loaded into a server: says on its standard error when it reads no further, or when much lies in its channel, and at its
// end how much memory it had at most.
"use strict";

const tell = () => process.stderr.write("held back\n");
process.stdin.once("pause", tell);

const { send } = process;
let unread = 0;
if (send)
  process.send = (message, handle, options, done) => {
    if (++unread === 1000) tell();
    return send.call(process, message, handle, options, (error) => {
      unread--;
      done?.(error);
    });
  };

process.once("exit", () => {
  process.stderr.write(`at most ${process.resourceUsage().maxRSS} kilobytes\n`);
});

// Entry point of the command line `kestra-config`: provides the file system and the terminal.
import { createRequire } from "node:module";
import type { Platform } from "../cli/platform";
import { run } from "../cli/run";
import { cancelledBy } from "../online/deadline";
import { onlineOnDemand } from "../online/onDemand";
import { diskPlatform } from "./diskPlatform";
import type * as Agents from "./mcp";
import { replaceFile } from "./replaceFile";
import { uninterrupted } from "./signals";

const { stdout, stderr } = process;
const load = createRequire(__filename);

/** For all providers together, in milliseconds. One that does not respond takes 10 s. */
const maxOnline = 30_000;

const platform: Platform = {
  ...diskPlatform,
  write: (file, text, before) => uninterrupted(() => replaceFile(file, text, before)),
  online: cancelledBy(() => AbortSignal.timeout(maxOnline), onlineOnDemand()),
  print: (text) => void stdout.write(text),
  printError: (text) => void stderr.write(text),
  terminal: { colours: stdout.isTTY === true && stdout.hasColors(), errors: stderr.isTTY === true },
  // The servers are separate bundles, so that a check does not have to load them.
  serve: () => void load("./server.js"),
  serveAgents: (folders) => (load("./mcp.js") as typeof Agents).serve(folders),
};

// A reader that stops early, such as `head`, closes the pipe; that is not an error.
process.stdout.on("error", () => undefined);

// Not process.exit, which would discard output that has not reached a pipe yet.
run(process.argv.slice(2), platform).then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    // The error message may quote the file and thus a secret; the location is enough to find the bug.
    const stack = error.stack?.replace(error.message, "");
    // eslint-disable-next-line redos/no-vulnerable -- the platform keeps a stack short
    const place = stack?.match(/^\s*at .*/m)?.[0].trim() ?? "";
    console.error(
      `kestra-config: It failed by a fault of its own (${error.name} ${place}). Please report it.`,
    );
    process.exitCode = 2;
  },
);

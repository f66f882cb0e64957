// The command line as a function of its arguments. The file system and the terminal are passed in, so that tests can
// replace them.
import { version } from "../../../package.json";
import { portableSchema } from "../knowledge/schema/portableSchema";
import { check } from "./check";
import { effective } from "./effective";
import type { ExitCode } from "./exitCode";
import { explain } from "./explain";
import { migrate } from "./migrate";
import { readArguments } from "./options";
import type { Platform } from "./platform";
import { provider } from "./provider";
import { oneLine } from "./reports/problem";
import { upgrade } from "./upgrade";
import { usage } from "./usage";

/** Runs the command in `args` and returns the exit code. */
export async function run(args: readonly string[], platform: Platform): Promise<ExitCode> {
  const command = readArguments(args);
  switch (command.kind) {
    case "help":
      platform.print(usage);
      return 0;
    case "version":
      platform.print(`${version}\n`);
      return 0;
    case "refused":
      platform.printError(`kestra-config: ${oneLine(command.reason)}\n`);
      return 2;
    case "check":
      return check(command, platform);
    case "migrate":
      return migrate(command, platform);
    case "upgrade":
      return upgrade(command, platform);
    case "provider":
      return provider(command, platform);
    case "effective":
      return effective(command, platform);
    case "explain":
      return explain(command.rule, platform);
    case "schema":
      platform.print(`${JSON.stringify(portableSchema(), null, 2)}\n`);
      return 0;
    case "serve":
      platform.serve();
      return 0;
    case "serve-agents":
      return serveAgents(command.folders, platform);
  }
}

async function serveAgents(folders: readonly string[], platform: Platform): Promise<ExitCode> {
  for (const folder of folders)
    if ((await platform.kindOf(folder)) !== "folder") {
      platform.printError(`kestra-config: ${oneLine(folder)} is not a folder.\n`);
      return 2;
    }
  await platform.serveAgents(folders);
  return 0;
}

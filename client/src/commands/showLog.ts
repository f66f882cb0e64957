// Shows what client and server have written to the log.
import type { Command } from "./command";

export const showLog: Command = (client) => client.outputChannel.show();

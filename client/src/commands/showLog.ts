// Shows what client and server have written to the log.
import type { Command } from ".";

export const showLog: Command = (client) => client.outputChannel.show();

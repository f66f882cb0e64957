// Shows the log of client and server.
import type { Command } from "./command";

export const showLog: Command = (client) => client.outputChannel.show();

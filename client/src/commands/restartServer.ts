// Ends the server and starts it anew, for whoever thinks that it has lost its way.
import type { Command } from "./command";

export const restartServer: Command = async (client) => {
  if (client.isRunning()) await client.stop();
  await client.start();
};

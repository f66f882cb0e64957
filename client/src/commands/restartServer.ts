// Restarts the server, for troubleshooting.
import type { Command } from "./command";

export const restartServer: Command = async (client) => {
  if (client.isRunning()) await client.stop();
  await client.start();
};

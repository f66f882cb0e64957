// `npm run playground`: builds the page and serves it on this machine.
import { parseArgs } from "node:util";
import { messageOf } from "../repository";
import { bundlePlayground } from "./bundle";
import { servePlayground } from "./serve";

const usage = `npm run playground                 builds the page and serves it on a free port
npm run playground -- --port 8123  uses this port`;

try {
  const port = readPort();
  await bundlePlayground();
  const { address } = await servePlayground(port);
  console.log(`The playground is at ${address}  Press Ctrl+C to stop.`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function readPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
    throw new Error(`${values.port} is not a port number.`);
  } catch (error) {
    throw new Error(`${messageOf(error)}\n\n${usage}`, { cause: error });
  }
}

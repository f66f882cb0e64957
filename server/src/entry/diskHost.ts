// Files on disk for the server for agents.
import { sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Host } from "../mcp/host";
import { diskFiles } from "./diskFiles";
import { diskPlatform } from "./diskPlatform";

export const diskHost: Host = {
  ...diskPlatform,
  pathOf(uri) {
    try {
      return uri.startsWith("file:") ? fileURLToPath(uri).split(sep).join("/") : undefined;
    } catch {
      return undefined;
    }
  },
  folders: diskFiles,
  pause: () => setImmediate(),
  log: (line) => void process.stderr.write(`kestra-config: ${line}\n`),
};

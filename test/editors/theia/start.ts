// Starts Theia from npm packages as a server for browsers, with extensions.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { installLocked } from "../../../scripts/installLocked";

export interface Theia {
  readonly address: string;
  stop(): Promise<void>;
}

/** Installs and builds Theia on first use. Returns its folder. */
export const installTheia = (): string =>
  installLocked("theia", "Theia", (folder) => {
    // A native module that lists drives, for which Theia needs none.
    writeFileSync(
      join(folder, "node_modules", "drivelist", "js", "index.js"),
      "exports.list = async () => [];\n",
    );
    const cli = join(folder, "node_modules", "@theia", "cli", "bin", "theia.js");
    const args = [cli, "build", "--mode", "development"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`Building Theia failed:\n${stdout}${stderr}`);
  });

/**
 * Starts Theia. `home` is an empty folder for its files, `extensions` a folder with unpacked extensions. Resolves once it
 * responds.
 */
export async function startTheia(
  installed: string,
  { home, extensions }: { home: string; extensions: string },
): Promise<Theia> {
  const server = spawn(
    process.execPath,
    [
      join(installed, "lib", "backend", "main.js"),
      ...["--hostname", "127.0.0.1", "--port", "0", `--plugins=local-dir:${extensions}`],
    ],
    {
      env: { ...process.env, HOME: home, THEIA_CONFIG_DIR: join(home, "theia") },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = once(server, "exit");
  const output: string[] = [];
  const address = await new Promise<string>((found, failed) => {
    const read = (line: string) => {
      if (output.length < 200) output.push(line);
      const listening = /listening on (http:\/\/[\w.]+:\d+)/.exec(line)?.[1];
      if (listening) found(listening);
    };
    // Reads all output, because the server would block on a full pipe.
    for (const stream of [server.stdout, server.stderr])
      createInterface({ input: stream }).on("line", read);
    void ended.then(() => failed(new Error(`Theia ended at startup:\n${output.join("\n")}`)));
  });
  return {
    address,
    async stop() {
      server.kill();
      await ended;
    },
  };
}

// Runs as a separate process between the caller and the server: when the caller closes the pipe or exits for any reason, it
// ends all processes of the server and removes its files. It runs in the workbench's own Node, which runs TypeScript but does
// not resolve imports without a file extension, so it imports none of our files.
import { spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

const [temporary = "", ...command] = process.argv.slice(2);
const server = spawn(process.execPath, command, {
  // A separate process group, so that all its processes can be ended together.
  detached: process.platform !== "win32",
  stdio: ["ignore", "inherit", "inherit"],
});
const end = (code: number) => {
  if (server.pid !== undefined) endProcessTree(server.pid);
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
};
server.once("exit", (code) => end(code ?? 1));
process.stdin.resume().once("end", () => end(0));

function endProcessTree(pid: number): void {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    // All its files are removed, so there is no need for a graceful shutdown.
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

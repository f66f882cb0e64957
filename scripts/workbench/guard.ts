// Runs as a process of its own between the caller and the server: when the caller closes the pipe, or is gone for whatever
// reason, it ends every process of the server and removes its files. It runs in the workbench's own Node, which runs
// TypeScript as it is but finds no file that is named without its extension, so it imports none of ours.
import { spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

const [temporary = "", ...command] = process.argv.slice(2);
const server = spawn(process.execPath, command, {
  // A group of its own is what lets all of its processes be ended together.
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
    // Everything it has written is thrown away, so a gentler end would save nothing.
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

// Runs a program to its end: how long it takes, and how much memory it uses.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const reporter = fileURLToPath(new URL("peakMemory.cjs", import.meta.url));

/**
 * Milliseconds from the start of a Node process to its end; infinite if it takes longer than `timeout`. The peak memory in bytes
 * is undefined if the system does not provide it.
 */
export async function runToEnd(
  args: readonly string[],
  timeout = 120_000,
): Promise<{
  time: number;
  code: number | null;
  memory: number | undefined;
  /** What it wrote to standard error. */
  complaints: string;
}> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--require", reporter, ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    timeout,
    killSignal: "SIGKILL",
  });
  const [, , errors, status] = child.stdio.map((pipe) =>
    pipe instanceof Readable ? text(pipe) : "",
  );
  const [code, signal] = await once(child, "close");
  const time = signal ? Infinity : performance.now() - start;
  return {
    time,
    code,
    memory: peakMemoryIn((await status) ?? ""),
    complaints: (await errors) ?? "",
  };
}

/** The peak memory of a running process in bytes; undefined if the system does not provide it. */
export function peakMemory(pid: number | undefined): number | undefined {
  try {
    return peakMemoryIn(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return undefined;
  }
}

function peakMemoryIn(status: string) {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1_024;
}

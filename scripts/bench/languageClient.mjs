// An editor without a screen: starts a server as a process, and says and asks over stdio what an editor would.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const capabilities = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: {},
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] },
    },
  },
};

/** Milliseconds from starting a process of Node's to its end; endless where that takes longer than `patience`. */
export async function timeToEnd(args, patience = 30_000) {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: patience,
    killSignal: "SIGKILL",
  });
  const { code, signal } = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
  return { time: signal ? Infinity : performance.now() - start, code };
}

/** Starts a server and waits until it has said what it can do; `startTime` is how many milliseconds that took. */
export async function startServer({ name, args, settings = {} }, { nodeArgs = [] } = {}) {
  const start = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, ...args], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("workspace/configuration", ({ items }) =>
    items.map(({ section }) => settings[section] ?? null),
  );
  connection.onRequest("client/registerCapability", () => null);
  const published = publications(connection);
  connection.listen();
  const { capabilities: can } = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities,
  });
  const startTime = performance.now() - start;

  await connection.sendNotification("initialized", {});
  if (Object.keys(settings).length > 0)
    await connection.sendNotification("workspace/didChangeConfiguration", { settings });

  /** The findings in the text as it is now: asked for, where the server answers that, else waited for. */
  const diagnostics = async (uri) =>
    can.diagnosticProvider
      ? (await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } })).items
      : published(uri);

  return {
    name,
    startTime,
    /** Whether it answers questions for findings; the others send them when they please. */
    isAsked: can.diagnosticProvider !== undefined,
    open: (uri, languageId, text) => {
      const found = can.diagnosticProvider ? undefined : published(uri);
      const sent = connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      });
      return sent.then(() => found ?? diagnostics(uri));
    },
    close: (uri) => connection.sendNotification("textDocument/didClose", { textDocument: { uri } }),
    /** Tells of a change; the returned function waits for the findings after it. */
    change: (uri, version, contentChanges) => {
      const found = can.diagnosticProvider ? undefined : published(uri);
      const sent = connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges,
      });
      return () => sent.then(() => found ?? diagnostics(uri));
    },
    complete: async (uri, position) => {
      const answer = await connection.sendRequest("textDocument/completion", {
        textDocument: { uri },
        position,
      });
      return Array.isArray(answer) ? answer : (answer?.items ?? []);
    },
    hover: (uri, position) =>
      connection.sendRequest("textDocument/hover", { textDocument: { uri }, position }),
    peakMemory: () => peakMemory(child.pid),
    /** Ends it as an editor does, and sees to it that it has ended. */
    stop: async () => {
      await connection.sendRequest("shutdown").catch(() => undefined);
      await connection.sendNotification("exit").catch(() => undefined);
      const killed = setTimeout(() => child.kill("SIGKILL"), 2_000);
      await ended;
      clearTimeout(killed);
      connection.dispose();
    },
    kill: async () => {
      connection.dispose();
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Gives a function that waits for the next findings a server sends of its own accord for a text. */
function publications(connection) {
  const waiting = new Map();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
    waiting.get(uri)?.(diagnostics);
    waiting.delete(uri);
  });
  return (uri) => new Promise((resolve) => waiting.set(uri, resolve));
}

/** The most memory a process has had at once, in bytes; unknown where the system does not say. */
function peakMemory(pid) {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(kilobytes) * 1_024;
  } catch {
    return undefined;
  }
}

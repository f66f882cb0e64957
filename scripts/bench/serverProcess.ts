// A language server as a process, connected to over stdio.
import { spawn } from "node:child_process";
import {
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver/node";

export interface Server {
  name: string;
  /** Flags for Node. */
  args: readonly string[];
  /** Added to the environment. */
  env?: Readonly<Record<string, string>>;
  /** Settings by section. */
  settings?: Readonly<Record<string, unknown>>;
}

export interface ServerProcess {
  /** Already listening; answers the requests for settings, registrations and refreshes. */
  connection: ProtocolConnection;
  pid: number | undefined;
  /** Shuts the server down as an editor does, and makes sure that it exits. */
  stop: () => Promise<void>;
  kill: () => Promise<void>;
}

export function startProcess({ args, env, settings = {} }: Omit<Server, "name">): ServerProcess {
  const child = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, ...env },
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section = "" }) => settings[section] ?? null),
  );
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(DiagnosticRefreshRequest.type, () => undefined);
  connection.listen();
  return {
    connection,
    pid: child.pid,
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
